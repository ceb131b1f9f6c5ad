/// Acts, statutory instruments and treaties.
enum StatuteCitations {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    switch reader.string(index) {
    case "Act", "Acts", "Measure", "Ordinance": return act(reader, index)
    case "SI", "SSI", "SR", "WSI", "S": return instrument(reader, index)
    case "CETS", "ETS": return councilTreaty(reader, index)
    case "UNTS": return unitedNationsTreaty(reader, index)
    case "Treaty": return treatySeries(reader, index)
    case "ILO": return labourConvention(reader, index)
    case "Convention", "Recommendation": return namedLabourConvention(reader, index)
    case "U", "USC": return unitedStatesCode(reader, index)
    default: return nil
    }
  }

  /// "Modern Slavery Act 2015", with the section where one is named beside it.
  private static func act(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if reader.gap(next) == .open, !reader.isYear(next) {
      // "Trafficking Act (Scotland) 2015".
      var close = next
      while close < min(reader.count, next + 4), !reader.isYear(close) { close += 1 }
      next = close
    }
    // Statutes of the United States: "Trafficking Victims Protection Act of 2000".
    if reader.lower(next) == "of", reader.isYear(next + 1) { next += 1 }
    guard reader.isYear(next), reader.isWithout(",;:.", next) else { return nil }
    var start = index
    let small: Set<String> = ["of", "and", "the", "for", "to", "in", "etc", "on", "from", "with", "by"]
    while start > 0, index - start < 16 {
      guard reader.isWithout(".;:“‘\"", start) || (start < reader.count && reader.between(start) == "’s ")
      else { break }
      let shape = reader.tokens[start - 1].shape
      let word = reader.lower(start - 1)
      let isName = shape == .capitalized || shape == .upper || shape == .mixed
      if small.contains(word), shape == .lower {
        start -= 1
      } else if isName,
        !["the", "see", "under", "section", "article", "and", "in", "cf", "also"].contains(word)
          || start - 1 > 0 && word == "the" && false
      {
        start -= 1
      } else {
        break
      }
    }
    while start < index, small.contains(reader.lower(start)) { start += 1 }
    guard start < index else { return nil }
    let end = reader.end(next)
    let name = ParsedFields.collapsed(reader.text[reader.tokens[start].start..<end])
    return LegalCitation(
      .act, start: reader.tokens[start].start, end: end, canonical: name, year: reader.number(next),
      series: "Act")
  }

  /// "SI 2009/2819", "S.I. 2015 No. 1234", "SSI 1999/176".
  private static func instrument(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var series = reader.string(index)
    var next = index + 1
    var start = index
    if series == "S" {
      if reader.string(next) == "I", reader.gap(next) == .period || reader.gap(next) == .periodSpace {
        series = "SI"
        next += 1
      } else if reader.string(next) == "R", reader.between(next).contains(".") {
        series = "SR"
        next += 1
      } else {
        return nil
      }
    }
    if series == "SR", reader.string(next) == "O" {
      series = "SR & O"
      next += 1
    }
    if reader.lower(start - 1) == "wales" { start = index }
    guard reader.isYear(next) else { return nil }
    var number = next + 1
    if ["no", "nr"].contains(reader.lower(number)) { number += 1 }
    guard reader.isNumber(number), number > next + 1 || reader.gap(number) == .slash else { return nil }
    return LegalCitation(
      .instrument, start: reader.tokens[start].start, end: reader.end(number),
      canonical: "\(series) \(reader.string(next))/\(reader.string(number))", year: reader.number(next),
      series: series,
      page: reader.string(number))
  }

  /// "CETS No 197", "ETS 5": since 2004 the series is called CETS.
  private static func councilTreaty(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if ["no", "nr", "number"].contains(reader.lower(next)) { next += 1 }
    guard reader.isNumber(next) else { return nil }
    let number = reader.number(next)
    let series = number > 193 ? "CETS" : "ETS"
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    return LegalCitation(
      .treaty, start: reader.tokens[index].start, end: reader.end(next), canonical: "\(series) No \(padded)",
      series: series, page: padded)
  }

  /// "European Treaty Series No. 185", "Treaty Series 2000, no. 120", "Treaty Series No 27 (1999)".
  private static func treatySeries(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.string(index + 1) == "Series" else { return nil }
    var year: Int?
    var next = index + 2
    while next < min(reader.count, index + 5), reader.isYear(next) || reader.lower(next) == "year" {
      if reader.isYear(next) { year = reader.number(next) }
      next += 1
    }
    guard ["no", "nr", "number"].contains(reader.lower(next)), reader.isNumber(next + 1) else { return nil }
    let number = reader.string(next + 1)
    if reader.lower(index - 1) == "european" {
      let series = reader.number(next + 1) > 193 ? "CETS" : "ETS"
      let padded = String(repeating: "0", count: max(0, 3 - number.count)) + number
      return LegalCitation(
        .treaty, start: reader.tokens[index - 1].start, end: reader.end(next + 1),
        canonical: "\(series) No \(padded)", series: series, page: padded)
    }
    if year == nil, reader.gap(next + 2) == .open, reader.isYear(next + 2) { year = reader.number(next + 2) }
    guard let year else { return nil }
    return LegalCitation(
      .treaty, start: reader.tokens[index].start, end: reader.end(next + 1),
      canonical: "Treaty Series \(year) No \(number)", year: year, series: "Treaty Series", page: number)
  }

  /// "2237 UNTS 319".
  private static func unitedNationsTreaty(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard index > 0, reader.isNumber(index - 1), reader.isNumber(index + 1) else { return nil }
    return LegalCitation(
      .treaty, start: reader.tokens[index - 1].start, end: reader.end(index + 1),
      canonical: "\(reader.string(index - 1)) UNTS \(reader.string(index + 1))",
      volume: reader.string(index - 1),
      series: "UNTS", page: reader.string(index + 1))
  }

  /// "ILO Convention no. 182", "ILO Recommendation No 190".
  private static func labourConvention(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let kind = reader.string(index + 1)
    guard kind == "Convention" || kind == "Recommendation" || kind == "Protocol" else { return nil }
    var next = index + 2
    if ["no", "nr", "number"].contains(reader.lower(next)) { next += 1 }
    guard reader.isNumber(next), !reader.isYear(next), reader.isWithout(",;:(", next) else { return nil }
    return LegalCitation(
      .treaty, start: reader.tokens[index].start, end: reader.end(next),
      canonical: "ILO \(kind) No \(reader.string(next))", series: "ILO", page: reader.string(next))
  }

  /// "Domestic Workers Convention, 2011 (No. 189)": the International Labour Organization alone numbers so.
  private static func namedLabourConvention(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.isYear(index + 1), reader.gap(index + 2) == .open, reader.lower(index + 2) == "no",
      reader.isNumber(index + 3), !reader.isYear(index + 3)
    else { return nil }
    var start = index
    while start > 0, index - start < 16, reader.between(start).allSatisfy({ $0 == " " || $0 == "-" }) {
      let shape = reader.tokens[start - 1].shape
      guard
        shape == .capitalized || shape == .upper || shape == .mixed
          || shape == .lower && Lexicon.contains(reader.tokens[start - 1].hash, .function)
      else { break }
      start -= 1
    }
    while start < index, reader.tokens[start].shape == .lower || reader.lower(start) == "the" { start += 1 }
    guard start < index else { return nil }
    var citation = LegalCitation(
      .treaty, start: reader.tokens[start].start, end: reader.end(index + 3, closing: true),
      canonical: "ILO \(reader.string(index)) No \(reader.string(index + 3))", year: reader.number(index + 1),
      series: "ILO", page: reader.string(index + 3))
    citation.nameStart = reader.tokens[start].start
    citation.nameEnd = reader.tokens[index].end
    return citation
  }

  /// "22 U.S.C. § 7102", "22 USC 7102".
  private static func unitedStatesCode(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard index > 0, reader.isNumber(index - 1), reader.tokens[index - 1].shape == .shortNumber else {
      return nil
    }
    var next = index + 1
    if reader.string(index) == "U" {
      guard reader.string(next) == "S", reader.string(next + 1) == "C" else { return nil }
      next += 2
    }
    guard next < reader.count, reader.tokens[next].shape != .lower,
      reader.string(next).contains(where: \.isNumber)
    else { return nil }
    return LegalCitation(
      .act, start: reader.tokens[index - 1].start, end: reader.end(next),
      canonical: "\(reader.string(index - 1)) USC § \(reader.string(next))", series: "USC",
      page: reader.string(next))
  }
}
