import ReportModel

/// Puts body, notes and furniture into one order: page by page, heads first, then the text, its notes, the feet.
struct Interleaving {
  let lines: Lines

  func merge(body: [Draft], notes: [Draft], furniture: [Draft]) -> [Draft] {
    struct Place: Comparable {
      var page: Int
      var layer: Int
      var order: Int
      static func < (one: Place, other: Place) -> Bool {
        (one.page, one.layer, one.order) < (other.page, other.layer, other.order)
      }
    }
    var placed: [(place: Place, draft: Draft)] = []
    placed.reserveCapacity(body.count + notes.count + furniture.count)
    func add(_ draft: Draft, layer: Int) {
      placed.append((Place(page: lines[draft.lines[0]].page, layer: layer, order: draft.lines[0]), draft))
    }
    for draft in body { add(draft, layer: 1) }
    for draft in notes { add(draft, layer: draft.kind == .endnote ? 1 : 2) }
    for draft in furniture {
      let isChart = lines[draft.lines[0]].role == .chart
      let isInFlow = draft.kind == .contents || draft.kind == .index || isChart
      add(draft, layer: isInFlow ? 1 : lines[draft.lines[0]].box.top < 200 ? 0 : 3)
    }
    placed.sort { $0.place < $1.place }
    // Notes and furniture stand in the section that the text before them stands in.
    var section: Int?
    return placed.map { entry in
      var draft = entry.draft
      if entry.place.layer == 1, draft.section != nil { section = draft.section }
      if draft.section == nil { draft.section = section }
      return draft
    }
  }
}
