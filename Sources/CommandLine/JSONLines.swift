internal import Foundation

/// Reads and writes one JSON value a line.
enum JSONLines {
  /// A line of which only the text matters.
  struct Text: Decodable { var text: String }

  /// - Parameter path: A file, or a pipe such as `/dev/stdin`.
  /// - Throws: `ReadingError` naming the file and the line that cannot be read.
  static func read<Value: Decodable>(_ type: Value.Type, from path: String) throws -> [Value] {
    let data = try NamedFile.data(path)
    let decoder = JSONDecoder()
    var values: [Value] = []
    for (index, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
      do {
        values.append(try decoder.decode(type, from: Data(line)))
      } catch {
        throw ReadingError(
          description: "Line \(index + 1) of \(path) is not a JSON object with the keys expected. Correct it."
        )
      }
    }
    return values
  }

  /// - Returns: The value on a line of its own, its keys in alphabetical order.
  static func line(of value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value) + [0x0A]
  }

  struct ReadingError: Error, CustomStringConvertible { var description: String }
}
