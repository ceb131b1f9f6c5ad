internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import ReportModel

/// `threefold search`: passages of all reports, best first.
struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Finds passages in all reports, best first, with their pages.",
    discussion: """
      Words are found in all their forms: trafficked finds trafficking, and in British and American spelling: labour \
      finds labor, organised finds organized. "In quotation marks" they must follow one \
      another; shelter* finds all that begins so; NEAR(police training, 5) finds words at most five words apart; AND \
      (which may be left out), OR, NOT and parentheses join them. Words in headings count more. Nothing found is \
      exit code 1.

      Examples:
        threefold search "temporary residence permit" --pillar protection
        threefold search '"forced labour" NOT fishing' --year 2016-2021 --json
        threefold search 'NEAR(police training, 5)' --corpus Outputs
      """)

  @Argument(help: "What to look for.")
  var query: [String]

  @OptionGroup
  var corpus: CorpusFolder

  @Option(
    help: "Only passages of this pillar: prevention, protection, prosecution, partnership, or your own.")
  var pillar: String?

  @Option(help: "Only passages with this subtheme of the codebook.")
  var subtheme: String?

  @Option(
    parsing: .unconditional,
    help: "Only reports of this year, or of these: 2014-2018; 2014- for 2014 and later, -2018 for until then."
  )
  var year: String?

  @Option(help: "Only reports whose publisher's name holds this.")
  var publisher: String?

  @Option(
    help: "Only passages of this kind: paragraph, listItem, heading, footnote …; may be given several times.")
  var kind: [Kind] = []

  @Option(help: "Only the report whose identifier begins so.")
  var report: String?

  @Option(help: "How many at most.")
  var limit = 20

  @Flag(
    help: """
      Rank every passage that fits. Otherwise a search that fits very many ranks some \
      \(SearchAnswer.usualMostRanked): those in headings and in the shortest texts of every report, and \
      those with two words of an OR.
      """)
  var rankAll = false

  @Flag(help: "Print JSON lines; rankedAll says whether every passage that fits was ranked.")
  var json = false

  struct Kind: ExpressibleByArgument {
    static let allValueStrings = PassageKind.allCases.map(\.rawValue)
    var value: PassageKind

    init?(argument: String) {
      guard let value = PassageKind(rawValue: argument) else { return nil }
      self.value = value
    }
  }

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit must be 1 or more.") }
    if year != nil, years == nil {
      throw ValidationError("--year takes a year or two: 2018, 2014-2018, 2014- or -2018.")
    }
  }

  private var years: ClosedRange<Int>? {
    let parts = (year ?? "").split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.contains(where: { !$0.isEmpty }) else { return nil }
    // An end that is left open is that of all years that there are.
    let ends = [(parts[0], 0), (parts[parts.count - 1], 9999)].map { $0.isEmpty ? $1 : Int($0) }
    guard let first = ends[0], let last = ends[1], first <= last else { return nil }
    return first...last
  }

  func run() throws {
    var filter = SearchFilter()
    (filter.pillar, filter.subtheme, filter.years) = (pillar, subtheme, years)
    (filter.publisher, filter.report, filter.kinds) = (publisher, report, kind.map(\.value))
    // What the shell left of quotation marks: several arguments are one query.
    let search: SearchQuery
    do throws(SearchQueryError) {
      search = try SearchQuery(query.joined(separator: " "))
    } catch {
      throw ValidationError(error.description)
    }
    let store = try corpus.store()
    let answer = try store.answer(
      to: search, filter: filter, limit: limit,
      mostRanked: rankAll ? .max : max(limit, SearchAnswer.usualMostRanked))
    if answer.results.isEmpty {
      try CorpusFolder.check(
        store, report: report, pillar: pillar, subtheme: subtheme, publisher: publisher)
      StandardError.write("Nothing was found. Try fewer words, a word's beginning with *, or fewer filters.")
      throw ExitCode(1)
    }
    let style = TerminalStyle()
    for result in answer.results {
      if json {
        let line = try JSONLines.line(of: Line(result: result, rankedAll: answer.isWhole))
        print(String(decoding: line, as: UTF8.self), terminator: "")
      } else {
        print(Self.lines(result, style))
      }
    }
    if !answer.isWhole {
      StandardError.write(
        """
        More passages fit than the \(answer.ranked) that were ranked: those in headings and in each report's shortest \
        texts. Add words or a filter to see what longer texts say, or --rank-all.
        """)
    }
  }

  /// A result as a line of JSON.
  private struct Line: Encodable {
    var result: SearchResult
    var rankedAll: Bool

    private enum CodingKeys: CodingKey { case rankedAll }

    func encode(to encoder: any Encoder) throws {
      try result.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(rankedAll, forKey: .rankedAll)
    }
  }

  private static func lines(_ result: SearchResult, _ style: TerminalStyle) -> String {
    let year = result.year.map { " (\($0))" } ?? ""
    let page = result.label.map { $0.isEmpty ? "" : ", p. \($0)" } ?? ""
    let place = result.page.map { " [page \($0) of the PDF]" } ?? ""
    let section = result.section.map { "  \(StandardError.printable($0))\n" } ?? ""
    let pillars = result.pillars.isEmpty ? "" : "  \(result.pillars.joined(separator: ", "))"
    let head = "\(result.title)\(year)\(page)\(place)  \(result.kind.rawValue)\(pillars)"
    return "\(StandardError.printable(head))\n\(section)  "
      + "\(style.marked(result.snippet, at: result.marks))\n  \(result.passage)\n"
  }
}

/// How found words are shown: bold on a terminal, in brackets elsewhere.
private struct TerminalStyle {
  private let isBold =
    isatty(FileHandle.standardOutput.fileDescriptor) == 1
    && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  func marked(_ text: String, at marks: [TextSpan]) -> String {
    // A PDF's text must not steer the terminal.
    let scalars = text.unicodeScalars.map { StandardError.isControl($0) ? " " : $0 }
    var marked: [Unicode.Scalar] = []
    var end = 0
    for mark in marks {
      marked += scalars[end..<mark.start]
      marked += Array((isBold ? "\u{1B}[1m" : "[").unicodeScalars)
      marked += scalars[mark.start..<mark.end]
      marked += Array((isBold ? "\u{1B}[0m" : "]").unicodeScalars)
      end = mark.end
    }
    return String(scalars: marked + scalars[end...])
  }
}
