internal import GRDB
internal import ReportModel

/// The parts of texts that fit a query best, cut by an index of just these texts: the large one would have to find
/// them again.
struct Snippets {
  private let index: DatabaseQueue
  private let query: SearchQuery

  init(_ query: SearchQuery) throws {
    self.query = query
    index = try DatabaseQueue()
    try index.write { database in
      try database.execute(
        sql: """
          CREATE VIRTUAL TABLE texts USING fts5(text, tokenize = '\(CorpusSchema.tokenizer.joined(separator: " "))')
          """)
    }
  }

  /// A text's part with the places of what was found, in Unicode scalars.
  func of(_ texts: [String]) throws -> [(String, [TextSpan])] {
    try index.write { database in
      for (number, text) in texts.enumerated() {
        try database.execute(sql: "INSERT INTO texts(rowid, text) VALUES (?, ?)", arguments: [number, text])
      }
      let rows = try Row.fetchAll(
        database,
        sql: "SELECT rowid, snippet(texts, 0, char(2), char(3), '…', 32) FROM texts WHERE texts MATCH ?",
        arguments: [query.fts5])
      let found = Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as Int, $0[1] as String) })
      return texts.enumerated().map { number, text in Self.unmarked(found[number] ?? text) }
    }
  }

  /// Takes the control characters around what was found out, and says where they stood.
  private static func unmarked(_ text: String) -> (String, [TextSpan]) {
    var plain: [Unicode.Scalar] = []
    var marks: [TextSpan] = []
    var start: Int?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2}": start = plain.count
      case "\u{3}":
        if let begun = start { marks.append(TextSpan(start: begun, end: plain.count)) }
        start = nil
      default: plain.append(scalar)
      }
    }
    return (String(scalars: plain), marks)
  }
}
