/// What each note cites, in the order of the notes. Numbers may begin anew with a chapter.
struct NoteRegister {
  private struct Note {
    var label: String
    var sources: [Int] = []
    var isEvidence = false
  }

  private var notes: [Note] = []
  /// The notes of each number.
  private var byLabel: [String: [Int]] = [:]

  mutating func open(_ label: String) {
    byLabel[label, default: []].append(notes.count)
    notes.append(Note(label: label))
  }

  mutating func cite(_ source: Int) {
    guard !notes.isEmpty else { return }
    notes[notes.count - 1].sources.append(source)
  }

  mutating func markEvidence() {
    guard !notes.isEmpty else { return }
    notes[notes.count - 1].isEvidence = true
  }

  /// The sources of each note of a number, the latest note first: numbers may have begun anew.
  func sources(of label: String) -> [[Int]] { (byLabel[label] ?? []).reversed().map { notes[$0].sources } }

  var current: [Int] { notes.last?.sources ?? [] }

  var currentLabel: String? { notes.last?.label }

  /// The note before the current one.
  var previous: (label: String, sources: [Int], isEvidence: Bool)? {
    notes.dropLast().last.map { ($0.label, $0.sources, $0.isEvidence) }
  }

  /// The label of the note that cites a source first, where it is written out.
  func label(citing source: Int) -> String? { notes.first { $0.sources.contains(source) }?.label }

  /// All sources cited so far, the latest first, each once.
  var latestFirst: [Int] {
    var seen: Set<Int> = []
    var found: [Int] = []
    for note in notes.reversed() {
      for source in note.sources.reversed() where seen.insert(source).inserted { found.append(source) }
    }
    return found
  }

}
