internal import Foundation
internal import ReportModel

/// The answer of `classify` for one text, written without an encoder for speed.
enum ClassifiedLine {
  /// Appends the line and its line feed.
  ///
  /// - Parameter tags: Assigned ones.
  static func write(id: String, tags: [PillarTag], to json: inout [UInt8]) {
    append("{\"id\":", to: &json)
    appendString(id, to: &json)
    append(",\"pillars\":", to: &json)
    appendList(tags, to: &json, appendTag)
    append(",\"primary\":", to: &json)
    if let primary = tags.first(where: \.primary) {
      appendString(primary.pillar, to: &json)
    } else {
      append("null", to: &json)
    }
    append("}\n", to: &json)
  }

  private static func appendTag(_ tag: PillarTag, to json: inout [UInt8]) {
    append("{\"pillar\":", to: &json)
    appendString(tag.pillar, to: &json)
    append(",\"score\":", to: &json)
    appendNumber(tag.score, to: &json)
    append(tag.primary ? ",\"primary\":true,\"subthemes\":" : ",\"primary\":false,\"subthemes\":", to: &json)
    appendList(tag.subthemes, to: &json, appendString)
    append(",\"sentences\":", to: &json)
    appendList(tag.sentences, to: &json) { appendDigits(UInt64($0), to: &$1) }
    append(",\"bias\":", to: &json)
    appendNumber(tag.bias, to: &json)
    append(",\"evidence\":", to: &json)
    appendList(tag.evidence, to: &json, appendEvidence)
    json.append(0x7D)
  }

  private static func appendEvidence(_ evidence: Evidence, to json: inout [UInt8]) {
    append("{\"start\":", to: &json)
    appendDigits(UInt64(evidence.start), to: &json)
    append(",\"end\":", to: &json)
    appendDigits(UInt64(evidence.end), to: &json)
    append(",\"weight\":", to: &json)
    appendNumber(evidence.weight, to: &json)
    if let term = evidence.term {
      append(",\"term\":", to: &json)
      appendString(term, to: &json)
    }
    json.append(0x7D)
  }

  private static func appendList<Element>(
    _ list: [Element], to json: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
  ) {
    json.append(0x5B)
    for (index, element) in list.enumerated() {
      if index > 0 { json.append(0x2C) }
      body(element, &json)
    }
    json.append(0x5D)
  }

  private static func append(_ text: StaticString, to json: inout [UInt8]) {
    text.withUTF8Buffer { json.append(contentsOf: $0) }
  }

  /// Six digits after the point, so that the weights still add up to the logit for a reader who checks.
  private static func appendNumber(_ value: Double, to json: inout [UInt8]) {
    let millionths = (value * 1e6).rounded()
    guard abs(millionths) < 1e15 else {
      json.append(contentsOf: "\(value)".utf8)
      return
    }
    let all = UInt64(abs(millionths))
    if millionths < 0 { json.append(0x2D) }
    appendDigits(all / 1_000_000, to: &json)
    let rest = UInt32(all % 1_000_000)
    guard rest > 0 else { return }
    json.append(0x2E)
    let digits = (rest / 1000, rest % 1000)
    appendThree(digits.0, isLast: digits.1 == 0, to: &json)
    if digits.1 > 0 { appendThree(digits.1, isLast: true, to: &json) }
  }

  /// Three digits, without zeros at the end of the last ones.
  private static func appendThree(_ value: UInt32, isLast: Bool, to json: inout [UInt8]) {
    json.append(0x30 + UInt8(value / 100))
    if isLast, value % 100 == 0 { return }
    json.append(0x30 + UInt8(value / 10 % 10))
    if isLast, value % 10 == 0 { return }
    json.append(0x30 + UInt8(value % 10))
  }

  private static func appendDigits(_ value: UInt64, to json: inout [UInt8]) {
    if value >= 10 { appendDigits(value / 10, to: &json) }
    json.append(0x30 + UInt8(value % 10))
  }

  private static func appendString(_ text: String, to json: inout [UInt8]) {
    json.append(0x22)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for position in bytes.indices {
        let byte = bytes[position]
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
        json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<position]))
        start = position + 1
        if byte < 0x20 {
          append("\\u00", to: &json)
          json.append(0x30 + (byte >> 4))
          json.append((byte & 15) + (byte & 15 < 10 ? 0x30 : 0x57))
        } else {
          json.append(0x5C)
          json.append(byte)
        }
      }
      json.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    json.append(0x22)
  }
}
