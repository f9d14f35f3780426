#!/usr/bin/env python3
"""Which words of a publication are nowhere in its reading, beside those that poppler's `pdftotext` prints.

`lost_words.py [--folder by_eye/LOT] [PDF ...]`. Nothing but the PDF is needed, so that it also tells of publications
without a twin, whose titles alone are compared elsewhere: text that a figure took, and words in pieces. Lines that many
pages have are running, and those with leaders are of a contents page; neither counts. Poppler itself cuts some words.
Prints the worst publications: the share of the words that is lost, and the pages that lose most.
"""

import argparse
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from by_eye import FOLDER, Told
from ours import reading_of
from truth import Truth

from onpe_desktop.importers.pdf.reading import read_pdf

_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones come again anywhere
_LEADERS = re.compile(r"[.…_]{4,}\s*\d*\s*$")
_RUNNING, _LEAST = 4, 3  # of so many pages one has a running line, and three pages at least
_SHOWN, _PAGES = 30, 5


@dataclass(frozen=True, slots=True)
class Lost:
    """How many words a publication has, and how many of each page its reading lacks."""

    name: str
    words: int
    pages: Counter[int]

    @property
    def share(self) -> float:
        """Of the words."""
        return self.pages.total() / max(self.words, 1)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pdfs", nargs="*", type=Path)
    parser.add_argument("--folder", type=Path, default=FOLDER / "opened", help="whose publications are read")
    options = parser.parse_args()
    pdfs = options.pdfs or [Told.of(file).fetched(file.stem) for file in sorted(options.folder.glob("*.txt"))]
    with ProcessPoolExecutor() as pool:
        found = sorted(pool.map(lost_of, pdfs), key=lambda lost: -lost.share)
    for lost in found[:_SHOWN]:
        pages = ", ".join(f"p. {page}: {count}" for page, count in lost.pages.most_common(_PAGES))
        print(f"{lost.name[:50]:52}{lost.share:.3f}  {lost.pages.total():4} of {lost.words:6}  {pages}")


def lost_of(pdf: Path) -> Lost:
    """Read a publication and compare its words."""
    reading = reading_of(read_pdf(pdf, lambda _done, _total: None, recognise=False))
    known = set(map(str.lower, _WORD.findall(_text(reading))))
    words, pages = 0, Counter[int]()
    for page, word in _printed(pdf):
        words += 1
        pages[page] += word.lower() not in known
    return Lost(pdf.stem, words, +pages)


def _printed(pdf: Path) -> Iterator[tuple[int, str]]:
    """Yield the words of the text with their pages."""
    printed = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, text=True, check=True).stdout
    pages = [[line.strip() for line in page.splitlines()] for page in printed.split("\f")]
    again = Counter(line for page in pages for line in set(page))
    for number, page in enumerate(pages, 1):
        for line in page:
            if again[line] < max(_LEAST, len(pages) // _RUNNING) and not _LEADERS.search(line):
                yield from ((number, word) for word in _WORD.findall(line.replace("\u00ad", "")))


def _text(reading: Truth) -> str:
    cells = (cell for table in reading.tables for cell in table)
    titles = (title for _, title in reading.headings)
    notes = (note for _, note in reading.notes)
    return "\n".join((*titles, " ".join(reading.words), *notes, *cells, *reading.boxes, *reading.lines))


if __name__ == "__main__":
    main()
