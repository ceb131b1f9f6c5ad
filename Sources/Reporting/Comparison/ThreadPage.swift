internal import Recommendations

/// The page of asks followed through the years; every ask leads to its record and to its page of the PDF.
struct ThreadPage {
  let threads: RecommendationThreads
  let addresses: ReportAddresses
  /// Where the list of all reports is, if there is one.
  let index: String?
  private let addressees: AddresseeNames

  init(threads: RecommendationThreads, addresses: ReportAddresses, index: String?) {
    self.threads = threads
    self.addresses = addresses
    self.index = index
    addressees = AddresseeNames(threads.threads.compactMap(Self.addressee))
  }

  /// A page that stands by itself, in pieces: that of a large corpus need not find room as a whole.
  func forEachPiece(_ body: (String) throws -> Void) rethrows {
    var pillars: Set<String> = []
    var asked: Set<String> = []
    var members = [[Int]](repeating: [], count: threads.series.count)
    for (place, thread) in threads.threads.enumerated() {
      members[thread.series].append(place)
      pillars.formUnion(self.pillars(of: thread))
      if let addressee = Self.addressee(of: thread) { asked.insert(addressees.name(of: addressee)) }
    }
    let shown = members.indices.filter { !members[$0].isEmpty }
    var filters = [
      ComparisonPage.Filter(name: "pillar", label: "Pillar", options: pillars.sorted().map { ($0, $0) }),
      ComparisonPage.Filter(
        name: "addressee", label: "Addressee", options: asked.sorted().map { ($0, $0) }),
      ComparisonPage.threadFilter,
    ]
    if shown.count > 1 {
      let series = shown.map { (value: String($0), label: name(of: $0)) }
      filters.insert(ComparisonPage.Filter(name: "series", label: "Reports", options: series), at: 0)
    }
    var piece = ComparisonPage.beginning(
      sections: threads.threads.count, filters: filters, index: index)
    for series in shown {
      if series != shown[0] { piece += "\n" }
      let head = "<div class=\"series\"><h2>" + HTML(text: name(of: series)) + "</h2>\n" + reports(of: series)
      piece += head.markup
      for place in members[series] {
        piece += "\n" + section(of: place).markup
        if piece.utf8.count >= OutputFile.pieceLength {
          try body(piece)
          piece = ""
        }
      }
      piece += "</div>"
    }
    try body(piece + ComparisonPage.end)
  }

  private func section(of place: Int) -> HTML {
    let thread = threads.threads[place]
    let last = thread.entries.last?.relation ?? .new
    // The oldest report has none before it: what it asks is not new, and all that is known is that it was asked.
    let isOldest = threads.series[thread.series].first == thread.entries.last?.report
    let relation = thread.isDropped ? "dropped" : last == .new && isOldest ? "first" : last.rawValue
    return ComparisonPage.section(
      [
        ("series", String(thread.series)), ("relation", relation),
        ("pillar", pillars(of: thread).sorted().joined(separator: "|")),
        ("addressee", Self.addressee(of: thread).map(addressees.name) ?? ""),
      ], content: content(of: thread, number: place + 1))
  }

  private func pillars(of thread: RecommendationThread) -> Set<String> {
    Set(thread.entries.flatMap { $0.recommendation.pillars ?? [] })
  }

  /// The latest; nil for none or an empty one.
  private static func addressee(of thread: RecommendationThread) -> String? {
    thread.entries.compactMap(\.recommendation.addressee).last.flatMap { $0.isEmpty ? nil : $0 }
  }

  private func report(_ entry: RecommendationThread.Entry) -> ComparedReport { threads.reports[entry.report] }

  /// The latest report's title, and the years.
  private func name(of series: Int) -> String {
    let members = threads.series[series].map { threads.reports[$0] }
    let years = members.compactMap(\.year).map(String.init).joined(separator: ", ")
    return (members.last?.title ?? "") + (years.isEmpty ? "" : " (\(years))")
  }

  private func reports(of series: Int) -> HTML {
    let links = threads.series[series].map { place in
      let report = threads.reports[place]
      return HTML(markup: "<a href=\"\(addresses.summary(of: report))\">") + HTML(text: report.file) + "</a>"
    }
    return "<p class=\"meta\">" + links.joined(", ") + "</p>"
  }

  private func content(of thread: RecommendationThread, number: Int) -> HTML {
    HTML(markup: "<h3 id=\"thread-\(number)\">")
      + HTML(text: "\(number). \(threads.status(of: thread))") + "</h3>" + timeline(thread)
      + "<div class=\"asks\">" + thread.entries.map { card($0, of: thread) }.joined() + "</div>"
  }

  /// One time that it was asked: where, in which words, and why it was linked.
  private func card(_ entry: RecommendationThread.Entry, of thread: RecommendationThread) -> HTML {
    let recommendation = entry.recommendation
    let source = report(entry)
    let number = recommendation.shownNumber.map { ", no. \($0)" } ?? ""
    var place = HTML(markup: "<a href=\"\(addresses.summary(of: source, at: recommendation.id))\">")
    place += HTML(text: (source.year.map(String.init) ?? "no year") + number) + "</a>"
    if let page = PageReference(recommendation.anchors ?? [], pdf: addresses.pdf(of: source)) {
      place += ", " + page.html
    }
    if let makers = recommendation.recommendedBy, !makers.isEmpty {
      place += HTML(text: "; recommended by \(Wording.list(makers))")
    }
    if let response = recommendation.response {
      place += HTML(text: "; answer: \(Wording.answer(response.kind))")
    }
    let text =
      WordDiff.isReadable(entry.changes) && !entry.changes.isEmpty
      ? ComparisonPage.marked(entry.changes) : HTML(text: recommendation.text)
    var card = "<div><p class=\"meta\">" + place + "</p><p>" + text + "</p>"
    if let match = entry.match {
      let link = HTML(text: relation(of: entry, to: match, in: thread))
      card += "<p class=\"meta\">" + link + " " + ComparisonPage.reasons(match) + "</p>"
    }
    return card + "</div>"
  }

  private func relation(
    of entry: RecommendationThread.Entry, to match: Comparison.Match, in thread: RecommendationThread
  ) -> String {
    let earlier = thread.entries.first { $0.recommendation.id == match.earlier }
    let number = earlier?.recommendation.shownNumber.map { " no. \($0)" } ?? " an ask"
    let year = earlier.flatMap { report($0).year }.map { " of \($0)" } ?? ""
    let verb = entry.relation == .repeated ? "Repeats" : "Revises"
    let sure = match.isConfirmed ? "" : " (\(min(99, Int((match.score * 100).rounded()))) % sure)"
    return "\(verb)\(number)\(year)\(sure)."
  }

  /// A dot for each report of the series: filled where it asks, and then a link to it.
  private func timeline(_ thread: RecommendationThread) -> HTML {
    let members = threads.series[thread.series]
    let asking = Dictionary(thread.entries.map { ($0.report, $0) }, uniquingKeysWith: { first, _ in first })
    let width = members.count * 70 + 20
    let dots = members.enumerated().map { place, report -> HTML in
      let x = place * 70 + 35
      let fill = asking[report] == nil ? "#ffffff" : "#2b6cb0"
      let year = threads.reports[report].year.map(String.init) ?? "?"
      let dot = HTML(
        markup: "<circle cx=\"\(x)\" cy=\"12\" r=\"6\" fill=\"\(fill)\" stroke=\"#2b6cb0\"/>"
          + "<text x=\"\(x)\" y=\"36\" font-size=\"12\" text-anchor=\"middle\">\(year)</text>")
      guard let entry = asking[report] else { return dot }
      let page = entry.recommendation.pages.map { ", \($0)" } ?? ""
      let address = addresses.summary(of: threads.reports[report], at: entry.recommendation.id)
      return HTML(markup: "<a href=\"\(address)\" aria-label=\"\(year)\(page)\">") + dot + "</a>"
    }
    return HTML(markup: "<svg width=\"\(width)\" height=\"42\" role=\"group\" aria-label=\"")
      + HTML(text: threads.status(of: thread))
      + HTML(markup: "\"><line x1=\"20\" y1=\"12\" x2=\"\(width - 20)\" y2=\"12\" stroke=\"#a0aec0\"/>")
      + dots.joined() + "</svg>"
  }
}
