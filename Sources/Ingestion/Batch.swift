public import Analysis
public import Foundation
internal import PDFReading
internal import ReportModel
internal import Reporting

/// Analyses many PDFs and writes what comes out; one file's failure leaves the others unharmed.
public struct Batch {
  private let analyzer: ReportAnalyzer
  private let output: URL
  private let version: String

  /// - Parameters:
  ///   - output: The folder that the files go to; made when it does not exist.
  ///   - version: The program's version, which `run.json` names.
  public init(analyzer: ReportAnalyzer, output: URL, version: String) {
    self.analyzer = analyzer
    self.output = output
    self.version = version
  }

  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - progress: Called after each input.
  /// - Returns: What happened to each input, as written to `run.json`.
  /// - Throws: `AtomicFile.Failure` or a file-system error when the output folder cannot be written.
  public func run(on paths: [String], progress: (RunRecord.Input) -> Void) throws -> RunRecord {
    let reports = output.appendingPathComponent("reports", isDirectory: true)
    try FileManager.default.createDirectory(at: reports, withIntermediateDirectories: true)
    let found = InputDiscovery.files(at: paths, excluding: output)
    var record = RunRecord(version: version)
    var digests: [ReportDigest] = []
    var tables: (recommendations: [[UInt8]], references: [[UInt8]]) = ([], [])
    for problem in found.problems {
      let input = RunRecord.Input(file: problem.path, status: .failed, reason: problem.reason)
      record.inputs.append(input)
      progress(input)
    }
    var known: Set<String> = []
    for file in found.files {
      let start = Date()
      var input = RunRecord.Input(file: file.relativePath, status: .failed)
      do {
        let report = try analyze(file)
        input.status = .done
        input.report = report.id
        input.sha256 = report.source.sha256
        input.pages = report.source.pages
        if known.insert(report.id).inserted {
          let files = ReportFiles.files(for: report, pdf: nil)
          try write(files, into: reports.appendingPathComponent(report.id, isDirectory: true))
          digests.append(ReportDigest(of: report))
          for file in files {
            if file.name == "recommendations.csv" { tables.recommendations.append(file.bytes) }
            if file.name == "references.csv" { tables.references.append(file.bytes) }
          }
        }
      } catch let error as PDFError {
        input.reason = error.description
      } catch let error as UnreadableFile {
        input.reason = error.description
      }
      input.seconds = (Date().timeIntervalSince(start) * 1000).rounded() / 1000
      record.inputs.append(input)
      progress(input)
    }
    let failures = record.inputs.filter { $0.status == .failed }
      .map { FailedInput(file: $0.file, reason: $0.reason ?? "") }
    try write(
      CorpusFiles.files(
        for: digests, failures: failures, recommendations: tables.recommendations,
        references: tables.references),
      into: output)
    try AtomicFile.write(record.json, to: output.appendingPathComponent("run.json").path)
    return record
  }

  private func analyze(_ file: URL) throws -> Report {
    let bytes: [UInt8]
    do {
      bytes = [UInt8](try Data(contentsOf: file, options: .mappedIfSafe))
    } catch {
      throw UnreadableFile()
    }
    return try analyzer.analyze(bytes, fileName: file.lastPathComponent)
  }

  private func write(_ files: [OutputFile], into folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in files {
      try AtomicFile.write(file.bytes, to: folder.appendingPathComponent(file.name).path)
    }
  }
}

/// A file that the operating system does not let us read.
struct UnreadableFile: Error, CustomStringConvertible {
  var description: String {
    "The file could not be opened. Check that it still exists and that you may read it."
  }
}

extension RunRecord {
  /// The bytes of `run.json`.
  var json: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // The record holds nothing that cannot be encoded.
    return (try? encoder.encode(self)).map { [UInt8]($0) + [0x0A] } ?? []
  }
}
