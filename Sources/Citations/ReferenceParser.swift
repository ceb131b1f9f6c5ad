public import ReportModel

/// Parses one reference string into its fields.
///
/// What is regular (addresses, years, legal citations) is read by rules; the rest by a learned sequence model.
public struct ReferenceParser: Sendable {
  private let model: SequenceModel

  init(model: SequenceModel) { self.model = model }

  /// A parser with a model file's bytes, as `train-references` writes them.
  ///
  /// - Throws: `ReferenceModelError.unreadable` where the bytes are no model of this version.
  public init(modelBytes: [UInt8]) throws {
    guard let model = SequenceModelFile.read(modelBytes) else { throw ReferenceModelError.unreadable }
    self.model = model
  }

  /// The parser that Threefold ships.
  public static func shipped() throws -> ReferenceParser {
    try ReferenceParser(modelBytes: try ShippedModel.bytes())
  }

  public func parse(_ raw: String) -> CSLItem { parse(raw, italics: []) }

  /// - Parameter italics: Stretches of the string that are set in italics, in order.
  func parse(_ raw: String, italics: [String]) -> CSLItem {
    let text = Array(raw.unicodeScalars.prefix(4_000))
    let tokens = ReferenceTokenizer().tokens(of: text)
    guard !tokens.isEmpty else { return CSLItem(type: "document", title: raw.isEmpty ? nil : raw) }
    if let item = PersonalCommunication.item(text, tokens) { return item }
    if let item = OfficialReading.namedBill(text, tokens) { return item }
    var labels = HarvardReading.labels(
      text, tokens,
      OscolaReading.labels(text, tokens, FieldBoundaries.labels(text, tokens, model.labels(of: tokens))),
      italics: Self.ranges(of: italics, in: tokens))
    labels = QuotedReading.labels(text, tokens, ImprintBracket.labels(text, tokens, labels))
    let legal = LegalCitationFinder().find(text, tokens)
    // The parts of a symbol are neither pages nor containers.
    for citation in legal where LegalItem.isSymbol(citation.kind) {
      for index in tokens.indices
      where tokens[index].start >= citation.start && tokens[index].end <= citation.end {
        if [.container, .pages, .place, .publisher, .volume].contains(labels[index]) {
          labels[index] = .other
        }
      }
    }
    var item = ReferenceAssembly.item(ParsedFields(text: text, tokens: tokens, labels: labels))
    if let first = legal.first(where: { $0.kind != .commandPaper }),
      item.author == nil || first.start < 3 || LegalItem.isSymbol(first.kind)
        || first.start < 12 && item.author?.count == 1 && item.author?[0].given == nil
    {
      item.type = LegalItem.type(first.kind)
      item.number = item.number ?? first.canonical
      if first.kind == .treaty { LegalItem.nameTreaty(&item, first, tokens, text) }
    } else if let paper = legal.first {
      item.number = item.number ?? paper.canonical
      if item.volume == nil, item.url == nil, ["article-journal", "chapter", "document"].contains(item.type) {
        item.type = "report"
      }
    }
    OfficialReading.refine(&item, legal, tokens, text)
    OfficialReading.nameUntitled(&item, legal, tokens, text)
    ImplausibleFields.remove(from: &item, legal, tokens, text)
    return item
  }

  private static func ranges(of italics: [String], in tokens: [ReferenceToken]) -> [Range<Int>] {
    var position = 0
    return italics.compactMap { stretch in
      let words = ReferenceTokenizer().tokens(of: Array(stretch.unicodeScalars)).map(\.hash)
      guard !words.isEmpty, words.count <= tokens.count else { return nil }
      let start = (position..<max(position, tokens.count - words.count + 1)).first { start in
        words.indices.allSatisfy { tokens[start + $0].hash == words[$0] }
      }
      guard let start else { return nil }
      position = start + words.count
      return start..<position
    }
  }
}

/// Why the reference model could not be used.
public enum ReferenceModelError: Error, CustomStringConvertible {
  case unreadable
  case missing(searched: [String])

  public var description: String {
    switch self {
    case .unreadable:
      "The reference model is damaged or of another version; make it anew with `threefold train-references`."
    case .missing(let searched):
      "The reference model was not found in \(searched.joined(separator: " or ")); reinstall Threefold, or keep "
        + "its resource folder beside the executable."
    }
  }
}
