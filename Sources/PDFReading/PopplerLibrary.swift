internal import CPDF

/// The library that PDFs are read with.
public enum PopplerLibrary {
  /// Its version, such as "22.12.0".
  public static var version: String { String(cString: threefold_poppler_version()) }
}
