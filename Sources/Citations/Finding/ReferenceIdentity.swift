import Foundation
import ReportModel

/// What tells that two references name the same source.
struct ReferenceIdentity {
  /// A number or address that names one source, by its scheme: the canonical legal citation, DOI or web address.
  var legal: String?
  var doi: String?
  var address: String?
  /// The folded family name of the first author or the body.
  var family: UInt64?
  var familyText: String
  /// The initials of a body's name, folded, or a name that is nothing but capitals.
  private var initials: UInt64?
  private var isPerson = false
  var year: Int?
  /// The folded words of the title without the small ones, in order.
  var title: [UInt64]
  /// The numbers in the title: of two annual reports only they differ.
  private var titleNumbers: [UInt64] = []
  var volume: String?
  private var number: String?
  private var firstPage: String?
  private var type: String
  var containerWords: [UInt64]
  private var publisherWords: Set<UInt64> = []
  /// The report whose bibliography lists it, and the letter behind its year there.
  private var listing: (report: String, letter: UInt32)?
  /// The first letter of the container's name, folded.
  private var containerInitial: UInt32?

  init(_ item: CSLItem, legal citation: LegalCitation?) {
    legal = citation?.canonical
    if legal == nil, let number = item.number {
      if Self.isLegal(item.type) {
        legal = number
      } else if number.contains(where: { $0 == "/" || $0 == "(" }) {
        // A document's own symbol.
        legal =
          LegalCitationFinder().citations(in: number).first {
            LegalItem.isSymbol($0.kind) && $0.canonical == number
          }?.canonical
      }
    }
    doi = item.doi.map { $0.lowercased() }
    address = item.url.map(Self.bare)
    if doi == nil, let address, let start = address.range(of: "doi.org/10.") {
      doi = "10." + address[start.upperBound...]
    }
    let name = item.author?.first ?? item.editor?.first
    familyText = name?.family ?? name?.literal ?? ""
    isPerson = name?.given != nil
    family = familyText.isEmpty ? nil : Hashing.word(Self.bareName(familyText))
    initials = Self.initials(familyText)
    year = item.issued?.year
    title = Self.words(item.title ?? "")
    titleNumbers = Self.numbers(item.title ?? "")
    volume = item.volume
    number = item.number
    firstPage = (item.page ?? "").split { !$0.isNumber && !$0.isLetter }.first.map(String.init)
    type = item.type
    containerWords = Self.words(item.containerTitle ?? "")
    publisherWords = Set(Self.words(item.publisher ?? ""))
    let container = Array((item.containerTitle ?? "").unicodeScalars)
    containerInitial = ReferenceTokenizer().tokens(of: container)
      .first { !Lexicon.contains($0.hash, .function) }.map { Folding.fold(container[$0.start]) }
  }

  /// Notes the letter of "Oake, P. (2003b). …": a bibliography tells by it what it takes for two sources.
  mutating func note(listing raw: String, in report: String) {
    let text = Array(raw.unicodeScalars.prefix(300))
    let tokens = ReferenceTokenizer().tokens(of: text)
    guard let date = HarvardOpening.find(text, tokens)?.date,
      let year = tokens[date].first(where: { $0.shape == .yearWithLetter })
    else { return }
    listing = (report, text[year.start + 4].value)
  }

  /// Whether both surely name one source.
  func isSame(as other: ReferenceIdentity) -> Bool {
    if let legal, let theirs = other.legal { return legal == theirs }
    if let doi, let theirs = other.doi { return doi == theirs }
    if let listing, let theirs = other.listing, listing.report == theirs.report,
      listing.letter != theirs.letter
    {
      return false
    }
    // A case cited by its name alone is not told from the others of the same parties.
    if (legal == nil) != (other.legal == nil), Self.isLegal(type) || Self.isLegal(other.type) { return false }
    if contradicts(other) { return false }
    // A treaty is cited by its name, mostly without a year.
    if type == "treaty", other.type == "treaty", title.count > 1, title == other.title {
      return year == nil || other.year == nil || year == other.year
    }
    if let address, address == other.address, title == other.title || title.count < 2 || other.title.count < 2
    {
      return year == nil || other.year == nil || year == other.year
    }
    // A page of its own, under a title that is worded a little otherwise.
    if let address, address == other.address, address.contains("/"), address.count > 24,
      isAlike(other, share: 6)
    {
      return year == nil || other.year == nil || year == other.year
    }
    guard !title.isEmpty, !other.title.isEmpty else { return isSamePlace(other) }
    guard title.count > 1 || other.title.count > 1 || title == other.title else { return false }
    let shorter = min(title.count, other.title.count)
    let isPrefix = zip(title, other.title).allSatisfy(==)
    switch authors(other) {
    case .same:
      // A title without its subtitle still counts when it is long enough to be no coincidence.
      if title == other.title {
        return year == other.year || shorter >= 4 && (year == nil || other.year == nil)
      }
      guard year != nil, year == other.year else { return false }
      return isPrefix && shorter >= 3 || isAlike(other) && shorter >= 4
    case .unknown:
      guard year == other.year, year != nil else {
        return title == other.title && (shorter >= 5 && year == other.year || shorter >= 7)
      }
      return title == other.title && shorter >= 4 || isPrefix && shorter >= 6
    case .different:
      guard year != nil, year == other.year else { return false }
      // A body that one names as the author and the other as the publisher; a name that is misspelt.
      if isPublisher(of: other) || other.isPublisher(of: self) { return isPrefix && shorter >= 5 }
      return title == other.title && shorter >= 7
        && !Set(containerWords).isDisjoint(with: other.containerWords)
        && (volume != nil && volume == other.volume || firstPage != nil && firstPage == other.firstPage)
    }
  }

  /// Whether its author is a body, known by its initials, under which the other is published.
  private func isPublisher(of other: ReferenceIdentity) -> Bool {
    guard !isPerson, let initials else { return false }
    return other.publisherWords.contains(initials)
  }

  private enum Agreement { case same, different, unknown }

  private func authors(_ other: ReferenceIdentity) -> Agreement {
    guard let family, let theirs = other.family else { return .unknown }
    if family == theirs { return .same }
    if let initials, initials == theirs || initials == other.initials && !isPerson && !other.isPerson {
      return .same
    }
    if let initials = other.initials, initials == family { return .same }
    let a = Self.bareName(familyText).lowercased()
    let b = Self.bareName(other.familyText).lowercased()
    if a.count > 4, b.count > 4, a.hasSuffix(b) || b.hasSuffix(a) { return .same }
    // A ministry, and the ministry with its department.
    let isPart =
      !isPerson && !other.isPerson && min(a.count, b.count) > 15 && (a.hasPrefix(b) || b.hasPrefix(a))
    return isPart ? .same : .different
  }

  /// Numbers that differ where both have one.
  private func contradicts(_ other: ReferenceIdentity) -> Bool {
    if let volume, let theirs = other.volume, volume != theirs { return true }
    if let year, let theirs = other.year, year != theirs { return true }
    if let number, let theirs = other.number, Self.digits(number) != Self.digits(theirs) { return true }
    if title.contains(where: Self.parts.contains) != other.title.contains(where: Self.parts.contains) {
      return true
    }
    let common = min(titleNumbers.count, other.titleNumbers.count)
    if titleNumbers.prefix(common) != other.titleNumbers.prefix(common) { return true }
    // "Second report" and "second report: figures for 2003" are two unless all else agrees.
    if titleNumbers.count != other.titleNumbers.count, title.count == other.title.count { return true }
    let isPart = type == "chapter" || other.type == "chapter"
    if isPart, type != other.type, title != other.title { return true }
    // A journal's article and the chapter that it became.
    let types = [type, other.type]
    if types.contains("chapter"), types.contains("article-journal"), !containerWords.isEmpty,
      !other.containerWords.isEmpty, !zip(containerWords, other.containerWords).allSatisfy(==)
    {
      return true
    }
    // The same paper read twice or printed in two journals is two sources; an abbreviation shares the first letter.
    guard let initial = containerInitial, let theirs = other.containerInitial, initial != theirs else {
      return false
    }
    return Set(containerWords).isDisjoint(with: other.containerWords)
  }

  /// Of articles without titles: journal, volume and page.
  private func isSamePlace(_ other: ReferenceIdentity) -> Bool {
    title == other.title && containerWords == other.containerWords && volume == other.volume
      && year == other.year
      && !containerWords.isEmpty && (firstPage == other.firstPage) && (volume != nil || firstPage != nil)
      && authors(other) != .different
  }

  /// Whether nearly all words of the titles are the same, misprints and turned words left aside.
  private func isAlike(_ other: ReferenceIdentity, share: Int = 8) -> Bool {
    let mine = Set(title)
    let their = Set(other.title)
    return mine.intersection(their).count * 10 >= max(mine.count, their.count) * share
  }

  /// How many of the words its author and title hold.
  func known(of words: Set<UInt64>) -> Int {
    words.intersection(title + Self.words(familyText) + containerWords).count
  }

  /// Under which sources that may be the same are found: few share one.
  var keys: [String] {
    var keys: [String] = []
    if let legal { keys.append("legal \(legal)") }
    if let doi { keys.append("doi \(doi)") }
    if let address { keys.append("url \(address)") }
    if legal == nil {
      if title.count >= 2 { keys.append("title \(title[0]) \(title[1])") }
      if let family, let year { keys.append("name \(family) \(year)") }
      if let initials, let year { keys.append("name \(initials) \(year)") }
      if title.isEmpty || title.count == 1 { keys.append("place \(title) \(containerWords) \(volume ?? "")") }
    }
    return keys
  }

  static func words(_ text: String) -> [UInt64] {
    ReferenceTokenizer().tokens(of: Array(text.unicodeScalars)).map(\.hash).filter {
      !Lexicon.contains($0, .function)
    }
  }

  private static func numbers(_ text: String) -> [UInt64] {
    ReferenceTokenizer().tokens(of: Array(text.unicodeScalars)).compactMap { token in
      switch token.shape {
      case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber, .yearWithLetter, .alphanumeric:
        token.hash
      case .roman: token.end - token.start > 1 ? token.hash : nil
      default: ordinals.contains(token.hash) ? token.hash : nil
      }
    }
  }

  private static let ordinals = NoteSegments.words(
    "first second third fourth fifth sixth seventh eighth ninth tenth interim final draft annual quarterly erste zweite "
      + "dritte vierte eerste tweede derde vierde vijfde summary supplementary")

  /// Words of what is published beside a report.
  private static let parts = NoteSegments.words(
    "annex annexes appendix appendices bijlage bijlagen anhang anlage anlagen supplement corrigendum addendum summary "
      + "samenvatting zusammenfassung erratum response")

  private static func digits(_ text: String) -> String {
    text.lowercased().filter { $0.isNumber || $0.isLetter }
  }

  private static func initials(_ name: String) -> UInt64? {
    let words = name.split { !$0.isLetter }
    if words.count == 1, let word = words.first, word.count > 1, word.allSatisfy(\.isUppercase) {
      return Hashing.word(String(word))
    }
    let capitals = words.compactMap { $0.first }.filter(\.isUppercase)
    return capitals.count > 2 ? Hashing.word(String(capitals)) : nil
  }

  /// Without "The", "UK", "Great Britain" before it, and without marks.
  private static func bareName(_ name: String) -> String {
    var name = name.trimmedMarks
    for opening in ["The ", "the ", "UK ", "HM "] where name.hasPrefix(opening) {
      name.removeFirst(opening.count)
    }
    return name
  }

  static func isLegal(_ type: String) -> Bool {
    ["legal_case", "legislation", "treaty", "hearing", "bill"].contains(type)
  }

  static func bare(_ url: String) -> String { shown(url).lowercased() }

  /// An address without its scheme and without a last stroke.
  static func shown(_ url: String) -> String {
    var text = url
    for prefix in ["https://", "http://", "www."] where text.lowercased().hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    while text.hasSuffix("/") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}

/// Sources known so far, to be asked whether one is among them.
struct SourceIndex {
  private(set) var identities: [ReferenceIdentity] = []
  private var buckets: [String: [Int]] = [:]

  subscript(index: Int) -> ReferenceIdentity { identities[index] }

  /// The first that surely is the same source.
  func first(like identity: ReferenceIdentity) -> Int? {
    var found: Int?
    for key in identity.keys {
      for index in buckets[key] ?? [] where found.map({ index < $0 }) ?? true {
        if identities[index].isSame(as: identity) {
          found = index
          break
        }
      }
    }
    return found
  }

  mutating func append(_ identity: ReferenceIdentity) {
    for key in Set(identity.keys) { buckets[key, default: []].append(identities.count) }
    identities.append(identity)
  }

  /// Puts the source under another dress's keys too, and knows it by the fuller of both.
  mutating func widen(_ index: Int, by identity: ReferenceIdentity, isFuller: Bool) {
    for key in Set(identity.keys) where buckets[key]?.contains(index) != true {
      buckets[key, default: []].append(index)
    }
    if isFuller { identities[index] = identity }
  }
}
