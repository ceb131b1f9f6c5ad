#!/usr/bin/env python3
"""Makes the four sample reports and their truth from the same source, so that they cannot drift apart.

Usage: build.py [--check]      (see README.md beside this file for what must be installed)

Reads report-<year>.txt and references.json; writes Inputs/*.pdf and Tests/SamplesTests/Fixtures/truth-<year>.json.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

from markup import Report
from typeset import latex
from truth import truth, links

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
YEARS = [2014, 2016, 2018, 2021]


def typeset(report, folder):
    """Runs pdfLaTeX until the contents page is right; returns the PDF and where each item landed."""
    source = folder / "report.tex"
    source.write_text(latex(report), encoding="utf-8")
    environment = dict(os.environ, SOURCE_DATE_EPOCH=str(report.epoch), FORCE_SOURCE_DATE="1", TZ="UTC")
    for _ in range(3):
        run = subprocess.run(
            ["pdflatex", "-interaction=nonstopmode", "-halt-on-error", source.name],
            cwd=folder, env=environment, capture_output=True, text=True, errors="replace")
        if run.returncode:
            sys.exit(f"report-{report.year}: {run.stdout[-2500:]}")
    pages = {}
    for line in (folder / "report.places").read_text().splitlines():
        kind, name, page = line.split()
        pages.setdefault((kind, name), int(page))
    return (folder / "report.pdf").read_bytes(), pages


def main():
    references = json.loads((HERE / "references.json").read_text(encoding="utf-8"))
    reports = [Report((HERE / f"report-{year}.txt").read_text(encoding="utf-8"), references) for year in YEARS]
    made = {}
    for index, report in enumerate(reports):
        with tempfile.TemporaryDirectory() as folder:
            pdf, pages = typeset(report, pathlib.Path(folder))
        made[ROOT / "Inputs" / report.file] = pdf
        record = truth(report, pages)
        if index:
            record["links"] = links(reports[index - 1], report)
        made[ROOT / "Tests/SamplesTests/Fixtures" / f"truth-{report.year}.json"] = (
            json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode()
    if "--check" in sys.argv:
        stale = [path.name for path, data in made.items() if not path.exists() or path.read_bytes() != data]
        sys.exit(f"not what the source gives: {', '.join(stale)}" if stale else 0)
    for path, data in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        print(f"{path.relative_to(ROOT)}\t{len(data)} bytes")


if __name__ == "__main__":
    main()
