internal import Foundation
public import ReportModel
internal import Tables

/// Writes `report.json`: the whole record of a report, as `threefold schema` describes it.
///
/// Keys stand in a fixed order and a passage, recommendation, citation or reference takes a line, so that
/// `grep`, `diff` and a streaming reader can work on the file. Boxes and page sizes are rounded to a tenth of
/// a point, scores and weights to four decimals.
public enum ReportJSON {
  public static func bytes(of report: Report) -> [UInt8] {
    var json = JSONBuffer(reserving: length(of: report))
    write(report, to: &json)
    return json.bytes
  }

  /// The same in pieces, so that a long report's record need not find room as a whole.
  public static func forEachPiece(of report: Report, _ body: @escaping ([UInt8]) -> Void) {
    var json = JSONBuffer(reserving: 2 * OutputFile.pieceLength, handOn: body)
    write(report, to: &json)
    body(json.bytes)
  }

  private static func write(_ report: Report, to json: inout JSONBuffer) {
    json.object { json in
      json.member("schemaVersion", report.schemaVersion)
      json.member("id", report.id)
      json.object("source") { json in
        json.member("file", report.source.file)
        json.member("sha256", report.source.sha256)
        json.member("pages", report.source.pages)
      }
      json.breakLine()
      json.member("title", report.title)
      json.member("publisher", report.publisher)
      json.member("authors", report.authors)
      json.member("year", report.year)
      json.member("language", report.language)
      json.breakLine()
      if let codebook = report.codebook {
        json.lines("codebook", codebook) { $0.pillar($1) }
        json.breakLine()
      }
      json.lines("pages", report.pages) { $0.page($1) }
      json.breakLine()
      json.lines("sections", report.sections) { $0.section($1) }
      json.breakLine()
      json.lines("passages", report.passages) { $0.passage($1) }
      json.breakLine()
      json.lines("recommendations", report.recommendations) { $0.recommendation($1) }
      json.breakLine()
      json.lines("citations", report.citations) { $0.citation($1) }
      json.breakLine()
      json.lines("references", report.references) { $0.reference($1) }
      json.breakLine()
      json.lines("warnings", report.warnings) { $0.warning($1) }
    }
    json.newline()
  }

  /// Rather more bytes than the record takes: one that outgrew its room would be held twice and thrice.
  private static func length(of report: Report) -> Int {
    var length = 4_096 + 80 * report.pages.count + 300 * report.sections.count
    for passage in report.passages {
      length += 400 + passage.text.utf8.count + 90 * passage.lines.count + 40 * passage.sentences.count
      length += self.length(of: passage.pillars)
    }
    for recommendation in report.recommendations {
      length += 800 + recommendation.text.utf8.count + self.length(of: recommendation.pillarTags)
    }
    return length + 600 * (report.citations.count + report.references.count)
  }

  private static func length(of tags: [PillarTag]) -> Int {
    tags.reduce(0) { $0 + 200 + 80 * $1.evidence.count }
  }

  /// What `bytes(of:)` wrote, as the same object without the members between the first line and "citations": a
  /// twentieth of a report to be read and decoded where the list of sources is all that is wanted.
  ///
  /// - Returns: The bytes as they are when another program has laid the lines out anew.
  static func withoutPassages(_ json: Data) -> Data {
    json.withUnsafeBytes { bytes in
      // No text holds a line break of its own, so that one before a key is one that stands between members.
      let start = Array("\n\"citations\":".utf8)
      guard let head = bytes.firstIndex(of: start[0]), head > 0, bytes[head - 1] == UInt8(ascii: ","),
        var place = bytes.lastIndex(of: start[0])
      else { return json }
      while place > head {
        if bytes[place...].starts(with: start) { return Data(bytes[...head]) + Data(bytes[place...]) }
        guard let before = bytes[..<place].lastIndex(of: start[0]) else { break }
        place = before
      }
      return json
    }
  }
}

extension JSONBuffer {
  fileprivate mutating func pillar(_ pillar: PillarDefinition) {
    object { json in
      json.member("id", pillar.id)
      json.member("name", pillar.name)
      json.array("subthemes", pillar.subthemes) { json, subtheme in
        json.object { json in
          json.member("id", subtheme.id)
          json.member("name", subtheme.name)
        }
      }
    }
  }

  fileprivate mutating func page(_ page: Page) {
    object { json in
      json.member("number", page.number)
      json.member("label", page.label)
      json.member("width", page.width, decimals: 1)
      json.member("height", page.height, decimals: 1)
      json.member("isScanned", page.isScanned)
      if let corner = page.corner {
        json.array("corner", [corner.x, corner.y]) { $0.number($1, decimals: 1) }
      }
    }
  }

  fileprivate mutating func section(_ section: Section) {
    object { json in
      json.member("id", section.id)
      json.member("number", section.number)
      json.member("title", section.title)
      json.member("level", section.level)
      json.member("page", section.page)
      json.member("parent", section.parent)
    }
  }

  fileprivate mutating func warning(_ warning: Warning) {
    object { json in
      json.member("kind", warning.kind.rawValue)
      json.member("message", warning.message)
      json.array("pages", warning.pages) { $0.integer($1) }
    }
  }
}
