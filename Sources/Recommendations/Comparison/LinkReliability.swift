/// From when on a link is called sure, and how often such links were right.
public enum LinkReliability {
  /// A link less sure than this does not make one thread of two: what is linked to it would be said to have been asked
  /// from the first on.
  public static let firm = 0.8
  /// A link less sure than this is none. Of links that were just as sure, readers of 2,382 asks found four in ten right,
  /// and two thirds to ask again what some ask of the earlier list asked; of less sure ones most were new.
  public static let least = 0.4

  /// How many of the sure links were right on lists that the weights were not learned from: 0.86 of 409.
  public static let rightOfFirm = "six of seven"
  /// And of those between: 0.59 of 825.
  public static let rightOfPerhaps = "four of seven"
}
