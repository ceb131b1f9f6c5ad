public import Citations
internal import Language
public import PDFReading
public import Pillars
public import Recommendations
public import ReportModel
package import ReportStructure

/// Turns the bytes of one PDF into a report's record.
///
/// Pure: it reads nothing but the PDF, no clock and no network, so that a batch, a worker process or another engine may drive
/// it alike. The same bytes and options give the same record.
public struct ReportAnalyzer: Sendable {
  private let classifier: PillarClassifier
  private let recommendationFinder: RecommendationFinder
  private let citationFinder: CitationFinder
  private let sentenceSegmenter = SentenceSegmenter()
  private let recognition: TextRecognition

  public init(
    classifier: PillarClassifier, recommendationFinder: RecommendationFinder = RecommendationFinder(),
    citationFinder: CitationFinder = CitationFinder(), recognition: TextRecognition = .never
  ) {
    self.classifier = classifier
    self.recommendationFinder = recommendationFinder
    self.citationFinder = citationFinder
    self.recognition = recognition
  }

  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - fileName: As for a file.
  /// - Throws: As for a file.
  public func analyze(_ bytes: [UInt8], fileName: String) throws(PDFError) -> Report {
    try analyze(PDFFile(bytes), fileName: fileName)
  }

  /// - Parameters:
  ///   - file: The PDF.
  ///   - fileName: Its name without the folder; part of the identifier and of the record.
  /// - Throws: `PDFError` when nothing can be read.
  public func analyze(_ file: PDFFile, fileName: String) throws(PDFError) -> Report {
    let sha256 = file.sha256
    let identifier = ReportIdentifier.make(fileName: fileName, sha256: sha256)
    let document = try PDFDocument(file)
    let pages = document.pageCount
    var addresses: [Int: [String]] = [:]
    let structure = readStructure(
      of: document, fileName: fileName, identifier: identifier, addresses: &addresses)
    // Where recognition found nothing either there is nothing to install: the report is empty, and says why.
    if !structure.pages.isEmpty, structure.pages.allSatisfy(\.isScanned), structure.passages.isEmpty,
      !recognition.isPossible
    {
      throw TextRecognition.auto.isPossible ? .recognitionOff : .picturesOnly
    }
    return report(
      of: consume structure, id: identifier,
      source: Source(file: fileName, sha256: sha256, pages: pages), addresses: addresses)
  }

  /// All that follows from a structure.
  ///
  /// - Parameter addresses: The web addresses that a page's links lead to, by page.
  package func report(
    of structure: consuming DocumentStructure, id: String, source: Source, addresses: [Int: [String]] = [:]
  ) -> Report {
    // Taken out: what two hold is copied when one changes it.
    var passages: [Passage] = []
    swap(&passages, &structure.passages)
    var report = Report(
      id: id, source: source, title: structure.title.isEmpty ? source.file : structure.title,
      publisher: structure.publisher, authors: structure.authors, year: structure.year,
      language: structure.language, codebook: classifier.definitions, pages: structure.pages,
      sections: structure.sections,
      passages: consume passages, warnings: structure.warnings)
    addSentences(to: &report)
    addCitations(to: &report, addresses: addresses)
    let entries = report.bibliographyEntries
    let speaking = report.passages.indices.filter {
      report.passages[$0].kind.carriesPillars && !entries.contains(report.passages[$0].id)
    }
    let gate = SubjectGate(
      title: report.title, passages: speaking.lazy.map { [passages = report.passages] in passages[$0] },
      classifier: classifier)
    addPillars(to: &report, speaking, gate)
    addRecommendations(to: &report, gate)
    return report
  }

  private func readStructure(
    of document: consuming PDFDocument, fileName: String, identifier: String,
    addresses: inout [Int: [String]]
  ) -> DocumentStructure {
    var reader = StructureReader(
      reportIdentifier: identifier,
      information: StructureReader.FileInformation(
        fileName: fileName, title: document.title, author: document.author,
        creationTime: document.creationTime, outline: document.outline))
    var failed: [Int] = []
    let pageCount = document.pageCount
    for number in 1...pageCount {
      let isRead: Void? = document.withPage(number) { page in
        let content = page.content(recognition: recognition)
        reader.append(content)
        if CutAddress.isIn(content.scalars) {
          let found = page.links().compactMap { link in
            if case .uri(let address) = link.target { address } else { nil }
          }
          if !found.isEmpty { addresses[number] = found }
        }
      }
      if isRead == nil { failed.append(number) }
    }
    // What comes after needs the memory that the PDF takes.
    _ = consume document
    var structure = reader.finish()
    RecognitionWarnings.settle(in: &structure, recognition)
    if !failed.isEmpty {
      structure.warnings.append(
        Warning(
          kind: .failedPage,
          message: "\(failed.count == 1 ? "A page" : "\(failed.count) pages") could not be read. "
            + "Open the PDF in a reader and compare.", pages: failed))
    }
    return structure
  }

  private func addSentences(to report: inout Report) {
    for index in report.passages.indices where report.passages[index].kind.isBody {
      report.passages[index].sentences = sentenceSegmenter.sentences(in: report.passages[index].text)
    }
  }

  /// - Parameter speaking: The positions of the passages that can speak to a pillar.
  private func addPillars(to report: inout Report, _ speaking: [Int], _ gate: SubjectGate) {
    let headings = HeadingPaths(report.sections)
    for index in speaking {
      let passage = report.passages[index]
      let above = headings.path(to: passage.section)
      report.passages[index].pillars = classifier.tags(
        for: passage.text, headings: above, sentences: passage.sentences,
        isOffSubject: gate.isOffSubject(passage.text, headings: above))
    }
  }

  private func addRecommendations(to report: inout Report, _ gate: SubjectGate) {
    let headings = HeadingPaths(report.sections)
    report.recommendations = recommendationFinder.recommendations(
      in: report.passages, sections: report.sections, reportIdentifier: report.id,
      title: report.title)
    for index in report.recommendations.indices {
      let recommendation = report.recommendations[index]
      let above = headings.path(to: recommendation.section)
      if let asked = Deadline.year(of: recommendation.deadline), let year = report.year, asked < year {
        // "Before 1 October 2000" in a report of 2002 tells what was, not by when something is asked.
        report.recommendations[index].deadline = nil
      }
      let tags = classifier.tags(
        for: recommendation.text, headings: above,
        isOffSubject: gate.isOffSubject(recommendation.text, headings: above))
      report.recommendations[index].pillarTags = tags
      report.recommendations[index].pillars = tags.filter(\.assigned).map(\.pillar)
    }
  }

  private func addCitations(to report: inout Report, addresses: [Int: [String]]) {
    let found = citationFinder.citations(
      in: report.passages, sections: report.sections, reportIdentifier: report.id, addresses: addresses)
    report.citations = found.citations
    report.references = found.references
    report.warnings += found.warnings
  }
}

extension PassageKind {
  /// Whether a passage of the kind can speak to a pillar: what a report says in its own prose.
  fileprivate var carriesPillars: Bool {
    switch self {
    case .paragraph, .listItem, .box, .quotation: true
    default: false
    }
  }
}
