/// A PDF of plain pages of invented text, as large as one likes.
enum InventedPDF {
  /// A page has a heading, a running head, a page number and forty lines in paragraphs.
  static func bytes(pages: Int) -> [UInt8] {
    var text = InventedText()
    var file = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    func add(_ object: String) {
      offsets.append(file.count)
      file += Array("\(offsets.count) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let font = "/Type /Font /Subtype /Type1 /Encoding /WinAnsiEncoding /BaseFont"
    add("<< /Type /Catalog /Pages 2 0 R >>")
    let kids = (0..<pages).map { "\(5 + 2 * $0) 0 R" }.joined(separator: " ")
    add("<< /Type /Pages /Count \(pages) /MediaBox [0 0 595 842] /Kids [\(kids)] >>")
    add("<< \(font) /Times-Roman >>")
    add("<< \(font) /Times-Bold >>")
    for page in 1...max(1, pages) {
      var content = "BT /F1 9 Tf 72 800 Td (Invented report on trafficking) Tj ET\n"
      content += "BT /F1 9 Tf 290 40 Td (\(page)) Tj ET\n"
      content +=
        "BT /F2 14 Tf 72 760 Td (\(page). Heading \(text.line(4))) Tj ET\nBT /F1 11 Tf 14 TL 72 735 Td\n"
      for line in 1...40 {
        content += "(\(text.line(11))\(line % 8 == 0 ? "." : "")) Tj T*\n"
        if line % 8 == 0 { content += "T*\n" }
      }
      content += "ET\n"
      add(
        "<< /Type /Page /Parent 2 0 R /Contents \(6 + 2 * (page - 1)) 0 R "
          + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>")
      add("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
    }
    let start = file.count
    var end = "xref\n0 \(offsets.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      end += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    end += "trailer\n<< /Size \(offsets.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return file + Array(end.utf8)
  }
}
