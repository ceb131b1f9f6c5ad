internal import CPoppler

/// The library that PDFs are read with.
public enum PopplerLibrary {
  /// Its version, such as "22.12.0".
  public static var version: String { String(cString: poppler_get_version()) }
}
