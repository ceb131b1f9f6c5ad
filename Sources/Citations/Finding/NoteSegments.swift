/// Cuts a note into the stretches that can each be one reference or one remark.
enum NoteSegments {
  /// Token ranges in order. A semicolon parts; a full stop parts only where a reference is complete before it or a
  /// word of introduction comes after it.
  static func ranges(of tokens: [ReferenceToken], text: [Unicode.Scalar]) -> [Range<Int>] {
    guard !tokens.isEmpty else { return [] }
    var ranges: [Range<Int>] = []
    var start = 0
    for index in tokens.indices.dropFirst() {
      guard divides(tokens, text, index, start) else { continue }
      ranges.append(start..<index)
      start = index
    }
    ranges.append(start..<tokens.count)
    return ranges
  }

  private static func divides(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ index: Int, _ start: Int
  ) -> Bool {
    let token = tokens[index]
    let previous = tokens[index - 1]
    let between = text[previous.end..<token.start]
    if between.contains(";"), !(token.isInParentheses && previous.isInParentheses),
      !(token.isInQuotes && previous.isInQuotes)
    {
      // "Smith, A.; Jones, B. (2004)" is one list of authors.
      return !isAuthorList(tokens, start, index) && !isTitle(tokens, text, start, index)
    }
    // Addresses end references where nothing else does: "https://doi.org/10.1/x Harter, C. L. (2022)".
    if previous.kind != .word, between.allSatisfy(isWhite), token.shape == .capitalized {
      var next = index + 1
      while next < tokens.count, tokens[next].gap == .hyphen { next += 1 }
      if next < tokens.count, tokens[next].gap == .comma, tokens[next].shape == .oneCapital { return true }
    }
    guard between.contains(where: { ".?!".unicodeScalars.contains($0) }) || dashParts(between, tokens, index),
      between.contains(where: isWhite), !token.isInQuotes || between.contains("‘") || between.contains("“"),
      !previous.isInParentheses || between.contains(")")
    else { return false }
    if abbreviations.contains(previous.hash), !between.contains(")") { return false }
    if previous.shape == .oneCapital || previous.shape == .oneLower, !between.contains(")") { return false }
    if token.hash == ReferenceFeatures.inWord, index + 1 < tokens.count,
      tokens[index + 1].gap == .colon || tokens[index + 1].shape == .oneCapital
    {
      return false
    }
    if introductions.contains(token.hash), isUpper(text[token.start]), index - start >= 1 { return true }
    if markers.contains(token.hash), isUpper(text[token.start]) { return true }
    // "Title. Retrieved from https://…" is one source.
    if HarvardReading.availability.contains(token.hash),
      !tokens[start..<index].contains(where: { $0.kind != .word }),
      tokens[index...].prefix(6).contains(where: { $0.kind != .word })
    {
      return false
    }
    // The first address after a reference is its own.
    if token.kind != .word, !tokens[start..<index].contains(where: { $0.kind != .word }),
      !tokens[start..<index].contains(where: { markers.contains($0.hash) })
    {
      return false
    }
    return isComplete(tokens, text, start, index)
      && (isUpper(text[token.start]) || token.isInQuotes || token.kind == .url)
      && token.hash != ReferenceFeatures.inWord
  }

  /// "Trafficking in women; The misery behind the fantasy. …": nothing before the semicolon can be a source, and what
  /// follows is no source's beginning; "…, 22 January 2001; available via …".
  private static func isTitle(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ start: Int, _ index: Int
  ) -> Bool {
    if availability.contains(tokens[index].hash), !isUpper(text[tokens[index].start]) { return true }
    guard index - start >= 2, !introductions.contains(tokens[start].hash),
      !tokens[start..<index].contains(where: { token in
        token.kind != .word || token.isInQuotes || markers.contains(token.hash)
          || Lexicon.contains(token.hash, .versus)
          || [.shortNumber, .threeDigits, .year, .fourDigits, .yearWithLetter, .alphanumeric].contains(
            token.shape)
      })
    else { return false }
    return articles.contains(tokens[index].hash)
      || tokens[index].shape == .lower && !introductions.contains(tokens[index].hash)
  }

  private static let availability = words("available accessed beschikbaar verkrijgbaar consulted")
  private static let articles = words("the a an het een der die das")

  private static func dashParts(
    _ between: ArraySlice<Unicode.Scalar>, _ tokens: [ReferenceToken], _ index: Int
  ) -> Bool {
    (between.contains("—") || between.contains("–") || between.contains("-")) && between.contains(".")
      && introductions.contains(tokens[index].hash)
  }

  private static func isAuthorList(_ tokens: [ReferenceToken], _ start: Int, _ index: Int) -> Bool {
    let hasYear = tokens[start..<index].contains { $0.shape == .year || $0.shape == .yearWithLetter }
    guard !hasYear, index - start <= 24 else { return false }
    let small = tokens[start..<index].filter { $0.shape == .lower && !Lexicon.contains($0.hash, .particle) }
    return small.isEmpty
      && tokens[start..<index].contains { $0.shape == .oneCapital || Lexicon.contains($0.hash, .givenName) }
      && !tokens[start..<index].contains { markers.contains($0.hash) || $0.shape == .shortNumber }
  }

  /// Whether what stands before can be a whole reference: it ends in a page, an address, a year or a date.
  private static func isComplete(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ start: Int, _ index: Int
  ) -> Bool {
    let last = tokens[index - 1]
    let hasMarker = tokens[start..<index].contains { markers.contains($0.hash) || $0.hash == citato }
    if hasMarker { return true }
    if last.kind != .word { return true }
    let years = tokens[start..<index].indices.filter {
      tokens[$0].shape == .year || tokens[$0].shape == .yearWithLetter
    }
    guard let year = years.first else { return false }
    if index - start < 6 { return false }
    switch last.shape {
    case .shortNumber, .threeDigits, .fourDigits, .roman, .alphanumeric, .longNumber: return year < index - 1
    case .year, .yearWithLetter:
      // "Smith, J. (2004). Title …": the year after the names completes nothing.
      if last.isInParentheses, year == index - 1, index + 2 < tokens.count,
        HarvardOpening.find(text, Array(tokens[start..<min(tokens.count, index + 3)]))?.isBody == true
      {
        return false
      }
      return year - start >= 6
        && tokens[start..<year].contains { $0.shape == .lower && !others.contains($0.hash) }
    default: return Lexicon.contains(last.hash, .pages) || last.isInParentheses
    }
  }

  static let introductions: Set<UInt64> = words(
    "see also for this these those it however although while cf compare on as according vgl siehe dazu so ähnlich "
      + "zie ook vergelijk voor similarly note but examples they he she we there when after more source sources näher "
      + "kritisch ebenso insbesondere zur zum quoted cited another other some most at and an each such all dafür in"
  )

  static let markers: Set<UInt64> = words("ibid ibidem id idem supra ebd ebda ebenda")

  private static let others = words("et al and others u a e")

  /// The second word of *op. cit.* and *loc. cit.*
  private static let citato = Hashing.word("cit")

  private static let abbreviations: Set<UInt64> = words(
    "cit op loc ed eds edn no nos vol vols p pp para paras art arts dr mr mrs ms prof st jr sr inc ltd co corp ch col cols "
      + "v vs al et sec ss ff f nr bd hrsg hg aufl jg eg ie cf dept gov univ rev trans n nn fn cl reg regs sch pt app e g z b vgl u a"
  )

  static func words(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { Hashing.word(String($0)) })
  }
}
