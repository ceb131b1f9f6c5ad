import Foundation
import Ingestion
import TestSupport
import Testing

/// Malformed, encrypted, cyclic and huge PDFs, which are not part of the project.
struct OddFilesTests {
  private struct Known: Decodable {
    var file: String
    var exit: Int

    enum CodingKeys: String, CodingKey {
      case file
      case exit = "pdftotext_exit"
    }
  }

  @Test func everyFileEndsAndGoodReportsAreUnharmed() throws {
    let odd = Repository.root.appendingPathComponent("../shared/data/odd").standardizedFileURL
    guard FileManager.default.fileExists(atPath: odd.path) else {
      return print("Skipped: the odd files are not there (\(odd.path)).")
    }
    let folder = try TemporaryFolder()
    let mixed = folder.url("mixed")
    try FileManager.default.copyItem(at: odd, to: mixed)
    var good: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.samples.path)
    where name.hasSuffix(".pdf") {
      try FileManager.default.copyItem(
        at: Repository.samples.appendingPathComponent(name), to: mixed.appendingPathComponent(name))
      good.append(name)
    }
    let outcome = try BatchRun.analyze(mixed.path, folder.url("all"))
    #expect(outcome.exitCode == 1)
    let record = try BatchRun.record(in: folder.url("all"))
    let files = try FileManager.default.contentsOfDirectory(atPath: mixed.path).filter {
      $0.hasSuffix(".pdf")
    }
    #expect(Set(record.inputs.map { ($0.file as NSString).lastPathComponent }) == Set(files))
    for input in record.inputs where input.status == .failed {
      // A sentence that says what is wrong, and one that says what to do.
      let reason = input.reason ?? ""
      #expect(reason.hasSuffix(".") && reason.contains(". "), "\(input.file): \(reason)")
    }

    let known = try String(contentsOf: odd.appendingPathComponent("INDEX.jsonl"), encoding: .utf8)
      .split(separator: "\n").map { try JSONDecoder().decode(Known.self, from: Data($0.utf8)) }
    let readable = Set(known.filter { $0.exit == 0 }.map(\.file))
    let refused = record.inputs.filter { input in
      let name = (input.file as NSString).lastPathComponent
      return input.status == .failed && readable.contains(name) && Self.pdftotextReads(input.file)
    }
    #expect(refused.isEmpty, "\(refused.map { "\($0.file): \($0.reason ?? "")" })")

    let alone = folder.url("alone")
    try FileManager.default.createDirectory(at: alone, withIntermediateDirectories: false)
    for name in files where !good.contains(name) {
      try FileManager.default.removeItem(at: mixed.appendingPathComponent(name))
    }
    #expect(try BatchRun.analyze(mixed.path, alone).exitCode == 0)
    for report in BatchRun.reports(in: alone) {
      let (one, other) = ("alone/reports/\(report)", "all/reports/\(report)")
      #expect(
        try BatchRun.contents(of: folder.url(one)) == BatchRun.contents(of: folder.url(other)), "\(report)")
    }
  }

  /// The index was made with another build of pdftotext, which read one file more than some do.
  private static func pdftotextReads(_ file: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-q", file, "/dev/null"]
    guard (try? process.run()) != nil else { return true }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
