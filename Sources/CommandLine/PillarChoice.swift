internal import Foundation
internal import PDFReading

/// The codebook and model that `analyze` was told to use, found good before a report is read.
struct PillarChoice {
  /// What a worker is told, so that it opens the same files.
  let arguments: [String]
  /// Changes when what the files hold changes; empty for what Threefold ships.
  let identity: String

  /// - Parameters:
  ///   - codebook: A YAML file's path; nil for the shipped one.
  ///   - model: The path of a file that `train` made; nil for the shipped one, or for none with another codebook.
  /// - Throws: `PillarChoiceError`, which names the file and what is wrong with it.
  init(codebook: String?, model: String?) throws {
    var (arguments, identity) = ([String](), "")
    for (option, path) in [("--codebook", codebook), ("--model", model)] {
      guard let path else { continue }
      let file = URL(fileURLWithPath: path)
      guard let bytes = try? Data(contentsOf: file) else {
        throw PillarChoiceError(path: path, reason: "it cannot be read; check the path and its permissions")
      }
      arguments += [option, file.path]
      identity += " \(option) \(ContentHash.sha256(Array(bytes)))"
    }
    if let fault = codebook ?? model {
      do {
        _ = try PillarFiles.classifier(codebook: codebook, model: model)
      } catch {
        throw PillarChoiceError(path: fault, reason: String(describing: error))
      }
    }
    (self.arguments, self.identity) = (arguments, identity)
  }
}

/// Why the codebook or model of an analyst's own cannot be used.
struct PillarChoiceError: Error, CustomStringConvertible {
  let path: String
  let reason: String

  var description: String { "\(path): \(reason)" }
}
