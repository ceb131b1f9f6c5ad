internal import ArgumentParser
internal import Corpus
internal import Exporting
internal import Ingestion

/// `threefold export qdpx`.
struct ExportQDAProject: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qdpx",
    abstract: "Writes a REFI-QDA project for NVivo, ATLAS.ti, MAXQDA or QualCoder: PDFs, codes and codings.",
    discussion: """
      Codes are the pillars and their subthemes. The machine and each analyst are users of their own; what analysts \
      decided wins over the machine.

      Example:
        threefold export qdpx --corpus Outputs --output corpus.qdpx
      """)

  @OptionGroup
  var corpus: CorpusFolder

  @Option(name: .shortAndLong, help: "The project to write.")
  var output = "corpus.qdpx"

  @Option(help: "Only reports whose identifier begins so.")
  var report: String?

  @Option(help: "The codebook (YAML) that the reports were analysed with, if it is your own.")
  var codebook: String?

  func run() throws {
    let store = try corpus.store()
    let found = try ExportedReport.all(in: store, beginning: report ?? "")
    if found.isEmpty { throw ExportedReport.notOne(report ?? "", found) }
    let book = try PillarFiles.codebook(codebook)
    let codes = book.pillars.enumerated().map { index, pillar in
      ProjectCodebook.Code(
        id: pillar.id, name: pillar.name,
        subthemes: book.subthemes.filter { $0.pillar == index }
          .map { ProjectCodebook.Code(id: $0.id, name: $0.name) })
    }
    try AtomicFile.replace(output) { path in
      var project = try QDAProject(path: path, store: store, codebook: ProjectCodebook(pillars: codes))
      for report in found {
        let (record, pdf) = try report.read(from: corpus.path)
        try project.add(record, pdf: pdf)
      }
      try project.close()
    }
    StandardError.write("See \(output): \(found.count) reports")
  }
}
