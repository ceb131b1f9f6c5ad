public import ReportModel

/// A source as several reports cite it: one reference with every place and every dress.
public struct CitedSource: Sendable {
  /// A report's citation of the source.
  public struct Place: Sendable {
    public var report: String
    public var citation: Citation
  }

  /// The citation key: family name or first words, year, a letter where two would be alike.
  public var key: String
  public var csl: CSLItem
  /// The strings as printed, the longest first.
  public var variants: [String]
  public var places: [Place]

  /// Merges the references of reports that surely name the same source.
  ///
  /// - Parameter reports: Each report's identifier, references and citations, in a settled order: the keys depend
  ///   on it.
  public static func merging(
    _ reports: [(id: String, references: [Reference], citations: [Citation])]
  ) -> [CitedSource] {
    var sources: [CitedSource] = []
    var identities: [ReferenceIdentity] = []
    var buckets: [String: [Int]] = [:]
    for report in reports {
      var indices: [String: Int] = [:]
      for reference in report.references {
        var identity = ReferenceIdentity(reference.csl, legal: nil)
        if isLegal(reference.csl.type), let number = reference.csl.number {
          identity.code = "legal " + number
        }
        let known = (buckets[identity.bucket] ?? []).first { identities[$0].isSame(as: identity) }
        let index = known ?? sources.count
        if known == nil {
          sources.append(CitedSource(key: "", csl: reference.csl, variants: [], places: []))
          identities.append(identity)
          buckets[identity.bucket, default: []].append(index)
        }
        indices[reference.id] = index
        if !sources[index].variants.contains(reference.raw) { sources[index].variants.append(reference.raw) }
        if fieldCount(reference.csl) > fieldCount(sources[index].csl) { sources[index].csl = reference.csl }
      }
      for citation in report.citations {
        guard let index = citation.reference.flatMap({ indices[$0] }) else { continue }
        sources[index].places.append(Place(report: report.id, citation: citation))
      }
    }
    var taken: [String: Int] = [:]
    for index in sources.indices {
      sources[index].variants.sort { ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1) }
      let base = keyBase(sources[index].csl)
      let count = taken[base, default: 0]
      taken[base] = count + 1
      sources[index].key = count == 0 ? base : "\(base)-\(count + 1)"
    }
    return sources
  }

  private static func isLegal(_ type: String) -> Bool {
    ["legal_case", "legislation", "treaty", "hearing", "bill"].contains(type)
  }

  private static func fieldCount(_ item: CSLItem) -> Int {
    let texts: [String?] = [
      item.title, item.containerTitle, item.publisher, item.publisherPlace, item.url, item.doi,
    ]
    let more: [String?] = [item.volume, item.issue, item.page, item.number, item.edition]
    return (texts + more).compactMap { $0 }.count + (item.author == nil ? 0 : 2)
      + (item.issued == nil ? 0 : 1)
  }

  private static func keyBase(_ item: CSLItem) -> String {
    let name = item.author?.first ?? item.editor?.first
    let text = name?.family ?? name?.literal ?? item.title ?? "source"
    var key = ""
    for word in text.split(separator: " ").prefix(3) {
      for scalar in word.unicodeScalars where isWordScalar(scalar) {
        let folded = Folding.fold(scalar)
        if folded < 128, let plain = Unicode.Scalar(folded) { key.unicodeScalars.append(plain) }
      }
    }
    return (key.isEmpty ? "source" : key) + (item.issued?.year.map(String.init) ?? "")
  }
}
