/// Finds who published a report: from the imprint, a name on the cover, or the web addresses that it gives.
struct PublisherFinder {
  let opening: [Line]
  let closing: [Line]
  let all: Lines
  let author: String?

  var publisher: String? {
    let cover = opening.first?.page
    // The symbol of a United Nations document stands for its publisher.
    if opening.contains(where: {
      $0.page == cover && $0.text.starts(with: "A/HRC/".unicodeScalars)
        || String($0.text).range(of: " A/HRC/") != nil
    }) {
      return "United Nations"
    }
    if let found = publishedBy() { return found }
    if let found = citation() { return found }
    if let found = named(opening.filter { $0.page == cover }) { return found }
    if let found = officeOnCover() { return found }
    if let found = named(opening) { return found }
    if let found = copyright() { return found }
    if let found = fromAddresses() { return found }
    if let found = named(closing) { return found }
    if let found = oftenNamed() { return found }
    guard let author, Self.isOrganisation(author) else { return nil }
    return author
  }

  /// "Published by the Authority of the House of Lords".
  private func publishedBy() -> String? {
    for line in opening + closing {
      let text = String(line.text)
      // At a line's start and capitalised: in running text the words speak of other papers.
      guard text.hasPrefix("Published by "), let range = text.range(of: "Published by ") else { continue }
      var name = text[range.upperBound...]
      for opening in ["the Authority of ", "authority of ", "the "] where name.hasPrefix(opening) {
        name = name.dropFirst(opening.count)
      }
      let end = name.firstIndex { ".,;:(©".contains($0) } ?? name.endIndex
      let found = name[..<end].trimmed
      if found.count > 2, found.count < 80, found.first?.isUppercase == true { return found }
    }
    return nil
  }

  /// The publisher at the end of "Recommended citation: … Place: Publisher."
  private func citation() -> String? {
    let text = opening.map { String($0.text) }.joined(separator: " ")
    for start in ["ecommended citation", "uggested citation", "cite this report", "lease cite"] {
      guard let range = text.range(of: start) else { continue }
      let tail = text[range.upperBound...].prefix(500)
      let parts = tail.split(separator: ":")
      for part in parts.dropFirst(2) {
        let name = part.prefix { $0 != "." && $0 != "," }.trimmed
        if Self.isOrganisation(name), name.count < 90 { return name }
      }
    }
    return nil
  }

  private func named(_ lines: [Line]) -> String? {
    for line in lines {
      if let name = KnownPublishers.named(in: line.text).min() { return KnownPublishers.names[name] }
    }
    return nil
  }

  /// The body that a form or leaflet without an imprint speaks of most, at least three times.
  private func oftenNamed() -> String? {
    var counts = [Int](repeating: 0, count: KnownPublishers.names.count)
    for line in all {
      for name in KnownPublishers.named(in: line.text) { counts[name] += 1 }
    }
    let most = counts.indices.filter { counts[$0] >= 3 }
      .max { (counts[$0], KnownPublishers.names[$1]) < (counts[$1], KnownPublishers.names[$0]) }
    return most.map { KnownPublishers.names[$0] }
  }

  /// A short line of the cover that names an office.
  private func officeOnCover() -> String? {
    guard let cover = opening.first?.page else { return nil }
    for line in opening.reversed() where line.page == cover && line.text.count < 60 {
      let text = String(line.text)
      let words = text.split(separator: " ")
      let isName =
        words.count <= 3 || words.count <= 8 && words.allSatisfy { $0.count < 4 || $0.first!.isUppercase }
      if Self.isOrganisation(text), isName, !text.contains(where: { ".:()*?".contains($0) }) {
        return Self.capitalised(text)
      }
    }
    return nil
  }

  private func copyright() -> String? {
    for line in opening + closing {
      guard let sign = line.text.firstIndex(of: "©") else { continue }
      let name = String(Array(line.text[(sign + 1)...])).drop { !$0.isLetter }
      let end = name.firstIndex { ".,;:[(0123456789".contains($0) } ?? name.endIndex
      let found = name[..<end].trimmed
      if found.count > 2, found.count < 70, found.first?.isUppercase == true, !found.hasPrefix("Crown"),
        !found.hasPrefix("All")
      {
        return found
      }
    }
    return nil
  }

  /// The name whose words, run together, begin a web or mail address of the report: "homeoffice.gov.uk".
  private func fromAddresses() -> String? {
    var labels: [String: Int] = [:]
    for line in all {
      guard line.text.contains("."), line.text.contains("@") || line.text.contains("w") else { continue }
      for word in line.text.split(whereSeparator: { " ()<>[],;/:@".unicodeScalars.contains($0) })
      where word.contains(".") {
        let parts = word.split(separator: ".").map { TextKey.title($0) }
        let skipped: Set<String> = [
          "www", "gov", "org", "com", "uk", "nl", "eu", "int", "net", "co", "govuk", "http", "https",
        ]
        for part in parts where part.count >= 6 && !skipped.contains(part) && parts.count >= 2 {
          labels[part, default: 0] += 1
        }
      }
    }
    let known = labels.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
    let names = known.compactMap { name(spelling: $0.key) }
    return names.first(where: Self.isOrganisation)
  }

  /// The capitalised words of the report that, run together, make a web address's label.
  private func name(spelling label: String) -> String? {
    for line in all {
      let words = line.text.split(separator: " ").map(Array.init)
      for start in words.indices {
        guard let first = words[start].first, ScalarForms.isUpper(first) else { continue }
        var joined = ""
        for end in start..<min(words.count, start + 5) {
          joined += TextKey.title(words[end])
          if joined == label {
            let name = words[start...end].map { String($0.filter { ScalarForms.isLetter($0) || $0 == "-" }) }
            return name.joined(separator: " ")
          }
          if !label.hasPrefix(joined) { break }
        }
      }
    }
    return nil
  }

  static func isOrganisation(_ text: String) -> Bool {
    let words = Set(
      text.unicodeScalars.split(whereSeparator: { !ScalarForms.isLetter($0) }).map { TextKey.title($0) })
    return text.contains(" ")
      && !words.isDisjoint(with: [
        "association", "office", "ministry", "council", "bureau", "centre", "center", "institute",
        "department",
        "organization", "organisation", "foundation", "university", "nations", "commission", "agency",
        "committee",
        "rapporteur", "secretariat", "authority", "commissioner", "coalition", "alliance", "network", "fund",
        "government", "directorate", "police", "parliament", "programme",
      ])
  }

  private static func capitalised(_ text: String) -> String {
    if text.contains(where: \.isUppercase) { return text }
    let words = text.split(separator: " ").map { word in
      word.count <= 3 ? word.uppercased() : word.prefix(1).uppercased() + word.dropFirst()
    }
    return words.joined(separator: " ")
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "." }.reversed())
  }

  fileprivate func range(of needle: String) -> Range<Index>? {
    let mine = Array(unicodeScalars)
    let theirs = Array(needle.unicodeScalars)
    guard !theirs.isEmpty, mine.count >= theirs.count else { return nil }
    for start in 0...(mine.count - theirs.count) where mine[start] == theirs[0] {
      if mine[start..<(start + theirs.count)].elementsEqual(theirs) {
        let lower = unicodeScalars.index(unicodeScalars.startIndex, offsetBy: start)
        return lower..<unicodeScalars.index(lower, offsetBy: theirs.count)
      }
    }
    return nil
  }
}
