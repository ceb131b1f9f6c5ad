internal import CSandbox
internal import PDFReading

#if canImport(Glibc)
  internal import Glibc
#endif

/// How to start a worker.
public struct WorkerCommand: Sendable {
  /// The program's path.
  public var executable: String
  public var arguments: [String]

  public init(executable: String, arguments: [String]) {
    self.executable = executable
    self.arguments = arguments
  }

  /// Starts a worker to ask what keeps it from harm on this machine.
  ///
  /// - Throws: An error that reads as a sentence when no worker can be started.
  public func protections() throws -> Set<WorkerProtection> {
    do throws(WorkerProcess.Failure) {
      return try WorkerProcess(starting: self).protections()
    } catch {
      throw BatchFailure(error)
    }
  }
}

/// A worker process as the parent sees it. It is killed when its lifetime ends.
final class WorkerProcess {
  enum Failure: Error {
    case cannotStart(String)
    case timedOut
    case interrupted
    /// It can do nothing, for this reason: a sentence.
    case refused(String)
    /// It ended or said nonsense; the value is the signal that ended it, if one did.
    case died(signal: Int32?)
  }

  /// What room an answer is given before it has come: most fit.
  private static let firstRoom = 1 << 22

  private let process: pid_t
  private let requests: Int32
  private let answers: Int32
  private var status: Int32?

  init(starting command: WorkerCommand) throws(Failure) {
    var down: [Int32] = [-1, -1]
    var up: [Int32] = [-1, -1]
    // A socket, since an open file does not go through a pipe. Close-on-exec, or a later worker would keep it open.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &down) == 0 else {
      throw .cannotStart(String(cString: strerror(errno)))
    }
    guard pipe(&up) == 0 else {
      close(down[0])
      close(down[1])
      throw .cannotStart(String(cString: strerror(errno)))
    }
    for descriptor in down + up { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO)
    // Poppler's complaints are of no use to an analyst, and a limit on file sizes may not meet a log file.
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = ([command.executable] + command.arguments).map { strdup($0) } + [nil]
    var variables = Self.environment().map { strdup($0) } + [nil]
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    let result = posix_spawn(&child, command.executable, &actions, nil, &arguments, &variables)
    close(down[0])
    close(up[1])
    guard result == 0 else {
      close(down[1])
      close(up[0])
      throw .cannotStart(String(cString: strerror(result)))
    }
    _ = fcntl(down[1], F_SETFL, O_NONBLOCK)
    _ = fcntl(up[0], F_SETFL, O_NONBLOCK)
    process = child
    requests = down[1]
    answers = up[0]
  }

  /// Waits until the worker is ready.
  ///
  /// - Returns: What keeps it from harm.
  func protections(interruption: Int32 = -1) throws(Failure) -> Set<WorkerProtection> {
    let end = Self.now() + 60_000
    switch try answer(before: end, interruption: interruption, receiver: nil) {
    case .ready(let protections): return WorkerProtection.held(by: protections)
    case .failed(let reason): throw .refused(reason)
    case .done: throw .died(signal: nil)
    }
  }

  deinit {
    close(requests)
    close(answers)
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      while waitpid(process, &ignored, 0) < 0, errno == EINTR {}
    }
  }

  /// - Parameters:
  ///   - request: What is sent first.
  ///   - pdf: What it is about: an open file.
  ///   - deadline: Seconds from now until the worker is given up.
  ///   - interruption: A descriptor that becomes readable or closes when everything shall end.
  ///   - receiver: Gets a report's files and rows as they come: see `WorkerAnswer`.
  func answer(
    to request: WorkerRequest, about pdf: PDFFile, within deadline: Int, interruption: Int32,
    receiver: any AnswerReceiver
  ) throws(Failure) -> WorkerAnswer {
    let end = Self.now() + deadline * 1000
    for piece in [request.bytes, []] {
      try send(WorkerPipe.header(for: piece.count) + piece, before: end, interruption: interruption)
    }
    try hand(pdf, before: end, interruption: interruption)
    return try answer(before: end, interruption: interruption, receiver: receiver)
  }

  private func answer(
    before end: Int, interruption: Int32, receiver: (any AnswerReceiver)?
  ) throws(Failure) -> WorkerAnswer {
    let message = Message { [self] () throws(Failure) in
      var reader = BinaryReader(try receive(8, before: end, interruption: interruption))
      guard let count = try? reader.integer(), count >= 0 else { throw .died(signal: nil) }
      return (
        count, { () throws(Failure) in try self.receive(count, before: end, interruption: interruption) }
      )
    }
    var reader = BinaryReader { message.next() }
    do throws(BinaryReader.Malformed) {
      let answer = try WorkerAnswer(from: &reader, receiver)
      guard reader.isAtEnd, message.failure == nil else { throw BinaryReader.Malformed() }
      return answer
    } catch {
      throw message.failure ?? .died(signal: nil)
    }
  }

  /// A message as it comes: pieces, each after its length; a length of 0 ends it.
  private final class Message {
    typealias Piece = () throws(Failure) -> [UInt8]

    private let announce: () throws(Failure) -> (count: Int, piece: Piece)
    private var received = 0
    private var isEnded = false
    /// Why it broke off.
    private(set) var failure: Failure?

    init(_ announce: @escaping () throws(Failure) -> (count: Int, piece: Piece)) { self.announce = announce }

    /// - Returns: The next piece, or nil at the end.
    func next() -> [UInt8]? {
      if isEnded { return nil }
      do throws(Failure) {
        let (count, piece) = try announce()
        guard count <= WorkerPipe.longest - received else { throw .died(signal: nil) }
        isEnded = count == 0
        received += count
        return isEnded ? nil : try piece()
      } catch {
        isEnded = true
        failure = error
        return nil
      }
    }
  }

  private func send(_ bytes: [UInt8], before end: Int, interruption: Int32) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: requests, POLLOUT, before: end, interruption: interruption)
      let count = bytes.withUnsafeBytes { write(requests, $0.baseAddress! + sent, $0.count - sent) }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { throw endedFailure() }
      sent += count
    }
  }

  /// Hands an open file over.
  private func hand(_ pdf: PDFFile, before end: Int, interruption: Int32) throws(Failure) {
    repeat {
      try wait(for: requests, POLLOUT, before: end, interruption: interruption)
      if descriptor_send(requests, pdf.descriptor ?? -1) > 0 { return }
    } while errno == EINTR || errno == EAGAIN
    throw endedFailure()
  }

  private func receive(_ count: Int, before end: Int, interruption: Int32) throws(Failure) -> [UInt8] {
    // Room is made as the bytes come: a worker may announce more than it sends.
    var bytes = [UInt8](repeating: 0, count: min(count, Self.firstRoom))
    var received = 0
    while received < count {
      if received == bytes.count {
        bytes.append(contentsOf: repeatElement(0, count: min(count - received, received)))
      }
      try wait(for: answers, POLLIN, before: end, interruption: interruption)
      let got = bytes.withUnsafeMutableBytes {
        read(answers, $0.baseAddress! + received, $0.count - received)
      }
      if got < 0, errno == EINTR || errno == EAGAIN { continue }
      guard got > 0 else { throw endedFailure() }
      received += got
    }
    return bytes
  }

  private func wait(for descriptor: Int32, _ event: Int32, before end: Int, interruption: Int32)
    throws(Failure)
  {
    while true {
      var polled = [
        pollfd(fd: descriptor, events: Int16(event), revents: 0),
        pollfd(fd: interruption, events: Int16(POLLIN), revents: 0),
      ]
      let left = end - Self.now()
      if left <= 0 { throw .timedOut }
      let ready = poll(&polled, 2, Int32(min(left, 60_000)))
      if polled[1].revents != 0 { throw .interrupted }
      if ready > 0, polled[0].revents != 0 { return }
    }
  }

  /// Waits a moment for the end of a worker that has closed its pipe, to tell why.
  private func endedFailure() -> Failure {
    var found: Int32 = 0
    for _ in 0..<100 {
      if waitpid(process, &found, WNOHANG) == process {
        status = found
        // The low seven bits hold the signal (wait(2)); the macro for it is not visible here.
        return .died(signal: found & 0x7F == 0 ? nil : found & 0x7F)
      }
      usleep(10_000)
    }
    return .died(signal: nil)
  }

  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  private static func environment() -> [String] {
    let kept = ["PATH", "HOME", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "TESSDATA_PREFIX"]
    return kept.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
      // The backtracer has hung on crashes; more threads than one a worker make Tesseract slower. The limit is on
      // address space, which jemalloc otherwise keeps when it gives the memory back.
      + ["SWIFT_BACKTRACE=enable=no", "OMP_THREAD_LIMIT=1", "MALLOC_CONF=retain:false"]
  }
}
