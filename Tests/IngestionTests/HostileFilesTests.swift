import Foundation
import Ingestion
import TestSupport
import Testing

/// Small PDFs that take for ever or take all memory: each costs itself alone.
struct HostileFilesTests {
  @Test func aHangAndABombCostThemselvesAlone() throws {
    let (inputs, alone, together) = (try TemporaryFolder(), try TemporaryFolder(), try TemporaryFolder())
    let sample = Repository.samples.appendingPathComponent("carrow-monitoring-report-2014.pdf")
    try FileManager.default.copyItem(at: sample, to: inputs.url("good.pdf"))
    let options = ["--timeout", "15", "--memory", "300", "--jobs", "1"]
    #expect(try BatchRun.analyze(inputs.url.path, alone.url, options).exitCode == 0)
    // Before and after the good one, by their names.
    try Self.formsWithinForms().write(to: inputs.url("a.pdf"))
    try Self.arraysWithinArrays().write(to: inputs.url("b.pdf"))
    try Self.arraysWithinArrays().write(to: inputs.url("z.pdf"))
    let outcome = try BatchRun.analyze(inputs.url.path, together.url, options)
    #expect(outcome.exitCode == 1, "\(outcome.standardError)")
    let record = try BatchRun.record(in: together.url)
    #expect(record.inputs.map(\.status) == [.failed, .failed, .done, .failed], "\(record.inputs)")
    #expect(record.inputs[0].reason?.contains("longer than 15 seconds") == true)
    #expect(record.inputs[1].reason?.contains("needed more than 300 MB") == true)
    let report = try #require(BatchRun.reports(in: together.url).first)
    #expect(
      try BatchRun.contents(of: together.url("reports/\(report)"))
        == BatchRun.contents(of: alone.url("reports/\(report)")))
  }

  /// Nine forms, each of which draws the next ten times.
  private static func formsWithinForms() -> Data {
    var objects: [String] = []
    for level in 0..<9 {
      let isLast = level == 8
      let content = isLast ? "q Q" : String(repeating: "/X Do ", count: 10)
      let resources = isLast ? "" : "/XObject<</X \(7 + level) 0 R>>"
      objects.append(
        stream(content, "/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<<\(resources)>>"))
    }
    return pdf(content: "/X Do", resources: "/XObject<</X 6 0 R>>", objects)
  }

  private static func arraysWithinArrays() -> Data {
    pdf(content: String(repeating: "[", count: 5_000_000), resources: "", [])
  }

  private static func stream(_ content: String, _ entries: String = "") -> String {
    "<</Length \(content.utf8.count)\(entries)>>stream\n\(content)\nendstream"
  }

  /// One page (ISO 32000-1, 7.5); the font is object 5, `more` begin with object 6.
  private static func pdf(content: String, resources: String, _ more: [String]) -> Data {
    let objects =
      [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<\(resources)>>>>",
        stream(content), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      ] + more
    var text = "%PDF-1.5\n"
    var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
      table += String(format: "%010d 00000 n \n", text.utf8.count)
      text += "\(index + 1) 0 obj\(object)endobj\n"
    }
    let trailer = "trailer<</Root 1 0 R/Size \(objects.count + 1)>>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
    return Data((text + table + trailer).utf8)
  }
}
