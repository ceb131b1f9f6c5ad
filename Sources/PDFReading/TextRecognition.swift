#if canImport(Glibc)
  internal import Glibc
#endif

/// Whether pages that are pictures have their text recognised.
public enum TextRecognition: String, Sendable, CaseIterable {
  /// Where Tesseract is installed.
  case auto
  case never

  /// Whether pages that are pictures would have their text recognised on this machine.
  public var isPossible: Bool { self == .auto && TesseractLibrary.shared != nil }
}

extension PDFPage {
  /// The page's text; for a page that is a picture, what Tesseract reads in it, in the same form, with confidences.
  ///
  /// A page is a picture when pictures cover most of it and it has hardly any text of its own.
  public func content(recognition: TextRecognition) -> PageContent {
    var content = content()
    // A stamp or a page number that scanning software adds is not the page's text.
    guard content.scalars.count < 40, imageShare() > 0.5 else { return content }
    content.isPicture = true
    guard recognition == .auto, var recognised = TesseractLibrary.shared?.recognise(self, over: content)
    else { return content }
    recognised.isPicture = true
    return recognised
  }
}

/// Tesseract's C API, looked up when first needed, so that Threefold builds and runs without it.
///
/// The declarations are those of tesseract/capi.h, version 5.
struct TesseractLibrary: Sendable {
  private typealias Handle = UnsafeMutableRawPointer
  private typealias Create = @convention(c) () -> Handle?
  private typealias Initialise =
    @convention(c) (Handle, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Int32
  private typealias SetImage =
    @convention(c) (Handle, UnsafePointer<UInt8>, Int32, Int32, Int32, Int32) -> Void
  private typealias SetNumber = @convention(c) (Handle, Int32) -> Void
  private typealias Recognise = @convention(c) (Handle, Handle?) -> Int32
  private typealias Convert = @convention(c) (Handle) -> Handle?
  private typealias Release = @convention(c) (Handle) -> Void
  private typealias Step = @convention(c) (Handle, Int32) -> Int32
  private typealias Text = @convention(c) (Handle, Int32) -> UnsafeMutablePointer<CChar>?
  private typealias Confidence = @convention(c) (Handle, Int32) -> Float
  private typealias FreeText = @convention(c) (UnsafeMutablePointer<CChar>) -> Void
  private typealias Bounds =
    @convention(c) (
      Handle, Int32, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>,
      UnsafeMutablePointer<Int32>
    ) -> Int32

  /// nil where Tesseract or its English data is not installed.
  static let shared = TesseractLibrary()

  /// TessPageIteratorLevel.
  private enum Level {
    static let line: Int32 = 2
    static let word: Int32 = 3
    static let symbol: Int32 = 4
  }

  private let create: Create
  private let initialise: Initialise
  private let setImage: SetImage
  private let setResolution: SetNumber
  private let recognise: Recognise
  private let iterator: Convert
  private let pageIterator: Convert
  private let next: Step
  private let isAtBeginning: Step
  private let text: Text
  private let confidence: Confidence
  private let bounds: Bounds
  private let freeText: FreeText
  private let deleteIterator: Release
  private let end: Release
  private let delete: Release

  private init?() {
    guard let library = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(library, name).map { unsafeBitCast($0, to: type) }
    }
    guard let create = symbol("TessBaseAPICreate", as: Create.self),
      let initialise = symbol("TessBaseAPIInit3", as: Initialise.self),
      let setImage = symbol("TessBaseAPISetImage", as: SetImage.self),
      let setResolution = symbol("TessBaseAPISetSourceResolution", as: SetNumber.self),
      let recognise = symbol("TessBaseAPIRecognize", as: Recognise.self),
      let iterator = symbol("TessBaseAPIGetIterator", as: Convert.self),
      let pageIterator = symbol("TessResultIteratorGetPageIteratorConst", as: Convert.self),
      let next = symbol("TessResultIteratorNext", as: Step.self),
      let isAtBeginning = symbol("TessPageIteratorIsAtBeginningOf", as: Step.self),
      let text = symbol("TessResultIteratorGetUTF8Text", as: Text.self),
      let confidence = symbol("TessResultIteratorConfidence", as: Confidence.self),
      let bounds = symbol("TessPageIteratorBoundingBox", as: Bounds.self),
      let freeText = symbol("TessDeleteText", as: FreeText.self),
      let deleteIterator = symbol("TessResultIteratorDelete", as: Release.self),
      let end = symbol("TessBaseAPIEnd", as: Release.self),
      let delete = symbol("TessBaseAPIDelete", as: Release.self)
    else { return nil }
    self.create = create
    self.initialise = initialise
    self.setImage = setImage
    self.setResolution = setResolution
    self.recognise = recognise
    self.iterator = iterator
    self.pageIterator = pageIterator
    self.next = next
    self.isAtBeginning = isAtBeginning
    self.text = text
    self.confidence = confidence
    self.bounds = bounds
    self.freeText = freeText
    self.deleteIterator = deleteIterator
    self.end = end
    self.delete = delete
  }

  /// - Returns: nil when Tesseract cannot start or reads nothing.
  func recognise(_ page: borrowing PDFPage, over content: PageContent) -> PageContent? {
    // Tesseract is trained on 300 dots an inch.
    let scale = 300.0 / 72
    guard let picture = page.rendering(scale: scale), let handle = create() else { return nil }
    defer {
      end(handle)
      delete(handle)
    }
    guard initialise(handle, nil, "eng") == 0 else { return nil }
    let (width, height) = (Int32(picture.width), Int32(picture.height))
    setImage(handle, picture.luminances, width, height, 1, width)
    setResolution(handle, 300)
    guard recognise(handle, nil) == 0, let results = iterator(handle) else { return nil }
    defer { deleteIterator(results) }
    guard let place = pageIterator(results) else { return nil }
    var recognised = RecognisedText(pointsPerPixel: Float(content.width / Double(picture.width)))
    repeat {
      guard let symbols = text(results, Level.symbol) else { continue }
      defer { freeText(symbols) }
      recognised.append(
        String(cString: symbols).unicodeScalars, box: box(place, Level.symbol), line: box(place, Level.line),
        startsLine: isAtBeginning(place, Level.line) != 0, startsWord: isAtBeginning(place, Level.word) != 0,
        confidence: confidence(results, Level.symbol) / 100)
    } while next(results, Level.symbol) != 0
    return recognised.scalars.isEmpty ? nil : recognised.content(over: content)
  }

  private func box(_ place: Handle, _ level: Int32) -> GlyphBox {
    var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    _ = bounds(place, level, &left, &top, &right, &bottom)
    return GlyphBox(left: Float(left), top: Float(top), right: Float(right), bottom: Float(bottom))
  }
}
