import Citations
import ReportModel
import Testing

/// Every type of source that the lists tell apart, each in the dresses of law notes and bibliographies. All are invented.
@Suite("Types of references")
struct ReferenceTypeTests {
  let parser = try! ReferenceParser.shipped()

  @Test(
    arguments: [
      (
        "report",
        "Harbour Rapporteur, Ports and People: First Annual Report (Fenwick: Harbour Bureau, 2014).",
        "Ports and People: First Annual Report"
      ),
      (
        "report",
        "National Crime Bureau (2018) Strategic assessment of piracy at sea 2017. London: NCB.",
        "Strategic assessment of piracy at sea 2017"
      ),
      (
        "book", "Linden, A. (2004). Guardians and gaps. Port Selwyn: Harbour Lane Press.",
        "Guardians and gaps"
      ),
      ("book", "Ruth van Meer, Labour and Consent (2nd edn, Hart Publishing 2013).", "Labour and Consent"),
      (
        "chapter",
        "Oake, P. (2001) Owed and owing, in Hill, J. (ed.) Debt Bondage Today. New York: Random House.",
        "Owed and owing"
      ),
      (
        "chapter",
        "Paul Oake, ‘Owed and Owing’ in Joan Hill (ed), Debt Bondage Today (Hart Publishing 2001) 44.",
        "Owed and Owing"
      ),
      (
        "article-journal", "Ada Linden, ‘Guardians and Gaps’ (2014) 12 Journal of Child Care 88.",
        "Guardians and Gaps"
      ),
      (
        "article-journal",
        "Farrow, J., & Marsh, A. (2009). Counting what counts. Journal of Port Studies, 12(3), 45-67.",
        "Counting what counts"
      ),
      (
        "article-newspaper", "Mabel Thorn, ‘Raids Find Nobody’ The Guardian (London, 4 March 2012) 7.",
        "Raids Find Nobody"
      ),
      (
        "article-newspaper", "Thorn, M. (2012, March 4). Raids find nobody. The Guardian, p. 7.",
        "Raids find nobody"
      ),
      (
        "webpage", "Harbour Police, ‘Spot the Signs’ <https://harbour.example/spot> accessed 3 May 2019.",
        "Spot the Signs"
      ),
      (
        "webpage",
        "Harbour Bureau (n.d.). Reporting a concern. Retrieved May 3, 2019, from https://harbour.example/report",
        "Reporting a concern"
      ),
      (
        "webpage",
        "“Local Offices,” Harbour Bureau of Ports, accessed September 1, 2015, https://harbour.example/contact.",
        "Local Offices"
      ),
      (
        "thesis", "Vale, N. (2011). Nets and nights: crews at sea. PhD thesis, University of Fenwick.",
        "Nets and nights: crews at sea"
      ),
      (
        "thesis", "Nora Vale, ‘Nets and Nights’ (DPhil thesis, University of Fenwick 2011).",
        "Nets and Nights"
      ),
      ("legal_case", "Marsh v Borough of Fenwick [2011] EWCA Civ 77.", "Marsh v Borough of Fenwick"),
      ("legal_case", "Oake v UK App no 4321/07 (ECtHR, 3 May 2010).", "Oake v UK"),
      ("legislation", "Harbour Crews Act 2015, s 45.", "Harbour Crews Act"),
      (
        "legislation", "Harbour Crews (Duty to Notify) Regulations 2015, SI 2015/1743.",
        "Harbour Crews (Duty to Notify) Regulations"
      ),
      ("bill", "Harbour Crews HL Bill (2010–11) 1.", "Harbour Crews"),
      ("bill", "Harbour Crews Bill [HL] 2013-14.", "Harbour Crews Bill"),
      ("bill", "Harbour Crews Bill, HC Bill 34 (2014-15).", "Harbour Crews Bill"),
      (
        "treaty",
        "Harbour Convention (opened for signature 4 May 1961, entered into force 2 June 1963) 499 UNTS 31.",
        "Harbour Convention"
      ),
      (
        "treaty", "Council of Ports Convention on Action against Piracy, Warsaw, 16 May 2005, CETS No. 299.",
        "Council of Ports Convention on Action against Piracy"
      ),
      ("hearing", "HC Deb 3 March 2009, vol 488, col 712.", "HC Deb 3 March 2009, vol 488, col 712"),
      (
        "hearing", "HL Deb 12 March 2015, vol 760, col 88 (Lord Marsh).",
        "HL Deb 12 March 2015, vol 760, col 88"
      ),
      ("hearing", "Home Affairs Committee, Oral evidence: Ports, HC 123, 4 March 2014, Q 23.", nil),
      ("hearing", "Trafficking at Sea: Hearing before the Committee on Ports, 112th Cong. 12 (2011).", nil),
      ("report", "Ministry of Harbours, Annual Review of Ports (Cm 7999, 2009).", "Annual Review of Ports"),
      ("report", "Home Office, Secure Ports (CP 226, 2020) para 12.", "Secure Ports"),
      (
        "report",
        "UN General Assembly, Report of the Special Rapporteur on ports, A/HRC/20/18 (6 June 2012).",
        "Report of the Special Rapporteur on ports"
      ),
      (
        "personal_communication",
        "Ada Marsh (inspector, Harbour Police), e-mail to Paul Oake (editor), September 2, 2015.",
        "e-mail to Paul Oake"
      ),
      (
        "personal_communication", "Letter from Ada Marsh to the Harbour Office (3 May 2014).",
        "Letter from Ada Marsh to the Harbour Office"
      ),
      (
        "personal_communication", "Interview with Paul Oake, Director, Harbour Police (Fenwick, 3 May 2014).",
        "Interview with Paul Oake, Director, Harbour Police"
      ),
      (
        "personal_communication", "Marsh, A., personal communication, 3 May 2014.", "personal communication"
      ),
      (
        "personal_communication", "Email from Ada Marsh to author (3 May 2014).",
        "Email from Ada Marsh to author"
      ),
    ] as [(String, String, String?)])
  func everyTypeIsTold(type: String, raw: String, title: String?) {
    let item = parser.parse(raw)
    #expect(item.type == type, "\(raw)")
    if let title { #expect(item.title == title, "\(raw)") }
  }

  @Test func theFieldsOfDebatesThesesAndLetters() {
    let debate = parser.parse("HL Deb 12 March 2015, vol 760, col 88 (Lord Marsh).")
    #expect(debate.author == [CSLName(literal: "Lord Marsh")])
    #expect(debate.issued == CSLDate(year: 2015, month: 3, day: 12))
    #expect(debate.volume == "760" && debate.page == "88" && debate.publisher == nil)
    let thesis = parser.parse("Nora Vale, ‘Nets and Nights’ (DPhil thesis, University of Fenwick 2011).")
    #expect(thesis.author == [CSLName(family: "Vale", given: "Nora")])
    #expect(thesis.publisher == "University of Fenwick" && thesis.genre == "DPhil thesis")
    let letter = parser.parse("Letter from Ada Marsh to the Harbour Office (3 May 2014).")
    #expect(letter.author == [CSLName(family: "Marsh", given: "Ada")])
    #expect(letter.issued == CSLDate(year: 2014, month: 5, day: 3))
    let paper = parser.parse("Home Office, Secure Ports (CP 226, 2020) para 12.")
    #expect(paper.containerTitle == nil && paper.volume == nil && paper.number == "CP 226")
    let judgment = parser.parse("R v Marsh and Oake [2013] EWCA Crim 991, [2014] 1 WLR 12.")
    #expect(judgment.number == "[2013] EWCA Crim 991")
  }
}
