internal import PDFReading

#if canImport(Glibc)
  internal import Glibc
#endif

/// What the file system knows of a path, symbolic links followed.
struct FileStatus {
  struct Identity: Hashable {
    var device: Int
    var inode: Int
  }

  let isFolder: Bool
  let isRegular: Bool
  let stamp: InputFile.Stamp
  var identity: Identity { Identity(device: stamp.device, inode: stamp.inode) }

  /// - Returns: nil when the path leads to nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// - Returns: nil when the descriptor is none.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    isRegular = status.st_mode & S_IFMT == S_IFREG
    stamp = InputFile.Stamp(
      size: Int(status.st_size),
      modified: Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec),
      inode: Int(truncatingIfNeeded: status.st_ino), device: Int(truncatingIfNeeded: status.st_dev))
  }

  /// The path made absolute, without symbolic links; as it is when it leads to nothing.
  static func realPath(of path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The path of a file as seen from a folder; both absolute.
  static func relativePath(of file: String, from folder: String) -> String {
    let target = file.split(separator: "/")
    let start = folder.split(separator: "/")
    let common = zip(target, start).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: start.count - common) + target.dropFirst(common).map(String.init))
      .joined(separator: "/")
  }

  /// The whole file.
  ///
  /// - Throws: `UnreadableFile` with the system's reason.
  static func bytes(of path: String) throws(UnreadableFile) -> [UInt8] {
    let descriptor = try UnreadableFile.descriptor(of: path)
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(FileStatus(descriptor: descriptor)?.stamp.size ?? 0)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while bytes.count <= UnreadableFile.largest {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw UnreadableFile(reason: String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}

extension PDFFile {
  /// Opens a file and reads it once, for what tells it from others.
  ///
  /// - Throws: `UnreadableFile` with the system's reason.
  convenience init(_ path: String) throws(UnreadableFile) {
    let descriptor = try UnreadableFile.descriptor(of: path)
    do throws(Unreadable) {
      try self.init(descriptor: descriptor)
    } catch {
      throw UnreadableFile(reason: error.reason)
    }
  }
}

/// A file that the operating system does not let us read.
struct UnreadableFile: Error, CustomStringConvertible {
  static let largest = 1_000_000_000

  /// Opens a file to read it.
  static func descriptor(of path: String) throws(UnreadableFile) -> Int32 {
    // Not to wait for the other end, should the file have become a named pipe meanwhile.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw UnreadableFile(reason: String(cString: strerror(errno))) }
    guard let status = FileStatus(descriptor: descriptor), status.isRegular, status.stamp.size <= largest
    else {
      close(descriptor)
      throw UnreadableFile(reason: "it is larger than a gigabyte or no file")
    }
    return descriptor
  }

  var reason: String
  var description: String {
    "The file could not be read (\(reason)). Check that it still exists and that you may read it."
  }
}
