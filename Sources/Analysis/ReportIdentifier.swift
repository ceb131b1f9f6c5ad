internal import Language

/// The deterministic identifier of a report.
public enum ReportIdentifier {
  /// A slug of the file's stem and the first 8 hexadecimal digits of its SHA-256.
  ///
  /// - Parameters:
  ///   - fileName: The file's name without its folder.
  ///   - sha256: The bytes' hash in lower-case hexadecimal.
  public static func make(fileName: String, sha256: String) -> String {
    var stem = Array(fileName.utf8)
    if let dot = stem.lastIndex(of: UInt8(ascii: ".")), dot > 0 { stem.removeSubrange(dot...) }
    var slug: [UInt8] = []
    // Lower case, and Latin letters without their marks: "Übersicht" is "ubersicht".
    for byte in TextFolding.fold(String(decoding: stem, as: UTF8.self)) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
      default: if slug.last != UInt8(ascii: "-"), !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
      }
      // Long enough to be told apart, short enough for every file system.
      if slug.count == 60 { break }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    let name = slug.isEmpty ? "report" : String(decoding: slug, as: UTF8.self)
    return "\(name)-\(sha256.prefix(8))"
  }
}
