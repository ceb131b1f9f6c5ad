internal import Language

/// Tells which reports belong to one series: the same body on the same country or subject, year after year.
public enum ReportSeries {
  /// Words by which the reports of one series differ.
  private static let counting: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "january",
    "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
    "pdf", "the", "of", "on", "in", "and", "a", "an", "for", "to", "report", "annual", "edition", "cycle",
  ]

  /// The positions of the reports of each series, oldest first; a report that stands alone is a series of one.
  public static func series(of reports: [ComparedReport]) -> [[Int]] {
    let keys = reports.map { (title: key($0.title), file: key($0.file)) }
    var series: [[Int]] = []
    for index in reports.indices {
      let home = series.firstIndex { members in
        guard let first = members.first else { return false }
        let (one, other) = (keys[first], keys[index])
        let isTitled =
          isSame(one.title, other.title) && isSame(one.file, other.file)
          && !(one.title.isDisjoint(with: other.title) && one.file.isDisjoint(with: other.file))
        // A series may give each report a title of its own; the body and the way that it names its files stay.
        let isFiled =
          !one.file.isEmpty && one.file == other.file && reports[first].publisher != nil
          && reports[first].publisher == reports[index].publisher
        return isTitled || isFiled
      }
      if let home { series[home].append(index) } else { series.append([index]) }
    }
    return series.map { members in
      members.sorted { ComparedReport.isEarlier(reports[$0], reports[$1]) }
    }
  }

  /// The words that name the series: no numbers, ordinals and months, which count its reports.
  private static func key(_ text: String) -> Set<String> {
    let letters = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.isAlphabetic ? $0 : " " }))
    return Set(FoldedWords(letters).forms.filter { !counting.contains($0) })
  }

  /// One country's name in place of another's makes another series; a subtitle more or less does not.
  private static func isSame(_ first: Set<String>, _ second: Set<String>) -> Bool {
    first.isSubset(of: second) || second.isSubset(of: first)
  }
}
