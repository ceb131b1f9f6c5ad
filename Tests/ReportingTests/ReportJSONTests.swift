import Foundation
import ReportModel
import Reporting
import TestSupport
import Testing

@Test func jsonSnapshot() throws {
  try expectSnapshot(ReportJSON.bytes(of: Fixture.report), named: "report.json")
}

@Test func jsonIsWhatCodableReads() throws {
  let bytes = ReportJSON.bytes(of: Fixture.report)
  let read = try JSONDecoder().decode(Report.self, from: Data(bytes))
  // Rounded once, the value is the same ever after.
  #expect(ReportJSON.bytes(of: read) == bytes)
  #expect(read.passages.map(\.text) == Fixture.report.passages.map(\.text))
  #expect(read.references == Fixture.report.references)
  #expect(read.recommendations.map(\.number) == ["1", nil, "2"])
  #expect(read.passages[1].pillars[0].score == 0.9812)
  #expect(read.passages[1].anchors[0].boxes[0] == Box(left: 72, top: 120.3, right: 523.1, bottom: 132.3))
}

@Test func jsonHasTheKeysThatCodableWrites() throws {
  let codable = try JSONSerialization.jsonObject(with: JSONEncoder().encode(Fixture.report))
  let own = try JSONSerialization.jsonObject(with: Data(ReportJSON.bytes(of: Fixture.report)))
  #expect(keys(of: own, below: "") == keys(of: codable, below: ""))
}

@Test func jsonCarriesAnyText() throws {
  var report = Fixture.report
  report.title =
    (0..<0x800).compactMap(Unicode.Scalar.init).map(String.init).joined() + "\u{2028}\u{1F600}\u{FFFF}"
  report.passages[0].pillars = [
    PillarTag(pillar: "prevention", score: .nan, assigned: false, primary: false, bias: -.infinity)
  ]
  let read = try JSONDecoder().decode(Report.self, from: Data(ReportJSON.bytes(of: report)))
  #expect(Array(read.title.unicodeScalars) == Array(report.title.unicodeScalars))
  #expect(read.passages[0].pillars[0].score == 0)
}

@Test(arguments: [
  (0.0, "0"), (-0.04, "0"), (72.0, "72"), (72.05, "72.1"), (-3.14159, "-3.1"), (0.95, "1"), (1e300, "0"),
])
func jsonRoundsToTenths(value: Double, text: String) {
  var report = Fixture.report
  report.pages = [Page(number: 1, label: "1", width: value, height: 1)]
  let json = String(decoding: ReportJSON.bytes(of: report), as: UTF8.self)
  #expect(json.contains("\"width\":\(text),"))
}

@Test func schemaAcceptsTheJSON() throws {
  // Strict, so that a key that the schema does not know is found.
  let program = """
    import json, jsonschema, sys
    both = json.load(sys.stdin)
    def strict(node):
      if isinstance(node, dict):
        if "properties" in node: node["additionalProperties"] = False
        for value in node.values(): strict(value)
      if isinstance(node, list):
        for value in node: strict(value)
    jsonschema.Draft202012Validator.check_schema(both["schema"])
    strict(both["schema"])
    for error in jsonschema.Draft202012Validator(both["schema"]).iter_errors(both["report"]):
      print(error.json_path, error.message); sys.exit(1)
    """
  let input =
    "{\"schema\":" + String(decoding: ReportSchema.bytes, as: UTF8.self) + ",\"report\":"
    + String(decoding: ReportJSON.bytes(of: Fixture.report), as: UTF8.self) + "}"
  guard let outcome = try Tool.python(program, needs: ["jsonschema"], input: Data(input.utf8)) else { return }
  #expect(outcome.exitCode == 0, "\(outcome.standardOutput)\(outcome.standardError)")
}

/// Every path of keys in a JSON value, array positions left out.
private func keys(of value: Any, below path: String) -> Set<String> {
  if let object = value as? [String: Any] {
    return object.reduce(into: []) {
      $0.insert("\(path).\($1.key)")
      $0.formUnion(keys(of: $1.value, below: "\(path).\($1.key)"))
    }
  }
  return (value as? [Any])?.reduce(into: []) { $0.formUnion(keys(of: $1, below: path)) } ?? []
}
