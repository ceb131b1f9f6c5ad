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
  /// Whether all words that begin so are looked for.
  private(set) var isWhole = true
  /// Whether any of its phrases would do.
  private let isAlternatives: Bool

  /// A query for FTS5, with the group of each of its phrases.
  struct Match {
    var fts5 = ""
    var groups: [Int?] = []
  }

  /// Of a beginning of more words than this the shortest are looked for, which are the commonest (G. K. Zipf, "The
  /// Psycho-Biology of Language", 1935), and half as many in NEAR( ).
  static let mostWords = 60
  /// Of more phrases and forms of them than these the passages that hold two are not looked for by themselves.
  private static let (mostPaired, mostPairedForms) = (6, 30)
  /// How many times as much one of two phrases may tell.
  private static let mostUnequal = 5.0

  private let tokenizer: any FTS5Tokenizer
  /// The same without stems.
  private let folding: any FTS5Tokenizer
  private let database: Database
  private let isThorough: Bool

  /// - Parameter isThorough: Whether a beginning stands for all its words, however many.
  init(_ query: SearchQuery, isThorough: Bool, _ database: Database) throws {
    self.isThorough = isThorough
    isAlternatives = query.isAlternatives
    tokenizer = try database.makeTokenizer(FTS5TokenizerDescriptor(components: CorpusSchema.tokenizer))
    let components = Array(CorpusSchema.tokenizer.dropFirst())
    folding = try database.makeTokenizer(FTS5TokenizerDescriptor(components: components))
    self.database = database
    var pieces = query.pieces[...]
    while let piece = pieces.popFirst() {
      switch piece {
      case .phrase(let phrase):
        var forms: [String] = []
        for spelling in phrase.spellings {
          var spelled = phrase
          spelled.words = spelling
          forms += try words(spelled) ?? [SearchPhrase.quoted(spelling) + (phrase.isPrefix ? "*" : "")]
        }
        add([phrase], [forms]) { $0[0] }
      case .sign("NEAR("):
        var phrases: [SearchPhrase] = []
        var end = ")"
        while let inner = pieces.popFirst() {
          if case .phrase(let phrase) = inner { phrases.append(phrase) }
          if case .sign(let sign) = inner, sign.hasPrefix(",") {
            end = sign
            break
          }
        }
        // One beginning is spelt out; of several the others are left to FTS5.
        var forms = phrases.map { [$0.fts5] }
        if let place = phrases.firstIndex(where: \.isPrefix),
          let words = try words(phrases[place], most: Self.mostWords / 2)
        {
          forms[place] = words
        }
        add(phrases, forms) { "NEAR(\($0.joined(separator: " "))\(end)" }
      case .sign(let sign): fts5 += sign
      }
    }
  }

  /// What finds the passages that hold two of the phrases, where any of them would do; nil where none could be missed
  /// without it.
  ///
  /// - Parameter tellingness: How much finding each phrase tells. A phrase that tells little beside another lifts no
  ///   passage above those that hold the other alone.
  func two(tellingness: [Double]) -> Match? {
    guard isAlternatives, groupQueries.count <= Self.mostPaired, groups.count <= Self.mostPairedForms else {
      return nil
    }
    var match = Match()
    var parts: [String] = []
    for second in groupQueries.indices {
      for first in 0..<second {
        let (one, other) = (tellingness[first], tellingness[second])
        guard min(one, other) * Self.mostUnequal >= max(one, other) else { continue }
        parts.append("(\(groupQueries[first]) AND \(groupQueries[second]))")
        match.groups += groups.filter { $0 == first } + groups.filter { $0 == second }
      }
    }
    match.fts5 = parts.joined(separator: " OR ")
    return parts.isEmpty ? nil : match
  }

  /// Adds phrases of which one may have several forms, joined with OR.
  private mutating func add(_ phrases: [SearchPhrase], _ forms: [[String]], _ joined: ([String]) -> String) {
    let count = forms.map(\.count).max() ?? 1
    let all = (0..<count).map { number in joined(forms.map { $0[$0.count > 1 ? number : 0] }) }
    fts5 += count == 1 ? all[0] : "(\(all.joined(separator: " OR ")))"
    var own: [Int?] = []
    for (phrase, forms) in zip(phrases, forms) {
      own.append(phrase.isWanted ? groupQueries.count : nil)
      if phrase.isWanted { groupQueries.append("(\(forms.joined(separator: " OR ")))") }
    }
    for _ in 0..<count { groups += own }
  }

  /// What a phrase that ends in a beginning stands for, each quoted, or nil where FTS5 must find it itself.
  private mutating func words(_ phrase: SearchPhrase, most: Int = mostWords) throws -> [String]? {
    guard phrase.isPrefix, let beginning = try tokenizer.tokenize(query: phrase.words).last?.token,
      let typed = try folding.tokenize(query: phrase.words).last?.token,
      let found = try IndexTerms(database).beginning(with: beginning)
    else { return nil }
    if !found.isWhole {
      if isThorough { return nil }
      isWhole = false
    }
    // The beginning was stemmed as if it were a word: "agre" to "agr", and "agricultur" must not come.
    var stems = found.words.filter { $0.hasPrefix(typed) || typed.hasPrefix($0) }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    if stems.count > most {
      if isThorough { return nil }
      isWhole = false
      stems.removeLast(stems.count - most)
    }
    // What stands before the beginning, as it was typed.
    let scalars = Array(phrase.words.unicodeScalars)
    let isWord = { (scalar: Unicode.Scalar) in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    let last = scalars.lastIndex(where: isWord) ?? 0
    let head = scalars[..<(scalars[..<last].lastIndex { !isWord($0) }.map { $0 + 1 } ?? 0)]
    let before = head.contains(where: isWord) ? String(scalars: head) : ""
    var words: [String] = []
    for stem in stems {
      // A stem need not be its own stem: "agre" of "agreed" is stemmed to "agr".
      let word = try ["", "e", "ed", "ing", "s"].lazy.map { stem + $0 }.first { word in
        try tokenizer.tokenize(query: word).map(\.token) == [stem]
      }
      guard let word else { return nil }
      words.append(SearchPhrase.quoted(before + word))
    }
    words += try shortened(typed, beginning, stems).map { SearchPhrase.quoted(before + $0) }
    return words.isEmpty ? [SearchPhrase.quoted(phrase.words)] : words
  }

  /// Words that begin as typed and whose stems do not: "communit" is the beginning of "community", of which "commun" is
  /// the stem.
  private func shortened(_ typed: String, _ beginning: String, _ stems: [String]) throws -> [String] {
    var known = Set(stems)
    var words: [String] = []
    for ending in Self.endings(of: typed) {
      for word in Spelling.variants(of: typed + ending, isPrefix: false) {
        guard let stem = try tokenizer.tokenize(query: word).first?.token, !stem.hasPrefix(beginning),
          known.insert(stem).inserted
        else { continue }
        words.append(word)
      }
    }
    return words
  }

  /// What may follow, where what was typed ends within or before an ending.
  private static func endings(of typed: String) -> [String] {
    suffixes.flatMap { suffix in
      suffix.indices.filter { typed.hasSuffix(suffix[..<$0]) }.map { String(suffix[$0...]) }
    }
  }

  /// Endings that Porter's stemmer takes off.
  private static let suffixes = [
    "e", "ed", "es", "ing", "er", "ers", "y", "ies", "ion", "ions", "al", "ally", "ful", "ness", "ment",
    "ments",
    "ity", "ities", "ive", "ively", "able", "ible", "ability", "abilities", "ibility", "ance", "ances",
    "ence",
    "ate", "ated", "ates", "ating", "ation", "ations", "ational", "ator", "ators", "ization", "izations",
  ]
}
