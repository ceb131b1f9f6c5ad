internal import ReportModel

/// The headings above each section, outermost first.
struct HeadingPaths {
  private var sections: [String: Section] = [:]

  init(_ sections: [Section]) {
    for section in sections { self.sections[section.id] = section }
  }

  /// - Parameter section: A section's identifier, or nil for what stands before the first heading.
  func path(to section: String?) -> [String] {
    var titles: [String] = []
    var current = section.flatMap { sections[$0] }
    // A section tree is never deeper; a broken one must not go in circles.
    while let section = current, titles.count < 32 {
      titles.append(section.title)
      current = section.parent.flatMap { sections[$0] }
    }
    return titles.reversed()
  }
}
