/// The abbreviations of reports, legal notes and bibliographies, after which a full stop may not end a sentence.
///
/// Written for this project from the usage of OSCOLA (4th edition), UN editorial practice and common titles.
enum Abbreviations {
  /// Never the end of a sentence, whatever follows.
  static let always: Set<UInt64> = hashes(
    """
    mr mrs ms dr prof st rev hon lt col gen sgt capt cf viz vs eg ie e.g i.e ed eds trans esp al approx
    hrsg vgl bzw u.a z.b rt messrs mme mlle
    """)

  /// Not the end of a sentence when a number, or a bracket with one, follows.
  static let beforeNumber: Set<UInt64> = hashes(
    """
    no nos p pp para paras art arts s ss sec secs ch chs chap cl cls reg regs r rr sch schs vol vols fig figs
    tab app annex n nn v ff f c cap pt pts fn ibid supra op cit loc jan feb mar apr jun jul aug sep sept oct
    nov dec ca circa rec doc docs res ex item box q qq col cols cm cmd cmnd
    """)

  private static func hashes(_ list: String) -> Set<UInt64> {
    Set(list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { TextHash.hash($0.utf8) })
  }
}
