internal import Language

/// Splits labelled passages for cross-validation: a group is in one fold, and what is nearly the same text as a
/// passage held out is not trained on either.
struct Folds {
  let count: Int
  private let fold: [Int]
  private let twins: [[Int]]

  init(_ passages: [LabelledPassage], count: Int) {
    self.count = count
    var members: [String: Int] = [:]
    for passage in passages { members[passage.group, default: 0] += 1 }
    let ordered = members.sorted {
      $0.value != $1.value
        ? $0.value > $1.value
        : (TextHash.hash($0.key.utf8), $0.key) < (TextHash.hash($1.key.utf8), $1.key)
    }
    var load = [Int](repeating: 0, count: count)
    var foldOfGroup: [String: Int] = [:]
    for (group, size) in ordered {
      let lightest = load.indices.min { load[$0] < load[$1] } ?? 0
      foldOfGroup[group] = lightest
      load[lightest] += size
    }
    fold = passages.map { foldOfGroup[$0.group] ?? 0 }
    twins = Self.findTwins(passages)
  }

  func heldOut(_ number: Int) -> [Int] { fold.indices.filter { fold[$0] == number } }

  func trainedOn(_ number: Int) -> [Int] {
    let held = Set(heldOut(number))
    return fold.indices.filter { !held.contains($0) && !twins[$0].contains(where: held.contains) }
  }

  /// Passages that share four fifths of their stems.
  private static func findTwins(_ passages: [LabelledPassage]) -> [[Int]] {
    let stemmer = Stemmer()
    let stems = passages.map { Array(Set(TokenizedText($0.text, stemmer: stemmer).stems)).sorted() }
    var twins = [[Int]](repeating: [], count: passages.count)
    for right in stems.indices where stems[right].count > 4 {
      for left in 0..<right {
        let (small, large) = (
          min(stems[left].count, stems[right].count), max(stems[left].count, stems[right].count)
        )
        if 10 * small < 8 * large { continue }
        var (first, second, shared) = (0, 0, 0)
        while first < stems[left].count, second < stems[right].count {
          if stems[left][first] == stems[right][second] {
            shared += 1
            first += 1
            second += 1
          } else if stems[left][first] < stems[right][second] {
            first += 1
          } else {
            second += 1
          }
        }
        if 10 * shared >= 8 * (small + large - shared) {
          twins[left].append(right)
          twins[right].append(left)
        }
      }
    }
    return twins
  }
}
