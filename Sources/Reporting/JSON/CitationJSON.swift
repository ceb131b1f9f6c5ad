import ReportModel

extension JSONBuffer {
  mutating func citation(_ citation: Citation) {
    object { json in
      json.member("note", citation.note)
      json.member("passage", citation.passage)
      json.member("reference", citation.reference)
      json.member("locator", citation.locator)
      json.member("via", citation.via.rawValue)
      json.member("target", citation.target)
      json.member("printed", citation.printed)
      if let span = citation.span {
        json.object("span") { json in
          json.member("start", span.start)
          json.member("end", span.end)
        }
      }
      json.anchors(citation.anchors)
    }
  }

  mutating func reference(_ reference: Reference) {
    object { json in
      json.member("id", reference.id)
      json.member("raw", reference.raw)
      json.object("csl") { $0.members(of: reference.csl) }
    }
  }

  private mutating func members(of item: CSLItem) {
    member("id", item.id)
    member("type", item.type)
    member("title", item.title)
    names("author", item.author)
    names("editor", item.editor)
    names("translator", item.translator)
    date("issued", item.issued)
    date("accessed", item.accessed)
    member("container-title", item.containerTitle)
    member("collection-title", item.collectionTitle)
    member("publisher", item.publisher)
    member("publisher-place", item.publisherPlace)
    member("volume", item.volume)
    member("issue", item.issue)
    member("page", item.page)
    member("edition", item.edition)
    member("number", item.number)
    member("chapter-number", item.chapterNumber)
    member("section", item.section)
    member("authority", item.authority)
    member("jurisdiction", item.jurisdiction)
    member("genre", item.genre)
    member("URL", item.url)
    member("DOI", item.doi)
    member("ISBN", item.isbn)
    member("note", item.note)
  }

  private mutating func names(_ key: StaticString, _ names: [CSLName]?) {
    guard let names else { return }
    array(key, names) { json, name in
      json.object { json in
        json.member("family", name.family)
        json.member("given", name.given)
        json.member("literal", name.literal)
        json.member("non-dropping-particle", name.nonDroppingParticle)
        json.member("suffix", name.suffix)
      }
    }
  }

  private mutating func date(_ key: StaticString, _ date: CSLDate?) {
    guard let date else { return }
    object(key) { json in
      if !date.dateParts.isEmpty {
        json.array("date-parts", date.dateParts) { json, parts in json.array(parts) { $0.integer($1) } }
      }
      json.member("literal", date.literal)
    }
  }
}
