#!/usr/bin/env python3
"""Prints pairs of lists with the links that readers gave them, for `threefold train-comparison --judged`.

usage: texts.py --gold ../shared/gold > judged.jsonl

`links.jsonl` says which recommendations stand in which list (an identifier of pillars.jsonl, or a line of
recommendations-upr.jsonl) and which of the later ones repeat or revise which earlier ones. It holds no text: the gold
is not part of the project.
"""
import argparse, json, pathlib


def texts(gold):
    """The text of each recommendation of the gold by its identifier, or by its file and line."""
    found = {}
    for line in (gold / "pillars.jsonl").read_text().splitlines():
        item = json.loads(line)
        found[item["id"]] = item["text"]
    for number, line in enumerate((gold / "recommendations-upr.jsonl").read_text().splitlines(), 1):
        found[f"recommendations-upr.jsonl:{number}"] = json.loads(line)["text"]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=pathlib.Path, required=True)
    found = texts(parser.parse_args().gold)
    for line in (pathlib.Path(__file__).parent / "links.jsonl").read_text().splitlines():
        pair = json.loads(line)
        for side in ("earlier", "later"):
            for item in pair[side]:
                item["text"] = found[item.pop("item")]
        print(json.dumps(pair, ensure_ascii=False))


if __name__ == "__main__":
    main()
