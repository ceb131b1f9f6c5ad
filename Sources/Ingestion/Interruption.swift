internal import Dispatch
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// Turns Ctrl-C (SIGINT) and SIGTERM into a descriptor that everybody can wait for.
///
/// Who waits for a worker ends at once. Where the run is about something that cannot be broken off, such as the
/// comparison of many reports, it is abandoned after a moment: whatever is written is written whole, so that the next
/// run goes on from there.
final class Interruption: Sendable {
  /// Becomes readable once the run shall end, and stays so.
  let descriptor: Int32
  private let writing: Int32
  // Touched only when this is made and when it ends.
  nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

  /// - Parameter abandon: Called a moment after the signal, and at every further one: it ends the process, unless the
  ///   run has ended by then.
  init(abandon: @escaping @Sendable () -> Void) {
    var ends: [Int32] = [-1, -1]
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    let (reading, writing) = (ends[0], ends[1])
    descriptor = reading
    self.writing = writing
    // Workers inherit that they ignore Ctrl-C: their parent ends them.
    signal(SIGINT, SIG_IGN)
    signal(SIGTERM, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
    let queue = DispatchQueue(label: "interruption")
    let hasCome = Mutex(false)
    sources = [SIGINT, SIGTERM].map { number in
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        let isSecond = hasCome.withLock { came in
          defer { came = true }
          return came
        }
        if isSecond { return abandon() }
        var byte: UInt8 = 1
        _ = write(writing, &byte, 1)
        queue.asyncAfter(deadline: .now() + .milliseconds(600)) { abandon() }
      }
      source.resume()
      return source
    }
  }

  var hasCome: Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  deinit {
    for source in sources { source.cancel() }
    signal(SIGINT, SIG_DFL)
    signal(SIGTERM, SIG_DFL)
    close(descriptor)
    close(writing)
  }
}
