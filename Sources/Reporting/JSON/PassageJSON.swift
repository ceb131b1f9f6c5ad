import ReportModel
internal import Tables

extension JSONBuffer {
  mutating func passage(_ passage: Passage) {
    object { json in
      json.member("id", passage.id)
      json.member("kind", passage.kind.rawValue)
      json.member("section", passage.section)
      json.member("text", passage.text)
      json.member("label", passage.label)
      json.member("level", passage.level)
      json.member("box", passage.box)
      json.anchors(passage.anchors)
      json.array("lines", passage.lines) { $0.line($1) }
      json.array("sentences", passage.sentences) { $0.span($1) }
      json.array("noteMarkers", passage.noteMarkers) { $0.noteMarker($1) }
      json.array("emphasis", passage.emphasis) { $0.emphasis($1) }
      json.array("rows", passage.rows) { json, row in json.array(row) { $0.string($1) } }
      if let confidence = passage.recognitionConfidence {
        json.member("recognitionConfidence", confidence, decimals: 4)
      }
      json.pillarTags("pillars", passage.pillars)
    }
  }

  mutating func anchors(_ anchors: [Anchor]) {
    array("anchors", anchors) { json, anchor in
      json.object { json in
        json.member("page", anchor.page)
        json.member("label", anchor.label)
        json.array("boxes", anchor.boxes) { $0.box($1) }
      }
    }
  }

  mutating func pillarTags(_ key: StaticString, _ tags: [PillarTag]) {
    array(key, tags) { json, tag in
      json.object { json in
        json.member("pillar", tag.pillar)
        json.member("score", tag.score, decimals: 4)
        json.member("assigned", tag.assigned)
        json.member("primary", tag.primary)
        json.member("subthemes", tag.subthemes)
        json.array("evidence", tag.evidence) { $0.evidence($1) }
        json.member("bias", tag.bias, decimals: 4)
        json.array("sentences", tag.sentences) { $0.integer($1) }
      }
    }
  }

  mutating func span(_ span: TextSpan) {
    object { json in
      json.member("start", span.start)
      json.member("end", span.end)
    }
  }

  private mutating func box(_ box: Box) {
    array([box.left, box.top, box.right, box.bottom]) { $0.number($1, decimals: 1) }
  }

  private mutating func line(_ line: PassageLine) {
    object { json in
      json.member("start", line.start)
      json.member("end", line.end)
      json.member("page", line.page)
      json.array("box", [line.box.left, line.box.top, line.box.right, line.box.bottom]) {
        $0.number($1, decimals: 1)
      }
    }
  }

  private mutating func noteMarker(_ marker: NoteMarker) {
    object { json in
      json.member("offset", marker.offset)
      json.member("label", marker.label)
      json.member("note", marker.note)
    }
  }

  private mutating func emphasis(_ emphasis: Emphasis) {
    object { json in
      json.member("start", emphasis.start)
      json.member("end", emphasis.end)
      json.member("style", emphasis.style.rawValue)
    }
  }

  private mutating func evidence(_ evidence: Evidence) {
    object { json in
      json.member("start", evidence.start)
      json.member("end", evidence.end)
      json.member("weight", evidence.weight, decimals: 4)
      json.member("term", evidence.term)
    }
  }
}
