internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Tries from inside the sandbox what a hostile PDF would try, so that it is known and not believed what is refused.
public enum SandboxCheck {
  /// One thing that was tried.
  public struct Attempt: Sendable {
    /// What was tried: "read /etc/passwd".
    public var name: String
    public var isRefused: Bool
  }

  /// Locks this process in as a worker does, and tries, on this thread and on one that is started then.
  ///
  /// - Parameter readable: As for a worker.
  public static func run(_ limits: WorkerLimits, readable: [String] = []) -> [Attempt] {
    _ = Sandbox.enter(limits, readable: readable)
    let onThis = attempts(limits)
    let ended = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var onAnother: [Attempt] = []
    Thread.detachNewThread {
      onAnother = attempts(limits)
      ended.signal()
    }
    ended.wait()
    return onThis + onAnother.map { Attempt(name: "\($0.name), on another thread", isRefused: $0.isRefused) }
  }

  private static func attempts(_ limits: WorkerLimits) -> [Attempt] {
    let program = FileStatus.realPath(of: "/proc/self/exe")
    return [
      attempt("read /etc/passwd") { open("/etc/passwd", O_RDONLY) },
      attempt("list /etc") { opendir("/etc") == nil ? -1 : 0 },
      attempt("read the parent's memory") { open("/proc/\(getppid())/mem", O_RDONLY) },
      attempt("make a file") { open("/tmp/threefold-sandbox-check", O_WRONLY | O_CREAT, 0o600) },
      attempt("make a file without a name") { open("/tmp", O_RDWR | 0o20200000, 0o600) },
      attempt("write to the program") { open(program, O_RDWR) },
      attempt("delete a file") { unlink("/tmp/threefold-sandbox-check") },
      attempt("rename a file") { rename("/tmp/threefold-sandbox-check", "/tmp/threefold-sandbox-check-2") },
      attempt("make a folder") { mkdir("/tmp/threefold-sandbox-check", 0o700) },
      attempt("make a link") { symlink("/etc/passwd", "/tmp/threefold-sandbox-check") },
      attempt("change the program's rights") { chmod(program, 0o777) },
      attempt("open a socket to the network") { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) },
      attempt("open a datagram socket") { socket(AF_INET6, Int32(SOCK_DGRAM.rawValue), 0) },
      attempt("open a socket to another process") { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) },
      attempt("start a program") { spawn(program) },
      attempt("signal the parent") { kill(getppid(), 0) },
      attempt("take a limit off") {
        var none = rlimit(rlim_cur: .max, rlim_max: .max)
        return setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &none)
      },
      attempt("take more memory than it may") {
        let taken = mmap(nil, limits.memory, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        return taken == MAP_FAILED ? -1 : 0
      },
      attempt("use a file that was left open") { (3..<64).contains { fcntl($0, F_GETFD) >= 0 } ? 0 : -1 },
    ]
  }

  /// - Parameter call: Returns a negative number when it failed, as system calls do.
  private static func attempt(_ name: String, _ call: () -> Int32) -> Attempt {
    errno = 0
    let result = call()
    // "There is no such file" would mean that it might have been done.
    let refusals = [EPERM, EACCES, ENOMEM, EBADF]
    return Attempt(name: name, isRefused: result < 0 && refusals.contains(errno))
  }

  private static func spawn(_ program: String) -> Int32 {
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), nil]
    defer { free(arguments[0]) }
    errno = posix_spawn(&child, program, nil, nil, &arguments, nil)
    return errno == 0 ? 0 : -1
  }
}
