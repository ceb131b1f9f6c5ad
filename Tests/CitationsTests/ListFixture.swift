import Citations
import ReportModel

/// Invented sources of every type, with all that lists must escape.
enum ListFixture {
  static let nasty =
    "Größe & Würde: 100% of {all} $5 #1_a ~b ^2 C:\\d – “quoted” and \"straight\" -- 'it''s' <b> *c* [d] Ångström"

  static var items: [CSLItem] {
    var article = CSLItem(type: "article-journal", title: nasty)
    article.author = [
      CSLName(family: "van Meer", given: "Ruth Anna"), CSLName(family: "O’Hara-Größe", given: "J. A."),
      CSLName(literal: "Police, Prisons and Probation & Co."),
    ]
    article.containerTitle = "Journal of Work and Welfare"
    article.volume = "12"
    article.issue = "3/4"
    article.page = "88–101"
    article.issued = CSLDate(year: 2014, month: 7, day: 4)
    article.doi = "10.1000/abc_(d)-e"
    article.url =
      "https://example.org/a_b/~user/%7Bx%7D?q=1&r=%20#part-" + String(repeating: "long/", count: 60)
    article.accessed = CSLDate(year: 2015, month: 1, day: 31)

    var news = CSLItem(type: "article-newspaper", title: "Raids find\nnobody")
    news.containerTitle = "The Harbour Gazette"
    news.issued = CSLDate(year: 2012, month: 3, day: 4)

    var magazine = CSLItem(type: "article-magazine", title: "Nets")
    magazine.containerTitle = "Fish and Chips Monthly"

    var book = CSLItem(type: "book", title: "An unmatched { brace and a \u{0} of control")
    book.author = [CSLName(family: "Anderson", given: "Randy")]
    book.publisher = "Hart and Hind"
    book.publisherPlace = "Stoke and Trent"
    book.edition = "2nd edn"
    book.issued = CSLDate(year: 1998)

    var collection = CSLItem(type: "book", title: "Edited")
    collection.editor = [CSLName(family: "Hill", given: "Joan")]

    var chapter = CSLItem(type: "chapter", title: "Owed")
    chapter.author = [CSLName(family: "Lee")]
    chapter.editor = [CSLName(family: "Hill", given: "Joan"), CSLName(family: "Brandt", given: "Ä.")]
    chapter.translator = [CSLName(family: "Oake", given: "Paul")]
    chapter.containerTitle = "Debt & Bondage: {Today}"
    chapter.collectionTitle = "Studies of Land and Sea"
    chapter.page = "7"

    var thesis = CSLItem(type: "thesis", title: "On Ports")
    thesis.publisher = "University of Land and Sea"
    thesis.issued = CSLDate(year: 2001)

    var report = CSLItem(type: "report", title: "Annual Review")
    report.author = [CSLName(literal: "Commission for Rights and Duties")]
    report.number = "Cm 7999"
    report.publisher = "TSO"
    report.issued = CSLDate(year: 2009)

    var page = CSLItem(type: "webpage", title: "Index")
    page.url = "https://example.org/"
    page.accessed = CSLDate(year: 2020, month: 2, day: 29)

    var judgment = CSLItem(type: "legal_case", title: "Marsh v Fenwick")
    judgment.number = "[2011] EWCA Civ 77"
    judgment.authority = "EWCA Civ"
    judgment.issued = CSLDate(year: 2011)

    var act = CSLItem(type: "legislation", title: "Harbours Act 2015")
    act.issued = CSLDate(year: 2015)

    var treaty = CSLItem(type: "treaty", title: "Harbour Convention")
    treaty.number = "499 UNTS 31"

    var hearing = CSLItem(type: "hearing", title: "HC Deb 7 December 1999, vol 340, col 714")
    hearing.containerTitle = "HC Deb"
    hearing.volume = "340"

    let plain = ["bill", "paper-conference", "personal_communication", "document"].map {
      CSLItem(type: $0, title: "Of type \($0)")
    }
    return [
      article, news, magazine, book, collection, chapter, thesis, report, page, judgment, act, treaty,
      hearing,
    ] + plain
  }

  /// As `analyze` would have found them, each cited once.
  static var sources: [CitedSource] {
    let references = items.enumerated().map { index, item in
      Reference(id: "r\(index)", raw: item.title ?? "", csl: item)
    }
    let citations = references.map { Citation(note: "1", passage: "p", reference: $0.id, via: .direct) }
    return CitedSource.merging([("report", references, citations)])
  }
}
