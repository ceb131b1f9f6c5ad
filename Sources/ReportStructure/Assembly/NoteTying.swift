import ReportModel

/// Ties markers in the text to the notes that they call.
enum NoteTying {
  static func tie(_ passages: inout [Passage]) {
    // Footnotes by page and label; a note belongs to the page on which it begins.
    var notes: [String: [(page: Int, id: String)]] = [:]
    for passage in passages where passage.kind == .footnote || passage.kind == .endnote {
      guard let label = passage.label, let page = passage.anchors.first?.page else { continue }
      notes[label, default: []].append((page, passage.id))
    }
    for index in passages.indices {
      for position in passages[index].noteMarkers.indices {
        let marker = passages[index].noteMarkers[position]
        let line = passages[index].lines.last { $0.start <= marker.offset } ?? passages[index].lines.first
        guard let page = line?.page, let known = notes[marker.label] else { continue }
        let near = known.filter { $0.page >= page && $0.page <= page + 1 }.min { $0.page < $1.page }
        passages[index].noteMarkers[position].note = (near ?? known.first { $0.page >= page })?.id
      }
    }
  }
}
