public import ReportModel

/// A recommendation as far as comparing needs it.
public struct ComparedItem: Sendable, Equatable {
  public var id: String
  public var text: String
  /// The number as printed, which a later report may refer to.
  public var number: String?

  public init(id: String, text: String, number: String? = nil) {
    self.id = id
    self.text = text
    self.number = number
  }

  public init(_ recommendation: Recommendation) {
    self.init(id: recommendation.id, text: recommendation.text, number: recommendation.number)
  }

  /// The number that a later report would call it by; its place in the list where none is printed.
  func ordinal(position: Int) -> Int {
    let digits = (number ?? "").utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
    return digits.isEmpty || digits.count > 3
      ? position + 1 : Int(String(decoding: digits, as: UTF8.self)) ?? 0
  }
}
