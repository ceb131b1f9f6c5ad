import Mustache

// What templates name, member by member. Without it the template engine reflects on a view for each name that it
// meets, and on every view around it for one that is absent: four fifths of the time in which a page was made. So a
// view's new member is added here too; the golden pages show when one is missing.

extension SummaryView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "policy": policy
    case "style": style
    case "language": language
    case "title": title
    case "publisher": publisher
    case "facts": facts
    case "contents": contents
    case "lead": lead
    case "warnings": warnings
    case "brief": brief
    case "chart": chart
    case "shares": shares
    case "course": course
    case "strongest": strongest
    case "recommendations": recommendations
    case "sources": sources
    case "file": file
    case "hash": hash
    default: nil
    }
  }
}

extension SummaryView.Link: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "anchor": anchor
    case "name": name
    default: nil
    }
  }
}

extension SummaryView.Warnings: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "items": items
    case "more": more
    default: nil
    }
  }
}

extension SummaryView.More: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "heading": heading
    case "items": items
    default: nil
    }
  }
}

extension BriefView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "className": className
    case "label": label
    case "share": share
    case "lines": lines
    default: nil
    }
  }
}

extension BriefView.Line: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "name": name
    case "text": text
    case "place": place
    default: nil
    }
  }
}

extension SummaryView.Share: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "label": label
    case "share": share
    case "passages": passages
    case "primary": primary
    case "recommendations": recommendations
    default: nil
    }
  }
}

extension SummaryView.Course: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "strip": strip
    case "pillars": pillars
    case "rows": rows
    default: nil
    }
  }
}

extension SummaryView.CourseRow: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "page": page
    case "counts": counts
    default: nil
    }
  }
}

extension SummaryView.Groups: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "groups": groups
    default: nil
    }
  }
}

extension StrongestView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "className": className
    case "anchor": anchor
    case "label": label
    case "passages": passages
    default: nil
    }
  }
}

extension StrongestView.PassageView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "text": text
    case "place": place
    case "score": score
    case "subthemes": subthemes
    default: nil
    }
  }
}

extension RecommendationsView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "className": className
    case "anchor": anchor
    case "label": label
    case "count": count
    case "items": items
    default: nil
    }
  }
}

extension RecommendationsView.Item: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "id": id
    case "number": number
    case "text": text
    case "meta": meta
    default: nil
    }
  }
}

extension SourcesView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "name": name
    case "count": count
    case "isOpen": isOpen
    case "items": items
    default: nil
    }
  }
}

extension IndexView: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "policy": policy
    case "style": style
    case "title": title
    case "facts": facts
    case "contents": contents
    case "failures": failures
    case "pillars": pillars
    case "years": years
    case "reports": reports
    case "files": files
    default: nil
    }
  }
}

extension IndexView.Failures: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "heading": heading
    case "items": items
    default: nil
    }
  }
}

extension IndexView.Failure: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "file": file
    case "reason": reason
    default: nil
    }
  }
}

extension IndexView.Years: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "chart": chart
    case "pillars": pillars
    case "rows": rows
    default: nil
    }
  }
}

extension IndexView.Year: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "year": year
    case "reports": reports
    case "passages": passages
    case "shares": shares
    default: nil
    }
  }
}

extension IndexView.ReportRow: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "address": address
    case "title": title
    case "publisher": publisher
    case "warnings": warnings
    case "year": year
    case "pages": pages
    case "recommendations": recommendations
    case "references": references
    case "shares": shares
    default: nil
    }
  }
}

extension IndexView.File: MustacheParent {
  func child(named member: String) -> Any? {
    switch member {
    case "address": address
    case "name": name
    case "says": says
    default: nil
    }
  }
}
