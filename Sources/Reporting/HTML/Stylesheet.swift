/// The one style sheet of every page, and the policy under which a page allows nothing else.
enum Stylesheet {
  static let css = HTML(markup: String(decoding: PackageResources.page_css, as: UTF8.self))

  /// SHA-256 of the style sheet in Base64. A test says what to write here when the style sheet has changed.
  static let hash = "ZkbAJt7GDx5mhG1az1BylyasbxlGSqxt6+VMDzAeZNc="

  /// No script, no network, no form, no frame; no style but ours.
  static let policy = HTML(
    markup: "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'")
}
