import Foundation

/// Gives every token of a gold reference its label.
enum ReferenceAlignment {
  /// The labels of the tokens, or nil where an important field is not found in the string.
  static func labels(of gold: GoldReference, tokens: [ReferenceToken], text: [Unicode.Scalar])
    -> [ReferenceLabel]?
  {
    var labels = [ReferenceLabel?](repeating: nil, count: tokens.count)
    if !gold.segments.isEmpty {
      var position = 0
      for segment in gold.segments {
        guard let label = ReferenceLabel(field: segment.label) else { continue }
        let words = hashes(of: segment.text)
        guard !words.isEmpty else { continue }
        guard let start = find(words, in: tokens, from: position, labels: labels) else { return nil }
        for index in start..<start + words.count { labels[index] = label }
        position = start + words.count
      }
    } else {
      var pieces: [(label: ReferenceLabel, words: [UInt64], order: Int)] = []
      for (field, value) in gold.fields.sorted(by: { $0.key < $1.key }) where field != "year" {
        guard var label = ReferenceLabel(field: field == "other" ? "note" : field) else { continue }
        if field == "other", isPlace(value) { label = .place }
        if gold.source.hasPrefix("excite") || gold.source.hasPrefix("mpilhlt"), field == "number" {
          label = .reportNumber
        }
        let parts = label == .author || label == .editor ? value.components(separatedBy: "; ") : [value]
        for part in parts {
          let words = hashes(of: part)
          if !words.isEmpty { pieces.append((label, words, pieces.count)) }
        }
      }
      pieces.sort { ($1.words.count, $0.order) < ($0.words.count, $1.order) }
      for piece in pieces {
        let isEssential = [.author, .title, .container, .editor].contains(piece.label)
        if let start = bestStart(piece.words, piece.label, tokens, labels) {
          for index in start..<start + piece.words.count { labels[index] = piece.label }
        } else if isEssential {
          return nil
        } else if piece.words.count > 1 {
          for word in piece.words {
            if let start = bestStart([word], piece.label, tokens, labels) { labels[start] = piece.label }
          }
        }
      }
    }
    return tidied(labels, tokens)
  }

  private static func hashes(of text: String) -> [UInt64] {
    ReferenceTokenizer().tokens(of: Array(text.unicodeScalars)).map(\.hash)
  }

  private static func isPlace(_ value: String) -> Bool {
    let words = value.split(separator: " ")
    return words.count <= 4 && value.unicodeScalars.first.map(isUpper) == true
      && !value.unicodeScalars.contains(where: isDigit)
  }

  private static func find(
    _ words: [UInt64], in tokens: [ReferenceToken], from start: Int, labels: [ReferenceLabel?]
  ) -> Int? {
    guard words.count <= tokens.count else { return nil }
    for index in start...max(start, tokens.count - words.count) where index + words.count <= tokens.count {
      if words.indices.allSatisfy({ tokens[index + $0].hash == words[$0] && labels[index + $0] == nil }) {
        return index
      }
    }
    return nil
  }

  /// Of several places, the likeliest: a year in brackets or after the names, pages and volumes after the title.
  private static func bestStart(
    _ words: [UInt64], _ label: ReferenceLabel, _ tokens: [ReferenceToken], _ labels: [ReferenceLabel?]
  ) -> Int? {
    var best: (score: Int, index: Int)?
    var from = 0
    while let index = find(words, in: tokens, from: from, labels: labels) {
      var score = 0
      switch label {
      case .date:
        if tokens[index].isInParentheses { score += 4 }
        if index > 0, labels[index - 1] == .author || labels[index - 1] == .editor { score += 3 }
        if index > 0, labels[index - 1] == .title, index + 1 < tokens.count, labels[index + 1] == .title {
          score -= 5
        }
      case .pages, .volume, .reportNumber:
        score += index * 4 / max(1, tokens.count)
        if index > 0, labels[index - 1] == .container { score += label == .volume ? 4 : 0 }
        if index > 0, Lexicon.contains(tokens[index - 1].hash, label == .pages ? .pages : .volume) {
          score += 4
        }
      case .editor: score += index > 0 && labels[index - 1] == nil ? 1 : 0
      case .author: score += index == 0 ? 2 : 0
      case .publisher, .place: score += index * 4 / max(1, tokens.count)
      default: break
      }
      if best == nil || score > best!.score { best = (score, index) }
      from = index + 1
      if from + words.count > tokens.count { break }
    }
    return best?.index
  }

  /// Gives the little words between and around fields to the field that they go with.
  private static func tidied(_ labels: [ReferenceLabel?], _ tokens: [ReferenceToken]) -> [ReferenceLabel] {
    var labels = labels
    let joining = Set(
      ["and", "und", "et", "y", "e", "with", "al", "u", "a", "others", "mit", "zus"].map(Hashing.word))
    for index in tokens.indices where labels[index] == nil {
      let classes = Lexicon.classes(of: tokens[index].hash)
      let previous = index > 0 ? labels[index - 1] : nil
      var next: ReferenceLabel?
      var ahead = index + 1
      while ahead < tokens.count, ahead <= index + 3, next == nil {
        next = labels[ahead]
        ahead += 1
      }
      let following = index + 1 < tokens.count ? labels[index + 1] : nil
      if let previous, [.author, .editor, .translator].contains(previous),
        joining.contains(tokens[index].hash)
      {
        if next == previous || tokens[index].hash != Hashing.word("and") { labels[index] = previous }
      } else if let previous, previous == next, [.author, .editor, .title, .container].contains(previous) {
        labels[index] = previous
      } else if classes.contains(.pages), following == .pages || previous == .pages {
        labels[index] = .pages
      } else if classes.contains(.volume), following == .volume || previous == .volume {
        labels[index] = .volume
      }
    }
    var made = labels.map { $0 ?? .other }
    // A leading "In" and trailing "(eds)" belong to no field, whatever the collection says.
    for index in made.indices where tokens[index].hash == ReferenceFeatures.inWord {
      guard made[index] == .container || made[index] == .editor else { continue }
      if index == 0 || made[index - 1] != made[index] { made[index] = .other }
    }
    let markers = Set(
      [
        "ed", "eds", "edd", "editor", "editors", "hrsg", "hg", "hgg", "edited", "by", "dir", "von",
        "herausgegeben",
      ].map(Hashing.word))
    for index in made.indices where markers.contains(tokens[index].hash) {
      guard made[index] == .editor || made[index] == .author else { continue }
      let isLast = index + 1 == made.count || made[index + 1] != made[index]
      let isFirst = index == 0 || made[index - 1] != made[index]
      if isLast || isFirst { made[index] = .other }
    }
    return made
  }
}
