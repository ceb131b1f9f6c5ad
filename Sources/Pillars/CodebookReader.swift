internal import Language
internal import Yams

/// Reads a codebook from YAML and refuses one that is not right, with the line at fault.
public enum CodebookReader {
  private static let strengths: [(key: String, weight: Double)] = [
    ("strong", 3), ("terms", 2), ("weak", 1), ("against", -2),
  ]

  /// - Throws: `CodebookError`.
  public static func read(yaml text: String) throws(CodebookError) -> Codebook {
    let root: Node
    do {
      guard let node = try Yams.compose(yaml: text) else {
        throw CodebookError(line: nil, reason: "the file is empty; it needs a list of pillars")
      }
      root = node
    } catch let error as CodebookError {
      throw error
    } catch let error as YamlError {
      throw CodebookError(line: line(of: error), reason: "not valid YAML: \(error)")
    } catch {
      throw CodebookError(line: nil, reason: "not valid YAML: \(error)")
    }
    let keys = try members(
      of: root, what: "the codebook",
      allowed: [
        "version", "title", "language", "topic", "subject", "aside", "neutral", "elsewhere", "pillars",
      ])
    if let version = keys["version"], version.int != 1 {
      throw CodebookError(line: version.mark?.line, reason: "this program reads version 1 of the format")
    }
    var book = Codebook(pillars: [], subthemes: [], terms: [], fingerprint: TextHash.hash(text.utf8))
    try addTerms(keys["topic"], weight: 0, target: .topic, to: &book)
    try addTerms(keys["neutral"], weight: 0, target: .neutral, to: &book)
    try addTerms(keys["elsewhere"], weight: 0, target: .elsewhere, to: &book)
    book.subject = try terms(keys["subject"], weight: 0, target: .topic)
    book.aside = try terms(keys["aside"], weight: 0, target: .topic)
    guard let pillars = keys["pillars"]?.sequence, !pillars.isEmpty else {
      throw CodebookError(line: root.mark?.line, reason: "there is no list \"pillars\"; name at least one")
    }
    var primaries: [(subtheme: Int, node: Node)] = []
    for pillar in pillars { try addPillar(pillar, to: &book, &primaries) }
    // A pillar may be named before its own turn comes.
    for (subtheme, node) in primaries {
      guard let pillar = book.pillars.firstIndex(where: { $0.id == node.string }) else {
        throw CodebookError(
          line: node.mark?.line, reason: "\"primary\" names a pillar; there is no \"\(node.string ?? "")\"")
      }
      book.subthemes[subtheme].primary = pillar
    }
    return book
  }

  private static func addPillar(
    _ node: Node, to book: inout Codebook, _ primaries: inout [(subtheme: Int, node: Node)]
  ) throws(CodebookError) {
    let keys = try members(of: node, what: "a pillar", allowed: ["id", "name", "subthemes"])
    let id = try identifier(in: keys, of: node, what: "pillar")
    if book.pillars.contains(where: { $0.id == id }) {
      throw CodebookError(line: node.mark?.line, reason: "the pillar \"\(id)\" is there twice")
    }
    book.pillars.append(Codebook.Pillar(id: id, name: keys["name"]?.string ?? id))
    guard let subthemes = keys["subthemes"]?.sequence, !subthemes.isEmpty else {
      throw CodebookError(line: node.mark?.line, reason: "the pillar \"\(id)\" has no subthemes")
    }
    for subtheme in subthemes {
      let keys = try members(
        of: subtheme, what: "a subtheme",
        allowed: Set(["id", "name", "sources", "primary"] + strengths.map(\.key)))
      let id = try identifier(in: keys, of: subtheme, what: "subtheme")
      if book.subthemes.contains(where: { $0.id == id }) {
        throw CodebookError(line: subtheme.mark?.line, reason: "the subtheme \"\(id)\" is there twice")
      }
      var sources: [String] = []
      if let list = keys["sources"] { for node in try items(of: list) { sources.append(node.string ?? "") } }
      book.subthemes.append(
        Codebook.Subtheme(
          id: id, name: keys["name"]?.string ?? id, sources: sources, pillar: book.pillars.count - 1))
      if let primary = keys["primary"] { primaries.append((book.subthemes.count - 1, primary)) }
      let before = book.terms.count
      for (key, weight) in strengths {
        try addTerms(keys[key], weight: weight, target: .subtheme(book.subthemes.count - 1), to: &book)
      }
      if book.terms.count == before {
        throw CodebookError(line: subtheme.mark?.line, reason: "the subtheme \"\(id)\" has no terms")
      }
    }
  }

  private static func addTerms(
    _ list: Node?, weight: Double, target: Codebook.Target, to book: inout Codebook
  ) throws(CodebookError) {
    book.terms += try terms(list, weight: weight, target: target)
  }

  private static func terms(_ list: Node?, weight: Double, target: Codebook.Target) throws(CodebookError)
    -> [Codebook.Term]
  {
    guard let list else { return [] }
    var terms: [Codebook.Term] = []
    for node in try items(of: list) {
      let line = node.mark?.line ?? 0
      var term = Codebook.Term(text: "", weight: weight, target: target, line: line)
      if node.mapping != nil {
        let keys = try members(of: node, what: "a term", allowed: ["term", "weight", "with", "unless"])
        guard let text = keys["term"]?.string else {
          throw CodebookError(line: line, reason: "a term written with braces needs \"term\"")
        }
        term.text = text
        if let weight = keys["weight"] {
          guard let value = weight.float ?? weight.int.map(Double.init), abs(value) <= 100 else {
            throw CodebookError(line: line, reason: "a weight is a number from -100 to 100")
          }
          term.weight = value
        }
        term.with = keys["with"]?.string
        term.unless = keys["unless"]?.string
      } else if let text = node.scalar?.string {
        term.text = text
      } else {
        throw CodebookError(line: line, reason: "a term is a row of words")
      }
      for text in [term.text, term.with, term.unless].compactMap(\.self) {
        if let fault = TermPattern.fault(of: text) { throw CodebookError(line: line, reason: fault) }
      }
      terms.append(term)
    }
    return terms
  }

  private static func items(of node: Node) throws(CodebookError) -> [Node] {
    guard let sequence = node.sequence else {
      throw CodebookError(line: node.mark?.line, reason: "a list is wanted here, such as [word, two words]")
    }
    return Array(sequence)
  }

  private static func members(of node: Node, what: String, allowed: Set<String>) throws(CodebookError)
    -> [String: Node]
  {
    guard let mapping = node.mapping else {
      throw CodebookError(line: node.mark?.line, reason: "\(what) is written as \"key: value\" lines")
    }
    var members: [String: Node] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard allowed.contains(name) else {
        throw CodebookError(
          line: key.mark?.line,
          reason:
            "\"\(name)\" is nothing that \(what) may have; it may have \(allowed.sorted().joined(separator: ", "))"
        )
      }
      members[name] = value
    }
    return members
  }

  private static func identifier(in keys: [String: Node], of node: Node, what: String) throws(CodebookError)
    -> String
  {
    guard let id = keys["id"]?.string, !id.isEmpty,
      id.utf8.allSatisfy({ $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A })
    else {
      throw CodebookError(
        line: node.mark?.line, reason: "a \(what) needs an \"id\" of lower-case letters, digits and hyphens")
    }
    return id
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}
