import ReportModel

extension CSLName {
  /// "Okafor, Ada" for a person, the name as it is for a body.
  var inverted: String {
    if let literal { return literal }
    let surname = [nonDroppingParticle, family].compactMap { $0 }.joined(separator: " ")
    return [surname, given, suffix].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
