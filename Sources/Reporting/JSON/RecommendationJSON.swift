import ReportModel

extension JSONBuffer {
  mutating func recommendation(_ recommendation: Recommendation) {
    object { json in
      json.member("id", recommendation.id)
      json.member("kind", recommendation.kind.rawValue)
      json.member("number", recommendation.number)
      json.member("paragraph", recommendation.paragraph)
      json.member("citedAs", recommendation.citedAs)
      json.member("text", recommendation.text)
      json.member("section", recommendation.section)
      json.member("passages", recommendation.passages)
      json.anchors(recommendation.anchors)
      json.member("addressee", recommendation.addressee)
      json.member("addresseeSource", recommendation.addresseeSource?.rawValue)
      json.member("recommendedBy", recommendation.recommendedBy)
      if let response = recommendation.response {
        json.object("response") { json in
          json.member("kind", response.kind.rawValue)
          json.member("text", response.text)
          json.anchors(response.anchors)
        }
      }
      json.member("deadline", recommendation.deadline)
      json.member("strength", recommendation.strength?.rawValue)
      json.array("actions", recommendation.actions) { json, action in
        json.object { json in
          json.member("kind", action.kind.rawValue)
          json.member("start", action.start)
          json.member("end", action.end)
        }
      }
      json.member("pillars", recommendation.pillars)
      json.pillarTags("pillarTags", recommendation.pillarTags)
    }
  }
}
