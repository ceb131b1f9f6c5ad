/// The pillars that the field thinks in. A codebook of an analyst's own may name others.
public enum Pillar: String, Codable, Sendable, CaseIterable {
  case prevention, protection, prosecution, partnership
}
