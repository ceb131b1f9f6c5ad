internal import Foundation

/// Why a model cannot be used.
public struct ModelError: Error, Equatable, CustomStringConvertible, Sendable {
  /// The line at fault, from 1; nil when it is what follows the lines.
  public var line: Int?
  /// What is wrong and what to do.
  public var reason: String

  public var description: String { line.map { "model, line \($0): \(reason)" } ?? "model: \(reason)" }
}

/// The file of a model: a few lines of text, an empty line, then numbers in little-endian order.
///
/// First the dense features' weights (32-bit floats, a row a feature), then for each known n-gram its place
/// (32-bit), its rarity and its row of weights.
enum ModelFile {
  private static let firstLine = "threefold pillar model 2"

  static func write(_ model: PillarModel) -> Data {
    var header = firstLine + "\n"
    header += "codebook \(String(model.codebook, radix: 16))\n"
    header += "pillars \(model.pillars.joined(separator: " "))\n"
    header += "subthemes \(model.layout.subthemes)\n"
    header += "bias \(model.bias.map { "\($0)" }.joined(separator: " "))\n"
    for (name, row) in zip(["short", "long"], model.calibrations) {
      header += "\(name) \(row.map { "\($0.slope) \($0.offset) \($0.threshold)" }.joined(separator: " "))\n"
    }
    let count = model.layout.pillars
    let known = model.rarity.indices.filter { model.rarity[$0] > 0 }
    header += "vectors \(model.layout.dimensions) \(model.vectors)\n"
    header += "ngrams \(known.count)\n\n"
    var data = Data(header.utf8)
    func append(_ bits: UInt32) { withUnsafeBytes(of: bits.littleEndian) { data.append(contentsOf: $0) } }
    for weight in model.weights.prefix(model.layout.ngramStart * count) { append(weight.bitPattern) }
    for place in known {
      append(UInt32(place))
      append(model.rarity[place].bitPattern)
      let row = (model.layout.ngramStart + place) * count
      for weight in model.weights[row..<row + count] { append(weight.bitPattern) }
    }
    for weight in model.weights.dropFirst(model.layout.vectorStart * count) { append(weight.bitPattern) }
    return data
  }

  /// - Throws: `ModelError`.
  static func read(_ data: Data, book: Codebook) throws(ModelError) -> PillarModel {
    let bytes = [UInt8](data)
    var position = 0
    var number = 0
    func fault(_ reason: String) -> ModelError { ModelError(line: number, reason: reason) }
    func values(_ key: String) throws(ModelError) -> [String] {
      number += 1
      var end = position
      while end < bytes.count, bytes[end] != 0x0A, end - position < 10_000 { end += 1 }
      guard end < bytes.count, bytes[end] == 0x0A else {
        throw fault("this is not a model; make one with \"threefold train\"")
      }
      let line = String(decoding: bytes[position..<end], as: UTF8.self)
      position = end + 1
      let words = line.split(separator: " ").map(String.init)
      guard words.first == key || key.isEmpty && words.isEmpty else {
        throw fault("\"\(key)\" was expected here; make the model again with \"threefold train\"")
      }
      return Array(words.dropFirst())
    }
    func numbers(_ key: String, count: Int) throws(ModelError) -> [Double] {
      let found = try values(key).compactMap { Double($0) }.filter(\.isFinite)
      guard found.count == count else { throw fault("\(count) numbers were expected here") }
      return found
    }
    let first = try values("threefold")
    guard first == Array(firstLine.split(separator: " ").dropFirst().map(String.init)) else {
      throw fault("this program reads version 2 of the format; make the model again with \"threefold train\"")
    }
    guard try values("codebook") == [String(book.fingerprint, radix: 16)] else {
      throw fault("the model was trained with another codebook; train it again with \"threefold train\"")
    }
    guard try values("pillars") == book.pillars.map(\.id) else {
      throw fault("the pillars are not those of the codebook")
    }
    guard try values("subthemes") == ["\(book.subthemes.count)"] else {
      throw fault("the subthemes are not those of the codebook")
    }
    var model = PillarModel.prior(of: book)
    let count = model.layout.pillars
    model.bias = try numbers("bias", count: count)
    for (index, key) in ["short", "long"].enumerated() {
      let row = try numbers(key, count: 3 * count)
      for pillar in 0..<count {
        model.calibrations[index][pillar] = Calibration(
          slope: row[3 * pillar], offset: row[3 * pillar + 1], threshold: row[3 * pillar + 2])
      }
    }
    let vectors = try values("vectors")
    guard let dimensions = vectors.first.flatMap({ Int($0) }), (0...1024).contains(dimensions) else {
      throw fault("a number of dimensions was expected here")
    }
    model.layout.dimensions = dimensions
    model.vectors = vectors.dropFirst().first ?? ""
    let ngrams = try values("ngrams").first.flatMap { Int($0) } ?? -1
    let dense = model.layout.ngramStart * count
    guard ngrams >= 0, ngrams <= FeatureLayout.ngramPlaces else { throw fault("the number is out of range") }
    _ = try values("")
    guard bytes.count - position == 4 * (dense + ngrams * (2 + count) + dimensions * count) else {
      throw ModelError(line: nil, reason: "the file is cut short or too long; make it again")
    }
    func next() -> UInt32 {
      defer { position += 4 }
      return UInt32(bytes[position]) | UInt32(bytes[position + 1]) << 8 | UInt32(bytes[position + 2]) << 16
        | UInt32(bytes[position + 3]) << 24
    }
    for index in 0..<dense { model.weights[index] = Float(bitPattern: next()) }
    model.weights += Array(repeating: 0, count: (FeatureLayout.ngramPlaces + dimensions) * count)
    model.rarity = Array(repeating: 0, count: FeatureLayout.ngramPlaces)
    for _ in 0..<ngrams {
      let place = Int(next())
      guard place < FeatureLayout.ngramPlaces else {
        throw ModelError(line: nil, reason: "an n-gram's place is out of range; make the file again")
      }
      model.rarity[place] = Float(bitPattern: next())
      let row = (model.layout.ngramStart + place) * count
      for pillar in 0..<count { model.weights[row + pillar] = Float(bitPattern: next()) }
    }
    for index in (model.layout.vectorStart * count)..<model.weights.count {
      model.weights[index] = Float(bitPattern: next())
    }
    guard model.weights.allSatisfy(\.isFinite), model.rarity.allSatisfy(\.isFinite) else {
      throw ModelError(line: nil, reason: "a weight is not a number; make the file again")
    }
    return model
  }
}
