internal import Language
internal import Tables

/// The table that goes to an analyst and comes back: a row a judgement, of which `verdict` is to be filled in.
public enum ReviewSheet {
  private static let columns = [
    "verdict", "pillar", "machine", "score", "report", "year", "page", "text", "earlier_year",
    "earlier_text", "subject", "file", "item", "other", "item_hash", "other_hash",
  ]

  /// A CSV file for spreadsheets.
  public static func bytes(of items: [ReviewItem]) -> [UInt8] {
    var table = CSVBuffer(header: columns)
    for item in items {
      table.cell("")
      table.cell(item.pillar)
      table.cell(item.machine ? "yes" : "no")
      table.cell(item.score, decimals: 2)
      table.cell(item.reportTitle)
      table.cell(item.year)
      table.cell(item.page)
      table.cell(item.text)
      table.cell(item.otherYear)
      table.cell(item.otherText)
      table.cell(item.subject.rawValue)
      table.cell(item.file)
      table.cell(item.item)
      table.cell(item.other)
      table.cell(hash(item.text))
      table.cell(hash(item.otherText))
      table.endRow()
    }
    return table.bytes
  }

  /// What finds a text again, whatever a spreadsheet did to its cell.
  static func hash(_ text: String) -> String {
    let digits = String(TextHash.hash(text.utf8), radix: 16)
    // A letter first: spreadsheets would take some hashes for numbers.
    return "h" + String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// A row that was judged.
  struct Judgement: Sendable, Equatable {
    /// In the file, from 1.
    var line: Int
    var isYes: Bool
    var subject: ReviewItem.Subject
    var file: String
    var item: String
    var other: String
    var itemHash: String
    var otherHash: String
  }

  /// Reads a table that came back, in which columns may have been moved or added.
  ///
  /// - Throws: `CSVError` naming the line that cannot be read.
  static func judgements(in bytes: [UInt8]) throws(CSVError) -> [Judgement] {
    let table = try CSVReader(bytes)
    var places: [String: Int] = [:]
    for (index, name) in table.header.enumerated() { places[name.lowercased()] = index }
    for name in ["verdict", "subject", "file", "item", "other", "item_hash", "other_hash"]
    where places[name] == nil {
      throw CSVError(line: 1, reason: "the column \(name) of `threefold review export` is missing")
    }
    var judgements: [Judgement] = []
    for row in table.rows {
      func cell(_ name: String) -> String { places[name].map { CSVReader.plain(row.cells[$0]) } ?? "" }
      guard let isYes = try verdict(cell("verdict"), row.line) else { continue }
      guard let subject = ReviewItem.Subject(rawValue: cell("subject")) else {
        throw CSVError(line: row.line, reason: "the subject is neither passage nor link")
      }
      judgements.append(
        Judgement(
          line: row.line, isYes: isYes, subject: subject, file: cell("file"), item: cell("item"),
          other: cell("other"), itemHash: cell("item_hash"), otherHash: cell("other_hash")))
    }
    return judgements
  }

  /// - Returns: nil for what was left open.
  private static func verdict(_ cell: String, _ line: Int) throws(CSVError) -> Bool? {
    switch cell.lowercased().filter({ $0 != " " }) {
    case "": nil
    case "yes", "y", "true", "1": true
    case "no", "n", "false", "0": false
    default: throw CSVError(line: line, reason: "the verdict is \"\(cell)\", not yes, no or nothing")
    }
  }
}
