/// Moves the ends of titles and containers to the marks that end fields in print.
///
/// The learned labels tell which words a field is made of; where exactly it ends, the punctuation tells better.
struct FieldBoundaries {
  private let text: [Unicode.Scalar]
  private let tokens: [ReferenceToken]
  private var labels: [ReferenceLabel]

  static func labels(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ labels: [ReferenceLabel]
  ) -> [ReferenceLabel] {
    var boundaries = FieldBoundaries(text: text, tokens: tokens, labels: labels)
    for label in [ReferenceLabel.title, .container] {
      boundaries.extendOverSpaces(label)
      boundaries.leaveOutBrackets(label)
      boundaries.leaveOutImprint(label)
    }
    boundaries.endBeforeDate()
    boundaries.beginAfterYear()
    boundaries.beginContainerAfterEditors()
    return boundaries.labels
  }

  /// No field ends where a bare space parts two words, and none begins there.
  private mutating func extendOverSpaces(_ label: ReferenceLabel) {
    for range in ParsedFields(text: text, tokens: tokens, labels: labels).ranges(label, bridging: 0)
    where range.count > 1 {
      var end = range.upperBound
      while end < tokens.count, isJoined(end), canBelong(labels[end]), isWord(end),
        end - range.upperBound < 12,
        tokens[end].isInQuotes == tokens[end - 1].isInQuotes
      {
        end += 1
      }
      // A number after the words is a volume, not the title's: then nothing tells that the words are.
      if end < tokens.count, isJoined(end), !isWord(end) || !canBelong(labels[end]) { continue }
      for index in range.upperBound..<max(range.upperBound, end) { labels[index] = label }
    }
  }

  /// "(Translated by …)", "(3rd edn)", "[88 paragraphs]" say something about a title.
  private mutating func leaveOutBrackets(_ label: ReferenceLabel) {
    for range in ParsedFields(text: text, tokens: tokens, labels: labels).ranges(label, bridging: 2) {
      guard
        let opening = range.dropFirst().first(where: {
          opens($0)
            && (Self.bracketWords.contains(tokens[$0].hash)
              || $0 + 1 < range.upperBound && Lexicon.contains(tokens[$0 + 1].hash, .edition)
              || Lexicon.contains(tokens[$0].hash, .edition))
        })
      else { continue }
      for index in opening..<range.upperBound where labels[index] == label { labels[index] = .note }
    }
  }

  /// "Title. London: Frank Cass": a last sentence of places and publishers is the imprint.
  private mutating func leaveOutImprint(_ label: ReferenceLabel) {
    for range in ParsedFields(text: text, tokens: tokens, labels: labels).ranges(label, bridging: 2)
    where range.count > 2 {
      guard
        let cut = range.dropFirst().last(where: {
          tokens[$0].gap == .periodSpace || tokens[$0].gap == .question || tokens[$0].gap == .closePeriod
        }), range.upperBound - cut <= 5
      else { continue }
      let tail = cut..<range.upperBound
      let followed =
        range.upperBound < tokens.count
        && (labels[range.upperBound] == .publisher || labels[range.upperBound] == .place)
      let isPlace = tail.allSatisfy {
        Lexicon.contains(tokens[$0].hash, .place) || Lexicon.contains(tokens[$0].hash, .publisher)
      }
      let hasPublisher = tail.contains { Lexicon.contains(tokens[$0].hash, .publisher) }
      guard
        isPlace || hasPublisher
          || followed && tail.count <= 3 && tail.allSatisfy({ tokens[$0].shape != .lower })
      else { continue }
      for index in tail { labels[index] = .publisher }
    }
  }

  /// "Declaration of 29 November 1985": where the month was read as a date, its day is none of the title's.
  private mutating func endBeforeDate() {
    for range in ParsedFields(text: text, tokens: tokens, labels: labels).ranges(.title, bridging: 0)
    where range.count > 3 && range.upperBound < tokens.count {
      // The day is the title's last word or stands behind it.
      let day = tokens[range.upperBound - 1].shape == .shortNumber ? range.upperBound - 1 : range.upperBound
      guard tokens[day].shape == .shortNumber, day + 1 < tokens.count,
        DateReader.month(tokens[day + 1].hash) != nil
      else { continue }
      var last = day
      if tokens[last - 1].shape == .lower, Self.beforeDates.contains(tokens[last - 1].hash) { last -= 1 }
      labels[day] = .date
      for index in last..<range.upperBound { labels[index] = .date }
    }
  }

  /// "YÖK (Council of Education) (1998) Regulations": a title does not run over the year before it.
  private mutating func beginAfterYear() {
    for range in ParsedFields(text: text, tokens: tokens, labels: labels).ranges(.title, bridging: 2) {
      guard range.lowerBound < 8,
        let year = range.first(where: {
          (tokens[$0].shape == .year || tokens[$0].shape == .yearWithLetter) && $0 > range.lowerBound
            && $0 < range.lowerBound + 10 && $0 + 2 < range.upperBound
            && (opens($0) && tokens[$0 + 1].gap != .space || tokens[$0].gap == .closePeriod)
        }), !tokens[year + 1].isInParentheses
      else { continue }
      for index in range.lowerBound...year { labels[index] = index == year ? .date : .author }
    }
  }

  /// "In John Law (Ed.), Power, action and belief": the container begins after its editors.
  private mutating func beginContainerAfterEditors() {
    for range in ParsedFields(text: text, tokens: tokens, labels: labels).ranges(.container, bridging: 2) {
      if let editor = range.first(where: {
        Self.editorWords.contains(tokens[$0].hash) && tokens[$0].isInParentheses
      }), editor < range.lowerBound + 12, editor + 1 < range.upperBound {
        for index in range.lowerBound...editor { labels[index] = .editor }
      } else if let editor = range.dropFirst(2).first(where: {
        Self.editorWords.contains(tokens[$0].hash) && tokens[$0].gap == .comma
      }) {
        for index in editor..<range.upperBound { labels[index] = .editor }
      }
    }
  }

  private func isJoined(_ index: Int) -> Bool {
    let gap = tokens[index].gap
    return gap == .space || gap == .hyphen || gap == .joined
  }

  private func canBelong(_ label: ReferenceLabel) -> Bool {
    switch label {
    case .place, .publisher, .other, .note, .container, .collection, .title, .court, .reporter: true
    default: false
    }
  }

  private func isWord(_ index: Int) -> Bool {
    guard tokens[index].kind == .word else { return false }
    switch tokens[index].shape {
    case .shortNumber, .threeDigits, .year, .fourDigits, .longNumber, .yearWithLetter, .alphanumeric:
      return false
    default: return tokens[index].hash != ReferenceFeatures.inWord
    }
  }

  private func opens(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    return text[tokens[index - 1].end..<tokens[index].start].contains { $0 == "(" || $0 == "[" }
  }

  private static let beforeDates = Set(["of", "dated", "vom", "van", "du"].map(Hashing.word))
  private static let bracketWords = Set(
    ["translated", "trans", "transl", "tr", "ed", "eds", "edited", "rev", "revised", "forthcoming"].map(
      Hashing.word))
  private static let editorWords = Set(["ed", "eds", "hg", "hrsg"].map(Hashing.word))
}
