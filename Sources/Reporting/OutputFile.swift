/// A file that a writer made, not yet written anywhere: whoever calls decides where it goes.
public struct OutputFile: Sendable, Equatable {
  /// How long a piece of a long file is at least, in bytes, where it is handed on in pieces.
  static let pieceLength = 1 << 20

  /// The file's name, without a folder.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }
}
