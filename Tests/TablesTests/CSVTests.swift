import Tables
import TestSupport
import Testing

struct CSVTests {
  private func rows(_ text: String) throws -> [[String]] {
    let reader = try CSVReader(Array(text.utf8))
    return [reader.header] + reader.rows.map(\.cells)
  }

  @Test(arguments: [
    "a,b\r\n1,\"two, \"\"2\"\"\"\r\n", "\u{FEFF}a,b\n1,\"two, \"\"2\"\"\"", "a;b\n\n1;\"two, \"\"2\"\"\"\n",
    "a\tb\r\n1\ttwo, \"2\"\r\n",
  ])
  func readsWhatSpreadsheetsSave(text: String) throws {
    #expect(try rows(text) == [["a", "b"], ["1", "two, \"2\""]])
  }

  @Test(arguments: [
    ("a,b\n\"x\ny\",2\n1\n", 4), ("a,b\n1,\"2\n", 2), ("a,b\n\"1\"x,2\n", 2), ("a,b\n1,2,3\n", 2),
  ])
  func namesTheLineAtFault(text: String, line: Int) {
    let error = #expect(throws: CSVError.self) { try rows(text) }
    #expect(error?.line == line)
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let parts = ["=", "+1", "-", "@", "\t", "\r\n", "\"", ",", ";", "é", "😀", "'", " ", "word", ""]
    var random = SplitMix(state: 3)
    for _ in 0..<1_000 {
      let cells = (0..<3).map { _ in
        (0..<Int(random.next() % 4)).map { _ in parts[Int(random.next() % UInt64(parts.count))] }.joined()
      }
      var table = CSVBuffer(header: ["one", "two", "three", "four"])
      for cell in cells { table.cell(cell) }
      table.cell("end")
      table.endRow()
      let read = try #require(try CSVReader(table.bytes).rows.first).cells.map(CSVReader.plain)
      // An apostrophe of the text's own before such a sign cannot be told from one that was put there.
      #expect(read == cells.map(CSVReader.plain) + ["end"])
    }
  }

  @Test func anyBytesAreReadOrRefused() {
    var random = SplitMix(state: 5)
    let bytes: [UInt8] = Array("a,;\"\n\r\t'".utf8) + [0xEF, 0xBB, 0xBF, 0, 0xFF]
    for _ in 0..<3_000 {
      _ = try? CSVReader(
        (0..<Int(random.next() % 24)).map { _ in bytes[Int(random.next() % UInt64(bytes.count))] })
    }
  }
}
