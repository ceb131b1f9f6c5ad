import Citations
import Foundation
import Testing

@Suite("Legal citations")
struct LegalCitationTests {
  let finder = LegalCitationFinder()

  @Test(
    arguments: [
      ("as held in [2019] EWHC 77 (Admin) at [12]", "[2019] EWHC 77 (Admin)"),
      ("(2014) ewca crim 802", "[2014] EWCA Crim 802"),
      ("R v Q [2012] 1 W.L.R. 45", "[2012] 1 WLR 45"),
      ("(1991) 93 Cr. App. R. 66", "(1991) 93 Cr App R 66"),
      ("Case C85/19", "Case C-85/19"),
      ("App. No. 1234/56", "App no 1234/56"),
      ("Directive 2011/36/EU", "Directive 2011/36/EU"),
      ("Regulation (EC) No 2201/2003", "Regulation (EC) No 2201/2003"),
      ("the Modern Slavery Act 2015 was", "Modern Slavery Act 2015"),
      ("S.I. 2015 No. 1743", "SI 2015/1743"),
      ("CETS No. 197", "CETS No 197"),
      ("GRETA (2016) 21", "GRETA(2016)21"),
      ("UN Doc A/HRC/20/18/Add.2", "A/HRC/20/18/Add.2"),
      ("(Cmnd 4321, 1970)", "Cmnd 4321"),
      ("HL Paper 166", "HL Paper 166"),
      ("HC Deb 3 March 2009, vol 488, col 712", "HC Deb 3 March 2009, vol 488, col 712"),
    ])
  func findsAndWritesCanonically(text: String, canonical: String) {
    #expect(finder.citations(in: text).map(\.canonical) == [canonical])
  }

  @Test func leavesProseAlone() {
    #expect(finder.citations(in: "In 2012 we met 34 people, and the Act was read in Case 3 by all.").isEmpty)
  }

  @Test func findsTheSharedGold() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../shared/gold/legal-citations.jsonl")
    guard let data = try? Data(contentsOf: path) else {
      print("skipped: ../shared/gold/legal-citations.jsonl is not here")
      return
    }
    struct Gold: Decodable {
      var text: String
      var canon: String?
      var cit: String?
      var set: String
    }
    var right = 0
    var count = 0
    for line in data.split(separator: 10) {
      let gold = try JSONDecoder().decode(Gold.self, from: Data(line))
      let found = finder.citations(in: gold.text)
      let wanted = gold.set == "tna-ncn" ? gold.cit : gold.canon
      let isRight = wanted.map { wanted in found.contains { $0.canonical == wanted } } ?? !found.isEmpty
      count += 1
      if isRight {
        right += 1
      } else {
        print("missed:", gold.text, "|", wanted ?? "", "|", found.map(\.canonical))
      }
    }
    print("legal citations found and canonical: \(right) of \(count)")
    #expect(Double(right) >= 0.98 * Double(count))
  }
}
