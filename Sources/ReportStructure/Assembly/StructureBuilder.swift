import PDFReading
import ReportModel

/// Puts the lines of all pages together: the second half of reading, once everything has been seen.
struct StructureBuilder {
  let identifier: String
  let information: StructureReader.FileInformation
  var lines: [Line]
  let styles: StyleTable
  var structure: DocumentStructure

  consuming func build() -> DocumentStructure {
    let heights = Dictionary(
      structure.pages.map { ($0.number, Float($0.height)) }, uniquingKeysWith: { first, _ in first })
    let furniture = FurnitureFinder(&lines, heights: heights, pageCount: structure.pages.count)
    ContentsFinder.mark(&lines, pageCount: structure.pages.count)
    let profile = Profile(lines.filter { $0.role == .body })
    let notes = NoteZoneFinder(&lines, profile: profile)
    var stock = WordStock()
    for index in lines.indices where lines[index].role == .body || lines[index].role == .note {
      let isAfterHyphen = index > 0 && lines[index - 1].text.last == "-"
      stock.add(lines[index], isAfterHyphen: isAfterHyphen)
    }
    labelPages(furniture)

    let titles = Set(information.outline.map { TextKey.title($0.title.unicodeScalars) })
    let rules = HeadingRules(profile: profile, styles: styles, titles: titles)
    var drafts = Grouping(lines, profile: profile, headings: rules).drafts
    HeadingReview(lines: lines, profile: profile, styles: styles).review(&drafts)
    let all = lines
    let table = styles
    func text(_ draft: Draft) -> String {
      String(PassageText(draft, lines: all, styles: table, stock: stock).text)
    }
    structure.sections =
      SectionTree(
        &drafts, lines: lines, styles: styles, outline: information.outline, identifier: identifier,
        text: text
      ).sections
    drafts = Interleaving(lines: lines).merge(
      body: drafts, notes: NoteGrouping.drafts(lines, labels: notes.labels), furniture: furnitureDrafts())
    makePassages(drafts, stock: stock)
    NoteTying.tie(&structure.passages)
    TitlePage(lines: lines, styles: styles, profile: profile, information: information).describe(&structure)
    return structure
  }

  private mutating func labelPages(_ furniture: FurnitureFinder) {
    // A PDF without labels of its own repeats the position.
    guard structure.pages.allSatisfy({ $0.label == String($0.number) }) else { return }
    for index in structure.pages.indices {
      if let printed = furniture.printedNumbers[structure.pages[index].number] {
        structure.pages[index].label = printed
      }
    }
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
    return drafts
  }

  private mutating func makePassages(_ drafts: [Draft], stock: WordStock) {
    let labels = Dictionary(
      structure.pages.map { ($0.number, $0.label) }, uniquingKeysWith: { first, _ in first })
    structure.passages.reserveCapacity(drafts.count)
    for draft in drafts {
      let joined = PassageText(draft, lines: lines, styles: styles, stock: stock)
      guard !joined.text.isEmpty else { continue }
      var passage = Passage(
        id: "\(identifier)-p\(structure.passages.count + 1)", kind: draft.kind,
        section: draft.section.map { structure.sections[$0].id }, text: String(joined.text),
        label: draft.label,
        level: draft.level, box: draft.box, lines: joined.lines, noteMarkers: joined.markers,
        emphasis: joined.emphasis, rows: draft.rows)
      passage.anchors = anchors(of: draft, labels: labels)
      if joined.confidence < 1 { passage.recognitionConfidence = Double(joined.confidence) }
      structure.passages.append(passage)
    }
  }

  private func anchors(of draft: Draft, labels: [Int: String]) -> [Anchor] {
    var anchors: [Anchor] = []
    var region: Int?
    for index in draft.lines {
      let line = lines[index]
      let box = Box(line.box)
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
