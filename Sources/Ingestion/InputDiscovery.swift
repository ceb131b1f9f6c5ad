#if canImport(Glibc)
  internal import Glibc
#endif

/// A file that a batch shall read.
public struct InputFile: Sendable, Equatable {
  /// As it was found: the path that was given, and what stands below it.
  public var path: String
  /// Absolute and without symbolic links.
  public var realPath: String
  /// What tells cheaply that a file is as it was.
  public var stamp: Stamp

  public struct Stamp: Sendable, Hashable {
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified: Int
    public var inode: Int
    public var device: Int
  }

  /// The name without the folder.
  public var name: String { Self.name(of: path) }

  static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...])
  }
}

/// Finds the files that a batch shall read.
public enum InputDiscovery {
  /// A path that leads to nothing readable.
  public struct Problem: Error, Sendable, Equatable {
    public var path: String
    /// A sentence: what is wrong and what to do.
    public var reason: String
    /// Whether there may be files that were not seen for it: a folder that is not there, or holds nothing.
    public var hidesInputs = false
  }

  /// A further name of a file: a hard link, or a symbolic one of another name.
  public struct Alias: Sendable, Equatable {
    public var path: String
    /// The path by which the file was found first.
    public var first: String
  }

  public struct Found: Sendable {
    public var files: [InputFile] = []
    public var problems: [Problem] = []
    public var aliases: [Alias] = []
    /// The folders that were looked into, with all below them: those named, and those of named files. Absolute.
    public var places: [String] = []
  }

  /// - Parameters:
  ///   - paths: Files and folders. Folders are walked, hidden files and folders left out, and give the files whose
  ///     name ends in ".pdf"; a file that is named itself is taken whatever its name.
  ///   - excluded: A folder that is not walked: that of the output. Where it is named as input itself, only its
  ///     `reports` are left out.
  /// - Returns: Files in the order of the paths, sorted by path within a folder, each once; and what was wrong.
  public static func files(at paths: [String], excluding excluded: String?) -> Found {
    var walk = Walk(output: excluded)
    for path in paths { walk.start(at: path) }
    return walk.found
  }
}

private struct Walk {
  var found = InputDiscovery.Found()
  private let output: FileStatus.Identity?
  private let reports: FileStatus.Identity?
  /// The folder that is not walked.
  private var excluded: FileStatus.Identity?
  private var seenFiles: [FileStatus.Identity: InputFile] = [:]

  init(output: String?) {
    self.output = output.flatMap(FileStatus.init)?.identity
    reports = output.flatMap { FileStatus("\($0)/reports") }?.identity
  }

  mutating func start(at path: String) {
    guard let status = FileStatus(path) else {
      found.problems.append(
        .init(path: path, reason: "There is no such file or folder. Check the path.", hidesInputs: true))
      return
    }
    let realPath = FileStatus.realPath(of: path)
    guard status.isFolder else {
      found.places.append(String(realPath.dropLast(InputFile.name(of: realPath).count)))
      add(path, status)
      return
    }
    found.places.append(realPath)
    excluded = status.identity == output ? reports : output
    var folders: Set<FileStatus.Identity> = []
    let problems = found.problems.count
    var trimmed = path
    while trimmed.utf8.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    if !enter(trimmed, status, visited: &folders), found.problems.count == problems {
      found.problems.append(
        .init(
          path: path, reason: "The folder holds no PDF. Put PDFs in it or name another.", hidesInputs: true))
    }
  }

  /// - Returns: Whether the folder holds any PDF, found before or not.
  private mutating func enter(
    _ folder: String, _ status: FileStatus, visited: inout Set<FileStatus.Identity>
  ) -> Bool {
    // Symbolic links may lead in circles.
    guard status.identity != excluded, visited.insert(status.identity).inserted else { return false }
    guard let names = Self.names(in: folder) else {
      found.problems.append(
        .init(
          path: folder, reason: "The folder could not be opened. Check that you may read it.",
          hidesInputs: true))
      return false
    }
    var hasPDF = false
    for name in names {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      let status = FileStatus(path)
      if let status, status.isFolder {
        hasPDF = enter(path, status, visited: &visited) || hasPDF
      } else if Self.isPDF(name) {
        hasPDF = true
        if let status {
          add(path, status)
        } else {
          found.problems.append(.init(path: path, reason: Self.reason(unreachable: name)))
        }
      }
    }
    return hasPDF
  }

  private mutating func add(_ path: String, _ status: FileStatus) {
    guard status.isRegular else {
      found.problems.append(.init(path: path, reason: "This is no ordinary file. Name a PDF."))
      return
    }
    let file = InputFile(path: path, realPath: FileStatus.realPath(of: path), stamp: status.stamp)
    if let first = seenFiles[status.identity] {
      // The same path twice, however it is written, is nothing to tell.
      if file.realPath != first.realPath || file.name != first.name {
        found.aliases.append(.init(path: path, first: first.path))
      }
      return
    }
    seenFiles[status.identity] = file
    found.files.append(file)
  }

  /// Why a name that a folder lists leads to nothing. What is no UTF-8 was repaired, and names no file.
  private static func reason(unreachable name: String) -> String {
    name.unicodeScalars.contains("\u{FFFD}")
      ? "Its name is not UTF-8, so the file cannot be opened. Rename it."
      : "The link leads to no file. Mend or remove it."
  }

  private static func isPDF(_ name: String) -> Bool {
    name.utf8.suffix(4).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 } == Array(".pdf".utf8)
  }

  /// - Returns: The names in the order of their bytes, without hidden ones.
  private static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
