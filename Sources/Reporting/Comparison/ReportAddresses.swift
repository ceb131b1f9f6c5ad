internal import Recommendations

/// Where the reports of a comparison lie, as seen from where the comparison will be read.
struct ReportAddresses {
  /// A report's folder.
  let folder: @Sendable (ComparedReport) -> String

  /// The report's summary, as an address.
  ///
  /// - Parameter recommendation: Where in it.
  func summary(of report: ComparedReport, at recommendation: String? = nil) -> String {
    let page = Address.encoded("\(folder(report))/summary.html")
    return page + (recommendation.map { "#" + Address.encoded($0) } ?? "")
  }

  /// The PDF's path, if it is known.
  func pdf(of report: ComparedReport) -> String? {
    guard let pdf = report.pdf else { return nil }
    if pdf.hasPrefix("/") { return pdf }
    var path = folder(report).split(separator: "/")
    let isAbsolute = folder(report).hasPrefix("/")
    for part in pdf.split(separator: "/") {
      if part == "..", let last = path.last, last != ".." {
        path.removeLast()
      } else if part != "." {
        path.append(part)
      }
    }
    return (isAbsolute ? "/" : "") + path.joined(separator: "/")
  }

  /// The PDF at the page where it is asked, as an address.
  func page(of recommendation: ComparedRecommendation, in report: ComparedReport) -> String? {
    PageReference(recommendation.anchors ?? [], pdf: pdf(of: report))?.address
  }
}

extension ComparedRecommendation {
  /// The pages that it stands on as a reader would cite them; nil where they are not known.
  var pages: String? { PageReference(anchors ?? [], pdf: nil)?.text }
}

extension RecommendationThreads {
  private func end(of thread: RecommendationThread) -> String {
    if thread.isDropped { return "; no later ask found" }
    guard let next = thread.continuedIn else { return "" }
    return
      "; \(thread.isContinuedForSure ? "taken up with others" : "perhaps taken up") in thread \(next + 1)"
  }

  /// "Asked in 2 reports, from 2009 to 2014; no later ask found": that no link was found is all that is known.
  func status(of thread: RecommendationThread) -> String {
    func year(_ entry: RecommendationThread.Entry?) -> String {
      entry.flatMap { reports[$0.report].year }.map(String.init) ?? "a report without a year"
    }
    let times = thread.reportCount
    let asked =
      times > 1
      ? "Asked in \(times) reports, from \(year(thread.entries.first)) to \(year(thread.entries.last))"
      : "Asked in \(year(thread.entries.first))"
    // The oldest report of a series has none before it in which to look.
    let isOldest = series[thread.series].first == thread.entries.first?.report
    let before =
      thread.perhapsFrom.map { ", perhaps taken up from thread \($0 + 1)" }
      ?? (isOldest ? "" : ", no earlier ask found")
    return asked + before + end(of: thread)
  }
}
