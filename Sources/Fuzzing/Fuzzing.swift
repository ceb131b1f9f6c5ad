import Foundation

/// `Fuzzing TARGET [--seconds N] [--seed N] [--from N] [--count N]`: hands mutated inputs to what reads from outside.
///
/// A driver of our own, since an executable of a package cannot be linked with libFuzzer. An input follows from the
/// seed and its number alone, so that a finding is had again with `--from NUMBER --count 1`. It ends with 1 at the
/// first input that breaks a rule, traps, or takes longer than 20 seconds.
@main
enum Fuzzing {
  static func main() throws {
    var arguments = Array(Swift.CommandLine.arguments.dropFirst())
    guard !arguments.isEmpty, let target = try target(named: arguments.removeFirst()) else {
      print(
        "Usage: Fuzzing pages|references|codebook|records [--seconds N] [--seed N] [--from N] [--count N]")
      exit(64)
    }
    func option(_ name: String) -> Int? {
      arguments.firstIndex(of: name).flatMap { $0 + 1 < arguments.count ? Int(arguments[$0 + 1]) : nil }
    }
    let seed = option("--seed") ?? 1
    Current.name = target.name
    Current.seed = seed
    for number in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGALRM] {
      signal(number) { found in
        Current.tell(found == SIGALRM ? "hangs" : "traps (signal \(found))")
        _exit(1)
      }
    }
    // What would swallow the machine is a finding too.
    var most = rlimit(rlim_cur: 4_000_000_000, rlim_max: 4_000_000_000)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &most)

    let end = Date().addingTimeInterval(
      Double(option("--seconds") ?? (option("--count") == nil ? 60 : 1_000_000)))
    let first = option("--from") ?? 0
    let last = option("--count").map { first + $0 } ?? .max
    var iteration = first
    while iteration < last, Date() < end {
      Current.iteration = iteration
      alarm(20)
      var mutation = Mutation(seed: seed, iteration: iteration)
      if let fault = try target.run(&mutation) {
        Current.tell(fault)
        exit(1)
      }
      iteration += 1
    }
    alarm(0)
    print("\(target.name): \(iteration - first) inputs, nothing found")
  }

  private static func target(named name: String) throws -> (any FuzzingTarget)? {
    switch name {
    case "pages": try PageTarget()
    case "references": try ReferenceTarget()
    case "codebook": try CodebookTarget()
    case "records": try RecordTarget()
    default: nil
    }
  }
}

/// Something that reads from outside.
protocol FuzzingTarget {
  var name: String { get }

  /// Makes an input of the random numbers and reads it.
  ///
  /// - Returns: What is wrong with the outcome, if anything.
  func run(_ mutation: inout Mutation) throws -> String?
}

/// The input that is being read, for the handler of a signal.
private enum Current {
  nonisolated(unsafe) static var name = ""
  nonisolated(unsafe) static var seed = 0
  nonisolated(unsafe) static var iteration = 0

  static func tell(_ fault: String) {
    let line = "\(name): \(fault). Again with: Fuzzing \(name) --seed \(seed) --from \(iteration) --count 1\n"
    _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }
}
