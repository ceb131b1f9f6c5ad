import ReportModel

/// Says what kind of source a parsed reference is.
enum ReferenceType {
  static func type(of item: CSLItem, _ fields: ParsedFields) -> String {
    let words = Set(fields.tokens.map(\.hash))
    func has(_ list: Set<UInt64>) -> Bool { !words.isDisjoint(with: list) }
    if has(thesis), !isPublisher(fields) { return "thesis" }
    if has(transcripts), item.volume == nil, item.publisher == nil { return "hearing" }
    if isHearing(fields.tokens) { return "hearing" }
    // “Local Offices,” Harbour Bureau, accessed 1 September 2015, https://…: nothing dates it but the day it was read.
    if item.url != nil, item.accessed != nil, item.volume == nil, item.issue == nil, item.page == nil,
      item.doi == nil, item.issued == nil || item.issued?.year == item.accessed?.year,
      fields.tokens.filter({ $0.shape == .year && $0.kind == .word && !$0.isInQuotes }).count <= 1
    {
      return "webpage"
    }
    let container = item.containerTitle ?? ""
    let containerWords = ReferenceTokenizer().tokens(of: Array(container.unicodeScalars))
    let isNewspaper = containerWords.contains { Lexicon.contains($0.hash, .newspaper) }
    let hasVolume = item.volume != nil
    if !container.isEmpty {
      if has(letters) && item.title == nil { return "personal_communication" }
      let isJournal = hasVolume || item.issue != nil || item.doi != nil
      if item.editor != nil { return "chapter" }
      if isNewspaper, !hasVolume { return "article-newspaper" }
      if has(proceedings) { return "paper-conference" }
      if item.publisher != nil, !isJournal { return "chapter" }
      return "article-journal"
    }
    if has(letters), item.publisher == nil { return "personal_communication" }
    let authorIsBody = item.author?.contains { $0.literal != nil } ?? false
    // A body's page is quoted, or was looked at on a day; its reports are set in italics and published.
    let isPage = item.url != nil && item.publisher == nil && item.number == nil
    if isPage, authorIsBody, item.accessed != nil || fields.tokens.contains(where: \.isInQuotes) {
      return "webpage"
    }
    if has(reports) || item.number != nil { return "report" }
    if authorIsBody {
      return isPage && item.issued == nil ? "webpage" : "report"
    }
    if item.url != nil, item.publisher == nil { return "webpage" }
    if item.publisher != nil || item.publisherPlace != nil || item.edition != nil { return "book" }
    if item.author != nil || item.editor != nil, item.title != nil, item.issued != nil { return "book" }
    return "document"
  }

  /// "Amsterdam: Thesis Publishers": the word stands in a publisher's name alone.
  private static func isPublisher(_ fields: ParsedFields) -> Bool {
    let words = fields.tokens.indices.filter { thesis.contains(fields.tokens[$0].hash) }
    guard words.count == 1, let word = words.first, fields.labels[word] == .publisher,
      fields.tokens[word].shape == .capitalized
    else { return false }
    let publisher = fields.labels.indices.filter { fields.labels[$0] == .publisher }
    return publisher.count == 2
      && publisher.allSatisfy {
        fields.tokens[$0].shape == .capitalized && !degrees.contains(fields.tokens[$0].hash)
      }
  }

  /// "Oral evidence: …, Q 23", "Hearing before the Committee on …".
  static func isHearing(_ tokens: [ReferenceToken]) -> Bool {
    zip(tokens, tokens.dropFirst()).contains { first, second in
      guard !first.isInQuotes else { return false }
      return first.hash == oral && second.hash == evidence
        || (first.hash == hearing || first.hash == hearings) && second.hash == before
    }
  }

  private static let oral = Hashing.word("oral")
  private static let evidence = Hashing.word("evidence")
  private static let hearing = Hashing.word("hearing")
  private static let hearings = Hashing.word("hearings")
  private static let before = Hashing.word("before")
  private static let thesis = set(
    "thesis dissertation phd dphil diplomarbeit magisterarbeit doctoral habilitationsschrift")
  private static let degrees = set("master masters bachelor doctoral doctorate")
  private static let reports = set(
    "report reports working paper bericht discussion memorandum briefing rapport guidelines strategy survey technical"
  )
  private static let transcripts = set("transcript hansard")
  private static let proceedings = set("proceedings conference symposium workshop proc")
  private static let letters = set("letter interview email brief correspondence")

  private static func set(_ words: String) -> Set<UInt64> {
    Set(words.split(separator: " ").map { Hashing.word(String($0)) })
  }
}
