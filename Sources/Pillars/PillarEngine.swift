internal import Foundation
internal import ReportModel
internal import Synchronization

/// A codebook and a model at work. Safe to use from several threads, one text at a time.
final class PillarEngine: Sendable {
  let book: Codebook
  let model: PillarModel
  private let index: TermIndex
  private let weigher: Mutex<PillarWeigher>
  private let subject: Mutex<TermFinder>
  private let aside: Mutex<TermFinder>

  /// - Parameter vectors: Those that the model was trained with; nil when it was trained with none.
  init(book: Codebook, model: PillarModel, vectors: WordVectors?) {
    self.book = book
    self.model = model
    index = TermIndex(book)
    weigher = Mutex(PillarWeigher(book: book, index: index, model: model, vectors: vectors))
    subject = Mutex(TermFinder(book.subject))
    aside = Mutex(TermFinder(book.aside))
  }

  /// - Parameters:
  ///   - isOffSubject: Whether nothing around the text is on the subject either.
  ///   - assignedOnly: Whether tags below their threshold are left out, which saves their evidence.
  func tags(
    for text: String, headings: [String], sentences: [TextSpan]?, isOffSubject: Bool, assignedOnly: Bool
  ) -> [PillarTag] {
    weigher.withLock { weigher in
      weigher.weigh(text, headings: headings, sentences: sentences)
      return tags(
        of: weigher, isOffSubject: isOffSubject || BibliographicEntry.isOne(text), assignedOnly: assignedOnly)
    }
  }

  /// Whether a text names what the codebook's subject is about; true where the codebook tells no topic.
  func namesTopic(_ text: String) -> Bool {
    guard index.hasTopic else { return true }
    return weigher.withLock { $0.reader.namesTopic(text) }
  }

  /// Whether a text names the codebook's subject itself; the topic will do where the codebook tells no more.
  func namesSubject(_ text: String) -> Bool {
    book.subject.isEmpty ? namesTopic(text) : subject.withLock { $0.isNamed(in: text) }
  }

  /// Whether a text names another subject.
  func namesOthers(_ text: String) -> Bool { weigher.withLock { $0.reader.namesOthers(text) } }

  /// Whether a heading is one under which nothing is asked or told.
  func isAside(_ heading: String) -> Bool { aside.withLock { $0.isNamed(in: heading) } }

  /// What is taken from each logit of a text off the subject: more than any evidence adds up to.
  private static let offSubjectWeight = 12.0

  /// What the headings above a text may add to a logit at most. Set by judgement: the gold has no headings.
  private static let headingWeight = 0.8

  /// The weight below which a learned word goes into the bias rather than the evidence.
  private static let smallestEvidence = 0.1

  private func tags(of weighed: PillarWeigher, isOffSubject: Bool, assignedOnly: Bool) -> [PillarTag] {
    let isShort = weighed.reading.words.count < FeatureLayout.shortText
    let calibrations = model.calibrations[isShort ? 0 : 1]
    var tags: [(tag: PillarTag, margin: Double)] = []
    for pillar in 0..<model.layout.pillars {
      var calibration = calibrations[pillar]
      if isOffSubject { calibration.offset -= Self.offSubjectWeight }
      let headings = weighed.headings[pillar]
      let above = headings == 0 ? 0 : Self.headingWeight * tanh(headings / 4)
      let logit = weighed.logit(of: pillar)
      let score = 1 / (1 + exp(-(logit * calibration.slope + calibration.offset + above)))
      if assignedOnly, score < calibration.threshold { continue }
      let isAssigned = score >= calibration.threshold
      var tag = PillarTag(
        pillar: model.pillars[pillar], score: score, assigned: isAssigned, primary: false,
        bias: weighed.bias(of: pillar) * calibration.slope + calibration.offset)
      let hasEvidence =
        isAssigned || PillarTag.isExplained(score: score)
        ? explain(&tag, pillar, slope: calibration.slope, above: above, weighed)
        : leaveUnexplained(&tag, pillar, slope: calibration.slope, above: above, weighed)
      if hasEvidence { tags.append((tag, score / calibration.threshold)) }
    }
    tags.sort { $0.margin > $1.margin }
    var sorted = tags.map(\.tag)
    guard sorted.first?.assigned == true else { return sorted }
    sorted.insert(sorted.remove(at: decidedPrimary(of: sorted) ?? 0), at: 0)
    sorted[0].primary = true
    return sorted
  }

  /// Where the pillar stands that the codebook names as primary for what the text is mostly about.
  ///
  /// - Parameter tags: The likeliest first.
  /// - Returns: nil where it names none that is assigned.
  private func decidedPrimary(of tags: [PillarTag]) -> Int? {
    for tag in tags where tag.assigned {
      guard let theme = tag.subthemes.first,
        let primary = book.subthemes.first(where: { $0.id == theme })?.primary
      else { continue }
      let pillar = book.pillars[primary].id
      if let place = tags.firstIndex(where: { $0.assigned && $0.pillar == pillar }) { return place }
    }
    return nil
  }

  /// Puts the whole logit of a tag whose evidence nobody would look for into the bias.
  ///
  /// - Returns: Whether anything in or above the text has weight, as for the other tags.
  private func leaveUnexplained(
    _ tag: inout PillarTag, _ pillar: Int, slope: Double, above: Double, _ weighed: PillarWeigher
  ) -> Bool {
    var hasEvidence = above != 0
    tag.bias += above
    for span in weighed.spans {
      let weight = weighed.weight(of: span, pillar) * slope
      tag.bias += weight
      if abs(weight) >= Self.smallestEvidence { hasEvidence = true }
    }
    return hasEvidence
  }

  /// Gives a tag its evidence, subthemes and sentences.
  ///
  /// - Returns: Whether there is evidence.
  private func explain(
    _ tag: inout PillarTag, _ pillar: Int, slope: Double, above: Double, _ weighed: PillarWeigher
  ) -> Bool {
    let (spans, words) = (weighed.reading.spans, weighed.reading.words)
    let sentenceOfWord = weighed.reading.sentenceOfWord
    var sentenceSums = [Double](repeating: 0, count: weighed.reading.sentenceCount)
    var subthemeSums = [Double](repeating: 0, count: book.subthemes.count)
    for span in weighed.spans {
      let weight = weighed.weight(of: span, pillar) * slope
      let word = span - spans.count
      let term = word < 0 ? spans[span] : nil
      let sentence = Int(term?.sentence ?? sentenceOfWord[word])
      if sentence < sentenceSums.count { sentenceSums[sentence] += weight }
      if let term {
        let subtheme = Int(index.terms[Int(term.term)].target)
        if book.subthemes[subtheme].pillar == pillar { subthemeSums[subtheme] += weight }
      }
      guard abs(weight) >= Self.smallestEvidence else {
        tag.bias += weight
        continue
      }
      tag.evidence.append(
        Evidence(
          start: words[term.map { Int($0.start) } ?? word].start,
          end: words[term.map { Int($0.end) - 1 } ?? word].end,
          weight: weight, term: term.map { book.terms[Int($0.term)].text }))
    }
    if above != 0 { tag.evidence.append(Evidence(start: 0, end: 0, weight: above)) }
    tag.evidence.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    tag.subthemes = subthemeSums.indices.filter { subthemeSums[$0] >= 0.3 }
      .sorted { (-subthemeSums[$0], $0) < (-subthemeSums[$1], $1) }.map { book.subthemes[$0].id }
    let most = sentenceSums.max() ?? 0
    tag.sentences = sentenceSums.indices.filter {
      sentenceSums[$0] > 0.2 && sentenceSums[$0] >= 0.35 * most
    }
    return !tag.evidence.isEmpty
  }
}
