internal import ReportModel

/// Gives pages the numbers that are printed on them.
struct PrintedLabels {
  private let printed: [Int: String]

  /// - Parameter printed: What is printed, by position in the file.
  init(_ printed: [Int: String]) {
    self.printed = printed
  }

  /// Labels the pages of a PDF that names none itself, or that repeats their positions.
  ///
  /// A page that prints no number, as the first of a chapter, has the one between its neighbours' where these agree.
  /// Any other has none: its position would be taken for a number that another page bears. Where no page prints a
  /// number the position is what a reader cites.
  func label(_ pages: inout [Page]) {
    guard !printed.isEmpty, pages.allSatisfy({ $0.label == String($0.number) }) else { return }
    var previous: (index: Int, offset: Int)?
    for index in pages.indices {
      pages[index].label = printed[pages[index].number] ?? ""
      guard let value = Int(pages[index].label) else { continue }
      let offset = value - pages[index].number
      if let previous, previous.offset == offset {
        for between in (previous.index + 1)..<index where pages[between].label.isEmpty {
          pages[between].label = String(pages[between].number + offset)
        }
      }
      previous = (index, offset)
    }
  }
}
