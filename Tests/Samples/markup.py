"""Reads the small markup of report-<year>.txt. README.md beside this file describes it."""
import re


class Note:
    """A footnote: its number as printed, its text, and what it cites."""

    def __init__(self, key, number, chapter, source):
        self.key, self.number, self.chapter, self.source = key, number, chapter, source
        self.text, self.cites = "", []


class Block:
    """One thing on the page: a heading, paragraph, list item, recommendation, table, chart, or a box's edge."""

    def __init__(self, kind, **fields):
        self.kind = kind
        self.__dict__.update(fields)


def names(reference, inverted=False):
    """The authors of a reference as a note or (inverted) a bibliography prints them."""
    def one(author):
        if "literal" in author:
            return author["literal"]
        if inverted:
            return f"{author['family']}, {author['given']}"
        return f"{author['given']} {author['family']}"
    people = [one(author) for author in reference.get("author", [])]
    if len(people) > 3:
        return f"{people[0]} et al."
    return people[0] if len(people) == 1 else ", ".join(people[:-1]) + " and " + people[-1]


def short(reference):
    """The name by which a later note points back: the surname, or the body's short name."""
    if "short" in reference:
        return reference["short"]
    first = reference["author"][0]
    if "literal" in first:
        return first["literal"]
    families = [author["family"] for author in reference["author"]]
    return families[0] if len(families) == 1 else ", ".join(families[:-1]) + " and " + families[-1]


def full_citation(reference, locator):
    """A source as a note prints it at its first mention."""
    kind = reference["type"]
    if "raw" in reference:
        text = reference["raw"]
    elif kind == "article-journal":
        text = (f"{names(reference)}, ‘{reference['title']}’, _{reference['container-title']}_ "
                f"{reference['volume']}({reference['issue']}) ({reference['year']}), pp. {reference['page']}")
    elif kind == "chapter":
        editor = reference["editor"][0]
        text = (f"{names(reference)}, ‘{reference['title']}’, in {editor['given']} {editor['family']} (ed.), "
                f"_{reference['container-title']}_ ({reference['publisher-place']}: {reference['publisher']}, "
                f"{reference['year']}), pp. {reference['page']}")
    elif kind in ("webpage", "article-newspaper"):
        where = f", _{reference['container-title']}_" if "container-title" in reference else ""
        text = f"{names(reference)}, ‘{reference['title']}’{where}, {reference['date']}"
        if "URL" in reference:
            text += f", <{reference['URL']}>"
            text += f" (accessed {reference['accessed']})" if "accessed" in reference else ""
    else:
        text = f"{names(reference)}, _{reference['title']}_ ({reference['publisher-place']}: " \
               f"{reference['publisher']}, {reference['year']})"
    return text + (f", {locator}" if locator else "")


def bibliography_entry(reference):
    """A source as the bibliography prints it."""
    kind = reference["type"]
    start = f"{names(reference, inverted=True)} ({reference['year']}) "
    if kind == "article-journal":
        text = (f"{start}‘{reference['title']}’, _{reference['container-title']}_, {reference['volume']}"
                f"({reference['issue']}), pp. {reference['page']}.")
    elif kind == "chapter":
        editor = reference["editor"][0]
        text = (f"{start}‘{reference['title']}’, in {editor['family']}, {editor['given']} (ed.) "
                f"_{reference['container-title']}_. {reference['publisher-place']}: {reference['publisher']}, "
                f"pp. {reference['page']}.")
    elif kind in ("webpage", "article-newspaper"):
        where = f", _{reference['container-title']}_" if "container-title" in reference else ""
        text = f"{start}‘{reference['title']}’{where}, {reference['date'].rsplit(' ', 1)[0]}."
    else:
        text = f"{start}_{reference['title']}_. {reference['publisher-place']}: {reference['publisher']}."
    if "URL" in reference:
        text += f" Available at: <{reference['URL']}>"
        text += f" (accessed {reference['accessed']})." if "accessed" in reference else "."
    return text


class Report:
    """A report read from its source: head, blocks in order, notes, recommendations, references."""

    def __init__(self, source, references):
        self.references = references
        self.blocks, self.notes, self.cited = [], [], []
        head, body = source.split("\n---\n", 1)
        self.head = dict(line.split(": ", 1) for line in head.strip().splitlines())
        self.year, self.epoch, self.file = int(self.head["year"]), int(self.head["epoch"]), self.head["file"]
        self.title = self.head["title"]
        self.chapter, self.recommendation_number = 0, 0
        self.addressee, self.seen = None, {}
        self.read(body)

    def read(self, body):
        counters = {"paragraph": 0, "table": 0, "figure": 0}
        numbers = [0, 0]
        body = re.sub(r"(?m)^(!(?:box|to|columns|end|bibliography)\b.*)$", r"\n\1\n", body)
        for chunk in re.split(r"\n\s*\n", body.strip()):
            chunk = chunk.strip()
            if chunk.startswith("!table") or chunk.startswith("!chart"):
                first, *rows = chunk.splitlines()
                kind = "table" if first.startswith("!table") else "figure"
                counters[kind] += 1
                self.blocks.append(Block(
                    kind, caption=first.split(" ", 1)[1], number=counters[kind],
                    rows=[[cell.strip() for cell in row.split("|")] for row in rows]))
                continue
            if chunk.startswith("- "):
                for item in chunk[2:].split("\n- "):
                    self.blocks.append(Block("item", text=self.inline(" ".join(item.split()))))
                self.blocks.append(Block("list end"))
                continue
            text = " ".join(chunk.split())
            if text.startswith("=* "):
                self.blocks.append(Block("heading", level=1, number=None, title=text[3:]))
            elif text.startswith("== "):
                numbers[1] += 1
                self.blocks.append(Block("heading", level=2, number=f"{numbers[0]}.{numbers[1]}", title=text[3:]))
            elif text.startswith("= "):
                numbers = [numbers[0] + 1, 0]
                self.chapter = numbers[0]
                self.blocks.append(Block("heading", level=1, number=str(numbers[0]), title=text[2:]))
            elif text.startswith("!to "):
                self.addressee = text[4:]
                self.blocks.append(Block("addressee", text=self.addressee))
            elif text.startswith("!box "):
                self.blocks.append(Block("box", title=text[5:]))
            elif text in ("!end box", "!columns", "!end columns", "!bibliography"):
                self.blocks.append(Block(text[1:]))
            elif text.startswith("* "):
                self.recommend(text[2:])
            else:
                counters["paragraph"] += 1
                pillars, text = self.label(text)
                self.blocks.append(Block(
                    "paragraph", key=f"p{counters['paragraph']}", pillars=pillars, text=self.inline(text),
                    boxed=self.blocks[-1].kind == "box" or getattr(self.blocks[-1], "boxed", False)))

    def recommend(self, text):
        key, text = text.split(" ", 1)
        pillars, text = self.label(text)
        self.recommendation_number += 1
        self.blocks.append(Block(
            "recommendation", key=key, number=self.recommendation_number, pillars=pillars, text=text,
            addressee=self.addressee))

    @staticmethod
    def label(text):
        match = re.match(r"\[([a-z+]+)\] ", text)
        if not match:
            return None, text
        names = match.group(1).split("+")
        return ([] if names == ["none"] else names), text[match.end():]

    def inline(self, text):
        """The text as a list of strings and notes."""
        parts = []
        while (start := text.find("^{")) >= 0:
            end = text.index("}", start)
            parts.append(text[:start])
            parts.append(self.note(text[start + 2:end]))
            text = text[end + 1:]
        return parts + [text]

    def note(self, source):
        restart = self.head.get("notes") == "by chapter"
        same = [note for note in self.notes if note.chapter == self.chapter] if restart else self.notes
        note = Note(f"n{len(self.notes) + 1}", len(same) + 1, self.chapter, source)
        note.text = re.sub(r"\[\[(.*?)\]\]", lambda match: self.cite(note, match.group(1)), source)
        self.notes.append(note)
        return note

    def cite(self, note, source):
        name, _, locator = source.partition("|")
        if name == "ibid":
            previous = self.notes[-1]
            note.cites.append({"via": "ibid", "reference": previous.cites[-1]["reference"],
                               "locator": locator or None, "target": previous.key})
            return "_Ibid._" + (f", {locator}" if locator else "")
        word, _, key = name.rpartition(" ")
        reference = self.references[key]
        if word in ("opcit", "supra"):
            target = self.seen[key]
            note.cites.append({"via": "supra", "reference": key, "locator": locator or None,
                               "target": target.key})
            back = "_op. cit._" if word == "opcit" else f"_supra_ note {target.number}"
            return f"{short(reference)}, {back}" + (f", {locator}" if locator else "")
        self.seen[key] = note
        if key not in self.cited:
            self.cited.append(key)
        note.cites.append({"via": "direct", "reference": key, "locator": locator or None, "target": None})
        return full_citation(reference, locator)

    def recommendations(self):
        return [block for block in self.blocks if block.kind == "recommendation"]

    def bibliography(self):
        """The keys that the bibliography lists: what the notes cite but for legal sources, and the head's extras."""
        keys = [key for key in self.cited if "raw" not in self.references[key]]
        keys += [key for key in self.head.get("read", "").split() if key not in keys]
        return sorted(keys, key=lambda key: bibliography_entry(self.references[key]).lower())
