internal import ArgumentParser

/// Pages by position in the file: "3-9", "4", "12-".
struct PageRange: ExpressibleByArgument {
  let first: Int
  let last: Int

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let first = Int(parts[0]), first > 0 else { return nil }
    self.first = first
    if parts.count == 1 {
      last = first
    } else if parts[1].isEmpty {
      last = .max
    } else {
      guard let last = Int(parts[1]), last >= first else { return nil }
      self.last = last
    }
  }

  func contains(_ page: Int) -> Bool { page >= first && page <= last }
}
