internal import ArgumentParser
internal import Citations
internal import Foundation
internal import ReportModel

/// `threefold cite`: what reports cite, as a list, and which of them cite it.
struct Cite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Lists the sources that reports cite, merged across reports.",
    discussion: """
      Reads report.json files, reports' folders, or the folder that `threefold analyze` wrote to. Without a format \
      it prints a table: how many sources of each type each report cites.

      Examples:
        threefold cite Outputs --format biblatex > sources.bib
        threefold cite Outputs --cited-by
        threefold cite Outputs --source "Modern Slavery Act" --cited-by
        threefold cite Outputs --style oscola.csl
      """)

  @Argument(help: "report.json files, or folders that hold them.")
  var paths: [String] = ["Outputs"]

  @Option(help: "Only reports whose identifier begins so; may be given several times.")
  var report: [String] = []

  @Option(help: "biblatex, bibtex, ris, csl-json, csv or markdown.")
  var format: Format?

  @Flag(help: "Say which reports cite each source, with every place; what most reports cite comes first.")
  var citedBy = false

  @Option(help: "Only the source of this key, or those that have all these words in what is printed of them.")
  var source: String?

  @Option(help: "A CSL style: the list is formatted with it by pandoc.")
  var style: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case biblatex, bibtex, ris
    case cslJSON = "csl-json"
    case csv, markdown
  }

  private struct Stored: Decodable {
    var id: String
    var references: [Reference]
    var citations: [Citation]
  }

  func validate() throws {
    let given = [format.map { _ in "--format" }, citedBy ? "--cited-by" : nil, style.map { _ in "--style" }]
      .compactMap(\.self)
    if given.count > 1 {
      throw ValidationError("\(given.joined(separator: " and ")) are different lists. Give one of them.")
    }
    if let style, !Self.isFound(style) {
      throw ValidationError(
        "There is no style file \(style). Take one from https://www.zotero.org/styles and name the file.")
    }
  }

  /// Whether pandoc would find the style: a file, one of its own, or an address.
  private static func isFound(_ style: String) -> Bool {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    let folders = ["", "\(home)/.local/share/pandoc/csl/", "\(home)/.csl/", "\(home)/.pandoc/csl/"]
    return style.hasPrefix("http://") || style.hasPrefix("https://")
      || folders.contains { folder in
        ["", ".csl"].contains { FileManager.default.fileExists(atPath: folder + style + $0) }
      }
  }

  func run() throws {
    var seen: Set<String> = []
    var reports: [(id: String, references: [Reference], citations: [Citation])] = []
    for file in try paths.flatMap(StoredReports.files) where seen.insert(file).inserted {
      guard let data = FileManager.default.contents(atPath: file),
        let stored = try? JSONDecoder().decode(Stored.self, from: data)
      else {
        throw JSONLines.ReadingError(
          description: "\(file) is not a report.json that Threefold wrote. Run `threefold analyze` again.")
      }
      if !report.isEmpty, !report.contains(where: stored.id.hasPrefix) { continue }
      reports.append((stored.id, stored.references, stored.citations))
    }
    if reports.isEmpty, !report.isEmpty {
      throw ValidationError(
        "No report's identifier begins with \(report.joined(separator: " or ")). See the folders below reports/."
      )
    }
    var sources = CitedSource.merging(reports)
    if let source {
      sources = sources.filter { $0.isNamed(source) }
      if sources.isEmpty {
        StandardError.write(
          "No source is named by \"\(source)\". Try fewer words, or a key as a list gives it.")
        throw ExitCode(2)
      }
    }
    let list = CitationList(sources)
    if let style {
      try Self.formatted(try list.text(.cslJSON), style: style)
    } else if citedBy {
      printCitedBy(sources)
    } else if let format, let form = CitationListFormat(rawValue: format.rawValue) {
      FileHandle.standardOutput.write(Data(try list.text(form).utf8))
    } else {
      printTable(sources, reports.map(\.id))
    }
  }

  private func printCitedBy(_ sources: [CitedSource]) {
    let counted = sources.map { (source: $0, reports: Set($0.places.map(\.report)).count) }
    for (source, reports) in counted.sorted(by: {
      ($1.reports, $1.source.places.count, $0.source.key) < (
        $0.reports, $0.source.places.count, $1.source.key
      )
    }) {
      print(
        "\(source.key)\t\(reports.counted("report")), \(source.places.count.counted("place"))\t"
          + StandardError.printable(source.variants.first ?? ""))
      for place in source.places {
        let note =
          place.citation.note.map { "note \($0)" }
          ?? (place.citation.via == .bibliography ? "bibliography" : "text")
        let page = place.citation.anchors.first.map(\.pageReference) ?? ""
        print("\t\(place.report)\t\(note)\t\(page)\t\(place.citation.locator ?? "")")
      }
    }
  }

  /// The heads of the table's columns: CSL's names are long, and some are no words.
  private static let shortNames = [
    "article-journal": "article", "article-newspaper": "news", "article-magazine": "magazine",
    "legal_case": "case", "personal_communication": "personal", "paper-conference": "paper",
  ]

  /// A line a report, a column a type that any of them cites.
  private func printTable(_ sources: [CitedSource], _ reports: [String]) {
    let types = Set(sources.map(\.csl.type)).sorted()
    func cells(_ name: String, _ those: [CitedSource], _ citations: Int) -> [String] {
      [name] + types.map { type in String(those.count { $0.csl.type == type }) } + [
        String(those.count), String(citations),
      ]
    }
    var rows = [["report"] + types.map { Self.shortNames[$0] ?? $0 } + ["sources", "citations"]]
    for report in reports {
      let those = sources.filter { $0.places.contains { $0.report == report } }
      rows.append(cells(report, those, those.map { $0.places.count { $0.report == report } }.reduce(0, +)))
    }
    if reports.count > 1 {
      rows.append(cells("all, merged", sources, sources.map(\.places.count).reduce(0, +)))
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    for row in rows {
      let padded = row.indices.map { column in
        let space = String(repeating: " ", count: widths[column] - row[column].count)
        return column == 0 ? row[column] + space : space + row[column]
      }
      print(padded.joined(separator: "  "))
    }
  }

  private static func formatted(_ json: String, style: String) throws {
    guard let program = ProgramPath.find("pandoc") else {
      throw JSONLines.ReadingError(
        description: "--style needs pandoc, which was not found. Install it by `apt-get install pandoc` or "
          + "`brew install pandoc`, or from https://pandoc.org.")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "threefold-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let references = folder.appendingPathComponent("references.json")
    let page = folder.appendingPathComponent("page.md")
    try Data(json.utf8).write(to: references)
    try Data("---\nnocite: '@*'\n---\n".utf8).write(to: page)
    let pandoc = Process()
    pandoc.executableURL = URL(fileURLWithPath: program)
    pandoc.arguments = [
      "--citeproc", "--bibliography", references.path, "--csl", style, "--to", "plain", "--wrap", "none",
      page.path,
    ]
    try pandoc.run()
    pandoc.waitUntilExit()
    if pandoc.terminationStatus != 0 { throw ExitCode(1) }
  }
}
