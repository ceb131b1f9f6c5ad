internal import ReportModel

/// Neutral citations, law reports and unreported judgments.
enum CaseCitations {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    if reader.tokens[index].shape == .year { return dated(reader, index) }
    if reader.isNumber(index) { return undated(reader, index, prefix: nil) }
    let word = reader.lower(index)
    if word == "lr", reader.isNumber(index + 1) { return undated(reader, index + 1, prefix: index) }
    if word == "app" || word == "appl" || word == "apps" || word == "application" || word == "applications" {
      return application(reader, index)
    }
    if word == "echr", reader.isYear(index + 1), reader.gap(index + 1) == .space {
      return humanRightsReport(reader, index)
    }
    if word == "series", reader.lower(index + 1) == "a", reader.lower(index + 2) == "no",
      reader.isNumber(index + 3)
    {
      let number = reader.string(index + 3)
      return LegalCitation(
        .humanRights, start: reader.start(index), end: reader.end(index + 3),
        canonical: "Series A no \(number)",
        series: "Series A", page: number)
    }
    if word == "pcij" { return nil }
    return unreported(reader, index)
  }

  /// "[2022] 1 WLR 123", "(1995) 99 Cr App R 123", "2003 SC 171", "[2022] EWHC 123 (Admin)".
  private static func dated(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let year = reader.number(index)
    let opening =
      index == 0
      ? String(scalars: reader.text[..<reader.tokens[0].start]) : reader.between(index)
    let closing = reader.between(index + 1)
    let isSquare = opening.hasSuffix("[") || closing.hasPrefix("]")
    let isRound = opening.hasSuffix("(") && closing.hasPrefix(")")
    var next = index + 1
    // "(2003) (p. 7)" is a year and a page of something else.
    guard next < reader.count, reader.isWithout(",;:(", next) else { return nil }
    var volume: String?
    if reader.isNumber(next), reader.tokens[next].shape != .longNumber {
      guard reader.gap(next) != .hyphen, reader.gap(next) != .slash else { return nil }
      volume = reader.string(next)
      next += 1
    }
    guard let (entry, after) = series(reader, next, isBracketed: isSquare || isRound) else { return nil }
    if volume == nil, !isSquare, !isRound, !entry.isNeutral, entry.dating != .printed { return nil }
    var position = after
    var division: String?
    if entry.isNeutral, position < reader.count, let name = ReportSeries.divisions[reader.lower(position)],
      !reader.isNumber(position)
    {
      division = name
      position += 1
    }
    guard let (page, afterPage) = page(reader, position) else {
      guard isSquare || isRound || entry.canonical == "SC (HL)", !entry.isNeutral, entry.canonical.count > 3
      else { return nil }
      return LegalCitation(
        .lawReport, start: reader.start(index),
        end: reader.end(after - 1, closing: entry.canonical.hasSuffix(")")),
        canonical: "\(year) \(entry.canonical)", year: year, volume: volume, series: entry.canonical)
    }
    var end = reader.end(afterPage - 1)
    if entry.isNeutral {
      if division == nil, afterPage < reader.count, reader.between(afterPage).trimmedSpaces.hasPrefix("("),
        let name = ReportSeries.divisions[reader.lower(afterPage)]
      {
        division = name
        end = reader.end(afterPage, closing: true)
      } else if division == nil, afterPage < reader.count, reader.gap(afterPage) == .space,
        let name = ReportSeries.divisions[reader.lower(afterPage)], name == reader.string(afterPage),
        name.count > 1,
        name.allSatisfy(\.isLetter)
      {
        // "[2016] EWHC 377 Admin", its bracket left out.
        division = name
        end = reader.end(afterPage)
      }
      // Employment tribunals keep the stroke of their case numbers; the First-tier Tribunal's become a low line.
      let number = entry.canonical == "UKET" ? page : page.replacing("/", with: "_")
      return LegalCitation(
        .neutral, start: reader.start(index), end: end,
        canonical: "[\(year)] \(entry.canonical) \(number)" + (division.map { " (\($0))" } ?? ""), year: year,
        series: entry.canonical, page: number)
    }
    let dating = entry.dating
    let isVolumnal = (entry.canonical.hasPrefix("Cr App R")) && volume.map { $0.count > 1 } ?? false
    let printedYear: String
    if isVolumnal {
      printedYear = "(\(year))"
    } else if dating == .square || isSquare {
      printedYear = "[\(year)]"
    } else if isRound {
      printedYear = "(\(year))"
    } else {
      printedYear = "\(year)"
    }
    return LegalCitation(
      .lawReport, start: reader.start(index), end: end,
      canonical: [printedYear, volume, entry.canonical, page].compactMap { $0 }.joined(separator: " "),
      year: year,
      volume: volume, series: entry.canonical, page: page)
  }

  /// "1 App Cas 123", "LR 1 CP 123", "157 ER 232".
  private static func undated(_ reader: LegalTokens, _ index: Int, prefix: Int?) -> LegalCitation? {
    guard reader.tokens[index].shape != .year || prefix != nil, reader.isWithout(",;:–", index + 1),
      let (entry, after) = series(reader, index + 1, isBracketed: prefix != nil), !entry.isNeutral,
      prefix != nil || entry.dating == .printed, prefix != nil || entry.canonical.count > 1,
      let (page, end) = page(reader, after)
    else { return nil }
    if prefix == nil,
      ["LR", "SC", "SLT", "PC", "CP", "HL", "JC", "PD", "TC", "So", "SE", "SW"].contains(entry.canonical)
    {
      return nil
    }
    let volume = reader.string(index)
    let name = (prefix == nil ? "" : "LR ") + "\(volume) \(entry.canonical) \(page)"
    return LegalCitation(
      .lawReport, start: reader.start(prefix ?? index), end: reader.end(end - 1), canonical: name,
      volume: volume,
      series: entry.canonical, page: page)
  }

  /// The longest run of words from here that names a series, and the token after it.
  static func series(
    _ reader: LegalTokens, _ start: Int, isBracketed: Bool
  ) -> (entry: ReportSeries.Entry, after: Int)? {
    var key = ""
    var best: (ReportSeries.Entry, Int)?
    var index = start
    while index < min(reader.count, start + 6) {
      if index > start {
        let between = reader.between(index)
        if between.contains(where: { ",;:–/".contains($0) }) { break }
      }
      let word = ReportSeries.key(reader.string(index))
      if word.isEmpty || reader.isNumber(index) { break }
      key += word
      if let entry = ReportSeries.entry(key) { best = (entry, index + 1) }
      index += 1
    }
    guard let (entry, after) = best else { return nil }
    // Words in lower case are prose, unless a bracketed year stands before.
    let first = reader.tokens[start].shape
    if !entry.isNeutral, first == .oneLower || !isBracketed && first == .lower { return nil }
    return (entry, after)
  }

  /// "123", "I–4705", "C102/8", "2020/0341", "123" after a stray bracket.
  private static func page(_ reader: LegalTokens, _ index: Int) -> (page: String, after: Int)? {
    guard index < reader.count, reader.isWithout(",;:", index) else { return nil }
    if reader.isNumber(index) {
      if index + 1 < reader.count, reader.isNumber(index + 1),
        reader.gap(index + 1) == .slash || reader.between(index + 1) == "_"
      {
        return (reader.string(index) + "/" + reader.string(index + 1), index + 2)
      }
      return (reader.string(index), index + 1)
    }
    let shape = reader.tokens[index].shape
    let next = index + 1 < reader.count ? reader.gap(index + 1) : .other
    if shape == .oneCapital || shape == .roman, reader.isNumber(index + 1) {
      if next == .hyphen { return (reader.string(index) + "-" + reader.string(index + 1), index + 2) }
      if reader.gap(index + 2) == .slash, reader.isNumber(index + 2) {
        return (reader.string(index) + reader.string(index + 1) + "/" + reader.string(index + 2), index + 3)
      }
    }
    if shape == .alphanumeric, next == .slash, reader.isNumber(index + 1) {
      return (reader.string(index) + "/" + reader.string(index + 1), index + 2)
    }
    return nil
  }

  /// "App no 25965/04", "Application Nos. 7/89 and 8/89".
  private static func application(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if ["no", "nos", "number", "numbers"].contains(reader.lower(next)) { next += 1 }
    guard reader.isNumber(next), reader.isNumber(next + 1), reader.gap(next + 1) == .slash,
      reader.tokens[next + 1].shape == .shortNumber
    else { return nil }
    var end = next + 1
    var numbers = [reader.string(next) + "/" + reader.string(next + 1)]
    while true {
      let start = reader.lower(end + 1) == "and" ? end + 2 : end + 1
      guard start + 1 < reader.count, reader.isNumber(start), reader.isNumber(start + 1),
        reader.gap(start + 1) == .slash
      else { break }
      numbers.append(reader.string(start) + "/" + reader.string(start + 1))
      end = start + 1
    }
    return LegalCitation(
      .humanRights, start: reader.start(index), end: reader.end(end),
      canonical: (numbers.count > 1 ? "App nos " : "App no ") + numbers.joined(separator: ", "),
      series: "ECtHR")
  }

  /// "ECHR 1998–VIII 3124".
  private static func humanRightsReport(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let year = reader.number(index + 1)
    guard index + 2 < reader.count, reader.gap(index + 2) == .hyphen,
      [.roman, .oneCapital].contains(reader.tokens[index + 2].shape)
    else { return nil }
    let volume = reader.string(index + 2)
    let hasPage = reader.isNumber(index + 3) && reader.gap(index + 3) == .space
    return LegalCitation(
      .humanRights, start: reader.start(index), end: reader.end(hasPage ? index + 3 : index + 2),
      canonical: "ECHR \(year)-\(volume)" + (hasPage ? " \(reader.string(index + 3))" : ""), year: year,
      volume: volume,
      series: "ECHR", page: hasPage ? reader.string(index + 3) : nil)
  }

  private static let courts: Set<String> = [
    "CA", "HL", "PC", "QB", "KB", "Ch", "Fam", "QBD", "CFI", "CJEU", "ECJ", "EAT", "CC", "ECtHR", "ChD",
    "SC", "HC",
  ]

  /// "(CA, 8 November 1990)", "(CFI, 11 November 2009)", "The Times, 28 September 1993".
  private static func unreported(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let isCourt = reader.gap(index) == .open && courts.contains(reader.string(index))
    let isTimes = reader.string(index) == "Times" && reader.string(index - 1) == "The"
    guard isCourt || isTimes, reader.gap(index + 1) == .comma || (isTimes && reader.gap(index + 1) == .space),
      reader.isNumber(index + 1), index + 3 < reader.count,
      DateReader.month(reader.tokens[index + 2].hash) != nil,
      reader.isYear(index + 3)
    else { return nil }
    if isTimes {
      guard (0..<index).contains(where: { ["v", "re"].contains(reader.lower($0)) }) else { return nil }
    }
    let date = "\(reader.string(index + 1)) \(reader.string(index + 2)) \(reader.string(index + 3))"
    return LegalCitation(
      .unreported, start: isTimes ? reader.start(index - 1) : reader.start(index),
      end: reader.end(index + 3, closing: isCourt),
      canonical: isTimes ? "The Times, \(date)" : "(\(reader.string(index)), \(date))",
      year: reader.number(index + 3),
      series: reader.string(index))
  }
}

extension String {
  var trimmedSpaces: String { String(drop { $0 == " " }) }

  func replacing(_ old: Character, with new: Character) -> String { String(map { $0 == old ? new : $0 }) }
}
