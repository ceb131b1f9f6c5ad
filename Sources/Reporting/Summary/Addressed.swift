import ReportModel

extension Recommendation {
  /// "to the Home Office", "to Aland (implied)"; nil where nobody is named.
  var addressed: String? {
    addressee.map { "to \($0)\(addresseeSource == .implied ? " (implied)" : "")" }
  }
}
