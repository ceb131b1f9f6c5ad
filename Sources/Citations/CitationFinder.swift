public import ReportModel

/// Finds, parses and resolves what a report cites.
///
/// Notes are cut into stretches, each of which is a reference written out, a pointer to an earlier one, or a remark.
/// Entries of bibliographies are references as they stand; author and year in the text lead to them.
public struct CitationFinder: Sendable {
  private let parser: ReferenceParser?

  /// Uses the shipped model; without its file nothing but a warning is found.
  public init() { parser = Self.shipped }

  public init(parser: ReferenceParser) { self.parser = parser }

  private static let shipped: ReferenceParser? = try? ReferenceParser.shipped()

  /// - Parameters:
  ///   - passages: In reading order, with sentences.
  ///   - sections: The section tree that the passages name.
  ///   - reportIdentifier: The prefix of the identifiers.
  ///   - addresses: The web addresses that each page's link annotations lead to, by the page's position: where line
  ///     breaks cut an address of the text, they tell where it ends.
  public func citations(
    in passages: [Passage], sections: [Section], reportIdentifier: String, addresses: [Int: [String]] = [:]
  ) -> (citations: [Citation], references: [Reference], warnings: [Warning]) {
    guard let parser else {
      let message =
        "The reference model is missing, so no citations were read; reinstall Threefold, or keep its resource folder "
        + "beside the executable."
      return ([], [], [Warning(kind: .uncertainMetadata, message: message)])
    }
    var walk = CitationWalk(parser: parser, reportIdentifier: reportIdentifier, addresses: addresses)
    let bibliography = BibliographySections.identifiers(sections)
    let listed = passages.filter { isEntry($0, bibliography) }
    for entry in BibliographyEntries.entries(of: listed) { walk.addEntry(entry) }
    for passage in passages {
      switch passage.kind {
      case .footnote, .endnote: walk.addNote(passage)
      case .paragraph, .listItem, .quotation, .box:
        if !isEntry(passage, bibliography) { walk.addText(passage) }
      default: break
      }
    }
    return walk.finished()
  }

  private func isEntry(_ passage: Passage, _ bibliography: Set<String>) -> Bool {
    guard let section = passage.section, bibliography.contains(section) else { return false }
    return passage.kind == .paragraph || passage.kind == .listItem
      || passage.kind == .endnote && passage.label == nil
  }
}

/// Which sections are lists of sources, by their titles, with all that stands in them.
enum BibliographySections {
  static func identifiers(_ sections: [Section]) -> Set<String> {
    var found: Set<String> = []
    for section in sections {
      if let parent = section.parent, found.contains(parent) {
        found.insert(section.id)
      } else if isBibliography(section.title) {
        found.insert(section.id)
      }
    }
    return found
  }

  static func isBibliography(_ title: String) -> Bool {
    let words = title.lowercased().split { !$0.isLetter }.map(String.init).filter {
      !["annex", "appendix", "a", "b"].contains($0)
    }
    guard words.count <= 5, let first = words.first else { return false }
    if ["bibliography", "references", "literatuur", "literaturverzeichnis", "bibliographie", "literatur"]
      .contains(first)
    {
      return true
    }
    let joined = words.joined(separator: " ")
    return [
      "works cited", "literature", "list of references", "literature list", "selected bibliography",
      "sources",
      "list of literature", "sources cited", "further reading", "reference list", "list of sources",
      "cited literature",
      "select bibliography", "literature and other sources", "publications",
    ].contains(joined)
  }
}
