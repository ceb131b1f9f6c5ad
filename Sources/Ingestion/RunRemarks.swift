internal import Corpus

/// What a run tells besides what became of each input.
struct RunRemarks {
  /// Inputs of earlier runs that exist no more.
  var removed: [String] = []
  /// Inputs whose reports were deleted.
  var pruned: [String] = []
  /// Sentences.
  var notices: [String] = []
  /// Where the store of earlier runs lies now, if it was damaged.
  var damagedStore: String?
  /// Reports of the same bytes as others, with those others.
  var copies: [String: String] = [:]

  /// Tells how the store came to be open.
  mutating func add(_ recovery: CorpusStore.Recovery) {
    damagedStore = recovery.damaged
    let taken = "\(recovery.decisions) decisions of analysts were taken over"
    guard let damaged = recovery.damaged else {
      notices.append("There was no corpus.sqlite. \(taken) from decisions.jsonl beside it.")
      return
    }
    let lost =
      "Decisions of analysts could not be read from it, and none were kept beside it: if there were any, they are "
      + "missing now. Restore corpus.sqlite from a backup copy, or keep the damaged file for somebody who can mend it."
    notices.append(
      "corpus.sqlite was damaged and now lies at \(damaged). What was analysed is put in anew. "
        + (recovery.mayLackDecisions ? lost : "\(taken)."))
  }

  /// Tells of decisions that have lost their text.
  mutating func add(lostDecisions count: Int) {
    if count == 0 { return }
    notices.append(
      "\(count == 1 ? "A decision of analysts has" : "\(count) decisions of analysts have") lost the text they were "
        + "made on. See `threefold review lost`.")
  }

  /// Tells of reports that are gone since their PDFs were replaced by others of the same name.
  ///
  /// - Parameter deleted: Identifiers of reports that no input gives any more.
  mutating func add(replaced inputs: [RunRecord.Input], deleted: Set<String>) {
    let replaced = inputs.filter { $0.replaced.map(deleted.contains) ?? false }
    if replaced.isEmpty { return }
    let names = replaced.prefix(5).map { "\($0.file) gave \($0.replaced ?? "")" }
    notices.append(
      "\(replaced.count == 1 ? "A PDF has" : "\(replaced.count) PDFs have") changed, and what was made of the earlier "
        + "content was deleted: \(names.joined(separator: ", "))\(replaced.count > 5 ? " …" : ""). "
        + "To compare two editions, keep both under names of their own.")
  }

  /// Tells of PDFs that were analysed under more than one name.
  mutating func add(copies: [String: String]) {
    self.copies = copies
    if copies.isEmpty { return }
    let names = copies.sorted { $0.key < $1.key }.prefix(5).map { "\($0.key) is \($0.value)" }
    notices.append(
      "\(copies.count == 1 ? "A report has" : "\(copies.count) reports have") the same bytes as another and "
        + "\(copies.count == 1 ? "is" : "are") left out where reports are counted or compared: "
        + "\(names.joined(separator: ", "))\(copies.count > 5 ? " …" : ""). Delete the PDF that is too many.")
  }

  /// The inputs with what the remarks say of each.
  func applied(to inputs: [RunRecord.Input]) -> [RunRecord.Input] {
    if copies.isEmpty { return inputs }
    return inputs.map { input in
      var input = input
      input.copyOf = input.report.flatMap { copies[$0] }
      return input
    }
  }
}
