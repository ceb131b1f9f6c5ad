/// Cases of the European Union's courts, its directives, regulations and decisions.
enum EuropeanCitations {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    switch reader.lower(index) {
    case "case", "cases": courtCase(reader, index)
    case "directive", "directives", "decision", "regulation", "regulations": act(reader, index)
    case "com", "swd", "sec", "join": document(reader, index)
    case "comp", "iv": commission(reader, index)
    case "ecli": ecli(reader, index)
    default: nil
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
    if reader.gap(end + 1) == .slash, ["EU", "EC", "EEC", "JHA", "CFSP"].contains(reader.string(end + 1)) {
      suffix = "/" + reader.string(end + 1)
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
