internal import Foundation
internal import ReportModel

/// The answer of `classify` for one text, written without an encoder for speed.
enum ClassifiedLine {
  static func write(id: String, tags: [PillarTag]) -> Data {
    var json = "{\"id\":"
    append(id, to: &json)
    json += ",\"pillars\":["
    var primary = "null"
    var isFirst = true
    for tag in tags where tag.assigned {
      if !isFirst { json += "," }
      isFirst = false
      json += "{\"pillar\":"
      append(tag.pillar, to: &json)
      json += ",\"score\":\(rounded(tag.score)),\"primary\":\(tag.primary),\"subthemes\":["
      for (index, subtheme) in tag.subthemes.enumerated() {
        if index > 0 { json += "," }
        append(subtheme, to: &json)
      }
      json += "],\"sentences\":[\(tag.sentences.map(String.init).joined(separator: ","))]"
      json += ",\"bias\":\(rounded(tag.bias)),\"evidence\":["
      for (index, one) in tag.evidence.enumerated() {
        if index > 0 { json += "," }
        json += "{\"start\":\(one.start),\"end\":\(one.end),\"weight\":\(rounded(one.weight))"
        if let term = one.term {
          json += ",\"term\":"
          append(term, to: &json)
        }
        json += "}"
      }
      json += "]}"
      if tag.primary {
        primary = ""
        append(tag.pillar, to: &primary)
      }
    }
    json += "],\"primary\":\(primary)}"
    return Data(json.utf8)
  }

  /// Six digits, so that the weights still add up to the logit for a reader who checks.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  private static func append(_ text: String, to json: inout String) {
    json += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\u{0}"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    json += "\""
  }
}
