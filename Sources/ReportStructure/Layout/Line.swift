import PDFReading

/// One printed line of one column, as compact as later stages allow.
struct Line {
  /// The page's position in the file, from 1.
  var page: Int
  var box: GlyphBox
  /// As a reader would type it, markers of notes taken out.
  var text: [Unicode.Scalar]
  /// Where the style changes, from offset 0 on.
  var styles: [StyleRun]
  /// Note markers that were taken out of the text.
  var markers: [LineMarker] = []
  /// Gaps that may part cells: half an em and wider.
  var gaps: [LineGap] = []
  /// The size that most of it is set in, in points.
  var size: Float
  /// The style that most of it is set in.
  var style: UInt16
  /// The column's edges: those of the leaf that it stands in.
  var columnLeft: Float
  var columnRight: Float
  /// Counts the leaves of the page.
  var region: Int
  /// A raised number at the very start: the label of a note.
  var raisedLabel: [Unicode.Scalar]?
  /// The second word's left edge, where the text after a label begins.
  var secondWordLeft: Float?
  /// The first word's width, to tell whether it would have fitted in the line before.
  var firstWordWidth: Float = 0
  /// Counts the panels of the report, from 1; nil outside them.
  var panel: Int?
  /// The ruled table that it stands in, counted through the report from 0.
  var ruledTable: Int?
  /// Stands in a chart: the name or value of a bar.
  var isInChart = false
  /// The large first letter that reaches down beside the lines below; `box` leaves it out.
  var dropCapital: GlyphBox?
  /// Belongs to a pull quote, around which the text goes on.
  var isAside = false
  /// Runs along the side of the page.
  var isTurned = false
  var confidence: Float = 1
  var role = LineRole.body

  /// Where all of its ink stands.
  var wholeBox: GlyphBox { dropCapital.map { box.union($0) } ?? box }

  /// Gives back what a passage has taken over: of a report of thousands of pages, both do not find room.
  mutating func forgetText() {
    text = []
    styles = []
    markers = []
    gaps = []
  }
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
