/// The place in the PDF that a claim leads back to: one page and the boxes on it.
///
/// Text that runs over columns has several boxes; text that runs over pages has several anchors.
public struct Anchor: Codable, Sendable, Hashable {
  /// The page's position in the file, from 1.
  public var page: Int
  /// The page's label as printed ("12", "iv"), or its position where the PDF names none.
  public var label: String
  /// Where on the page, in reading order. Points, from the top left of the displayed page.
  public var boxes: [Box]

  public init(page: Int, label: String, boxes: [Box]) {
    self.page = page
    self.label = label
    self.boxes = boxes
  }

  /// The page as one cites it: "p. 12", or "page 7 of the file" where the page prints no number.
  public var pageReference: String { label.isEmpty ? "page \(page) of the file" : "p. \(label)" }
}
