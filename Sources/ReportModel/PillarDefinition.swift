/// A pillar of the codebook that tagged a report: what the identifiers in its tags mean.
public struct PillarDefinition: Codable, Sendable, Equatable {
  /// A theme within a pillar.
  public struct Subtheme: Codable, Sendable, Equatable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  public var id: String
  public var name: String
  public var subthemes: [Subtheme]

  public init(id: String, name: String, subthemes: [Subtheme] = []) {
    self.id = id
    self.name = name
    self.subthemes = subthemes
  }
}
