import ReportModel

/// A note's way of pointing back at a source: *ibid*, *op. cit.*, *supra* note 12, (n 12), oben N. 7.
struct BackReference {
  var via: Citation.Via
  /// The note's number as printed, where one is named.
  var note: String?
  /// Whether the note before is meant.
  var isPreviousNote = false
  /// The words before the marker: a surname or short title.
  var name: Range<Int>
  /// The first and last token of the marker.
  var marker: Range<Int>

  /// Finds the pointer in a stretch of a note.
  static func find(_ tokens: [ReferenceToken], _ text: [Unicode.Scalar], in range: Range<Int>)
    -> BackReference?
  {
    let reader = LegalTokens(text: text, tokens: tokens)
    var first: (start: Int, end: Int, via: Citation.Via)?
    var index = range.lowerBound
    while index < range.upperBound {
      let hash = tokens[index].hash
      if first == nil {
        if ibid.contains(hash), isPointer(reader, index, range) {
          first = (index, index + 1, .ibid)
        } else if hash == id, isPointer(reader, index, range), tokens[index].shape != .upper {
          first = (index, index + 1, .ibid)
        } else if hash == op || hash == loc, index + 1 < range.upperBound, tokens[index + 1].hash == cit {
          first = (index, index + 2, .supra)
          index += 1
        } else if hash == opcit || hash == supra && !isHyphened(reader, index)
          || hash == previousNote && noteWord(reader, index + 1)
        {
          first = (index, index + 1, .supra)
        } else if hash == a, reader.lower(index + 1) == "a", reader.lower(index + 2) == "o" {
          first = (index, index + 3, .supra)
        }
      }
      if let found = noteNumber(reader, index, range, hasMarker: first != nil) {
        let start = first?.start ?? found.start
        var via = first?.via ?? .supra
        if via == .ibid { via = .supra }
        return BackReference(
          via: via, note: found.note, name: range.lowerBound..<start,
          marker: start..<max(found.end, first?.end ?? 0))
      }
      if hash == previousNote, noteWord(reader, index + 1) {
        return BackReference(
          via: .supra, isPreviousNote: true, name: range.lowerBound..<index, marker: index..<index + 2)
      }
      index += 1
    }
    guard let first else { return nil }
    return BackReference(
      via: first.via, note: nil, name: range.lowerBound..<first.start, marker: first.start..<first.end)
  }

  /// "n. 12", "note 12", "fn 12", "footnote 12", "oben N. 7", "(n 12)" — with a marker, or above/supra, or as the
  /// whole of a bracket, for "note 12" alone may be another work's note.
  private static func noteNumber(
    _ reader: LegalTokens, _ index: Int, _ range: Range<Int>, hasMarker: Bool
  ) -> (note: String, start: Int, end: Int)? {
    guard noteWord(reader, index), index + 1 < range.upperBound else { return nil }
    var number = index + 1
    if reader.lower(number) == "no", number + 1 < range.upperBound { number += 1 }
    let token = reader.tokens[number]
    guard [.shortNumber, .threeDigits, .fourDigits].contains(token.shape) else { return nil }
    guard reader.gap(number) == .space || reader.gap(number) == .periodSpace || reader.gap(number) == .period
    else { return nil }
    let before = index > range.lowerBound ? reader.tokens[index - 1].hash : 0
    let after = number + 1 < range.upperBound ? reader.tokens[number + 1].hash : 0
    // "Title, 46 (see note 5)": after a name, and alone in its bracket.
    let isSeen =
      before == see && index - 1 > range.lowerBound && reader.between(index - 1).contains("(")
      && (number + 1 == range.upperBound || reader.between(number + 1).contains(")"))
    let isPointed = hasMarker || above.contains(before) || above.contains(after) || isSeen
    let isBracketed = reader.gap(index) == .open && reader.lower(index) != "note"
    let isShort =
      reader.lower(index) == "n" && (index == range.lowerBound || reader.gap(index) == .comma)
      && reader.between(number).contains(".") == false
    guard isPointed || isBracketed || isShort else { return nil }
    let start = above.contains(before) && index > range.lowerBound || isSeen ? index - 1 : index
    return (reader.string(number), start, above.contains(after) ? number + 2 : number + 1)
  }

  private static func noteWord(_ reader: LegalTokens, _ index: Int) -> Bool {
    guard index < reader.count else { return false }
    return noteWords.contains(reader.tokens[index].hash)
  }

  /// "A supra-regional team" points nowhere.
  private static func isHyphened(_ reader: LegalTokens, _ index: Int) -> Bool {
    index + 1 < reader.count && reader.between(index + 1) == "-"
  }

  /// *Ibid* stands at the beginning, after a name or after "in".
  private static func isPointer(_ reader: LegalTokens, _ index: Int, _ range: Range<Int>) -> Bool {
    if index == range.lowerBound { return true }
    let gap = reader.gap(index)
    return gap == .comma || gap == .periodSpace || gap == .open || gap == .initialComma || gap == .semicolon
      || gap == .closePeriod || gap == .closeQuote
      || reader.tokens[index - 1].hash == ReferenceFeatures.inWord
      || NoteSegments.introductions.contains(reader.tokens[index - 1].hash)
  }

  private static let ibid = NoteSegments.words("ibid ibidem ebd ebda ebenda idem")
  private static let id = Hashing.word("id")
  private static let op = Hashing.word("op")
  private static let loc = Hashing.word("loc")
  private static let cit = Hashing.word("cit")
  private static let opcit = Hashing.word("opcit")
  private static let supra = Hashing.word("supra")
  private static let see = Hashing.word("see")
  private static let a = Hashing.word("a")
  private static let previousNote = Hashing.word("vorige")
  private static let above = NoteSegments.words("above supra oben infra earlier previous hierboven")
  private static let noteWords = NoteSegments.words(
    "n nn note notes fn fns footnote footnotes anm noot fussnote fußnote endnote")
}
