internal import Foundation
internal import Pillars

/// Opens the codebook and model that a command line names, or those that Threefold ships.
enum PillarFiles {
  static func classifier(codebook: String?, model: String?) throws -> PillarClassifier {
    if codebook == nil, model == nil { return try PillarClassifier.shipped() }
    return PillarClassifier(codebook: try self.codebook(codebook))
  }

  static func codebook(_ path: String?) throws -> Codebook {
    guard let path else { return try PillarResources.codebook() }
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    return try CodebookReader.read(yaml: String(decoding: data, as: UTF8.self))
  }
}
