import Foundation
import TestSupport
import Testing

/// Files that cannot be read: each is named with what is wrong and what to do, and the others are done.
struct BadInputTests {
  private static func fixture(_ name: String) throws -> URL {
    try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "pdf"))
  }

  /// A folder that holds copies of the named fixtures.
  private func folder(of names: [String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in names {
      try FileManager.default.copyItem(at: Self.fixture(name), to: folder.url("\(name).pdf"))
    }
    return folder
  }

  private func analyze(_ paths: [String]) throws -> (outcome: Program.Outcome, output: TemporaryFolder) {
    let output = try TemporaryFolder()
    return (try Program.run(["analyze"] + paths + ["--output", output.url.path]), output)
  }

  private func reports(in output: TemporaryFolder) -> Int {
    output.files().count { $0.hasPrefix("reports/") && $0.hasSuffix("/report.json") }
  }

  @Test(
    arguments: [
      ("encrypted", "password"), ("empty", "empty"), ("truncated", "damaged"),
      ("word-document", "Word document"),
    ])
  func oneBadFileAmongGood(_ name: String, _ reason: String) throws {
    let inputs = try folder(of: ["good", name])
    let (outcome, output) = try analyze([inputs.url.path])
    #expect(outcome.exitCode == 1)
    let line = outcome.standardError.split(separator: "\n").first { $0.contains("\(name).pdf") } ?? ""
    #expect(line.contains(reason), "\(outcome.standardError)")
    #expect(reports(in: output) == 1)
    let record = String(decoding: try Data(contentsOf: output.url("run.json")), as: UTF8.self)
    #expect(record.contains("\(name).pdf"))
    #expect(record.contains(reason))
    let index = String(decoding: try Data(contentsOf: output.url("index.html")), as: UTF8.self)
    #expect(index.contains("\(name).pdf"))
  }

  @Test(arguments: ["encrypted", "empty", "truncated", "word-document"])
  func nothingUsable(_ name: String) throws {
    let (outcome, output) = try analyze([Self.fixture(name).path])
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("\(name).pdf"))
    #expect(reports(in: output) == 0)
  }

  @Test func picturesOnly() throws {
    let inputs = try folder(of: ["good", "pictures-only"])
    let (outcome, output) = try analyze([inputs.url.path])
    #expect(reports(in: output) >= 1)
    let line = outcome.standardError.split(separator: "\n").first { $0.contains("pictures-only.pdf") } ?? ""
    let message = line.replacing("pictures-only.pdf", with: "")
    #expect(message.contains("scan") || message.contains("picture"), "\(outcome.standardError)")
  }

  @Test func picturesOnlyWithoutRecognition() throws {
    let output = try TemporaryFolder()
    let outcome = try Program.run([
      "analyze", Self.fixture("pictures-only").path, "--ocr", "never", "--output", output.url.path,
    ])
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("pictures-only.pdf"))
    // Where it is installed it was switched off, and not missing.
    let message = outcome.standardError
    #expect(message.contains("apt-get install tesseract-ocr") != message.contains("without --ocr never"))
    let extracted = try Program.run(["extract", Self.fixture("pictures-only").path, "--ocr", "never"])
    #expect(extracted.exitCode == 2)
    #expect(extracted.standardError.contains("pictures of pages"))
  }

  @Test(arguments: [
    ["classify", "--model", "/nowhere/x"], ["classify", "--codebook", "/nowhere/x"],
    ["train", "--gold", "/nowhere/x", "--output", "/nowhere/y"], ["evaluate", "--gold", "/nowhere/x"],
    ["parse-references", "--model", "/nowhere/x"], ["evaluate-references", "--gold", "/nowhere/x"],
    ["extract", "/nowhere/x"],
  ])
  func aFileThatIsNotThereIsNamedInASentence(_ arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.exitCode != 0)
    #expect(outcome.standardError.contains("/nowhere/x"), "\(outcome.standardError)")
    #expect(!outcome.standardError.contains("NSCocoa"), "\(outcome.standardError)")
  }

  @Test(arguments: [
    ["evaluate", "--gold", "/nowhere/x", "--misses=-5"],
    ["evaluate-references", "--gold", "/nowhere/x", "--folds=0"],
    ["evaluate-references", "--gold", "/nowhere/x", "--folds=1"], ["extract", "/nowhere/x", "--output", ""],
  ])
  func numbersOutOfRangeAreRefused(_ arguments: [String]) throws {
    #expect(try Program.run(arguments).exitCode == 64)
  }

  /// Through a pipe, and several at once as JSON that can be read.
  @Test func extractsFromAPipeAndGivesAListOfRecords() throws {
    let good = try Self.fixture("good")
    let piped = try Program.run(["extract", "-"], input: try Data(contentsOf: good))
    #expect(piped.exitCode == 0)
    #expect(try piped.standardOutput == Program.run(["extract", good.path]).standardOutput)
    let missing = "/nowhere/x.pdf"
    let several = try Program.run(["extract", good.path, missing, good.path, "--format", "json"])
    #expect(several.exitCode == 1)
    let records =
      try JSONSerialization.jsonObject(with: Data(several.standardOutput.utf8)) as? [[String: Any]]
    #expect(records?.count == 2)
    let none = try Program.run(["extract", missing, missing, "--format", "json"])
    #expect(try JSONSerialization.jsonObject(with: Data(none.standardOutput.utf8)) as? [String] == [])
  }

  /// Pages that the file does not have are told of, and do not pass for empty ones.
  @Test func pagesThatAreNotThereAreToldOf() throws {
    let good = try Self.fixture("good")
    let whole = try Program.run(["extract", good.path])
    let behind = try Program.run(["extract", good.path, "--pages", "999"])
    #expect(behind.exitCode == 2 && behind.standardOutput.isEmpty)
    #expect(behind.standardError.contains("There is no page 999: the PDF has "), "\(behind.standardError)")
    let over = try Program.run(["extract", good.path, "--pages", "1-999"])
    #expect(over.exitCode == 0 && over.standardOutput == whole.standardOutput)
    #expect(over.standardError.contains("The PDF ends with page "), "\(over.standardError)")
    let open = try Program.run(["extract", good.path, "--pages", "1-"])
    #expect(
      open.exitCode == 0 && open.standardOutput == whole.standardOutput
        && open.standardError == whole.standardError)
  }

  @Test func folderWithoutPDFs() throws {
    let inputs = try TemporaryFolder()
    try Data("notes".utf8).write(to: inputs.url("notes.txt"))
    let (outcome, _) = try analyze([inputs.url.path])
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("no PDF"))
    #expect(outcome.standardError.contains(inputs.url.lastPathComponent))
  }

  @Test func pathThatDoesNotExist() throws {
    let (outcome, output) = try analyze([Self.fixture("good").path, "/nowhere/at-all.pdf"])
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("/nowhere/at-all.pdf"))
    #expect(reports(in: output) == 1)
  }

  /// Root may read a file of any mode, so a link that leads nowhere stands for the unreadable file.
  @Test func linkThatLeadsNowhere() throws {
    let inputs = try folder(of: ["good"])
    try FileManager.default.createSymbolicLink(
      atPath: inputs.url("gone.pdf").path, withDestinationPath: "/nowhere/gone.pdf")
    let (outcome, output) = try analyze([inputs.url.path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("gone.pdf"))
    #expect(reports(in: output) == 1)
  }

  @Test func fileThatMayNotBeRead() throws {
    let inputs = try folder(of: ["good", "truncated"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: inputs.url("truncated.pdf").path)
    let (outcome, output) = try analyze([inputs.url.path])
    #expect(outcome.exitCode == 1)
    #expect(outcome.standardError.contains("truncated.pdf"))
    #expect(reports(in: output) == 1)
  }

  @Test func folderNamedLikeAPDF() throws {
    let inputs = try folder(of: ["good"])
    try FileManager.default.createDirectory(
      at: inputs.url("folder.pdf"), withIntermediateDirectories: false)
    let (outcome, output) = try analyze([inputs.url.path])
    #expect(outcome.exitCode == 0)
    #expect(reports(in: output) == 1)
  }

  @Test func sameNameInTwoFolders() throws {
    let inputs = try TemporaryFolder()
    for (folder, name) in [("a", "good"), ("b", "pictures-only")] {
      try FileManager.default.createDirectory(at: inputs.url(folder), withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        at: Self.fixture(name), to: inputs.url(folder).appendingPathComponent("report.pdf"))
    }
    let (outcome, output) = try analyze([inputs.url.path])
    #expect(outcome.exitCode <= 1)
    #expect(reports(in: output) == 2)
    let record = String(decoding: try Data(contentsOf: output.url("run.json")), as: UTF8.self)
    #expect(record.contains("a/report.pdf"))
    #expect(record.contains("b/report.pdf"))
  }
}
