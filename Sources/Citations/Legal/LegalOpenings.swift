/// Which words may open a legal citation. Most words of a report are in lower case and open none; the recognisers need
/// not look at them.
enum LegalOpenings {
  static func mayOpen(_ token: ReferenceToken) -> Bool {
    switch token.shape {
    case .lower, .oneLower: words.contains(token.hash)
    default: true
    }
  }

  /// All that the recognisers of this folder ask for in lower case.
  private static let words = NoteSegments.words(
    "lr app appl apps application applications echr series pcij case cases directive directives decision regulation "
      + "regulations com swd sec join comp iv ecli oj ojec ojeu official doc document written resolution resolutions "
      + "res recommendation rec r lower upper second first tweede eerste kamerstukken handelingen staatsblad stb "
      + "staatscourant stcrt no nos")
}
