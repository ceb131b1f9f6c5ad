/// What a passage is on the page. The names are those of `report.json`.
public enum PassageKind: String, Codable, Sendable, CaseIterable {
  case paragraph, listItem, heading, footnote, endnote, caption, table, box, quotation
  case contents, index, runningHead, pageNumber, watermark, other

  /// Whether the passage is part of what the report says, rather than the page's furniture.
  public var isBody: Bool {
    switch self {
    case .contents, .index, .runningHead, .pageNumber, .watermark: false
    default: true
    }
  }
}

/// A unit of a report that a reader would point at: a paragraph, a list item, a heading, a note, a table.
public struct Passage: Codable, Sendable, Equatable {
  /// Deterministic: the report's identifier and the passage's ordinal.
  public var id: String
  public var kind: PassageKind
  /// The section that it stands in, or nil before the first heading.
  public var section: String?
  /// Text as a reader would type it: hyphenation mended, ligatures spelt out, note markers taken out.
  public var text: String
  /// A list item's label ("(a)", "12.", "•"), a numbered paragraph's ("8.3."), a note's number as printed ("45"), a caption's ("Table 3").
  public var label: String?
  /// The depth of a heading (1 is a chapter) or of a nested list item (1 is the outermost).
  public var level: Int?
  /// Which boxed region of the report it stands in, counted from 1 over the report; nil outside boxes.
  public var box: Int?
  /// Where it stands, page by page in reading order.
  public var anchors: [Anchor]
  /// The printed lines, in order: what leads any span of the text to its place on the page.
  public var lines: [PassageLine]
  /// The sentences of the text, in order.
  public var sentences: [TextSpan]
  /// Where footnote and endnote markers stood in the text.
  public var noteMarkers: [NoteMarker]
  /// Stretches of the text set in italics or bold, other than the passage as a whole.
  public var emphasis: [Emphasis]
  /// The cells of a table, row by row, as printed; empty for other kinds.
  public var rows: [[String]]
  /// How sure text recognition was of a scanned passage, 0 to 1; nil where the PDF carries the text.
  public var recognitionConfidence: Double?
  /// The pillars with their evidence, primary first, those below the threshold included.
  public var pillars: [PillarTag]

  public init(
    id: String, kind: PassageKind, section: String? = nil, text: String, label: String? = nil,
    level: Int? = nil, box: Int? = nil, anchors: [Anchor] = [], lines: [PassageLine] = [],
    sentences: [TextSpan] = [], noteMarkers: [NoteMarker] = [], emphasis: [Emphasis] = [],
    rows: [[String]] = [], recognitionConfidence: Double? = nil, pillars: [PillarTag] = []
  ) {
    self.id = id
    self.kind = kind
    self.section = section
    self.text = text
    self.label = label
    self.level = level
    self.box = box
    self.anchors = anchors
    self.lines = lines
    self.sentences = sentences
    self.noteMarkers = noteMarkers
    self.emphasis = emphasis
    self.rows = rows
    self.recognitionConfidence = recognitionConfidence
    self.pillars = pillars
  }
}

/// One printed line of a passage, or the part of a line that belongs to it.
public struct PassageLine: Sendable, Equatable {
  // A long report has hundreds of thousands of lines; no text and no file is as long as 32 bits count.
  private var storedStart: UInt32
  private var storedEnd: UInt32
  private var storedPage: UInt32
  private var storedBox: (left: Float, top: Float, right: Float, bottom: Float)

  public init(start: Int, end: Int, page: Int, box: Box) {
    storedStart = UInt32(clamping: start)
    storedEnd = UInt32(clamping: end)
    storedPage = UInt32(clamping: page)
    storedBox = (Float(box.left), Float(box.top), Float(box.right), Float(box.bottom))
  }

  /// Points, from the top left of the displayed page, to the precision of single numbers.
  public var box: Box {
    Box(
      left: Double(storedBox.left), top: Double(storedBox.top), right: Double(storedBox.right),
      bottom: Double(storedBox.bottom))
  }

  /// The line's range of the passage's text, in Unicode scalars, half-open.
  public var start: Int {
    get { Int(storedStart) }
    set { storedStart = UInt32(clamping: newValue) }
  }

  public var end: Int {
    get { Int(storedEnd) }
    set { storedEnd = UInt32(clamping: newValue) }
  }

  /// The page's position in the file, from 1.
  public var page: Int { Int(storedPage) }

  public static func == (one: PassageLine, other: PassageLine) -> Bool {
    one.storedStart == other.storedStart && one.storedEnd == other.storedEnd
      && one.storedPage == other.storedPage && one.storedBox == other.storedBox
  }
}

extension PassageLine: Codable {
  private enum CodingKeys: CodingKey { case start, end, page, box }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      start: try values.decode(Int.self, forKey: .start), end: try values.decode(Int.self, forKey: .end),
      page: try values.decode(Int.self, forKey: .page), box: try values.decode(Box.self, forKey: .box))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(start, forKey: .start)
    try values.encode(end, forKey: .end)
    try values.encode(page, forKey: .page)
    try values.encode(box, forKey: .box)
  }
}

/// Where the marker of a footnote or endnote stood.
public struct NoteMarker: Codable, Sendable, Equatable {
  /// The position in the passage's text before which the marker stood, in Unicode scalars.
  public var offset: Int
  /// The marker as printed: "12", "*".
  public var label: String
  /// The passage that is the note, or nil when it was not found.
  public var note: String?

  public init(offset: Int, label: String, note: String?) {
    self.offset = offset
    self.label = label
    self.note = note
  }
}

/// A stretch of text set apart by its type.
public struct Emphasis: Codable, Sendable, Equatable {
  public enum Style: String, Codable, Sendable { case italic, bold }

  public var start: Int
  public var end: Int
  public var style: Style

  public init(start: Int, end: Int, style: Style) {
    self.start = start
    self.end = end
    self.style = style
  }
}
