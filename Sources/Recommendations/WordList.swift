/// Words written one after the other, parted by blanks and line ends.
enum WordList {
  static func words(_ list: String) -> [Substring] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" })
  }
}
