import Foundation
import Testing

/// Compares bytes with the golden file of the name. A missing file, or `RECORD_SNAPSHOTS` in the environment, writes
/// it and fails, so that recording never passes by accident.
func expectSnapshot(
  _ bytes: [UInt8], named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  let recorded = try? Data(contentsOf: golden)
  guard ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == nil, let recorded else {
    try Data(bytes).write(to: golden)
    Issue.record("Recorded \(golden.path); read it, then run the tests without RECORD_SNAPSHOTS.")
    return
  }
  guard Array(recorded) != bytes else { return }
  let new = FileManager.default.temporaryDirectory.appending(path: "threefold-golden-\(name)")
  try Data(bytes).write(to: new)
  Issue.record(
    "\(name) differs from its golden file; compare: diff \(golden.path) \(new.path)",
    sourceLocation: sourceLocation)
}
