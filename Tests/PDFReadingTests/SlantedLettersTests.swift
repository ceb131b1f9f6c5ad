import PDFReading
import ReportModel
import TestSupport
import Testing

/// Some programs make italics by leaning an upright font, which no font's name tells.
@Suite struct SlantedLettersTests {
  /// The text that is set in italics on a page with this stream.
  private func italics(_ stream: String, entries: String = "") throws -> String {
    let document = try PDFDocument(bytes: TestPDF(pages: [.init(stream: stream, entries: entries)]).bytes)
    let found = document.withPage(1) { page in
      let content = page.content()
      let kept = content.scalars.indices.filter { content.styles[Int(content.styleIndices[$0])].isItalic }
      return String(String.UnicodeScalarView(kept.map { content.scalars[$0] }))
    }
    return try #require(found)
  }

  @Test func leaningLettersAreItalic() throws {
    let stream = """
      BT /F1 12 Tf 1 0 0 1 72 300 Tm (See the study ) Tj 1 0 0.21 1 160 300 Tm (Nets and Nights) Tj \
      1 0 0 1 262 300 Tm (of 2009.) Tj 1 0 0 1 72 280 Tm (Nets and Nights) Tj ET
      """
    #expect(try italics(stream).filter { $0 != " " } == "NetsandNights")
  }

  @Test(arguments: [0.0, 0.02, 0.9]) func uprightAndOverturnedLettersAreNot(lean: Double) throws {
    #expect(try italics("BT /F1 12 Tf 1 0 \(lean) 1 72 300 Tm (Nets and Nights) Tj ET").isEmpty)
  }

  @Test func turnedPagesLeanNoLetters() throws {
    #expect(try italics("BT /F1 12 Tf 0 1 -1 0 172 100 Tm (Nets) Tj ET", entries: "/Rotate 90").isEmpty)
    let leaning = try italics("BT /F1 12 Tf 0 1 -1 0.21 172 100 Tm (Nets) Tj ET", entries: "/Rotate 90")
    #expect(leaning == "Nets")
  }
}
