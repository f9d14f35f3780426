#!/usr/bin/env python3
"""Titles of designed publications, which have no twin, beside those told by people who looked at the pages.

Nobody publishes the source of what a designer has set: boxes, columns, coloured titles. Somebody who knew nothing of
any reading has looked at all pages of such publications, and told which of the lines that poppler's `pdftotext` prints
are titles. `by_eye/LOT/NAME.txt` holds no text of the publication: where it comes from (« owner/name@commit:path »),
the digest of its lines, then, in reading order, `FIRST-LAST[,FIRST-LAST…] LEVEL` by the numbers of the lines that are
not empty. Level `o` is what may be read either way: the name on the cover, that of a contents page or of a box. Those
in `opened` were looked at while rules were made, those in `sealed` read once, when they were done.

`by_eye.py [--folder by_eye/LOT] [--only NAME] [--peers] [--misses]` reads them and compares.
`by_eye.py --keep PDF TITLES SOURCE` keeps the titles that somebody has told of a PDF.
"""

import argparse
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from statistics import mean

from documents import ROOT, Document, fetch
from measures import compare
from readings import PEERS, PEERS_PYTHON, read, read_once
from truth import Truth, heading_key, words_of

FOLDER = Path(__file__).resolve().parent / "by_eye"
_OPEN = "o"
_CALL = re.compile(r"(?<=[^\W\d_])\d{1,2}$")  # of a note, which pdftotext prints right behind the last word
_MANY, _LETTERS, _SPACED = 8, 2, 0.7  # words of a title; letters of a word; of the words are so short
_TITLES = ("heading_precision", "heading_recall", "heading_f1", "levels")


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody has told of a publication."""

    source: str
    digest: str
    titles: tuple[tuple[str, str], ...]  # the numbers of the lines, and the level

    @classmethod
    def of(cls, file: Path) -> "Told":
        """Read what was kept."""
        source, digest, *titles = file.read_text(encoding="utf-8").splitlines()
        pairs = tuple((numbers, level) for numbers, level in (line.split() for line in titles if line.strip()))
        return cls(source, digest, pairs)

    def fetched(self, name: str) -> Path:
        """Return the PDF, downloaded unless it is there."""
        package, _, path = self.source.partition(":")
        return fetch(Document(name, (package,), path, "", tuned=False))

    def truth(self, lines: Sequence[str]) -> Truth:
        """Return the titles; `ValueError` when these are not the lines that were looked at."""
        if self.digest != _digest(lines):
            raise ValueError("pdftotext prints other lines than those that were looked at")
        truth = Truth()
        for numbers, level in self.titles:
            text = without_call(_closed(" ".join(lines[place] for place in _places(numbers))))
            if level == _OPEN:
                truth.open_titles.append(text)
            else:
                truth.add_heading(int(level), text)
        return truth


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="publications whose name holds this")
    parser.add_argument("--peers", action="store_true", help="read with the peers too")
    parser.add_argument("--misses", action="store_true", help="show the titles missed, and those that are none")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the titles are")
    parser.add_argument("--keep", nargs=3, metavar=("PDF", "TITLES", "SOURCE"), help="keep what somebody has told")
    options = parser.parse_args()
    if options.keep:
        pdf, titles, source = options.keep
        _keep(Path(pdf), Path(titles).read_text(encoding="utf-8"), source, options.folder)
        return
    names = ["ours", *(PEERS if options.peers and PEERS_PYTHON.exists() else ())]
    rows: dict[str, list[dict[str, float | None]]] = {name: [] for name in names}
    for file in sorted(options.folder.rglob("*.txt")):
        if options.only not in file.stem:
            continue
        told = Told.of(file)
        pdf = told.fetched(file.stem)
        truth = told.truth(lines_of(pdf))
        for name in names:
            try:
                found = (read(name, pdf) if name == "ours" else read_once(name, pdf, ROOT / "readings")).found
            except (RuntimeError, subprocess.TimeoutExpired) as error:
                print(f"{file.stem:40}{name:15} failed: {error}")
                continue
            found.headings = [(level, without_call(text)) for level, text in found.headings]
            figures = compare(without_box_titles(truth, found), found, set(), 1).values()
            if not truth.headings:  # nothing can be found, and titles that are none are counted below
                figures |= dict.fromkeys(_TITLES)
            rows[name].append(figures)
            print(_line(file.stem, name, figures), flush=True)
            if options.misses:
                print("\n".join(_misses(without_box_titles(truth, found), found)))
    for name, figures_of_all in rows.items():
        means = {key: _mean([figures[key] for figures in figures_of_all]) for key in _TITLES}
        print(_line(f"MEAN ({len(figures_of_all)})", name, means))


def lines_of(pdf: Path) -> list[str]:
    """Return the lines that pdftotext prints and that are not empty."""
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True)
    return [line for line in re.split(r"[\n\f]", done.stdout.decode("utf-8", "replace")) if line.strip()]


def without_call(text: str) -> str:
    """Return a title without the call of a note at its end."""
    return _CALL.sub("", text)


def _closed(text: str) -> str:
    """Return words whose letters are spaced, between which pdftotext prints spaces, too, without any."""
    words = text.split()
    spaced = len(words) >= _MANY and sum(len(word) <= _LETTERS for word in words) > _SPACED * len(words)
    return "".join(words) if spaced else text


def without_box_titles(truth: Truth, found: Truth) -> Truth:
    """Return the titles without those of boxes that the reading has as boxes with their titles, which are no headings.

    They may be read either way.
    """
    given = Counter(heading_key(text) for _, text in found.headings)
    boxes = [f"{text} " for text in found.boxes]
    kept, boxed = Truth(open_titles=list(truth.open_titles)), Counter[str]()
    for level, text in truth.headings:
        words = " ".join(words_of(text)) + " "
        given[heading_key(text)] -= 1
        if given[heading_key(text)] < 0 and boxed[words] < sum(box.startswith(words) for box in boxes):
            boxed[words] += 1
            kept.open_titles.append(text)
        else:
            kept.add_heading(level, text)
    return kept


def _keep(pdf: Path, titles: str, source: str, folder: Path) -> None:
    lines = lines_of(pdf)
    kept = [" ".join(line.split()[:2]) for line in titles.splitlines() if line.strip()]
    told = Told(source, _digest(lines), tuple((numbers, level) for numbers, level in map(str.split, kept)))
    print(len(told.truth(lines).headings), "titles")
    folder.mkdir(exist_ok=True)
    (folder / f"{pdf.stem}.txt").write_text("\n".join([source, told.digest, *kept]) + "\n", encoding="utf-8")


def _places(numbers: str) -> Iterator[int]:
    for part in numbers.split(","):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


def _digest(lines: Sequence[str]) -> str:
    return sha256("\n".join(" ".join(line.split()) for line in lines).encode()).hexdigest()[:16]


def _misses(truth: Truth, found: Truth) -> Iterator[str]:
    """Yield the titles missed, and those that are none, whatever their order."""
    wanted = Counter(heading_key(text) for _, text in truth.headings)
    free = wanted + Counter(heading_key(text) for text in truth.open_titles)
    given = Counter(heading_key(text) for _, text in found.headings)
    for level, text in truth.headings:
        if given[heading_key(text)] <= 0:
            yield f"    missed {level} {text}"
        given[heading_key(text)] -= 1
    for level, text in found.headings:
        if free[heading_key(text)] <= 0:
            yield f"    false {level} {text}"
        free[heading_key(text)] -= 1


def _line(title: str, name: str, row: dict[str, float | None]) -> str:
    shown = (f"{value:.3f}" if (value := row[key]) is not None else "–" for key in _TITLES)
    labelled = zip(("P", "R", "F1", "levels"), shown, strict=True)
    return f"{title:40}{name:15}" + "  ".join(f"{label} {value}" for label, value in labelled)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return mean(known) if known else None


if __name__ == "__main__":
    main()
