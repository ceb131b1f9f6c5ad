/// An analyst's word on which asks are the same. It wins over the machine's.
public struct LinkDecisions: Sendable, Equatable {
  struct Link: Hashable, Sendable {
    var earlier: String
    var later: String
  }

  private var isSame: [Link: Bool] = [:]
  private var sameOf: [String: Set<String>] = [:]

  public init() {}

  public mutating func set(earlier: String, later: String, isSame: Bool) {
    self.isSame[Link(earlier: earlier, later: later)] = isSame
    if isSame {
      sameOf[later, default: []].insert(earlier)
    } else {
      sameOf[later]?.remove(earlier)
    }
  }

  /// True when confirmed, false when refused, nil when nothing was said.
  public func decision(earlier: String, later: String) -> Bool? {
    isSame[Link(earlier: earlier, later: later)]
  }

  /// The earlier asks that were confirmed for a later one, in a fixed order.
  func confirmed(later: String) -> [String] { (sameOf[later] ?? []).sorted() }

  public var isEmpty: Bool { isSame.isEmpty }

  /// All of it, a line a decision, in a fixed order.
  public var lines: [String] {
    isSame.map { "\($0.key.earlier),\($0.key.later),\($0.value ? "same" : "not")" }.sorted()
  }

  /// The identifiers that stand in it, in a fixed order.
  public var identifiers: [String] { Set(isSame.keys.flatMap { [$0.earlier, $0.later] }).sorted() }

  /// Reads a CSV of earlier identifier, later identifier, `same` or `not`; a first line that begins with "earlier"
  /// is a header and passed over.
  ///
  /// - Throws: `LinkFileError` naming the line that cannot be read.
  public init(csv text: String) throws(LinkFileError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(Self.trimmed)
      if fields == [""] { continue }
      let verdict = fields.count == 3 ? fields[2].lowercased() : ""
      guard verdict == "same" || verdict == "not" else {
        // Only what names its columns is a header: a slip in the first line is not to be passed over.
        if index == 0, fields[0].lowercased().contains("earlier") { continue }
        throw LinkFileError(line: index + 1)
      }
      set(earlier: fields[0], later: fields[1], isSame: verdict == "same")
    }
  }

  private static func trimmed(_ field: Substring) -> String {
    String(
      field.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" || $0 == "\r" }
        .reversed())
  }
}

/// A line of a file of links that cannot be read.
public struct LinkFileError: Error, CustomStringConvertible, Equatable {
  /// From 1.
  public var line: Int

  public init(line: Int) {
    self.line = line
  }

  public var description: String {
    "Line \(line) of the links file is not `earlier id,later id,same` or `earlier id,later id,not`. Correct it."
  }
}
