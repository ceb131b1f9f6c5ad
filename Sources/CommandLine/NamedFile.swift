internal import Foundation
internal import PDFReading

/// A file that a command line names.
enum NamedFile {
  /// The whole file; of a pipe, all that comes until it closes.
  ///
  /// - Throws: `JSONLines.ReadingError` naming the file and the system's reason.
  static func data(_ path: String) throws -> Data { try all(of: try opened(path).file, path) }

  /// A PDF: open where it is a file, and all that comes of a pipe.
  ///
  /// - Throws: As `data`.
  static func pdf(_ path: String) throws -> PDFFile {
    let (file, isRegular) = try opened(path)
    guard isRegular else { return PDFFile([UInt8](try all(of: file, path))) }
    do throws(PDFFile.Unreadable) {
      return try PDFFile(descriptor: dup(file.fileDescriptor))
    } catch {
      throw failure(path, error.reason)
    }
  }

  private static func opened(_ path: String) throws -> (file: FileHandle, isRegular: Bool) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw failure(path, "it is a folder") }
    return (file, status.st_mode & S_IFMT == S_IFREG)
  }

  private static func all(of file: FileHandle, _ path: String) throws -> Data {
    do {
      return try file.readToEnd() ?? Data()
    } catch {
      throw failure(path, "it cannot be read")
    }
  }

  /// Whether two paths lead to the same file that exists.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, other) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &other) == 0 else { return false }
    return one.st_dev == other.st_dev && one.st_ino == other.st_ino
  }

  private static func failure(_ path: String, _ reason: String? = nil) -> JSONLines.ReadingError {
    let reason = reason ?? String(cString: strerror(errno))
    return JSONLines.ReadingError(description: "\(path) cannot be opened (\(reason)). Check the path.")
  }
}
