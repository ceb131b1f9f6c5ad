internal import CSandbox

#if canImport(Glibc)
  internal import Glibc
#endif

/// What a worker may take at most.
public struct WorkerLimits: Sendable {
  /// Address space, in bytes.
  public var memory: Int
  /// Processor time of its whole life.
  public var processorSeconds: Int

  public init(memory: Int, processorSeconds: Int) {
    self.memory = memory
    self.processorSeconds = processorSeconds
  }
}

/// What keeps a worker from harm.
public enum WorkerProtection: String, Sendable, CaseIterable {
  case limits = "limits on memory, processor time and files"
  case landlock = "no files but fonts and libraries (Landlock)"
  case seccomp = "no network, no programs, no writing (seccomp)"
  case endsWithParent = "ends when its parent does"

  private var bit: Int {
    switch self {
    case .limits: SANDBOX_LIMITS
    case .landlock: SANDBOX_LANDLOCK
    case .seccomp: SANDBOX_SECCOMP
    case .endsWithParent: SANDBOX_ENDS_WITH_PARENT
    }
  }

  /// Those that `bits` of a worker's first answer names.
  static func held(by bits: Int) -> Set<WorkerProtection> { Set(allCases.filter { bits & $0.bit != 0 }) }
}

/// Where a worker locks itself in.
enum Sandbox {
  /// What a worker may read: fonts, their configuration and cache, Poppler's character maps, libraries that are
  /// opened on demand, Tesseract's data, and the program's own folder with its resources.
  static func readablePaths() -> [String] {
    var paths = [
      "/usr/share", "/usr/lib", "/lib", "/lib64", "/usr/local/share/fonts", "/usr/local/lib", "/etc/fonts",
      "/var/cache/fontconfig", "/etc/ld.so.cache", "/dev/null", "/dev/urandom",
      // How many processors there are, for libraries that ask.
      "/sys/devices/system/cpu",
    ]
    let program = FileStatus.realPath(of: "/proc/self/exe")
    if let slash = program.lastIndex(of: "/") { paths.append(String(program[..<slash])) }
    if let data = getenv("TESSDATA_PREFIX") { paths.append(String(cString: data)) }
    return paths
  }

  /// Locks this process in for good; to be called before it starts a thread.
  ///
  /// - Returns: The bits of what holds (`SANDBOX_…`).
  static func enter(_ limits: WorkerLimits, readable: [String]) -> Int {
    var pointers = (readablePaths() + readable).map { UnsafePointer(strdup($0)) }
    defer { for pointer in pointers { free(UnsafeMutablePointer(mutating: pointer)) } }
    pointers.append(nil)
    return Int(
      sandbox_enter(UInt64(max(0, limits.memory)), UInt64(max(1, limits.processorSeconds)), pointers))
  }
}
