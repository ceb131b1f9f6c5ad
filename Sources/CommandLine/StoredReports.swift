internal import Corpus
internal import Foundation
internal import Recommendations

/// Reads the reports that `analyze` wrote, as far as comparing needs them.
struct StoredReports {
  let reports: [ComparedReport]
  /// The reports' folders by their identifiers, as the paths were given.
  let folders: [String: String]

  /// - Parameter paths: `report.json` files, reports' folders, or the output folder of `analyze`.
  /// - Throws: `JSONLines.ReadingError` naming what cannot be read.
  init(_ paths: [String]) throws {
    var seen: Set<String> = []
    var folders: [String: String] = [:]
    var pdfs: [String: [String: String]] = [:]
    reports = try paths.flatMap(Self.files).filter { seen.insert($0).inserted }.map { path in
      guard let data = FileManager.default.contents(atPath: path),
        var report = try? ComparedReport(reportJSON: data)
      else {
        throw JSONLines.ReadingError(
          description: "\(path) is not a report.json that Threefold wrote. Run `threefold analyze` again.")
      }
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      folders[report.id] = folder.isEmpty ? "." : folder.joined(separator: "/")
      let corpus = folder.dropLast(2).joined(separator: "/")
      if pdfs[corpus] == nil { pdfs[corpus] = Self.pdfs(inCorpus: corpus.isEmpty ? "." : corpus) }
      report.pdf = pdfs[corpus]?[report.id]
      return report
    }
    self.folders = folders
  }

  /// Where the PDFs lie; none where reports were copied out of their corpus.
  private static func pdfs(inCorpus folder: String) -> [String: String] {
    guard FileManager.default.fileExists(atPath: "\(folder)/corpus.sqlite") else { return [:] }
    return (try? CorpusStore(reading: folder).pdfs()) ?? [:]
  }

  static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw JSONLines.ReadingError(description: "\(path) does not exist. Check the path.")
    }
    if !isFolder.boolValue { return [path] }
    let own = "\(path)/report.json"
    if FileManager.default.fileExists(atPath: own) { return [own] }
    if let held = held(by: path), !held.isEmpty { return held }
    for folder in ["\(path)/reports", path] {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      let found = names.map { "\(folder)/\($0)/report.json" }.filter(FileManager.default.fileExists(atPath:))
      if !found.isEmpty { return found }
    }
    throw JSONLines.ReadingError(
      description: "\(path) holds no report.json. Give the folder that `threefold analyze` wrote to.")
  }

  /// The records of the reports that the store of an output folder holds, and not of what else lies in its folder;
  /// without the copies of others.
  ///
  /// - Returns: nil where there is no store that can be asked.
  private static func held(by output: String) -> [String]? {
    guard let store = try? CorpusStore(reading: output), let reports = try? store.stamps().keys.sorted(),
      let copies = try? store.copies()
    else { return nil }
    for (copy, original) in copies.sorted(by: { $0.key < $1.key }) {
      StandardError.write("\(copy) has the same bytes as \(original) and is left out.")
    }
    return reports.filter { copies[$0] == nil }.map { "\(output)/reports/\($0)/report.json" }
      .filter(FileManager.default.fileExists(atPath:))
  }
}
