import Foundation
import ReportModel
import Reporting
import TestSupport
import Testing

@Test func pageSnapshots() throws {
  let pdf = "../../Inputs/norvale 2018.pdf"
  try expectSnapshot(Array(SummaryPage.text(of: Fixture.report, pdf: pdf).utf8), named: "summary.html")
  try expectSnapshot(Array(SummaryMarkdown.text(of: Fixture.report, pdf: pdf).utf8), named: "summary.md")
  try expectSnapshot(Array(IndexFixture.page.utf8), named: "index.html")
}

@Test func policyNamesTheStyleSheet() throws {
  let page = SummaryPage.text(of: Fixture.report)
  let style = try #require(page.firstRange(of: "<style>"))
  let end = try #require(page.firstRange(of: "</style>"))
  let css = Data(page[style.upperBound..<end.lowerBound].utf8)
  guard let digest = try Tool.run("sha256sum", [], input: css) else { return }
  let digits = Array(digest.standardOutput.utf8.prefix(64))
  let hash = stride(from: 0, to: 64, by: 2).map { index in
    UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)!
  }
  let expected = Data(hash).base64EncodedString()
  #expect(page.contains("style-src 'sha256-\(expected)'"), "write \(expected) into Stylesheet.hash")
}

/// Whatever stands in a PDF may stand in a page; none of it may become mark-up.
private let hostileTexts = [
  "<script>alert(1)</script>", "\" onload=\"alert(1)", "' onmouseover='alert(1)",
  "</title><img src=x onerror=alert(1)>",
  "\"\u{0301} onfocus=alert(1) x=\"", "<\u{200D}script>", "{{style}}", "{{{policy}}}", "&lt;b&gt;",
  "javascript:alert(1)",
  "]]></svg><script>", "-->", "\u{0}\u{1}\u{7F}", String(repeating: "w", count: 10_000), "\u{202E}gnp.exe",
]

@Test(arguments: hostileTexts)
func hostileTextStaysText(text: String) throws {
  let report = Fixture.filled(with: text)
  let pages = [
    SummaryPage.text(of: report, pdf: text),
    IndexPage.text(
      title: text, reports: [ReportDigest(of: report)], failures: [FailedInput(file: text, reason: text)],
      files: [(text, text)], folder: { _ in text }),
  ]
  let calm = [
    SummaryPage.text(of: Fixture.filled(with: "calm"), pdf: "calm"),
    IndexPage.text(
      title: "calm", reports: [ReportDigest(of: Fixture.filled(with: "calm"))],
      failures: [FailedInput(file: "calm", reason: "calm")], files: [("calm", "calm")],
      folder: { _ in "calm" }),
  ]
  for (page, calm) in zip(pages, calm) {
    #expect(Markup(page).tags.map(\.shape) == Markup(calm).tags.map(\.shape))
    for tag in Markup(page).tags {
      for address in ["href", "src"].compactMap({ tag.attributes[$0] }) {
        #expect(!address.lowercased().hasPrefix("javascript:"), "\(address.prefix(80))")
      }
    }
  }
}

@Test func pagesAreAccessibleByRule() {
  for page in [SummaryPage.text(of: Fixture.report, pdf: "a.pdf"), IndexFixture.page] {
    let tags = Markup(page).tags
    let names = tags.map(\.name)
    for landmark in ["main", "nav", "header", "footer", "h1", "title"] {
      #expect(names.count { $0 == landmark } >= 1, "\(landmark)")
    }
    #expect(names.count { $0 == "h1" } == 1)
    #expect(tags.first { $0.name == "html" }?.attributes["lang"] == "en")
    // No heading skips a level.
    let levels = names.compactMap { $0.count == 2 && $0.first == "h" ? Int($0.suffix(1)) : nil }
    for (above, below) in zip(levels, levels.dropFirst()) { #expect(below <= above + 1) }
    // Identifiers are unique, and what is named by them exists.
    let identifiers = tags.compactMap { $0.attributes["id"] }
    #expect(Set(identifiers).count == identifiers.count)
    for tag in tags {
      for named in (tag.attributes["aria-labelledby"] ?? "").split(separator: " ") {
        #expect(identifiers.contains(String(named)))
      }
      if let href = tag.attributes["href"], href.hasPrefix("#") {
        #expect(identifiers.contains(String(href.dropFirst())), "\(href)")
      }
      if tag.name == "th" { #expect(tag.attributes["scope"] != nil) }
      if tag.name == "svg" {
        #expect(tag.attributes["role"] == "img" || tag.attributes["aria-hidden"] == "true")
      }
      #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") && $0 != "style" })
    }
    #expect(!names.contains("script") && !names.contains("img") && !names.contains("link"))
  }
}

@Test func pagesOfAnEmptyReport() {
  let report = Report(id: "e", source: Source(file: "e.pdf", sha256: "00", pages: 0), title: "")
  let page = SummaryPage.text(of: report)
  #expect(page.contains("<h1>e.pdf</h1>"))
  #expect(page.contains("No running text was read"))
  #expect(SummaryMarkdown.text(of: report).hasPrefix("# e.pdf\n"))
  #expect(IndexPage.text(reports: []).contains("0 reports"))
}

@Test func evidenceOutsideTheTextIsNotMarked() {
  var report = Fixture.report
  report.passages[1].pillars[0].evidence = [
    Evidence(start: -4, end: 3, weight: 1), Evidence(start: 0, end: 9_999, weight: 1),
    Evidence(start: 5, end: 5, weight: 1), Evidence(start: 9, end: 2, weight: 1),
    Evidence(start: 0, end: 5, weight: -1), Evidence(start: 0, end: 10, weight: 1),
    Evidence(start: 6, end: 19, weight: 0.5),
  ]
  let page = SummaryPage.text(of: report)
  #expect(
    page.contains("<mark title=\"weight +1\">Front-line</mark><mark title=\"weight +0.5\"> officers</mark>"))
}

@Test func longPassagesAreCutAroundTheirEvidence() {
  var report = Fixture.report
  let filler = String(repeating: "Nothing of note happened here. ", count: 60)
  let text = filler + "Courts convicted nobody at all. " + filler
  let start = filler.unicodeScalars.count + 7
  report.passages[2].text = text
  report.passages[2].pillars = [
    PillarTag(
      pillar: "prosecution", score: 0.9, assigned: true, primary: true,
      evidence: [
        Evidence(start: 0, end: 7, weight: 0.1), Evidence(start: start, end: start + 9, weight: 1),
        Evidence(start: text.unicodeScalars.count - 6, end: text.unicodeScalars.count, weight: 0.1),
      ])
  ]
  report.passages[2].sentences = [TextSpan(start: start - 7, end: start + 24)]
  let page = SummaryPage.text(of: report)
  #expect(page.contains("<p>… Courts <mark title=\"weight +1\">convicted</mark> nobody at all."))
}
