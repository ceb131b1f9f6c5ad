import ReportModel
import Reporting

extension ReportDigest {
  func write(to writer: inout BinaryWriter) {
    writer.write(id)
    writer.write(file)
    writer.write(title)
    writer.write(optional: publisher) { $0.write($1) }
    writer.write(optional: year) { $0.write($1) }
    for count in [pages, passages, recommendations, references] { writer.write(count) }
    writer.write(list: pillars) { writer, pillar in
      writer.write(pillar.pillar)
      writer.write(pillar.passages)
      writer.write(pillar.recommendations)
    }
    writer.write(list: warnings) { writer, warning in
      writer.write(warning.kind.rawValue)
      writer.write(warning.message)
      writer.write(list: warning.pages) { $0.write($1) }
    }
  }

  init(from reader: inout BinaryReader) throws(BinaryReader.Malformed) {
    self.init(
      id: try reader.text(), file: try reader.text(), title: try reader.text(),
      publisher: try reader.optional { reader throws(BinaryReader.Malformed) in try reader.text() },
      year: try reader.optional { reader throws(BinaryReader.Malformed) in try reader.integer() },
      pages: try reader.integer(), passages: try reader.integer(), recommendations: try reader.integer(),
      references: try reader.integer(),
      pillars: try reader.list { reader throws(BinaryReader.Malformed) in
        PillarCount(
          pillar: try reader.text(), passages: try reader.integer(), recommendations: try reader.integer())
      },
      warnings: try reader.list { reader throws(BinaryReader.Malformed) in
        guard let kind = Warning.Kind(rawValue: try reader.text()) else { throw BinaryReader.Malformed() }
        let message = try reader.text()
        return Warning(
          kind: kind, message: message,
          pages: try reader.list { reader throws(BinaryReader.Malformed) in try reader.integer() })
      })
  }
}
