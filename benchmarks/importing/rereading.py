#!/usr/bin/env python3
"""Read all publications again from pages that are kept: what a change of the importer's rules does, in a few minutes.

`rereading.py [--only NAME] [--keep]`. The characters and drawings of each page, and what its twin says, are kept in
`build/benchmarks/importing/kept` when a publication is read for the first time; delete that folder when the reading of
characters (`importers/pdf/source`) or the measures change. Each publication whose figures are others than those that
`--keep` has kept is shown with both. Pictures are not drawn, and nothing is recognised.
"""

import argparse
import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict
from functools import partial
from pathlib import Path
from statistics import mean
from typing import Any
from unittest import mock

from corpus import DOCUMENTS
from documents import ROOT, Document, fetch, twin_pages
from measures import Figures, compare
from ours import reading_of
from quality import running_heads
from truth import Truth
from twins import truth_of

from onpe_desktop.importers.errors import Progress
from onpe_desktop.importers.pdf import reading
from onpe_desktop.importers.pdf.batches import reader
from onpe_desktop.importers.pdf.batches.batch import Batch
from onpe_desktop.importers.pdf.batches.encoding import decoded, encoded
from onpe_desktop.importers.pdf.recognition import PagesRead, read_pages

_KEPT = ROOT / "kept"
_BEFORE = _KEPT / "figures.json"
_SHOWN = ("heading_precision", "heading_recall", "heading_f1", "levels", "words", "hyphens", "notes", "heads_left")
_TITLES = _SHOWN[:4]
_COUNTED = ("tables_right", "tables", "cells_right", "cells_read", "cells", "boxes_right", "boxes_read", "boxes")
_LEAST = 0.0005  # what is shown as a change

Row = dict[str, Any]  # figures by name, counts among them


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="documents whose name holds this")
    parser.add_argument("--keep", action="store_true", help="keep these figures, to compare the next ones with")
    options = parser.parse_args()
    chosen = [document for document in DOCUMENTS if options.only in document.name]
    before: dict[str, Row] = json.loads(_BEFORE.read_text()) if _BEFORE.is_file() else {}
    rows: dict[str, Row] = {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for document, row in zip(chosen, pool.map(_tried, chosen), strict=True):
            if isinstance(row, str):
                print(f"{document.name:28}left out: {row}", flush=True)
                continue
            rows[document.name] = row
            for line in _changes(document.name, before.get(document.name), row):
                print(line, flush=True)
    old = [before[name] for name in rows if name in before]
    print(f"before  {_means(old)}\nnow     {_means(list(rows.values()))}" if old else _means(list(rows.values())))
    if options.keep:
        _BEFORE.write_text(json.dumps(before | rows, indent=1))


def _tried(document: Document) -> Row | str:
    try:
        return _row(document)
    except Exception as error:  # noqa: BLE001 - one publication, or program, that fails must not end the run
        return f"{type(error).__name__}: {error}"[:300]


def _row(document: Document) -> Row:
    pdf, truth, heads, pages = known(document)
    with from_kept(document):
        found = reading_of(reading.read_pdf(pdf, lambda _done, _total: None, recognise=False))
    figures: Figures = compare(truth, found, heads, pages)
    row = figures.values()
    if not document.titled:
        row |= dict.fromkeys(_TITLES)
    return row


def known(document: Document) -> tuple[Path, Truth, set[str], int]:
    """Return the PDF, what its twin says, its running lines and the number of its pages."""
    place = _KEPT / f"{document.name}.json"
    if not place.is_file():
        pdf = fetch(document)
        truth = truth_of(twin_pages(document), document.name)
        heads, pages = running_heads(pdf, " ".join(truth.words))
        _KEPT.mkdir(parents=True, exist_ok=True)
        place.write_text(json.dumps([str(pdf), asdict(truth), sorted(heads), pages]))
    pdf_path, values, lines, count = json.loads(place.read_text())
    return Path(pdf_path), Truth(**values), set(lines), count


@contextmanager
def from_kept(document: Document) -> Iterator[None]:
    """Let the importer take the pages from a file, which is made when it is missing, and draw no pictures."""
    with (
        mock.patch.object(reading, "read_pages", partial(_kept_pages, _KEPT / f"{document.name}.pages")),
        mock.patch.object(reader, "picture_bytes", return_value=(b"", "png")),
    ):
        yield


def _kept_pages(place: Path, file: reader.FileReader, progress: Progress, *, recognise: bool) -> PagesRead:
    if not place.is_file():
        read = read_pages(file, progress, recognise=recognise)
        place.write_bytes(encoded(Batch(read.pages, file.file.targets)))
    batch = decoded(place.read_bytes())
    file.file.targets.update(batch.targets)
    return PagesRead(batch.pages, ())


def _changes(name: str, before: Row | None, now: Row) -> Iterator[str]:
    if before is None:
        return
    parts = [
        f"{key} {_shown(before[key])} → {_shown(now[key])}" for key in _SHOWN if _differ(before.get(key), now.get(key))
    ]
    parts += [
        f"{key} {before['counts'][key]} → {now['counts'][key]}"
        for key in _COUNTED
        if before["counts"][key] != now["counts"][key]
    ]
    if parts:
        yield f"{name:28}{'; '.join(parts)}"


def _differ(one: float | None, other: float | None) -> bool:
    return (one is None) != (other is None) or (one is not None and other is not None and abs(one - other) > _LEAST)


def _shown(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _means(rows: list[Row]) -> str:
    parts = [f"{key} {mean(values):.4f}" for key in _SHOWN if (values := [r[key] for r in rows if r[key] is not None])]
    sums = {key: sum(row["counts"][key] for row in rows) for key in _COUNTED}
    cells = 2 * sums["cells_right"] / max(sums["cells"] + sums["cells_read"], 1)
    tables, boxes = f"{sums['tables_right']}/{sums['tables']}", f"{sums['boxes_right']}/{sums['boxes']}"
    return f"{len(rows)}: {'  '.join(parts)}  tables {tables}  cells F1 {cells:.4f}  boxes {boxes}"


if __name__ == "__main__":
    main()
