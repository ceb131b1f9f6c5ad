internal import Foundation

/// A line of what `classify` reads.
struct PassageLine: Decodable {
  var id: String
  var text: String
  var headings: [String]?

  /// Reads a flat object at once and leaves all else, faults too, to `JSONDecoder`.
  ///
  /// - Throws: `DecodingError`.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ decoder: JSONDecoder) throws -> PassageLine {
    var line = FlatObject(bytes)
    if let fields = line.strings(), let id = fields["id"], let text = fields["text"],
      fields["headings"] == nil
    {
      return PassageLine(id: id, text: text)
    }
    return try decoder.decode(PassageLine.self, from: Data(buffer: bytes))
  }
}
