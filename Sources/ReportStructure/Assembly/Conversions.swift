import PDFReading
import ReportModel

typealias PDFStyle = TextStyle

extension Box {
  init(_ box: GlyphBox) {
    self.init(
      left: Double(box.left), top: Double(box.top), right: Double(box.right), bottom: Double(box.bottom))
  }
}

extension String {
  init(_ scalars: some ScalarText) { self.init(scalars: scalars) }
}
