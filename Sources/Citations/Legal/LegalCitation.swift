internal import ReportModel

/// A legal or official source named by its own system of numbers.
public struct LegalCitation: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case neutral, lawReport, unreported, europeanCourt, humanRights, act, instrument, europeanAct, treaty
    case monitoring, commandPaper, parliamentaryPaper, debate, question, unitedNations
  }

  public var kind: Kind
  /// Unicode scalar offsets into the text, half-open.
  public var start: Int
  public var end: Int
  /// The citation in its canonical form: "[2022] EWHC 123 (Admin)".
  public var canonical: String
  public var year: Int?
  public var volume: String?
  /// The series, court or body, canonically abbreviated.
  public var series: String?
  public var page: String?

  /// Where the name stands of which the citation is a part, where it is one: "Domestic Workers Convention, 2011 (No 189)".
  var nameStart: Int?
  var nameEnd = 0

  init(
    _ kind: Kind, start: Int, end: Int, canonical: String, year: Int? = nil, volume: String? = nil,
    series: String? = nil, page: String? = nil
  ) {
    self.kind = kind
    self.start = start
    self.end = end
    self.canonical = canonical
    self.year = year
    self.volume = volume
    self.series = series
    self.page = page
  }
}

/// Finds legal and official citations in a text and writes them canonically.
public struct LegalCitationFinder: Sendable {
  public init() {}

  /// The citations in the order of the text, without overlaps: of two that begin together the longer.
  public func citations(in text: String) -> [LegalCitation] { find(Array(text.unicodeScalars)) }

  func find(_ text: [Unicode.Scalar]) -> [LegalCitation] {
    let tokens = ReferenceTokenizer().tokens(of: text)
    return find(text, tokens)
  }

  func find(_ text: [Unicode.Scalar], _ tokens: [ReferenceToken]) -> [LegalCitation] {
    let reader = LegalTokens(text: text, tokens: tokens)
    var found: [LegalCitation] = []
    for index in tokens.indices where tokens[index].kind == .word && LegalOpenings.mayOpen(tokens[index]) {
      if let match = CaseCitations.match(reader, index) { found.append(match) }
      if let match = EuropeanCitations.match(reader, index) { found.append(match) }
      if let match = ParliamentaryCitations.match(reader, index) { found.append(match) }
      if let match = StatuteCitations.match(reader, index) { found.append(match) }
      if let match = ResolutionCitations.match(reader, index) { found.append(match) }
      if let match = OfficialPapers.match(reader, index) { found.append(match) }
    }
    found.append(contentsOf: SymbolCitations.find(text))
    found.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    var kept: [LegalCitation] = []
    for citation in found {
      if let last = kept.last, citation.start < last.end {
        if citation.end - citation.start > last.end - last.start, last.kind == .unreported {
          kept[kept.count - 1] = citation
        }
        continue
      }
      kept.append(citation)
    }
    return kept
  }
}

/// Tokens with what the recognisers ask of them.
struct LegalTokens {
  let text: [Unicode.Scalar]
  let tokens: [ReferenceToken]
  private let words: Words

  /// The texts of the tokens that were asked for: every recogniser asks for the same few, so that each is made once.
  private final class Words {
    var printed: [String?]
    var lower: [String?]

    init(count: Int) {
      printed = Array(repeating: nil, count: count)
      lower = printed
    }
  }

  init(text: [Unicode.Scalar], tokens: [ReferenceToken]) {
    self.text = text
    self.tokens = tokens
    words = Words(count: tokens.count)
  }

  var count: Int { tokens.count }

  func string(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    if let known = words.printed[index] { return known }
    let made = String(scalars: text[tokens[index].start..<tokens[index].end])
    words.printed[index] = made
    return made
  }

  func lower(_ index: Int) -> String {
    guard tokens.indices.contains(index) else { return "" }
    if let known = words.lower[index] { return known }
    let made = tokens[index].shape == .lower ? string(index) : string(index).lowercased()
    words.lower[index] = made
    return made
  }

  func isNumber(_ index: Int) -> Bool {
    guard index >= 0, index < tokens.count else { return false }
    switch tokens[index].shape {
    case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber: return true
    default: return false
    }
  }

  func isYear(_ index: Int) -> Bool { index >= 0 && index < tokens.count && tokens[index].shape == .year }

  func number(_ index: Int) -> Int { DateReader.number(text, tokens[index].start, tokens[index].end) }

  func gap(_ index: Int) -> Gap { index < tokens.count ? tokens[index].gap : .other }

  /// The scalars between the token before and this one.
  func between(_ index: Int) -> String {
    guard index < tokens.count else { return "" }
    let start = index > 0 ? tokens[index - 1].end : 0
    return String(scalars: text[start..<tokens[index].start])
  }

  /// Where a citation that begins with this token begins: its bracket belongs to it.
  func start(_ index: Int) -> Int {
    let start = tokens[index].start
    guard start > 0, "[(".unicodeScalars.contains(text[start - 1]) else { return start }
    return start - 1
  }

  func end(_ index: Int, closing: Bool = false) -> Int {
    var end = tokens[index].end
    guard closing else { return end }
    if end < text.count, text[end] == ".", end + 1 < text.count, text[end + 1] == ")" { end += 1 }
    return end < text.count && (text[end] == ")" || text[end] == "]") ? end + 1 : end
  }

  func isWithout(_ characters: String, _ index: Int) -> Bool {
    !between(index).contains { characters.contains($0) }
  }
}
