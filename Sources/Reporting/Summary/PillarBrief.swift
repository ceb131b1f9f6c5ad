internal import Language
import ReportModel

/// What a report says on one pillar in three sentences: what it says most clearly, a figure, and what it asks for.
struct PillarBrief {
  /// A sentence of the report.
  struct Quote {
    let passage: Passage
    let span: TextSpan
    let excerpt: Excerpt
    let score: Double
  }

  let share: PillarShare
  let says: Quote?
  let figure: Quote?
  /// The one asked most strongly; of several the first.
  let ask: Recommendation?

  /// Shorter sentences say too little alone, longer ones too much at once. In Unicode scalars.
  private static let lengths = 50...320
  /// What stands for a pillar should be on it more likely than not, and say so in its own words; the weight is of the
  /// logit.
  private static let (leastScore, leastWeight) = (0.6, 1.0)
  /// A share, or two amounts: one alone may be anything.
  private static let fewestFigures = 2

  /// - Parameter running: The report's `runningText`.
  init(_ share: PillarShare, strongest: StrongestPassages?, running: [Passage], in report: Report) {
    self.share = share
    says = strongest?.passages.lazy.compactMap { Self.clearest($0.passage, $0.tag) }.first
    figure = Self.figure(on: share.pillar, in: running, besides: says)
    let strengths: [Recommendation.Strength?] = [.must, .should, .imperative, .consider, nil]
    ask =
      report.recommendations.enumerated().filter { $0.element.pillars.first == share.pillar }
      .min { first, second in
        func order(_ entry: (offset: Int, element: Recommendation)) -> (Int, Int, Int) {
          let strength = strengths.firstIndex(of: entry.element.strength) ?? strengths.count
          return (entry.element.kind == .listed ? 0 : 1, strength, entry.offset)
        }
        return order(first) < order(second)
      }?.element
  }

  /// What is asked, as far as there is room: from the sentence on that asks for something, since grounds may come first.
  func askExcerpt(_ ask: Recommendation) -> Excerpt {
    let longest = Self.lengths.upperBound
    guard let asked = ask.actions.map(\.start).min(), asked > longest / 2 else {
      return Excerpt(text: ask.text, evidence: [], longest: longest)
    }
    let sentences = SentenceSegmenter().sentences(in: ask.text)
    let start = sentences.last { $0.start <= asked }?.start ?? 0
    return Excerpt(text: ask.text, from: start, longest: longest)
  }

  /// Whether there is anything to show.
  var isEmpty: Bool { says == nil && figure == nil && ask == nil }

  /// The sentence of a passage whose words speak most for the pillar.
  private static func clearest(_ passage: Passage, _ tag: PillarTag) -> Quote? {
    let text = Array(passage.text.unicodeScalars)
    func weight(_ span: TextSpan) -> Double {
      tag.evidence.reduce(0) {
        $1.start < span.end && span.start < $1.end ? $0 + max(0, $1.weight) : $0
      }
    }
    let sentences = passage.sentences.filter {
      lengths.contains($0.end - $0.start) && $0.start >= 0 && $0.end <= text.count
        && standsAlone(text[$0.range]) && isClear($0, tag)
    }
    guard let best = sentences.max(by: { (weight($0), -$0.start) < (weight($1), -$1.start) }) else {
      return nil
    }
    return quote(best, of: passage, tag)
  }

  /// The sentence that says most in figures, of the passages that speak to the pillar; of several the surest, then the
  /// first.
  private static func figure(on pillar: String, in running: [Passage], besides said: Quote?) -> Quote? {
    var best: (count: Int, score: Double, passage: Passage, span: TextSpan, tag: PillarTag)?
    for passage in running {
      guard let tag = passage.pillars.first(where: { $0.assigned && $0.primary && $0.pillar == pillar })
      else {
        continue
      }
      let carrying = tag.sentences.isEmpty ? Array(passage.sentences.indices) : tag.sentences
      let text = Array(passage.text.unicodeScalars)
      for index in carrying where passage.sentences.indices.contains(index) {
        let span = passage.sentences[index]
        guard lengths.contains(span.end - span.start), span.end <= text.count, standsAlone(text[span.range]),
          isClear(span, tag), passage.id != said?.passage.id || span != said?.span
        else { continue }
        let count = min(3, Figures.count(in: text[span.range]))
        guard count >= Self.fewestFigures else { continue }
        if let found = best, (found.count, found.score) >= (count, tag.score) { continue }
        best = (count, tag.score, passage, span, tag)
      }
    }
    return best.map { quote($0.span, of: $0.passage, $0.tag) }
  }

  /// Whether terms of the codebook speak clearly for the pillar in a sentence, and the passage is likely to be on it:
  /// learned words alone may be any, as in "the bureau dealt with various matters".
  private static func isClear(_ sentence: TextSpan, _ tag: PillarTag) -> Bool {
    guard tag.score >= leastScore else { return false }
    let terms = tag.evidence.filter {
      $0.term != nil && $0.weight > 0 && sentence.start <= $0.start && $0.end <= sentence.end
    }
    return terms.reduce(0) { $0 + $1.weight } >= leastWeight
  }

  /// Whether a sentence is whole and does not lean on the one before it, which would puzzle alone.
  private static func standsAlone(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let sentence = String(scalars: scalars)
    let leaning = [
      "This ", "These ", "That ", "Those ", "It ", "They ", "He ", "She ", "Such ", "However", "But ", "And ",
    ]
    let isWhole = [".", "!", "?", ".”", ".\"", ".)"].contains { sentence.hasSuffix($0) }
    return isWhole && !leaning.contains { sentence.hasPrefix($0) }
      && sentence.unicodeScalars.first.map { !$0.properties.isLowercase } ?? false
  }

  private static func quote(_ span: TextSpan, of passage: Passage, _ tag: PillarTag) -> Quote {
    let text = Array(passage.text.unicodeScalars)[span.range]
    let evidence = tag.evidence.filter { span.start <= $0.start && $0.end <= span.end }.map {
      Evidence(start: $0.start - span.start, end: $0.end - span.start, weight: $0.weight, term: $0.term)
    }
    return Quote(
      passage: passage, span: span, excerpt: Excerpt(text: String(scalars: text), evidence: evidence),
      score: tag.score)
  }
}

/// Figures in a sentence: amounts and shares, not years, numbers of articles or of pages.
enum Figures {
  private static let naming: Set<String> = [
    "article", "articles", "art.", "section", "sections", "s.", "directive", "no.", "number", "paragraph",
    "para",
    "page", "p.", "pp.", "chapter", "figure", "table", "note", "annex", "part", "protocol", "convention",
    "rule",
    "appendix", "box", "recommendation", "regulation",
  ]
  private static let aging: Set<String> = ["age", "ages", "aged", "turned", "under", "over"]
  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november",
    "december",
  ]

  /// - Returns: How many, shares counted twice.
  static func count(in sentence: ArraySlice<Unicode.Scalar>) -> Int {
    let words = sentence.split(separator: " ").map { String(scalars: $0).lowercased() }
    var count = 0
    var isTelephone = false
    for (place, word) in words.enumerated() {
      let isShare =
        word.hasSuffix("%") || word.hasSuffix("%.") || word.hasSuffix("%,") || word.hasSuffix("%)")
      let core = word.unicodeScalars.filter { !"(),.;:%€$£“”\"'".unicodeScalars.contains($0) }
      guard !core.isEmpty, core.allSatisfy({ (0x30...0x39).contains($0.value) }) else {
        isTelephone = false
        continue
      }
      // "0800 808 3733"
      if core.first == "0" && !isShare || isTelephone {
        isTelephone = true
        continue
      }
      let before = place > 0 ? words[place - 1] : ""
      let after = place + 1 < words.count ? words[place + 1] : ""
      let isWritten = after.hasPrefix("per") && (after.hasPrefix("percent") || after == "per")
      if isShare || isWritten {
        count += 2
        continue
      }
      // "1,953" is an amount, "1953," a year.
      let isGrouped = core.count > 3 && word.split(separator: ",").count > 1
      let hasSign = word.unicodeScalars.contains { "€$£".unicodeScalars.contains($0) } || isGrouped
      let isYear = core.count == 4 && (core.first == "1" || core.first == "2")
      let isDay = months.contains(before) || months.contains(after)
      let isAge =
        aging.contains(before) || (place > 1 && words[place - 2] == "ages")
        || (after.hasPrefix("year") && place + 2 < words.count
          && ["old", "of", "old,", "old."].contains(words[place + 2]))
      let isAside = word.hasPrefix("(") && word.hasSuffix(")")
      if naming.contains(before) || isDay || isAge || isAside || (isYear && !hasSign) || core.count > 9 {
        continue
      }
      if core.count > 1 || hasSign { count += 1 }
    }
    return count
  }
}
