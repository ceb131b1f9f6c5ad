import Citations
import ReportModel
import Testing

/// Fields that cannot be what they say are left out. All sources are invented.
@Suite struct ImplausibleFieldTests {
  let parser = try! ReferenceParser.shipped()

  @Test func theDayOfReadingDatesNoPage() {
    let item = parser.parse(
      "“Local Offices,” Harbour Bureau, accessed September 1, 2015, https://www.harbour.example/offices")
    #expect(item.issued == nil)
    #expect(item.accessed == CSLDate(year: 2015, month: 9, day: 1))
    let dated = parser.parse(
      "Harbour Bureau, “Local Offices,” 2014, accessed September 1, 2015, https://www.harbour.example/offices"
    )
    #expect(dated.issued?.year == 2014)
  }

  @Test func othersAreNobodysName() {
    let item = parser.parse(
      "Brouwer, I. e.a. (2000). Nets and nights. A study of crews. Den Haag: Ministerie van Havens.")
    #expect(item.author == [CSLName(family: "Brouwer", given: "I.")])
    #expect(item.editor == nil)
    #expect(item.title == "Nets and nights. A study of crews")
    #expect(
      parser.parse("Scala c.s. (1999). Kaart van de haven. Rotterdam: Scala.").author == [
        CSLName(literal: "Scala")
      ])
  }

  @Test func aMarkBeforeOneLetterOpensNoQuotation() {
    let item = parser.parse(
      "Riet, F.J. van ‘t (2000). Bronnenboek over havens. Den Haag: Ministerie van Havens.")
    #expect(item.publisher == "Ministerie van Havens")
    #expect(item.publisherPlace == "Den Haag")
    #expect(item.title == "Bronnenboek over havens")
  }

  @Test func theWordInAPublishersNameMakesNoThesis() {
    #expect(parser.parse("Gelder, P. (1998). Crews of the port. Amsterdam: Thela Thesis.").type == "book")
    #expect(
      parser.parse("Gelder, P. (1998). Crews of the port. PhD thesis, University of Fenwick.").type
        == "thesis")
  }

  @Test func aPressReleaseIsNoJournal() {
    let item = parser.parse(
      "Fenwick Department of Ports, “Operation Rescues Crews,” news release, April 29, 2015, https://ports.example/pr/15"
    )
    #expect(item.genre == "news release")
    #expect(item.containerTitle == nil)
    #expect(item.type == "report")
  }

  @Test func theOfficialJournalsNumberIsNoPage() {
    let item = parser.parse("Council Framework Decision of 13 June 2002, OJ 18.07.2002, L 190")
    #expect(item.title == "Council Framework Decision of 13 June 2002")
    #expect(item.number == "[2002] OJ L190")
    #expect(item.page == nil)
    #expect(item.volume == nil)
  }

  @Test(arguments: [
    (
      "Vale, N. (2020). Are nets? Harbour Nursing, 23(3), 68-69. doi: 10.1136/ ebhar-2020-103303",
      "10.1136/ebhar-2020-103303"
    ),
    (
      "Vale, N. (2020). Are nets? Harbour Nursing, 23(3), 68-69. https://doi.org/10. 5281/harbour.77",
      "10.5281/harbour.77"
    ),
    (
      "Vale, N. (2020). Are nets? Harbour Nursing, 23(3), 68-69. https://doi. org/10.1007/s10834-021-0",
      "10.1007/s10834-021-0"
    ),
  ])
  func cutIdentifiersAreClosed(_ raw: String, doi: String) {
    #expect(parser.parse(raw).doi == doi)
  }

  @Test func aFigureBesideAnAddressIsNoneOfIt() {
    let item = parser.parse("Stop the Debt. What is Lending? https://stopdebt.example/about/lending/100%")
    #expect(item.url == "https://stopdebt.example/about/lending/")
  }
}
