internal import Foundation

/// Lists made up for learning beside those that readers linked: the kinds of list that the gold is short of. Nothing
/// in them is copied from a report.
public enum InventedLists {
  /// - Throws: `CocoaError` or `DecodingError` when the program's own file is missing or damaged.
  public static func read() throws -> [ComparisonGold] {
    guard
      let url = Bundle.module.url(
        forResource: "invented-lists", withExtension: "jsonl", subdirectory: "Resources")
    else { throw CocoaError(.fileNoSuchFile) }
    return try Data(contentsOf: url).split(separator: 0x0A).map {
      try JSONDecoder().decode(ComparisonGold.self, from: $0)
    }
  }
}
