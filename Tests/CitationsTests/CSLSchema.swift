/// What CSL-JSON allows, written by us from the specification of CSL 1.0.2 (appendices III to V: types and variables).
enum CSLSchema {
  private static let types =
    "article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset "
    + "document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation "
    + "manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical "
    + "personal_communication post post-weblog regulation report review review-book software song speech standard thesis "
    + "treaty webpage"
  private static let texts =
    "abstract annote archive authority collection-title container-title dimensions division DOI event-title event-place "
    + "genre ISBN ISSN jurisdiction keyword language license medium note original-title PMID publisher publisher-place "
    + "references scale section source status title title-short URL version year-suffix"
  private static let numbers =
    "chapter-number collection-number edition issue locator number number-of-pages number-of-volumes page page-first part "
    + "supplement volume"
  private static let people =
    "author chair collection-editor compiler composer container-author contributor curator director editor "
    + "editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author "
    + "performer producer recipient reviewed-author script-writer series-creator translator"
  private static let dates = "accessed available-date event-date issued original-date submitted"

  static var text: String {
    func members(_ names: String, _ rule: String) -> String {
      names.split(separator: " ").map { "\"\($0)\": \(rule)," }.joined(separator: "\n")
    }
    let enumeration = types.split(separator: " ").map { "\"\($0)\"" }.joined(separator: ", ")
    return """
      {"$schema": "http://json-schema.org/draft-07/schema#", "type": "array", "items": {
        "type": "object", "required": ["id", "type"], "additionalProperties": false, "properties": {
          \(members(texts, #"{"type": "string"}"#))
          \(members(numbers, #"{"type": ["string", "number"]}"#))
          \(members(people, ##"{"type": "array", "items": {"$ref": "#/definitions/name"}}"##))
          \(members(dates, ##"{"$ref": "#/definitions/date"}"##))
          "id": {"type": ["string", "number"]},
          "type": {"enum": [\(enumeration)]}
        }},
       "definitions": {
         "name": {"type": "object", "additionalProperties": false, "minProperties": 1, "properties": {
           "family": {"type": "string"}, "given": {"type": "string"}, "literal": {"type": "string"},
           "dropping-particle": {"type": "string"}, "non-dropping-particle": {"type": "string"},
           "suffix": {"type": "string"}}},
         "date": {"type": "object", "additionalProperties": false, "minProperties": 1, "properties": {
           "literal": {"type": "string"},
           "date-parts": {"type": "array", "minItems": 1, "maxItems": 2, "items": {
             "type": "array", "minItems": 1, "maxItems": 3, "items": {"type": "integer"}}}}}}}
      """
  }
}
