import Foundation

/// A reference string whose fields are known, for training and evaluation.
public struct GoldReference: Sendable {
  public var id: String
  /// The collection that it comes from.
  public var source: String
  public var raw: String
  /// Field name to value; several names are parted by "; ".
  public var fields: [String: String]
  /// The string cut into labelled pieces, where the collection has them.
  public var segments: [(label: String, text: String)]

  public init(
    id: String, source: String, raw: String, fields: [String: String],
    segments: [(label: String, text: String)] = []
  ) {
    self.id = id
    self.source = source
    self.raw = raw
    self.fields = fields
    self.segments = segments
  }
}

extension GoldReference: Decodable {
  private enum CodingKeys: String, CodingKey { case id, source, raw, fields, segs }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let segments = try values.decodeIfPresent([[String]].self, forKey: .segs) ?? []
    self.init(
      id: try values.decode(String.self, forKey: .id),
      source: try values.decode(String.self, forKey: .source),
      raw: try values.decode(String.self, forKey: .raw),
      fields: try values.decode([String: String].self, forKey: .fields),
      segments: segments.filter { $0.count == 2 }.map { ($0[0], $0[1]) })
  }

  /// What must stay on one side when the data is split: the document, where strings of one document belong
  /// together and there are many documents.
  var group: String {
    for separator in [".xml:", ".tei.xml:"] {
      guard !id.hasPrefix("citations.xml:"), !source.hasPrefix("mpilhlt"), let range = id.range(of: separator)
      else { continue }
      return source + id[..<range.lowerBound]
    }
    return source + id
  }
}
