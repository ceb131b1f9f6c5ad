import Reporting

/// An invented corpus of three reports.
enum IndexFixture {
  static var page: String {
    IndexPage.text(
      reports: [
        digest("norvale-2018", "Trafficking in Norvale: Fourth Report", 2018, [40, 90, 62, 30]),
        digest("norvale-2014", "Trafficking in Norvale: Second Report", 2014, [62, 41, 70, 12]),
        digest("norvale-2016", "Trafficking in Norvale: Third Report", 2016, [55, 60, 80, 21]),
        digest("leaflet", "A leaflet without a year", nil, [3, 0, 0, 0]),
      ],
      failures: [
        FailedInput(
          file: "locked.pdf", reason: "The PDF is encrypted: save a copy without a password and add that.")
      ],
      files: [("recommendations.csv", "every recommendation")])
  }

  private static func digest(_ id: String, _ title: String, _ year: Int?, _ counts: [Int]) -> ReportDigest {
    ReportDigest(
      id: id, file: id + ".pdf", title: title,
      publisher: year == nil ? nil : "Norvale Office of the Rapporteur",
      year: year, pages: 124, passages: 240, recommendations: 31, references: 1_204,
      pillars: zip(["prevention", "protection", "prosecution", "partnership"], counts).map {
        .init(pillar: $0, passages: $1, recommendations: 7)
      })
  }
}
