"""Entries of a contents page, which look like the rows of a table: titles, and flush right the pages, which go up."""

import re
from itertools import pairwise

from onpe_desktop.importers.pdf.tables.grids import Grid

_ROMAN, _ARABIC = re.compile(r"[ivxlc]+"), re.compile(r"\d{1,4}")
_LEAST = 3  # rows


def are_entries(grid: Grid, *, titled: bool) -> bool:
    """Tell whether rows are entries of contents: below the title of some, or small Roman numbers name their pages."""
    labels = ["".join(line.text for line in row[-1].lines) for row in grid.rows]
    romans = [label for label in labels if _ROMAN.fullmatch(label)]
    pages = [int(label) for label in labels[len(romans) :] if _ARABIC.fullmatch(label)]
    if len(labels) < _LEAST or len(romans) + len(pages) < len(labels):
        return False
    values = list(map(_value, romans))
    rising = all(first <= second for numbers in (values, pages) for first, second in pairwise(numbers))
    return rising and (titled or len(set(romans)) >= _LEAST)


def _value(roman: str) -> int:
    """Return the value of a Roman number in small letters."""
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in roman]
    return sum(-one if one < two else one for one, two in zip(values, (*values[1:], 0), strict=True))
