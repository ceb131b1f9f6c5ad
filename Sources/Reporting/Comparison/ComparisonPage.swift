internal import Recommendations

/// The parts of the pages that show comparisons: they load nothing, and run one script that only filters.
enum ComparisonPage {
  static let style = """
    :root{color-scheme:light dark}
    body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2330;background:#fff}
    section{border-top:1px solid #c9d1dc;padding:.6rem 0;break-inside:avoid}[hidden]{display:none}
    .asks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(22rem,100%),1fr));gap:0 2rem}.asks p{margin:.3rem 0}
    ins{background:#d9f2df;text-decoration:underline}del{background:#fbe0dd}
    .meta,h3{color:#4a5568;font-size:.9rem;font-weight:normal;margin:.3rem 0;overflow-wrap:anywhere}p,h1,h2{overflow-wrap:anywhere}
    .skip{position:absolute;left:-100vw}.skip:focus{left:1rem;top:1rem;background:#fff;color:#1c2330;padding:.5rem 1rem}
    label{display:inline-block;max-width:100%;margin-right:1rem}select{font:inherit;max-width:100%}svg{display:block;max-width:100%}svg text{fill:currentColor}
    @media (prefers-color-scheme:dark){body{color:#e6e9ee;background:#16191f}.meta,h3{color:#aab4c3}a{color:#8cc4f5}
    section{border-color:#3a4250}ins{background:#17452a;color:#d9f2df}del{background:#5a2420;color:#fbe0dd}}
    @media print{select,label,.skip,nav{display:none}body{color:#000;background:#fff;margin:0}}
    """

  static let script = """
    const pick=document.querySelectorAll("select");
    function show(){let n=0;for(const s of document.querySelectorAll("section")){let on=true;
    for(const p of pick)if(p.value&&!s.dataset[p.id].split("|").includes(p.value))on=false;s.hidden=!on;if(on)n++}
    for(const g of document.querySelectorAll(".series"))g.hidden=!g.querySelector("section:not([hidden])");
    document.getElementById("count").textContent=n}
    for(const p of pick)p.addEventListener("change",show);show();
    """

  /// SHA-256 of `style` and `script`, which the page's security policy names; a test holds them to it.
  static let styleHash = "/H4DAL31i6ntdVO+rWcLE2OlORnXteJmLfY6yHoU4UE="
  static let scriptHash = "k6dJ5cq3MNPsrP+KlzCMkuek3zVRBJqVzK+PP8wjUts="

  /// A list to choose from: of the sections, those whose `data-` value of that name holds the chosen one are shown.
  struct Filter {
    var name: String
    var label: String
    var options: [(value: String, label: String)]

    var markup: HTML {
      let options = options.map { option in
        "<option value=\"" + HTML(text: option.value) + "\">" + HTML(text: option.label) + "</option>"
      }
      return HTML(markup: "<label>\(label) <select id=\"\(name)\"><option value=\"\">all</option>")
        + options.joined() + "</select></label>"
    }
  }

  static let relationFilter = Filter(
    name: "relation", label: "Relation",
    options: [
      ("repeated", "repeated"), ("revised", "revised"), ("new", "new"), ("dropped", "no later ask found"),
    ])

  /// As the filter by relation, with what the oldest report asked and a later one perhaps takes up.
  static let threadFilter = Filter(
    name: relationFilter.name, label: relationFilter.label,
    options: relationFilter.options + [("first", "in the oldest report, perhaps taken up")])

  /// The text with what was inserted and deleted.
  static func marked(_ changes: [WordChange]) -> HTML {
    changes.map { change in
      let text = HTML(text: change.text)
      return switch change.kind {
      case .same: text
      case .deleted: "<del>" + text + "</del>"
      case .inserted: "<ins>" + text + "</ins>"
      }
    }.joined(" ")
  }

  /// Why an ask was linked: in what both agree, and what only one of them has.
  static func reasons(_ match: Comparison.Match) -> HTML {
    let parts = [
      ("In both", match.agrees), ("Only now", match.onlyLater), ("Only before", match.onlyEarlier),
      ("Words that both have", match.sharedWords),
    ].filter { !$0.1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))." }
    let analyst = match.isConfirmed ? ["An analyst said that they are the same."] : []
    return HTML(text: (analyst + parts).joined(separator: " "))
  }

  /// - Parameter data: The values by which the section is shown or not, by the filter's name; `|` parts several.
  static func section(_ data: [(name: String, value: String)], content: HTML) -> HTML {
    let attributes = data.map { HTML(markup: " data-\($0.name)=\"") + HTML(text: $0.value) + "\"" }
    return "<section" + attributes.joined() + ">" + content + "</section>"
  }

  static func page(_ content: HTML, sections: Int, filters: [Filter]) -> String {
    beginning(sections: sections, filters: filters) + content.markup + end
  }

  /// What stands before a page's sections.
  ///
  /// - Parameter index: Where the list of all reports is, if there is one.
  static func beginning(sections: Int, filters: [Filter], index: String? = nil) -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(styleHash)'; \
    script-src 'sha256-\(scriptHash)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width"><title>Recommendations compared</title>
    <style>\(style)</style></head><body>
    <a class="skip" href="#asks">Skip to the recommendations</a>
    \(index.map { "<nav aria-label=\"Reports\"><a href=\"\($0)\">All reports</a></nav>" } ?? "")
    <main>
    <h1>Recommendations compared</h1>
    <p>Each block is one ask through the years. Where most words were kept, those <ins>inserted</ins> and \
    <del>deleted</del> since the ask before are marked; otherwise the texts stand side by side. “No later \
    ask found” says only that no link to a later report was found, and never that it was done. Asks are one block \
    where it is at least \(percent(LinkReliability.firm)) % sure that both ask the same, and “perhaps” linked from \
    \(percent(LinkReliability.least)) % on. On lists that readers linked, of the former about \(LinkReliability.rightOfFirm) \
    led to the right ask, of the latter about \(LinkReliability.rightOfPerhaps): read both texts before you quote a link.</p>
    <p>\(filters.map(\.markup).joined().markup)
    <span id="count">\(sections)</span> shown</p>
    <div id="asks" tabindex="-1"></div>

    """
  }

  private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  /// What stands after them.
  static var end: String {
    """

    </main><script>\(script)</script></body></html>

    """
  }
}
