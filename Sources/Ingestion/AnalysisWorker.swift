public import Analysis
internal import CSandbox
internal import Corpus
internal import PDFReading
internal import Reporting

#if canImport(Glibc)
  internal import Glibc
#endif

/// The other side of a batch: a process that analyses PDFs handed to it, and can do nothing else.
public struct AnalysisWorker {
  private let analyzer: ReportAnalyzer

  public init(analyzer: ReportAnalyzer) {
    self.analyzer = analyzer
  }

  /// Locks itself in, then answers requests on standard input until it ends.
  ///
  /// - Parameters:
  ///   - memory: The most address space it may take, in bytes.
  ///   - processorSeconds: The most processor time of its whole life.
  public func run(memory: Int, processorSeconds: Int) {
    let answers = dup(STDOUT_FILENO)
    // Whatever else prints must not end up among the answers.
    dup2(STDERR_FILENO, STDOUT_FILENO)
    let protections = enterSandbox(memory: memory, processorSeconds: processorSeconds)
    guard WorkerPipe.write(WorkerAnswer.ready(protections: protections).bytes, to: answers) else { return }
    while let request = Self.nextRequest() {
      guard WorkerPipe.write(answer(to: request).parts, to: answers) else { return }
    }
  }

  /// Apart from the loop, so that the message is gone when the PDF taken out of it is read.
  private static func nextRequest() -> WorkerRequest? {
    WorkerPipe.read(from: STDIN_FILENO).flatMap { try? WorkerRequest($0) }
  }

  private func answer(to request: WorkerRequest) -> WorkerAnswer {
    do {
      let report = try analyzer.analyze(request.pdf, fileName: request.fileName)
      return .done(
        ReportDigest(of: report), files: ReportFiles.files(for: report, pdf: request.link),
        rows: ReportRows(of: report))
    } catch {
      return .failed(error.description)
    }
  }

  private func enterSandbox(memory: Int, processorSeconds: Int) -> Int {
    // Fonts, character maps of Poppler and language data of Tesseract are read on demand.
    var readable = ["/usr/share", "/usr/lib", "/lib", "/lib64", "/etc/fonts", "/etc/ld.so.cache"]
    readable += ["/dev/null", "/dev/urandom"]
    // Our own resources lie beside the program.
    let program = FileStatus.realPath(of: "/proc/self/exe")
    if let slash = program.lastIndex(of: "/") { readable.append(String(program[..<slash])) }
    var pointers = readable.map { UnsafePointer(strdup($0)) }
    defer { for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) } }
    pointers.append(nil)
    return Int(sandbox_enter(UInt64(max(0, memory)), UInt64(max(1, processorSeconds)), pointers))
  }
}

/// What keeps a worker from harm.
public enum WorkerProtection: String, Sendable, CaseIterable {
  case limits = "limits on memory, processor time and files"
  case landlock = "no files but fonts and libraries (Landlock)"
  case seccomp = "no network, no programs, no writing (seccomp)"

  /// Those that `bits` of a worker's first answer names.
  static func held(by bits: Int) -> Set<WorkerProtection> {
    var held: Set<WorkerProtection> = []
    if bits & SANDBOX_LIMITS != 0 { held.insert(.limits) }
    if bits & SANDBOX_LANDLOCK != 0 { held.insert(.landlock) }
    if bits & SANDBOX_SECCOMP != 0 { held.insert(.seccomp) }
    return held
  }
}
