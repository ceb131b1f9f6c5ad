internal import CMinizip

/// A ZIP file that is being written, through minizip. C stays in this file.
final class ZipArchive {
  private var archive: zipFile?

  /// - Throws: `ExportError.notWritten`.
  init(path: String) throws(ExportError) {
    archive = zipOpen64(path, APPEND_STATUS_CREATE)
    if archive == nil { throw .notWritten(path, "the file cannot be opened") }
  }

  deinit { if let archive { zipClose(archive, nil) } }

  /// Adds a file. The same files give the same bytes: all are dated 1980-01-01.
  ///
  /// - Parameter name: Of ASCII letters, digits, hyphens, points and slashes.
  func add(_ name: String, _ bytes: [UInt8]) throws(ExportError) {
    var information = zip_fileinfo()
    information.tmz_date.tm_year = 1980
    information.tmz_date.tm_mday = 1
    let deflated: Int32 = 8
    var isWritten =
      zipOpenNewFileInZip64(
        archive, name, &information, nil, 0, nil, 0, nil, deflated, 6, bytes.count > 0xFFFF_0000 ? 1 : 0)
      == ZIP_OK
    let piece = 1 << 24
    for start in stride(from: 0, to: bytes.count, by: piece) where isWritten {
      isWritten = bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes {
        zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count)) == ZIP_OK
      }
    }
    guard isWritten, zipCloseFileInZip(archive) == ZIP_OK else {
      throw .notWritten(name, "the archive cannot be written to")
    }
  }

  /// Ends the archive.
  func close() throws(ExportError) {
    guard let archive else { return }
    self.archive = nil
    if zipClose(archive, nil) != ZIP_OK { throw .notWritten("The archive", "its end cannot be written") }
  }
}
