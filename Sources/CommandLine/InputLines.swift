internal import Foundation

/// Reads a file descriptor line by line, as bytes.
enum InputLines {
  private static let chunk = 1 << 16

  /// - Parameters:
  ///   - beforeWaiting: Called before each read, when all lines that have come are done: the moment to flush, so
  ///     that a program that waits for its answer gets it.
  ///   - body: Gets each line without its line feed; the bytes are lent for the call.
  /// - Throws: `POSIXError` when reading fails.
  static func forEach(
    of descriptor: Int32, beforeWaiting: () throws -> Void,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var buffer: [UInt8] = []
    // What stands before `searched` has no line feed.
    var searched = 0
    while true {
      try beforeWaiting()
      let kept = buffer.count
      buffer.append(contentsOf: repeatElement(0, count: chunk))
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress.map { $0 + kept }, chunk)
      }
      if count < 0, errno == EINTR {
        buffer.removeLast(chunk)
        continue
      }
      guard count >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      buffer.removeLast(chunk - count)
      var start = 0
      try buffer.withUnsafeBufferPointer { bytes in
        while let end = lineFeed(in: bytes, from: searched) {
          try body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
          start = end + 1
          searched = start
        }
        if count == 0, start < bytes.count { try body(UnsafeBufferPointer(rebasing: bytes[start...])) }
      }
      if count == 0 { return try beforeWaiting() }
      buffer.removeFirst(start)
      searched = buffer.count
    }
  }

  private static func lineFeed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, 0x0A, bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
