import Citations
import Foundation
import ReportModel

/// The strings of which a field was read wrong, so that the worst can be looked at first.
struct ReferenceMisses {
  private struct Field: Encodable {
    var field: String
    var gold: String
    var parsed: String
  }

  private struct Miss: Encodable {
    var id: String
    var raw: String
    var wrong: [Field]
  }

  private var misses: [Miss] = []

  /// Holds a parsed item against the known fields: a field that is known is right where, without case and marks, its
  /// words are those of the parsed one. (The scorer of the shared data lets a tenth of the letters differ.)
  mutating func add(_ reference: GoldReference, _ item: CSLItem) {
    let parsed = [
      ("author", (item.author ?? []).map(Self.name).joined(separator: " ")),
      ("title", item.title ?? ""), ("year", item.issued.map { String($0.year) } ?? ""),
      ("container-title", item.containerTitle ?? ""), ("url", item.url ?? ""),
    ]
    let wrong = parsed.compactMap { field, value -> Field? in
      guard let gold = reference.fields[field], !gold.isEmpty else { return nil }
      let isRight =
        field == "author"
        ? Self.words(gold).subtracting(Self.smallWords) == Self.words(value).subtracting(Self.smallWords)
        : Self.letters(gold) == Self.letters(value)
      return isRight ? nil : Field(field: field, gold: gold, parsed: value)
    }
    guard !wrong.isEmpty else { return }
    misses.append(Miss(id: "\(reference.source) \(reference.id)", raw: reference.raw, wrong: wrong))
  }

  /// JSON lines, those with the most wrong fields first, otherwise in the order of the data.
  func lines() throws -> [UInt8] {
    let ordered = misses.indices.sorted {
      (misses[$1].wrong.count, $0) < (misses[$0].wrong.count, $1)
    }
    return try ordered.flatMap { Array(try JSONLines.line(of: misses[$0])) }
  }

  private static let smallWords: Set<String> = ["and", "et", "al", "und", "ed", "eds"]

  private static func name(_ name: CSLName) -> String {
    [name.nonDroppingParticle, name.family, name.given, name.literal].compactMap { $0 }.joined(separator: " ")
  }

  /// The words of more than one letter: initials are printed in many ways.
  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 1 })
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
