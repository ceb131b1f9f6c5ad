internal import GRDB

/// A query with the words that its beginnings stand for.
///
/// FTS5 puts the lists of all words that begin so together before it gives the first passage. An OR of the words gives
/// the same passages one by one.
struct ExpandedQuery {
  /// As FTS5 reads it.
  private(set) var fts5 = ""
  /// The group of each phrase, in order; nil for one behind NOT.
  private(set) var groups: [Int?] = []
  /// What finds the passages of each group.
  private(set) var groupQueries: [String] = []

  /// Beginnings of more words than this are left to FTS5.
  private static let mostWords = 400

  init(_ query: SearchQuery, _ database: Database) throws {
    let tokenizer = try database.makeTokenizer(FTS5TokenizerDescriptor(components: CorpusSchema.tokenizer))
    for piece in query.pieces {
      guard case .phrase(let phrase) = piece else {
        if case .sign(let sign) = piece { fts5 += sign }
        continue
      }
      let words = try phrase.spellings.flatMap { spelling in
        var spelled = phrase
        spelled.words = spelling
        let words = phrase.isPrefix && !phrase.isNear ? try Self.words(spelled, tokenizer, database) : nil
        return words ?? [SearchPhrase.quoted(spelling) + (phrase.isPrefix ? "*" : "")]
      }
      let text = words.count == 1 ? words[0] : "(\(words.joined(separator: " OR ")))"
      fts5 += text
      let group = phrase.isWanted ? groupQueries.count : nil
      groups += Array(repeating: group, count: words.count)
      if phrase.isWanted { groupQueries.append(text) }
    }
  }

  /// The words of the index that begin like a phrase, quoted, or nil where FTS5 must find them itself.
  private static func words(
    _ phrase: SearchPhrase, _ tokenizer: any FTS5Tokenizer, _ database: Database
  ) throws -> [String]? {
    let beginnings = try tokenizer.tokenize(query: phrase.words)
    guard beginnings.count == 1, let beginning = beginnings.first?.token else { return nil }
    let stems = try String.fetchAll(
      database,
      sql: "SELECT term FROM passages_words WHERE term >= ?1 AND term <= ?1 || char(1114111) LIMIT ?2",
      arguments: [beginning, mostWords + 1])
    guard (1...mostWords).contains(stems.count) else { return nil }
    var words: [String] = []
    for stem in stems {
      // A stem need not be its own stem: "agre" of "agreed" is stemmed to "agr".
      let word = try ["", "e", "ed", "ing", "s"].lazy.map { stem + $0 }.first { word in
        try tokenizer.tokenize(query: word).map(\.token) == [stem]
      }
      guard let word else { return nil }
      words.append(SearchPhrase.quoted(word))
    }
    return words
  }
}
