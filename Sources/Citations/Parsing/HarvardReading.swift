/// Corrects the labels of "Body (2014) Title. Place: Publisher. Available at: …", where the marks say which words are
/// which: all before the bracketed year is the author, and a last sentence of a place, a colon and a name the imprint.
struct HarvardReading {
  private let text: [Unicode.Scalar]
  private let tokens: [ReferenceToken]
  private var labels: [ReferenceLabel]

  /// - Parameter italics: The stretches that are set in italics, as token ranges, where the print is known.
  static func labels(
    _ text: [Unicode.Scalar], _ tokens: [ReferenceToken], _ labels: [ReferenceLabel],
    italics: [Range<Int>] = []
  ) -> [ReferenceLabel] {
    guard let opening = HarvardOpening.find(text, tokens) else { return labels }
    var reading = HarvardReading(text: text, tokens: tokens, labels: labels)
    reading.readAuthors(opening)
    let year = opening.date.upperBound - 1
    if let title = italics.first(where: { $0.lowerBound == year + 1 }) {
      reading.readItalicTitle(title)
    } else {
      reading.readImprint(after: year)
      if let journal = italics.first(where: { $0.lowerBound > year + 2 }) {
        reading.readItalicContainer(journal, after: year)
      }
    }
    reading.readDate(after: year)
    reading.leaveOutUnknown(after: year)
    return reading.labels
  }

  /// A body's name, or people with initials, up to the year; of other people's names the learned labels tell more.
  private mutating func readAuthors(_ opening: HarvardOpening) {
    let year = opening.date.lowerBound
    let isEditor =
      labels[..<year].contains(.editor) && tokens[..<year].contains { Lexicon.contains($0.hash, .editor) }
    let isPeople =
      !isEditor && HarvardOpening.isEnded(text, tokens, opening.date)
      && tokens[..<year].contains { $0.shape == .oneCapital }
      && tokens[1].gap != .periodSpace
      && tokens[..<year].allSatisfy {
        $0.gap != .colon && $0.gap != .periodSpace
          || $0.shape == .oneCapital || Lexicon.contains($0.hash, .particle)
          || PersonNames.joints.contains($0.hash) || Self.others.contains($0.hash)
      }
    guard opening.isBody || isPeople else { return }
    for index in opening.authors
    where opening.isBody || !tokens[index].isInParentheses && labels[index] != .citationNumber {
      labels[index] = .author
    }
    for index in opening.date { labels[index] = .date }
    var index = opening.date.upperBound
    while index < tokens.count, labels[index] == .author || labels[index] == .editor && opening.isBody {
      labels[index] = .title
      index += 1
    }
  }

  /// "(2014). *Title* Port Selwyn: Harbour Lane Press.": the italics tell where the title ends, even where no mark
  /// does.
  private mutating func readItalicTitle(_ title: Range<Int>) {
    for index in title { labels[index] = .title }
    var rest = placeStart(of: title)
    while rest < tokens.count, tokens[rest].isInParentheses {
      if labels[rest] == .title || labels[rest] == .container { labels[rest] = .note }
      rest += 1
    }
    // A subtitle may be set upright: then the place begins with the sentence before the colon.
    if let colon = (rest + 1..<max(rest + 1, tokens.count)).first(where: { marks($0).contains(":") }),
      colon - rest <= 16,
      let start = (rest..<colon).last(where: {
        $0 > rest && isSentenceStart($0) && !isAfterUnknown($0)
      }), colon - start <= 4,
      !tokens[rest..<start].contains(where: { $0.hash == ReferenceFeatures.inWord && $0.gap != .space })
    {
      for index in rest..<start where [.place, .publisher, .other, .container].contains(labels[index]) {
        labels[index] = .title
      }
      rest = start
    }
    if rest < tokens.count, tokens[rest].hash == ReferenceFeatures.inWord { return }
    guard let colon = (rest + 1..<max(rest + 1, tokens.count)).first(where: { marks($0).contains(":") }),
      colon - rest <= 6, !tokens[rest..<colon].contains(where: { isNumber($0) || $0.isInParentheses })
    else {
      for index in rest..<tokens.count where labels[index] == .title { labels[index] = .other }
      readBody(from: rest)
      return
    }
    var end = colon
    while end < tokens.count, tokens[end].kind == .word,
      end == colon || !isSentenceStart(end) || tokens[end].shape == .oneCapital || end - colon < 2
    { end += 1 }
    for index in rest..<colon { labels[index] = .place }
    for index in colon..<end { labels[index] = .publisher }
    for index in end..<tokens.count where labels[index] == .title { labels[index] = .other }
  }

  /// Where the imprint begins: "*… in Port Selwyn. Port Selwyn:* Harbour Lane" has its place in italics too.
  private func placeStart(of title: Range<Int>) -> Int {
    let end = title.upperBound
    guard end < tokens.count, marks(end).contains(":"),
      let start = title.dropFirst().last(where: { isSentenceStart($0) }), end - start <= 3,
      tokens[start..<end].allSatisfy({ [.capitalized, .mixed, .upper].contains($0.shape) })
    else { return end }
    return start
  }

  /// "*Title.* Institute of Harbour Studies. Retrieved from …": a sentence that is a body's name is the publisher.
  private mutating func readBody(from start: Int) {
    guard start < tokens.count else { return }
    var end = start
    while end < tokens.count, tokens[end].kind == .word, end == start || !isSentenceStart(end) { end += 1 }
    guard end - start <= 12,
      tokens[start..<end].allSatisfy({
        !isNumber($0) && ($0.shape != .lower || Lexicon.contains($0.hash, .function))
      }),
      tokens[start..<end].contains(where: { Lexicon.contains($0.hash, .body) })
    else { return }
    for index in start..<end { labels[index] = .publisher }
  }

  /// "(2014). What are nets? *Harbour Nursing, 23*(3), 68.": italics behind a sentence are the journal's.
  private mutating func readItalicContainer(_ italics: Range<Int>, after year: Int) {
    let words = italics.prefix { !isNumber(tokens[$0]) && tokens[$0].kind == .word }
    guard !words.isEmpty, italics.lowerBound - year > 2,
      labels[italics.upperBound...].contains(where: { $0 == .volume || $0 == .pages })
        || labels[italics].contains(.volume),
      !labels[(year + 1)..<italics.lowerBound].contains(.container)
    else { return }
    for index in words { labels[index] = .container }
    let before = year + 1..<italics.lowerBound
    if tokens[before].contains(where: { $0.hash == ReferenceFeatures.inWord && $0.gap != .space }) { return }
    for index in before where labels[index] == .other { labels[index] = .title }
  }

  /// "Z.pl.: z.u.", "n.p.": that nobody knows the place or the publisher is neither.
  private mutating func leaveOutUnknown(after year: Int) {
    for index in tokens.indices.dropFirst(year + 2)
    where Self.unknown.contains(where: { $0.0 == tokens[index - 1].hash && $0.1 == tokens[index].hash })
      && marks(index).first == "." && marks(index).count == 1
    {
      labels[index - 1] = .other
      labels[index] = .other
    }
  }

  /// "… keep. Port Selwyn: Harbour Lane Press." before an address or the end.
  private mutating func readImprint(after year: Int) {
    var end = tokens.count
    if let address = tokens.firstIndex(where: { $0.kind != .word }) { end = address }
    if let available = tokens.indices.first(where: { index in
      index > year && Self.availability.contains(tokens[index].hash) && isSentenceStart(index)
    }) {
      end = min(end, available)
    }
    guard end > year + 4 else { return }
    // The last sentence before the end, and its colon.
    var start = end - 1
    while start > year + 2, !isSentenceStart(start) || isAfterUnknown(start), end - start < 16 { start -= 1 }
    guard isSentenceStart(start), start > year + 1, tokens[start].shape != .lower,
      let colon = (start + 1..<end).first(where: { marks($0).contains(":") }), colon - start <= 4,
      tokens[start..<colon].allSatisfy({
        $0.shape == .capitalized || $0.shape == .upper || $0.shape == .mixed || $0.gap == .hyphen
          || Self.joins.contains($0.hash)
      }) && tokens[(start + 1)..<colon].allSatisfy({ $0.gap != .comma || $0.shape == .upper })
        || isUnknown(start),
      !tokens[start..<end].contains(where: { $0.isInQuotes || isNumber($0) })
    else { return }
    let publisher = tokens[colon..<end]
    guard
      publisher.allSatisfy({ $0.shape != .lower || Lexicon.contains($0.hash, .function) }) || isUnknown(colon)
        || publisher.contains(where: { Lexicon.contains($0.hash, .body) || PersonNames.isDutchBody($0.hash) }),
      isUnknown(start) || labels[start..<end].contains(where: { $0 != .other && $0 != .note })
    else { return }
    // A title's last part may look the same: the author's name, or a word of publishers or places, tells.
    let authors = Set(tokens[..<year].map(\.hash))
    guard
      publisher.contains(where: {
        authors.contains($0.hash) || Lexicon.contains($0.hash, .publisher) || Lexicon.contains($0.hash, .body)
          || PersonNames.isDutchBody($0.hash)
      })
        || tokens[start..<colon].contains(where: {
          Lexicon.contains($0.hash, .place) || Self.cities.contains($0.hash)
        })
        || publisher.count <= 3 && publisher.allSatisfy({ $0.shape == .upper || $0.shape == .mixed })
        || isUnknown(start) || isUnknown(colon)
        || labels[start..<colon].allSatisfy({ $0 == .place })
    else { return }
    for index in start..<colon { labels[index] = .place }
    for index in colon..<end { labels[index] = .publisher }
    let isPart = tokens[(year + 1)..<start].contains {
      $0.hash == ReferenceFeatures.inWord && $0.gap != .space
    }
    let isJournal = labels[(year + 1)..<start].contains { $0 == .volume || $0 == .pages }
    if isPart || isJournal { return }
    readTitle(year + 1..<start)
  }

  /// What stands between the year and the imprint is the title; a sentence of its own that was read as a series or a
  /// remark stays one, as long as a title is before it.
  private mutating func readTitle(_ range: Range<Int>) {
    let hasTitle = labels[range].contains(.title)
    var isSentence = false
    for index in range {
      if index > range.lowerBound, isSentenceStart(index) { isSentence = labels[index] != .title && hasTitle }
      if labels[index] == .title { isSentence = false }
      guard !tokens[index].isInParentheses else { continue }
      switch labels[index] {
      case .publisher, .place: labels[index] = isSentence ? .note : .title
      case .container, .collection, .other, .author, .editor:
        let isEdition = [index, index + 1].contains { Lexicon.contains(tokens[$0].hash, .edition) }
        if !isSentence, !isEdition { labels[index] = .title }
      default: break
      }
    }
  }

  private func isUnknown(_ index: Int) -> Bool {
    index + 1 < tokens.count
      && Self.unknown.contains { $0.0 == tokens[index].hash && $0.1 == tokens[index + 1].hash }
      && marks(index + 1).count == 1
  }

  /// Whether the stop before a token is that of "Z.pl.".
  private func isAfterUnknown(_ index: Int) -> Bool { index > 1 && isUnknown(index - 2) }

  /// "‘Title’, 3 February. Available at": a day and a month after a quoted title are its date, not a volume.
  private mutating func readDate(after year: Int) {
    for index in tokens.indices.dropFirst(year + 2)
    where DateReader.month(tokens[index].hash) != nil && tokens[index - 1].shape == .shortNumber
      && !tokens[index - 1].isInParentheses && [.container, .volume].contains(labels[index - 1])
    {
      labels[index - 1] = .other
      if labels[index] == .container || labels[index] == .volume { labels[index] = .other }
    }
  }

  private func marks(_ index: Int) -> ArraySlice<Unicode.Scalar> { HarvardOpening.marks(text, tokens, index) }

  private func isSentenceStart(_ index: Int) -> Bool {
    marks(index).contains { ".?!".unicodeScalars.contains($0) } && marks(index).contains(where: isWhite)
      && (index == 0 || tokens[index - 1].shape != .oneCapital)
  }

  private func isNumber(_ token: ReferenceToken) -> Bool { HarvardOpening.isNumber(token) }

  /// "e.a.", "c.s.", "u.a.", "et al.".
  private static let others = NoteSegments.words("e a c s u al")

  static let availability = Set(
    ["available", "retrieved", "accessed", "online", "verfügbar"].map(Hashing.word))

  /// "Zonder plaats", "zonder uitgever", "no place", "sine loco".
  private static let unknown = [
    ("z", "pl"), ("z", "u"), ("z", "uitg"), ("n", "p"), ("s", "l"), ("s", "n"), ("o", "o"), ("z", "jg"),
  ].map { (Hashing.word($0.0), Hashing.word($0.1)) }

  /// Small words of places' names: "Alphen aan den Rijn", "St Julien de la Nef".
  private static let joins = NoteSegments.words("aan den de la le du sur en upon on")

  /// Places of the Low Countries and the seats of international bodies, which the learned lexicon does not know.
  private static let cities = NoteSegments.words(
    "haag hague zoetermeer driebergen groningen zwolle arnhem deventer leeuwarden tilburg breda eindhoven nijmegen "
      + "enschede hertogenbosch maastricht haarlem apeldoorn rijswijk woerden hilversum antwerpen antwerp gent ghent "
      + "brussel leuven luik mechelen bennebroek wenen genf florence parijs londen")
}
