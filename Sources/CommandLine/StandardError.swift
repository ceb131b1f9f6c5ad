internal import Foundation

/// Where everything goes that is not data.
enum StandardError {
  static func write(_ line: String) {
    FileHandle.standardError.write(Data((printable(line, keepingLines: true) + "\n").utf8))
  }

  /// Names and texts from outside must not steer the terminal: control characters become spaces.
  ///
  /// - Parameter keepingLines: Whether line feeds stay.
  static func printable(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { isControl($0) && !(keepingLines && $0 == "\n") }) else {
      return text
    }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      isControl(scalar) && !(keepingLines && scalar == "\n") ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// C0, delete and C1 (ECMA-48).
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
