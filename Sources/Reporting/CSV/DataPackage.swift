internal import Tables

/// `datapackage.json`: what the columns of the CSV files beside it hold, as Frictionless (Data Package 1) says, so that
/// R, pandas or a validator reads them with their types.
public enum DataPackage {
  public static let fileName = "datapackage.json"

  /// The column that names a row, by table. `references.csv` has one of its own in a report and in the corpus.
  private static let keys = [
    "passages.csv": ["passage"], "recommendations.csv": ["recommendation"],
    "references.csv": ["reference", "key"],
  ]

  /// - Parameters:
  ///   - files: Of which those that end in `.csv` are described; their heads are read.
  ///   - name: Lower-case letters, digits, hyphens and points.
  static func file(for files: [OutputFile], name: String, title: String) -> OutputFile {
    var json = JSONBuffer(reserving: 8_192)
    json.object { json in
      json.member("profile", "tabular-data-package")
      json.member("name", name)
      json.member("title", title)
      json.lines("resources", files.filter { $0.name.hasSuffix(".csv") }) { json, file in
        json.object { resource(file, &$0) }
      }
    }
    json.newline()
    return OutputFile(name: fileName, bytes: json.bytes)
  }

  private static func resource(_ file: OutputFile, _ json: inout JSONBuffer) {
    let head = file.bytes.prefix { $0 != 0x0A }
    let columns = (try? CSVReader(Array(head)).header) ?? []
    json.member("profile", "tabular-data-resource")
    json.member("name", String(file.name.dropLast(4)))
    json.member("path", file.name)
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8-sig")
    json.object("schema") { json in
      json.lines("fields", columns) { json, column in
        json.object { json in
          json.member("name", column)
          json.member("title", ColumnMeaning.title(of: column))
          json.member("type", ColumnMeaning.type(of: column))
          json.member("description", ColumnMeaning.description(of: column))
        }
      }
      let key = keys[file.name]?.first(where: columns.contains)
      if let key { json.member("primaryKey", [key]) }
    }
  }
}

/// What the columns of the tables mean.
enum ColumnMeaning {
  private static let integers: Set<String> = [
    "year", "report_year", "page", "last_page", "response_page", "times_cited", "citations", "thread",
    "first_asked",
    "last_asked",
    "times_asked",
  ]

  private static let descriptions = [
    "report": "The report's identifier: the folder below reports.",
    "page_label": "The page's number as printed.",
    "page": "The page's position in the PDF, from 1.",
    "last_page": "Where it ends: the page's position in the PDF, from 1.",
    "number": "As printed.",
    "cited_as": "As the field cites it: with the number of the paragraph that opens the list.",
    "kind": "What it is on the page, or how it was found.",
    "pillars": "Parted by semicolons, primary first.", "subthemes": "Of the codebook, parted by semicolons.",
    "primary_pillar": "What it is mostly about.",
    "evidence": "The words that speak for the pillars, parted by semicolons.",
    "recognition_confidence": "How sure text recognition was of a scanned page, 0 to 1.",
    "addressee": "Who shall do it.",
    "addressee_source": "printed in the report, or implied by its kind, as in a review of a state.",
    "recommended_by": "Parted by semicolons.",
    "response":
      "What the one who is asked said: accepted, implemented (said to be done or under way), pending or noted (not accepted).",
    "response_page": "Where that is printed: the page's position in the PDF, from 1.",
    "response_text": "As printed.",
    "strength": "must, should or consider; imperative without a word that says so.",
    "times_asked": "In how many reports it is asked.",
    "type": "The type of CSL.", "authors": "Family name first, parted by semicolons.",
    "cited_on": "Page numbers as printed.", "cited_on_pages": "Positions in the PDF, from 1.",
    "reports": "The reports that cite it, parted by semicolons.",
    "citations": "How many places cite it.", "places": "Where it is cited, parted by semicolons.",
    "printed": "As printed, parted by upright strokes.", "raw": "As printed.",
    "thread": "One ask through the years.",
    "relation": "How it stands to the ask before: new, repeated or revised.",
    "score": "A calibrated probability, 0 to 1.",
    "earlier": "The recommendation that it repeats or revises.",
    "agrees": "What both ask, parted by semicolons.", "only_later": "What only this one asks.",
    "only_earlier": "What only the earlier one asks.",
    "shared_words": "The most telling words that both have.",
    "pdf": "The PDF at the page, as seen from this table.",
    "text": "What a spreadsheet would run as a formula has an apostrophe in front.",
  ]

  static func type(of column: String) -> String {
    if integers.contains(column) { return "integer" }
    let isNumber = column == "score" || column.hasSuffix("_score") || column == "recognition_confidence"
    return isNumber ? "number" : "string"
  }

  static func title(of column: String) -> String {
    let words = column.split(separator: "_").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  static func description(of column: String) -> String? {
    descriptions[column] ?? (column.hasSuffix("_score") ? "A calibrated probability, 0 to 1." : nil)
  }
}
