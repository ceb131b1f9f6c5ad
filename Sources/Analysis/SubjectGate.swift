internal import Pillars
internal import ReportModel

/// Keeps pillars from what is not about the subject.
///
/// A report on the subject need not name it in every passage. In one on many subjects, such as a review of a
/// state's human rights, or on another, a passage on police, schools or courts is about something else unless it or
/// a heading above it names the subject.
struct SubjectGate {
  /// In a report on the subject so many of its passages name it at least. Reports on human trafficking have a third
  /// and more, reviews of states a twentieth.
  private static let smallestShare = 0.2

  private let classifier: PillarClassifier
  private let isOpen: Bool

  /// - Parameter passages: Those that can speak to a pillar.
  init(title: String, passages: [Passage], classifier: PillarClassifier) {
    self.classifier = classifier
    let named = passages.count { classifier.namesSubject($0.text) }
    isOpen =
      Double(named) >= Self.smallestShare * Double(passages.count) || classifier.namesSubject(title)
  }

  func isOffSubject(_ text: String, headings: [String]) -> Bool {
    !isOpen && !classifier.namesSubject(text) && !headings.contains(where: classifier.namesSubject)
  }
}
