"""Titles that pages begin or end with and that are counted: « Sprint 2 », « Sprint 3 », a page each.

They look like a running head with the page's number in it. But each has another number, and the pages have their own.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.numbering import with_number_signs
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.running.labels import PAGE_NUMBER
from onpe_desktop.importers.pdf.running.quoted_heads import EdgeRows

_LEAST = 3  # pages
_SHARE = 0.5  # of the pages have a number that goes up with them


def counted_titles(edges: Sequence[EdgeRows]) -> set[int]:
    """Return id() of such lines: alone in their row, with one number that goes up and is not that of the page."""
    shift = _shift(edges)
    if shift is None:
        return set()
    counted: dict[str, list[tuple[int, int, Line]]] = defaultdict(list)
    for edge in edges:
        for line in (row[0] for _, row in edge.rows if len(row) == 1):
            numbers = re.findall(r"\d+", line.text)
            if len(numbers) == 1 and any(map(str.isalpha, line.text)) and not PAGE_NUMBER.fullmatch(line.text.strip()):
                counted[with_number_signs(line.text)].append((edge.page, int(numbers[0]), line))
    titles: set[int] = set()
    for found in counted.values():
        found.sort(key=lambda one: one[:2])
        rising = all(before[0] < after[0] and before[1] < after[1] for before, after in pairwise(found))
        if rising and all(number != page + shift for page, number, _ in found):
            titles |= {id(line) for _, _, line in found}
    return titles


def _shift(edges: Sequence[EdgeRows]) -> int | None:
    """Return what the printed numbers are more than the places of their pages; None where none are printed."""
    shifts: Counter[int] = Counter()
    for edge in edges:
        numbers = {_number(line) for _, row in edge.rows for line in row}
        shifts.update(number - edge.page for number in numbers if number is not None)
    shift, count = shifts.most_common(1)[0] if shifts else (0, 0)
    return shift if count >= max(_LEAST, _SHARE * len({edge.page for edge in edges})) else None


def _number(line: Line) -> int | None:
    match = PAGE_NUMBER.fullmatch(line.text.strip())
    return int(match.group(1)) if match and match.group(1).isdecimal() else None
