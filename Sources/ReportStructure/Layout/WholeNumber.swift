extension Float {
  /// The whole number that a rounded value is; a hostile page may name any, so that what is none or larger than any
  /// page is 0 or the limit.
  var whole: Int { isFinite ? Int(max(-1_000_000, min(1_000_000, self))) : 0 }
}
