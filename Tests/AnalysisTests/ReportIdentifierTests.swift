import Analysis
import Testing

@Suite struct ReportIdentifierTests {
  @Test(arguments: [
    ("Real people, real lives (2019).pdf", "real-people-real-lives-2019-0123abcd"),
    ("..pdf", "report-0123abcd"),
    ("Änderung.PDF", "anderung-0123abcd"),
    ("no-suffix", "no-suffix-0123abcd"),
  ])
  func slugAndHash(file: String, identifier: String) {
    #expect(ReportIdentifier.make(fileName: file, sha256: "0123abcdef") == identifier)
  }

  @Test func longNamesAreCut() {
    let name = String(repeating: "a b", count: 200) + ".pdf"
    #expect(ReportIdentifier.make(fileName: name, sha256: "0123abcdef").utf8.count <= 70)
  }
}
