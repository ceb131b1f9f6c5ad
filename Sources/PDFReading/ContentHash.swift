internal import CGLib

/// The identity of a file's bytes.
public enum ContentHash {
  /// SHA-256 in lower-case hexadecimal, by GLib, which Poppler brings along.
  public static func sha256(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBufferPointer {
      String(consuming: g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0.baseAddress, gsize($0.count))) ?? ""
    }
  }
}
