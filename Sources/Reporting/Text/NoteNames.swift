import ReportModel

/// The names of notes in Markdown: their printed labels, told apart where a report numbers them anew by chapter.
struct NoteNames {
  private var names: [String: String] = [:]

  init(_ passages: [Passage]) {
    var used: [String: Int] = [:]
    for passage in passages where passage.kind == .footnote || passage.kind == .endnote {
      let plain = passage.label.map { label in
        String(label.map { $0.isLetter || $0.isNumber ? $0 : "-" })
      }
      let label = plain.flatMap { $0.isEmpty ? nil : $0 } ?? "note"
      used[label, default: 0] += 1
      names[passage.id] = used[label] == 1 ? label : "\(label)-\(used[label]!)"
    }
  }

  func name(of note: String) -> String? { names[note] }
}
