internal import Language
internal import ReportModel

/// Finds the recommendations that stand in lists.
struct ListedRecommendations {
  private let passages: [Passage]
  private let titles: [String: [String]]
  private let abbreviations: BodyAbbreviations

  /// - Parameter passages: The report's body, in reading order.
  init(passages: some Sequence<Passage>, sections: [Section], abbreviations: BodyAbbreviations) {
    self.passages = passages.map(Self.counted)
    self.abbreviations = abbreviations
    var byIdentifier: [String: Section] = [:]
    for section in sections { byIdentifier[section.id] = section }
    var titles: [String: [String]] = [:]
    for section in sections {
      var path: [String] = []
      var current: Section? = section
      while let next = current, path.count < 32 {
        path.append(next.title)
        current = next.parent.flatMap { byIdentifier[$0] }
      }
      titles[section.id] = path
    }
    self.titles = titles
  }

  /// Numbered paragraphs list recommendations as items do.
  private static func counted(_ passage: Passage) -> Passage {
    guard passage.kind == .paragraph, passage.label != nil else { return passage }
    var item = passage
    item.kind = .listItem
    return item
  }

  func drafts() -> [RecommendationDraft] {
    zones().flatMap { zone -> [RecommendationDraft] in
      let zone = lettered(mended(zone))
      let isReviewed = isReviewed(zone)
      var drafts = items(in: zone, isReviewed: isReviewed)
      guard isReviewed else { return drafts.map(addressed) }
      ListResponses(zone).add(to: &drafts)
      let names = Set(drafts.flatMap { EndingBracket($0.text).names })
      let prefix = commonPrefix(of: drafts)
      let parts = drafts.map { ReviewedItem.parts(of: $0.text, makers: names) }
      let makers = names.union(parts.joined().flatMap { EndingBracket($0).names })
      let passages = Dictionary(zone.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      return zip(drafts, parts).flatMap { draft, parts in
        var place = PartPlace(in: parts.count > 1 ? draft.passages.compactMap { passages[$0] } : [])
        return parts.compactMap { part in
          var draft = draft
          draft.text = part
          draft.isReviewed = true
          let found = attributed(draft, makers: makers) ?? (isNested(draft.number, in: prefix) ? draft : nil)
          return found.map { place.placed($0) }
        }
      }
    }
  }

  /// Whether items end in who makes them: the lists of a review by peers.
  private func isReviewed(_ zone: [Passage]) -> Bool {
    let items = zone.filter { $0.kind == .listItem || $0.kind == .paragraph }
    let bracketed = items.count { !EndingBracket($0.text).names.isEmpty }
    return bracketed >= 4 && bracketed * 2 >= items.count { $0.kind == .listItem }
  }

  /// The number under which most items of a reviewed list are counted: "104" of 104.1 to 104.97.
  private func commonPrefix(of drafts: [RecommendationDraft]) -> Substring? {
    var counts: [Substring: Int] = [:]
    for draft in drafts {
      if let prefix = prefix(of: draft.number) { counts[prefix, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value * 2 > drafts.count ? $0.key : nil }
  }

  private func prefix(of number: String?) -> Substring? {
    number.flatMap { number in number.firstIndex(of: ".").map { number[..<$0] } }
  }

  /// Whether an item is counted among the others, so that it recommends even where nobody is named for it.
  private func isNested(_ number: String?, in prefix: Substring?) -> Bool {
    guard let number, let prefix else { return false }
    return number.hasPrefix(prefix + ".")
  }

  /// Items set in bold look like headings: a numbered one that runs on in the next passage, or ends as an item does,
  /// is an item.
  private func mended(_ zone: [Passage]) -> [Passage] {
    var zone = zone
    for index in zone.indices where zone[index].kind == .heading && isNumber(zone[index].label) {
      let text = zone[index].text
      guard FoldedWords(text).forms.count >= 3, let last = text.unicodeScalars.last else { continue }
      let next = index + 1 < zone.count ? zone[index + 1].text.unicodeScalars.first : nil
      let runsOn = next.map { $0.properties.isLowercase || $0 == "(" } == true
      if runsOn || last == ";" || last == ")" { zone[index].kind = .listItem }
    }
    return zone
  }

  /// Items whose number stands behind a letter: "R1 …", "Rec 2: …". Three of one kind make a list; fewer may be
  /// paper sizes and permits.
  private func lettered(_ zone: [Passage]) -> [Passage] {
    let labels = zone.map { $0.kind == .paragraph ? LetteredLabel($0.text) : nil }
    var counts: [String: Int] = [:]
    for case let label? in labels { counts[label.letters, default: 0] += 1 }
    var zone = zone
    for (index, label) in labels.enumerated() {
      guard let label, counts[label.letters, default: 0] >= 3 else { continue }
      zone[index].kind = .listItem
      zone[index].label = label.printed
      zone[index].text = label.rest
    }
    return zone
  }

  /// In a list where recommendations end in who makes them, an item that does not is a remark on them.
  ///
  /// - Parameter makers: Who makes recommendations in this list. Several may stand in a bracket each, "(France)
  ///   (Spain)", while another bracket before the last belongs to the text, "(CRPD) (Spain)". Others stand where what
  ///   they ask ends: "Ratify (France) or consider ratifying (Djibouti) the convention (CED)".
  private func attributed(_ draft: RecommendationDraft, makers: Set<String>) -> RecommendationDraft? {
    let scalars = Array(draft.text.unicodeScalars)
    let brackets = NameBracket.all(in: scalars)
    let end = NameBracket.end(of: scalars)
    let last = brackets.last.flatMap { $0.range.upperBound == end && $0.range.lowerBound > 0 ? $0 : nil }
    // "Consider ratifying (Aland)/ratify (Bland) the convention" ends in what is asked.
    guard last != nil || brackets.contains(where: { namesMakers($0, of: makers) }) else { return nil }
    var draft = draft
    var names: [String] = []
    // Of the brackets that end the text, those that name makers are no part of it.
    var cut = end
    for bracket in brackets.reversed() {
      let isLast = bracket.range == last?.range
      guard isLast ? bracket.names.contains(where: StateName.mayBe) : namesMakers(bracket, of: makers)
      else {
        continue
      }
      names = bracket.names.filter(StateName.mayBe) + names
      if bracket.range.upperBound == cut {
        draft.text = EndingBracket.text(scalars, before: bracket)
        cut = draft.text.unicodeScalars.count
      }
    }
    draft.recommendedBy = StateName.canonical(names)
    return draft
  }

  /// Whether a bracket within a text names makers: those of the list, and with one of them others that may be states.
  private func namesMakers(_ bracket: NameBracket, of makers: Set<String>) -> Bool {
    bracket.names.contains(where: makers.contains)
      && bracket.names.allSatisfy { makers.contains($0) || StateName.mayBe($0) }
  }

  private func addressed(_ draft: RecommendationDraft) -> RecommendationDraft {
    let bracket = EndingBracket(draft.text)
    guard draft.addressee == nil, bracket.names.count == 1, let name = bracket.names.first,
      FoldedWords(name).forms.count <= 8, let body = Addressee.body(name)
    else { return draft }
    var draft = draft
    draft.addressee = body
    return draft
  }

  // MARK: Zones

  /// Runs of passages in which list items recommend.
  private func zones() -> [[Passage]] {
    var zones: [[Passage]] = []
    var current: [Passage] = []
    var isAnnounced = false
    var hasItems = false
    for passage in passages {
      if passage.kind == .heading || isAnnounced && hasItems && endsList(passage) {
        isAnnounced = false
      }
      if announces(passage) {
        isAnnounced = true
        hasItems = false
      } else if passage.kind == .listItem {
        hasItems = true
      }
      if isAnnounced || isUnderRecommendations(passage) || isSelfNamed(passage) {
        current.append(passage)
      } else if !current.isEmpty {
        zones.append(current)
        current = []
      }
    }
    return current.isEmpty ? zones : zones + [current]
  }

  /// Prose after the items of a list, other than what a page break cut off from the last one.
  private func endsList(_ passage: Passage) -> Bool {
    guard passage.kind == .paragraph else { return false }
    return !(passage.text.unicodeScalars.first?.properties.isLowercase == true)
  }

  private func isUnderRecommendations(_ passage: Passage) -> Bool {
    guard let section = passage.section, let path = titles[section] else { return false }
    // The nearest heading that speaks of recommendations decides.
    return path.lazy.compactMap(RecommendationHeading.opensList).first == true
  }

  /// "The following recommendations …:" or "We recommend that:" opens a list; prose between does not close it.
  private func announces(_ passage: Passage) -> Bool {
    guard passage.kind != .heading, passage.text.hasSuffix(":") else { return false }
    let end = passage.text.utf8.reversed().dropFirst().prefix { $0 != UInt8(ascii: ".") }
    let words = FoldedWords(String(decoding: end.reversed(), as: UTF8.self)).forms
    if words.indices.contains(where: { OwnVoice.recommends(at: $0, in: words) }) { return true }
    let names = words.contains { $0 == "recommendations" || $0 == "recommendation" }
    let points = words.contains { ["following", "below", "these", "our", "main", "key"].contains($0) }
    return names && points
  }

  /// "Recommendation 4: …".
  private func isSelfNamed(_ passage: Passage) -> Bool { selfNamed(passage) != nil }

  private func selfNamed(_ passage: Passage) -> (number: String, start: Int)? {
    guard passage.kind != .heading, passage.text.hasPrefix("Recommendation ") else { return nil }
    let words = FoldedWords(passage.text)
    guard words.words.count > 6, words.words[1].kind == .number else { return nil }
    return (words.forms[1], words.words[2].start)
  }

  // MARK: Items

  private func items(in zone: [Passage], isReviewed: Bool) -> [RecommendationDraft] {
    let labelled = zone.filter { $0.kind == .listItem && !isRemark($0, isNumbered: true) }
    let isNumbered = labelled.count { isNumber($0.label) } * 2 > labelled.count && !labelled.isEmpty
    var drafts: [RecommendationDraft] = []
    var addressee: String?
    var pendingNumber: String?
    var isOpen = false
    for (position, passage) in zone.enumerated() {
      if passage.kind == .heading || namesAddressee(passage) {
        addressee = Addressee.heading(passage.text) ?? Addressee.body(passage.text) ?? addresseeAbove(passage)
        pendingNumber = bareNumber(passage)
        isOpen = false
        continue
      }
      if isRemark(passage, isNumbered: isNumbered) {
        addressee = Addressee.opening(passage.text, abbreviations: abbreviations) ?? addressee
        isOpen = false
        continue
      }
      if let number = pendingNumber, passage.kind == .paragraph, selfNamed(passage) == nil {
        drafts.append(draft(passage, text: passage.text, number: number, addressee))
        pendingNumber = nil
        isOpen = true
        continue
      }
      if isReviewed, isOpen, passage.kind == .paragraph, selfNamed(passage) == nil,
        isNested(
          drafts[drafts.count - 1].number, in: drafts.dropLast().last.flatMap { prefix(of: $0.number) }),
        EndingBracket(drafts[drafts.count - 1].text).names.isEmpty
      {
        // Who makes an item ends it, however many paragraphs it has.
        drafts[drafts.count - 1].goOn(in: passage)
      } else if isReviewed, isOpen, passage.kind == .paragraph, isComplete(passage),
        EndingBracket(drafts[drafts.count - 1].text).names.isEmpty == false
      {
        // Several makers under one number, a paragraph each.
        drafts.append(
          draft(passage, text: passage.text, number: drafts[drafts.count - 1].number, addressee))
      } else if let named = selfNamed(passage) {
        let words = FoldedWords(passage.text)
        drafts.append(
          draft(passage, text: words.text(named.start..<words.scalars.count), number: named.number, addressee)
        )
        isOpen = true
      } else if passage.kind == .listItem, !isNumbered || isNumber(passage.label) || !isOpen {
        drafts.append(draft(passage, text: passage.text, number: number(passage.label), addressee))
        isOpen = true
      } else if isOpen,
        continues(passage, drafts[drafts.count - 1], isNumbered: isNumbered)
          || !isReviewed && isNumbered
            && standsBeforeNextNumber(position, in: zone, after: drafts[drafts.count - 1].number)
      {
        let label = passage.kind == .listItem ? passage.label.map { "\($0) " } ?? "" : ""
        drafts[drafts.count - 1].goOn(in: passage, label: label)
      }
    }
    return drafts.filter { FoldedWords($0.text).forms.count >= 3 }
  }

  /// A line between items that names who is asked, whether or not it was set as a heading.
  private func namesAddressee(_ passage: Passage) -> Bool {
    guard passage.kind == .paragraph else { return false }
    if passage.text.hasSuffix(":") {
      return Addressee.heading(passage.text) != nil || Addressee.body(passage.text) != nil
    }
    return Addressee.body(passage.text) != nil
  }

  /// The addressee that a heading above names, where this one names a topic within it.
  private func addresseeAbove(_ passage: Passage) -> String? {
    guard let section = passage.section, let path = titles[section] else { return nil }
    return path.lazy.compactMap { Addressee.heading($0) ?? Addressee.body($0) }.first
  }

  /// The number of a heading that is "Recommendation 4" and nothing more.
  private func bareNumber(_ passage: Passage) -> String? {
    guard passage.text.hasPrefix("Recommendation ") else { return nil }
    let words = FoldedWords(passage.text)
    return words.words.count == 2 && words.words[1].kind == .number ? words.forms[1] : nil
  }

  private func draft(
    _ passage: Passage, text: String, number: String?, _ addressee: String?
  ) -> RecommendationDraft {
    RecommendationDraft(
      kind: .listed, number: number, text: text, section: passage.section, passages: [passage.id],
      anchors: passage.anchors, addressee: addressee)
  }

  private func isComplete(_ passage: Passage) -> Bool {
    passage.text.unicodeScalars.first?.properties.isUppercase == true
      && !EndingBracket(passage.text).names.isEmpty
  }

  /// A passage that speaks of the recommendations rather than recommending.
  ///
  /// - Parameter isNumbered: Whether the list's items are numbered. A numbered item of such a list is one even where
  ///   it opens a list of its own ("8.18. We recommend that the Government:") or begins "Following".
  private func isRemark(_ passage: Passage, isNumbered: Bool) -> Bool {
    let text = passage.text
    let words = FoldedWords(text).forms
    if isNumbered, passage.kind == .listItem, isNumber(passage.label),
      !words.contains(where: { $0 == "recommendations" || $0 == "recommendation" })
    {
      return false
    }
    guard
      text.hasSuffix(":") || words.prefix(4).contains("following")
        || words.prefix(3) == ["the", "recommendations", "formulated"]
        || words.prefix(2) == ["all", "conclusions"]
    else { return false }
    return words.contains { $0.hasPrefix("recommend") }
  }

  /// Nested items and what a page break cut off belong to the item above.
  private func continues(_ passage: Passage, _ draft: RecommendationDraft, isNumbered: Bool) -> Bool {
    if passage.kind == .listItem { return isNumbered }
    guard passage.kind == .paragraph, let last = draft.text.unicodeScalars.last else { return false }
    let isCut = ![".", ";", ":", "?", "!", ")"].contains(last)
    let beginsSmall = passage.text.unicodeScalars.first?.properties.isLowercase == true
    return isCut || beginsSmall
  }

  /// Whether a full paragraph stands between an item and the one with the next number.
  private func standsBeforeNextNumber(_ position: Int, in zone: [Passage], after number: String?) -> Bool {
    guard zone[position].kind == .paragraph, let current = number.flatMap({ Int($0) }),
      [".", "?", "!"].contains(zone[position].text.unicodeScalars.last),
      FoldedWords(zone[position].text).forms.count > 12
    else { return false }
    let next = zone[(position + 1)...].prefix(6).first { $0.kind == .listItem && isNumber($0.label) }
    return next.flatMap { self.number($0.label) }.flatMap { Int($0) } == current + 1
  }

  private func isNumber(_ label: String?) -> Bool {
    label?.unicodeScalars.contains { $0 >= "0" && $0 <= "9" } == true
  }

  /// The label without closing full stops and brackets; bullets have none.
  private func number(_ label: String?) -> String? {
    guard let label else { return nil }
    let trimmed = label.hasPrefix("(") ? label : String(label.prefix { $0 != ")" })
    let number = trimmed.hasSuffix(".") ? String(trimmed.dropLast()) : trimmed
    return number.unicodeScalars.contains { $0.properties.isAlphabetic || isDigit($0) } ? number : nil
  }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }
}
