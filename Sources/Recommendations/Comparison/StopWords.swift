internal import Language

/// Words that tie sentences together and say nothing of what is asked.
enum StopWords {
  static let hashes: Set<UInt64> = Set(
    WordList.words(
      """
      a about against all also an and any are as at be been being between both but by can could did do does during
      each for from had has have he her his how i if in into is it its may more most must no not of on one only or
      other our over per s she should so such than that the their them then there these they this those through to
      under upon very was we were what when where which who whom will with within would you your
      """
    ).map { TextHash.hash(Array($0.utf8)) })
}
