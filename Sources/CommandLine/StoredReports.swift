internal import Foundation
internal import Recommendations

/// Reads the reports that `analyze` wrote, as far as comparing needs them.
enum StoredReports {
  /// - Parameter paths: `report.json` files, reports' folders, or the output folder of `analyze`.
  /// - Throws: `JSONLines.ReadingError` naming what cannot be read.
  static func read(_ paths: [String]) throws -> [ComparedReport] {
    var seen: Set<String> = []
    return try paths.flatMap(files).filter { seen.insert($0).inserted }.map { path in
      guard let data = FileManager.default.contents(atPath: path),
        let report = try? ComparedReport(reportJSON: data)
      else {
        throw JSONLines.ReadingError(
          description: "\(path) is not a report.json that Threefold wrote. Run `threefold analyze` again.")
      }
      return report
    }
  }

  static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw JSONLines.ReadingError(description: "\(path) does not exist. Check the path.")
    }
    if !isFolder.boolValue { return [path] }
    let own = "\(path)/report.json"
    if FileManager.default.fileExists(atPath: own) { return [own] }
    for folder in ["\(path)/reports", path] {
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
      let found = names.map { "\(folder)/\($0)/report.json" }.filter(FileManager.default.fileExists(atPath:))
      if !found.isEmpty { return found }
    }
    throw JSONLines.ReadingError(
      description: "\(path) holds no report.json. Give the folder that `threefold analyze` wrote to.")
  }
}
