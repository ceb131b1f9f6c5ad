/// Something that an analyst may judge: whether a passage speaks of a pillar, or whether two recommendations are the
/// same ask.
public struct ReviewItem: Sendable, Equatable {
  public enum Subject: String, Sendable { case passage, link }

  public var subject: Subject
  /// The passage, or the later recommendation.
  public var item: String
  public var text: String
  /// The pillar, or the earlier recommendation.
  public var other: String
  /// The earlier recommendation's text; empty for passages.
  public var otherText: String
  /// The pillar that it was sampled for.
  public var pillar: String
  /// Whether the machine says yes.
  public var machine: Bool
  /// A calibrated probability.
  public var score: Double
  /// The PDF's name.
  public var file: String
  public var reportTitle: String
  public var year: Int?
  /// The page's label as printed.
  public var page: String?
  /// The year of the report that holds the earlier recommendation.
  public var otherYear: Int?

  public init(
    subject: Subject, item: String, text: String, other: String, otherText: String, pillar: String,
    machine: Bool, score: Double, file: String, reportTitle: String, year: Int? = nil, page: String? = nil,
    otherYear: Int? = nil
  ) {
    self.subject = subject
    self.item = item
    self.text = text
    self.other = other
    self.otherText = otherText
    self.pillar = pillar
    self.machine = machine
    self.score = score
    self.file = file
    self.reportTitle = reportTitle
    self.year = year
    self.page = page
    self.otherYear = otherYear
  }

  /// How far the machine is from being in two minds, 0 to 0.5.
  var certainty: Double { abs(score - 0.5) }
}
