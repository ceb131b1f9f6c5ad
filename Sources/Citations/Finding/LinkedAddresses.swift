/// Where web addresses end in a text, by the links that the PDF has over them: the truth where a line break cut one.
enum LinkedAddresses {
  /// - Parameter addresses: What the page's link annotations lead to.
  /// - Returns: For each position at which an address begins, the position after its last scalar.
  static func ends(in text: [Unicode.Scalar], of addresses: [String]) -> [Int: Int] {
    let wanted = Set(addresses).map { Array($0.unicodeScalars) }
    guard !wanted.isEmpty else { return [:] }
    var ends: [Int: Int] = [:]
    for position in text.indices where position == 0 || !isWordScalar(text[position - 1]) {
      guard Address.find(in: text, at: position)?.kind == .url else { continue }
      // Of links that begin alike the longest that the text bears out.
      if let end = wanted.compactMap({ end(of: $0, in: text, at: position) }).max() { ends[position] = end }
    }
    return ends
  }

  /// Where the address ends if the text has it here, line breaks aside; a last stroke may be left out.
  private static func end(of address: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int) -> Int? {
    var position = start
    var index = 0
    // The text may leave out the scheme.
    if text[start] == "w" || text[start] == "W", let slashes = address.firstIndex(of: "/"),
      slashes + 2 < address.count
    {
      index = slashes + 2
    }
    var breaks = 0
    while index < address.count {
      while position < text.count, isWhite(text[position]) {
        position += 1
        breaks += 1
      }
      guard position < text.count, Folding.fold(text[position]) == Folding.fold(address[index]) else { break }
      position += 1
      index += 1
    }
    let isWhole = index == address.count || index == address.count - 1 && address[index] == "/"
    guard isWhole, index > 10, breaks < 8 else { return nil }
    while position > start, isWhite(text[position - 1]) { position -= 1 }
    return position
  }
}
