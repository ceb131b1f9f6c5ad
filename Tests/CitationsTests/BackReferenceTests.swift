import Citations
import Foundation
import ReportModel
import Testing

@Suite("Pointers back to earlier notes")
struct BackReferenceTests {
  func notes(_ texts: [String]) -> [Passage] {
    texts.enumerated().map { index, text in
      Passage(id: "p\(index)", kind: .footnote, text: text, label: String(index + 1))
    }
  }

  func find(_ texts: [String]) -> [Citation] {
    CitationFinder().citations(in: notes(texts), sections: [], reportIdentifier: "r").citations
  }

  @Test func resolvesIbidAndSupra() throws {
    let found = find([
      "J. Arden, Work without Wages (2004) 12.",
      "Ibid, p. 14.",
      "M. Holt, ‘Shelters and Safety’ (2006) 14 Social Work Review 88.",
      "Arden, op. cit., n. 1, p. 20.",
      "This is a remark of our own and cites nothing.",
    ])
    #expect(found.count == 4)
    #expect(found[1].via == .ibid && found[1].target == "1" && found[1].locator == "p. 14")
    #expect(found[1].reference == found[0].reference)
    #expect(found[3].via == .supra && found[3].target == "1" && found[3].reference == found[0].reference)
  }

  @Test func saysWhatItCannotResolve() {
    let result = CitationFinder().citations(
      in: notes(["Ibid, p. 3."]), sections: [], reportIdentifier: "r")
    #expect(result.citations.first?.reference == nil)
    #expect(result.warnings.map(\.kind) == [.unresolvedCitation])
  }

  @Test func leadsToTheRightNoteInTheSharedGold() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../shared/gold/footnotes.jsonl")
    guard let data = try? Data(contentsOf: path) else {
      print("skipped: ../shared/gold/footnotes.jsonl is not here")
      return
    }
    var documents: [String: [[String: Any]]] = [:]
    for line in data.split(separator: 10) {
      guard let note = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any],
        let document = note["doc"] as? String
      else { continue }
      documents[document, default: []].append(note)
    }
    var right = 0
    var count = 0
    var foundReferences = 0
    var goldReferences = 0
    for (_, rows) in documents.sorted(by: { $0.key < $1.key }) {
      let passages = rows.enumerated().map { index, row in
        let label = row["n"] as? String ?? ""
        let raw = row["raw"] as? String ?? ""
        let text =
          raw.hasPrefix(label) ? String(raw.dropFirst(label.count)).trimmingCharacters(in: .whitespaces) : raw
        return Passage(id: "p\(index)", kind: .footnote, text: text, label: label)
      }
      let found = CitationFinder().citations(in: passages, sections: [], reportIdentifier: "r").citations
      foundReferences += found.count
      for row in rows {
        let label = row["n"] as? String ?? ""
        let pieces = row["bibls"] as? [[String: Any]] ?? []
        goldReferences += pieces.count
        for piece in pieces {
          guard let number = (piece["fields"] as? [String: Any])?["ref-footnote"] as? String,
            let raw = piece["raw"] as? String
          else { continue }
          count += 1
          let wanted = number.filter(\.isNumber)
          if found.contains(where: { $0.note == label && $0.target == wanted && $0.via != .direct }) {
            right += 1
          } else {
            print(
              "missed: note \(label):", raw, "|",
              found.filter { $0.note == label }.map { "\($0.via) \($0.target ?? "-")" })
          }
        }
      }
    }
    print("back-references that lead to the right note: \(right) of \(count)")
    print("citations found: \(foundReferences); in the gold: \(goldReferences)")
    #expect(Double(right) >= 0.95 * Double(count))
  }
}
