internal import Foundation
internal import ReportModel
internal import Tables

/// Small JSON texts for the columns that hold lists.
enum JSONText {
  static func list(_ values: [String]) -> String {
    if values.isEmpty { return "[]" }
    return "[" + values.map(string).joined(separator: ",") + "]"
  }

  /// The values of a list; none of what is no list.
  static func values(_ text: String) -> [String] {
    (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? []
  }

  /// `[[page, left, top, right, bottom], …]`, in tenths of a point.
  static func boxes(_ anchors: [Anchor]) -> String {
    var bytes = [UInt8(ascii: "[")]
    for anchor in anchors {
      for box in anchor.boxes {
        if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "["))
        bytes.append(decimal: anchor.page)
        for value in [box.left, box.top, box.right, box.bottom] {
          bytes.append(UInt8(ascii: ","))
          bytes.append(real: value, decimals: 1)
        }
        bytes.append(UInt8(ascii: "]"))
      }
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  static func evidence(_ evidence: [Evidence], in text: [Unicode.Scalar]) -> String {
    var bytes = [UInt8(ascii: "[")]
    for entry in evidence {
      if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: "{\"start\":".utf8)
      bytes.append(decimal: entry.start)
      bytes.append(contentsOf: ",\"end\":".utf8)
      bytes.append(decimal: entry.end)
      bytes.append(contentsOf: ",\"weight\":".utf8)
      bytes.append(real: entry.weight, decimals: 4)
      if let term = entry.term {
        bytes.append(contentsOf: ",\"term\":".utf8)
        bytes.append(string: term)
      }
      let range = entry.start..<max(entry.start, entry.end)
      if !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count {
        bytes.append(contentsOf: ",\"words\":".utf8)
        bytes.append(string: String(scalars: text[range]))
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The anchors of a column of boxes, one a page.
  ///
  /// - Parameters:
  ///   - label: What the first page is labelled.
  ///   - labels: What the report's pages are labelled, by their position.
  static func anchors(_ text: String, firstLabel label: String, labels: [Int: String]) -> [Anchor] {
    let boxes = (try? JSONDecoder().decode([[Double]].self, from: Data(text.utf8))) ?? []
    var anchors: [Anchor] = []
    for box in boxes where box.count == 5 {
      let place = Box(left: box[1], top: box[2], right: box[3], bottom: box[4])
      let page = Int(box[0])
      if anchors.last?.page == page {
        anchors[anchors.count - 1].boxes.append(place)
      } else {
        anchors.append(
          Anchor(page: page, label: anchors.isEmpty ? label : labels[page] ?? "", boxes: [place]))
      }
    }
    return anchors
  }

  static func string(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(string: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Appends a JSON string.
  fileprivate mutating func append(string text: String) {
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case 0..<0x20: append(contentsOf: "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: append(byte)
      }
    }
    append(UInt8(ascii: "\""))
  }

  /// Appends a number rounded to so many decimals, with one decimal at least.
  fileprivate mutating func append(real value: Double, decimals: Int) {
    let start = count
    append(value, decimals: decimals)
    if !self[start...].contains(UInt8(ascii: ".")) { append(contentsOf: ".0".utf8) }
  }
}
