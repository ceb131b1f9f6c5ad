/// Cases of the European Union's courts, its directives, regulations and decisions.
enum EuropeanCitations {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    switch reader.lower(index) {
    case "case", "cases": courtCase(reader, index)
    case "directive", "directives", "decision", "regulation", "regulations": act(reader, index)
    case "com", "swd", "sec", "join": document(reader, index)
    case "comp", "iv": commission(reader, index)
    case "ecli": ecli(reader, index)
    case "oj", "ojec", "ojeu": officialJournal(reader, index)
    case "official" where reader.string(index + 1) == "Journal": officialJournal(reader, index)
    case "doc", "document": numberedDocument(reader, index)
    default: numberedAct(reader, index)
    }
  }

  /// "Case C-123/12", "Case C123/12", "Joined Cases C-430/93–C-431/93".
  private static func courtCase(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    var numbers: [String] = []
    var end = index
    while next < reader.count, let (number, after) = caseNumber(reader, next) {
      numbers.append(number)
      end = after - 1
      next = reader.lower(after) == "and" ? after + 1 : after
    }
    guard let first = numbers.first else { return nil }
    let isJoined = reader.lower(index - 1) == "joined"
    let name = numbers.count > 1 ? "Joined Cases \(numbers.joined(separator: ", "))" : "Case \(first)"
    return LegalCitation(
      .europeanCourt, start: reader.start(isJoined ? index - 1 : index), end: reader.end(end),
      canonical: name,
      series: first.hasPrefix("T") ? "General Court" : "CJEU", page: first)
  }

  private static func caseNumber(_ reader: LegalTokens, _ index: Int) -> (String, Int)? {
    let word = reader.string(index)
    if word == "C" || word == "T" || word == "F", reader.isNumber(index + 1), reader.isNumber(index + 2),
      reader.gap(index + 2) == .slash
    {
      return ("\(word)-\(reader.string(index + 1))/\(reader.string(index + 2))", index + 3)
    }
    if let first = word.first, "CTF".contains(first), word.dropFirst().allSatisfy(\.isNumber), word.count > 1,
      reader.isNumber(index + 1), reader.gap(index + 1) == .slash
    {
      return ("\(first)-\(word.dropFirst())/\(reader.string(index + 1))", index + 2)
    }
    if reader.isNumber(index), reader.isNumber(index + 1), reader.gap(index + 1) == .slash,
      reader.tokens[index + 1].shape == .shortNumber
    {
      return ("\(word)/\(reader.string(index + 1))", index + 2)
    }
    return nil
  }

  /// What ends the number of an act, and how it is written in English.
  private static let unions = [
    "EU": "EU", "EC": "EC", "EEC": "EEC", "JHA": "JHA", "CFSP": "CFSP", "JBZ": "JHA", "JAI": "JHA",
    "JI": "JHA",
    "EG": "EC", "CE": "EC", "UE": "EU", "CNS": "CNS", "Euratom": "Euratom",
  ]

  /// "Decision of 25 March 2003 (2003/209/EC)": the number stands apart from what it numbers.
  private static func numberedAct(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.isYear(index), reader.gap(index + 1) == .slash, reader.isNumber(index + 1),
      reader.gap(index + 2) == .slash, let union = unions[reader.string(index + 2)], union != "CNS"
    else { return nil }
    var kind = ""
    for before in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      let word = reader.lower(before)
      if word == "decision", reader.lower(before - 1) == "framework" { kind = "Framework Decision " }
      if kind.isEmpty, ["decision", "directive", "regulation"].contains(word) {
        kind = word.prefix(1).uppercased() + word.dropFirst() + " "
      }
      if !kind.isEmpty || reader.between(before + 1).contains(";") { break }
    }
    return LegalCitation(
      .europeanAct, start: reader.start(index), end: reader.end(index + 2),
      canonical: "\(kind)\(reader.string(index))/\(reader.string(index + 1))/\(union)",
      year: reader.number(index), series: "EU")
  }

  /// "document 14190/03", "Doc. A5-0099/2004", "Document CONV 850/03", "Doc. 9822": of councils and parliaments.
  private static func numberedDocument(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if ["no", "nr"].contains(reader.lower(next)) { next += 1 }
    let start = next
    if next < reader.count, reader.tokens[next].shape == .upper, reader.gap(next + 1) == .space { next += 1 }
    guard next < reader.count, reader.isWithout(",;(", next), reader.isWithout(",;(", start),
      reader.string(next).contains(where: \.isNumber), !reader.isYear(next)
    else { return nil }
    var end = next
    while end + 1 < reader.count, reader.gap(end + 1) == .slash || reader.gap(end + 1) == .hyphen,
      reader.string(end + 1).contains(where: \.isNumber)
    { end += 1 }
    let printed = String(scalars: reader.text[reader.tokens[start].start..<reader.tokens[end].end])
    guard printed.filter(\.isNumber).count >= 4 || end > next else { return nil }
    return LegalCitation(
      .monitoring, start: reader.tokens[index].start, end: reader.end(end), canonical: "Doc \(printed)",
      series: "Doc", page: printed)
  }

  /// "OJ 14.6.2002, C 142", "OJ L 082 of 22.3.2001", "OJ 2001 L 82/1".
  private static func officialJournal(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    let isWritten = reader.string(index) == "Official"
    guard isWritten || reader.tokens[index].shape == .upper else { return nil }
    var series: String?
    var number = ""
    var page: String?
    var year: Int?
    var end = index
    var next = isWritten ? index + 2 : index + 1
    if isWritten, reader.lower(next) == "of", reader.lower(next + 1) == "the" {
      // "of the European Union", "of the European Communities"
      next += 4
    }
    while next < min(reader.count, index + 12), reader.isWithout(";", next) {
      let word = reader.string(next)
      if series == nil, word == "L" || word == "C", reader.isNumber(next + 1) {
        series = word
        number = reader.string(next + 1)
        next += 1
      } else if series == nil, let first = word.first, first == "L" || first == "C", word.count > 1,
        word.dropFirst().allSatisfy(\.isNumber)
      {
        series = String(first)
        number = String(word.dropFirst())
      } else if series != nil, page == nil, reader.gap(next) == .slash, reader.isNumber(next) {
        page = reader.string(next)
      } else if reader.isYear(next), year == nil {
        year = reader.number(next)
      } else if reader.tokens[next].shape == .shortNumber
        || DateReader.month(reader.tokens[next].hash) != nil
        || ["of", "dated", "no", "series", "e", "ec", "eu"].contains(reader.lower(next))
      {
        next += 1
        continue
      } else {
        break
      }
      end = next
      next += 1
    }
    guard let series else { return nil }
    let bare = number.drop { $0 == "0" }
    return LegalCitation(
      .europeanAct, start: reader.tokens[index].start, end: reader.end(end),
      canonical: (year.map { "[\($0)] " } ?? "") + "OJ \(series)\(bare)" + (page.map { "/\($0)" } ?? ""),
      year: year,
      series: "OJ", page: page)
  }

  /// "Directive 2011/36/EU", "Regulation (EU) No 604/2013", "Framework Decision 2002/629/JHA".
  private static func act(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    var union: String?
    if ["EU", "EC", "EEC", "EURATOM"].contains(reader.string(next).uppercased()), reader.gap(next) == .open {
      union = reader.string(next)
      next += 1
    }
    if reader.lower(next) == "no" { next += 1 }
    guard reader.isNumber(next), reader.isNumber(next + 1), reader.gap(next + 1) == .slash else { return nil }
    var end = next + 1
    var suffix = ""
    if reader.gap(end + 1) == .slash, let union = unions[reader.string(end + 1)] {
      suffix = "/" + union
      end += 1
    }
    guard !suffix.isEmpty || union != nil || reader.isYear(next) || reader.isYear(next + 1) else {
      return nil
    }
    var start = index
    var kind = reader.string(index)
    kind = kind.prefix(1).uppercased() + kind.dropFirst().lowercased()
    if kind.hasSuffix("s") { kind.removeLast() }
    if reader.lower(index - 1) == "framework" {
      kind = "Framework Decision"
      start = index - 1
    }
    while ["council", "commission", "parliament", "and", "the", "european", "delegated", "implementing"]
      .contains(
        reader.lower(start - 1)), ["council", "commission", "european"].contains(reader.lower(start - 1))
    { start -= 1 }
    let number = "\(reader.string(next))/\(reader.string(next + 1))\(suffix)"
    let year =
      reader.isYear(next) ? reader.number(next) : reader.isYear(next + 1) ? reader.number(next + 1) : nil
    let isOldRegulation = union != nil && !reader.isYear(next)
    let canonical =
      union.map { "\(kind) (\($0)) \(isOldRegulation ? "No " : "")\(number)" } ?? "\(kind) \(number)"
    return LegalCitation(
      .europeanAct, start: reader.start(start), end: reader.end(end), canonical: canonical, year: year,
      series: "EU",
      page: number)
  }

  /// "COM(2012) 286", "SWD (2016) 159 final".
  private static func document(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.tokens[index].shape == .upper, reader.isYear(index + 1), reader.gap(index + 1) == .open,
      reader.isNumber(index + 2)
    else { return nil }
    let hasFinal = reader.lower(index + 3) == "final"
    let name =
      "\(reader.string(index))(\(reader.string(index + 1))) \(reader.string(index + 2))\(hasFinal ? " final" : "")"
    return LegalCitation(
      .europeanAct, start: reader.start(index), end: reader.end(hasFinal ? index + 3 : index + 2),
      canonical: name,
      year: reader.number(index + 1), series: reader.string(index), page: reader.string(index + 2))
  }

  /// "COMP/37.685", "IV/M.042".
  private static func commission(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    guard reader.gap(index + 1) == .slash, index + 2 < reader.count, reader.isNumber(index + 2) else {
      return nil
    }
    let name = "\(reader.string(index))/\(reader.string(index + 1)).\(reader.string(index + 2))"
    return LegalCitation(
      .europeanCourt, start: reader.start(index), end: reader.end(index + 2), canonical: name,
      series: "Commission",
      page: name)
  }

  /// "ECLI:EU:C:2017:603".
  private static func ecli(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var end = index
    while end < index + 4, reader.gap(end + 1) == .colon, end + 1 < reader.count { end += 1 }
    guard end == index + 4 else { return nil }
    let name = (index...end).map(reader.string).joined(separator: ":").uppercased()
    return LegalCitation(
      .europeanCourt, start: reader.start(index), end: reader.end(end), canonical: name, series: "ECLI",
      page: name)
  }
}
