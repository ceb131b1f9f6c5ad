/// How many of how many, for figures that tests print and check.
public struct Share: Sendable, CustomStringConvertible {
  public var right: Int
  public var all: Int

  public init(_ right: Int = 0, of all: Int = 0) {
    self.right = right
    self.all = all
  }

  public var value: Double { all == 0 ? 0 : Double(right) / Double(all) }

  public var description: String { "\(right)/\(all) = \((value * 1000).rounded() / 1000)" }

  public mutating func count(_ isRight: Bool) {
    all += 1
    if isRight { right += 1 }
  }
}
