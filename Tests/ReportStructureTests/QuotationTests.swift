import ReportModel
import Testing

/// Quotations set in from the text are passages of their own, and the text goes on around pull quotes.
@Suite struct QuotationTests {
  private static let text = [
    "The committee heard that the crews were hired by the season, and that",
    "nobody kept a list of who was on board. A deckhand who had worked for",
    "two years without a contract told the committee how it had begun:",
  ]
  private static let after = [
    "The committee returned to the question of lists in its last meeting of",
    "the year, when the owners of the fleet were asked to produce their own.",
  ]

  private func page(quotation: [String], right: Bool = true) -> TypesetPage {
    var page = TypesetPage()
    var baseline = page.lines(Self.text, left: 60, baseline: 100)
    baseline = page.lines(quotation, left: 72, baseline: baseline + 4)
    page.lines(Self.after, left: 60, baseline: baseline + 4)
    return page
  }

  @Test func aQuotationInMarksIsOnePassage() {
    let passages = page(quotation: [
      "“They said the papers would come with the next boat, and when it",
      "came they said the same again. After that I did not ask.”",
    ]).passages
    #expect(passages.map(\.kind) == [.paragraph, .quotation, .paragraph])
    #expect(
      passages[1].text.hasPrefix("“They said the papers") && passages[1].text.hasSuffix("I did not ask.”"))
    #expect(passages[0].text.hasSuffix("how it had begun:"))
    #expect(passages[2].text.hasPrefix("The committee returned"))
  }

  @Test func aQuotationWithoutMarksIsToldByBothItsMargins() {
    let passages = page(quotation: [
      "they said the papers would come with the next boat, and when it",
      "came they said the same again. After that I did not ask them for",
      "anything more, and they did not speak of it.",
    ]).passages
    #expect(passages.map(\.kind) == [.paragraph, .quotation, .paragraph])
  }

  @Test func anIndentedFirstLineIsNoQuotation() {
    var page = TypesetPage()
    var baseline: Float = 100
    for opening in ["The committee heard", "“A list” is what it", "Nobody had kept one"] {
      page.line(opening + " that the crews were hired by the season and", left: 72, baseline: baseline)
      baseline = page.lines(Array(Self.text.prefix(2)), left: 60, baseline: baseline + 13)
      page.line("in the log.", left: 60, baseline: baseline)
      baseline += 13
    }
    #expect(page.passages.map(\.kind) == [.paragraph, .paragraph, .paragraph])
  }

  @Test func anEntryThatHangsIsNoQuotation() {
    var page = TypesetPage()
    var baseline: Float = 100
    for author in ["Aldous, M.", "Brandt, K.", "Correia, T."] {
      baseline = page.lines(
        ["\(author) (2009) The season’s crews: lists and what is left of them, see"], left: 60,
        baseline: baseline)
      baseline = page.lines(
        [
          "“Harbour studies” and other papers of the seventh conference on",
          "coastal work, Hoxton, pp. 11–29.",
        ],
        left: 75, baseline: baseline)
    }
    let passages = page.passages
    #expect(passages.count == 3 && passages.allSatisfy { $0.kind == .paragraph }, passages.outline)
  }

  /// Beside the quote the text is narrow, below it wide: one paragraph all the same.
  @Test func textGoesOnAroundAPullQuote() throws {
    var page = TypesetPage()
    let lead = [
      "Every spring the boats of the outer harbour take on men who have come a long way for it, and every",
      "autumn most of them are gone before anyone has asked their names. Its own books say little.",
    ]
    page.lines(lead, left: 60, baseline: 100)
    page.lines(
      ["Nobody had ever", "asked any of them", "for their names", "or for their pay."], left: 60,
      baseline: 160,
      size: 14, italic: true)
    page.lines(
      [
        "What the books do show is the number of berths, and that there",
        "were never as many bunks as berths. The owners explain that the",
        "watches sleep by turns, which is true of ships at sea, but these",
        "lay at the quay for two weeks of every four, and no watch was set",
        "while they did. The harbour master, who was asked about it twice,",
        "answered that berths were none of his concern. So the question of",
      ], left: 210, baseline: 155)
    page.lines(
      [
        "where the men had slept was put to the owners again, and it was left open at the end of the hearing as",
        "it had been at its start.",
      ], left: 60, baseline: 155 + 6 * 13)
    let passages = page.passages
    let quote = try #require(passages.first { $0.text.hasPrefix("Nobody had ever") })
    #expect(
      quote.kind == .quotation
        && quote.text == "Nobody had ever asked any of them for their names or for their pay.")
    let around = try #require(passages.first { $0.text.hasPrefix("What the books") })
    #expect(around.text.contains("So the question of where the men had slept"), passages.outline)
    #expect(around.kind == .paragraph && around.text.hasSuffix("at its start."))
  }

  @Test func aSentenceThatAPullQuoteCutsIsWhole() throws {
    var page = TypesetPage()
    var baseline = page.lines(
      [
        "The harbour’s own books say little of where the men had slept, and the",
        "question was left open at the end of the hearing because the owners",
      ],
      left: 60, baseline: 100)
    baseline = page.lines(
      ["“No watch was set while they lay", "at the quay for two weeks.”"], left: 90, baseline: baseline + 20,
      size: 15)
    page.lines(
      [
        "had not been asked to bring their own books with them, and none of the",
        "witnesses could say where those books were kept.",
      ],
      left: 60, baseline: baseline + 14)
    let passages = page.passages
    #expect(passages.contains { $0.kind == .quotation && $0.text.hasPrefix("“No watch") })
    #expect(
      passages.contains { $0.kind == .paragraph && $0.text.contains("because the owners had not been asked") }
    )
  }
}
