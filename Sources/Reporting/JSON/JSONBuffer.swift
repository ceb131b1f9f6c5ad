internal import Tables

/// JSON as bytes, written in one pass: the order of the calls is the order of the file.
///
/// `JSONEncoder` builds a tree of the whole value first and sorts or shuffles its keys; this writer does
/// neither, which makes it some fifty times as fast and its output the same, byte for byte, every time.
/// Optional values that are nil are left out.
struct JSONBuffer {
  /// What was written and not handed on.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private let handOn: (([UInt8]) -> Void)?

  /// - Parameter handOn: Gets the bytes piece by piece at the ends of lines; nil to keep all of them.
  init(reserving capacity: Int, handOn: (([UInt8]) -> Void)? = nil) {
    bytes.reserveCapacity(capacity)
    self.handOn = handOn
  }

  /// Hands on what was written once it is as much as a piece.
  private mutating func endPiece() {
    guard let handOn, bytes.count >= OutputFile.pieceLength else { return }
    handOn(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  // MARK: Containers

  mutating func object(_ body: (inout JSONBuffer) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func object(_ key: StaticString, _ body: (inout JSONBuffer) -> Void) {
    self.key(key)
    object(body)
  }

  mutating func array<Element>(
    _ key: StaticString, _ elements: [Element], _ body: (inout JSONBuffer, Element) -> Void
  ) {
    self.key(key)
    array(elements, body)
  }

  mutating func array<Element>(_ elements: [Element], _ body: (inout JSONBuffer, Element) -> Void) {
    open(UInt8(ascii: "["))
    for element in elements { body(&self, element) }
    close(UInt8(ascii: "]"))
  }

  /// An array with a line for each element, so that line tools and diffs can read it.
  mutating func lines<Element>(
    _ key: StaticString, _ elements: [Element], _ body: (inout JSONBuffer, Element) -> Void
  ) {
    self.key(key)
    open(UInt8(ascii: "["))
    for element in elements {
      separate()
      newline()
      needsComma = false
      body(&self, element)
      endPiece()
    }
    close(UInt8(ascii: "]"))
  }

  mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  // MARK: Members

  mutating func member(_ key: StaticString, _ value: String) {
    self.key(key)
    string(value)
  }

  mutating func member(_ key: StaticString, _ value: String?) {
    guard let value else { return }
    member(key, value)
  }

  mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  mutating func member(_ key: StaticString, _ value: Int?) {
    guard let value else { return }
    member(key, value)
  }

  mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  mutating func member(_ key: StaticString, _ value: Double, decimals: Int) {
    self.key(key)
    number(value, decimals: decimals)
  }

  mutating func member(_ key: StaticString, _ values: [String]) {
    array(key, values) { $0.string($1) }
  }

  /// Begins a member on a line of its own.
  mutating func breakLine() {
    separate()
    newline()
    needsComma = false
  }

  // MARK: Values

  mutating func string(_ value: String) {
    separate()
    var value = value
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { utf8 in
      var start = 0
      for index in utf8.indices where Self.mustEscape(utf8[index]) {
        bytes.append(contentsOf: utf8[start..<index])
        escape(utf8[index])
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func integer(_ value: Int) {
    separate()
    bytes.append(decimal: value)
    needsComma = true
  }

  /// A number rounded to so many decimals, without trailing zeros. What JSON cannot say (NaN, infinity) is 0.
  mutating func number(_ value: Double, decimals: Int) {
    separate()
    bytes.append(value, decimals: decimals)
    needsComma = true
  }

  // MARK: Punctuation

  private mutating func key(_ key: StaticString) {
    let length = key.utf8CodeUnitCount
    // One addition instead of five: every one looks whether the bytes are shared and have room.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: length + 4) { text in
      var end = 0
      func add(_ byte: UInt8) {
        text[end] = byte
        end += 1
      }
      if needsComma { add(UInt8(ascii: ",")) }
      add(UInt8(ascii: "\""))
      for byte in UnsafeBufferPointer(start: key.utf8Start, count: length) { add(byte) }
      add(UInt8(ascii: "\""))
      add(UInt8(ascii: ":"))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[..<end]))
    }
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private static func mustEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0..<0x20:
      bytes.append(contentsOf: "u00".utf8)
      for nibble in [byte >> 4, byte & 15] {
        bytes.append(nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10)
      }
    default: bytes.append(byte)
    }
  }
}
