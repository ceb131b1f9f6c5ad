/// Why a PDF could not be read. Each reads as a sentence that says what is wrong and what to do.
public enum PDFError: Error, Sendable, Equatable {
  case empty
  /// The bytes are of another format; the associated value names it ("a Word document").
  case notPDF(looksLike: String?)
  case encrypted
  case damaged
  case noPages
  /// Every page is a picture, and no text was recognised.
  case picturesOnly
  /// The same where recognition could have been tried and was switched off.
  case recognitionOff
  /// Anything else that Poppler reports, in its words.
  case unreadable(String)
}

extension PDFError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "The file is empty. Download or copy it again."
    case .notPDF(let format?): "The file is \(format), not a PDF. Export it as a PDF and try again."
    case .notPDF(nil): "The file is not a PDF. Check that it was downloaded whole, or export it as a PDF."
    case .encrypted: "The PDF is protected by a password. Save a copy without a password and try again."
    case .damaged: "The PDF is damaged or cut short. Download it again, or print it to a new PDF."
    case .noPages: "The PDF has no pages. Download it again."
    case .picturesOnly:
      "The PDF holds pictures of pages and no text. Install text recognition (apt-get install tesseract-ocr "
        + "tesseract-ocr-eng) and run again."
    case .recognitionOff:
      "The PDF holds pictures of pages and no text, and recognition was switched off. Run again without --ocr never."
    case .unreadable(let reason):
      "The PDF could not be read (\(reason)). Print it to a new PDF and try again."
    }
  }
}
