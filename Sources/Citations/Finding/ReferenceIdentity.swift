import Foundation
import ReportModel

/// What tells that two references name the same source.
struct ReferenceIdentity {
  /// A number or address that names one source: the canonical legal citation, DOI or web address.
  var code: String?
  /// The folded family name of the first author or the body.
  var family: UInt64?
  var familyText: String
  var year: Int?
  /// The folded words of the title without the small ones, in order.
  var title: [UInt64]
  var volume: String?
  var containerWords: [UInt64]

  init(_ item: CSLItem, legal: LegalCitation?) {
    if let legal {
      code = "legal " + legal.canonical
    } else if let doi = item.doi {
      code = "doi " + doi.lowercased()
    } else {
      code = nil
    }
    let name = item.author?.first ?? item.editor?.first
    familyText = name?.family ?? name?.literal ?? ""
    family = familyText.isEmpty ? nil : Hashing.word(familyText.trimmedMarks)
    year = item.issued?.year
    title = Self.words(item.title ?? "")
    volume = item.volume
    containerWords = Self.words(item.containerTitle ?? "")
    if code == nil, let url = item.url, title.count < 2 { code = "url " + Self.bare(url) }
  }

  /// Whether both surely name one source.
  func isSame(as other: ReferenceIdentity) -> Bool {
    if let code, let theirs = other.code { return code == theirs }
    guard let family, let theirs = other.family, family == theirs || isNear(familyText, other.familyText)
    else {
      return family == nil && other.family == nil && year == other.year && title == other.title
        && title.count >= 4
    }
    guard let year, year == other.year else { return false }
    guard !title.isEmpty, !other.title.isEmpty else {
      return title == other.title && containerWords == other.containerWords && volume == other.volume
        && !containerWords.isEmpty
    }
    let mine = Set(title)
    let their = Set(other.title)
    let common = mine.intersection(their).count
    // A title without its subtitle still counts when it is long enough to be no coincidence.
    let isPrefix = zip(title, other.title).allSatisfy(==) && min(title.count, other.title.count) >= 3
    return isPrefix || common * 10 >= max(mine.count, their.count) * 8
  }

  private func isNear(_ first: String, _ second: String) -> Bool {
    let a = first.lowercased()
    let b = second.lowercased()
    return a.count > 4 && b.count > 4 && (a.hasSuffix(b) || b.hasSuffix(a))
  }

  /// The bucket in which sources that may be the same are found.
  var bucket: String {
    if let code { return code }
    return "\(year ?? 0)"
  }

  static func words(_ text: String) -> [UInt64] {
    ReferenceTokenizer().tokens(of: Array(text.unicodeScalars)).map(\.hash).filter {
      !Lexicon.contains($0, .function)
    }
  }

  static func bare(_ url: String) -> String {
    var text = url.lowercased()
    for prefix in ["https://", "http://", "www."] where text.hasPrefix(prefix) {
      text.removeFirst(prefix.count)
    }
    while text.hasSuffix("/") || text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
