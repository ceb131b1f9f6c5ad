import Foundation
import PDFReading

/// The files that benchmarks read and write.
enum BenchmarkFiles {
  /// The PDFs that lie in the folders themselves, by name.
  static func pdfs(in folders: [String]) -> [String] {
    folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".pdf") }
        .sorted().map { "\(folder)/\($0)" }
    }
  }

  /// Lends a folder of its own to `body` and removes it.
  static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("threefold-benchmark-\(ProcessInfo.processInfo.processIdentifier)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  /// What tells one output from another: the hash of all files below a path, without those that hold times.
  static func hash(of path: String) -> String {
    var names = [""]
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue,
      let walk = FileManager.default.enumerator(atPath: path)
    {
      names = walk.compactMap { $0 as? String }.filter { name in
        !name.hasPrefix(".threefold") && !name.hasPrefix("corpus.sqlite") && name != "run.json"
      }
    }
    var all: [UInt8] = []
    for name in names.sorted() {
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name)) else {
        continue
      }
      all += Array("\(name) \(ContentHash.sha256([UInt8](bytes)))\n".utf8)
    }
    return String(ContentHash.sha256(all).prefix(12))
  }
}
