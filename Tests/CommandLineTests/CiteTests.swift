import Foundation
import TestSupport
import Testing

/// `threefold cite`: who cites a source, what a report cites, lists and styles.
struct CiteTests {
  /// Two reports that cite the same book, one of them also an Act.
  private func reports() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let book =
      #"{"id":"a","raw":"Oake, P. (2001) Owed & owing. London: Hart.","csl":{"type":"book","title":"Owed & owing at sea for years","author":[{"family":"Oake","given":"P."}],"issued":{"date-parts":[[2001]]},"publisher":"Hart"}}"#
    let act =
      #"{"id":"b","raw":"Harbours Act 2015","csl":{"type":"legislation","title":"Harbours Act 2015","number":"Harbours Act 2015"}}"#
    for (name, references, note) in [("north", [book], "3"), ("south", [book, act], "7")] {
      let citations = references.indices.map { index in
        #"{"note":"\#(note)","passage":"p","reference":"\#(index == 0 ? "a" : "b")","locator":"p. 12","via":"direct","anchors":[{"page":4,"label":"2","boxes":[]}]}"#
      }
      let url = folder.url("reports/\(name)")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      let text =
        #"{"id":"\#(name)","references":[\#(references.joined(separator: ","))],"citations":[\#(citations.joined(separator: ","))]}"#
      try Data(text.utf8).write(to: url.appendingPathComponent("report.json"))
    }
    return folder
  }

  @Test func saysWhichReportsCiteASource() throws {
    let folder = try reports()
    let outcome = try Program.run(["cite", folder.url.path, "--cited-by", "--source", "oake owing"])
    #expect(outcome.exitCode == 0)
    let lines = outcome.standardOutput.split(separator: "\n").map(String.init)
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix("oake2001owed\t2 reports, 2 places"))
    #expect(lines[1] == "\tnorth\tnote 3\tp. 2\tp. 12")
    #expect(lines[2] == "\tsouth\tnote 7\tp. 2\tp. 12")
  }

  @Test func oneReportAndOnePlaceAreNotPlural() throws {
    let folder = try reports()
    let outcome = try Program.run(["cite", folder.url.path, "--cited-by", "--source", "harbours act"])
    #expect(outcome.standardOutput.contains("\t1 report, 1 place\t"))
  }

  @Test func aSourceThatNoReportCites() throws {
    let folder = try reports()
    let outcome = try Program.run(["cite", folder.url.path, "--source", "nobody"])
    #expect(outcome.exitCode == 2)
    #expect(outcome.standardError.contains("nobody"))
  }

  @Test func saysWhatEachReportCitesByType() throws {
    let folder = try reports()
    let outcome = try Program.run(["cite", folder.url.path])
    let rows = outcome.standardOutput.split(separator: "\n").map { line in
      line.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    #expect(
      rows == [
        ["report", "book", "legislation", "sources", "citations"], ["north", "1", "0", "1", "1"],
        ["south", "1", "1", "2", "2"], ["all,", "merged", "1", "1", "2", "3"],
      ])
  }

  @Test func halfASurrogatePairCostsNoReference() throws {
    let lines =
      #"{"id":"a","raw":"Oake, P. (2001) Nets \ud800 \ud83d\ude00 \\ud800. London: Hart."}"# + "\n"
    let outcome = try Program.run(["parse-references"], input: Data(lines.utf8))
    #expect(outcome.exitCode == 0)
    #expect(outcome.standardOutput.contains(#""id":"a""#))
    #expect(outcome.standardOutput.contains(#""family":"Oake""#))
  }

  private static let style = """
    <?xml version="1.0" encoding="utf-8"?>
    <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
      <info><title>Plain</title><id>plain</id><updated>2024-01-01T00:00:00+00:00</updated></info>
      <citation><layout><text variable="title"/></layout></citation>
      <bibliography><layout suffix=".">
        <names variable="author" suffix=": "><name/></names><text variable="title"/>
      </layout></bibliography>
    </style>
    """

  @Test func formatsInAStyleThroughPandoc() throws {
    let folder = try reports()
    try Data(Self.style.utf8).write(to: folder.url("plain.csl"))
    guard try Tool.run("pandoc", ["--version"]) != nil else { return }
    let outcome = try Program.run(["cite", folder.url.path, "--style", folder.url("plain.csl").path])
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("P. Oake: Owed & owing at sea for years."))
    #expect(outcome.standardOutput.contains("Harbours Act 2015."))
  }

  @Test(arguments: [
    (["--format", "ris", "--cited-by"], "--format and --cited-by"),
    (["--style", "apa"], "no style file apa"),
    (["--report", "nobody"], "begins with nobody"),
  ])
  func refusesWhatItWouldPassOver(_ options: [String], _ says: String) throws {
    let folder = try reports()
    let outcome = try Program.run(["cite", folder.url.path] + options)
    withExtendedLifetime(folder) {}
    #expect(outcome.exitCode == 64)
    #expect(outcome.standardOutput.isEmpty)
    #expect(outcome.standardError.contains(says), "\(outcome.standardError)")
  }

  @Test func saysHowToInstallPandoc() throws {
    let folder = try reports()
    try Data(Self.style.utf8).write(to: folder.url("plain.csl"))
    // A shell that finds no program but ours.
    guard
      let outcome = try Tool.run(
        "env",
        [
          "PATH=/nowhere", Program.location.path, "cite", folder.url.path, "--style",
          folder.url("plain.csl").path,
        ])
    else { return }
    #expect(outcome.exitCode != 0)
    #expect(outcome.standardError.contains("pandoc"))
    #expect(outcome.standardError.contains("apt-get install pandoc"))
  }
}
