/// A stretch of text that two versions share, or that one of them has.
public struct WordChange: Codable, Sendable, Equatable {
  public enum Kind: String, Codable, Sendable { case same, deleted, inserted }

  public var kind: Kind
  public var text: String

  public init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

/// The difference of two texts in words, by their longest common subsequence.
public enum WordDiff {
  /// Beyond this many words on both sides together, the middle is shown as replaced rather than aligned.
  private static let limit = 4000

  /// - Returns: Stretches in order; those that are `same` or `deleted` make up the earlier text, those that are
  ///   `same` or `inserted` the later one, spaces brought to one.
  public static func changes(from earlier: String, to later: String) -> [WordChange] {
    let old = words(earlier)
    let new = words(later)
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    {
      tail += 1
    }
    var steps: [(WordChange.Kind, Substring)] = old[..<head].map { (.same, $0) }
    steps += align(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]))
    steps += old[(old.count - tail)...].map { (.same, $0) }
    return joined(steps)
  }

  /// Whether most words were kept, so that deletions and insertions can be read; otherwise the two texts are better
  /// read side by side.
  public static func isReadable(_ changes: [WordChange]) -> Bool {
    var counts: [WordChange.Kind: Int] = [:]
    for change in changes { counts[change.kind, default: 0] += words(change.text).count }
    let changed = max(counts[.deleted] ?? 0, counts[.inserted] ?? 0)
    return (counts[.same] ?? 0) >= changed
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" })
  }

  private static func align(_ old: [Substring], _ new: [Substring]) -> [(WordChange.Kind, Substring)] {
    guard !old.isEmpty, !new.isEmpty, old.count + new.count <= limit else {
      return old.map { (.deleted, $0) } + new.map { (.inserted, $0) }
    }
    let width = new.count + 1
    var lengths = [UInt16](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          old[row] == new[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var steps: [(WordChange.Kind, Substring)] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      if old[row] == new[column] {
        steps.append((.same, old[row]))
        row += 1
        column += 1
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        steps.append((.deleted, old[row]))
        row += 1
      } else {
        steps.append((.inserted, new[column]))
        column += 1
      }
    }
    return steps + old[row...].map { (.deleted, $0) } + new[column...].map { (.inserted, $0) }
  }

  /// Brings words of one kind together; between two shared words deletions come before insertions.
  private static func joined(_ steps: [(WordChange.Kind, Substring)]) -> [WordChange] {
    var changes: [WordChange] = []
    var pending: [WordChange.Kind: [Substring]] = [:]
    func flush() {
      for kind in [WordChange.Kind.same, .deleted, .inserted] {
        if let words = pending.removeValue(forKey: kind) {
          changes.append(WordChange(kind: kind, text: words.joined(separator: " ")))
        }
      }
    }
    for (kind, word) in steps {
      if (kind == .same) != (pending[.same] != nil), !pending.isEmpty { flush() }
      pending[kind, default: []].append(word)
    }
    flush()
    return changes
  }
}
