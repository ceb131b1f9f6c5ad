extension RandomAccessCollection where Index == Int {
  /// The first index whose element is past a boundary, where all before it are not; the end where none is.
  ///
  /// In logarithmic time: elements past the boundary must follow all others.
  @inlinable public func partitioningIndex(where isPast: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if isPast(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
