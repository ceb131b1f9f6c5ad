public import PDFReading
internal import ReportModel

/// Reads pages one after the other and makes them a report's structure.
///
/// Pages are reduced to lines as they come, so that memory does not grow with their glyphs. Not to be copied, or the
/// lines of a long report would be held twice.
public struct StructureReader: ~Copyable {
  /// What the file itself says of the report.
  public struct FileInformation: Sendable {
    public var fileName: String
    public var title: String?
    public var author: String?
    public var creationTime: Int?
    public var outline: [OutlineEntry]

    public init(
      fileName: String, title: String? = nil, author: String? = nil, creationTime: Int? = nil,
      outline: [OutlineEntry] = []
    ) {
      self.fileName = fileName
      self.title = title
      self.author = author
      self.creationTime = creationTime
      self.outline = outline
    }
  }

  private let reportIdentifier: String
  private let information: FileInformation
  private var structure = DocumentStructure()
  /// The pages whose text was recognised.
  private var recognised: Set<Int> = []
  private var styles = StyleTable()
  private var lines = Lines()
  private var unreadable: [Int] = []
  private var panelCount = 0
  private var tables: [RuledTable] = []

  /// - Parameter reportIdentifier: The prefix of the identifiers of sections and passages.
  public init(reportIdentifier: String, information: FileInformation) {
    self.reportIdentifier = reportIdentifier
    self.information = information
  }

  /// Takes the next page.
  public mutating func append(_ page: PageContent) {
    var page = page
    PageBounds.clamp(&page)
    let layout = PageLayout(page, styles: &styles)
    let start = lines.count
    for line in layout.lines { lines.append(line) }
    if !layout.tables.isEmpty {
      for index in start..<lines.count { lines[index].ruledTable? += tables.count }
      tables.append(contentsOf: layout.tables)
    }
    for panel in PanelFinder.panels(on: page) {
      panelCount += 1
      for index in start..<lines.count where panel.surrounds(lines[index].box) {
        lines[index].panel = panelCount
      }
    }
    structure.pages.append(
      Page(
        number: page.number, label: page.label, width: page.width, height: page.height,
        isScanned: page.isPicture, corner: page.corner))
    if !page.confidences.isEmpty { recognised.insert(page.number) }
    if layout.unreadableCount > 20, layout.unreadableCount * 5 > layout.scalarCount {
      unreadable.append(page.number)
    }
  }

  /// Puts the pages together.
  public consuming func finish() -> DocumentStructure {
    structure.warnings = ReadingWarnings.warnings(
      pages: structure.pages, recognised: recognised, unreadable: unreadable)
    // Taken out, so that the builder alone holds them: what it changed would be copied.
    var all = Lines()
    swap(&all, &lines)
    return StructureBuilder(
      identifier: reportIdentifier, information: information, lines: consume all, tables: tables,
      styles: styles, structure: structure
    ).build()
  }
}
