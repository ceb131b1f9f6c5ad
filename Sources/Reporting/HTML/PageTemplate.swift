import Mustache

/// The templates of the pages, parsed once.
enum PageTemplate {
  static let summary = template(PackageResources.summary_html_mustache)
  static let index = template(PackageResources.index_html_mustache)

  private static func template(_ bytes: [UInt8]) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    } catch {
      preconditionFailure("A template that is part of the program does not parse: \(error)")
    }
  }
}
