import Foundation
import Recommendations
import Reporting
import TestSupport
import Testing

/// The pages as a browser makes them out.
@Suite(.serialized) struct BrowserTests {
  /// Writes pages to a folder and hands it on.
  private func withPages(_ pages: [String], _ body: ([String]) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "threefold-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = pages.indices.map { folder.appending(path: "page\($0).html") }
    for (page, file) in zip(pages, files) { try Data(page.utf8).write(to: file) }
    try body(files.map(\.path))
  }

  private func comparison(of text: String) throws -> String {
    let reports = [2016, 2018].map { (year: Int) in
      ComparedReport(
        id: "norvale-\(year)", title: text, publisher: text, year: year, file: text,
        recommendations: [
          ComparedRecommendation(
            id: "norvale-\(year)-r1", number: text, text: text, addressee: text, pillars: [text], anchors: [])
        ])
    }
    let file = try #require(
      ThreadWriter.files(for: RecommendationThreads(reports, isOneSeries: true))
        .first { $0.name == "comparison.html" })
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private func pages(filledWith text: String) throws -> [String] {
    let report = Fixture.filled(with: text)
    return [
      SummaryPage.text(of: report, pdf: text),
      IndexPage.text(
        title: text, reports: [ReportDigest(of: report)], failures: [FailedInput(file: text, reason: text)],
        files: [(text, text)], folder: { _ in text }),
      try comparison(of: text),
    ]
  }

  @Test(arguments: [
    "<script>document.body.className='taken'</script>", "\" onload=\"document.body.className='taken'",
    "</title><img src=x onerror=\"document.body.className='taken'\">",
    "</style></script><svg onload=\"document.body.className='taken'\">",
  ])
  func nothingThatATextHoldsIsRun(text: String) throws {
    // The last one shows that this would be seen.
    let open = "<!doctype html><body><script>document.body.className='taken'</script></body>"
    try withPages(try pages(filledWith: text) + [open]) { files in
      var bodies: [String?] = []
      for file in files {
        let arguments = [
          "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=500", "--dump-dom",
          "file://\(file)",
        ]
        guard let page = try Tool.run("chromium", arguments)?.standardOutput else { return }
        bodies.append(
          ["<body>", "<body class=\"corpus\">", "<body class=\"taken\">"].first { page.contains($0) })
      }
      #expect(bodies == ["<body>", "<body class=\"corpus\">", "<body>", "<body class=\"taken\">"])
    }
  }

  /// The rules of WCAG that axe-core can tell, in light and dark, wide and narrow.
  @Test func axeFindsNothingAndNothingIsWiderThanAPhone() throws {
    let calm = try [
      SummaryPage.text(of: Fixture.report, pdf: "a.pdf"), IndexFixture.page,
      comparison(of: "Fund safe houses."),
    ]
    let wide = try pages(filledWith: String(repeating: "w", count: 10_000))
    let script = """
      import sys
      from playwright.sync_api import sync_playwright
      from axe_playwright_python.sync_playwright import Axe
      with sync_playwright() as player:
        browser = player.chromium.launch(executable_path='/usr/bin/chromium', args=['--no-sandbox'])
        for path in sys.argv[1:]:
          for scheme in ['light', 'dark']:
            for width in [1200, 390]:
              context = browser.new_context(
                color_scheme=scheme, viewport={'width': width, 'height': 844}, bypass_csp=True)
              page = context.new_page()
              asked = []
              page.on('request', lambda request: asked.append(request.url))
              page.goto('file://' + path)
              wider = page.evaluate(
                'document.documentElement.scrollWidth > document.documentElement.clientWidth')
              found = [] if path[-6] > '2' else Axe().run(page).response['violations']
              if wider or found or len(asked) > 1:
                print(path[-10:], scheme, width, wider, asked[1:], [(v['id'], v['nodes'][0]['html']) for v in found])
              context.close()
      """
    guard try Tool.run("chromium", ["--version"]) != nil else { return }
    try withPages(calm + wide) { files in
      guard let outcome = try Tool.python(script, needs: ["playwright", "axe_playwright_python"], files)
      else {
        return
      }
      #expect(outcome.exitCode == 0, "\(outcome.standardError)")
      #expect(outcome.standardOutput == "")
    }
  }

  /// The page's one script, under its own policy.
  @Test func filtersShowWhatIsChosen() throws {
    func report(_ country: String, _ year: Int, _ texts: [String]) -> ComparedReport {
      ComparedReport(
        id: "\(country)-\(year)", title: "Trafficking in \(country)", year: year,
        file: "\(country) \(year).pdf",
        recommendations: texts.enumerated().map { index, text in
          ComparedRecommendation(
            id: "\(country)-\(year)-r\(index)", text: text, pillars: index == 0 ? ["protection"] : [])
        })
    }
    let threads = RecommendationThreads([
      report("Norvale", 2016, ["Fund safe houses.", "Appoint a rapporteur."]),
      report("Norvale", 2018, ["Fund safe houses."]),
      report("Sudland", 2016, ["Teach judges how debts bind crews."]),
      report(
        "Sudland", 2018, ["Teach judges how debts bind crews.", "Ratify the forced labour convention."]),
    ])
    let file = try #require(ThreadWriter.files(for: threads).first { $0.name == "comparison.html" })
    let script = """
      import sys
      from playwright.sync_api import sync_playwright
      with sync_playwright() as player:
        browser = player.chromium.launch(executable_path='/usr/bin/chromium', args=['--no-sandbox'])
        page = browser.new_page()
        page.goto('file://' + sys.argv[1])
        def show():
          headings = page.query_selector_all('h2')
          print(page.inner_text('#count'), [heading.inner_text() for heading in headings if heading.is_visible()])
        show()
        page.select_option('#relation', 'dropped')
        show()
        page.select_option('#relation', 'repeated')
        page.select_option('#pillar', 'protection')
        show()
        page.select_option('#series', label='Trafficking in Sudland (2016, 2018)')
        show()
      """
    guard try Tool.run("chromium", ["--version"]) != nil else { return }
    try withPages([String(decoding: file.bytes, as: UTF8.self)]) { files in
      guard let outcome = try Tool.python(script, needs: ["playwright"], files) else { return }
      let (north, south) = ("'Trafficking in Norvale (2016, 2018)'", "'Trafficking in Sudland (2016, 2018)'")
      #expect(
        outcome.standardOutput == """
          4 [\(north), \(south)]
          1 [\(north)]
          2 [\(north), \(south)]
          1 [\(south)]

          """, "\(outcome.standardError)")
    }
  }
}
