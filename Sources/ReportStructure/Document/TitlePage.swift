import ReportModel

/// Reads title, publisher, year and language off the cover, the imprint and the file's own record.
struct TitlePage {
  let lines: [Line]
  let styles: StyleTable
  let profile: Profile
  let information: StructureReader.FileInformation

  func describe(_ structure: inout DocumentStructure) {
    structure.title = title()
    structure.year = year()
    if let author = information.author, author.contains(" ") { structure.authors = [author] }
  }

  private func title() -> String {
    let cover = lines.filter { $0.page <= 2 && !$0.isTurned && $0.role != .contents && $0.text.count > 2 }
    if let first = cover.first?.page {
      let page = cover.filter { $0.page == first }
      if let largest = page.max(by: { $0.size < $1.size }), largest.size > 1.15 * profile.bodySize {
        let parts = page.filter { $0.size > 0.93 * largest.size }.prefix(4)
        return parts.map { String($0.text) }.joined(separator: " ")
      }
    }
    if let title = information.title, !title.isEmpty, !title.contains("\\") { return title }
    return cover.first.map { String($0.text) } ?? information.fileName
  }

  private func year() -> Int? {
    for line in lines where line.page <= 4 {
      for word in line.text.split(whereSeparator: { !ScalarForms.isDigit($0) }) where word.count == 4 {
        if let year = TextKey.number(word), (1950...2100).contains(year) { return year }
      }
    }
    guard let time = information.creationTime else { return nil }
    return 1970 + Int(Double(time) / 31_556_952)
  }
}
