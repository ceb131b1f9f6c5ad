internal import ReportModel

/// A web address or DOI in a reference string, mended where a line break or a stray space cut it.
struct Address {
  var kind: ReferenceToken.Kind
  var end: Int

  static func find(in text: [Unicode.Scalar], at position: Int) -> Address? {
    let scalar = text[position]
    switch scalar {
    case "h", "H", "f", "w", "W":
      guard position == 0 || !isWordScalar(text[position - 1]) else { return nil }
      for scheme in schemes {
        if let after = match(scheme, in: text, at: position) {
          return Address(kind: .url, end: urlEnd(in: text, from: after))
        }
      }
      return nil
    case "1":
      guard position + 7 < text.count, text[position + 1] == "0", text[position + 2] == ".",
        position == 0 || !isWordScalar(text[position - 1])
      else { return nil }
      var index = position + 3
      while index < text.count, isDigit(text[index]) { index += 1 }
      guard index - position >= 7, index < text.count, text[index] == "/" else { return nil }
      index = doiChunkEnd(in: text, from: index)
      // "10.1136/ harbour-2020-1": cut behind a stroke.
      while text[index - 1] == "/", index + 1 < text.count, isWhite(text[index]),
        isWordScalar(text[index + 1])
      {
        let next = doiChunkEnd(in: text, from: index + 1)
        guard text[(index + 1)..<next].contains(where: isDigit) else { break }
        index = next
      }
      return Address(kind: .doi, end: trimmed(text, from: position, to: index))
    default: return nil
    }
  }

  private static func doiChunkEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < text.count, !isWhite(text[index]), text[index] != ">", text[index] != "⟩" { index += 1 }
    return index
  }

  private static let schemes: [[Unicode.Scalar]] = ["https", "http", "ftp", "www."].map {
    Array($0.unicodeScalars)
  }

  /// Where the text after a scheme begins, allowing for stray spaces around its colon and slashes.
  private static func match(_ scheme: [Unicode.Scalar], in text: [Unicode.Scalar], at position: Int) -> Int? {
    guard position + scheme.count < text.count else { return nil }
    for (offset, expected) in scheme.enumerated()
    where Folding.fold(text[position + offset]) != expected.value {
      return nil
    }
    var index = position + scheme.count
    if scheme.last == "." { return isWhite(text[index]) ? nil : index }
    for expected in [":", "/", "/"] as [Unicode.Scalar] {
      while index < text.count, isWhite(text[index]) { index += 1 }
      guard index < text.count, text[index] == expected else { return nil }
      index += 1
    }
    while index < text.count, isWhite(text[index]) { index += 1 }
    return index
  }

  private static func urlEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
    var end = chunkEnd(in: text, from: start)
    while end < text.count, isWhite(text[end]) {
      let next = end + 1
      let nextEnd = chunkEnd(in: text, from: next)
      guard next < nextEnd, isContinuation(text, end, next, nextEnd) else { break }
      end = nextEnd
    }
    return trimmed(text, from: start, to: end)
  }

  private static func chunkEnd(in text: [Unicode.Scalar], from start: Int) -> Int {
    var index = start
    while index < text.count {
      switch text[index] {
      case "<", ">", "⟩", "⟨", "”", "“", "\"", "[", "]", "»": return index
      default: if isWhite(text[index]) { return index }
      }
      index += 1
    }
    return index
  }

  /// Whether the chunk after a space still belongs to the address: it has slashes of its own or a page's ending.
  private static func isContinuation(_ text: [Unicode.Scalar], _ end: Int, _ next: Int, _ nextEnd: Int)
    -> Bool
  {
    let last = text[end - 1]
    let first = text[next]
    guard isWordScalar(first) || first == "/" || first == "?" || first == "-" || first == "_" || first == "%"
    else { return false }
    if Address.find(in: text, at: next) != nil { return false }
    let chunk = String(scalars: text[next..<nextEnd]).lowercased()
    let hasSlash = chunk.contains("/")
    let hasEnding = [".htm", ".pdf", ".asp", ".php", ".cfm", ".html", ".aspx", ".shtml"].contains {
      chunk.contains($0)
    }
    // "https://doi. org/10.1/x": cut within the name of the host.
    if last == ".", isLower(first) || isDigit(first), hasSlash, isHost(text, end) {
      let label = chunk.unicodeScalars.prefix { isWordScalar($0) || $0 == "-" }
      let after = chunk.unicodeScalars.dropFirst(label.count).first
      if after == "/" || after == "." { return true }
    }
    // "https://doi.org/10. 5281/harbour.7": no address ends in "10.".
    if last == ".", isDigit(first), hasSlash, endsInPrefix(text, end) { return true }
    if last == ".", endings.contains(String(chunk.prefix { $0.isLetter })), chunk.count <= 6 { return true }
    if last == "." || last == "," || last == ";" || last == ")" {
      return last == "." && hasEnding && !hasSlash && isLower(first)
    }
    if first == "/" || first == "?" || first == "%" || first == "_" { return true }
    if last == "/" || last == "-" || last == "_" || last == "=" || last == "?" || last == "&" {
      if hasSlash || hasEnding { return true }
      return chunk.unicodeScalars.contains { isDigit($0) || $0 == "-" || $0 == "=" || $0 == "_" }
        && !chunk.hasSuffix(",") && !TokenWords.isYearLike(chunk)
    }
    return hasEnding || (hasSlash && isLower(first) && chunk.filter { $0 == "/" }.count >= 2)
  }

  /// Whether the address that ends here ends in "doi.org/10.".
  private static func endsInPrefix(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    let prefix = Array("doi.org/10.".unicodeScalars)
    return end >= prefix.count && text[(end - prefix.count)..<end].elementsEqual(prefix)
  }

  /// What a file's name ends in, cut off after its stop.
  private static let endings: Set<String> = ["htm", "html", "pdf", "php", "asp", "aspx", "shtml"]

  /// Whether the address that ends here has got no farther than its host.
  private static func isHost(_ text: [Unicode.Scalar], _ end: Int) -> Bool {
    var index = end - 1
    while index >= 0, !isWhite(text[index]) {
      if text[index] == "/" {
        return index > 1 && text[index - 1] == "/" && text[index - 2] == ":"
      }
      index -= 1
    }
    return true
  }

  private static func trimmed(_ text: [Unicode.Scalar], from start: Int, to end: Int) -> Int {
    var end = end
    // "…/lending/100%": a figure of a chart that stands beside it.
    if end > start + 2, text[end - 1] == "%", let stroke = text[start..<end].lastIndex(of: "/"),
      text[(stroke + 1)..<(end - 1)].allSatisfy(isDigit)
    {
      end = stroke + 1
    }
    var open = 0
    for index in start..<end {
      if text[index] == "(" { open += 1 }
      if text[index] == ")" { open -= 1 }
    }
    while end > start {
      let last = text[end - 1]
      if last == ")" && open >= 0 { break }
      guard ".,;:)’'!*".unicodeScalars.contains(last) else { break }
      if last == ")" { open += 1 }
      end -= 1
    }
    return end
  }
}

enum TokenWords {
  static func isYearLike(_ text: String) -> Bool {
    let digits = text.unicodeScalars.filter(isDigit).count
    return digits == 4 && text.unicodeScalars.filter { isWordScalar($0) && !isDigit($0) }.isEmpty
  }
}
