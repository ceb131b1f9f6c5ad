import ReportModel

/// Reads title, publisher, year and language off the cover, the imprint and the file's own record.
struct TitlePage {
  let lines: Lines
  let profile: Profile
  let information: StructureReader.FileInformation

  func describe(_ structure: inout DocumentStructure) {
    let opening = lines.filter {
      $0.page <= 4 && !$0.isTurned && $0.role != .contents && $0.role != .watermark
    }
    let lastPage = structure.pages.last?.number ?? 0
    let closing = lines.filter { $0.page > 4 && $0.page >= lastPage - 1 && !$0.isTurned }
    let title = TitleFinder(lines: opening, bodySize: profile.bodySize).title
    structure.title = chosenTitle(cover: title, opening: opening)
    let found = YearFinder.year(
      opening: opening, title: structure.title, creationTime: information.creationTime)
    structure.year = found.year
    if let year = found.year, !found.isPrinted {
      structure.warnings.append(
        Warning(
          kind: .uncertainMetadata,
          message:
            "No year is printed on the first pages; \(year) is when the file was made. Check it before citing."
        ))
    }
    structure.publisher =
      PublisherFinder(
        opening: opening, closing: closing, all: lines, author: information.author
      ).publisher
    if let author = information.author, PublisherFinder.isOrganisation(author), author != structure.publisher
    {
      structure.authors = [author]
    }
    structure.language = LanguageGuess.language(of: lines)
    if title == nil {
      structure.warnings.append(
        Warning(
          kind: .uncertainMetadata,
          message: "No title stands out on the first pages; check the title before citing the report."))
    }
  }

  /// The file's own title where it agrees with the cover and says more; programs often leave a path there.
  private func chosenTitle(cover: String?, opening: [Line]) -> String {
    let own = information.title.flatMap { Self.isUsable($0) ? $0 : nil }
    guard let cover else { return own ?? Self.stem(information.fileName) }
    guard let own else { return cover }
    let ownKey = TextKey.title(own.unicodeScalars)
    let coverKey = TextKey.title(cover.unicodeScalars)
    return ownKey.count > coverKey.count && ownKey.hasPrefix(coverKey) ? own : cover
  }

  private static func isUsable(_ title: String) -> Bool {
    let lower = title.lowercased()
    guard title.count > 5, title.contains(" ") else { return false }
    let marks = [
      "\\", ".doc", ".wpd", ".indd", ".qxd", ".pdf", "microsoft word", "template", "untitled", "/users/",
    ]
    return !marks.contains { lower.contains($0) }
  }

  private static func stem(_ name: String) -> String {
    let stem = name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
    return String(stem.map { $0 == "_" || $0 == "-" ? " " : $0 })
  }
}
