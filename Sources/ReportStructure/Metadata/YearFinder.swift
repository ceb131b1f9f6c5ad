internal import ReportModel

/// Finds the year in which a report came out.
enum YearFinder {
  /// - Returns: The year, and whether the report prints it; the file's own record may tell the day of a copy.
  static func year(opening: [Line], title: String, creationTime: Int?) -> (year: Int?, isPrinted: Bool) {
    let created = creationTime.map { 1970 + Int(Double($0) / 31_556_952) }
    func plausible(_ year: Int?) -> Int? {
      guard let year, (1900...2100).contains(year) else { return nil }
      if let created, year > created + 1 { return nil }
      return year
    }
    guard let cover = opening.first?.page else { return (created, false) }
    let pages = [
      opening.filter { $0.page == cover }, opening.filter { $0.page > cover && $0.page <= cover + 3 },
    ]
    // "Published 2016", "Ordered to be printed …", then a date on the cover, then a copyright.
    func announced(_ lines: [Line]) -> Int? {
      for line in lines {
        let key = [UInt8](TextKey.title(line.text).utf8)
        guard announcements.contains(where: key.holds) else { continue }
        if let year = plausible(years(line.text).last) { return year }
      }
      return nil
    }
    if let year = announced(pages[0]) { return (year, true) }
    for line in pages[0] { if let year = plausible(datedYear(line.text)) { return (year, true) } }
    for line in pages[0] where line.text.count < 12 {
      if let year = plausible(years(line.text).last) { return (year, true) }
    }
    if let year = announced(pages[1]) { return (year, true) }
    for line in pages.joined() where line.text.contains("©") {
      if let year = plausible(years(line.text).last) { return (year, true) }
    }
    for line in pages[1].prefix(60) where line.text.count < 40 {
      if let year = plausible(datedYear(line.text)) { return (year, true) }
    }
    if let created { return (created, false) }
    for line in pages[0] { if let year = plausible(years(line.text).last) { return (year, true) } }
    return (plausible(years(Array(title.unicodeScalars)).last), true)
  }

  private static let announcements = ["published", "printed"].map { [UInt8]($0.utf8) }

  private static let months = Set(
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december", "spring", "summer", "autumn", "winter", "januari", "februari", "maart", "mei",
      "juni", "juli", "augustus", "oktober", "janvier", "février", "mars", "avril", "mai", "juin",
      "juillet", "août", "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo",
      "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
      "januar", "februar", "märz", "dezember",
    ].map { TextKey.hash($0.unicodeScalars) })

  /// The year of a date with a month's name: "12 March 2014", "February 2026".
  static func datedYear(_ text: some ScalarText) -> Int? {
    let words = text.split(whereSeparator: { !ScalarForms.isLetter($0) && !ScalarForms.isDigit($0) })
    for (index, word) in words.enumerated() where months.contains(TextKey.hash(word)) {
      for next in words[(index + 1)...].prefix(2) where next.count == 4 {
        if let year = TextKey.number(next), (1900...2100).contains(year) { return year }
      }
    }
    return nil
  }

  private static func years(_ text: some ScalarText) -> [Int] {
    text.split(whereSeparator: { !ScalarForms.isDigit($0) && !ScalarForms.isLetter($0) }).compactMap { word in
      guard word.count == 4, let year = TextKey.number(word), (1900...2100).contains(year) else { return nil }
      return year
    }
  }
}
