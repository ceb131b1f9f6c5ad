internal import CGLib

#if canImport(Glibc)
  internal import Glibc
#endif

/// A PDF to be read: an open file, or bytes in memory.
///
/// An open file is read where it lies, when its pages are, so that a large one need not find room in memory.
public final class PDFFile {
  enum Place {
    case memory(OpaquePointer)
    case file(Int32)
  }

  /// Why a file could not be read, in the system's words.
  public struct Unreadable: Error, Sendable {
    public var reason: String
  }

  let place: Place
  /// In bytes.
  public let size: Int
  /// When it was last written to as it was opened, in nanoseconds since 1970; 0 for bytes in memory.
  private let modified: Int
  /// SHA-256 of all its bytes, in lower-case hexadecimal.
  public let sha256: String

  public init(_ bytes: [UInt8]) {
    size = bytes.count
    modified = 0
    sha256 = ContentHash.sha256(bytes)
    place = .memory(bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) })
  }

  /// Takes over an open file, which must be one that can be read at any place. What is written to it meanwhile may or may
  /// not be read.
  ///
  /// - Parameter sha256: As it is known already; nil to have the file read for it.
  public init(descriptor: Int32, sha256: String? = nil) throws(Unreadable) {
    place = .file(descriptor)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      close(descriptor)
      throw Unreadable(reason: String(cString: strerror(errno)))
    }
    size = Int(status.st_size)
    modified = Self.modified(status)
    do throws(Unreadable) {
      self.sha256 = if let sha256 { sha256 } else { try ContentHash.sha256(ofFile: descriptor) }
    } catch {
      close(descriptor)
      throw error
    }
  }

  deinit {
    switch place {
    case .memory(let bytes): g_bytes_unref(bytes)
    case .file(let descriptor): close(descriptor)
    }
  }

  /// The open file; nil for bytes in memory.
  public var descriptor: Int32? {
    if case .file(let descriptor) = place { descriptor } else { nil }
  }

  /// Whether nothing was written to it since it was opened, as far as the file system tells.
  public var isUnchanged: Bool {
    guard let descriptor else { return true }
    var status = stat()
    return fstat(descriptor, &status) == 0 && Int(status.st_size) == size && Self.modified(status) == modified
  }

  private static func modified(_ status: stat) -> Int {
    Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
  }

  /// Its first bytes.
  func prefix(_ count: Int) -> [UInt8] {
    switch place {
    case .memory(let bytes):
      return Array(
        UnsafeRawBufferPointer(start: g_bytes_get_data(bytes, nil), count: size).prefix(count))
    case .file(let descriptor):
      return [UInt8](unsafeUninitializedCapacity: min(count, size)) { bytes, filled in
        filled = max(0, pread(descriptor, bytes.baseAddress, bytes.count, 0))
      }
    }
  }
}
