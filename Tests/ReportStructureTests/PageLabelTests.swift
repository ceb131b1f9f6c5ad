import ReportModel
import ReportStructure
import Testing

/// A page is cited by the number that it bears among its neighbours.
@Suite struct PageLabelTests {
  private static let prose = [
    "The number of vessels inspected rose in each of the",
    "four years that the survey covers, while the number",
    "of vessels found without any list of their crew was", "nearly halved. No vessel was found twice.",
  ]

  /// A report of twelve pages, of which each prints at its foot what it is given.
  private func labels(_ printed: [String?]) -> [String] {
    var reader = StructureReader(
      reportIdentifier: "r", information: StructureReader.FileInformation(fileName: "r.pdf"))
    for (index, number) in printed.enumerated() {
      var page = TypesetPage(number: index + 1)
      page.lines(Self.prose, left: 60, baseline: 100)
      if let number { page.line(number, left: 290, baseline: 800) }
      reader.append(page.content)
    }
    return reader.finish().pages.map(\.label)
  }

  @Test func aPageWithoutANumberHasTheOneBetweenItsNeighbours() {
    let found = labels([nil, nil, "1", "2", nil, "4", "5", nil, nil, "8", "9", nil])
    #expect(found == ["", "", "1", "2", "3", "4", "5", "6", "7", "8", "9", ""])
  }

  @Test func aYearAtTheFootOfAPageIsNoNumber() {
    let found = labels([nil, "1", "2", "3", "2002).", "2003).", "6", "7", "8", "9", "10", "11"])
    #expect(found == [""] + (1...11).map { String($0) })
  }

  @Test func whereNoPagePrintsANumberThePositionIsCited() {
    #expect(labels([nil, nil, nil]) == ["1", "2", "3"])
  }
}
