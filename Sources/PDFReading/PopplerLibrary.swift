internal import CPoppler
internal import CShapes

/// The library that PDFs are read with.
public enum PopplerLibrary {
  /// Its version, such as "22.12.0".
  public static var version: String { String(cString: poppler_get_version()) }

  /// Whether `PageContent.shapes` can be told: Poppler's inner headers were there when this was built.
  public static var tellsShapes: Bool { threefold_tells_shapes() }
}
