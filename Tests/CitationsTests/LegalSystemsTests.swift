import Citations
import TestSupport
import Testing

/// Whole systems of citation, each member in the dresses that occur, with numbers drawn at random.
@Suite struct LegalSystemsTests {
  private let finder = LegalCitationFinder()

  private static let courts = [
    "UKSC", "UKHL", "UKPC", "EWCA Civ", "EWCA Crim", "CSIH", "CSOH", "HCJAC", "HCJT", "NICA", "NIQB", "NIKB",
    "NICh", "NIFam", "NICC", "UKEAT", "EAT", "UKIAT", "UKAIT", "IESC", "IECA", "IEHC", "EWCR", "EWFC",
    "EWCOP",
    "SC EDIN", "SAC (Civ)", "SAC (Crim)", "NICoroner", "UKIPTrib",
  ]
  private static let chambered = [
    ("EWHC", "Admin"), ("EWHC", "QB"), ("EWHC", "KB"), ("EWHC", "Ch"), ("EWHC", "Fam"), ("EWHC", "TCC"),
    ("EWHC", "Comm"), ("UKUT", "IAC"), ("UKUT", "AAC"), ("UKUT", "LC"), ("UKUT", "TCC"), ("UKFTT", "TC"),
    ("EWFC", "B"), ("EWCOP", "T3"),
  ]

  @Test(arguments: courts) func neutralCitationsOfEveryCourt(court: String) {
    var random = SplitMix(state: 7)
    for _ in 0..<20 {
      let year = 2001 + Int(random.next() % 24)
      let number = 1 + Int(random.next() % 3_000)
      let canonical = "[\(year)] \(court) \(number)"
      for dress in [canonical, "(\(year)) \(court) \(number)", "[\(year)] \(court.lowercased()) \(number)"] {
        for text in [dress, "See A v B \(dress), para 3.", "the court held (\(dress)) that"] {
          #expect(finder.citations(in: text).map(\.canonical).contains(canonical), "\(text)")
        }
      }
    }
  }

  @Test(arguments: chambered) func neutralCitationsOfDivisions(court: String, division: String) {
    let canonical = "[2016] \(court) 377 (\(division))"
    #expect(finder.citations(in: "R (X) v Y \(canonical) at [12]").map(\.canonical) == [canonical])
    guard division.count > 1, division.allSatisfy(\.isLetter) else { return }
    #expect(finder.citations(in: "[2016] \(court) 377 \(division)").first?.canonical == canonical)
  }

  @Test(
    arguments: [
      ("C", 1_885, "C 4402"), ("Cd", 1_909, "Cd 4499"), ("Cmd", 1_942, "Cmd 6404"),
      ("Cmnd", 1_970, "Cmnd 4321"),
      ("Cm", 2_009, "Cm 7507"), ("CP", 2_020, "CP 226"),
    ])
  func commandPapersOfEveryPeriod(series: String, year: Int, canonical: String) {
    let number = canonical.split(separator: " ")[1]
    for text in [
      "Home Office, A Report (\(series) \(number), \(year))", "A Report (\(series). \(number), \(year)).",
    ] {
      let found = finder.citations(in: text)
      #expect(found.map(\.canonical) == [canonical], "\(text)")
      #expect(found.first?.kind == .commandPaper)
    }
    // A letter that is no series of that time.
    #expect(finder.citations(in: "vitamin (C 12, 2009)").isEmpty)
  }

  @Test(
    arguments: [
      ("HC Deb 3 March 2009, vol 488, col 712", "HC Deb 3 March 2009, vol 488, col 712"),
      ("HL Deb 30 November 2010 col 669", "HL Deb 30 November 2010, col 669"),
      ("HC Deb, 5 March 2009, c1234W", "HC Deb 5 March 2009, col 1234W"),
      ("HC Deb 18 January 2011 col 34WS", "HC Deb 18 January 2011, col 34WS"),
      ("Hansard, House of Commons, 7 December 1999, col 714", "HC Deb 7 December 1999, col 714"),
      ("Official Report, House of Lords, 7 December 1999, col 714", "HL Deb 7 December 1999, col 714"),
      ("PQ 12345", "PQ 12345"), ("UIN HL1234", "UIN HL1234"), ("HCWS123", "HCWS123"),
      ("Written Question 123456", "UIN 123456"), ("written question HL4321", "UIN HL4321"),
      ("HC 12345-I", ""), ("HL Paper 166", "HL Paper 166"), ("HC Paper 286", "HC 286"),
    ])
  func parliaments(text: String, canonical: String) {
    let found = finder.citations(in: text).map(\.canonical)
    #expect(canonical.isEmpty ? found.allSatisfy { $0.hasPrefix("HC") } : found == [canonical], "\(found)")
  }

  @Test(
    arguments: [
      ("GRETA(2012)6", "GRETA(2012)6"), ("GRETA (2021) 12", "GRETA(2021)12"),
      ("A/HRC/32/41/Add.1", "A/HRC/32/41/Add.1"), ("UN Doc. E/CN.4/2004/9", "E/CN.4/2004/9"),
      ("CEDAW/C/GBR/CO/7", "CEDAW/C/GBR/CO/7"), ("CRC/C/OPSC/GBR/1", "CRC/C/OPSC/GBR/1"),
      ("A/RES/55/25", "A/RES/55/25"), ("General Assembly resolution 55/25", "A/RES/55/25"),
      ("Human Rights Council resolution 17/1", "A/HRC/RES/17/1"),
      ("Security Council resolution 1325 (2000)", "S/RES/1325 (2000)"),
      ("Recommendation No. R (85) 11", "Rec(85)11"), ("Recommendation Rec(2005)9", "Rec(2005)9"),
      ("Recommendation CM/Rec(2022)21", "CM/Rec(2022)21"),
      ("Recommendation 1545 (2002)", "Recommendation 1545 (2002)"),
      ("Resolution 1702 (2010) of the Parliamentary Assembly", "Resolution 1702 (2010)"),
      ("MC.DEC/2/03", "MC.DEC/2/03"), ("MC(8).DEC/1", "MC(8).DEC/1"), ("CETS 197", "CETS No 197"),
      ("ETS No. 5", "ETS No 005"), ("ILO Convention No. 29", "ILO Convention No 29"),
      ("Domestic Workers Convention, 2011 (No. 189)", "ILO Convention No 189"),
      ("OJ L 082 of 22.3.2001", "[2001] OJ L82"), ("OJ 14.6.2002, C 142", "[2002] OJ C142"),
      ("Decision of 25 March 2003 (2003/209/EC)", "Decision 2003/209/EC"),
      ("Framework Decision 2002/629/JHA", "Framework Decision 2002/629/JHA"),
      ("22 U.S.C. § 7102", "22 USC § 7102"), ("document 14190/03", "Doc 14190/03"),
      ("Doc. A5-0099/2004", "Doc A5-0099/2004"), ("Document CONV 850/03", "Doc CONV 850/03"),
      ("European Treaty Series - No. 185", "ETS No 185"),
      ("Treaty Series 2000, no. 120", "Treaty Series 2000 No 120"),
      ("Committee of Ministers, R (2002) 5", "Rec(2002)5"),
      ("Trafficking Victims Protection Act of 2000", "Trafficking Victims Protection Act of 2000"),
    ])
  func bodiesOfNations(text: String, canonical: String) {
    #expect(finder.citations(in: text).map(\.canonical) == [canonical])
    #expect(finder.citations(in: "It is said in \(text), and elsewhere.").map(\.canonical) == [canonical])
  }

  @Test(
    arguments: [
      ("Lower House 2001-2002, 28 337 no. 1", "Kamerstukken II 2001/02, 28337, 1"),
      ("Upper House 2003-2004, 29 291, no. A", "Kamerstukken I 2003/04, 29291, A"),
      ("Lower House, meeting year 2001-2002, 23 490, no. 219", "Kamerstukken II 2001/02, 23490, 219"),
      ("OJEC 1.8.2002, L203", "[2002] OJ L203"),
      ("Official Journal C 026, dated 30 January 1999", "[1999] OJ C26"),
      ("Kamerstukken II 2001/02, 28 337, nr. 12", "Kamerstukken II 2001/02, 28337, 12"),
      ("TK 2003-2004, 29291, nr. 3", "Kamerstukken II 2003/04, 29291, 3"),
      ("Staatsblad 2004, no. 645", "Stb. 2004, 645"), ("Stb. 2004, 645", "Stb. 2004, 645"),
      ("Staatsblad 50 (1999) no. 177", "Stb. 1999, 177"),
      ("CAHTEH (2003) 7", "CAHTEH(2003)7"), ("CEPEJ(2018)4", "CEPEJ(2018)4"),
      ("CPT/Inf (2012) 21", "CPT/Inf(2012)21"), ("UKEAT/0123/12/LA", "UKEAT/0123/12"),
      ("the text of 28 March 2003 (7247/03)", "Doc 7247/03"), ("the answer (HL1234)", "UIN HL1234"),
      ("Marsh v Freedonia, no. 21884/15", "App no 21884/15"), ("S/RES/2331 (2016)", "S/RES/2331 (2016)"),
      ("ECLI:NL:HR:2009:BI7099", "ECLI:NL:HR:2009:BI7099"),
    ])
  func papersOfOtherParliamentsAndBodies(text: String, canonical: String) {
    #expect(finder.citations(in: text).map(\.canonical) == [canonical])
    #expect(finder.citations(in: "It is said in \(text), and elsewhere.").map(\.canonical) == [canonical])
  }

  @Test(
    arguments: [
      "It has 7247/03 of them (of 12/03).", "The Lower House met in 2001-2002 with 150 members.",
      "The Staatsblad is its journal since 1813.", "CPT visited it (2012) with 21 people.",
      "Kartusch (2003) (p. 7) points out that it is so.",
      "The resolution of 12 March was passed by 55/25 votes.",
      "He made a recommendation in 2009 and a second one in 2010.", "In case 3 of 12 the act was a crime.",
    ])
  func proseIsLeftAlone(text: String) { #expect(finder.citations(in: text).isEmpty) }
}
