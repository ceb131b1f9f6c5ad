/// Why a batch could not go on: no worker could be started.
struct BatchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ failure: WorkerProcess.Failure) {
    let reason =
      switch failure {
      case .refused(let reason): reason
      case .cannotStart(let reason): Self.sentence(reason)
      case .timedOut, .interrupted, .died: Self.sentence("it ended before it was ready")
      }
    description = reason
  }

  private static func sentence(_ reason: String) -> String {
    "No worker process could be started (\(reason)). Run `threefold doctor`, or install Threefold again."
  }
}
