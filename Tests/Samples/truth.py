"""The truth about a report, from the same blocks that were typeset."""
import re

from markup import bibliography_entry


def plain(text):
    """The text as a reader would type it: no emphasis marks, no angle brackets around addresses."""
    return re.sub(r"<(https?://[^>]+)>", r"\1", text).replace("_", "")


def prose(parts):
    """A paragraph without its note markers."""
    return plain("".join(part for part in parts if isinstance(part, str)))


def described(reference, key):
    """The fields of a reference that tests compare."""
    record = {"key": key, "type": reference["type"], "title": reference.get("title"), "year": reference["year"]}
    record["authors"] = [author.get("family") or author["literal"] for author in reference.get("author", [])]
    for field in ("publisher", "container-title", "URL"):
        if field in reference:
            record[field] = reference[field]
    if "raw" in reference:
        record["raw"] = plain(reference["raw"])
    return record


def truth(report, pages):
    """All that the tests check a report against. Pages are positions in the file, from 1."""
    markers = {
        part.key: prose(block.text[:index + 1])[-30:]
        for block in report.blocks if block.kind in ("paragraph", "item")
        for index, part in enumerate(block.text) if not isinstance(part, str)}
    return {
        "file": report.file,
        "title": report.title,
        "subtitle": report.head["subtitle"],
        "publisher": report.head["publisher"],
        "year": report.year,
        "pages": pages[("end", "report")],
        "sections": [
            {"number": block.number, "title": plain(block.title), "level": block.level,
             "page": pages[("heading", f"h{index}")]}
            for index, block in enumerate(report.blocks) if block.kind == "heading"],
        "passages": [
            {"id": block.key, "page": pages[("passage", block.key)], "text": prose(block.text),
             "pillars": block.pillars, "boxed": block.boxed}
            for block in report.blocks if block.kind == "paragraph" and block.pillars is not None],
        "tables": [
            {"caption": f"Table {block.number}: {plain(block.caption)}", "rows": block.rows}
            for block in report.blocks if block.kind == "table"],
        "figures": [
            f"Figure {block.number}: {plain(block.caption)}"
            for block in report.blocks if block.kind == "figure"],
        "notes": [
            {"id": note.key, "number": str(note.number), "page": pages[("note", note.key)],
             "text": plain(note.text), "after": markers[note.key], "cites": note.cites}
            for note in report.notes],
        "recommendations": [
            {"id": block.key, "number": str(block.number), "page": pages[("recommendation", block.key)],
             "text": plain(block.text), "addressee": block.addressee, "pillars": block.pillars}
            for block in report.recommendations()],
        "references": [described(report.references[key], key) for key in sorted(
            {*report.cited, *report.bibliography()})],
        "bibliography": [
            {"key": key, "text": plain(bibliography_entry(report.references[key]))}
            for key in report.bibliography()],
    }


def links(earlier, later):
    """What became of each recommendation: the same key says that both ask for the same thing."""
    before = {block.key: block.text for block in earlier.recommendations()}
    after = {block.key: block.text for block in later.recommendations()}
    record = {"earlier": earlier.file, "links": [], "dropped": [key for key in before if key not in after]}
    for key, text in after.items():
        relation = "new" if key not in before else "repeated" if before[key] == text else "revised"
        record["links"].append({"later": key, "earlier": key if key in before else None, "relation": relation})
    return record
