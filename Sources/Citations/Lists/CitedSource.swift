public import ReportModel

/// A source as several reports cite it: one reference with every place and every dress.
public struct CitedSource: Sendable {
  /// A report's citation of the source.
  public struct Place: Sendable {
    public var report: String
    public var citation: Citation
  }

  /// The citation key: family name, year and first word of the title, or the title's first words.
  public var key: String
  public var csl: CSLItem
  /// The strings as printed, the longest first.
  public var variants: [String]
  public var places: [Place]

  /// Whether the text is the source's key, or all its words stand in one of the strings printed or in the fields.
  public func isNamed(_ text: String) -> Bool {
    if text == key { return true }
    let wanted = Set(ReferenceTokenizer().tokens(of: Array(text.unicodeScalars)).map(\.hash))
    guard !wanted.isEmpty else { return false }
    let fields = [csl.title, csl.containerTitle, csl.number, CitationList.names(csl.author)].compactMap { $0 }
    return (variants + [fields.joined(separator: " ")]).contains { printed in
      wanted.isSubset(of: ReferenceTokenizer().tokens(of: Array(printed.unicodeScalars)).map(\.hash))
    }
  }

  /// Merges the references of reports that surely name the same source.
  ///
  /// - Parameter reports: Each report's identifier, references and citations, in a settled order: the keys depend
  ///   on it.
  public static func merging(
    _ reports: [(id: String, references: [Reference], citations: [Citation])]
  ) -> [CitedSource] {
    var sources: [CitedSource] = []
    var known = SourceIndex()
    var variants: [Set<String>] = []
    for report in reports {
      var indices: [String: Int] = [:]
      for reference in report.references {
        var identity = ReferenceIdentity(reference.csl, legal: nil)
        identity.note(listing: reference.raw, in: report.id)
        let index = known.first(like: identity) ?? sources.count
        indices[reference.id] = index
        if index == sources.count {
          sources.append(CitedSource(key: "", csl: reference.csl, variants: [], places: []))
          variants.append([reference.raw])
          known.append(identity)
          continue
        }
        variants[index].insert(reference.raw)
        let isFuller = fieldCount(reference.csl) > fieldCount(sources[index].csl)
        known.widen(index, by: identity, isFuller: isFuller)
        if isFuller { sources[index].csl = reference.csl }
      }
      for citation in report.citations {
        guard let index = citation.reference.flatMap({ indices[$0] }) else { continue }
        if let printed = citation.printed { variants[index].insert(printed) }
        sources[index].places.append(Place(report: report.id, citation: citation))
      }
    }
    for index in sources.indices { sources[index].variants = Array(variants[index]) }
    for index in sources.indices {
      sources[index].variants.sort { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
    }
    setKeys(of: &sources)
    return sources
  }

  private static func fieldCount(_ item: CSLItem) -> Int {
    let texts: [String?] = [
      item.title, item.containerTitle, item.publisher, item.publisherPlace, item.url, item.doi,
    ]
    let more: [String?] = [item.volume, item.issue, item.page, item.number, item.edition]
    return (texts + more).compactMap { $0 }.count + (item.author == nil ? 0 : 2)
      + (item.issued == nil ? 0 : 1)
  }

  /// Keys depend on the source alone, so that they stay when reports are added: only of sources with the same name,
  /// year and first word of the title do all but one, in the order of the sums, get a sum of their own fields.
  private static func setKeys(of sources: inout [CitedSource]) {
    var groups: [String: [Int]] = [:]
    for index in sources.indices { groups[keyBase(sources[index]), default: []].append(index) }
    for (base, members) in groups {
      let ordered = members.map { (sum: keySum(sources[$0]), index: $0) }.sorted { $0 < $1 }
      var taken: Set<String> = []
      for (rank, member) in ordered.enumerated() {
        var key = rank == 0 ? base : "\(base)-\(member.sum)"
        // Sources that differ in nothing but what no list shows.
        while !taken.insert(key).inserted { key += "x" }
        sources[member.index].key = key
      }
    }
  }

  private static func keyBase(_ source: CitedSource) -> String {
    let item = source.csl
    let name = item.author?.first ?? item.editor?.first
    let title = words(item.title ?? source.variants.first ?? "")
    let author = words(name?.family ?? name?.literal ?? "").prefix(3).joined()
    let year = item.issued?.year.map(String.init) ?? ""
    let key =
      author.isEmpty
      ? title.prefix(4).joined() + (title.prefix(4).last == year ? "" : year)
      : author + year + (title.first { $0.utf8.count > 3 } ?? title.first ?? "")
    return key.isEmpty ? "source" : key
  }

  /// Four hexadecimal digits of what the source's fields say.
  private static func keySum(_ source: CitedSource) -> String {
    let item = source.csl
    let texts = [
      item.title, item.containerTitle, item.volume, item.issue, item.page, item.number, item.url,
      item.publisher,
    ]
    let isBare = texts.allSatisfy { $0 == nil }
    let sum = Hashing.word((texts.map { $0 ?? "" } + (isBare ? source.variants : [])).joined(separator: "|"))
    let digits = String(sum & 0xFFFF, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// The words in letters and digits of ASCII, folded, without the small ones.
  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: { $0.isWhitespace || "-–—/’'".contains($0) }).compactMap { word in
      if Lexicon.contains(Hashing.word(String(word).trimmedMarks), .function) { return nil }
      var plain = String.UnicodeScalarView()
      for scalar in word.unicodeScalars where isWordScalar(scalar) {
        let folded = Folding.fold(scalar)
        if folded < 128, let scalar = Unicode.Scalar(folded) { plain.append(scalar) }
      }
      return plain.isEmpty ? nil : String(plain)
    }
  }
}
