internal import Foundation

/// What somebody looks for, read from what they typed.
///
/// Words, "phrases", begin*, NEAR(two words, 5), AND (also between words that merely stand beside each other), OR, NOT
/// and parentheses; NOT binds tightest, then AND, then OR.
public struct SearchQuery: Sendable, Equatable {
  /// What the query is made of, in order.
  enum Piece: Sendable, Equatable {
    /// Parentheses and the like, as FTS5 reads them.
    case sign(String)
    /// A word or phrase, quoted.
    case phrase(SearchPhrase)
  }

  let pieces: [Piece]

  /// Whether any of several phrases will do, and nothing else is asked.
  var isAlternatives: Bool {
    pieces.enumerated().allSatisfy { place, piece in
      switch piece {
      case .phrase(let phrase): phrase.isWanted && !phrase.isNear
      case .sign("("): place == 0
      case .sign(")"): place == pieces.count - 1
      case .sign(let sign): sign == " OR "
      }
    }
  }

  /// The query in the language of SQLite's FTS5, every word quoted, so that nothing in it can be misread.
  var fts5: String {
    pieces.map { piece in
      switch piece {
      case .sign(let text): text
      case .phrase(let phrase): phrase.fts5
      }
    }.joined()
  }

  /// - Throws: `SearchQueryError` that says what is wrong, where, and how to write it.
  public init(_ text: String) throws(SearchQueryError) {
    var parser = QueryParser(tokens: try QueryScanner.tokens(of: text))
    pieces = try parser.query()
  }
}

/// A word or phrase to look for.
struct SearchPhrase: Sendable, Equatable {
  var words: String
  /// Whether any word that begins so will do.
  var isPrefix: Bool
  /// Whether it stands in NEAR( ), where FTS5 takes nothing but phrases.
  var isNear = false
  /// Whether it may be there: not behind NOT.
  var isWanted = true

  /// The words in each spelling that is looked for, the one typed first.
  var spellings: [String] { isNear ? [words] : Spelling.variants(of: words, isPrefix: isPrefix) }

  var fts5: String {
    let terms = spellings.map { Self.quoted($0) + (isPrefix ? "*" : "") }
    return terms.count == 1 ? terms[0] : "(\(terms.joined(separator: " OR ")))"
  }

  static func quoted(_ words: String) -> String {
    "\"" + words.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

/// What is wrong with a query.
public struct SearchQueryError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The position in the query, in Unicode scalars from 1; nil when it is about the whole.
  public var position: Int?
  public var reason: String

  public var description: String {
    (position.map { "The query cannot be read at character \($0): " } ?? "The query cannot be read: ")
      + reason
  }
}

/// A word, phrase or sign of a query.
struct QueryToken {
  enum Kind: Equatable {
    /// A word or phrase; `isPrefix` when a star follows.
    case words(String, isPrefix: Bool)
    case and, or, not, near, open, close, comma
  }

  var kind: Kind
  var position: Int
}

/// Cuts a query into tokens.
enum QueryScanner {
  static func tokens(of text: String) throws(SearchQueryError) -> [QueryToken] {
    let scalars = Array(text.unicodeScalars)
    var tokens: [QueryToken] = []
    var index = 0
    // Commas mean something within NEAR( ) only.
    var nearDepth = 0
    while index < scalars.count {
      let start = index
      func add(_ kind: QueryToken.Kind) { tokens.append(QueryToken(kind: kind, position: start + 1)) }
      switch scalars[index] {
      case let space where space.properties.isWhitespace: index += 1
      case "(":
        if tokens.last?.kind == .near || nearDepth > 0 { nearDepth += 1 }
        add(.open)
        index += 1
      case ")":
        if nearDepth > 0 { nearDepth -= 1 }
        add(.close)
        index += 1
      case "," where nearDepth > 0:
        add(.comma)
        index += 1
      case "\"", "\u{201C}", "\u{201D}":
        let close = scalars[(index + 1)...].firstIndex { ["\"", "\u{201C}", "\u{201D}"].contains($0) }
        guard let close else {
          throw SearchQueryError(
            position: start + 1, reason: "the quotation mark is not closed. Write \"victims of trafficking\"."
          )
        }
        index = close + 1
        var phrase = scalars[start + 1..<close]
        // The star of "legal ai*" may stand on either side of the mark.
        var isPrefix = phrase.last == "*"
        if isPrefix { phrase.removeLast() }
        if phrase.contains("*") {
          throw SearchQueryError(
            position: start + 1, reason: "a star may only end a phrase. Write \"legal ai*\".")
        }
        if index < scalars.count, scalars[index] == "*" {
          isPrefix = true
          index += 1
        }
        add(.words(try words(phrase, at: start), isPrefix: isPrefix))
      default:
        while index < scalars.count, !ends(scalars[index], inNear: nearDepth > 0) { index += 1 }
        var word = scalars[start..<index]
        switch String(scalars: word) {
        case "AND": add(.and)
        case "OR": add(.or)
        case "NOT": add(.not)
        case "NEAR" where index < scalars.count && scalars[index] == "(": add(.near)
        case let other where other.hasPrefix("NEAR/"):
          throw SearchQueryError(
            position: start + 1,
            reason: "nearness is written before the words. Write NEAR(police training, 5).")
        case let other where fields.contains { other.hasPrefix($0 + ":") }:
          throw SearchQueryError(
            position: start + 1,
            reason:
              "a query names no fields. Write the word alone, and --kind heading, --pillar or --year beside it."
          )
        default:
          let isPrefix = word.last == "*"
          if isPrefix { word.removeLast() }
          if word.contains("*") {
            throw SearchQueryError(
              position: start + 1, reason: "a star may only end a word. Write traffick*.")
          }
          add(.words(try words(word, at: start), isPrefix: isPrefix))
        }
      }
    }
    return tokens
  }

  /// What other programs put before a word, as in heading:victim.
  private static let fields = [
    "heading", "headings", "body", "title", "text", "kind", "pillar", "subtheme", "year", "publisher",
    "report",
    "author", "page", "section",
  ]

  private static func ends(_ scalar: Unicode.Scalar, inNear: Bool) -> Bool {
    scalar.properties.isWhitespace || ["(", ")", "\"", "\u{201C}", "\u{201D}"].contains(scalar)
      || (inNear && scalar == ",")
  }

  private static func words(
    _ scalars: ArraySlice<Unicode.Scalar>, at start: Int
  ) throws(SearchQueryError) -> String {
    let hasWord = scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    guard hasWord else {
      throw SearchQueryError(
        position: start + 1, reason: "there is no word here to look for. Write at least one letter or digit.")
    }
    // SQLite stops at a null.
    return String(scalars: scalars.filter { $0 != "\u{0}" })
  }
}

/// Makes FTS5's language of tokens.
private struct QueryParser {
  typealias Piece = SearchQuery.Piece

  let tokens: [QueryToken]
  private var index = 0
  private var depth = 0

  init(tokens: [QueryToken]) { self.tokens = tokens }

  private var next: QueryToken.Kind? { index < tokens.count ? tokens[index].kind : nil }
  private var position: Int? { index < tokens.count ? tokens[index].position : nil }

  private func wrong(_ reason: String) -> SearchQueryError {
    SearchQueryError(position: position, reason: reason)
  }

  mutating func query() throws(SearchQueryError) -> [Piece] {
    if tokens.isEmpty { throw wrong("it is empty. Write words to look for.") }
    let query = try alternatives()
    if next == .close { throw wrong("this parenthesis was never opened.") }
    return query
  }

  private mutating func alternatives() throws(SearchQueryError) -> [Piece] {
    var parts = [try conjunction()]
    while next == .or {
      index += 1
      parts.append(try conjunction())
    }
    return Self.joined(parts, by: " OR ")
  }

  private mutating func conjunction() throws(SearchQueryError) -> [Piece] {
    var parts = [try exclusion()]
    while true {
      switch next {
      case .and: index += 1
      case .words, .near, .open: break
      default: return Self.joined(parts, by: " AND ")
      }
      parts.append(try exclusion())
    }
  }

  private mutating func exclusion() throws(SearchQueryError) -> [Piece] {
    var parts = [try term()]
    while next == .not {
      index += 1
      let excluded = try term().map { piece in
        guard case .phrase(var phrase) = piece else { return piece }
        phrase.isWanted = false
        return .phrase(phrase)
      }
      parts.append(excluded)
    }
    return Self.joined(parts, by: " NOT ")
  }

  /// One pair of parentheses however many parts: FTS5 reads only so many within each other.
  private static func joined(_ parts: [[Piece]], by sign: String) -> [Piece] {
    if parts.count == 1 { return parts[0] }
    return [.sign("(")] + parts.joined(separator: [.sign(sign)]) + [.sign(")")]
  }

  private mutating func term() throws(SearchQueryError) -> [Piece] {
    switch next {
    case .words(let words, let isPrefix):
      index += 1
      return [.phrase(SearchPhrase(words: words, isPrefix: isPrefix))]
    case .near: return try near()
    case .open:
      depth += 1
      guard depth < 50 else { throw wrong("there are too many parentheses within each other.") }
      index += 1
      let pieces = try alternatives()
      guard next == .close else { throw wrong("a parenthesis is not closed. Add ).") }
      index += 1
      depth -= 1
      return [.sign("(")] + pieces + [.sign(")")]
    case .not:
      throw wrong("NOT needs something before it. Write shelter NOT men.")
    case .and, .or:
      throw wrong("AND and OR stand between two things to look for. Write shelter OR housing.")
    case .close: throw wrong("there is nothing between the parentheses, or one was never opened.")
    case .comma: throw wrong("a comma may only stand before the distance in NEAR(police training, 5).")
    case nil: throw wrong("something to look for is missing at the end.")
    }
  }

  private mutating func near() throws(SearchQueryError) -> [Piece] {
    let usage =
      "Write NEAR(police training, 5): two or more words or phrases, and how many words may lie between."
    index += 2
    var phrases: [SearchPhrase] = []
    while case .words(let words, let isPrefix) = next {
      phrases.append(SearchPhrase(words: words, isPrefix: isPrefix, isNear: true))
      index += 1
    }
    var distance = 10
    if next == .comma {
      index += 1
      guard case .words(let number, isPrefix: false) = next, let value = Int(number),
        (0...1000).contains(value)
      else { throw wrong("the distance must be a number from 0 to 1000. \(usage)") }
      distance = value
      index += 1
    }
    guard next == .close else { throw wrong("NEAR( ) is not closed or holds more than words. \(usage)") }
    guard phrases.count > 1 else { throw wrong("NEAR( ) needs two words at least. \(usage)") }
    index += 1
    // FTS5 takes no OR within NEAR( ): each spelling is looked for by a NEAR( ) of its own.
    let parts = Self.spelled(phrases).map { phrases -> [Piece] in
      [.sign("NEAR(")] + phrases.map { [.phrase($0)] }.joined(separator: [.sign(" ")])
        + [.sign(", \(distance))")]
    }
    return Self.joined(parts, by: " OR ")
  }

  /// The phrases in each combination of their spellings, but for more than eight.
  private static func spelled(_ phrases: [SearchPhrase]) -> [[SearchPhrase]] {
    var combinations: [[SearchPhrase]] = [[]]
    for phrase in phrases {
      let spellings = Spelling.variants(of: phrase.words, isPrefix: phrase.isPrefix)
      combinations = combinations.flatMap { beginning in
        spellings.prefix(combinations.count < 8 ? 2 : 1).map { words in
          var spelled = phrase
          spelled.words = words
          return beginning + [spelled]
        }
      }
    }
    return combinations
  }
}
