public import Analysis
internal import CSandbox
internal import PDFReading

#if canImport(Glibc)
  internal import Glibc
#endif

/// The other side of a batch: a process that analyses PDFs handed to it, and can do nothing else.
public struct AnalysisWorker {
  private let limits: WorkerLimits
  private let readable: [String]
  private let makeAnalyzer: () throws -> ReportAnalyzer

  /// - Parameters:
  ///   - limits: What it may take.
  ///   - readable: Files that `makeAnalyzer` reads, beside those that come with the program.
  ///   - makeAnalyzer: Called once the process is locked in.
  public init(
    limits: WorkerLimits, readable: [String] = [], makeAnalyzer: @escaping () throws -> ReportAnalyzer
  ) {
    self.limits = limits
    self.readable = readable
    self.makeAnalyzer = makeAnalyzer
  }

  /// Locks itself in, then answers requests on standard input until it ends.
  ///
  /// To be called before the process starts a thread: see `sandbox_enter`.
  public func run() {
    let protections = Sandbox.enter(limits, readable: readable)
    let answers = dup(STDOUT_FILENO)
    // Whatever else prints must not end up among the answers.
    dup2(STDERR_FILENO, STDOUT_FILENO)
    let analyzer: ReportAnalyzer
    do {
      analyzer = try makeAnalyzer()
    } catch {
      _ = WorkerPipe.write(WorkerAnswer.failed(String(describing: error)).bytes, to: answers)
      return
    }
    guard WorkerPipe.write(WorkerAnswer.ready(protections: protections).bytes, to: answers) else { return }
    while let message = WorkerPipe.read(from: STDIN_FILENO), let request = try? WorkerRequest(message) {
      let pdf = descriptor_receive(STDIN_FILENO)
      guard pdf >= 0, answer(request, pdf, analyzer, to: answers) else { return }
    }
  }

  /// - Returns: Whether the other end took the answer.
  private func answer(
    _ request: WorkerRequest, _ pdf: Int32, _ analyzer: ReportAnalyzer, to descriptor: Int32
  ) -> Bool {
    do {
      let report = try analyzer.analyze(
        PDFFile(descriptor: pdf, sha256: request.sha256), fileName: request.fileName)
      let connection = Connection()
      WorkerAnswer.forEachPiece(ofReport: report, link: request.link) { piece in
        connection.isOpen = connection.isOpen && WorkerPipe.writePiece(piece, to: descriptor)
      }
      return connection.isOpen && WorkerPipe.end(on: descriptor)
    } catch {
      return WorkerPipe.write(WorkerAnswer.failed(String(describing: error)).bytes, to: descriptor)
    }
  }

  /// Whether the other end has taken all so far.
  private final class Connection {
    var isOpen = true
  }
}
