import Foundation

/// What a program and all processes that it started cost.
struct Cost {
  var wallSeconds = 0.0
  var processorSeconds = 0.0
  /// The most memory that any one of the processes held, in megabytes (10⁶ bytes).
  var megabytes = 0.0
  /// Whether a program ended otherwise than with 0.
  var hasFailed = false

  static let threefold = URL(fileURLWithPath: Swift.CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("threefold").path

  /// Runs a program to its end; its messages are thrown away.
  ///
  /// - Parameter output: The file that standard output is added to.
  static func running(
    _ program: String, _ arguments: [String], output: String = "/dev/null", during: (pid_t) -> Void = { _ in }
  ) -> Cost {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var texts = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for text in texts { free(text) } }
    var child: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawn(&child, program, &actions, nil, &texts, environ) == 0 else {
      print("\(program) could not be started.")
      exit(2)
    }
    during(child)
    var status: Int32 = 0
    var usage = rusage()
    // A process begins with the peak of the one that started it (exec keeps it), so that the kernel's figure at the
    // end is of no use for a program smaller than this one: it is looked at while it runs.
    var peak = 0.0
    while wait4(child, &status, WNOHANG, &usage) == 0 {
      peak = max(peak, ProcessStatus(child)?.megabytes ?? 0)
      usleep(1000)
    }
    let wall = (ContinuousClock.now - start) / .seconds(1)
    let atEnd = Double(usage.ru_maxrss) * 1024 / 1e6
    if atEnd > 1.05 * (ProcessStatus(getpid())?.megabytes ?? 0) { peak = max(peak, atEnd) }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Cost(
      wallSeconds: wall, processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      megabytes: peak, hasFailed: status != 0)
  }

  static func + (one: Cost, other: Cost) -> Cost {
    Cost(
      wallSeconds: one.wallSeconds + other.wallSeconds,
      processorSeconds: one.processorSeconds + other.processorSeconds,
      megabytes: max(one.megabytes, other.megabytes), hasFailed: one.hasFailed || other.hasFailed)
  }

  func show(_ name: String, beside reference: Cost? = nil, hash: String? = nil) {
    func column(_ value: Double, _ reference: Double?, _ unit: String) -> String {
      let ratio = reference.map { String(format: " (%5.2f)", value / $0) } ?? ""
      return String(format: "%8.2f", value) + " \(unit)" + ratio
    }
    let columns = [
      column(wallSeconds, reference?.wallSeconds, "s wall"),
      column(processorSeconds, reference?.processorSeconds, "s processor"),
      column(megabytes, reference?.megabytes, "MB"),
    ]
    print(
      columns.joined(separator: "  "), name, hash.map { "  output \($0)" } ?? "", hasFailed ? "  FAILED" : "")
    fflush(nil)
  }
}

/// What the kernel says of a process while it lasts.
struct ProcessStatus {
  var parent: pid_t = 0
  /// The most memory that it held so far, in megabytes (10⁶ bytes).
  var megabytes = 0.0
  /// Whether it has ended and waits to be taken note of.
  var hasEnded = false

  init?(_ process: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return nil
    }
    for line in text.split(separator: "\n") {
      let fields = line.split(whereSeparator: \.isWhitespace)
      guard fields.count > 1 else { continue }
      switch fields[0] {
      case "PPid:": parent = pid_t(fields[1]) ?? 0
      case "VmHWM:": megabytes = (Double(fields[1]) ?? 0) * 1024 / 1e6
      case "State:": hasEnded = fields[1] == "Z"
      default: break
      }
    }
  }
}
