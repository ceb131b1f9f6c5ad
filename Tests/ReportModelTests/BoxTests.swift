import Foundation
import ReportModel
import Testing

@Test func boxIsAnArrayOfTenthsInJSON() throws {
  let json = try JSONEncoder().encode(Box(left: 72.04, top: 90.5, right: 523.13, bottom: 132))
  #expect(String(decoding: json, as: UTF8.self) == "[72,90.5,523.1,132]")
  #expect(
    try JSONDecoder().decode(Box.self, from: json) == Box(left: 72, top: 90.5, right: 523.1, bottom: 132))
}
