internal import CGLib

#if canImport(Glibc)
  internal import Glibc
#endif

/// The identity of a file's bytes.
public enum ContentHash {
  /// SHA-256 in lower-case hexadecimal, by GLib, which Poppler brings along.
  public static func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer {
      String(consuming: g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0.baseAddress, gsize($0.count))) ?? ""
    }
  }

  /// The same of an open file, whose position is neither used nor moved.
  static func sha256(ofFile descriptor: Int32) throws(PDFFile.Unreadable) -> String {
    let checksum = g_checksum_new(G_CHECKSUM_SHA256)
    defer { g_checksum_free(checksum) }
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    var position = 0
    while true {
      let count = pread(descriptor, &piece, piece.count, position)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw PDFFile.Unreadable(reason: String(cString: strerror(errno))) }
      if count == 0 { return g_checksum_get_string(checksum).map { String(cString: $0) } ?? "" }
      g_checksum_update(checksum, piece, count)
      position += count
    }
  }
}
