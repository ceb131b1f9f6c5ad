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
        entry.report.map(folder.holdsReport) ?? true
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
