internal import Foundation

/// A line of what `classify` reads.
struct PassageLine: Decodable {
  var id: String
  var text: String
  var headings: [String]?

  /// Reads a flat object at once and leaves all else, faults too, to `JSONDecoder`. Half a surrogate pair is replaced, as
  /// `parse-references` does.
  ///
  /// - Throws: `DecodingError`.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, _ decoder: JSONDecoder) throws -> PassageLine {
    var line = FlatObject(bytes)
    if let fields = line.strings(), let id = fields["id"], let text = fields["text"],
      fields["headings"] == nil
    {
      return PassageLine(id: id, text: text)
    }
    return try decoder.decode(PassageLine.self, from: Data(LoneSurrogates.replaced(in: Array(bytes))))
  }

  /// What is wrong with a line, in a few words.
  static func fault(_ error: DecodingError) -> String {
    let needed = "\"id\" and \"text\" must be strings, \"headings\" a list of strings"
    switch error {
    case .keyNotFound(let key, _): return "it has no \"\(key.stringValue)\"; \(needed)"
    case .typeMismatch(_, let context) where !context.codingPath.isEmpty,
      .valueNotFound(_, let context) where !context.codingPath.isEmpty:
      return "its \"\(context.codingPath[0].stringValue)\" is of another kind; \(needed)"
    default: return "not a JSON object with \"id\" and \"text\""
    }
  }
}
