import PDFReading
import ReportModel
import ReportStructure
import Testing

@Suite struct ReadingOrderTests {
  private static let left = [
    "The first column tells how the inspectors", "came to the harbour before dawn and what",
    "they found in the sheds behind the slip-", "way: nine men, three mattresses and a book",
    "of debts that no court had ever seen. One", "of them had been there since the spring,",
    "and none of them had been paid a wage for", "as long as anybody could remember there.",
    "Nobody had asked them why they stayed on,", "and nobody had told them that they might",
    "leave whenever they wished to leave at all.",
  ]

  private static let right = [
    "The second column tells what came of it in", "the weeks that followed. The men were taken",
    "to a hostel, then to another, and at last", "to the airport. The owner was fined for the",
    "state of his fire doors. The book of debts", "was returned to him, since nobody had asked",
    "that it be kept. A year later the same shed", "held eleven men, and a newer book lay on the",
    "same nail by the door. The slipway had been", "painted, and the visitors who came by ferry",
    "took it for the old customs house instead.",
  ]

  private func twoColumns(byRow: Bool) -> TypesetPage {
    var page = TypesetPage()
    func setLeft(_ row: Int) { page.line(Self.left[row], left: 60, baseline: 120 + 13 * Float(row)) }
    func setRight(_ row: Int) { page.line(Self.right[row], left: 320, baseline: 120 + 13 * Float(row)) }
    if byRow {
      for row in Self.left.indices {
        setLeft(row)
        setRight(row)
      }
    } else {
      for row in Self.left.indices { setLeft(row) }
      for row in Self.right.indices { setRight(row) }
    }
    return page
  }

  /// The same page, drawn column by column and row by row, is read alike.
  @Test(arguments: [false, true]) func columnsAreReadOneAfterTheOther(byRow: Bool) throws {
    let text = twoColumns(byRow: byRow).passages.map(\.text).joined(separator: " ")
    let first = try #require(text.range(of: "nobody had told them"))
    let second = try #require(text.range(of: "The second column tells"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(!text.contains("inspectors The second"))
    #expect(text.contains("what came of it in the weeks that followed"))
  }

  @Test func aDropCapitalBeginsItsWord() {
    var page = TypesetPage()
    page.line("T", left: 60, baseline: 126, size: 46)
    page.lines(
      [
        "he boats of the outer harbour take on men who have come a",
        "long way for it, and when the autumn comes most go unasked.",
        "Nobody keeps a list of those who leave, and those who stay",
      ], left: 85, baseline: 100)
    page.lines(
      [
        "are put down as one man, by the name of whoever was the first to",
        "come. The owners call it a custom of the place.",
      ], left: 60, baseline: 139)
    page.lines(["Other harbours have other customs."], left: 60, baseline: 180)
    let passages = page.passages
    #expect(passages.map(\.kind) == [.paragraph, .paragraph], passages.outline)
    #expect(passages[0].text.hasPrefix("The boats of the outer"), passages.outline)
    #expect(passages[0].text.hasSuffix("a custom of the place."), passages.outline)
    #expect(passages[0].anchors[0].boxes[0].left == 60)
  }

  @Test func aWatermarkIsNotInTheText() {
    var reader = StructureReader(
      reportIdentifier: "r", information: StructureReader.FileInformation(fileName: "r.pdf"))
    for (number, place) in zip(1..., ["north", "south", "east", "west"]) {
      var page = TypesetPage(number: number)
      page.line("DRAFT", left: 150, baseline: 460, size: 90)
      page.lines(
        (0..<30).map { "Of line \($0) in the \(place) there is nothing that anybody knows" }, left: 60,
        baseline: 100)
      reader.append(page.content)
    }
    let passages = reader.finish().passages
    #expect(passages.filter { $0.kind == .watermark }.map(\.text) == Array(repeating: "DRAFT", count: 4))
    #expect(!passages.contains { $0.kind != .watermark && $0.text.contains("DRAFT") }, passages.outline)
  }

  /// The column is as wide as its text, not as far as a page number beyond its margin.
  @Test func aPageNumberBeyondTheMarginCutsNoParagraph() {
    var reader = StructureReader(
      reportIdentifier: "r", information: StructureReader.FileInformation(fileName: "r.pdf"))
    for (number, place) in zip(1..., ["north", "south", "east", "west"]) {
      var page = TypesetPage(number: number)
      page.lines(
        [
          "The boats of the \(place) quay take on men who come a",
          "long way to the \(place) for it, and most go unasked.",
          "Nobody keeps a list in the \(place), and nobody has ever",
          "thought of asking the \(place) for one.",
        ], left: 60, baseline: 100)
      page.line("\(number)", left: 560, baseline: 800)
      reader.append(page.content)
    }
    let passages = reader.finish().passages
    #expect(passages.filter { $0.kind == .paragraph }.count == 4, passages.outline)
    #expect(passages.filter { $0.kind == .pageNumber }.count == 4, passages.outline)
  }

  @Test func aWordBrokenAtTheEndOfALineIsWhole() {
    let text = twoColumns(byRow: true).passages.map(\.text).joined(separator: " ")
    #expect(text.contains("behind the slipway: nine men"))
  }

  @Test func everyScalarOfAPassageLiesOnALine() {
    for passage in twoColumns(byRow: true).passages {
      var position = 0
      for line in passage.lines {
        #expect(line.start >= position && line.end > line.start)
        position = line.end
      }
      #expect(position == passage.text.unicodeScalars.count)
    }
  }
}
