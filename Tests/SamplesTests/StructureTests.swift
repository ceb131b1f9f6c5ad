import ReportModel
import TestSupport
import Testing

/// Title, sections, passages and notes of the samples against their truth.
struct StructureTests {
  @Test(arguments: SampleRun.years)
  func titlePublisherYear(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    #expect(report.title.hasPrefix(truth.title))
    #expect(report.publisher == truth.publisher)
    #expect(report.year == truth.year)
    #expect(report.language == "en")
    #expect(report.source.pages == truth.pages)
  }

  @Test(arguments: SampleRun.years)
  func sections(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    var found = Share()
    for section in truth.sections {
      found.count(
        report.sections.contains {
          TokenOverlap.tokens(of: $0.title) == TokenOverlap.tokens(of: section.title)
            && $0.number == section.number && $0.level == section.level && $0.page == section.page
        })
    }
    print("\(year) sections with number, level and page: \(found), \(report.sections.count) found")
    #expect(found.value >= 0.95)
    // The bold names of addressees are headings too, whatever their level.
    let known = Set(truth.sections.map(\.title) + truth.recommendations.map(\.addressee))
    let more = report.sections.filter { !known.contains($0.title) }
    #expect(more.count <= 2, "\(more.map(\.title))")
  }

  @Test(arguments: SampleRun.years)
  func passagesAreWhole(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let found = report.passages.filter(\.kind.isBody)
    let pairs = TokenOverlap.pairs(
      expected: truth.passages.map(\.text), found: found.map(\.text), least: 0.9)
    var whole = Share()
    var placed = Share()
    for (index, passage) in truth.passages.enumerated() {
      let partner = pairs[index].map { found[$0] }
      // Every word is there once, none glued to a marker or broken by a hyphen, nothing between.
      whole.count(
        partner.map { TokenOverlap.tokens(of: $0.text) == TokenOverlap.tokens(of: passage.text) } ?? false)
      placed.count(partner?.anchors.first?.page == passage.page)
    }
    print("\(year) passages word for word: \(whole); on their page: \(placed)")
    #expect(whole.value >= 0.95)
    #expect(placed.value >= 0.95)
  }

  @Test(arguments: SampleRun.years)
  func notesStandApartTiedToTheirMarkers(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let notes = report.passages.filter { $0.kind == .footnote }
    let pairs = TokenOverlap.pairs(expected: truth.notes.map(\.text), found: notes.map(\.text), least: 0.7)
    var markers: [String: (passage: Passage, marker: NoteMarker)] = [:]
    for passage in report.passages {
      for marker in passage.noteMarkers {
        if let note = marker.note { markers[note] = (passage, marker) }
      }
    }
    var apart = Share()
    var tied = Share()
    for (index, note) in truth.notes.enumerated() {
      let found = pairs[index].map { notes[$0] }
      apart.count(found?.label == note.number && found?.anchors.first?.page == note.page)
      tied.count(
        found.flatMap { markers[$0.id] }.map { passage, marker in
          let before = String(
            String.UnicodeScalarView(passage.text.unicodeScalars.prefix(marker.offset).suffix(60)))
          return TokenOverlap.tokens(of: before).suffix(3) == TokenOverlap.tokens(of: note.after).suffix(3)
        } ?? false)
    }
    print(
      "\(year) notes apart, with number and page: \(apart); tied to their markers: \(tied); \(notes.count) found"
    )
    #expect(apart.value >= 0.85)
    #expect(tied.value >= 0.85)
    #expect(apart.value >= 0.95)
    #expect(tied.value >= 0.95)
    #expect(notes.count <= truth.notes.count)
  }

  @Test(arguments: SampleRun.years)
  func boxesAreTold(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let found = report.passages.filter(\.kind.isBody)
    let pairs = TokenOverlap.pairs(
      expected: truth.passages.map(\.text), found: found.map(\.text), least: 0.7)
    var inside = Share()
    var outside = Share()
    for (index, passage) in truth.passages.enumerated() {
      let isBoxed = pairs[index].map { found[$0].box != nil || found[$0].kind == .box } ?? false
      if passage.boxed { inside.count(isBoxed) } else { outside.count(!isBoxed) }
    }
    print("\(year) boxed passages told: \(inside); unboxed: \(outside)")
    #expect(outside.value >= 0.95)
    #expect(inside.value == 1)
  }

  @Test(arguments: SampleRun.years)
  func tablesHaveTheirCells(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let tables = report.passages.filter { $0.kind == .table }
    for table in truth.tables {
      let rows = table.rows.map { $0.map(TokenOverlap.tokens) }
      #expect(
        tables.contains { $0.rows.map { $0.map(TokenOverlap.tokens) } == rows },
        "\(table.caption): \(tables.map(\.rows))")
    }
    let captions = report.passages.filter { $0.kind == .caption }
      .map { TokenOverlap.tokens(of: "\($0.label ?? "") \($0.text)") }
    for caption in truth.tables.map(\.caption) + truth.figures {
      #expect(
        captions.contains { $0.suffix(3) == TokenOverlap.tokens(of: caption).suffix(3) }, "\(caption)")
    }
  }

  /// Running heads and feet are furniture: no passage of the body holds one, alone or run in.
  @Test(arguments: SampleRun.years)
  func furnitureIsNotInTheBody(_ year: Int) throws {
    let (truth, report) = try SampleRun.pair(year)
    let heads =
      truth.sections.filter { $0.level == 1 }.map { "\($0.number ?? "") \($0.title)" }
      + [truth.title, "\(truth.title): third monitoring report", truth.publisher]
    let body = report.passages.filter {
      $0.kind.isBody && $0.kind != .heading && ($0.anchors.first?.page ?? 0) > 3
    }
    for passage in body {
      let tokens = TokenOverlap.tokens(of: passage.text)
      for head in heads.map(TokenOverlap.tokens) {
        let ends = tokens.count > head.count && tokens.suffix(head.count) == head[...] && head.count > 2
        #expect(tokens != head && !ends, "\(passage.kind): \(passage.text.suffix(80))")
      }
    }
  }
}
