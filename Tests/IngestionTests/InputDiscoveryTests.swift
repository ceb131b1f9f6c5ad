import Foundation
import Ingestion
import Testing

@Suite struct InputDiscoveryTests {
  @Test func walksFoldersInOrderAndSurvivesLoops() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = ["b.pdf", "a/2.PDF", "a/10.pdf", "a/notes.txt", ".hidden/x.pdf", "out/made.pdf", "named.doc"]
    for file in files {
      let path = "\(folder)/\(file)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(file.utf8).write(to: URL(fileURLWithPath: path))
    }
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/a/up", withDestinationPath: folder)
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/copy.pdf", withDestinationPath: "b.pdf")
    try FileManager.default.createSymbolicLink(atPath: "\(folder)/z.pdf", withDestinationPath: "nowhere")
    let found = InputDiscovery.files(
      at: [folder, "\(folder)/named.doc", "\(folder)/missing"], excluding: "\(folder)/out")
    #expect(
      found.files.map { $0.path.dropFirst(folder.count + 1) } == [
        "a/10.pdf", "a/2.PDF", "b.pdf", "named.doc",
      ])
    #expect(found.problems.map { $0.path.dropFirst(folder.count + 1) } == ["z.pdf", "missing"])
  }

  @Test func namesAFolderWithoutPDFs() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let found = InputDiscovery.files(at: [folder + "/"], excluding: nil)
    #expect(found.problems.map(\.reason) == ["The folder holds no PDF. Put PDFs in it or name another."])
  }
}
