internal import ArgumentParser
internal import Foundation
internal import Ingestion
internal import PDFReading
internal import Pillars

/// `threefold doctor`: what is installed and what is missing.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Tells what is installed, what is missing, and how to install it.",
    discussion: """
      The protections are those of the processes that read PDFs for `analyze`. \
      Exits with 0 when the main job can be done, with 1 when something that it needs is missing. What is optional \
      is marked so.

      Example:
        threefold doctor
      """)

  func run() throws {
    let findings = Finding.all()
    for finding in findings { print(finding.line) }
    if findings.contains(where: { $0.state == .missing }) { throw ExitCode(1) }
  }

  /// One thing looked at.
  private struct Finding {
    enum State: String {
      case good = "ok      "
      case optional = "optional"
      case missing = "MISSING "
    }

    var state: State
    var subject: String
    /// What holds, or what to do.
    var detail: String

    var line: String { "\(state.rawValue)  \(subject): \(detail)" }

    static func all() -> [Finding] {
      [poppler, resources] + protections + programs
    }

    private static var poppler: Finding {
      Finding(state: .good, subject: "Poppler", detail: "version \(PopplerLibrary.version)")
    }

    private static var resources: Finding {
      do {
        _ = try PillarClassifier.shipped()
        return Finding(state: .good, subject: "Codebook and model", detail: "found and read")
      } catch {
        return Finding(
          state: .missing, subject: "Codebook and model",
          detail: "\(error) Keep the folder threefold_Pillars.resources beside the program.")
      }
    }

    /// What keeps the processes that read PDFs from harm, told by one that is started to be asked.
    private static var protections: [Finding] {
      do {
        let held = try RunningProgram().worker(
          memory: 700, processorSeconds: 60
        )
        .protections()
        return WorkerProtection.allCases.map { protection in
          held.contains(protection)
            ? Finding(state: .good, subject: "Protection", detail: protection.rawValue)
            : Finding(
              state: .optional, subject: "Protection",
              detail:
                "not here: \(protection.rawValue). Linux 5.13 or later has it; take care with PDFs of unknown origin"
            )
        }
      } catch {
        return [Finding(state: .missing, subject: "Worker processes", detail: "\(error)")]
      }
    }

    /// Programs that are called, or whose library is opened, only for what needs them.
    private static var programs: [Finding] {
      [
        ("tesseract", "text recognition on scanned pages", "apt-get install tesseract-ocr tesseract-ocr-eng"),
        ("pandoc", "citation lists in a style of your own (cite --style)", "apt-get install pandoc"),
      ].map { name, purpose, command in
        if let path = ProgramPath.find(name) {
          return Finding(state: .good, subject: name, detail: "\(path), for \(purpose)")
        }
        return Finding(state: .optional, subject: name, detail: "not installed; for \(purpose): \(command)")
      }
    }
  }
}
