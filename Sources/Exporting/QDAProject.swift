public import Corpus
internal import PDFReading
public import ReportModel

/// A codebook as a QDA program shows it: pillars that hold subthemes.
public struct ProjectCodebook: Sendable {
  public struct Code: Sendable {
    /// As in tags.
    public var id: String
    public var name: String
    public var subthemes: [Code]

    public init(id: String, name: String, subthemes: [Code] = []) {
      self.id = id
      self.name = name
      self.subthemes = subthemes
    }
  }

  public var pillars: [Code]

  public init(pillars: [Code]) { self.pillars = pillars }
}

/// A REFI-QDA project (`.qdpx`; qdasoftware.org, Project.xsd 1.0 of 18 March 2019) for NVivo, ATLAS.ti, MAXQDA or
/// QualCoder: PDFs, codes, and a coding a tag.
///
/// Elements and attributes stand in the order of the schema. A selection is one rectangle on one page, so a passage
/// that runs over columns or pages becomes several. Pages count from 0, and rectangles are whole points from the
/// page's bottom left, the upper left corner first, as the programs that read the format have them.
public struct QDAProject {
  private let archive: ZipArchive
  private let store: CorpusStore
  private var codes: [ProjectCodebook.Code]
  private var sources: [Source] = []

  private struct Source {
    var id: String
    var name: String
    var selections: [Selection]
  }

  private struct Selection {
    var id: String
    var name: String
    var page: Int
    /// From the bottom left.
    var box: (firstX: Int, firstY: Int, secondX: Int, secondY: Int)
    var tags: [Tag]
  }

  private struct Tag {
    var pillar: String
    var subthemes: [String]
    var analyst: String?
    /// UTC, ISO 8601; nil for the machine.
    var decided: String?
  }

  private static let colours = [
    "prevention": "#0072B2", "protection": "#00805C", "prosecution": "#C24D00", "partnership": "#A8458A",
  ]
  private static let machine = "Threefold"

  /// - Parameter path: Where the project goes; a file of that name is replaced.
  /// - Throws: `ExportError`.
  public init(path: String, store: CorpusStore, codebook: ProjectCodebook) throws(ExportError) {
    archive = try ZipArchive(path: path)
    self.store = store
    codes = codebook.pillars
  }

  /// Adds a report with the pillars that hold of its passages: analysts' where they decided, otherwise the machine's.
  ///
  /// - Parameter pdf: The PDF's bytes.
  /// - Throws: `ExportError` or `CorpusError`.
  public mutating func add(_ report: Report, pdf: [UInt8]) throws {
    var tags: [String: [Tag]] = [:]
    try store.forEachRow(
      of: """
        SELECT passage, pillar, (SELECT group_concat(value, char(31)) FROM json_each(subthemes)), said_by,
          (SELECT decided FROM pillar_decisions AS said
            WHERE said.passage = passage_pillars.passage AND said.pillar = passage_pillars.pillar)
        FROM passage_pillars WHERE passage IN (SELECT id FROM passages WHERE report = ?)
        ORDER BY passage, is_primary DESC, score DESC, pillar
        """, arguments: [.text(report.id)]
    ) { row in
      guard case .text(let passage) = row[0], case .text(let pillar) = row[1] else { return }
      var tag = Tag(pillar: pillar, subthemes: [])
      if case .text(let list) = row[2] { tag.subthemes = list.split(separator: "\u{1F}").map(String.init) }
      if case .text(let decided) = row[4], case .text(let analyst) = row[3] {
        (tag.analyst, tag.decided) = (analyst, decided)
      }
      tags[passage, default: []].append(tag)
    }
    let heights = Dictionary(
      report.pages.map { ($0.number, $0.height) }, uniquingKeysWith: { first, _ in first })
    var selections: [Selection] = []
    for passage in report.passages {
      guard let tags = tags[passage.id] else { continue }
      for tag in tags { note(tag) }
      for anchor in passage.anchors {
        for (number, box) in anchor.boxes.enumerated() {
          guard let height = heights[anchor.page] else { continue }
          selections.append(
            Selection(
              id: "\(passage.id) \(anchor.page) \(number)", name: passage.id, page: anchor.page - 1,
              box: (
                whole(box.left, .down), whole(height - box.top, .up), whole(box.right, .up),
                whole(height - box.bottom, .down)
              ), tags: tags))
        }
      }
    }
    sources.append(Source(id: report.id, name: report.title, selections: selections))
    try archive.add("Sources/\(Self.guid("source \(report.id)")).pdf", pdf)
  }

  /// Writes what holds it together. Nothing can be added after.
  public func close() throws(ExportError) {
    try archive.add("project.qde", xml())
    try archive.close()
  }

  private func whole(_ value: Double, _ rule: FloatingPointRoundingRule) -> Int {
    Int(max(0, min(1_000_000, value.isFinite ? value : 0)).rounded(rule))
  }

  /// Codes that the codebook does not name, since another one was used.
  private mutating func note(_ tag: Tag) {
    let place =
      codes.firstIndex { $0.id == tag.pillar }
      ?? {
        codes.append(ProjectCodebook.Code(id: tag.pillar, name: tag.pillar))
        return codes.count - 1
      }()
    for subtheme in tag.subthemes where !codes[place].subthemes.contains(where: { $0.id == subtheme }) {
      codes[place].subthemes.append(ProjectCodebook.Code(id: subtheme, name: subtheme))
    }
  }

  private func xml() -> [UInt8] {
    let tags = sources.flatMap(\.selections).flatMap(\.tags)
    let users = [Self.machine] + Set(tags.compactMap(\.analyst)).sorted()
    var xml = XMLBuffer()
    xml.element(
      "Project",
      [
        "xmlns": "urn:QDA-XML:project:1.0", "name": "Threefold", "origin": "Threefold",
        "creatingUserGUID": Self.userGUID(nil),
      ]
    ) { xml in
      xml.element("Users") { xml in
        for (index, name) in users.enumerated() {
          xml.element("User", ["guid": Self.userGUID(index == 0 ? nil : name), "name": name])
        }
      }
      xml.element("CodeBook") { xml in
        xml.element("Codes") { xml in
          for pillar in codes {
            xml.element("Code", attributes(of: pillar, below: nil)) { xml in
              for subtheme in pillar.subthemes {
                xml.element("Code", attributes(of: subtheme, below: pillar))
              }
            }
          }
        }
      }
      if !sources.isEmpty {
        xml.element("Sources") { xml in for source in sources { write(source, to: &xml) } }
      }
    }
    return xml.bytes
  }

  private func attributes(
    of code: ProjectCodebook.Code, below pillar: ProjectCodebook.Code?
  ) -> KeyValuePairs<StaticString, String?> {
    [
      "guid": Self.codeGUID(pillar?.id ?? code.id, pillar == nil ? nil : code.id), "name": code.name,
      "isCodable": "true", "color": Self.colours[pillar?.id ?? code.id] ?? "#6B665E",
    ]
  }

  private func write(_ source: Source, to xml: inout XMLBuffer) {
    let guid = Self.guid("source \(source.id)")
    xml.element(
      "PDFSource",
      [
        "guid": guid, "name": source.name, "path": "internal://\(guid).pdf",
        "creatingUser": Self.userGUID(nil),
      ]
    ) { xml in
      for selection in source.selections {
        xml.element(
          "PDFSelection",
          [
            "guid": Self.guid("selection \(selection.id)"), "name": selection.name,
            "page": String(selection.page), "firstX": String(selection.box.firstX),
            "firstY": String(selection.box.firstY), "secondX": String(selection.box.secondX),
            "secondY": String(selection.box.secondY), "creatingUser": Self.userGUID(nil),
          ]
        ) { xml in
          for tag in selection.tags {
            for subtheme in [nil] + tag.subthemes.map(Optional.some) {
              xml.element(
                "Coding",
                [
                  "guid": Self.guid("coding \(selection.id) \(tag.pillar) \(subtheme ?? "")"),
                  "creatingUser": Self.userGUID(tag.analyst), "creationDateTime": tag.decided,
                ]
              ) { xml in xml.element("CodeRef", ["targetGUID": Self.codeGUID(tag.pillar, subtheme)]) }
            }
          }
        }
      }
    }
  }

  /// - Parameter analyst: nil for the machine.
  private static func userGUID(_ analyst: String?) -> String {
    guid(analyst.map { "analyst \($0)" } ?? "machine")
  }

  private static func codeGUID(_ pillar: String, _ subtheme: String?) -> String {
    guid(subtheme.map { "subtheme \(pillar) \($0)" } ?? "pillar \(pillar)")
  }

  /// A GUID made of a name's SHA-256 (RFC 9562, section 5.8: version 8), so that the same thing always has the same.
  private static func guid(_ name: String) -> String {
    var digits = Array(ContentHash.sha256(Array("threefold \(name)".utf8)).utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "8")
    for place in [20, 16, 12, 8] { digits.insert(UInt8(ascii: "-"), at: place) }
    return String(decoding: digits, as: UTF8.self)
  }
}
