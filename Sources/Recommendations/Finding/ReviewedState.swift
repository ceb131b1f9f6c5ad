internal import Foundation

/// The state that a review by its peers is of: to it all recommendations of the review are made.
enum ReviewedState {
  /// Its name where the report's title has it, as in "Report of the Working Group on the Universal Periodic Review:
  /// Aland", or what the United Nations calls it.
  static func name(in title: String?) -> String {
    let unnamed = "State under review"
    guard let title, let range = title.range(of: "periodic review", options: .caseInsensitive) else {
      return unnamed
    }
    let rest = title[range.upperBound...].trimmingPrefix { !$0.isLetter }
    let name = rest.prefix { $0 != "," && $0 != "(" && $0 != "–" && $0 != ":" }
    return name.isEmpty || name.utf8.count > 60 ? unnamed : String(name).trimmingCharacters(in: .whitespaces)
  }
}
