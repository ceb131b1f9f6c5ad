import Citations
import Foundation
import ReportModel
import TestSupport
import Testing

/// Every list is read back by programs of others, and nothing is lost on the way.
@Suite struct RoundTripTests {
  private let sources = ListFixture.sources

  private func list(_ format: CitationListFormat) throws -> Data {
    Data(try CitationList(sources).text(format).utf8)
  }

  // MARK: BibLaTeX and BibTeX

  @Test func pandocReadsBibLaTeX() throws {
    guard
      let read = try Tool.run("pandoc", ["-f", "biblatex", "-t", "csljson"], input: list(.biblatex))
    else { return }
    try expectSame(read, as: bibLaTeXType)
  }

  @Test func biberReadsBibLaTeX() throws {
    let folder = try TemporaryFolder()
    try list(.biblatex).write(to: folder.url("list.bib"))
    let output = folder.url("read.bib").path
    guard
      let biber = try Tool.run(
        "biber", ["--tool", "--nolog", "--output-file", output, folder.url("list.bib").path])
    else { return }
    #expect(biber.exitCode == 0)
    #expect(!biber.standardOutput.contains("WARN") && !biber.standardOutput.contains("ERROR"))
    guard let read = try Tool.run("pandoc", ["-f", "biblatex", "-t", "csljson", output]) else { return }
    try expectSame(read, as: bibLaTeXType)
  }

  @Test func bibtoolReadsBibTeX() throws {
    let folder = try TemporaryFolder()
    try list(.bibtex).write(to: folder.url("list.bib"))
    let output = folder.url("read.bib").path
    guard
      let bibtool = try Tool.run(
        "bibtool", ["-o", output, "-i", folder.url("list.bib").path, "--", "print.line.length=2000"])
    else { return }
    #expect(bibtool.exitCode == 0)
    #expect(bibtool.standardError.isEmpty)
    guard let read = try Tool.run("pandoc", ["-f", "bibtex", "-t", "csljson", output]) else { return }
    try expectSame(read, as: bibTeXType)
  }

  /// The types that pandoc 2.17 makes of an entry's type; it has none for hearings and documents.
  private func bibLaTeXType(_ type: String) -> [String] {
    switch type {
    case "bill": ["legislation"]
    case "hearing", "document": ["", "document"]
    default: [type]
    }
  }

  /// BibTeX has no types for web pages, letters and law.
  private func bibTeXType(_ type: String) -> [String] {
    switch type {
    case "article-newspaper", "article-magazine": ["article-journal"]
    case "webpage", "legal_case", "legislation", "bill", "treaty", "hearing", "personal_communication",
      "document":
      ["", "document"]
    default: [type]
    }
  }

  // MARK: CSL-JSON

  @Test func pandocReadsCSLJSON() throws {
    guard
      let read = try Tool.run("pandoc", ["-f", "csljson", "-t", "csljson"], input: list(.cslJSON))
    else { return }
    try expectSame(read) { [$0] }
  }

  @Test func isValidCSLJSON() throws {
    let script = """
      import json, sys, jsonschema
      jsonschema.Draft7Validator(json.loads(sys.argv[1])).validate(json.load(sys.stdin))
      """
    guard
      let outcome = try Tool.python(
        script, needs: ["jsonschema"], [CSLSchema.text], input: list(.cslJSON))
    else { return }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    // The schema is one that says no.
    let wrong = Data(#"[{"id": "a", "type": "tome", "title": "b"}]"#.utf8)
    let refused = try Tool.python(script, needs: ["jsonschema"], [CSLSchema.text], input: wrong)
    #expect(refused?.exitCode != 0)
  }

  // MARK: RIS

  @Test func rispyReadsRIS() throws {
    let script = """
      import json, sys, rispy
      print(json.dumps(rispy.loads(sys.stdin.buffer.read().decode())))
      """
    guard let outcome = try Tool.python(script, needs: ["rispy"], input: list(.ris)) else { return }
    try #require(outcome.exitCode == 0, "\(outcome.standardError)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let records = try decoder.decode([RISRecord].self, from: Data(outcome.standardOutput.utf8))
    try #require(records.count == sources.count)
    let types = [
      "article-journal": "JOUR", "article-newspaper": "NEWS", "article-magazine": "MGZN", "book": "BOOK",
      "chapter": "CHAP", "thesis": "THES", "report": "RPRT", "webpage": "ELEC", "legal_case": "CASE",
      "legislation": "STAT", "treaty": "STAT", "hearing": "HEAR", "bill": "BILL", "document": "GEN",
      "paper-conference": "CPAPER", "personal_communication": "PCOMM",
    ]
    for (record, source) in zip(records, sources) {
      let item = source.csl
      #expect(record.typeOfReference == types[item.type])
      #expect(record.id == source.key)
      let title = item.title?.replacingOccurrences(of: "\0", with: "")
      #expect(record.title == title?.split(whereSeparator: \.isWhitespace).joined(separator: " "))
      #expect(record.secondaryTitle == item.containerTitle)
      #expect(record.tertiaryTitle == item.collectionTitle)
      #expect(record.year == item.issued?.year.map(String.init))
      #expect(record.volume == item.volume)
      #expect(record.number == item.issue)
      #expect(
        [record.startPage, record.endPage].compactMap { $0 }.joined(separator: "–") == item.page ?? "")
      #expect(record.publisher == item.publisher ?? item.authority)
      #expect(record.placePublished == item.publisherPlace)
      #expect(record.edition == item.edition)
      #expect(record.doi == item.doi)
      #expect((record.urls ?? []) == [item.url].compactMap { $0 })
      #expect((record.authors ?? []) == (item.author ?? []).map(inverted))
      #expect((record.secondaryAuthors ?? []) == (item.editor ?? []).map(inverted))
    }
  }

  private struct RISRecord: Decodable {
    var typeOfReference, id, title, secondaryTitle, tertiaryTitle, year, volume, number: String?
    var startPage, endPage, publisher, placePublished, edition, doi: String?
    var authors, secondaryAuthors, urls: [String]?
  }

  private func inverted(_ name: CSLName) -> String {
    name.literal ?? [name.family, name.given].compactMap { $0 }.joined(separator: ", ")
  }

  // MARK: Comparing

  private func expectSame(_ outcome: Program.Outcome, as types: (String) -> [String]) throws {
    try #require(outcome.exitCode == 0, "\(outcome.standardError)")
    let read = try JSONDecoder().decode([CSLItem].self, from: Data(outcome.standardOutput.utf8))
    try #require(read.count == sources.count)
    let byKey = Dictionary(read.map { ($0.id ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    for source in sources {
      let item = source.csl
      let found = try #require(byKey[source.key], "\(source.key)")
      #expect(types(item.type).contains(found.type), "\(source.key)")
      #expect(plain(found.title) == plain(item.title))
      #expect(plain(found.containerTitle) == plain(item.containerTitle))
      #expect(plain(found.collectionTitle) == plain(item.collectionTitle))
      #expect(found.issued?.dateParts == item.issued?.dateParts, "\(source.key)")
      #expect(found.volume == item.volume)
      #expect(plain(found.issue) == plain(item.issue))
      #expect(plain(found.number) == plain(item.number), "\(source.key)")
      #expect(plain(found.page) == plain(item.page))
      #expect(
        Set([found.publisher, found.authority].compactMap { $0 })
          == Set([item.publisher, item.authority].compactMap { $0 }))
      #expect(found.publisherPlace == item.publisherPlace)
      #expect(found.edition == item.edition)
      #expect(found.url == item.url)
      #expect(found.doi == item.doi)
      #expect(people(found.author) == people(item.author))
      #expect(people(found.editor) == people(item.editor))
      #expect(people(found.translator) == people(item.translator))
    }
  }

  /// "Given Family" of each; pandoc takes the particle off a family name.
  private func people(_ names: [CSLName]?) -> [String] {
    (names ?? []).map { name in
      name.literal
        ?? [name.given, name.nonDroppingParticle, name.family].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// Without what is type and not text: pandoc sets quotation marks and dashes, and marks kept capitals.
  private func plain(_ text: String?) -> String? {
    guard var text else { return nil }
    for mark in ["<span class=\"nocase\">", "</span>", "\0"] {
      text = text.replacingOccurrences(of: mark, with: "")
    }
    for quote in ["“", "”", "‘", "’", "'"] { text = text.replacingOccurrences(of: quote, with: "\"") }
    text = text.replacingOccurrences(of: "–", with: "-")
    // A brace without its partner becomes a bracket.
    if text.contains("{"), !text.contains("}") { text = text.replacingOccurrences(of: "{", with: "(") }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
