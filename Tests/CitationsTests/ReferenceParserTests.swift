import Citations
import ReportModel
import Testing

@Suite("Fields of references")
struct ReferenceParserTests {
  let parser = try! ReferenceParser.shipped()

  @Test func readsAnArticleOfALawNote() {
    let item = parser.parse("Ada Linden, ‘Guardians and Gaps’ (2014) 12 Journal of Child Care 88.")
    #expect(item.type == "article-journal")
    #expect(item.author == [CSLName(family: "Linden", given: "Ada")])
    #expect(item.title == "Guardians and Gaps")
    #expect(item.containerTitle == "Journal of Child Care")
    #expect(item.issued?.year == 2014)
    #expect(item.volume == "12")
    #expect(item.page == "88")
  }

  @Test func readsANewspaper() {
    let item = parser.parse("Mabel Thorn, ‘Raids Find Nobody’ The Guardian (London, 4 March 2012) 7.")
    #expect(item.type == "article-newspaper")
    #expect(item.title == "Raids Find Nobody")
    #expect(item.containerTitle == "The Guardian")
    #expect(item.page == "7")
  }

  @Test(
    arguments: [
      ("Marsh v Borough of Fenwick [2011] EWCA Civ 77.", "Marsh v Borough of Fenwick", 2011),
      ("Case C-77/11 Lindqvist Foods AB v Council [2012] ECR I-4705.", "Lindqvist Foods AB v Council", 2012),
      ("S.M. v Freedonia [GC], App no 4399/14 (ECtHR, 25 June 2020).", "S.M. v Freedonia", 2020),
      ("Oake v UK App no 4321/07 (ECtHR, 3 May 2010).", "Oake v UK", 2010),
      (
        "Marsh Channel Case (UK v Freedonia) (Merits) [1951] ICJ Rep 7.",
        "Marsh Channel Case (UK v Freedonia)", 1951
      ),
    ])
  func endsTheNameOfACaseWhereItsCitationBegins(raw: String, name: String, year: Int) {
    let item = parser.parse(raw)
    #expect(item.type == "legal_case")
    #expect(item.title == name)
    #expect(item.author == nil)
    #expect(item.issued?.year == year)
  }

  @Test func readsATreaty() {
    let item = parser.parse(
      "Harbour Convention (opened for signature 4 May 1961, entered into force 2 June 1963) 499 UNTS 31.")
    #expect(item.type == "treaty")
    #expect(item.title == "Harbour Convention")
    #expect(item.number == "499 UNTS 31")
  }

  @Test func tellsEditorsInTheLastBracketFromAuthors() {
    let item = parser.parse(
      "Ruth van Meer and Paul Oake, Labour and Consent (Joan Hill ed, 2nd edn, Hart Publishing 2013).")
    #expect(item.author?.compactMap(\.family) == ["van Meer", "Oake"])
    #expect(item.editor?.compactMap(\.family) == ["Hill"])
    #expect(item.title == "Labour and Consent")
    #expect(item.publisher == "Hart Publishing")
  }

  @Test func takesTheBodyThatPublishesForTheAuthor() {
    let item = parser.parse(
      "Harbour Police Service, Review of trafficking investigations (Fenwick: Harbour Police Service, 2014).")
    #expect(item.author == [CSLName(literal: "Harbour Police Service")])
    #expect(item.title == "Review of trafficking investigations")
  }

  @Test func keepsTheNumberOfACommandPaper() {
    let item = parser.parse("Ministry of Harbours, Annual Review of Ports (Cm 7999, 2009).")
    #expect(item.title == "Annual Review of Ports")
    #expect(item.number == "Cm 7999")
    #expect(item.issued?.year == 2009)
  }

  @Test func keepsPlacesInATitleAndTheImprintOut() {
    let item = parser.parse(
      "Farrow, J. 2009. Counting what Counts: Labour Inspection in Southern Europe and the United States. "
        + "London: Frank Cass.")
    #expect(item.title == "Counting what Counts: Labour Inspection in Southern Europe and the United States")
    #expect(item.publisherPlace == "London")
    #expect(item.publisher == "Frank Cass")
  }

  @Test func beginsAContainerAfterItsEditors() {
    let item = parser.parse(
      "Oake, P. (2001) Owed and owing, in Hill, J. (ed.) Debt Bondage Today. New York: Random House.")
    #expect(item.type == "chapter")
    #expect(item.title == "Owed and owing")
    #expect(item.containerTitle == "Debt Bondage Today")
    #expect(item.editor?.compactMap(\.family) == ["Hill"])
  }
}
