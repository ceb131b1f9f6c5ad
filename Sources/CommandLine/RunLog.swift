internal import ArgumentParser
internal import Foundation
internal import Ingestion

/// How `analyze` tells what it does on standard error.
enum LogFormat: String, ExpressibleByArgument, CaseIterable, Sendable { case text, json }

/// Tells how a batch goes: a progress bar on a terminal, otherwise a line a file; a table at the end.
struct RunLog: Sendable {
  private let format: LogFormat
  private let isTerminal: Bool
  private let start = Date()

  init(format: LogFormat) {
    self.format = format
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func show(_ progress: RunProgress) {
    var input = progress.latest
    if format == .json { return writeJSON(input) }
    input.file = StandardError.printable(input.file)
    input.reason = input.reason.map { StandardError.printable($0) }
    input.warnings = input.warnings?.map { StandardError.printable($0) }
    if isTerminal {
      if input.status == .failed { write("\r\u{1B}[K\(input.file): \(input.reason ?? "failed")\n") }
      write("\r\u{1B}[K\(bar(progress))")
    } else if input.status != .unchanged {
      let warnings = input.warnings ?? []
      var notes = (input.reason.map { [$0] } ?? []) + warnings.prefix(2)
      if warnings.count > 2 {
        notes.append("And \((warnings.count - 2).counted("more warning")): see its summary.")
      }
      StandardError.write(([input.file + ": " + input.status.rawValue + "."] + notes).joined(separator: " "))
    }
  }

  func fail(_ message: String) {
    if format == .json {
      StandardError.write("{\"event\":\"error\",\"message\":\(Self.quoted(message))}")
    } else {
      if isTerminal { write("\r\u{1B}[K") }
      StandardError.write("Error: \(message)")
    }
  }

  func end(_ record: RunRecord, output: String) {
    if format == .json {
      for notice in record.notices {
        StandardError.write("{\"event\":\"notice\",\"message\":\(Self.quoted(notice))}")
      }
      return StandardError.write(
        "{\"event\":\"end\",\"done\":\(record.counts.done),\"unchanged\":\(record.counts.unchanged),"
          + "\"failed\":\(record.counts.failed),\"removed\":\(record.removed.count),"
          + "\"pruned\":\(record.pruned.count),\"interrupted\":\(record.interrupted),\"seconds\":\(record.seconds)}"
      )
    }
    var lines = [
      "", "done       \(record.counts.done)", "unchanged  \(record.counts.unchanged)",
      "failed     \(record.counts.failed)",
    ]
    func name(_ sentences: [String]) {
      lines += sentences.prefix(20).map { StandardError.printable("  \($0)") }
      if sentences.count > 20 {
        lines.append("  and \(sentences.count - 20) more, named in \(output)/run.json")
      }
    }
    name(record.inputs.filter { $0.status == .failed }.map { "\($0.file): \($0.reason ?? "")" })
    if !record.removed.isEmpty {
      lines.append("removed    \(record.removed.count) (their outputs are kept; --prune deletes them)")
      name(record.removed)
    }
    if !record.pruned.isEmpty {
      lines.append("pruned     \(record.pruned.count) (their outputs are deleted)")
      name(record.pruned)
    }
    for notice in record.notices { lines.append("Warning: " + StandardError.printable(notice)) }
    lines.append("seconds    \((record.seconds * 10).rounded() / 10)")
    lines.append(
      record.interrupted
        ? "Interrupted. What was done is kept; run the same command again for the rest."
        : "See \(output)/index.html and \(output)/run.json")
    if isTerminal { write("\r\u{1B}[K") }
    StandardError.write(lines.dropFirst(isTerminal ? 1 : 0).joined(separator: "\n"))
  }

  private func bar(_ progress: RunProgress) -> String {
    let seconds = max(0.001, Date().timeIntervalSince(start))
    let width = 24
    let filled = progress.total == 0 ? width : width * progress.ended / progress.total
    let left =
      progress.ended == 0 ? 0 : seconds / Double(progress.ended) * Double(progress.total - progress.ended)
    let line = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return
      "[\(line)] \(progress.ended)/\(progress.total) files, \(Int(Double(progress.pages) / seconds)) pages/s, "
      + "\(Int(left.rounded(.up))) s left, \(progress.failed) failed"
  }

  private func writeJSON(_ input: RunRecord.Input) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(input) else { return }
    StandardError.write(String(decoding: line, as: UTF8.self))
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }

  private static func quoted(_ text: String) -> String {
    (try? JSONEncoder().encode(text)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
