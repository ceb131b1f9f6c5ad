internal import Foundation
internal import ReportModel

/// Small JSON texts for the columns that hold lists.
enum JSONText {
  static func list(_ values: [String]) -> String {
    if values.isEmpty { return "[]" }
    return "[" + values.map(string).joined(separator: ",") + "]"
  }

  /// `[[page, left, top, right, bottom], …]`, in tenths of a point.
  static func boxes(_ anchors: [Anchor]) -> String {
    var text = "["
    for anchor in anchors {
      for box in anchor.boxes {
        if text.utf8.count > 1 { text += "," }
        text += "[\(anchor.page)"
        for value in [box.left, box.top, box.right, box.bottom] { text += ",\(tenths(value))" }
        text += "]"
      }
    }
    return text + "]"
  }

  static func evidence(_ evidence: [Evidence], in text: [Unicode.Scalar]) -> String {
    var json = "["
    for entry in evidence {
      if json.utf8.count > 1 { json += "," }
      json += "{\"start\":\(entry.start),\"end\":\(entry.end),\"weight\":\(tenThousandths(entry.weight))"
      if let term = entry.term { json += ",\"term\":\(string(term))" }
      let range = entry.start..<max(entry.start, entry.end)
      if !range.isEmpty, range.lowerBound >= 0, range.upperBound <= text.count {
        json += ",\"words\":\(string(String(scalars: text[range])))"
      }
      json += "}"
    }
    return json + "]"
  }

  /// The anchors of a column of boxes, one a page.
  ///
  /// - Parameter label: What the first page is labelled; later pages carry their position.
  static func anchors(_ text: String, firstLabel label: String) -> [Anchor] {
    let boxes = (try? JSONDecoder().decode([[Double]].self, from: Data(text.utf8))) ?? []
    var anchors: [Anchor] = []
    for box in boxes where box.count == 5 {
      let place = Box(left: box[1], top: box[2], right: box[3], bottom: box[4])
      let page = Int(box[0])
      if anchors.last?.page == page {
        anchors[anchors.count - 1].boxes.append(place)
      } else {
        anchors.append(Anchor(page: page, label: anchors.isEmpty ? label : String(page), boxes: [place]))
      }
    }
    return anchors
  }

  static func string(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func tenths(_ value: Double) -> Double { finite(value * 10) / 10 }
  private static func tenThousandths(_ value: Double) -> Double { finite(value * 10_000) / 10_000 }
  private static func finite(_ value: Double) -> Double { value.isFinite ? value.rounded() : 0 }
}
