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
    do {
      for folder in ["reports", ".threefold"] {
        try FileManager.default.createDirectory(
          atPath: "\(output)/\(folder)", withIntermediateDirectories: true)
      }
    } catch {
      throw AtomicFile.Failure(path: output, reason: "the folder cannot be made")
    }
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
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw AtomicFile.Failure(path: folder, reason: "the folder cannot be made")
    }
    for file in files { try AtomicFile.write(file.bytes, to: "\(folder)/\(file.name)", by: state) }
  }

  func removeReport(_ report: String) {
    try? FileManager.default.removeItem(atPath: "\(reports)/\(report)")
  }
}
