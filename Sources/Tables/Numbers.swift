extension [UInt8] {
  /// Appends an integer in decimal.
  public mutating func append(decimal value: Int) {
    if value < 0 { append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    if rest < 10 {
      append(UInt8(ascii: "0") + UInt8(rest))
      return
    }
    // The largest integer has twenty digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var start = digits.count
      while rest > 0 {
        start -= 1
        digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Appends a number rounded to so many decimals, without trailing zeros; NaN and infinity as 0.
  ///
  /// Rounding is that of the integer number of units of the last decimal, so that every machine writes the
  /// same digits.
  public mutating func append(_ value: Double, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else {
      append(UInt8(ascii: "0"))
      return
    }
    let units = Int(scaled)
    if units < 0 { append(UInt8(ascii: "-")) }
    append(decimal: Int(units.magnitude) / scale)
    var fraction = Int(units.magnitude) % scale
    guard fraction > 0 else { return }
    append(UInt8(ascii: "."))
    var place = scale / 10
    while fraction > 0 {
      append(UInt8(ascii: "0") + UInt8(fraction / place))
      fraction %= place
      place /= 10
    }
  }
}

extension Double {
  /// The number rounded to so many decimals, without trailing zeros.
  public func rounded(decimals: Int) -> String {
    var bytes: [UInt8] = []
    bytes.append(self, decimals: decimals)
    return String(decoding: bytes, as: UTF8.self)
  }
}
