import Foundation
import TestSupport
import Testing

/// `compare` on two lists, as an analyst runs it.
struct CompareTests {
  private struct Row: Decodable {
    var later: String?
    var relation: String
    var earlier: [String]
    var agrees: [String]?
    var onlyLater: [String]?
    var onlyEarlier: [String]?
  }

  private func compare(links: String?) throws -> [Row] {
    let outcome = try run(links: links)
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    return try outcome.standardOutput.split(separator: "\n").map {
      try JSONDecoder().decode(Row.self, from: Data($0.utf8))
    }
  }

  private func run(links: String?) throws -> Program.Outcome {
    let folder = try TemporaryFolder()
    let earlier = """
      {"id":"e1","text":"Open shelters for victims of trafficking and offer them legal aid"}
      {"id":"e2","text":"Continue efforts to combat trafficking in persons"}
      """
    let later = """
      {"id":"l1","text":"Continue efforts to combat trafficking in persons"}
      {"id":"l2","text":"Give legal aid and training to victims of trafficking in shelters"}
      """
    try Data(earlier.utf8).write(to: folder.url("earlier.jsonl"))
    try Data(later.utf8).write(to: folder.url("later.jsonl"))
    var arguments = [
      "compare", "--earlier", folder.url("earlier.jsonl").path, "--later", folder.url("later.jsonl").path,
      "--format", "jsonl",
    ]
    if let links {
      try Data(links.utf8).write(to: folder.url("links.csv"))
      arguments += ["--links", folder.url("links.csv").path]
    }
    return try Program.run(arguments)
  }

  @Test func slipsInALinksFileAreNamed() throws {
    let unknown = try run(links: "a,b,same\n")
    #expect(unknown.exitCode == 0)
    #expect(unknown.standardError.contains("a, b"))
    #expect(try run(links: "e1,l1,maybe\n").standardError.contains("Line 1"))
    #expect(try compare(links: "e1,l1,Same\n")[0].earlier.first == "e1")
  }

  @Test func linksSayInWhatBothAgreeAndDiffer() throws {
    let rows = try compare(links: nil)
    #expect(rows.map(\.later) == ["l1", "l2", nil])
    #expect(rows[0].relation == "repeated")
    #expect(rows[0].earlier.first == "e2")
    #expect(rows[1].earlier.first == "e1")
    #expect(rows[1].agrees?.contains("asks for legal aid") == true)
    #expect(rows[1].onlyLater?.contains("asks for training") == true)
  }

  @Test func aListMayComeThroughAPipe() throws {
    let folder = try TemporaryFolder()
    let list = Data(#"{"id":"a","text":"Continue efforts to combat trafficking in persons"}"#.utf8)
    try list.write(to: folder.url("list.jsonl"))
    let outcome = try Tool.run(
      "sh",
      [
        "-c", #"cat "$2" | "$1" compare --earlier "$2" --later /dev/stdin --format jsonl"#, "sh",
        Program.location.path, folder.url("list.jsonl").path,
      ])
    guard let outcome else { return }
    #expect(outcome.exitCode == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.contains("\"relation\":\"repeated\""))
  }

  @Test func confirmedAndRefusedLinksWin() throws {
    let rows = try compare(links: "earlier,later,decision\ne1,l1,same\ne2,l1,not\ne1,l2,not\ne2,l2,not\n")
    #expect(rows[0].earlier == ["e1"])
    #expect(rows[1].relation == "new")
    #expect(rows[1].earlier == [])
    #expect(rows[2].relation == "dropped")
    #expect(rows[2].earlier == ["e2"])
  }
}
