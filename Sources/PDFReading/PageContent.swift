public import ReportModel

/// What one page holds, in the form that all later rooms read: text scalar by scalar with its place and type.
public struct PageContent: Sendable {
  /// The position in the file, from 1.
  public var number: Int
  /// The label that the PDF gives the page, or the position.
  public var label: String
  /// The displayed (cropped, rotated) page's width and height in points.
  public var width: Double
  public var height: Double
  /// The text as Poppler orders it, spaces and line feeds between words and lines included.
  public var scalars: [Unicode.Scalar]
  /// One box a scalar. Points, from the top left of the displayed page; empty for line feeds.
  public var boxes: [GlyphBox]
  /// For each scalar, the index of its style in `styles`.
  public var styleIndices: [UInt16]
  public var styles: [TextStyle]
  /// How sure text recognition was, 0 to 1, one a scalar; empty where the PDF carries the text.
  public var confidences: [Float]
  /// What is painted on the page beside text and pictures, in the order of painting.
  public var shapes: [DrawnShape] = []
  /// Where the displayed page's top left corner lies in the PDF's own coordinates; nil where the page is turned.
  public var corner: PageCorner?
  /// Whether the page is a picture: pictures cover most of it and it has hardly any text of its own.
  public var isPicture = false

  public init(
    number: Int, label: String, width: Double, height: Double, scalars: [Unicode.Scalar] = [],
    boxes: [GlyphBox] = [], styleIndices: [UInt16] = [], styles: [TextStyle] = [], confidences: [Float] = []
  ) {
    self.number = number
    self.label = label
    self.width = width
    self.height = height
    self.scalars = scalars
    self.boxes = boxes
    self.styleIndices = styleIndices
    self.styles = styles
    self.confidences = confidences
  }
}

/// The box of one scalar, in points from the top left of the displayed page.
public struct GlyphBox: Sendable, Hashable {
  public var left: Float
  public var top: Float
  public var right: Float
  public var bottom: Float

  public init(left: Float, top: Float, right: Float, bottom: Float) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }
}

/// A painted path: a rule, the ground of a box, a bar of a chart.
public struct DrawnShape: Sendable, Hashable {
  /// Its bounding box as far as it is not clipped away, in points from the top left of the displayed page.
  public var box: GlyphBox
  /// Red, green, blue, 8 bits each.
  public var color: UInt32
  /// Filled, or only its outline drawn.
  public var isFilled: Bool
  /// Whether the path runs along the box's sides, corners rounded or not.
  public var isRectangle: Bool

  public init(box: GlyphBox, color: UInt32, isFilled: Bool, isRectangle: Bool) {
    self.box = box
    self.color = color
    self.isFilled = isFilled
    self.isRectangle = isRectangle
  }
}

/// How a stretch of text is set.
public struct TextStyle: Sendable, Hashable {
  /// The font's name without its subset prefix, as the PDF names it.
  public var fontName: String
  /// In points.
  public var size: Float
  public var isBold: Bool
  public var isItalic: Bool
  public var isUnderlined: Bool
  /// Red, green, blue, 8 bits each.
  public var color: UInt32

  public init(
    fontName: String, size: Float, isBold: Bool, isItalic: Bool, isUnderlined: Bool, color: UInt32
  ) {
    self.fontName = fontName
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
    self.color = color
  }
}

/// A link annotation.
public struct PageLink: Sendable, Hashable {
  public enum Target: Sendable, Hashable {
    case uri(String)
    /// A page of the same file, as a position from 1.
    case page(Int)
  }

  public var box: Box
  public var target: Target

  public init(box: Box, target: Target) {
    self.box = box
    self.target = target
  }
}
