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
    var wrong: [Field] = []
    for field in ["author", "title", "year", "container-title", "url"] {
      guard let gold = reference.fields[field], !gold.isEmpty else { continue }
      let value = Self.value(field, of: item)
      let isRight: Bool
      if field == "author" {
        isRight = Self.words(gold) == Self.words(value)
      } else {
        isRight = Self.letters(gold) == Self.letters(value)
      }
      if !isRight { wrong.append(Field(field: field, gold: gold, parsed: value)) }
    }
    guard !wrong.isEmpty else { return }
    misses.append(Miss(id: "\(reference.source) \(reference.id)", raw: reference.raw, wrong: wrong))
  }

  /// JSON lines, those with the most wrong fields first, otherwise in the order of the data.
  func lines() throws -> [UInt8] {
    let ordered = misses.indices.sorted { first, second in
      let (one, other) = (misses[first].wrong.count, misses[second].wrong.count)
      return one == other ? first < second : one > other
    }
    var bytes: [UInt8] = []
    for index in ordered { bytes.append(contentsOf: try JSONLines.line(of: misses[index])) }
    return bytes
  }

  private static let smallWords: Set<String> = ["and", "et", "al", "und", "ed", "eds"]

  private static func value(_ field: String, of item: CSLItem) -> String {
    switch field {
    case "author": (item.author ?? []).map { name($0) }.joined(separator: " ")
    case "title": item.title ?? ""
    case "year": item.issued?.year.map { String($0) } ?? ""
    case "container-title": item.containerTitle ?? ""
    default: item.url ?? ""
    }
  }

  private static func name(_ name: CSLName) -> String {
    [name.nonDroppingParticle, name.family, name.given, name.literal].compactMap { $0 }.joined(separator: " ")
  }

  /// The words of more than one letter: initials are printed in many ways.
  private static func words(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return Set(words.map(String.init).filter { $0.count > 1 }).subtracting(smallWords)
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }
}
