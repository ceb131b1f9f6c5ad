import Foundation

/// What `Tests/Samples/build.py` says of a sample report.
struct Truth: Decodable {
  struct Section: Decodable {
    var number: String?
    var title: String
    var level: Int
    var page: Int
  }

  struct Passage: Decodable {
    var id: String
    var page: Int
    var text: String
    /// Primary first; empty for none.
    var pillars: [String]
    var boxed: Bool
  }

  struct Table: Decodable {
    var caption: String
    /// The head first.
    var rows: [[String]]
  }

  struct Cite: Decodable {
    var via: String
    var reference: String
    var locator: String?
    /// The identifier of the note that a back-reference leads to.
    var target: String?
  }

  struct Note: Decodable {
    var id: String
    var number: String
    var page: Int
    var text: String
    /// The end of the text before its marker.
    var after: String
    var cites: [Cite]
  }

  struct Recommendation: Decodable {
    var id: String
    var number: String
    var page: Int
    var text: String
    var addressee: String
    var pillars: [String]
  }

  struct Reference: Decodable {
    var key: String
    var type: String
    var title: String
    var year: Int
    var authors: [String]
  }

  struct Entry: Decodable {
    var key: String
    var text: String
  }

  struct Link: Decodable {
    var later: String
    var earlier: String?
    var relation: String
  }

  struct Links: Decodable {
    var links: [Link]
    var dropped: [String]
  }

  var file: String
  var title: String
  var publisher: String
  var year: Int
  var pages: Int
  var sections: [Section]
  var passages: [Passage]
  var tables: [Table]
  /// The figures' captions.
  var figures: [String]
  var notes: [Note]
  var recommendations: [Recommendation]
  var references: [Reference]
  var bibliography: [Entry]
  /// Against the report before it; nil for the first.
  var links: Links?
}
