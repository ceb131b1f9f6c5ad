public import Foundation

/// Finds the files that a batch shall read.
public enum InputDiscovery {
  /// A path given by the analyst that leads to nothing readable.
  public struct Problem: Error, Sendable, Equatable {
    public var path: String
    /// A sentence: what is wrong and what to do.
    public var reason: String
  }

  /// - Parameters:
  ///   - paths: Files and folders. Folders are walked, hidden files and folders left out, and give the files whose
  ///     name ends in ".pdf"; a file that is named itself is taken whatever its name.
  ///   - excluded: A folder that is never walked: that of the output.
  /// - Returns: Files in the order of the paths, sorted by path within a folder, each once; and what was wrong.
  public static func files(at paths: [String], excluding excluded: URL?) -> (
    files: [URL], problems: [Problem]
  ) {
    var files: [URL] = []
    var problems: [Problem] = []
    var seen: Set<String> = []
    let excludedPath = excluded.map { $0.resolvingSymlinksInPath().path }
    func add(_ file: URL) {
      if seen.insert(file.resolvingSymlinksInPath().path).inserted { files.append(file) }
    }
    for path in paths {
      let url = URL(fileURLWithPath: path)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
        problems.append(Problem(path: path, reason: "There is no such file or folder. Check the path."))
        continue
      }
      guard isFolder.boolValue else {
        add(url)
        continue
      }
      let before = files.count
      var folders: Set<String> = []
      let hasPDF = walk(url, excluding: excludedPath, visited: &folders, found: add)
      if files.count == before, !hasPDF {
        problems.append(
          Problem(path: path, reason: "The folder holds no PDF. Put PDFs in it or name another."))
      }
    }
    return (files, problems)
  }

  /// - Returns: Whether the folder holds any PDF, found before or not.
  private static func walk(
    _ folder: URL, excluding excluded: String?, visited: inout Set<String>, found: (URL) -> Void
  ) -> Bool {
    // Symbolic links may lead in circles.
    let real = folder.resolvingSymlinksInPath().path
    guard real != excluded, visited.insert(real).inserted else { return false }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    var hasPDF = false
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      let url = folder.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        hasPDF = walk(url, excluding: excluded, visited: &visited, found: found) || hasPDF
      } else if name.lowercased().hasSuffix(".pdf") {
        // A link that leads nowhere is reported when it is read, not passed over.
        found(url)
        hasPDF = true
      }
    }
    return hasPDF
  }
}
