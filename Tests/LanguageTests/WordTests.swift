import Foundation
import Language
import TestSupport
import Testing

private func words(_ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return WordSegmenter().words(in: text).map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
}

@Suite struct WordTests {
  @Test func wordsOfReports() {
    #expect(
      words("The NRM's 1,200 referrals (up 3.5%) in 2018/19.") == [
        "The", "NRM's", "1,200", "referrals", "up", "3.5", "in", "2018", "19",
      ])
    #expect(
      words("long-term co\u{AD}operation naïve ‘Victim’s’") == [
        "long", "term", "co\u{AD}operation", "naïve", "Victim’s",
      ])
    #expect(words("of trafficking.The next") == ["of", "trafficking", "The", "next"])
    #expect(words("") == [])
  }

  @Test func placesAgreeInBytesAndScalars() {
    let text = "Dévéloppement – “Zürich” 12 áé"
    let scalars = Array(text.unicodeScalars)
    let bytes = Array(text.utf8)
    for word in WordSegmenter().words(in: text) {
      let byBytes = String(decoding: bytes[word.bytes], as: UTF8.self)
      #expect(byBytes == String(String.UnicodeScalarView(scalars[word.start..<word.end])))
    }
  }

  @Test func malformedBytesNeverTrap() {
    var random = SplitMix(state: 11)
    for _ in 0..<3_000 {
      let bytes = (0..<Int(random.next() % 80)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      bytes.withUnsafeBufferPointer { buffer in
        let words = WordSegmenter().words(in: buffer)
        for word in words { #expect(word.byteEnd <= bytes.count && word.byteStart < word.byteEnd) }
        var folded: [UInt8] = []
        TextFolding.fold(buffer, 0..<buffer.count, into: &folded)
      }
    }
  }

  /// The Unicode Consortium's own test file (Debian package unicode-data), where the machine has it.
  @Test func unicodeWordBreakTest() throws {
    let path = "/usr/share/unicode/auxiliary/WordBreakTest.txt"
    guard let file = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("Skipped: install the Debian package unicode-data to check words against \(path).")
      return
    }
    var right = 0
    var all = 0
    for line in file.split(separator: "\n") where !line.hasPrefix("#") {
      var text = String.UnicodeScalarView()
      var expected: [String] = []
      var current = String.UnicodeScalarView()
      for field in line.split(separator: "#")[0].split(separator: " ") {
        if field.contains("÷") {
          if current.contains(where: {
            $0.properties.isAlphabetic || $0.properties.generalCategory == .decimalNumber
          }) {
            expected.append(String(current))
          }
          current = String.UnicodeScalarView()
        } else if let value = UInt32(field.filter(\.isHexDigit), radix: 16), !field.contains("×"),
          let scalar = Unicode.Scalar(value)
        {
          text.append(scalar)
          current.append(scalar)
        }
      }
      all += 1
      if words(String(text)) == expected { right += 1 }
    }
    print(
      "WordBreakTest.txt: \(right) of \(all) lines alike (full stops and colons inside words differ by intent)"
    )
    #expect(all > 1_000 && Double(right) >= 0.9 * Double(all))
  }
}

@Suite struct FoldingAndStemTests {
  @Test func folding() {
    #expect(
      String(decoding: TextFolding.fold("ÉCOLE Œuvre – “Straße” Łódź coöperation"), as: UTF8.self)
        == "ecole oeuvre - \"strasse\" lodz cooperation")
  }

  @Test func stemsBringFormsTogether() {
    let stemmer = Stemmer()
    #expect(stemmer.stem("trafficked") == stemmer.stem("Trafficking"))
    #expect(
      stemmer.stem("identification") == stemmer.stem("identify")
        || stemmer.stem("identification") == "identif")
    let text = TokenizedText("Victims’ victim's VICTIM", stemmer: stemmer)
    #expect(Set(text.stems).count == 1)
    #expect(text.words.count == 3)
  }
}
