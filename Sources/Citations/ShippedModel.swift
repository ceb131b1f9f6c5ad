import Foundation

/// The model file that is shipped with the library.
enum ShippedModel {
  /// Looks beside the executable first, so that a copied folder works, then where the build left it.
  static func bytes() throws -> [UInt8] {
    let beside = (Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0]))
      .resolvingSymlinksInPath().deletingLastPathComponent()
    var searched: [String] = []
    for name in ["threefold_Citations.resources", "threefold_Citations.bundle/Contents/Resources", "."] {
      let file = beside.appendingPathComponent(name).appendingPathComponent("Resources/references.model")
      if let data = try? Data(contentsOf: file) { return [UInt8](data) }
      searched.append(file.deletingLastPathComponent().path)
    }
    if let file = Bundle.module.url(
      forResource: "references", withExtension: "model", subdirectory: "Resources"),
      let data = try? Data(contentsOf: file)
    {
      return [UInt8](data)
    }
    throw ReferenceModelError.missing(searched: searched)
  }
}
