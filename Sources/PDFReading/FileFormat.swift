/// Tells what a file is that is no PDF, by its first bytes.
enum FileFormat {
  /// How many bytes tell.
  static let headLength = 8192

  /// - Returns: "a Word document" and so on, or nil when the bytes may be a PDF or are unknown.
  static func other(of bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    if hasHeader(bytes) { return nil }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let names = bytes.prefix(headLength)
      if contains(names, "word/") { return "a Word document" }
      if contains(names, "xl/") { return "an Excel workbook" }
      if contains(names, "ppt/") { return "a PowerPoint presentation" }
      if contains(names, "mimetypeapplication/vnd.oasis.opendocument") { return "an OpenDocument file" }
      if contains(names, "application/epub+zip") { return "an EPUB book" }
      return "a ZIP archive"
    }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return "an old Word, Excel or PowerPoint document" }
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return "a PNG picture" }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return "a JPEG picture" }
    if head.starts(with: Array("{\\rtf".utf8)) { return "an RTF document" }
    if head.starts(with: Array("%!PS".utf8)) { return "a PostScript file" }
    let lower = head.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if contains(lower[...], "<html") || contains(lower[...], "<!doctype html") {
      return "a web page (often a download that asked for a login)"
    }
    return nil
  }

  /// Whether "%PDF-" stands in the first 1,024 bytes, where readers look for it (ISO 32000-1, Annex H, note 13).
  static func hasHeader(_ bytes: [UInt8]) -> Bool { contains(bytes.prefix(1024), "%PDF-") }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
    let needle = Array(text.utf8)
    guard bytes.count >= needle.count else { return false }
    return bytes.withUnsafeBufferPointer { haystack in
      (0...(haystack.count - needle.count)).contains { start in
        needle.indices.allSatisfy { haystack[start + $0] == needle[$0] }
      }
    }
  }
}
