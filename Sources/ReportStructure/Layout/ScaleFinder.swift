import PDFReading

/// The numbers along an axis of a chart.
struct AxisScale {
  /// Indices of segments, one a number, from the lowest number to the highest.
  var members: [Int]
  var box: GlyphBox
  /// Whether it runs along the chart's foot, so that the bars lie.
  var isLevel: Bool
  /// Where the lowest number stands along the axis: a bar of no length would end there.
  var origin: Float
}

/// Finds the scales of charts: numbers that grow by equal steps at equal distances.
struct ScaleFinder {
  let segments: [Segment]
  let words: [Word]

  private struct Tick {
    var index: Int
    var value: Int
    var box: GlyphBox
  }

  func scales() -> [AxisScale] {
    var level: [Int: [Tick]] = [:]
    var upright: [Int: [Tick]] = [:]
    for index in segments.indices {
      guard segments[index].words.count <= 2, segments[index].scalarCount <= 8, let value = value(of: index)
      else { continue }
      let box = segments[index].box
      let tick = Tick(index: index, value: value, box: box)
      level[Int((box.middle / 3).rounded()), default: []].append(tick)
      upright[Int((box.right / 3).rounded()), default: []].append(tick)
    }
    var scales: [AxisScale] = []
    for key in level.keys.sorted() {
      let ticks = level[key]!.sorted { ($0.box.left, $0.index) < ($1.box.left, $1.index) }
      if let scale = scale(ticks, isLevel: true) { scales.append(scale) }
    }
    for key in upright.keys.sorted() {
      let ticks = upright[key]!.sorted { ($0.box.bottom, $0.index) > ($1.box.bottom, $1.index) }
      if let scale = scale(ticks, isLevel: false) { scales.append(scale) }
    }
    return scales
  }

  /// - Parameter ticks: From the axis's origin onwards.
  private func scale(_ ticks: [Tick], isLevel: Bool) -> AxisScale? {
    guard (4...40).contains(ticks.count) else { return nil }
    func place(_ tick: Tick) -> Float { isLevel ? tick.box.middleX : -tick.box.middle }
    let step = ticks[1].value - ticks[0].value
    let distance = (place(ticks[ticks.count - 1]) - place(ticks[0])) / Float(ticks.count - 1)
    guard step > 0, distance > 6 else { return nil }
    for (lower, higher) in zip(ticks, ticks.dropFirst()) {
      guard higher.value - lower.value == step,
        abs(place(higher) - place(lower) - distance) < 0.12 * distance
      else { return nil }
    }
    let box = ticks.dropFirst().reduce(ticks[0].box) { $0.union($1.box) }
    return AxisScale(
      members: ticks.map(\.index), box: box, isLevel: isLevel,
      origin: isLevel ? ticks[0].box.middleX : ticks[0].box.middle)
  }

  /// The number that a segment is, in hundredths: "20%", "1,500", "0.5".
  private func value(of index: Int) -> Int? {
    var value = 0
    var digits = 0
    var decimals: Int?
    for word in segments[index].words {
      for scalar in words[word].text {
        if ScalarForms.isDigit(scalar), digits < 9 {
          value = value * 10 + Int(scalar.value) - 0x30
          digits += 1
          if decimals != nil { decimals! += 1 }
        } else if scalar == ".", decimals == nil {
          decimals = 0
        } else if ![",", "%", "€", "$", "£"].contains(scalar) {
          return nil
        }
      }
    }
    guard digits > 0, (decimals ?? 0) <= 2 else { return nil }
    for _ in (decimals ?? 0)..<2 { value *= 10 }
    return value
  }
}
