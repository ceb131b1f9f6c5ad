import Corpus
import Foundation
import ReportModel
import TestSupport

/// Invented reports, and a store of them.
enum Fixture {
  static func report(_ id: String = "carrow-2018", year: Int = 2018, texts: [String] = texts) -> Report {
    var report = Report(
      id: id, source: Source(file: "\(id).pdf", sha256: "00", pages: 3), title: "Carrow \(year)",
      publisher: "Carrow Group", authors: ["A. \"Quill\" Reed"], year: year)
    report.sections = [
      Section(id: "\(id)-s1", number: "1", title: "Findings", level: 1, page: 1, parent: nil)
    ]
    report.passages = texts.enumerated().map { index, text in
      Passage(
        id: "\(id)-p\(index)", kind: index == 0 ? .heading : .paragraph, section: "\(id)-s1", text: text,
        anchors: [
          Anchor(page: index + 1, label: "\(index)", boxes: [Box(left: 1, top: 2.04, right: 3, bottom: 4)])
        ],
        pillars: index == 0
          ? []
          : [
            PillarTag(
              pillar: index % 2 == 0 ? "protection" : "prosecution", score: 0.9 - Double(index) / 100,
              assigned: true, primary: true, subthemes: ["identification"],
              evidence: [Evidence(start: 0, end: 3, weight: 1.25, term: "a\"b")]),
            PillarTag(pillar: "prevention", score: 0.2, assigned: false, primary: false),
          ])
    }
    report.recommendations = [
      Recommendation(
        id: "\(id)-r1", kind: .listed, number: "1", text: "Fund twelve shelter places for men.",
        passages: ["\(id)-p1"], pillars: ["protection"])
    ]
    report.references = [Reference(id: "\(id)-r1", raw: "A. Reed, Tides (2012)", csl: CSLItem(type: "book"))]
    report.citations = [
      Citation(note: "1", passage: "\(id)-p1", reference: "\(id)-r1", via: .direct),
      Citation(note: "2", passage: "\(id)-p1", reference: nil, via: .supra, target: "9"),
    ]
    return report
  }

  static let texts = [
    "Trafficking at sea",
    "Courts convicted nine traffickers; victims who were trafficked seldom testified against them.",
    "Shelters turned victim-centred services away for want of beds.",
    "Police officers in both ports received training on forced labour.",
  ]

  /// A store in a folder that goes with the value.
  struct Stored {
    let folder: TemporaryFolder
    let store: CorpusStore

    init(_ reports: [Report]) throws {
      folder = try TemporaryFolder()
      store = try CorpusStore(writing: folder.url("corpus.sqlite").path)
      for report in reports { try store.write(ReportRows(of: report), madeWith: "test") }
    }
  }
}
