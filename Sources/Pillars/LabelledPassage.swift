public import Foundation
internal import Language

/// A passage with the pillars that a reader gave it: what is trained on and evaluated against.
public struct LabelledPassage: Sendable {
  public var id: String
  public var text: String
  public var pillars: Set<String>
  /// "recommendation", "paragraph"; figures are given for each kind.
  public var kind: String
  /// Passages of one report or state are never split between training and evaluation.
  public var group: String
  /// How much it counts in training, from 0 to 1.
  public var weight: Double = 1

  /// What a passage counts of which its reader was not sure.
  private static let unsure = 0.5

  /// Reads JSON lines: "id", "text", "pillars", and perhaps "kind", "sure", "weight" (from 0 to 1) and "group" (or
  /// "state", or "report").
  ///
  /// - Parameter pillars: The pillars of the codebook; others are refused.
  /// - Throws: `GoldError`, with the line at fault.
  public static func read(_ data: Data, pillars known: [String]) throws(GoldError) -> [LabelledPassage] {
    struct Row: Decodable {
      var id: String
      var text: String
      var pillars: [String]
      var kind: String?
      var group: String?
      var state: String?
      var report: String?
      var sure: Bool?
      var weight: Double?
    }
    var passages: [LabelledPassage] = []
    let decoder = JSONDecoder()
    for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      guard let row = try? decoder.decode(Row.self, from: Data(line)) else {
        throw GoldError(line: number + 1, reason: "not a JSON object with \"id\", \"text\" and \"pillars\"")
      }
      if let other = row.pillars.first(where: { !known.contains($0) }) {
        throw GoldError(
          line: number + 1,
          reason: "the codebook has no pillar \"\(other)\"; it has \(known.joined(separator: ", "))")
      }
      guard (0...1).contains(row.weight ?? 1) else {
        throw GoldError(line: number + 1, reason: "\"weight\" is a number from 0 to 1")
      }
      passages.append(
        LabelledPassage(
          id: row.id, text: row.text, pillars: Set(row.pillars), kind: row.kind ?? "passage",
          group: groupName(row.group ?? row.state ?? row.report ?? row.id),
          weight: (row.weight ?? 1) * (row.sure == false ? unsure : 1)))
    }
    guard passages.count >= 10 else {
      throw GoldError(line: nil, reason: "fewer than ten labelled passages are too few to learn from")
    }
    return passages
  }

  /// The name of a state or report without its folder, year and spelling, so that a state's two reports and the
  /// recommendations made to it are one group.
  private static func groupName(_ name: String) -> String {
    var bytes = TextFolding.fold(name)[...]
    if let slash = bytes.lastIndex(of: 0x2F) { bytes = bytes[(slash + 1)...] }
    if bytes.suffix(4).elementsEqual(".pdf".utf8) { bytes = bytes.dropLast(4) }
    let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
    if bytes.count > 4, bytes.suffix(4).allSatisfy(isDigit), [0x31, 0x32].contains(bytes[bytes.endIndex - 4])
    {
      bytes = bytes.dropLast(4)
    }
    return String(
      decoding: bytes.filter { isDigit($0) || $0 >= 0x61 && $0 <= 0x7A }, as: UTF8.self)
  }
}

/// Why labelled passages cannot be used.
public struct GoldError: Error, Equatable, CustomStringConvertible, Sendable {
  public var line: Int?
  public var reason: String

  public var description: String {
    line.map { "labelled passages, line \($0): \(reason)" } ?? "labelled passages: \(reason)"
  }
}
