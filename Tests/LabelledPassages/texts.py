#!/usr/bin/env python3
"""Prints labelled passages of the real reports, for `threefold train --gold`.

usage: texts.py --reports ../shared/data --threefold .build/release/threefold > labelled.jsonl

`places.jsonl` says where in which report a passage stands (page, and its first box in points from the page's
lower left corner) and which pillars a reader gave it by ../shared/CODING-GUIDE.md. It holds no text: the reports are
not part of the project. This reads the reports anew and takes the text of the passage that stands there. The labels of
one reader each (the gold has two) count less than the gold: WEIGHT was chosen by cross-validation on the gold.
"""
import argparse, collections, json, pathlib, subprocess, sys, tempfile

WEIGHT = 0.4
FOLDERS = ("reports", "upr")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=pathlib.Path, required=True)
    parser.add_argument("--threefold", default=".build/release/threefold")
    return parser.parse_args()


def passages(threefold, path):
    """The passages of a report by the page on which they begin."""
    text = subprocess.run(
        [threefold, "extract", "--format", "json", str(path)], check=True, capture_output=True, text=True
    ).stdout
    pages = collections.defaultdict(list)
    for passage in json.loads(text)["passages"]:
        if passage["anchors"]:
            pages[passage["anchors"][0]["page"]].append(passage)
    return pages


def overlap(one, other):
    """What two boxes share, as a part of what they cover together."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    if width <= 0 or height <= 0:
        return 0.0
    area = lambda box: (box[2] - box[0]) * (box[3] - box[1])
    return width * height / (area(one) + area(other) - width * height)


def main():
    options = arguments()
    places = collections.defaultdict(list)
    for line in (pathlib.Path(__file__).parent / "places.jsonl").read_text().splitlines():
        place = json.loads(line)
        places[place["report"]].append(place)
    found = lost = 0
    for report, labelled in sorted(places.items()):
        path = next((p for f in FOLDERS if (p := options.reports / f / report).exists()), None)
        if path is None:
            sys.exit(f"{report} is in none of {', '.join(str(options.reports / f) for f in FOLDERS)}")
        pages = passages(options.threefold, path)
        for number, place in enumerate(labelled, 1):
            share = lambda passage: overlap(passage["anchors"][0]["boxes"][0], place["box"])
            passage = max(pages[place["page"]], key=share, default=None)
            if passage is None or share(passage) < 0.8:
                lost += 1
                continue
            found += 1
            row = {
                "id": f"{report}-{number}",
                "kind": "labelled",
                "report": report,
                "pillars": place["pillars"],
                "sure": place["sure"],
                "weight": WEIGHT,
                "text": passage["text"],
            }
            print(json.dumps(row, ensure_ascii=False))
    print(f"{found} passages found, {lost} no longer stand where they were labelled", file=sys.stderr)
    if lost * 20 > found:
        sys.exit("more than one in twenty is lost: the reading has changed, label the places anew")


if __name__ == "__main__":
    main()
