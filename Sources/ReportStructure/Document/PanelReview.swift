/// Keeps the panels that are boxes of text, and forgets those that are grounds of headings, charts and tables.
enum PanelReview {
  static func review(_ lines: inout Lines, profile: Profile) {
    var members: [Int: [Int]] = [:]
    for index in lines.indices {
      if let panel = lines[index].panel { members[panel, default: []].append(index) }
    }
    for inside in members.values where !isBox(inside.map { lines[$0] }, profile: profile) {
      for index in inside { lines[index].panel = nil }
    }
    for index in lines.indices where lines[index].role != .body || lines[index].isTurned {
      lines[index].panel = nil
    }
  }

  private static func isBox(_ lines: [Line], profile: Profile) -> Bool {
    let text = lines.filter { $0.role == .body && !$0.isTurned }
    // Notes do not stand in boxes that text outside refers from, and cells are no box.
    guard text.count * 3 > lines.count * 2 else { return false }
    let prose = text.filter { $0.size <= 1.09 * profile.bodySize && $0.text.count >= 18 }
    let scalars = text.reduce(0) { $0 + $1.text.count }
    return prose.count >= 2 && scalars >= 60 && prose.count * 2 >= text.count
  }
}
