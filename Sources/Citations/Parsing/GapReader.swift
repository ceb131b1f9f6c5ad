/// Names what stands between two tokens.
enum GapReader {
  static func gap(in text: [Unicode.Scalar], from start: Int, to end: Int) -> Gap {
    if start == end { return start == 0 ? .start : .joined }
    var marks: [UInt8] = []
    var hasSpace = false
    for index in start..<end {
      let scalar = text[index]
      if isWhite(scalar) {
        hasSpace = true
        continue
      }
      let mark = Self.mark(scalar, text, index)
      if marks.last != mark { marks.append(mark) }
      if marks.count > 6 { break }
    }
    guard let first = marks.first, let last = marks.last else { return .space }
    let isSingle = marks.count == 1
    if isSingle {
      switch first {
      case comma: return .comma
      case period: return hasSpace ? .periodSpace : .period
      case colon: return .colon
      case semicolon: return .semicolon
      case slash: return .slash
      case ampersand: return .ampersand
      case dash: return hasSpace ? .dash : .hyphen
      case open: return .open
      case close: return .close
      case openBracket: return .openBracket
      case closeBracket: return .closeBracket
      case openQuote: return .openQuote
      case closeQuote: return .closeQuote
      case question: return .question
      default: return .other
      }
    }
    if marks.contains(openQuote) {
      if marks.contains(closeQuote) && first == closeQuote { return .closeQuoteOpen }
      switch first {
      case comma: return .commaQuote
      case colon, semicolon: return .colonQuote
      case close, period, closeBracket: return .periodQuote
      default: return .openQuote
      }
    }
    if marks.contains(closeQuote) {
      if last == open || last == openBracket { return .closeQuoteOpen }
      if marks.contains(comma) { return .closeQuoteComma }
      if marks.contains(period) || marks.contains(question) { return .closeQuotePeriod }
      if marks.contains(colon) || marks.contains(semicolon) { return .closeQuoteColon }
      return .closeQuote
    }
    if marks.contains(close) {
      if last == open || last == openBracket { return .closeOpen }
      switch last {
      case period: return .closePeriod
      case comma: return .closeComma
      case colon, semicolon: return .closeColon
      default: return .close
      }
    }
    if marks.contains(closeBracket) {
      return last == open ? .closeOpen : last == period ? .closeBracketPeriod : .closeBracket
    }
    if last == open { return .open }
    if last == openBracket { return .openBracket }
    if first == period && last == comma { return .initialComma }
    if marks.contains(ampersand) { return marks.contains(comma) ? .ampersandComma : .ampersand }
    if marks.contains(question) { return .question }
    if first == period && (last == colon || last == semicolon) { return .colon }
    if last == period { return .periodSpace }
    if last == comma { return .comma }
    if first == period && last == dash { return .dash }
    return .other
  }

  private static let comma: UInt8 = 1, period: UInt8 = 2, colon: UInt8 = 3, semicolon: UInt8 = 4
  private static let slash: UInt8 = 5, ampersand: UInt8 = 6, dash: UInt8 = 7, open: UInt8 = 8,
    close: UInt8 = 9
  private static let openBracket: UInt8 = 10, closeBracket: UInt8 = 11, openQuote: UInt8 = 12
  private static let closeQuote: UInt8 = 13, question: UInt8 = 14, other: UInt8 = 15

  private static func mark(_ scalar: Unicode.Scalar, _ text: [Unicode.Scalar], _ index: Int) -> UInt8 {
    switch scalar {
    case ",": return comma
    case ".", "…": return period
    case ":": return colon
    case ";": return semicolon
    case "/", "|": return slash
    case "&", "+": return ampersand
    case "-", "–", "—", "‐", "‑", "−": return dash
    case "(": return open
    case ")": return close
    case "[", "⟨", "<": return openBracket
    case "]", "⟩", ">": return closeBracket
    case "“", "„", "«", "‘", "‚", "‹":
      // German closes with the mark that English opens with.
      if index > 0, scalar == "“" || scalar == "‘", isWordScalar(text[index - 1]) { return closeQuote }
      return openQuote
    case "”", "»", "’", "›": return closeQuote
    case "\"", "'", "`", "´":
      let next =
        index + 1 < text.count && !isWhite(text[index + 1]) && text[index + 1] != ","
        && text[index + 1] != "."
      let previous = index > 0 && !isWhite(text[index - 1]) && text[index - 1] != "("
      return next && !previous ? openQuote : previous && !next ? closeQuote : next ? openQuote : closeQuote
    case "?", "!": return question
    default: return other
    }
  }
}
