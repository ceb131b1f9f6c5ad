import PDFReading
import ReportModel

/// Puts the lines of all pages together: the second half of reading, once everything has been seen.
struct StructureBuilder {
  let identifier: String
  let information: StructureReader.FileInformation
  var lines: Lines
  let tables: [RuledTable]
  let styles: StyleTable
  var structure: DocumentStructure

  consuming func build() -> DocumentStructure {
    let heights = Dictionary(
      structure.pages.map { ($0.number, Float($0.height)) }, uniquingKeysWith: { first, _ in first })
    let furniture = FurnitureFinder(&lines, heights: heights, pageCount: structure.pages.count)
    ContentsFinder.mark(&lines, pageCount: structure.pages.count)
    NumbersFirstContents.mark(&lines, pageCount: structure.pages.count)
    markCharts()
    ColumnEdges.measure(&lines)
    let profile = Self.profile(of: lines)
    let tables = TableFinder(&lines, ruled: tables, profile: profile).tables
    let notes = NoteZoneFinder(&lines, profile: profile)
    let endnotes = EndnoteFinder(&lines, profile: profile)
    let tableNotes = TableNoteFinder(&lines, profile: profile)
    let labels = notes.labels.merging(endnotes.labels) { own, _ in own }
      .merging(tableNotes.labels) { own, _ in own }
    ColumnEdges.narrow(&lines)
    PanelReview.review(&lines, profile: profile)
    PullQuoteFinder.mark(&lines, profile: profile, styles: styles)
    var stock = WordStock()
    for index in lines.indices where [.body, .note, .endnote, .table].contains(lines[index].role) {
      let isAfterHyphen = index > 0 && lines[index - 1].text.last == "-"
      stock.add(lines[index], isAfterHyphen: isAfterHyphen)
    }
    labelPages(furniture)

    let titles = KnownTitles(
      outline: information.outline, contents: lines.lazy.filter { $0.role == .contents })
    let rules = HeadingRules(profile: profile, styles: styles, titles: titles)
    var drafts = Grouping(lines, profile: profile, headings: rules).drafts
    numberBoxes(&drafts)
    HeadingReview(lines: lines, rules: rules).review(&drafts)
    NumberedParagraphs.mark(&drafts, lines: lines)
    RemarkedLists.mark(&drafts, lines: lines)
    ListNesting.nest(&drafts, lines: lines)
    FigureTitles(lines: lines, rules: rules).mark(&drafts)
    structure.sections =
      SectionTree(
        &drafts, lines: lines, styles: styles, outline: information.outline, identifier: identifier,
        text: { String(PassageText($0, lines: lines, styles: styles, stock: stock).text) }
      ).sections
    drafts = Interleaving(lines: lines).merge(
      body: drafts + tables.map(Self.draft),
      notes: NoteGrouping.drafts(lines, labels: labels),
      furniture: furnitureDrafts())
    TitlePage(lines: lines, profile: profile, information: information).describe(&structure)
    makePassages(drafts, stock: stock)
    NoteTying.tie(&structure.passages)
    return structure
  }

  /// Apart from `build`: what looks at the lines must be gone when they change, or they would be copied.
  private static func profile(of lines: Lines) -> Profile {
    // What stands in tables is no running text, however much there is of it.
    let text = lines.lazy.filter { $0.role == .body && $0.ruledTable == nil }
    return text.prefix(40).count == 40 ? Profile(text) : Profile(lines.lazy.filter { $0.role == .body })
  }

  /// Counts the boxes in the order of the report.
  private func numberBoxes(_ drafts: inout [Draft]) {
    var numbers: [Int: Int] = [:]
    for index in drafts.indices {
      guard let first = drafts[index].lines.first, let panel = lines[first].panel else { continue }
      let number = numbers[panel] ?? numbers.count + 1
      numbers[panel] = number
      drafts[index].box = number
    }
  }

  private static func draft(_ table: (first: Int, grid: TableGrid)) -> Draft {
    var lines: [Int] = []
    for piece in table.grid.rows.joined().joined() where !lines.contains(piece.line) {
      lines.append(piece.line)
    }
    return Draft(kind: .table, lines: lines.sorted(), grid: table.grid)
  }

  private mutating func labelPages(_ furniture: FurnitureFinder) {
    PrintedLabels(furniture.printedNumbers).label(&structure.pages)
  }

  private func furnitureDrafts() -> [Draft] {
    var drafts: [Draft] = []
    for index in lines.indices {
      let kind: PassageKind
      switch lines[index].role {
      case .runningHead: kind = .runningHead
      case .pageNumber: kind = .pageNumber
      case .watermark: kind = .watermark
      case .contents: kind = .contents
      case .index: kind = .index
      case .body where lines[index].isTurned: kind = .other
      default: continue
      }
      drafts.append(Draft(kind: kind, lines: [index]))
    }
    return drafts + chartDrafts()
  }

  /// The names and values of a page's charts are no running text.
  private mutating func markCharts() {
    for index in lines.indices where lines[index].isInChart && lines[index].role == .body {
      if CaptionLabel.read(lines[index]) != nil { continue }
      lines[index].role = .chart
    }
  }

  private func chartDrafts() -> [Draft] {
    var drafts: [Draft] = []
    var latest: Int?
    for index in lines.indices where lines[index].role == .chart {
      if let latest, lines[latest].page == lines[index].page, lines[latest].region == lines[index].region {
        drafts[drafts.count - 1].lines.append(index)
      } else {
        drafts.append(Draft(kind: .other, lines: [index]))
      }
      latest = index
    }
    return drafts
  }

  private mutating func makePassages(_ drafts: [Draft], stock: WordStock) {
    let labels = Dictionary(
      structure.pages.map { ($0.number, $0.label) }, uniquingKeysWith: { first, _ in first })
    structure.passages.reserveCapacity(drafts.count)
    let needed = Self.firstLines(neededFrom: drafts)
    for (position, draft) in drafts.enumerated() {
      lines.forget(before: needed[position])
      var passage = Passage(
        id: "\(identifier)-p\(structure.passages.count + 1)", kind: draft.kind,
        section: draft.section.map { structure.sections[$0].id }, text: "", label: draft.label,
        level: draft.level, box: draft.box)
      if let grid = draft.grid {
        let table = TableText(grid, lines: lines, stock: stock)
        passage.text = String(table.text)
        passage.lines = table.lines
        passage.noteMarkers = table.markers
        passage.rows = table.rows
      } else {
        let joined = PassageText(draft, lines: lines, styles: styles, stock: stock)
        passage.text = String(joined.text)
        passage.lines = joined.lines
        passage.noteMarkers = joined.markers
        passage.emphasis = joined.emphasis
      }
      guard !passage.text.isEmpty else { continue }
      passage.anchors = anchors(of: draft, labels: labels)
      let confidence = draft.lines.map { lines[$0].confidence }.min() ?? 1
      if confidence < 1 { passage.recognitionConfidence = Double(confidence) }
      structure.passages.append(passage)
    }
  }

  /// For each draft, the first line that it or one after it is made of.
  private static func firstLines(neededFrom drafts: [Draft]) -> [Int] {
    var first = Int.max
    var reversed: [Int] = []
    reversed.reserveCapacity(drafts.count)
    for draft in drafts.reversed() {
      for line in draft.lines { first = min(first, line) }
      reversed.append(first)
    }
    return reversed.reversed()
  }

  private func anchors(of draft: Draft, labels: [Int: String]) -> [Anchor] {
    var anchors: [Anchor] = []
    var region: Int?
    for index in draft.lines {
      let line = lines[index]
      let box = Box(line.wholeBox)
      if anchors.last?.page != line.page {
        anchors.append(Anchor(page: line.page, label: labels[line.page] ?? String(line.page), boxes: [box]))
      } else if region == line.region {
        let last = anchors[anchors.count - 1].boxes.count - 1
        anchors[anchors.count - 1].boxes[last] = anchors[anchors.count - 1].boxes[last].union(box)
      } else {
        anchors[anchors.count - 1].boxes.append(box)
      }
      region = line.region
    }
    return anchors
  }
}
