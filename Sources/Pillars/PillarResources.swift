internal import Foundation

/// A file that belongs to the program is not where it should be.
public struct ResourceError: Error, CustomStringConvertible, Sendable {
  public var name: String

  public var description: String {
    "\(name) was not found beside the program; copy the folder threefold_Pillars.resources there again"
  }
}

/// The codebook and the model that Threefold ships.
public enum PillarResources {
  /// - Throws: `CodebookError` or `ResourceError`.
  public static func codebook() throws -> Codebook {
    try CodebookReader.read(yaml: String(decoding: try bytes(of: "codebook.yaml"), as: UTF8.self))
  }

  /// Invented passages with their pillars, for training beside real ones: the kinds of text that labelled
  /// passages are short of.
  ///
  /// - Parameter book: The shipped codebook.
  /// - Throws: `GoldError` or `ResourceError`.
  public static func examples(of book: Codebook) throws -> [LabelledPassage] {
    try LabelledPassage.read(bytes(of: "examples.jsonl"), pillars: book.pillars.map(\.id))
  }

  /// The word vectors that come with the program.
  ///
  /// - Throws: `ModelError` or `ResourceError`.
  public static func wordVectors() throws -> WordVectors {
    try WordVectors(bytes(of: "word-vectors.bin"))
  }

  /// `Bundle.module` stops the program when the folder is missing, so it is looked for by hand first.
  static func bytes(of name: String) throws -> Data {
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
    let executable = Bundle.main.executableURL?.resolvingSymlinksInPath() ?? program
    var folders: [URL] = []
    for folder in [executable.deletingLastPathComponent(), Bundle.main.bundleURL] {
      folders.append(folder.appendingPathComponent("threefold_Pillars.resources/Resources"))
      folders.append(folder.appendingPathComponent("Resources"))
    }
    for folder in folders {
      if let data = try? Data(contentsOf: folder.appendingPathComponent(name), options: .alwaysMapped) {
        return data
      }
    }
    if let url = Bundle.module.url(forResource: name, withExtension: nil, subdirectory: "Resources"),
      let data = try? Data(contentsOf: url, options: .alwaysMapped)
    {
      return data
    }
    throw ResourceError(name: name)
  }
}
