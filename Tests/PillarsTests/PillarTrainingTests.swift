import Foundation
import Pillars
import Testing

@Suite struct PillarTrainingTests {
  /// Invented passages: the word "harbour" is in no codebook term and goes with protection here.
  static func gold() -> Data {
    var lines = ""
    let words = """
      amber birch copper daisy ember fern gravel hazel ivory jade kettle lantern maple nutmeg olive pebble quartz
      raven saffron timber umber velvet willow yarrow zephyr
      """.split { $0 == " " || $0 == "\n" }
    for number in 0..<60 {
      // Nearly equal texts would be kept out of each other's training.
      let others = (0..<6).map { words[(number * 7 + $0 * (number % 4 + 1) * 3) % words.count] }
        .joined(separator: " ")
      let (text, pillars) =
        number % 3 == 0
        ? ("Open the harbour, \(others).", "[\"protection\"]") : ("Fair weather today, \(others).", "[]")
      lines +=
        "{\"id\":\"\(number)\",\"text\":\"\(text)\",\"pillars\":\(pillars),\"group\":\"g\(number % 10)\"}\n"
    }
    return Data(lines.utf8)
  }

  @Test func learnsWordsThatTheCodebookLacks() throws {
    let book = try PillarResources.codebook()
    let passages = try LabelledPassage.read(Self.gold(), pillars: book.pillars.map(\.id))
    let model = PillarTraining(codebook: book).train(on: passages)
    #expect(model == PillarTraining(codebook: book).train(on: passages))
    let classifier = try PillarClassifier(codebook: book, model: model)
    let tags = classifier.tags(for: "Open the harbour again.")
    #expect(tags.first?.pillar == "protection" && tags.first?.assigned == true)
    let evaluation = PillarEvaluation.crossValidate(passages, codebook: book)
    #expect(evaluation.confusion(of: "protection").f1 > 0.95)
    #expect(evaluation.reliability().reduce(0) { $0 + $1.count } == 60 * 4)
  }

  @Test func wordsOfLikeMeaningCountAlike() throws {
    let book = try PillarResources.codebook()
    let passages = try LabelledPassage.read(Self.gold(), pillars: book.pillars.map(\.id))
    let training = PillarTraining(codebook: book, vectors: try PillarResources.wordVectors())
    let classifier = try PillarClassifier(codebook: book, model: training.train(on: passages))
    func score(_ text: String) -> Double {
      classifier.tags(for: text).first { $0.pillar == "protection" }?.score ?? 0
    }
    #expect(score("Lovely seaport and quay, marina too.") > score("Lovely pencil and ruler, notebook too."))
  }

  @Test func faultyFilesAreRefused() throws {
    let book = try PillarResources.codebook()
    let names = book.pillars.map(\.id)
    let error = #expect(throws: GoldError.self) {
      try LabelledPassage.read(
        Data("\n{\"id\":\"1\",\"text\":\"a\",\"pillars\":[\"luck\"]}".utf8), pillars: names)
    }
    #expect(error?.line == 2)
    let heavy = #expect(throws: GoldError.self) {
      try LabelledPassage.read(
        Data("{\"id\":\"1\",\"text\":\"a\",\"pillars\":[],\"weight\":2}".utf8), pillars: names)
    }
    #expect(heavy?.line == 1)
    #expect(throws: ModelError.self) { try PillarClassifier(codebook: book, model: Data("no model".utf8)) }
    let passages = try LabelledPassage.read(Self.gold(), pillars: names)
    let model = PillarTraining(codebook: book).train(on: passages)
    #expect(throws: ModelError.self) { try PillarClassifier(codebook: book, model: model.dropLast(3)) }
    let other = try CodebookReader.read(yaml: CodebookTests.own)
    let mismatch = #expect(throws: ModelError.self) { try PillarClassifier(codebook: other, model: model) }
    #expect(mismatch?.line == 2)
  }
}
