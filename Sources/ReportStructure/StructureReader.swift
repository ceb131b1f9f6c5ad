public import PDFReading
internal import ReportModel

/// Reads pages one after the other and makes them a report's structure.
///
/// Pages are reduced to lines as they come, so that memory does not grow with their glyphs.
public struct StructureReader {
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
  /// Page by page: a single array would be copied whole whenever it grows.
  private var pages: [[Line]] = []
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
    var lines = layout.lines
    if !layout.tables.isEmpty {
      for index in lines.indices { lines[index].ruledTable? += tables.count }
      tables.append(contentsOf: layout.tables)
    }
    for panel in PanelFinder.panels(on: page) {
      panelCount += 1
      for index in lines.indices where panel.surrounds(lines[index].box) {
        lines[index].panel = panelCount
      }
    }
    pages.append(lines)
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
    var lines: [Line] = []
    lines.reserveCapacity(pages.reduce(0) { $0 + $1.count })
    for index in pages.indices {
      lines.append(contentsOf: pages[index])
      pages[index] = []
    }
    return StructureBuilder(
      identifier: reportIdentifier, information: information, lines: lines, tables: tables, styles: styles,
      structure: structure
    ).build()
  }
}
