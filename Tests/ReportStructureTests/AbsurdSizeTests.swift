import PDFReading
import Testing

/// Pages on which something is larger than any page, found by the fuzzing: they are read without a trap, and what
/// stands beside it is read as ever.
@Suite struct AbsurdSizeTests {
  static let extremes: [Float] = [3e38, -3e38, 1e20, 1e-30, .infinity, -.infinity, .nan]
  private static let body = "Victims of trafficking were given a safe house in each of the districts."

  private func page() -> TypesetPage {
    var page = TypesetPage()
    page.line("1 Introduction", left: 72, baseline: 100, size: 14, bold: true)
    page.lines(Array(repeating: Self.body, count: 8), left: 72, baseline: 130)
    page.line("Findings of the survey", left: 72, baseline: 280, size: 14, bold: true)
    for row in 0..<5 {
      for (column, word) in ["District", "1,204", "2,310", "3.5"].enumerated() {
        page.line(word, left: 72 + 110 * Float(column), baseline: 310 + 13 * Float(row))
      }
    }
    return page
  }

  @Test(arguments: extremes) func sizesOfType(_ size: Float) {
    for style in 0..<2 {
      var page = page()
      page.content.styles[style].size = size
      let passages = page.passages
      #expect(passages.contains { $0.text.contains("safe house") }, passages.outline)
    }
  }

  @Test(arguments: extremes) func placesOfLetters(_ place: Float) {
    let count = page().content.boxes.count
    for stride in [7, 40, 150] {
      for first in [0, 20, count - 60] {
        var page = page()
        for index in Swift.stride(from: first, to: count, by: stride) {
          page.content.boxes[index].top = place
          page.content.boxes[index].right = place
        }
        #expect(!page.passages.isEmpty)
      }
    }
  }
}
