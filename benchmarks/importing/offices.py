#!/usr/bin/env python3
"""Measure the DOCX and ODT importers on documents that others wrote, against what LibreOffice makes of them.

`offices.py FILE...`. Levels, words, notes, tables and cells are compared with the page of HTML that
LibreOffice writes; headings, with their numbers, which neither file says, with the lines of its plain text. Needs
`soffice` and rapidfuzz. What LibreOffice writes is kept in `build/benchmarks/importing/offices`.
"""

import hashlib
import re
import subprocess
import sys
import unicodedata
from pathlib import Path
from statistics import mean

from documents import ROOT
from measures import compare
from ours import reading_of
from truth import Truth
from twin_html import as_html
from twins import truth_of

from onpe_desktop.errors import UserError
from onpe_desktop.importers.docx import read_docx
from onpe_desktop.importers.odt import read_odt

_GLUED = re.compile(r"^\w{1,4}(?:\.\w{1,3})*\.(?=\S)")  # a number that LibreOffice's page joins to its title
_SHOWN = ("levels", "words", "notes", "tables", "cells")


def main() -> int:
    rows: list[dict[str, float | None]] = []
    right = headings = 0
    for path in map(Path, sys.argv[1:]):
        try:
            publication = (read_odt if path.suffix == ".odt" else read_docx)(path, lambda _done, _total: None)
        except UserError as error:
            print(f"{path.name[:60]:60} refused: {error}")
            continue
        found = reading_of(publication)
        folder = ROOT / "offices" / hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        truth = truth_of([as_html([path], folder / "page.html")])
        truth.headings = [(level, _GLUED.sub("", heading)) for level, heading in truth.headings]
        row = compare(truth, found, set(), 1).values()
        missing = wrongly_numbered(found, plain_text(path, folder / "text.txt"))
        print(f"{path.name[:60]:60}", *(f"{key} {_figure(row[key])}" for key in _SHOWN), *missing[:3], sep="  ")
        rows.append(row)
        right, headings = right + len(found.headings) - len(missing), headings + len(found.headings)
    for key in _SHOWN:
        values = [value for row in rows if (value := row[key]) is not None]
        print(f"{key:12} mean of {len(values)}: {mean(values) if values else 0:.3f}")
    print(f"headings shown as LibreOffice shows them: {right} of {headings}")
    return 0


def wrongly_numbered(found: Truth, text: str) -> list[str]:
    """Return the headings that are no line of the plain text, their numbers included."""
    lines = {_key(line) for line in text.splitlines()}
    return [heading for _, heading in found.headings if _key(heading) not in lines]


def plain_text(path: Path, target: Path) -> str:
    """Return the text that LibreOffice shows, a line for each paragraph."""
    if not target.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        copy = target.with_suffix(path.suffix)
        copy.write_bytes(path.read_bytes())
        home = f"-env:UserInstallation=file://{ROOT}/offices/profile"
        command = ["soffice", home, "--headless", "--convert-to", "txt:Text", "--outdir", str(target.parent), str(copy)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
    return target.read_text(encoding="utf-8")


def _key(line: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFKC", line)).strip().casefold()


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


if __name__ == "__main__":
    sys.exit(main())
