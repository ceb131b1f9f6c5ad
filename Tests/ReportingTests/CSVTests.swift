import Foundation
import ReportModel
import Reporting
import Testing

@Test func csvSnapshots() throws {
  try expectSnapshot(PassageTable.bytes(of: Fixture.report), named: "passages.csv")
  try expectSnapshot(RecommendationTable.bytes(of: Fixture.report), named: "recommendations.csv")
  try expectSnapshot(ReferenceTable.bytes(of: Fixture.report), named: "references.csv")
}

@Test func csvBeginsWithAByteOrderMarkAndEndsLinesWithCRLF() {
  let bytes = RecommendationTable.bytes(of: Fixture.report)
  #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
  #expect(Array(bytes.suffix(2)) == [0x0D, 0x0A])
}

@Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\n=1"])
func csvDefusesFormulas(text: String) throws {
  let cell = try #require(recommendationTexts([text]).first)
  #expect(cell == "'" + text)
}

@Test(arguments: [
  "plain", "a, b", "she said \"no\"", "two\r\nlines", "\"", ",", "naïve 😀", "a\u{0301}",
])
func csvQuotesAsRFC4180(text: String) throws {
  let cell = try #require(recommendationTexts([text]).first)
  #expect(cell == text)
}

@Test func csvOfSeveralReportsHasOneHeader() {
  let table = RecommendationTable.bytes(of: Fixture.report)
  let rows = parse(CSVTables.joined([table, table]))
  #expect(rows.count == 1 + 2 * Fixture.report.recommendations.count)
  #expect(rows.filter { $0.first == "report" }.count == 1)
  #expect(Set(rows.map(\.count)).count == 1)
  #expect(CSVTables.joined([]).isEmpty)
}

private func recommendationTexts(_ texts: [String]) -> [String] {
  var report = Fixture.report
  report.recommendations = texts.map { Recommendation(id: "r", kind: .listed, text: $0) }
  return parse(RecommendationTable.bytes(of: report)).dropFirst().compactMap(\.last)
}

/// A reader of RFC 4180, apart from the writer under test.
private func parse(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  func end() {
    row.append(String(decoding: cell, as: UTF8.self))
    cell = []
  }
  while index < bytes.count {
    let byte = bytes[index]
    if isQuoted {
      if byte == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else {
        cell.append(byte)
      }
    } else if byte == UInt8(ascii: "\"") {
      isQuoted = true
    } else if byte == UInt8(ascii: ",") {
      end()
    } else if byte == 0x0A {
      end()
      rows.append(row)
      row = []
    } else if byte != 0x0D {
      cell.append(byte)
    }
    index += 1
  }
  return rows
}
