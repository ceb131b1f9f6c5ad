/// Command papers, papers of the two Houses, debates and written questions.
enum ParliamentaryCitations {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    switch reader.string(index) {
    case "Cm", "Cmnd", "Cmd", "Cd", "CP", "C": commandPaper(reader, index)
    case "HC", "HL", "House", "Hansard": paper(reader, index)
    case "PQ", "WQ", "UIN", "HCWS", "HLWS", "WA": question(reader, index)
    case "Official": officialReport(reader, index)
    case "Written", "written": writtenQuestion(reader, index)
    default: joined(reader, index)
    }
  }

  /// "Cm7507", "HCWS123": set without a space.
  private static func joined(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.tokens[index].shape == .alphanumeric else { return nil }
    let word = reader.string(index)
    let letters = String(word.prefix { $0.isLetter })
    let digits = String(word.dropFirst(letters.count))
    guard (1...5).contains(digits.count), digits.allSatisfy(\.isNumber) else { return nil }
    let (start, end) = (reader.tokens[index].start, reader.end(index))
    switch letters {
    case "Cm", "Cmnd", "Cmd", "Cd":
      guard digits.count > 1 else { return nil }
      return LegalCitation(
        .commandPaper, start: start, end: end, canonical: "\(letters) \(digits)",
        year: nearbyYear(reader, index),
        series: letters, page: digits)
    case "HCWS", "HLWS":
      return LegalCitation(
        .question, start: start, end: end, canonical: word, series: letters, page: digits)
    default: return nil
    }
  }

  /// "Official Report, House of Commons, 7 December 1999, col 714": Hansard by its old name.
  private static func officialReport(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.string(index + 1) == "Report" else { return nil }
    var house = ""
    var next = index + 2
    while next < min(reader.count, index + 6), !reader.isNumber(next) {
      switch reader.lower(next) {
      case "lords", "hl": house = "HL"
      case "commons", "hc": house = "HC"
      default: break
      }
      next += 1
    }
    return house.isEmpty ? nil : debate(reader, index, next, house)
  }

  /// "Written Question 123456", "written question HL1234".
  private static func writtenQuestion(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard ["question", "answer"].contains(reader.lower(index + 1)) else { return nil }
    var next = index + 2
    if ["no", "number", "uin"].contains(reader.lower(next)) { next += 1 }
    guard next < reader.count, reader.isWithout(";:.", next) || next > index + 2 else { return nil }
    let number = reader.string(next)
    guard number.filter(\.isNumber).count >= 3, !reader.isYear(next) else { return nil }
    return LegalCitation(
      .question, start: reader.tokens[index].start, end: reader.end(next), canonical: "UIN \(number)",
      series: "UIN", page: number)
  }

  /// Cm 7507 and its forerunners; the series of a number is known by its years: C 1870–1899, Cd 1900–1918,
  /// Cmd 1919–1956, Cmnd 1956–1986, Cm 1986–2018, CP since 2019.
  private static func commandPaper(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if reader.lower(next) == "no" || reader.lower(next) == "paper" { next += 1 }
    guard reader.isNumber(next), reader.gap(index + 1) == .space || reader.gap(index + 1) == .periodSpace,
      reader.gap(next + 1) != .slash
    else { return nil }
    let series = reader.string(index)
    let isBracketed = reader.gap(index) == .open || reader.gap(index) == .openBracket
    let year = nearbyYear(reader, next)
    switch series {
    case "C":
      guard isBracketed, let year, year >= 1870, year < 1900 else { return nil }
    case "CP":
      guard isBracketed || year.map({ $0 >= 2019 }) == true, reader.tokens[next].shape != .year else {
        return nil
      }
      if let year, year < 2018 { return nil }
    default: if reader.isYear(next), !isBracketed, series == "Cd" { return nil }
    }
    return LegalCitation(
      .commandPaper, start: reader.tokens[index].start, end: reader.end(next),
      canonical: "\(series) \(reader.string(next))", year: year, series: series, page: reader.string(next))
  }

  private static func nearbyYear(_ reader: LegalTokens, _ index: Int) -> Int? {
    for position in [index + 1, index + 2] where reader.isYear(position) { return reader.number(position) }
    return nil
  }

  private static func paper(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    var house = reader.string(index)
    var start = index
    if house == "Hansard" {
      house = reader.string(next)
      if house == "House" || house == "HC" || house == "HL" { next += 1 } else { house = "" }
    }
    if house == "House" {
      guard reader.lower(next) == "of" else { return nil }
      house = reader.lower(next + 1) == "lords" ? "HL" : reader.lower(next + 1) == "commons" ? "HC" : ""
      guard !house.isEmpty else { return nil }
      next += 2
      start = index
    }
    let word = reader.lower(next)
    if word == "deb" || word == "debate" || word == "debates" || word == "hansard"
      || (reader.string(index) == "Hansard")
    {
      return debate(reader, start, word.hasPrefix("deb") || word == "hansard" ? next + 1 : next, house)
    }
    if word == "wq" || word == "pq" || word == "written" { return nil }
    if word == "bill" {
      return bill(reader, start, next, house)
    }
    var position = next
    if word == "paper" || word == "papers" { position += 1 }
    guard !house.isEmpty else { return nil }
    // "HL 2008–09, 107–I", "HC (2012–13) 123".
    if reader.isYear(position), reader.isNumber(position + 1),
      reader.gap(position + 1) == .hyphen || reader.gap(position + 1) == .slash
    {
      let session = "\(reader.string(position))–\(reader.string(position + 1))"
      let number = position + 2
      guard reader.isNumber(number) else { return nil }
      let hasPart =
        reader.gap(number + 1) == .hyphen && number + 1 < reader.count
        && [.roman, .oneCapital].contains(reader.tokens[number + 1].shape)
      let name = reader.string(number) + (hasPart ? "-" + reader.string(number + 1) : "")
      return LegalCitation(
        .parliamentaryPaper, start: reader.tokens[start].start,
        end: reader.end(hasPart ? number + 1 : number),
        canonical: "\(house) (\(session)) \(name)", year: reader.number(position), series: house, page: name)
    }
    guard reader.isNumber(position), reader.gap(position) == .space,
      reader.tokens[position].shape != .longNumber
    else {
      return nil
    }
    let hasPart =
      reader.gap(position + 1) == .hyphen && position + 1 < reader.count
      && [.roman, .oneCapital].contains(reader.tokens[position + 1].shape)
    let number = reader.string(position) + (hasPart ? "-" + reader.string(position + 1) : "")
    let kind = house == "HL" ? "HL Paper" : "HC"
    return LegalCitation(
      .parliamentaryPaper, start: reader.tokens[start].start,
      end: reader.end(hasPart ? position + 1 : position),
      canonical: "\(kind) \(number)", year: nearbyYear(reader, position), series: house, page: number)
  }

  /// "HL Bill (2010–11) 1", "HC Bill (2008–09) [34]".
  private static func bill(_ reader: LegalTokens, _ start: Int, _ index: Int, _ house: String)
    -> LegalCitation?
  {
    guard reader.isYear(index + 1) else {
      guard reader.isNumber(index + 1) else { return nil }
      return LegalCitation(
        .parliamentaryPaper, start: reader.tokens[start].start, end: reader.end(index + 1),
        canonical: "\(house) Bill \(reader.string(index + 1))", series: "\(house) Bill",
        page: reader.string(index + 1))
    }
    guard reader.isNumber(index + 2), reader.isNumber(index + 3) else { return nil }
    let session = "\(reader.string(index + 1))–\(reader.string(index + 2))"
    return LegalCitation(
      .parliamentaryPaper, start: reader.tokens[start].start, end: reader.end(index + 3, closing: true),
      canonical: "\(house) Bill (\(session)) \(reader.string(index + 3))", year: reader.number(index + 1),
      series: "\(house) Bill", page: reader.string(index + 3))
  }

  /// "HC Deb 7 December 1999, vol 340, col 714", "Hansard, House of Commons, 7 December 1999, col 714".
  private static func debate(_ reader: LegalTokens, _ start: Int, _ index: Int, _ house: String)
    -> LegalCitation?
  {
    var position = index
    while position < min(reader.count, index + 5), !reader.isNumber(position) { position += 1 }
    guard reader.isNumber(position), position + 2 < reader.count,
      DateReader.month(reader.tokens[position + 1].hash) != nil, reader.isYear(position + 2)
    else { return nil }
    let date = "\(reader.string(position)) \(reader.string(position + 1)) \(reader.string(position + 2))"
    let year = reader.number(position + 2)
    var end = position + 2
    var volume: String?
    var column: String?
    var next = end + 1
    while next < min(reader.count, end + 4) {
      let word = reader.lower(next)
      if let joined = joinedColumn(word) {
        column = joined
        end = next
        break
      } else if word == "vol" || word == "volume", reader.isNumber(next + 1) {
        volume = reader.string(next + 1)
        end = next + 1
        next = end + 1
      } else if ["col", "cols", "column", "columns", "c", "cc"].contains(word), next + 1 < reader.count {
        column = reader.string(next + 1)
        end = next + 1
        if reader.gap(end + 1) == .hyphen, end + 1 < reader.count {
          column! += "–" + reader.string(end + 1)
          end += 1
        }
        break
      } else if volume != nil, reader.isNumber(next), reader.gap(next) == .comma {
        column = reader.string(next)
        end = next
        break
      } else {
        next += 1
        if next > end + 2 { break }
      }
    }
    let name = [
      "\(house.isEmpty ? "HC" : house) Deb \(date)", volume.map { "vol \($0)" }, column.map { "col \($0)" },
    ]
    .compactMap { $0 }.joined(separator: ", ")
    return LegalCitation(
      .debate, start: reader.tokens[start].start, end: reader.end(end), canonical: name, year: year,
      volume: volume,
      series: "\(house) Deb", page: column)
  }

  /// "c1234W": column 1234 of the written answers.
  private static func joinedColumn(_ word: String) -> String? {
    var rest = word[...]
    guard rest.first == "c" else { return nil }
    rest.removeFirst()
    if rest.first == "c" { rest.removeFirst() }
    let digits = rest.prefix { $0.isNumber }
    guard (1...4).contains(digits.count), ["", "w", "ws", "wa", "wh"].contains(rest.dropFirst(digits.count))
    else {
      return nil
    }
    return digits + rest.dropFirst(digits.count).uppercased()
  }

  /// "PQ 12345", "UIN 12345", "HCWS123".
  private static func question(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard index + 1 < reader.count, reader.gap(index + 1) == .space else { return nil }
    let number = reader.string(index + 1)
    guard number.contains(where: \.isNumber) else { return nil }
    return LegalCitation(
      .question, start: reader.tokens[index].start, end: reader.end(index + 1),
      canonical: "\(reader.string(index)) \(number)", series: reader.string(index), page: number)
  }
}
