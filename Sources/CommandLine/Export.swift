internal import ArgumentParser

/// `threefold export`: the corpus in the forms of other programs.
struct Export: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the corpus for Excel or QDA programs, or a report's PDF with highlights.",
    discussion: """
      Examples:
        threefold export xlsx --corpus Outputs --output corpus.xlsx
        threefold export annotated-pdf carrow-monitoring-report-2018 --output highlighted.pdf
        threefold export qdpx --corpus Outputs --output corpus.qdpx
      """,
    subcommands: [
      ExportWorkbook.self,
      ExportAnnotatedPDF.self,
      ExportQDAProject.self,
    ])
}
