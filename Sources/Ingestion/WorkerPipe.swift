#if canImport(Glibc)
  internal import Glibc
#endif

/// Messages over a pipe: pieces, each after eight bytes that tell its length; an empty piece ends the message.
enum WorkerPipe {
  /// No message is longer; a worker that announces more is not believed.
  static let longest = 1 << 30

  static func header(for count: Int) -> [UInt8] {
    var writer = BinaryWriter()
    writer.write(count)
    return writer.bytes
  }

  /// Reads one message, waiting as long as it takes.
  ///
  /// - Returns: nil at the end of the stream.
  static func read(from descriptor: Int32) -> [UInt8]? {
    var message: [UInt8] = []
    while let header = read(8, from: descriptor) {
      var reader = BinaryReader(header)
      guard let count = try? reader.integer(), count >= 0, count <= longest - message.count else {
        return nil
      }
      if count == 0 { return message }
      guard let piece = read(count, from: descriptor) else { return nil }
      if message.isEmpty { message = piece } else { message += piece }
    }
    return nil
  }

  /// Writes one message, waiting as long as it takes.
  ///
  /// - Returns: Whether the other end took it.
  static func write(_ message: [UInt8], to descriptor: Int32) -> Bool {
    writePiece(message, to: descriptor) && end(on: descriptor)
  }

  static func writePiece(_ piece: [UInt8], to descriptor: Int32) -> Bool {
    piece.isEmpty || writeAll(header(for: piece.count), to: descriptor) && writeAll(piece, to: descriptor)
  }

  /// Ends the message whose pieces were written.
  static func end(on descriptor: Int32) -> Bool { writeAll(header(for: 0), to: descriptor) }

  private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
    var isWhole = true
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress! + filled, count - filled)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          isWhole = false
          return
        }
        filled += got
      }
    }
    return isWhole ? bytes : nil
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let count = Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
