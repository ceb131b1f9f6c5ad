import PDFReading
import ReportModel
import ReportStructure
import TestSupport
import Testing

/// Hostile files hand over anything: boxes upside down, at infinity, of no size; styles that do not exist.
@Suite struct RandomPageTests {
  @Test func anyPageIsReadWithoutATrap() {
    var random = SplitMix(state: 42)
    let alphabet = Array("aB 1.-•(\n\u{AD}\u{FB01}\u{E000}\u{0}\u{200F}é".unicodeScalars)
    let extremes: [Float] = [0, -1, 1e30, -1e9, .infinity, -.infinity, .nan, 19_999]
    for _ in 0..<300 {
      var reader = StructureReader(
        reportIdentifier: "r",
        information: StructureReader.FileInformation(
          fileName: "r.pdf",
          outline: [OutlineEntry(title: "aB", level: Int(random.next() % 40), page: Int(random.next() % 5))]))
      for number in 1...Int(1 + random.next() % 4) {
        reader.append(page(number, &random, alphabet, extremes))
      }
      let structure = reader.finish()
      for passage in structure.passages {
        let count = passage.text.unicodeScalars.count
        for line in passage.lines { #expect(line.start >= 0 && line.end <= count) }
      }
    }
  }

  /// As the fuzzing found it: one glyph of an absurd size among usual ones.
  @Test func aGlyphOfAbsurdSizeIsLeftOut() {
    for size in [Float.nan, .infinity, 3.4e38, 1e12] {
      var page = TypesetPage()
      page.lines(["The season’s first list was", "shown to nobody at all."], left: 60, baseline: 100)
      page.line("X", left: 60, baseline: 140, size: size)
      page.content.styles[page.content.styles.count - 1].size = size
      #expect(page.passages.map(\.text) == ["The season’s first list was shown to nobody at all."])
    }
  }

  private func page(
    _ number: Int, _ random: inout SplitMix, _ alphabet: [Unicode.Scalar], _ extremes: [Float]
  ) -> PageContent {
    var page = PageContent(number: number, label: "", width: 595, height: 842)
    page.styles = (0..<3).map {
      TextStyle(
        fontName: "F\($0)", size: random.next() % 4 == 0 ? extremes[Int(random.next() % 8)] : Float($0) * 6,
        isBold: $0 == 1, isItalic: false,
        isUnderlined: false, color: 0)
    }
    if random.next() % 10 == 0 { page.height = [.nan, .infinity, -1, 1e300][Int(random.next() % 4)] }
    func coordinate() -> Float {
      random.next() % 20 == 0 ? extremes[Int(random.next() % 8)] : Float(random.next() % 900)
    }
    for _ in 0..<Int(random.next() % 200) {
      page.scalars.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      page.boxes.append(
        GlyphBox(left: coordinate(), top: coordinate(), right: coordinate(), bottom: coordinate()))
      page.styleIndices.append(UInt16(random.next() % 3))
    }
    for _ in 0..<Int(random.next() % 6) {
      page.shapes.append(
        DrawnShape(
          box: GlyphBox(left: coordinate(), top: coordinate(), right: coordinate(), bottom: coordinate()),
          color: 0, isFilled: random.next() % 2 == 0, isRectangle: true))
    }
    return page
  }
}
