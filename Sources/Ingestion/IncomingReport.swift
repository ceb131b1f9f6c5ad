internal import Corpus

/// The files of a report while a worker makes them: written under temporary names as they come, so that those of a long
/// report need not find room in memory, and under their own once the report is whole.
///
/// Let go before, it leaves nothing behind.
final class IncomingReport: AnswerReceiver {
  private let folder: String
  private let state: String
  private let makeFolder: (String) throws(AtomicFile.Failure) -> Void
  private var files: [AtomicFile.Writing] = []
  private var failure: AtomicFile.Failure?
  /// Its rows for the store.
  let rows: IncomingRows

  /// - Parameters:
  ///   - folder: Where the files come to lie.
  ///   - state: Where they lie until then, on the same file system.
  ///   - makeFolder: Makes the folder where it is not there.
  init(
    folder: String, state: String, makeFolder: @escaping (String) throws(AtomicFile.Failure) -> Void
  ) {
    self.folder = folder
    self.state = state
    self.makeFolder = makeFolder
    rows = IncomingRows(in: state)
  }

  /// Begins a file, or takes the next piece of the latest; what fails is told at the end.
  func take(_ name: String, _ piece: [UInt8]?) {
    guard failure == nil else { return }
    do throws(AtomicFile.Failure) {
      if let piece {
        try files.last?.append(piece)
      } else {
        files.append(try AtomicFile.Writing("\(folder)/\(name)", by: state))
      }
    } catch {
      failure = error
      files = []
    }
  }

  func take(_ row: ReportRows.Row, of table: ReportRows.Table) { rows.take(row, of: table) }

  /// Gives the files their names.
  ///
  /// - Throws: What went wrong with the first file that could not be written.
  func finish() throws(AtomicFile.Failure) {
    if let failure = failure ?? rows.failure { throw failure }
    try makeFolder(folder)
    for file in files { try file.finish() }
    files = []
  }
}
