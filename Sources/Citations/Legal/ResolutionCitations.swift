/// Resolutions and recommendations: of the United Nations, and of the Council of Europe's Committee of Ministers and
/// Parliamentary Assembly.
enum ResolutionCitations {
  static func match(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    switch reader.lower(index) {
    case "resolution", "resolutions", "res": resolution(reader, index)
    case "recommendation", "rec": recommendation(reader, index)
    case "r" where reader.lower(index - 1) == "ministers": recommendation(reader, index)
    default: nil
    }
  }

  /// "Security Council resolution 1325 (2000)", "General Assembly resolution 55/25", "Human Rights Council
  /// resolution 17/1", "Resolution 1702 (2010)".
  private static func resolution(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if ["no", "number"].contains(reader.lower(next)) { next += 1 }
    guard reader.isNumber(next), reader.isWithout(",;:(", next) else { return nil }
    let body = body(reader, index, next)
    if reader.gap(next + 1) == .slash, reader.isNumber(next + 1) {
      let number = "\(reader.string(next))/\(reader.string(next + 1))"
      let symbol: String
      switch body {
      case .generalAssembly: symbol = "A/RES/\(number)"
      case .humanRightsCouncil: symbol = "A/HRC/RES/\(number)"
      default: return nil
      }
      return LegalCitation(
        .unitedNations, start: reader.tokens[index].start, end: reader.end(next + 1), canonical: symbol,
        series: "UN Doc", page: symbol)
    }
    let hasYear = reader.gap(next + 1) == .open && reader.isYear(next + 1)
    let number = reader.string(next)
    let end = reader.end(hasYear ? next + 1 : next, closing: hasYear)
    let year = hasYear ? reader.number(next + 1) : nil
    if body == .securityCouncil {
      let symbol = "S/RES/\(number)" + (year.map { " (\($0))" } ?? "")
      return LegalCitation(
        .unitedNations, start: reader.tokens[index].start, end: end, canonical: symbol, year: year,
        series: "UN Doc", page: symbol)
    }
    guard let year, number.count >= 2 else { return nil }
    return LegalCitation(
      .monitoring, start: reader.tokens[index].start, end: end, canonical: "Resolution \(number) (\(year))",
      year: year, series: "Resolution", page: number)
  }

  private enum Body { case securityCouncil, generalAssembly, humanRightsCouncil }

  /// The body named just before the resolution, or "of the Security Council" just after its number.
  private static func body(_ reader: LegalTokens, _ index: Int, _ number: Int) -> Body? {
    func named(_ position: Int) -> Body? {
      switch reader.lower(position) {
      case "unsc", "sc": return .securityCouncil
      case "unga", "ga": return .generalAssembly
      case "hrc", "unhrc": return .humanRightsCouncil
      case "council":
        if reader.lower(position - 1) == "security" { return .securityCouncil }
        return reader.lower(position - 1) == "rights" ? .humanRightsCouncil : nil
      case "assembly": return reader.lower(position - 1) == "general" ? .generalAssembly : nil
      default: return nil
      }
    }
    for position in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      if let body = named(position) { return body }
      if reader.between(position + 1).contains(where: { ".;".contains($0) }) { break }
    }
    for position in number..<min(reader.count, number + 7) {
      if let body = named(position) { return body }
    }
    return nil
  }

  /// "Recommendation Rec(2005)9", "Recommendation No. R (85) 11", "CM/Rec(2022)21", "Recommendation 1545 (2002)".
  private static func recommendation(_ reader: LegalTokens, _ index: Int) -> LegalCitation? {
    var next = index + 1
    if ["no", "number"].contains(reader.lower(next)) { next += 1 }
    var start = index
    var isCommittee = reader.string(index - 1) == "CM" && reader.gap(index) == .slash
    if isCommittee { start -= 1 }
    if reader.string(next) == "CM", reader.gap(next + 1) == .slash {
      isCommittee = true
      next += 1
    }
    if ["r", "rec"].contains(reader.lower(next)) { next += 1 }
    // "Rec" and the year in its bracket, then the number.
    if reader.gap(next) == .open, reader.isYear(next) || reader.tokens[next].shape == .shortNumber,
      reader.isNumber(next + 1), reader.between(next + 1).contains(")"), reader.isWithout(",;:.(", next + 1)
    {
      let year = reader.string(next)
      let name = "\(isCommittee ? "CM/" : "")Rec(\(year))\(reader.string(next + 1))"
      return LegalCitation(
        .monitoring, start: reader.tokens[start].start, end: reader.end(next + 1), canonical: name,
        year: reader.isYear(next) ? reader.number(next) : 1_900 + reader.number(next),
        series: "Council of Europe",
        page: name)
    }
    guard next == index + 1 || reader.lower(next - 1) == "no", reader.isNumber(next),
      reader.string(next).count >= 3, reader.gap(next + 1) == .open, reader.isYear(next + 1)
    else { return nil }
    let year = reader.number(next + 1)
    return LegalCitation(
      .monitoring, start: reader.tokens[index].start, end: reader.end(next + 1, closing: true),
      canonical: "Recommendation \(reader.string(next)) (\(year))", year: year, series: "Council of Europe",
      page: reader.string(next))
  }
}
