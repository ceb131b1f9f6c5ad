import ReportModel

/// What a source of the form is, once its names and its title are told apart.
extension BodyAndTitle.Note {
  func source(_ names: Range<Int>, _ title: Range<Int>, limit: Int) -> BodyAndTitle? {
    let behind = title.upperBound..<max(title.upperBound, limit)
    if let next = behind.first, !isEnd(of: title, next) { return nil }
    let papers = legal.filter { $0.start >= tokens[title.upperBound - 1].end }
    let tail = ReferenceTail.read(tokens, text, in: behind, legal: papers)
    let paperKinds: Set<LegalCitation.Kind> = [
      .parliamentaryPaper, .commandPaper, .monitoring, .unitedNations,
    ]
    let end = tokens[max(title.upperBound, tail.end) - 1].end
    guard papers.allSatisfy({ paperKinds.contains($0.kind) || $0.start >= end }) else { return nil }
    // "*Title*, Harbour Office (2010)" has its body behind.
    if names.isEmpty,
      TitleAndBody.find(tokens[title.lowerBound..<behind.upperBound], text, italics: [self.title(title)])
        != nil
    {
      return nil
    }
    guard tail.isTelling || !names.isEmpty && isBody(names) && title.count >= 3 else { return nil }
    var item = CSLItem(type: "report")
    item.title = self.title(title)
    item.author = authors(names)
    // "Harbour Assessment 2018, https://…" is dated by its title.
    item.issued = tail.issued ?? yearInTitle(title)
    item.accessed = tail.accessed
    item.publisher = tail.publisher
    item.publisherPlace = tail.place
    item.edition = tail.edition
    item.genre = tail.genre
    item.number = tail.legal?.canonical
    // The number of a body's document mostly holds its year: GRETA(2012)15.
    if item.issued == nil, let year = tail.legal?.year { item.issued = CSLDate(year: year) }
    item.url = tail.url
    item.doi = tail.doi
    item.type = type(item, names, title, behind)
    return BodyAndTitle(
      range: (names.isEmpty ? title.lowerBound : names.lowerBound)..<max(title.upperBound, tail.end),
      title: title, item: item, legal: tail.legal, isTelling: tail.isTelling)
  }

  private func type(_ item: CSLItem, _ names: Range<Int>, _ title: Range<Int>, _ tail: Range<Int>) -> String {
    if ReferenceType.isHearing(Array(tokens[title.lowerBound..<tail.upperBound])) { return "hearing" }
    if item.url != nil, item.issued == nil, item.publisher == nil, item.number == nil, item.genre == nil {
      return "webpage"
    }
    // "General Assembly, Protocol to Prevent …, 15 November 2000".
    if item.number == nil, tokens[title].prefix(4).contains(where: { Self.treatyWords.contains($0.hash) }),
      !tokens[title].contains(where: { Self.reportWords.contains($0.hash) })
    {
      return "treaty"
    }
    let isPeople = item.author?.contains { $0.literal == nil } == true
    if isPeople || names.isEmpty, item.number == nil, item.genre == nil,
      !tokens[title].contains(where: { Self.reportWords.contains($0.hash) }),
      isPeople || item.publisher != nil
    {
      return "book"
    }
    return "report"
  }

  private static let treatyWords = NoteSegments.words("convention covenant protocol treaty charter")
  private static let reportWords = NoteSegments.words(
    "report reports guidance guidelines strategy review survey evaluation assessment statistics bulletin plan briefing"
  )
}
