import PDFReading

/// One printed line of one column, as compact as later stages allow: all lines of a report are held at once.
struct Line {
  // In an order that leaves no gaps between them.
  /// As a reader would type it, markers of notes taken out.
  var text = LineText()
  var role = LineRole.body
  /// Stands in a chart: the name or value of a bar.
  var isInChart = false
  /// Belongs to a pull quote, around which the text goes on.
  var isAside = false
  /// Runs along the side of the page.
  var isTurned = false
  /// The style that most of it is set in.
  var style: UInt16
  /// Where the style changes, from offset 0 on.
  var styles: [StyleRun] = []
  /// Note markers that were taken out of the text.
  var markers: [LineMarker] = []
  /// Gaps that may part cells: half an em and wider.
  var gaps: [LineGap] = []
  /// A raised number at the very start: the label of a note.
  var raisedLabel: [Unicode.Scalar]?
  /// One box, or none: few lines have it.
  private var storedDropCapital: [GlyphBox] = []
  var box: GlyphBox
  /// The size that most of it is set in, in points.
  var size: Float
  /// The column's edges: those of the leaf that it stands in.
  var columnLeft: Float
  var columnRight: Float
  /// The first word's width, to tell whether it would have fitted in the line before.
  var firstWordWidth: Float = 0
  /// No number for none.
  private var storedSecondWordLeft = Float.nan
  var confidence: Float = 1
  private var storedPage: Int32
  private var storedRegion: Int32
  /// 0 for none.
  private var storedPanel: Int32 = 0
  /// One more than the table's number; 0 for none.
  private var storedTable: Int32 = 0

  /// - Parameters:
  ///   - page: The page's position in the file, from 1.
  ///   - region: See `region`.
  init(
    page: Int, box: GlyphBox, size: Float, style: UInt16, columnLeft: Float, columnRight: Float, region: Int
  ) {
    storedPage = Int32(page)
    self.box = box
    self.size = size
    self.style = style
    self.columnLeft = columnLeft
    self.columnRight = columnRight
    storedRegion = Int32(region)
  }

  /// The page's position in the file, from 1.
  var page: Int { Int(storedPage) }

  /// Counts the leaves of the page.
  var region: Int { Int(storedRegion) }

  /// The second word's left edge, where the text after a label begins.
  var secondWordLeft: Float? {
    get { storedSecondWordLeft.isNaN ? nil : storedSecondWordLeft }
    set { storedSecondWordLeft = newValue ?? .nan }
  }

  /// Counts the panels of the report, from 1; nil outside them.
  var panel: Int? {
    get { storedPanel == 0 ? nil : Int(storedPanel) }
    set { storedPanel = Int32(newValue ?? 0) }
  }

  /// The ruled table that it stands in, counted through the report from 0.
  var ruledTable: Int? {
    get { storedTable == 0 ? nil : Int(storedTable) - 1 }
    set { storedTable = newValue.map { Int32($0) + 1 } ?? 0 }
  }

  /// The large first letter that reaches down beside the lines below; `box` leaves it out.
  var dropCapital: GlyphBox? {
    get { storedDropCapital.first }
    set { storedDropCapital = newValue.map { [$0] } ?? [] }
  }

  /// Where all of its ink stands.
  var wholeBox: GlyphBox { dropCapital.map { box.union($0) } ?? box }
}

struct StyleRun {
  var start: Int
  var style: UInt16
}

struct LineMarker {
  /// In scalars of the line's text.
  var offset: Int
  var label: [Unicode.Scalar]
}

struct LineGap {
  /// In scalars of the line's text: where the words after the gap begin.
  var offset: Int
  var left: Float
  var right: Float
}

/// What a line was found to be, before passages are made.
enum LineRole {
  case body, runningHead, pageNumber, watermark, contents, index, note, endnote, table, chart
}
