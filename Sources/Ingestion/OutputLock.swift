#if canImport(Glibc)
  internal import Glibc
#endif

/// Keeps two runs from writing to one folder. The lock goes with the process, however it ends.
struct OutputLock: ~Copyable {
  /// Another run holds the folder, or it cannot be written.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private let descriptor: Int32

  init(folder: String, stateFolder: String) throws(Failure) {
    descriptor = open("\(stateFolder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw Failure(
        description: "\(folder) cannot be written (\(String(cString: strerror(errno)))). Name another folder."
      )
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw Failure(
        description: "Another run is writing to \(folder). Wait until it has ended, or name another folder.")
    }
  }

  deinit { close(descriptor) }
}
