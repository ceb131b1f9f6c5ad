import Foundation
import Pillars
import TestSupport

/// Codebooks and the models that go with them.
struct CodebookTarget: FuzzingTarget {
  let name = "codebook"
  private let seeds: [[UInt8]]
  private let book: Codebook
  private let model: [UInt8]
  private let words = [
    "pillars:", "- id: a", "  subthemes:", "strong: [a]", "&a ", "*a", "<<: *a", "[", "]", "{", "}", "\n",
    "  ", "\t", "|",
    ">", "'", "\"", "!!binary ", "!!map ", "weight: 1e999", "weight: .nan", "with: ", "unless: ", "*", "~",
    "\u{0}", "\u{FEFF}",
    "a*b", "...", "---", "? ", "version: 1",
  ].map { Array($0.utf8) }

  init() throws {
    let resources = Repository.root.appendingPathComponent("Sources/Pillars/Resources")
    let shipped = try [UInt8](Data(contentsOf: resources.appendingPathComponent("codebook.yaml")))
    // Its beginning as well: in a short text more changes meet something that matters.
    seeds = [shipped, Array(shipped.prefix(1500)), Array(Self.small.utf8)]
    book = try CodebookReader.read(yaml: String(decoding: shipped, as: UTF8.self))
    model = try [UInt8](Data(contentsOf: resources.appendingPathComponent("pillars.model")))
  }

  func run(_ mutation: inout Mutation) throws -> String? {
    if mutation.isOneIn(10) {
      // Numbers at the end are as good as any; the lines before them are what is read.
      let head = Array(model.prefix(2000))
      let changed = mutation.change(head, others: [head], words: words)
      _ = try? PillarClassifier(codebook: book, model: Data(changed + model.dropFirst(2000)))
    }
    // The whole book takes long to read.
    let seed = mutation.isOneIn(20) ? seeds[0] : mutation.pick([seeds[1], seeds[2]])
    let text = String(decoding: mutation.change(seed, others: seeds, words: words), as: UTF8.self)
    do throws(CodebookError) {
      let book = try CodebookReader.read(yaml: text)
      let tags = PillarClassifier(codebook: book).tags(for: "A victim of trafficking was given a safe house.")
      guard tags.allSatisfy({ $0.score.isFinite && (0...1).contains($0.score) }) else {
        return "a score is no share"
      }
    } catch {
      if error.description.isEmpty { return "a refusal without a reason" }
    }
    return nil
  }

  private static let small = """
    version: 1
    title: Small
    topic: [trafficking, forced labour]
    pillars:
      - id: protection
        name: Protection
        subthemes:
          - id: shelter
            sources: [Convention]
            strong: [safe house, {term: shelter, weight: 2.5, with: victim, unless: animal}]
            weak: [house*]
            against: ["white house"]
    """
}
