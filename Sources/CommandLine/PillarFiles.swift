internal import Foundation
internal import Pillars

/// Opens the codebook and model that a command line names, or those that Threefold ships.
enum PillarFiles {
  static func classifier(codebook: String?, model: String?) throws -> PillarClassifier {
    if codebook == nil, model == nil { return try PillarClassifier.shipped() }
    let book = try self.codebook(codebook)
    guard let model else { return PillarClassifier(codebook: book) }
    return try PillarClassifier(codebook: book, model: NamedFile.data(model))
  }

  static func codebook(_ path: String?) throws -> Codebook {
    guard let path else { return try PillarResources.codebook() }
    let data = try NamedFile.data(path)
    return try CodebookReader.read(yaml: String(decoding: data, as: UTF8.self))
  }

  /// The shipped examples, which are of use with the shipped codebook alone.
  ///
  /// - Parameter book: What `codebook(_:)` made of the path.
  static func examples(codebook path: String?, _ book: Codebook) throws -> [LabelledPassage] {
    path == nil ? try PillarResources.examples(of: book) : []
  }

  /// The passages of several files, one file after the other.
  ///
  /// - Throws: `JSONLines.ReadingError`, which names the file and its line.
  static func labelled(_ paths: [String], codebook: Codebook) throws -> [LabelledPassage] {
    try paths.flatMap { path in
      do {
        return try LabelledPassage.read(NamedFile.data(path), pillars: codebook.pillars.map(\.id))
      } catch let error as GoldError {
        throw JSONLines.ReadingError(description: "\(path): \(error)")
      }
    }
  }
}
