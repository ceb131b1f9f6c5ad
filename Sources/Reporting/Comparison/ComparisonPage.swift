internal import Recommendations

/// The parts of the pages that show comparisons: they load nothing, and run one script that only filters.
enum ComparisonPage {
  static let style = """
    :root{color-scheme:light dark}
    body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1c2330;background:#fff}
    section{border-top:1px solid #c9d1dc;padding:.6rem 0;break-inside:avoid}section[hidden]{display:none}
    ins{background:#d9f2df;text-decoration:underline}del{background:#fbe0dd}
    .meta{color:#4a5568;font-size:.9rem;overflow-wrap:anywhere}p{overflow-wrap:anywhere}
    select{font:inherit;margin-right:1rem;max-width:100%}svg{display:block;max-width:100%}svg text{fill:currentColor}
    @media (prefers-color-scheme:dark){body{color:#e6e9ee;background:#16191f}.meta{color:#aab4c3}a{color:#8cc4f5}
    section{border-color:#3a4250}ins{background:#17452a;color:#d9f2df}del{background:#5a2420;color:#fbe0dd}}
    @media print{select,label{display:none}body{color:#000;background:#fff;margin:0}}
    """

  static let script = """
    const pick=document.querySelectorAll("select");
    function show(){let n=0;for(const s of document.querySelectorAll("section")){let on=true;
    for(const p of pick)if(p.value&&!s.dataset[p.id].split("|").includes(p.value))on=false;s.hidden=!on;if(on)n++}
    document.getElementById("count").textContent=n}
    for(const p of pick)p.addEventListener("change",show);show();
    """

  /// SHA-256 of `style` and `script`, which the page's security policy names; a test holds them to it.
  static let styleHash = "oclcqQhVgMkEul67arhywEdIXdKwqxqdItR4rlOG/BM="
  static let scriptHash = "ntspuO5Ey6+kJboklMCMLYt6Mb4nsC8w1nS8gexvNb4="

  static func escape(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  static func marked(_ changes: [WordChange]) -> String {
    changes.map { change in
      switch change.kind {
      case .same: escape(change.text)
      case .deleted: "<del>\(escape(change.text))</del>"
      case .inserted: "<ins>\(escape(change.text))</ins>"
      }
    }.joined(separator: " ")
  }

  static func section(relation: String, pillars: [String], addressee: String, content: String) -> String {
    "<section data-relation=\"\(escape(relation))\" data-pillar=\"\(escape(pillars.joined(separator: "|")))\" "
      + "data-addressee=\"\(escape(addressee))\">\(content)</section>"
  }

  static func page(sections: [String], pillars: [String], addressees: [String]) -> String {
    func filter(_ name: String, _ label: String, _ values: [String]) -> String {
      let options = values.map { "<option>\(escape($0))</option>" }.joined()
      return
        "<label>\(label) <select id=\"\(name)\"><option value=\"\">all</option>\(options)</select></label>"
    }
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(styleHash)'; \
      script-src 'sha256-\(scriptHash)'">
      <meta name="viewport" content="width=device-width"><title>Recommendations compared</title>
      <style>\(style)</style></head><body><main>
      <h1>Recommendations compared</h1>
      <p>Each block is one ask through the years. <ins>Inserted</ins> and <del>deleted</del> words are those changed
      since the ask before. “Not asked again” means that no later report asks for it; it does not say that it was done.</p>
      <p>\(filter("pillar", "Pillar", pillars))\(filter("addressee", "Addressee", addressees))\
      \(filter("relation", "Relation", ["repeated", "revised", "new", "dropped"]))
      <span id="count">\(sections.count)</span> shown</p>
      \(sections.joined(separator: "\n"))
      </main><script>\(script)</script></body></html>

      """
  }
}
