/// Papers that governments, parliaments and committees beyond the United Kingdom number themselves: the Dutch
/// parliament and official journal, committees of the Council of Europe, the Council of the Union, appeal tribunals.
enum OfficialPapers {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    if let paper = chamber(reader, index) ?? gazette(reader, index) ?? committee(reader, index) {
      return paper
    }
    if let appeal = appealNumber(reader, index) ?? humanRightsNumber(reader, index) { return appeal }
    return bracketed(reader, index) ?? lordsQuestion(reader, index)
  }

  /// "Lower House 2001-2002, 28 337 no. 1", "Kamerstukken II 2001/02, 28 337, nr. 1", "TK 2003-2004, 29291, nr. 3":
  /// session, dossier and number, written as the Dutch guide for citations (Leidraad voor juridische auteurs) does.
  private static func chamber(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let house: String
    var next = index + 1
    switch (reader.lower(index), reader.lower(index + 1)) {
    case ("lower", "house"), ("second", "chamber"), ("tweede", "kamer"):
      house = "II"
      next += 1
    case ("upper", "house"), ("first", "chamber"), ("eerste", "kamer"):
      house = "I"
      next += 1
    case ("kamerstukken", "ii"), ("kamerstukken", "i"), ("handelingen", "ii"), ("handelingen", "i"):
      house = reader.string(index + 1).uppercased()
      next += 1
    case ("tk", _), ("ek", _):
      guard reader.tokens[index].shape == .upper else { return nil }
      house = reader.lower(index) == "tk" ? "II" : "I"
    default: return nil
    }
    // "Lower House, meeting year 2001-2002", "vergaderjaar 2001-2002".
    if ["meeting", "parliamentary"].contains(reader.lower(next)), reader.lower(next + 1) == "year" {
      next += 2
    }
    if ["session", "vergaderjaar"].contains(reader.lower(next)) { next += 1 }
    guard reader.isYear(next), reader.isNumber(next + 1),
      [.hyphen, .dash, .slash].contains(reader.gap(next + 1)) || reader.between(next + 1) == "–"
    else { return nil }
    let year = reader.number(next)
    let session = "\(year)/" + String(reader.string(next + 1).suffix(2))
    var position = next + 2
    guard reader.isNumber(position), reader.gap(position) == .comma || reader.gap(position) == .space else {
      return nil
    }
    // A dossier has five digits, often set in two groups.
    var dossier = reader.string(position)
    position += 1
    if dossier.count == 2, reader.isNumber(position), reader.string(position).count == 3,
      reader.gap(position) == .space
    {
      dossier += reader.string(position)
      position += 1
    }
    guard dossier.count == 5 else { return nil }
    // A budget or a law of the Kingdom has its chapter: "28 098 (R 1704)".
    if reader.gap(position) == .open, position + 1 < reader.count, reader.isNumber(position + 1),
      reader.lower(position) == "r"
    {
      position += 2
    }
    var end = position - 1
    var number: String?
    if ["no", "nr", "nos", "nrs"].contains(reader.lower(position)) { position += 1 }
    if position < reader.count, position > end + 1,
      reader.isNumber(position) || reader.tokens[position].shape == .oneCapital
    {
      number = reader.string(position)
      end = position
    }
    return LegalCitation(
      .parliamentaryPaper, start: reader.tokens[index].start, end: reader.end(end),
      canonical: "Kamerstukken \(house) \(session), \(dossier)" + (number.map { ", \($0)" } ?? ""),
      year: year,
      series: "Kamerstukken \(house)", page: number ?? dossier)
  }

  /// "Staatsblad 2004, 645", "Stb. 2004, no. 645", "Staatscourant 1999, 50".
  private static func gazette(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let series: String
    switch reader.lower(index) {
    case "staatsblad", "stb": series = "Stb."
    case "staatscourant", "stcrt": series = "Stcrt."
    default: return nil
    }
    var year = index + 1
    var number = index + 2
    // "Staatsblad 50 (1999) no. 177": a volume, then the year.
    if reader.isNumber(year), !reader.isYear(year), reader.isYear(year + 1), reader.gap(year + 1) == .open {
      year += 1
      number += 1
    }
    guard reader.isYear(year) else { return nil }
    if ["no", "nr"].contains(reader.lower(number)) { number += 1 }
    guard reader.isNumber(number), reader.string(number).count <= 5, reader.isWithout(";:(", number) else {
      return nil
    }
    return LegalCitation(
      .act, start: reader.tokens[index].start, end: reader.end(number),
      canonical: "\(series) \(reader.string(year)), \(reader.string(number))", year: reader.number(year),
      series: series, page: reader.string(number))
  }

  /// "CAHTEH (2003) 7", "CPT/Inf (2012) 21", "CEPEJ(2018)4", "CDPC (Draft) Opinion (2002) 10" is none.
  private static func committee(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard committees.contains(reader.string(index)) else { return nil }
    var year = index + 1
    var body = reader.string(index)
    if reader.gap(year) == .slash || reader.gap(year) == .hyphen, year < reader.count,
      reader.string(year).count <= 4, !reader.isNumber(year)
    {
      body += (reader.gap(year) == .slash ? "/" : "-") + reader.string(year)
      year += 1
    }
    guard reader.isYear(year), reader.gap(year) == .open, reader.isNumber(year + 1),
      reader.between(year + 1).contains(")"), reader.isWithout(",;:.(", year + 1),
      reader.string(year + 1).count <= 4
    else { return nil }
    let name = "\(body)(\(reader.string(year)))\(reader.string(year + 1))"
    return LegalCitation(
      .monitoring, start: reader.tokens[index].start, end: reader.end(year + 1), canonical: name,
      year: reader.number(year), series: "Council of Europe", page: name)
  }

  /// Steering committees, expert committees and monitoring bodies of the Council of Europe, by their symbols.
  private static let committees: Set<String> = [
    "CAHTEH", "CDPC", "CDEG", "CDDH", "CDCJ", "CEPEJ", "CPT", "ECRI", "GRECO", "GREVIO", "MONEYVAL", "CommDH",
    "SG", "CM", "DG", "CDL", "THB", "CAHVIO", "CDCT", "CCPE", "CCJE", "ACFC", "CP",
  ]

  /// "UKEAT/0123/12/LA", "EAT/123/99": appeals before they had neutral citations.
  private static func appealNumber(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let court = reader.string(index)
    guard ["UKEAT", "UKEATS", "UKEATPA", "EAT"].contains(court), reader.isNumber(index + 1),
      reader.isNumber(index + 2), reader.gap(index + 1) == .slash, reader.gap(index + 2) == .slash
    else { return nil }
    // The judge's letters at the end are none of the number.
    let hasLetters =
      reader.gap(index + 3) == .slash && index + 3 < reader.count && reader.string(index + 3).count <= 4
    let year = reader.isYear(index + 2) ? reader.number(index + 2) : nil
    return LegalCitation(
      .neutral, start: reader.tokens[index].start, end: reader.end(hasLetters ? index + 3 : index + 2),
      canonical: "\(court)/\(reader.string(index + 1))/\(reader.string(index + 2))", year: year,
      series: court,
      page: reader.string(index + 1))
  }

  /// "Marsh v Freedonia, no. 21884/15, 30 March 2017": an application without the word.
  private static func humanRightsNumber(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard ["no", "nos"].contains(reader.lower(index)), reader.isNumber(index + 1), reader.isNumber(index + 2),
      reader.gap(index + 2) == .slash, reader.tokens[index + 2].shape == .shortNumber,
      reader.string(index + 2).count == 2, reader.gap(index) == .comma || reader.gap(index) == .open,
      (max(0, index - 9)..<index).contains(where: { ["v", "vs"].contains(reader.lower($0)) })
    else { return nil }
    return LegalCitation(
      .humanRights, start: reader.tokens[index].start, end: reader.end(index + 2),
      canonical: "App no \(reader.string(index + 1))/\(reader.string(index + 2))", series: "ECtHR")
  }

  /// "Text of 28 March 2003 (7247/03)": the number of a document of the Council, alone in its bracket, where no case is named.
  private static func bracketed(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.isNumber(index), reader.gap(index) == .open, reader.gap(index + 1) == .slash,
      (4...5).contains(reader.string(index).count), index + 1 < reader.count,
      reader.tokens[index + 1].shape == .shortNumber, reader.string(index + 1).count == 2,
      index + 2 >= reader.count || reader.between(index + 2).hasPrefix(")"),
      !(max(0, index - 12)..<index).contains(where: {
        ["v", "vs", "app", "application"].contains(reader.lower($0))
      })
    else { return nil }
    let end = reader.end(index + 1)
    guard end < reader.text.count, reader.text[end] == ")" else { return nil }
    let number = "\(reader.string(index))/\(reader.string(index + 1))"
    return LegalCitation(
      .monitoring, start: reader.tokens[index].start, end: end, canonical: "Doc \(number)", series: "Doc",
      page: number)
  }

  /// "HL1234" in its bracket, as written answers of the Lords print it.
  private static func lordsQuestion(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let word = reader.string(index)
    guard reader.tokens[index].shape == .alphanumeric, word.hasPrefix("HL"), (3...7).contains(word.count),
      word.dropFirst(2).allSatisfy(\.isNumber),
      reader.gap(index) == .open || reader.gap(index) == .openBracket,
      reader.end(index, closing: true) > reader.end(index)
    else { return nil }
    return LegalCitation(
      .question, start: reader.tokens[index].start, end: reader.end(index), canonical: "UIN \(word)",
      series: "UIN", page: word)
  }
}
