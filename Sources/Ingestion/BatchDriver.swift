internal import Analysis
internal import Corpus
internal import Foundation
internal import PDFReading
internal import Reporting

/// One thread of a batch: it owns one worker at a time and feeds it.
final class BatchDriver {
  private let settings: BatchSettings
  private let folder: OutputFolder
  private let store: CorpusStore
  private let state: BatchState
  private let interruption: Interruption
  private var worker: WorkerProcess?
  private var served = 0

  init(
    settings: BatchSettings, folder: OutputFolder, store: CorpusStore, state: BatchState,
    interruption: Interruption
  ) {
    self.settings = settings
    self.store = store
    self.folder = folder
    self.state = state
    self.interruption = interruption
  }

  func run() {
    while !interruption.hasCome, let index = state.next() {
      let start = Date()
      do {
        guard var input = try process(state.files[index]) else { return }
        if input.status == .failed, let kept = state.entry(at: state.files[index].realPath)?.report {
          input.keep(kept)
        }
        input.seconds = (Date().timeIntervalSince(start) * 1000).rounded() / 1000
        state.end(index, input)
      } catch {
        state.fail(error)
        return
      }
    }
  }

  /// - Returns: nil when the run was interrupted.
  private func process(_ file: InputFile) throws -> RunRecord.Input? {
    var input = RunRecord.Input(file: file.path, status: .failed)
    let pdf: PDFFile
    do throws(UnreadableFile) {
      pdf = try PDFFile(file.realPath)
    } catch {
      input.reason = error.description
      return input
    }
    let sha256 = pdf.sha256
    let identifier = ReportIdentifier.make(fileName: file.name, sha256: sha256)
    let link = folder.link(to: file.realPath)
    input.sha256 = sha256
    func remember(_ outcome: Ledger.Outcome) {
      state.remember(
        Ledger.Entry(
          path: file.realPath, stamp: file.stamp, sha256: sha256, settings: settings.identity, link: link,
          outcome: outcome))
    }
    if let first = state.input(of: identifier),
      let digest = state.entry(ofReport: identifier)?.standing?.digest
    {
      (input.status, input.sameAs) = (.done, first)
      input.take(digest)
      remember(.done(digest))
      return input
    }
    if !settings.force, let entry = state.entry(at: file.realPath), entry.sha256 == sha256,
      entry.settings == settings.identity, entry.link == link, case .done(let digest) = entry.outcome,
      digest.id == identifier, folder.holdsReport(identifier)
    {
      input.status = .unchanged
      input.take(digest)
      remember(entry.outcome)
      return input
    }
    let earlier = state.vanished(sha256, but: file.realPath)
    input.renamedFrom = earlier?.path
    let request = WorkerRequest(fileName: file.name, link: link, sha256: sha256)
    let outcome = try answer(to: request, about: pdf, report: identifier)
    guard pdf.isUnchanged else {
      input.reason = "The file was written to while it was read. Run again once it is whole."
      return input
    }
    switch outcome {
    case nil: return nil
    case .answer(.done(let digest, _, let rows), let files):
      guard digest.id == identifier, rows.id == identifier, rows.sha256 == sha256 else {
        input.reason = Self.crashReason(settings)
        return input
      }
      try files.finish()
      try store.write(rows, madeWith: settings.identity, pdf: link, rows: files.rows.forEachRow)
      if let before = state.entry(at: file.realPath)?.standing, before.digest.id != identifier {
        input.replaced = before.digest.id
      }
      remember(.done(digest))
      input.status = .done
      input.take(digest)
      if let earlier {
        state.forget(earlier.path)
        try store.moveDecisions(
          from: InputFile.name(of: earlier.path), to: file.name, oldReport: earlier.report)
      }
    case .answer(.failed(let reason), _):
      input.reason = reason
      // A new download that is broken does not take the good one's report with it.
      let kept = state.entry(at: file.realPath)?.standing
      remember(
        .failed(
          reason, kept: kept?.sha256 != sha256 && folder.holdsReport(kept?.digest.id ?? "") ? kept : nil))
    case .answer(.ready, _): input.reason = Self.crashReason(settings)
    // Not remembered: with more time or memory it may be read.
    case .lost(let reason): input.reason = reason
    }
    return input
  }

  private enum Outcome {
    case answer(WorkerAnswer, IncomingReport)
    case lost(String)
  }

  /// - Parameters:
  ///   - pdf: The file that is asked about.
  ///   - identifier: Of the report that it will give.
  /// - Returns: nil when the run was interrupted.
  /// - Throws: `BatchFailure` when no worker can be started.
  private func answer(
    to request: WorkerRequest, about pdf: PDFFile, report identifier: String
  ) throws -> Outcome? {
    while true {
      let isFresh = served == 0 || worker == nil
      let worker: WorkerProcess
      if let running = self.worker {
        worker = running
      } else {
        guard let started = try startWorker() else { return nil }
        worker = started
      }
      do throws(WorkerProcess.Failure) {
        let files = folder.incoming(identifier)
        let answer = try worker.answer(
          to: request, about: pdf, within: settings.timeout, interruption: interruption.descriptor,
          receiver: files)
        served += 1
        if served >= settings.filesPerWorker { dropWorker() }
        return .answer(answer, files)
      } catch {
        dropWorker()
        switch error {
        case .interrupted: return nil
        case .timedOut:
          return .lost(
            "Reading the file took longer than \(settings.timeout) seconds and was given up. "
              + "Raise --timeout, or print the PDF to a new PDF and try again.")
        case .cannotStart, .refused: throw BatchFailure(error)
        case .died:
          // What earlier files left in the worker may be to blame: a fresh one has the last word.
          if !isFresh { continue }
          return .lost(Self.crashReason(settings))
        }
      }
    }
  }

  private func startWorker() throws -> WorkerProcess? {
    do throws(WorkerProcess.Failure) {
      let started = try WorkerProcess(starting: settings.worker)
      _ = try started.protections(interruption: interruption.descriptor)
      worker = started
      served = 0
      return started
    } catch .interrupted {
      return nil
    } catch {
      throw BatchFailure(error)
    }
  }

  private func dropWorker() {
    worker = nil
    served = 0
  }

  private static func crashReason(_ settings: BatchSettings) -> String {
    "Reading the file crashed or needed more than \(settings.memory / 1_000_000) MB of memory. "
      + "Raise --memory, or print the PDF to a new PDF and try again."
  }
}

extension RunRecord.Input {
  /// Notes that an earlier report of the file is kept though it fails now.
  mutating func keep(_ report: String) {
    kept = report
    reason = (reason.map { $0 + " " } ?? "") + "Its earlier report is kept."
  }

  /// Notes what came out.
  mutating func take(_ digest: ReportDigest) {
    report = digest.id
    pages = digest.pages
    if !digest.warnings.isEmpty { warnings = digest.warnings.map(\.message) }
  }
}
