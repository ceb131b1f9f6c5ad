internal import Foundation

#if canImport(Glibc)
  internal import Glibc
#endif

/// Writes files so that nobody ever sees half of one under its final name.
public enum AtomicFile {
  /// Why a file could not be written.
  public struct Failure: Error, Sendable, CustomStringConvertible {
    public var path: String
    public var reason: String
    public var description: String {
      "\(path) could not be written (\(reason)). Check the folder and its free space."
    }
  }

  /// Writes the bytes to a temporary name, then renames it.
  ///
  /// - Parameter folder: Where the temporary file lies, on the same file system; beside the file if nil.
  /// - Throws: `Failure`; the temporary file is gone then and an earlier file of the name is as it was.
  public static func write(_ bytes: [UInt8], to path: String, by folder: String? = nil) throws(Failure) {
    let file = try Writing(path, by: folder)
    try file.append(bytes)
    try file.finish()
  }

  /// A file that is written piece by piece, and has its final name once it is whole. Let go before, it leaves nothing
  /// behind, and an earlier file of the name is as it was.
  final class Writing {
    private let path: String
    private let temporary: String
    private var descriptor: Int32

    /// - Parameter folder: As for `write`.
    init(_ path: String, by folder: String? = nil) throws(Failure) {
      let unique = AtomicFile.uniqueName()
      self.path = path
      temporary = folder.map { "\($0)/\(unique)" } ?? "\(path).\(unique)"
      descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else { throw failure }
    }

    deinit {
      if descriptor >= 0 {
        close(descriptor)
        unlink(temporary)
      }
    }

    func append(_ bytes: [UInt8]) throws(Failure) {
      try AtomicFile.write(bytes, to: descriptor, of: path)
    }

    func finish() throws(Failure) {
      defer { descriptor = -1 }
      guard close(descriptor) == 0, rename(temporary, path) == 0 else {
        let failure = failure
        unlink(temporary)
        throw failure
      }
    }

    private var failure: Failure { Failure(path: path, reason: AtomicFile.lastError()) }
  }

  /// Lets something write a file under a temporary name in the same folder, then renames it.
  ///
  /// - Parameter write: Gets the temporary path, and leaves a whole file there.
  /// - Throws: What `write` throws, or `Failure`; the temporary file is gone then and an earlier file of the name is
  ///   as it was.
  public static func replace(_ path: String, _ write: (String) throws -> Void) throws {
    // The ending stays: some libraries go by it.
    let ending = path.split(separator: "/").last?.split(separator: ".").last.map { ".\($0)" } ?? ""
    let temporary = "\(path).\(uniqueName())\(ending)"
    // Where nothing can be written, no library is asked: it would tell of a name that nobody knows.
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Failure(path: path, reason: lastError()) }
    close(descriptor)
    do {
      try write(temporary)
      guard rename(temporary, path) == 0 else { throw Failure(path: path, reason: lastError()) }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// Opens a file to be written and read that has no name, so that it is gone once it is closed, whatever happens.
  ///
  /// - Parameter folder: The folder whose file system it lies on.
  static func nameless(in folder: String) throws(Failure) -> Int32 {
    let path = "\(folder)/\(uniqueName())"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, reason: lastError()) }
    unlink(path)
    return descriptor
  }

  /// Writes all of the bytes to an open file.
  ///
  /// - Parameter path: What a failure names.
  static func write(_ bytes: [UInt8], to descriptor: Int32, of path: String) throws(Failure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress! + written, $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Failure(path: path, reason: lastError()) }
      written += count
    }
  }

  private static func uniqueName() -> String { "\(getpid())-\(UInt64.random(in: 0 ... .max)).tmp" }

  private static func lastError() -> String { String(cString: strerror(errno)) }
}
