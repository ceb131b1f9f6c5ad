"""Writes a report as LaTeX. The look differs from year to year, as such series do."""
import re

from markup import bibliography_entry

LOOKS = {
    "2014": dict(paper="a4paper,margin=30mm,top=32mm", size="11pt", colour="7A1F2B", font=r"\usepackage{tgtermes}",
                 heading=r"\bfseries", label=r"\arabic{recommendation}.", breaks=True),
    "2016": dict(paper="paperwidth=165mm,paperheight=240mm,hmargin=19mm,top=24mm,bottom=22mm", size="10pt",
                 colour="1B4B7A", font=r"\usepackage{tgpagella}", heading=r"\bfseries\color{house}",
                 label=r"R\arabic{recommendation}", breaks=True),
    "2018": dict(paper="a4paper,hmargin=27mm,top=30mm,bottom=28mm", size="11pt", colour="2E6B4F",
                 font=r"\usepackage{tgheros}\renewcommand{\familydefault}{\sfdefault}",
                 heading=r"\bfseries\color{house}", label=r"\arabic{recommendation}.", breaks=True),
    "2021": dict(paper="a4paper,hmargin=31mm,top=30mm,bottom=30mm", size="11pt", colour="5B3A7D",
                 font=r"\usepackage{tgschola}", heading=r"\bfseries\color{house}",
                 label=r"Recommendation \arabic{recommendation}:", breaks=True),
}

PREAMBLE = r"""\documentclass[@SIZE@,twoside]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{cmap}
\input{glyphtounicode}\pdfgentounicode=1
\usepackage[@PAPER@]{geometry}
@FONT@
\usepackage[british]{babel}\usepackage{microtype}\DisableLigatures[?,!]{encoding=T1}
\usepackage{xcolor,multicol,booktabs,enumitem,fancyhdr,titlesec,needspace,tikz}
\usepackage[breakable,skins]{tcolorbox}
\usepackage[hyphens]{url}\urlstyle{same}
\usepackage[hidelinks,@BOOKMARKS@]{hyperref}
\definecolor{house}{HTML}{@COLOUR@}
\hypersetup{pdftitle={@PDFTITLE@},pdfauthor={@PDFAUTHOR@}}
\pdftrailerid{}\pdfsuppressptexinfo=-1
\newwrite\places\immediate\openout\places=report.places
\newcounter{sheet}\AddToHook{shipout/before}{\stepcounter{sheet}}
\newcommand{\place}[2]{\write\places{#1 #2 \arabic{sheet}}}
\newcounter{recommendation}
\setlist[itemize]{leftmargin=6mm,itemsep=2pt,topsep=4pt}
\setlength{\parindent}{0pt}\setlength{\parskip}{6pt plus 2pt}\setlength{\emergencystretch}{2em}
\setlength{\headheight}{15pt}\setlength{\columnsep}{8mm}
\titleformat{\section}{\Large@HEADING@}{\thesection}{1em}{}
\titleformat{\subsection}{\large@HEADING@}{\thesubsection}{1em}{}
\widowpenalty=8000\clubpenalty=8000
\pagestyle{fancy}\fancyhf{}
\renewcommand{\headrulewidth}{@RULE@}
@HEADS@
\begin{document}
"""

HEADS = {
    "2014": r"""\fancyhead[LE]{\small\thepage\quad\textit{@TITLE@}}
\fancyhead[RO]{\small\textit{\leftmark}\quad\thepage}""",
    "2016": r"""\fancyhead[LE]{\footnotesize\thepage}\fancyhead[RE]{\footnotesize\MakeUppercase{@TITLE@}}
\fancyhead[LO]{\footnotesize\MakeUppercase{\leftmark}}\fancyhead[RO]{\footnotesize\thepage}""",
    "2018": r"""\fancyhead[R]{\small\color{house}@TITLE@: third monitoring report}
\fancyfoot[C]{\small\thepage}""",
    "2021": r"""\fancyhead[L]{\small @PUBLISHER@}\fancyfoot[LE,RO]{\small\thepage}
\fancyfoot[RE,LO]{\small\color{house}@TITLE@ | \leftmark}""",
}


def escaped(text):
    """Text with LaTeX's own characters spelt out, emphasis and addresses set."""
    for character, name in [("&", r"\&"), ("%", r"\%"), ("#", r"\#"), ("$", r"\$"), ("€", r"\texteuro{}"),
                            ("£", r"\pounds{}")]:
        text = text.replace(character, name)
    text = re.sub(r"_(.+?)_", r"\\emph{\1}", text)
    return re.sub(r"<(https?://[^>]+)>", r"\\url{\1}", text)


def inline(parts):
    """A paragraph with its notes."""
    out = []
    for part in parts:
        if isinstance(part, str):
            out.append(escaped(part))
        else:
            out.append(rf"\footnote[{part.number}]{{\place{{note}}{{{part.key}}}{escaped(part.text)}}}")
    return "".join(out)


def table(block):
    first, *rows = block.rows
    columns = "p{52mm}" + "r" * (len(first) - 1)
    lines = [" & ".join(rf"\textbf{{{escaped(cell)}}}" for cell in first) + r"\\\midrule"]
    lines += [" & ".join(escaped(cell) for cell in row) + r"\\" for row in rows]
    return (rf"\needspace{{{len(rows) + 5}\baselineskip}}\begin{{center}}\small"
            rf"\textbf{{Table {block.number}: {escaped(block.caption)}}}\\[4pt]"
            rf"\begin{{tabular}}{{{columns}}}\toprule" + "\n".join(lines) + r"\bottomrule\end{tabular}\end{center}")


def chart(block):
    """Upright bars with the number over each and its label beneath."""
    top = max(float(value) for _, value in block.rows)
    bars = [r"\draw (0,0) -- (%.2f,0);" % (len(block.rows) * 1.6)]
    for index, (label, value) in enumerate(block.rows):
        left, height = index * 1.6 + 0.3, 3.2 * float(value) / top
        bars.append(rf"\fill[house!70] ({left:.2f},0) rectangle ({left + 1:.2f},{height:.3f});"
                    rf"\node[above,font=\footnotesize] at ({left + .5:.2f},{height:.3f}) {{{value}}};"
                    rf"\node[below,font=\footnotesize] at ({left + .5:.2f},0) {{{escaped(label)}}};")
    return (r"\needspace{60mm}\begin{center}\begin{tikzpicture}" + "\n".join(bars) + r"\end{tikzpicture}\\"
            rf"\small\textbf{{Figure {block.number}: {escaped(block.caption)}}}\end{{center}}")


def recommendation(report, block):
    label = LOOKS[str(report.year)]["label"]
    body = (rf"\refstepcounter{{recommendation}}\place{{recommendation}}{{{block.key}}}"
            rf"\noindent\hangindent=9mm\hangafter=1\makebox[9mm][l]{{{label}}}{escaped(block.text)}")
    if report.year == 2021:
        body = (rf"\refstepcounter{{recommendation}}\place{{recommendation}}{{{block.key}}}"
                rf"\noindent\textbf{{{label}}} {escaped(block.text)}")
    return body


def heading(report, block, index):
    mark = rf"\place{{heading}}{{h{index}}}"
    star = "" if block.number else "*"
    name = "section" if block.level == 1 else "subsection"
    text = escaped(block.title)
    out = r"\clearpage" if block.level == 1 and LOOKS[str(report.year)]["breaks"] else ""
    out += rf"\{name}{star}{{{text}}}{mark}"
    if block.level == 1:
        out += rf"\markboth{{{block.number + ' ' if block.number else ''}{text}}}{{}}"
        if not block.number:
            out += rf"\addcontentsline{{toc}}{{section}}{{{text}}}"
        if report.head.get("notes") == "by chapter":
            out += r"\setcounter{footnote}{0}"
    return out


def cover(report):
    title, head = escaped(report.title), report.head
    band = {2014: "rectangle ([yshift=-70mm]current page.north east)",
            2016: "rectangle ([yshift=-54mm]current page.north east)",
            2018: "rectangle ([xshift=42mm]current page.south west)",
            2021: "rectangle ([yshift=-38mm]current page.north east)"}[report.year]
    indent = r"\hspace*{28mm}" if report.year == 2018 else ""
    width = "105mm" if report.year in (2016, 2018) else "145mm"
    return rf"""\hypersetup{{pageanchor=false}}\thispagestyle{{empty}}
\begin{{tikzpicture}}[remember picture,overlay]\fill[house!85] (current page.north west) {band};\end{{tikzpicture}}
\vspace*{{62mm}}

{indent}\parbox{{{width}}}{{\raggedright{{\fontsize{{28}}{{33}}\selectfont\bfseries {title}\par}}\vspace{{7mm}}
{{\Large {escaped(head['subtitle'])}\par}}\vspace{{22mm}}
{{\large {escaped(head['publisher'])}\par}}\vspace{{2mm}}{{\large {escaped(head['date'])}\par}}\vspace{{14mm}}
{{\small\itshape Invented sample report: the country, the bodies, the people and the figures do not exist.\par}}}}
\newpage\thispagestyle{{empty}}\vspace*{{\fill}}
{{\small\raggedright {escaped(head['publisher'])}, {escaped(head['place'])}\par
Published in {escaped(head['date'])}. {escaped(head['imprint'])}\par
© {report.year} {escaped(head['publisher'])}\par
This is an invented sample report, written to test software that reads reports. The Carrow Islands are no real
country. Public instruments and judgments that it cites are real; every other source is made up.\par}}
\newpage\hypersetup{{pageanchor=true}}\pagenumbering{{roman}}\markboth{{Contents}}{{}}\tableofcontents\clearpage\pagenumbering{{arabic}}
"""


def latex(report):
    look, head = LOOKS[str(report.year)], report.head
    out = [PREAMBLE]
    for name, value in {
        "HEADS": HEADS[str(report.year)], "SIZE": look["size"], "PAPER": look["paper"], "FONT": look["font"],
        "COLOUR": look["colour"], "HEADING": look["heading"], "TITLE": escaped(report.title),
        "PUBLISHER": escaped(head["publisher"]), "PDFTITLE": escaped(head["pdf title"]),
        "PDFAUTHOR": escaped(head["pdf author"]), "RULE": "0pt" if report.year == 2016 else "0.4pt",
        "BOOKMARKS": "bookmarks=" + head["bookmarks"],
    }.items():
        out[0] = out[0].replace(f"@{name}@", value)
    out.append(cover(report))
    items = False
    for index, block in enumerate(report.blocks):
        if block.kind == "item":
            out.append(("" if items else r"\begin{itemize}") + r"\item " + inline(block.text))
            items = True
            continue
        if block.kind == "list end":
            out.append(r"\end{itemize}")
            items = False
        elif block.kind == "heading":
            out.append(heading(report, block, index))
        elif block.kind == "paragraph":
            out.append(rf"\place{{passage}}{{{block.key}}}" + inline(block.text))
        elif block.kind == "recommendation":
            out.append(recommendation(report, block))
        elif block.kind == "addressee":
            out.append(rf"\needspace{{4\baselineskip}}\vspace{{4pt}}{{\bfseries {escaped(block.text)}}}")
        elif block.kind == "box":
            fill = r"colback=house!7,colframe=house!60" if report.year != 2014 else r"colback=white,colframe=black"
            out.append(rf"\begin{{tcolorbox}}[breakable,{fill},boxrule=0.6pt,sharp corners,fontupper=\small,"
                       rf"parbox=false,before upper={{\setlength{{\parskip}}{{4pt}}}}]"
                       rf"\textbf{{{escaped(block.title)}}}")
        elif block.kind == "end box":
            out.append(r"\end{tcolorbox}")
        elif block.kind == "columns":
            out.append(r"\begin{multicols}{2}")
        elif block.kind == "end columns":
            out.append(r"\end{multicols}")
        elif block.kind == "bibliography":
            out += [rf"\noindent\hangindent=8mm\hangafter=1 {escaped(bibliography_entry(report.references[key]))}"
                    for key in report.bibliography()]
        else:
            out.append(table(block) if block.kind == "table" else chart(block))
    out.append(r"\par\place{end}{report}\end{document}")
    return "\n\n".join(out) + "\n"
