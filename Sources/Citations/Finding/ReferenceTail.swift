import ReportModel

/// What stands behind the title of a source: "(London: Hart, 2017), p. 12", "HC 630, 15 December 2017, available at
/// https://… (accessed 3 June 2019)".
///
/// Commas, brackets and full stops cut it into parts, each of which is a date, a number, an address, the words of a
/// series, a place or a publisher; it ends before the first that is none of them, where a remark begins.
struct ReferenceTail {
  var issued: CSLDate?
  var accessed: CSLDate?
  var place: String?
  var publisher: String?
  var edition: String?
  var genre: String?
  /// The canonical form of a parliamentary paper's or a body's own number.
  var legal: LegalCitation?
  var url: String?
  var doi: String?
  /// The token behind the last one that belongs to the source.
  var end: Int

  var isTelling: Bool {
    issued != nil || url != nil || doi != nil || legal != nil || place != nil || publisher != nil
  }

  /// - Parameters:
  ///   - range: The tokens behind the title.
  ///   - legal: Citations of papers by their numbers.
  static func read(
    _ tokens: [ReferenceToken], _ text: [Unicode.Scalar], in range: Range<Int>, legal: [LegalCitation]
  ) -> ReferenceTail {
    var tail = ReferenceTail(end: range.lowerBound)
    var dated: [ReferenceToken] = []
    var readOn: [ReferenceToken] = []
    var wasAccess = false
    var start = range.lowerBound
    while start < range.upperBound {
      var stop = start + 1
      while stop < range.upperBound, !parts(tokens, text, stop) { stop += 1 }
      let part = start..<stop
      let isAccess = isAccess(tokens[part])
      if let citation = legal.first(where: { overlaps($0, tokens, part) }) {
        tail.legal = tail.legal ?? citation
        // "(HC 12, dated 19 June 2000)".
        let rest = tokens[part].filter { $0.start >= citation.end }
        if isDate(rest[...]) { dated += rest }
      } else if isAccess || wasAccess && tokens[part].allSatisfy({ $0.shape == .year }) {
        readOn += tokens[part].filter { $0.kind == .word }
        readAddress(tokens[part], text, &tail)
      } else if tokens[part].contains(where: { $0.kind != .word }) {
        // An address with words before it that are a remark's.
        guard (tokens[part].firstIndex { $0.kind != .word } ?? start) - start <= 3 else { break }
        readAddress(tokens[part], text, &tail)
      } else if isDate(tokens[part]) || isUndated(tokens[part]) {
        if !dated.contains(where: { $0.shape == .year }) { dated += tokens[part] }
      } else if isPlaceInSource(tokens[part]) {
        // The pages that are cited; who cites reads them.
      } else if part.count <= 3, tokens[part].contains(where: { Lexicon.contains($0.hash, .edition) }) {
        tail.edition =
          tail.edition ?? ParsedFields.collapsed(text[tokens[start].start..<tokens[stop - 1].end])
      } else if isSeries(tokens[part]) {
        tail.genre = tail.genre ?? ParsedFields.collapsed(text[tokens[start].start..<tokens[stop - 1].end])
      } else if part.count >= 2, part.count <= 14, tokens[part.upperBound - 1].shape == .year,
        isNames(tokens[part.lowerBound..<(part.upperBound - 1)])
      {
        // "(Harbour Press 2019)", as OSCOLA has it.
        if !dated.contains(where: { $0.shape == .year }) { dated.append(tokens[part.upperBound - 1]) }
        tail.readImprint(tokens, text, part.lowerBound..<(part.upperBound - 1))
      } else if part.count <= 12, isNames(tokens[part]),
        start == range.lowerBound || opens(tokens, text, start) != "."
          || tokens[part].contains(where: { $0.gap == .colon }) || tail.issued == nil && dated.isEmpty
      {
        tail.readImprint(tokens, text, part)
      } else {
        break
      }
      wasAccess = isAccess
      tail.end = stop
      start = stop
    }
    tail.issued = DateReader.date(text, dated[...])
    tail.accessed = DateReader.date(text, readOn[...])
    return tail
  }

  /// "Warsaw: OSCE", "London", "Harbour Press".
  private mutating func readImprint(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ part: Range<Int>)
  {
    func string(_ range: Range<Int>) -> String {
      ParsedFields.collapsed(text[tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end])
    }
    if let colon = part.dropFirst().first(where: { tokens[$0].gap == .colon }) {
      let printed = string(part.lowerBound..<colon)
      let house = string(colon..<part.upperBound)
      let isState = tokens[part.lowerBound].shape == .upper && colon - part.lowerBound == 1
      if isState, let town = place ?? publisher {
        // "Alexandria, VA: Harbour Press".
        place = "\(town), \(printed)"
        publisher = house
      } else {
        place = place ?? printed
        publisher = publisher ?? house
      }
    } else if tokens[part].contains(where: { Lexicon.contains($0.hash, .place) }), part.count <= 3,
      Lexicon.contains(tokens[part.lowerBound].hash, .place)
        || Self.placeOpenings.contains(tokens[part.lowerBound].hash),
      !tokens[part].contains(where: { Lexicon.contains($0.hash, .body) })
    {
      place = place ?? string(part)
    } else {
      publisher = publisher ?? string(part)
    }
  }

  private static func readAddress(
    _ part: ArraySlice<ReferenceToken>, _ text: [Unicode.Scalar], _ tail: inout ReferenceTail
  ) {
    for token in part where token.kind != .word {
      let address = String(scalars: text[token.start..<token.end].filter { !isWhite($0) })
      if token.kind == .url { tail.url = tail.url ?? address } else { tail.doi = tail.doi ?? address }
    }
  }

  /// Whether a part begins with a token.
  private static func parts(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let mark = opens(tokens, text, index) else { return tokens[index].kind != .word }
    guard mark == "." else { return true }
    let before = tokens[index - 1]
    return
      !(before.shape == .oneCapital || before.shape == .oneLower || before.hash == number
      || Lexicon.contains(before.hash, .pages) || Lexicon.contains(before.hash, .volume))
  }

  /// The mark before a token that parts it from what precedes.
  private static func opens(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar], _ index: Int)
    -> Unicode.Scalar?
  {
    let marks = text[tokens[index - 1].end..<tokens[index].start]
    if let bracket = marks.first(where: { "()[];,".unicodeScalars.contains($0) }) { return bracket }
    return marks.contains(".") && marks.contains(where: isWhite) ? "." : nil
  }

  private static func overlaps(_ citation: LegalCitation, _ tokens: [ReferenceToken], _ part: Range<Int>)
    -> Bool
  {
    citation.start < tokens[part.upperBound - 1].end && citation.end > tokens[part.lowerBound].start
  }

  private static func isAccess(_ part: ArraySlice<ReferenceToken>) -> Bool {
    part.prefix(3).contains { access.contains($0.hash) && $0.kind == .word }
  }

  static func isDate(_ part: ArraySlice<ReferenceToken>) -> Bool {
    var hasNumber = false
    for token in part {
      if token.shape == .year || token.shape == .yearWithLetter || DateReader.month(token.hash) != nil {
        hasNumber = true
      } else if token.shape == .shortNumber {
        continue
      } else if token.shape == .alphanumeric || dateWords.contains(token.hash) {
        continue
      } else {
        return false
      }
    }
    return hasNumber && part.count <= 7
  }

  /// "n.d.", "z.j.", "undated".
  private static func isUndated(_ part: ArraySlice<ReferenceToken>) -> Bool {
    guard part.count <= 2, let first = part.first, let last = part.last else { return false }
    return part.count == 1 ? undated.contains(first.hash) : first.hash == n && last.hash == d
  }

  /// "p. 12", "paras 3-4", "Q 34", "Annex B".
  static func isPlaceInSource(_ part: ArraySlice<ReferenceToken>) -> Bool {
    guard let first = part.first else { return false }
    if part.count <= 2, first.hash == question, part.last?.shape != first.shape { return true }
    let isMark = Lexicon.contains(first.hash, .pages) || placeWords.contains(first.hash)
    guard isMark, part.count >= 2 else { return false }
    return part.dropFirst().allSatisfy {
      HarvardOpening.isNumber($0) || $0.shape == .roman || $0.shape == .oneCapital
        || $0.shape == .alphanumeric
        || Lexicon.contains($0.hash, .pages) || PersonNames.joints.contains($0.hash) || $0.shape == .oneLower
    }
  }

  /// "Twelfth Report of Session 2016–17", "Research Report 93", "Version 2.1", "Report by the Comptroller".
  private static func isSeries(_ part: ArraySlice<ReferenceToken>) -> Bool {
    guard part.count <= 14, part.contains(where: { seriesWords.contains($0.hash) }) else { return false }
    return part.allSatisfy {
      $0.shape != .lower || Lexicon.contains($0.hash, .function) || seriesWords.contains($0.hash)
        || PersonNames.joints.contains($0.hash) || Lexicon.contains($0.hash, .edition)
        || Lexicon.contains($0.hash, .volume)
    }
  }

  private static func isNames(_ part: ArraySlice<ReferenceToken>) -> Bool {
    guard let first = part.first, [.capitalized, .upper, .mixed, .oneCapital].contains(first.shape) else {
      return false
    }
    return part.allSatisfy {
      [.capitalized, .upper, .mixed, .oneCapital, .roman].contains($0.shape)
        || $0.shape == .lower
          && (Lexicon.contains($0.hash, .function) || PersonNames.joints.contains($0.hash)
            || Lexicon.contains($0.hash, .particle))
    } && !part.contains { remarks.contains($0.hash) }
  }

  private static let access = NoteSegments.words(
    "accessed available retrieved visited viewed consulted downloaded beschikbaar geraadpleegd")
  private static let dateWords = NoteSegments.words(
    "published dated updated on of issued revised the last and st nd rd th first early late mid winter")
  private static let placeWords = NoteSegments.words(
    "para paras paragraph paragraphs section sections chapter chapters annex annexes appendix table figure article articles "
      + "recital recitals recommendation recommendations footnote note fn col cols column columns footnotes")
  private static let seriesWords = NoteSegments.words(
    "report reports paper papers version session series briefing briefings guidance note notes statistics bulletin evidence "
      + "release statement research command edition number no issue submission response memorandum factsheet survey study "
      + "round evaluation review inquiry assessment analysis publication rapport")
  private static let remarks = NoteSegments.words("see this these it they he she we which who there")
  private static let placeOpenings = NoteSegments.words("the new den san st port los las")
  private static let undated = NoteSegments.words("undated nd")
  private static let n = Hashing.word("n")
  private static let d = Hashing.word("d")
  private static let question = Hashing.word("q")
  private static let number = Hashing.word("no")
}
