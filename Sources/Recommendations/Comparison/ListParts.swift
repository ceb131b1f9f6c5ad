/// Parts two lists on many subjects into what speaks of trafficking and exploitation and what does not.
///
/// The weights of comparing were learned from lists on trafficking. Among the two hundred asks of a review of all human
/// rights, "combat human trafficking" stands out by its subject alone, and how many asks there are and how rare its words
/// are tells nothing of whether it was asked before. Held against those on its subject, it is judged as it was learned.
struct ListParts {
  /// Positions in the two lists, ascending.
  struct Part: Equatable {
    var earlier: [Int]
    var later: [Int]
  }

  let parts: [Part]

  init(earlier: [AskProfile], later: [AskProfile]) {
    let ofField = (earlier + later).count { $0.isOfField }
    let all = Part(earlier: Array(earlier.indices), later: Array(later.indices))
    // A list on trafficking may hold an ask that does not name it.
    guard ofField > 0, ofField * 2 < earlier.count + later.count else {
      parts = [all]
      return
    }
    parts = [true, false].map { isWanted in
      Part(
        earlier: all.earlier.filter { earlier[$0].isOfField == isWanted },
        later: all.later.filter { later[$0].isOfField == isWanted })
    }
  }
}
