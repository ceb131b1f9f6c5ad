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
  private var lines: [Line] = []
  private var unreadable: [Int] = []
  private var panelCount = 0

  /// - Parameter reportIdentifier: The prefix of the identifiers of sections and passages.
  public init(reportIdentifier: String, information: FileInformation) {
    self.reportIdentifier = reportIdentifier
    self.information = information
  }

  /// Takes the next page.
  public mutating func append(_ page: PageContent) {
    let layout = PageLayout(page, styles: &styles)
    let first = lines.count
    lines.append(contentsOf: layout.lines)
    for panel in PanelFinder.panels(on: page) {
      panelCount += 1
      for index in first..<lines.count where panel.surrounds(lines[index].box) {
        lines[index].panel = panelCount
      }
    }
    structure.pages.append(
      Page(
        number: page.number, label: page.label, width: page.width, height: page.height,
        isScanned: page.isPicture))
    if !page.confidences.isEmpty { recognised.insert(page.number) }
    if layout.unreadableCount > 20, layout.unreadableCount * 5 > layout.scalarCount {
      unreadable.append(page.number)
    }
  }

  /// Puts the pages together.
  public consuming func finish() -> DocumentStructure {
    structure.warnings = ReadingWarnings.warnings(
      pages: structure.pages, recognised: recognised, unreadable: unreadable)
    return StructureBuilder(
      identifier: reportIdentifier, information: information, lines: lines, styles: styles,
      structure: structure
    ).build()
  }
}
