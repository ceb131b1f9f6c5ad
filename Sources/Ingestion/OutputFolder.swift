internal import Foundation
internal import Reporting

/// Where a batch writes.
struct OutputFolder: Sendable {
  /// Absolute and without symbolic links.
  let path: String
  var reports: String { "\(path)/reports" }
  /// What a batch remembers for the next.
  var state: String { "\(path)/.threefold" }

  /// - Throws: `AtomicFile.Failure` when the folder can't be made.
  init(_ output: String) throws(AtomicFile.Failure) {
    for folder in ["reports", ".threefold"] { try Self.make("\(output)/\(folder)", named: output) }
    path = FileStatus.realPath(of: output)
  }

  /// Removes what a killed run was writing. Only to be called by the run that holds the lock.
  func removeLeftovers() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: state)) ?? []
    where name.hasSuffix(".tmp") {
      try? FileManager.default.removeItem(atPath: "\(state)/\(name)")
    }
  }

  func openLedger() throws(AtomicFile.Failure) -> Ledger {
    var ledger = Ledger(path: "\(state)/ledger")
    // What a killed run did not come to: after this the ledger no longer tells.
    removeUnclaimed(ledger)
    try ledger.open()
    return ledger
  }

  /// A PDF's path as seen from the folder of any report.
  func link(to realPath: String) -> String {
    FileStatus.relativePath(of: realPath, from: "\(reports)/report")
  }

  func holdsReport(_ report: String) -> Bool { FileStatus("\(reports)/\(report)/report.json") != nil }

  func write(_ files: [OutputFile], report: String) throws(AtomicFile.Failure) {
    let folder = "\(reports)/\(report)"
    try Self.make(folder, named: folder)
    for file in files { try AtomicFile.write(file.bytes, to: "\(folder)/\(file.name)", by: state) }
  }

  /// Takes a report's files in as its worker makes them: see `IncomingReport`.
  func incoming(_ report: String) -> IncomingReport {
    IncomingReport(folder: "\(reports)/\(report)", state: state) { folder throws(AtomicFile.Failure) in
      try Self.make(folder, named: folder)
    }
  }

  /// Makes a folder and those above it.
  ///
  /// - Parameter name: What a failure names.
  private static func make(_ folder: String, named name: String) throws(AtomicFile.Failure) {
    if FileStatus(folder)?.isFolder == true { return }
    let isMade: Void? = try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    if isMade != nil { return }
    // Foundation's error does not carry the system's reason; the same call made by hand does.
    let reason = mkdir(folder, 0o755) == 0 ? nil : String(cString: strerror(errno))
    if let reason { throw AtomicFile.Failure(path: name, reason: reason) }
  }

  /// Removes the folders of reports that no input gives any more.
  func removeUnclaimed(_ ledger: Ledger) {
    for report in ledger.unclaimed { try? FileManager.default.removeItem(atPath: "\(reports)/\(report)") }
  }
}
