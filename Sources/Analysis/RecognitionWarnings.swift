package import PDFReading
internal import ReportModel
package import ReportStructure

/// What a reader must know of pages that are pictures, once it is known whether their text could be recognised.
package enum RecognitionWarnings {
  /// - Parameter structure: Its warnings are made to say what can be done.
  package static func settle(in structure: inout DocumentStructure, _ recognition: TextRecognition) {
    // Looked at first: to ask whether recognition is possible loads Tesseract with forty libraries, which takes as long
    // as a report of ten pages. Where it is not installed, the warning says how to install it.
    guard structure.warnings.contains(where: { $0.kind == .scannedPage }), TextRecognition.auto.isPossible
    else { return }
    for index in structure.warnings.indices where structure.warnings[index].kind == .scannedPage {
      let pages = structure.warnings[index].pages
      let which = pages.count == 1 ? "Page \(pages[0]) is a picture" : "\(pages.count) pages are pictures"
      structure.warnings[index].message =
        recognition.isPossible
        ? "\(which) in which no text was recognised. Look at the page in the PDF."
        : "\(which), and recognition was switched off. Run again without --ocr never to have the text."
    }
  }
}
