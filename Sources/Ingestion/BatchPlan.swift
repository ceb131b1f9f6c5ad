internal import Analysis

/// Which files are to be done.
struct BatchPlan {
  /// Positions in the list of files, each in one of the three.
  var unchanged: [Int] = []
  var pending: [Int] = []
  /// Those with the name and size of an earlier one: perhaps its copies.
  var repeated: [Int] = []

  init(_ files: [InputFile], ledger: Ledger, folder: OutputFolder, settings: BatchSettings) {
    struct Look: Hashable {
      var name: String
      var size: Int
    }
    var seen: Set<Look> = []
    for (index, file) in files.enumerated() {
      let isNew = seen.insert(Look(name: file.name, size: file.stamp.size)).inserted
      if !settings.force, let entry = ledger.entries[file.realPath], entry.stamp == file.stamp,
        entry.settings == settings.identity, entry.link == folder.link(to: file.realPath) || !isNew,
        entry.report.map(folder.holdsReport) ?? true, entry.isNamed(after: file)
      {
        unchanged.append(index)
      } else if isNew {
        pending.append(index)
      } else {
        repeated.append(index)
      }
    }
  }
}

extension Ledger.Entry {
  /// Whether the report has the identifier that the file's name gives it, and not that of a link to the file by which it
  /// was found before: identifiers do not depend on what was done earlier.
  fileprivate func isNamed(after file: InputFile) -> Bool {
    guard case .done(let digest) = outcome else { return true }
    return digest.id == ReportIdentifier.make(fileName: file.name, sha256: sha256)
  }
}
