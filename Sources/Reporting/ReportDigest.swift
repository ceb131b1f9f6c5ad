public import ReportModel

/// What the corpus needs to remember of a report once its own files are written: a few numbers, so that a batch
/// need not hold every report in memory. `Codable`, so that a later run can take up where this one ends.
public struct ReportDigest: Codable, Sendable, Equatable {
  /// How much of a report speaks to one pillar.
  public struct PillarCount: Codable, Sendable, Equatable {
    public var pillar: String
    /// Passages of running text to which the pillar is assigned.
    public var passages: Int
    /// Recommendations to which the pillar is assigned.
    public var recommendations: Int

    public init(pillar: String, passages: Int, recommendations: Int) {
      self.pillar = pillar
      self.passages = passages
      self.recommendations = recommendations
    }
  }

  public var id: String
  /// The PDF's name.
  public var file: String
  public var title: String
  public var publisher: String?
  public var year: Int?
  public var pages: Int
  /// Passages of running text: paragraphs, list items, boxes and quotations.
  public var passages: Int
  public var recommendations: Int
  public var references: Int
  /// The three Ps and partnership first, then those of an analyst's own codebook by name.
  public var pillars: [PillarCount]
  public var warnings: [Warning]

  public init(
    id: String, file: String, title: String, publisher: String? = nil, year: Int? = nil, pages: Int,
    passages: Int, recommendations: Int, references: Int, pillars: [PillarCount], warnings: [Warning] = []
  ) {
    self.id = id
    self.file = file
    self.title = title
    self.publisher = publisher
    self.year = year
    self.pages = pages
    self.passages = passages
    self.recommendations = recommendations
    self.references = references
    self.pillars = pillars
    self.warnings = warnings
  }

  public init(of report: Report) {
    let running = report.runningText
    self.init(
      id: report.id, file: report.source.file, title: report.displayTitle, publisher: report.publisher,
      year: report.year, pages: report.source.pages, passages: running.count,
      recommendations: report.recommendations.count, references: report.references.count,
      pillars: PillarOrder.pillars(in: report).map { pillar in
        PillarCount(
          pillar: pillar,
          passages: running.count { $0.pillars.contains { $0.assigned && $0.pillar == pillar } },
          recommendations: report.recommendations.count { $0.pillars.contains(pillar) })
      },
      warnings: report.warnings)
  }
}

extension Passage {
  /// Whether a reader would count it among what the report says: headings, notes, captions, tables and the
  /// page's furniture are not, nor are a chart's labels ("60 %", "fig 14").
  var isRunningText: Bool {
    switch kind {
    case .paragraph, .listItem, .box, .quotation: hasSentence
    default: false
    }
  }

  /// Whether it has four words, or ends as a sentence does.
  private var hasSentence: Bool {
    if let last = text.utf8.last, [0x2E, 0x21, 0x3F].contains(last) { return true }
    return text.utf8.lazy.split(separator: 0x20).prefix(4).count == 4
  }
}

extension Report {
  /// What the report says in its own prose: its bibliography's entries are others' titles.
  var runningText: [Passage] {
    let entries = bibliographyEntries
    return passages.filter { $0.isRunningText && !entries.contains($0.id) }
  }

  /// The title, or the file's name for a report without one.
  var displayTitle: String { title.isEmpty ? source.file : title }
}
