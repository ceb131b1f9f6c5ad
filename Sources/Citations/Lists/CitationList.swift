import Foundation
import ReportModel
internal import Tables

/// The forms in which a list of sources is written.
public enum CitationListFormat: String, Sendable, CaseIterable {
  case biblatex, bibtex, ris
  case cslJSON = "csl-json"
  case csv, markdown
}

/// Writes a list of sources.
public struct CitationList: Sendable {
  public var sources: [CitedSource]

  public init(_ sources: [CitedSource]) { self.sources = sources }

  /// The whole list as text in UTF-8, with a line break at the end.
  public func text(_ format: CitationListFormat) throws -> String {
    switch format {
    case .biblatex: sources.map { BibLaTeXEntry.text($0, isBibTeX: false) }.joined(separator: "\n")
    case .bibtex: sources.map { BibLaTeXEntry.text($0, isBibTeX: true) }.joined(separator: "\n")
    case .ris: sources.map(RISEntry.text).joined(separator: "\n")
    case .cslJSON: try cslJSON()
    case .csv: csv()
    case .markdown: markdown()
    }
  }

  private func cslJSON() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let items = sources.map { source in
      var item = source.csl
      item.id = source.key
      return item
    }
    return String(decoding: try encoder.encode(items), as: UTF8.self) + "\n"
  }

  /// Without the byte order mark, which belongs to a file.
  private func csv() -> String {
    var table = CSVBuffer(header: [
      "key", "type", "authors", "year", "title", "container", "publisher", "place", "number", "url",
      "reports", "citations", "places", "printed",
    ])
    for source in sources {
      let item = source.csl
      table.cell(source.key)
      table.cell(item.type)
      table.cell(Self.names(item.author ?? item.editor))
      table.cell(item.issued?.year)
      for text in [
        item.title, item.containerTitle, item.publisher, item.publisherPlace, item.number, item.url,
      ] {
        table.cell(text)
      }
      table.cell(Set(source.places.map(\.report)).sorted())
      table.cell(source.places.count)
      table.cell(source.places.map(Self.place))
      table.cell(source.variants.joined(separator: " | "))
      table.endRow()
    }
    return String(decoding: table.bytes.dropFirst(CSVBuffer.byteOrderMark.count), as: UTF8.self)
  }

  private func markdown() -> String {
    var text = ""
    for type in Set(sources.map(\.csl.type)).sorted() {
      text += "## \(type)\n\n"
      for source in sources where source.csl.type == type {
        let places = source.places.map(Self.place).joined(separator: "; ")
        text += "- \(Self.escaped(source.variants.first ?? source.key)) (\(Self.escaped(places)))\n"
      }
      text += "\n"
    }
    return text
  }

  /// On one line, with what Markdown would read as its own behind a stroke.
  private static func escaped(_ text: String) -> String {
    var made = String.UnicodeScalarView()
    for scalar in ListText.line(text).unicodeScalars {
      if "\\`*_[]<>#|~$&".unicodeScalars.contains(scalar) { made.append("\\") }
      made.append(scalar)
    }
    return String(made)
  }

  /// "report, note 12, p. 4".
  static func place(_ place: CitedSource.Place) -> String {
    let note = place.citation.note.map { ", note \($0)" } ?? ""
    let page = place.citation.anchors.first.map { ", \($0.pageReference)" } ?? ""
    return place.report + note + page + (place.citation.locator.map { " (at \($0))" } ?? "")
  }

  static func names(_ names: [CSLName]?) -> String {
    (names ?? []).map { name in
      name.literal ?? [name.family, name.given].compactMap { $0 }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
