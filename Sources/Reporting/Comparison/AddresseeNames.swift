/// One name for each addressee to filter by, whatever it was printed as: "Government" for "government", "the Government" and,
/// where a report writes "(Aldian) government" and so says that the word may be left out, "Aldian government".
struct AddresseeNames {
  private var shown: [String: String] = [:]

  /// - Parameter printed: All addressees, as often as they are printed.
  init(_ printed: [String]) {
    var plain: [String: String] = [:]
    for name in printed {
      let (whole, short) = Self.keys(of: name)
      if let short { plain[whole] = short }
    }
    // A word that may be left out is left out only where somebody does so.
    let whole = Set(printed.map { Self.keys(of: $0).whole })
    func group(_ name: String) -> String {
      let key = Self.keys(of: name).whole
      return plain[key].flatMap { whole.contains($0) ? $0 : nil } ?? key
    }
    var counts: [String: [String: Int]] = [:]
    for name in printed { counts[group(name), default: [:]][name, default: 0] += 1 }
    for names in counts.values {
      let best = names.keys.min { Self.rank($0, names[$0] ?? 0) < Self.rank($1, names[$1] ?? 0) } ?? ""
      for name in names.keys { shown[name] = Self.withoutBrackets(best) }
    }
  }

  func name(of printed: String) -> String { shown[printed] ?? printed }

  /// The shortest without a bracket, then the most frequent, then the first.
  private static func rank(_ name: String, _ count: Int) -> (Int, Int, Int, String) {
    (name.hasPrefix("(") ? 1 : 0, name.utf8.count, -count, name)
  }

  /// By what a name is known again; and without what stands in a bracket at its beginning.
  private static func keys(of name: String) -> (whole: String, short: String?) {
    let name = name.lowercased()
    guard name.hasPrefix("("), let close = name.firstIndex(of: ")") else { return (key(name), nil) }
    let rest = key(String(name[name.index(after: close)...]))
    return (key(withoutBrackets(name)), rest.isEmpty ? nil : rest)
  }

  private static func key(_ name: String) -> String {
    var words = name.split(separator: " ")
    if words.count > 1, words[0] == "the" { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// Without the signs of a bracket at its beginning.
  private static func withoutBrackets(_ name: String) -> String {
    guard name.hasPrefix("("), let close = name.firstIndex(of: ")") else { return name }
    var name = name
    name.remove(at: close)
    name.removeFirst()
    return name
  }
}
