/// Tells whether a text holds any of some terms. Not for use from several threads at once.
struct TermFinder: ~Copyable {
  private let reader: TextReader?

  /// - Parameter terms: Those of a codebook's list; none of them is in any text when it is empty.
  init(_ terms: [Codebook.Term]) {
    if terms.isEmpty {
      reader = nil
    } else {
      let book = Codebook(pillars: [], subthemes: [], terms: terms, fingerprint: 0)
      reader = TextReader(book: book, index: TermIndex(book))
    }
  }

  func isNamed(in text: String) -> Bool { reader?.namesTopic(text) ?? false }
}
