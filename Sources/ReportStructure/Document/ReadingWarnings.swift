import ReportModel

/// What a reader of the record must know about pages whose text is missing or cannot be trusted.
enum ReadingWarnings {
  static func warnings(pages: [Page], unreadable: [Int]) -> [Warning] {
    var warnings: [Warning] = []
    let scanned = pages.filter(\.isScanned).map(\.number)
    if !scanned.isEmpty {
      let which = scanned.count == 1 ? "Page \(scanned[0]) has" : "\(scanned.count) pages have"
      warnings.append(
        Warning(
          kind: .scannedPage,
          message:
            "\(which) no text, only pictures or nothing; recognise the text (OCR) to have it analysed.",
          pages: scanned))
    }
    if !unreadable.isEmpty {
      let which = unreadable.count == 1 ? "Page \(unreadable[0]) is" : "\(unreadable.count) pages are"
      warnings.append(
        Warning(
          kind: .unreadableFont,
          message:
            "\(which) set in fonts that do not say which characters they draw; recognise the text (OCR) instead.",
          pages: unreadable))
    }
    return warnings
  }
}
