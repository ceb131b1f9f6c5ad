internal import Pillars
internal import ReportModel

/// Keeps pillars from what is not about the subject.
///
/// A report on the subject need not name it in every passage. In one on many subjects, such as a review of a
/// state's human rights, or on another, a passage on police, schools or courts is about something else unless it or
/// a heading above it names the subject.
struct SubjectGate {
  /// In a report on the subject so many of its passages have a word of it. Reports on human trafficking have a third and
  /// more, reviews of states from a twentieth to a fifth.
  private static let usualShare = 0.28
  /// So many at least in one that hardly speaks of other subjects, such as a form.
  private static let (smallestShare, mostOthers) = (0.12, 0.4)

  private let classifier: PillarClassifier
  private let isOpen: Bool

  /// - Parameter passages: Those that can speak to a pillar.
  init(title: String, passages: some Collection<Passage>, classifier: PillarClassifier) {
    self.classifier = classifier
    isOpen = classifier.namesTopic(title) || Self.areOnSubject(passages, classifier)
  }

  private static func areOnSubject(_ passages: some Collection<Passage>, _ classifier: PillarClassifier)
    -> Bool
  {
    let all = Double(passages.count)
    var named = 0.0
    for passage in passages {
      if named >= usualShare * all { break }
      if classifier.namesTopic(passage.text) { named += 1 }
    }
    return named >= usualShare * all
      || named >= smallestShare * all
        && Double(passages.count { classifier.namesOthers($0.text) }) <= mostOthers * all
  }

  /// - Parameter headings: Those above the text.
  /// - Returns: Whether the text speaks to no pillar, whatever its words: it stands under thanks or methods, or is about
  ///   something else.
  func isOffSubject(_ text: String, headings: [String]) -> Bool {
    // The nearest alone: a report's chapters may have been taken for parts of what stands before them.
    if let heading = headings.last, classifier.isAside(heading) { return true }
    return !isOpen && !classifier.namesSubject(text) && !headings.contains(where: classifier.namesSubject)
  }
}
