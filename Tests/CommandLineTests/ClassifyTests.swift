import Foundation
import TestSupport
import Testing

/// What goes in and out of `threefold classify`.
@Suite struct ClassifyTests {
  struct Answer: Decodable {
    struct Tag: Decodable {
      struct Evidence: Decodable {
        var start: Int
        var end: Int
        var weight: Double
      }
      var pillar: String
      var score: Double
      var bias: Double
      var sentences: [Int]
      var evidence: [Evidence]
    }
    var id: String
    var pillars: [Tag]
    var primary: String?
  }

  private func answers(_ input: String) throws -> (answers: [Answer], outcome: Program.Outcome) {
    let outcome = try Program.run(["classify"], input: Data(input.utf8))
    let answers = try outcome.standardOutput.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    return (answers, outcome)
  }

  static let text = "Provide shelters and legal aid to victims of trafficking. Punish traffickers."

  @Test func printedWeightsAddUpToTheScore() throws {
    let (answers, outcome) = try answers("{\"id\":\"a\",\"text\":\"\(Self.text)\"}\n")
    #expect(outcome.exitCode == 0)
    #expect(answers.map(\.id) == ["a"])
    #expect(Set(answers[0].pillars.map(\.pillar)) == ["protection", "prosecution"])
    #expect(answers[0].primary == answers[0].pillars[0].pillar)
    for tag in answers[0].pillars {
      let logit = tag.evidence.reduce(tag.bias) { $0 + $1.weight }
      #expect(abs(1 / (1 + exp(-logit)) - tag.score) < 1e-4)
      #expect(tag.evidence.allSatisfy { $0.start < $0.end && $0.end <= Self.text.count })
      #expect(tag.sentences == [tag.pillar == "protection" ? 0 : 1])
    }
  }

  @Test func halfASurrogatePairCostsNoPassageAndFaultsAreNamed() throws {
    let lines = [
      #"{"id":"a","text":"half \ud800 Punish traffickers."}"#, #"{"id":2,"text":"x"}"#,
      #"{"id":"c","text":"x","headings":"y"}"#, #"{"id":"d"}"#,
    ]
    let (answers, outcome) = try answers(lines.joined(separator: "\n"))
    #expect(outcome.exitCode == 1)
    #expect(answers.map(\.id) == ["a"])
    let faults = outcome.standardError.split(separator: "\n")
    #expect(faults.count == 3)
    #expect(
      zip(faults, ["\"id\" is", "\"headings\" is", "no \"text\""]).allSatisfy { $0.contains($1) }, "\(faults)"
    )
  }

  /// One text in the spellings that JSON allows, in objects that hold more.
  @Test func spellingsOfOneTextGiveOneAnswer() throws {
    let text = "Ratify the “Palermo” Protocol 😀 & punish\\ttraffickers."
    let escaped = "Ratify the \\u201CPalermo\\u201d Protocol \\ud83d\\ude00 \\u0026 punish\\u0009traffickers."
    let rows = [
      "{\"id\":\"1\",\"text\":\"\(text)\"}", " { \"text\" : \"\(escaped)\" , \"id\" : \"2\" } ",
      "{\"id\":\"3\",\"n\":-1.5e3,\"x\":null,\"ok\":true,\"text\":\"\(escaped)\"}",
      "{\"id\":\"4\",\"more\":{\"text\":[1,{}]},\"text\":\"\(text)\"}",
      "{\"id\":\"5\\\"\\\\\\u0001é\",\"text\":\"\(text)\"}",
    ]
    let (answers, outcome) = try answers(rows.joined(separator: "\n\n"))
    #expect(outcome.exitCode == 0)
    #expect(answers.map(\.id) == ["1", "2", "3", "4", "5\"\\\u{1}é"])
    let lines = outcome.standardOutput.split(separator: "\n").map { $0.drop { $0 != "," } }
    #expect(Set(lines).count == 1)
    #expect(answers[0].primary == "partnership" && answers[0].pillars[0].evidence.count > 1)
  }

  @Test func faultyLinesAreNamedAndSkipped() throws {
    let rows = [
      "{\"id\":\"1\",\"text\":\"\"}", "{\"id\":\"2\"}", "{\"id\":\"3\",\"text\":\"half \\ud83d\"}",
      "{\"id\":\"4\",\"text\":\"a\"} x", "[\"5\"]", "{\"id\":\"6\",\"text\":\"a\",}",
      "{\"id\":\"7\",\"text\":\"b\"}",
    ]
    let (answers, outcome) = try answers(rows.joined(separator: "\n"))
    #expect(outcome.exitCode == 1)
    #expect(answers.first?.id == "1" && answers.last?.id == "7")
    for number in [2, 4, 5] { #expect(outcome.standardError.contains("line \(number):")) }
    #expect(!outcome.standardError.contains("line 1:") && !outcome.standardError.contains("line 7:"))
  }

  @Test func headingsAreEvidence() throws {
    let row = "\"text\":\"Shelter and support were given to the victims of trafficking.\""
    let (answers, _) = try answers(
      "{\"id\":\"1\",\(row)}\n{\"id\":\"2\",\(row),\"headings\":[\"Protection: shelter and legal aid\"]}\n")
    let scores = answers.map { $0.pillars.first { $0.pillar == "protection" }?.score ?? 0 }
    #expect(scores[0] > 0 && scores[1] > scores[0])
    #expect(
      answers[1].pillars.allSatisfy { tag in
        let logit = tag.evidence.reduce(tag.bias) { $0 + $1.weight }
        return abs(1 / (1 + exp(-logit)) - tag.score) < 1e-4
      })
  }
}
