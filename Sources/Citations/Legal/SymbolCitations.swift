internal import ReportModel

/// Document symbols: of the United Nations ("A/HRC/20/18/Add.2"), the OSCE ("MC.DEC/2/03") and of GRETA ("GRETA(2016)21").
enum SymbolCitations {
  static func find(_ text: [Unicode.Scalar]) -> [LegalCitation] {
    var found: [LegalCitation] = []
    var position = 0
    while position < text.count {
      guard isUpper(text[position]),
        position == 0 || !isWordScalar(text[position - 1]) && text[position - 1] != "/"
      else {
        position += 1
        continue
      }
      var end = position
      while end < text.count, isWordScalar(text[end]) || "/.-()".unicodeScalars.contains(text[end]) {
        end += 1
      }
      while end > position, ".-/(".unicodeScalars.contains(text[end - 1]) { end -= 1 }
      if end > position, text[end - 1] == ")", !text[position..<end].contains("(") { end -= 1 }
      // A symbol of the United Nations has two strokes at least, one of the OSCE a stop too, one of GRETA begins so.
      let strokes = text[position..<max(position, end)].count { $0 == "/" }
      if end > position,
        text[position] == "G" || strokes >= 2 || strokes == 1 && text[position..<end].contains(".")
      {
        let chunk = String(scalars: text[position..<end])
        if let citation = symbol(chunk, position, end).map({ withSession($0, text) }) ?? security(
          chunk, position, end)
          ?? greta(chunk, position, end, text)
        {
          found.append(citation)
          position = citation.end
          continue
        }
      }
      position += 1
      while position < text.count, isWordScalar(text[position]) { position += 1 }
    }
    return found
  }

  /// The organs whose symbols begin so.
  private static let organs: Set<String> = [
    "A", "S", "E", "ST", "CEDAW", "CRC", "CCPR", "CAT", "CERD", "CMW", "CED", "CRPD", "HRI", "CTOC", "TD",
    "UNODC",
    "HRC", "CN", "T", "UNEP", "DP", "INT", "HCR", "EC",
  ]

  private static func symbol(_ chunk: String, _ start: Int, _ end: Int) -> LegalCitation? {
    let parts = chunk.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3, organs.contains(parts[0]), !parts.contains(""),
      parts.contains(where: { $0.contains(where: \.isNumber) }),
      parts.dropFirst().allSatisfy({ part in part.count <= 14 }),
      parts[1].allSatisfy({ $0.isUppercase || $0.isNumber || $0 == "." })
    else { return nil }
    var canonical = chunk
    var length = end
    if let open = canonical.firstIndex(of: "("), !canonical.hasSuffix(")") {
      length -= canonical[open...].unicodeScalars.count
      canonical = String(canonical[..<open])
    }
    return LegalCitation(
      .unitedNations, start: start, end: length, canonical: canonical, year: year(canonical),
      series: "UN Doc",
      page: canonical)
  }

  /// "S/RES/2331 (2016)": the year is part of the number of a resolution of the Security Council.
  private static func withSession(_ citation: LegalCitation, _ text: [Unicode.Scalar]) -> LegalCitation {
    guard citation.canonical.hasPrefix("S/RES/"), citation.canonical.count(where: { $0 == "/" }) == 2 else {
      return citation
    }
    var position = citation.end
    while position < text.count, isWhite(text[position]), position < citation.end + 2 { position += 1 }
    guard position + 5 < text.count, text[position] == "(", text[position + 5] == ")",
      text[(position + 1)...(position + 4)].allSatisfy({ isDigit($0) })
    else { return citation }
    let year = String(scalars: text[(position + 1)...(position + 4)])
    var citation = citation
    citation.end = position + 6
    citation.year = Int(year)
    citation.canonical += " (\(year))"
    citation.page = citation.canonical
    return citation
  }

  /// Of the Organization for Security and Co-operation in Europe: "MC.DEC/2/03", "MC(8).DEC/1", "PC.DEL/342/00".
  private static func security(_ chunk: String, _ start: Int, _ end: Int) -> LegalCitation? {
    let parts = chunk.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.count <= 4,
      parts.dropFirst().allSatisfy({ part in part.first?.isNumber == true && part.count <= 8 })
    else { return nil }
    let names = parts[0].split(separator: ".").map(String.init)
    guard names.count == 2, (3...5).contains(names[1].count), names[1].allSatisfy({ $0.isUppercase }),
      bodies.contains(names[0].prefix { $0 != "(" }.description)
    else { return nil }
    return LegalCitation(
      .unitedNations, start: start, end: end, canonical: chunk, series: "OSCE Doc", page: chunk)
  }

  private static let bodies: Set<String> = [
    "MC", "PC", "FSC", "CIO", "PA", "SC", "SEC", "ODIHR", "RC", "SUM",
  ]

  private static func greta(_ chunk: String, _ start: Int, _ end: Int, _ text: [Unicode.Scalar])
    -> LegalCitation?
  {
    guard chunk.hasPrefix("GRETA") else { return nil }
    var position = start + 5
    func skipSpaces() { while position < text.count, isWhite(text[position]) { position += 1 } }
    func digits() -> String {
      let from = position
      while position < text.count, isDigit(text[position]) { position += 1 }
      return String(scalars: text[from..<position])
    }
    skipSpaces()
    guard position < text.count, text[position] == "(" else { return nil }
    position += 1
    let year = digits()
    guard year.count == 4, position < text.count, text[position] == ")" else { return nil }
    position += 1
    skipSpaces()
    let number = digits()
    guard !number.isEmpty else { return nil }
    return LegalCitation(
      .monitoring, start: start, end: position, canonical: "GRETA(\(year))\(number)", year: Int(year),
      series: "GRETA",
      page: number)
  }

  /// The year of a session in the symbol, where it is one: "E/CN.4/2004/9".
  private static func year(_ symbol: String) -> Int? {
    for part in symbol.split(separator: "/") where part.count == 4 {
      if let value = Int(part), value > 1945, value < 2050 { return value }
    }
    return nil
  }
}
