"""Entries of a contents page, which look like the rows of a table: titles, and flush right the pages, which go up."""

import re
from itertools import pairwise

from onpe_desktop.importers.numerals import roman_value
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
    values = [roman_value(label.upper()) for label in romans]
    rising = all(first <= second for numbers in (values, pages) for first, second in pairwise(numbers))
    return rising and (titled or len(set(romans)) >= _LEAST)
