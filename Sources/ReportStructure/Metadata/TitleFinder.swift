/// Finds the title on the cover: the largest lines that are no masthead, with the subtitle below them.
struct TitleFinder {
  private(set) var title: String?

  private struct Block {
    var lines: [Line]
    var size: Float { lines.map(\.size).max() ?? 0 }
    var text: String {
      var text = ""
      for line in lines {
        // A mark that calls a note ends the title; what follows is its subtitle.
        let isNoted = text.hasSuffix("*")
        while text.hasSuffix("*") { text.removeLast() }
        text += (text.isEmpty ? "" : isNoted ? ": " : " ") + String(line.text)
      }
      while text.hasSuffix("*") { text.removeLast() }
      return text
    }
  }

  init(lines: [Line], bodySize: Float) {
    guard let cover = lines.first(where: { $0.text.count(where: ScalarForms.isLetter) > 3 })?.page else {
      return
    }
    let page = lines.filter {
      $0.page == cover && $0.text.count(where: ScalarForms.isLetter) > 1 && !Self.isCode($0.text)
    }
    .sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
    let blocks = Self.blocks(page)
    let candidates = blocks.indices.filter { index in
      let block = blocks[index]
      return block.size > 1.08 * bodySize && !Self.isMasthead(block.text) && block.text.count < 240
        && block.text.count(where: \.isLetter) >= 4
    }
    guard let best = candidates.max(by: { Self.weight(blocks[$0]) < Self.weight(blocks[$1]) }) else {
      title = Self.plainTitle(page)
      return
    }
    var text = blocks[best].text
    let next = best + 1
    if next < blocks.count, let last = blocks[best].lines.last, let first = blocks[next].lines.first {
      let size = blocks[next].size
      let isNear = first.box.top - last.box.bottom < 2.2 * last.size
      let isDisplay = size > 1.08 * bodySize && size > 0.35 * blocks[best].size
      let subtitle = blocks[next].text
      if isNear, isDisplay, !Self.isMasthead(subtitle), !Self.isGeneric(subtitle), subtitle.count < 160,
        YearFinder.datedYear(Array(subtitle.unicodeScalars)) == nil
      {
        let needsColon = text.last.map { $0.isLetter || $0.isNumber } ?? false
        text += needsColon ? ": " + subtitle : " " + subtitle
      }
    }
    title = Self.cleaned(text)
  }

  /// Larger is heavier; a single word weighs less than words of nearly its size.
  private static func weight(_ block: Block) -> Float {
    let words = block.text.split(separator: " ").count
    return block.size * (words == 1 ? 0.8 : 1) * (block.lines[0].box.top > 0 ? 1 : 0.9)
  }

  private static func blocks(_ lines: [Line]) -> [Block] {
    var blocks: [Block] = []
    for line in lines {
      // Beside a title may stand a list of contents, whose lines come between those of the title.
      let home = blocks.indices.reversed().prefix(12).first { index in
        guard let last = blocks[index].lines.last else { return false }
        return abs(line.size - last.size) < 0.08 * last.size && (line.style == last.style || line.size > 13)
          && line.box.top - last.box.bottom < (line.size > 18 ? 1.6 : 1.1) * line.size
          && (index == blocks.count - 1 || line.box.left < last.box.right && last.box.left < line.box.right)
      }
      if let home { blocks[home].lines.append(line) } else { blocks.append(Block(lines: [line])) }
    }
    return blocks
  }

  /// Barcodes and document symbols.
  private static func isCode(_ text: some ScalarText) -> Bool {
    if text.first == "*" && text.last == "*" && text.count > 2 { return true }
    let digits = text.count(where: ScalarForms.isDigit)
    return digits * 2 > text.count && text.count < 20
      || text.contains("/") && !text.contains(" ") && text.count < 24
  }

  /// The line that names the report as one, where a cover is set in one size all over, with what it is about.
  private static func plainTitle(_ page: [Line]) -> String? {
    guard let index = page.firstIndex(where: { announcesReport(String($0.text)) }) else { return nil }
    var title = cleaned(String(page[index].text))
    if index + 1 < page.count, page[index + 1].text.count < 60, page[index + 1].style == page[index].style {
      title += ": " + cleaned(String(page[index + 1].text))
    }
    return title
  }

  private static func announcesReport(_ text: String) -> Bool {
    let key = TextKey.title(text.unicodeScalars)
    return key.count > 12 && key.count < 200
      && ["report", "annualreport", "national", "guide", "strategy"].contains { key.hasPrefix($0) }
  }

  /// Names of bodies that head a cover without being its title.
  private static func isMasthead(_ text: String) -> Bool {
    let key = TextKey.title(text.unicodeScalars)
    let names = [
      "unitednations", "generalassembly", "generalassemblygeneral", "generalassemblydistrgeneral",
      "distrgeneral",
      "humanrightscouncil", "securitycouncil", "economicandsocialcouncil", "houseoflords", "houseofcommons",
      "homeoffice", "hmgovernment", "europeanunion", "europeancommission", "councilofeurope",
      "journalofopensourceeducation",
    ]
    let isUnited = key.hasPrefix("united") && key.hasSuffix("nations") && key.count < 18
    let isNumbered = key.hasPrefix("unitednations") && text.contains("/")
    return names.contains(key) || isUnited || isNumbered || key.hasSuffix("distrgeneral")
      || key.count < 60 && key.hasSuffix("selectcommittee")
  }

  private static func isGeneric(_ text: String) -> Bool {
    ["report", "finalreport", "summary", "contents", "draft", "executivesummary"].contains(
      TextKey.title(text.unicodeScalars))
  }

  private static func cleaned(_ text: String) -> String {
    var text = text
    while let last = text.last, last == "*" || last == ":" || last == " " { text.removeLast() }
    while let first = text.first, first == "[" || first == "*" || first == " " { text.removeFirst() }
    return text
  }
}
