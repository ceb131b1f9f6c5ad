import ReportModel

/// What a reader of the record must know about pages whose text is missing or cannot be trusted.
enum ReadingWarnings {
  static func warnings(pages: [Page], recognised: Set<Int>, unreadable: [Int]) -> [Warning] {
    var warnings: [Warning] = []
    // A blank page is no scan; a recognised one has a warning of its own.
    let scanned = pages.filter { $0.isScanned && !recognised.contains($0.number) }.map(\.number)
    if !scanned.isEmpty {
      let which = scanned.count == 1 ? "Page \(scanned[0]) has" : "\(scanned.count) pages have"
      warnings.append(
        Warning(
          kind: .scannedPage,
          message:
            "\(which) no text, only a picture. Install text recognition (apt-get install tesseract-ocr "
            + "tesseract-ocr-eng) and run again to have it analysed.",
          pages: scanned))
    }
    if !recognised.isEmpty {
      let which = recognised.count == 1 ? "A page is a scan" : "\(recognised.count) pages are scans"
      warnings.append(
        Warning(
          kind: .recognisedPage,
          message:
            "\(which): the text was recognised and may hold errors. Compare it with the page before quoting.",
          pages: recognised.sorted()))
    }
    if !unreadable.isEmpty {
      let which = unreadable.count == 1 ? "Page \(unreadable[0]) is" : "\(unreadable.count) pages are"
      warnings.append(
        Warning(
          kind: .unreadableFont,
          message:
            "\(which) set in fonts that do not say which characters they draw; compare with the page.",
          pages: unreadable))
    }
    return warnings
  }
}
