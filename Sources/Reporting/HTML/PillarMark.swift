/// How a pillar looks: a class for its colour and a sign, so that colour never stands alone.
struct PillarMark {
  let pillar: String

  /// A class of the style sheet; pillars of an analyst's own codebook share one.
  var className: String {
    PillarOrder.known.contains(pillar) ? pillar : "own"
  }

  var sign: String {
    switch pillar {
    case "prevention": "◆"
    case "protection": "●"
    case "prosecution": "■"
    case "partnership": "▲"
    default: "○"
    }
  }

  var name: HTML { HTML(text: Wording.title(ofPillar: pillar)) }

  /// The sign and the name.
  var label: HTML {
    HTML(
      markup: "<span class=\"pillar \(className)\"><span class=\"sign\" aria-hidden=\"true\">\(sign)</span> "
        + name.markup + "</span>")
  }
}
