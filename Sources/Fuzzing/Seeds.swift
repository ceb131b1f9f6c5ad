import Foundation
import PDFReading
import TestSupport

/// What mutation starts from: the project's own samples.
enum Seeds {
  /// The pages of the sample reports, document by document.
  static func documents() throws -> [[PageContent]] {
    try files().map { file in
      let document = try PDFDocument(bytes: [UInt8](Data(contentsOf: file)))
      var pages: [PageContent] = []
      for number in 1...document.pageCount {
        _ = document.withPage(number) { pages.append($0.content()) }
      }
      return pages
    }
  }

  static func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: Repository.samples, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "pdf" }.sorted { $0.path < $1.path }
  }

  /// The references that the samples cite, as they are typeset, and some in other styles.
  static func references() throws -> [String] {
    let file = Repository.root.appendingPathComponent("Tests/Samples/references.json")
    let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return strings(in: object).filter { $0.count > 3 } + [
      "R v K [2011] EWCA Crim 1691, [2013] QB 82", "Case C-434/16 Nowak EU:C:2017:994, para 34",
      "Doe, J. & Roe, R. (2019a). A title: with a subtitle. Journal of Things, 12(3), pp. 45–67. doi:10.1000/x",
      "Ibid, p. 4; ibid., 12-13.", "See A. Author, op. cit. (n 12) 45", "UN Doc A/HRC/20/18 (6 June 2012)",
      "Immigration Act 1971, s 3(2)(a)", "http://example.org/a?b=c (accessed 3 May 2014)",
    ]
  }

  private static func strings(in object: Any) -> [String] {
    switch object {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let members as [String: Any]: members.sorted { $0.key < $1.key }.flatMap { strings(in: $0.value) }
    default: []
    }
  }
}
