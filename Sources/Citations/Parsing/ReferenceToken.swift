/// A word, number or address of a reference string.
struct ReferenceToken {
  enum Kind: UInt8 { case word, url, doi }

  /// Unicode scalar offsets into the string, half-open.
  var start: Int
  var end: Int
  var kind: Kind
  /// A hash of the folded scalars: lower case, without accents.
  var hash: UInt64
  var shape: WordShape
  /// What stands between the token before and this one.
  var gap: Gap
  var isInQuotes = false
  var isInParentheses = false
  /// The folded first and last three scalars.
  var prefix: UInt64 = 0
  var suffix: UInt64 = 0
}

/// What a word looks like.
enum WordShape: UInt8 {
  case lower, capitalized, upper, oneCapital, oneLower, mixed
  case shortNumber, threeDigits, year, fourDigits, longNumber, yearWithLetter, alphanumeric, roman
  case address, other
}

/// What stands between two tokens, reduced to what tells fields apart.
enum Gap: UInt8, CaseIterable {
  case start, space, joined, hyphen, dash, comma, period, periodSpace, colon, semicolon, slash, ampersand
  case open, close, closePeriod, closeComma, closeColon, closeOpen, openQuote, commaQuote, periodQuote
  case colonQuote, closeQuote, closeQuoteComma, closeQuotePeriod, closeQuoteOpen, initialComma, question
  case closeQuoteColon, openBracket, closeBracket, ampersandComma, closeBracketPeriod, other
}
