/// Writes values one after the other, compactly: how workers answer and how the ledger is kept.
///
/// Integers are little-endian with a fixed width, texts and byte strings carry their length before them.
struct BinaryWriter {
  /// What was written and not handed on.
  private(set) var bytes: [UInt8] = []
  private let handOn: (([UInt8]) -> Void)?

  /// - Parameter handOn: Gets the bytes piece by piece (see `endPiece`); nil to keep all of them.
  init(handOn: (([UInt8]) -> Void)? = nil) { self.handOn = handOn }

  /// Hands on what was written, once it is as many bytes.
  mutating func endPiece(of length: Int = 1 << 18) {
    guard let handOn, bytes.count >= length else { return }
    handOn(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func write(_ value: UInt8) { bytes.append(value) }

  mutating func write(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func write(_ value: [UInt8]) {
    write(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func write(_ value: String) {
    var value = value
    value.withUTF8 { text in
      write(text.count)
      bytes.append(contentsOf: text)
    }
  }

  /// Stands before each element of a list whose length is not known yet, and after the last.
  mutating func write(more: Bool) { write(UInt8(more ? 1 : 0)) }

  mutating func write<Value>(optional value: Value?, _ body: (inout BinaryWriter, Value) -> Void) {
    write(UInt8(value == nil ? 0 : 1))
    if let value { body(&self, value) }
  }

  mutating func write<Values: Collection>(
    list values: Values, _ body: (inout BinaryWriter, Values.Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }
}

/// Reads what `BinaryWriter` wrote. The bytes may come from a worker that a hostile PDF took over: every length is
/// checked against what is there before anything is allocated.
struct BinaryReader {
  /// The bytes end too early or say something impossible.
  struct Malformed: Error {}

  private var bytes: ArraySlice<UInt8>
  private var position: Int
  /// Gives the bytes that follow, piece by piece; nil at the end.
  private let more: (() -> [UInt8]?)?

  /// Reads what comes in pieces, of which only those that are not read yet are held.
  init(more: @escaping () -> [UInt8]?) {
    bytes = []
    position = 0
    self.more = more
  }

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    more = nil
  }

  init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  var isAtEnd: Bool { mutating get { !holds(1) } }

  /// Whether so many bytes are still to be read, once those that follow were asked for.
  private mutating func holds(_ count: Int) -> Bool {
    while bytes.endIndex - position < count {
      guard let next = more?() else { return false }
      bytes = position == bytes.endIndex ? next[...] : bytes[position...] + next
      position = bytes.startIndex
    }
    return true
  }

  mutating func byte() throws(Malformed) -> UInt8 {
    guard holds(1) else { throw Malformed() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func integer() throws(Malformed) -> Int {
    guard holds(8) else { throw Malformed() }
    var value: UInt64 = 0
    for index in 0..<8 { value |= UInt64(bytes[position + index]) << UInt64(8 * index) }
    position += 8
    return Int(Int64(bitPattern: value))
  }

  mutating func byteString() throws(Malformed) -> [UInt8] { Array(try slice()) }

  mutating func text() throws(Malformed) -> String { String(decoding: try slice(), as: UTF8.self) }

  private mutating func slice() throws(Malformed) -> ArraySlice<UInt8> {
    let count = try integer()
    guard count >= 0, holds(count) else { throw Malformed() }
    defer { position += count }
    return bytes[position..<position + count]
  }

  /// What `write(more:)` wrote.
  mutating func hasMore() throws(Malformed) -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw Malformed()
    }
  }

  mutating func optional<Value>(
    _ body: (inout BinaryReader) throws(Malformed) -> Value
  ) throws(Malformed) -> Value? {
    switch try byte() {
    case 0: nil
    case 1: try body(&self)
    default: throw Malformed()
    }
  }

  mutating func list<Value>(
    _ body: (inout BinaryReader) throws(Malformed) -> Value
  ) throws(Malformed) -> [Value] {
    let count = try integer()
    // Every element takes a byte at least; of those that come in pieces, none is given room before it is there.
    guard count >= 0, more != nil || holds(count) else { throw Malformed() }
    var values: [Value] = []
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }
}
