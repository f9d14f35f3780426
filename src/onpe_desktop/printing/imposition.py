"""Which pages lie side by side on which side of a sheet: plain numbers."""

from typing import TypeAlias

from onpe_desktop.printing.options import Sheets

Side: TypeAlias = tuple[int | None, int | None]
"""Pages on the left and on the right half of one side of a sheet, from 0; None where a half stays blank."""


def impose(count: int, sheets: Sheets) -> tuple[Side, ...]:
    """Return the sides for `count` pages, front and back in turn for a booklet.

    A booklet is printed on both sides, turned over the short edge, stacked, folded once in the middle: the pages are
    filled up to a multiple of four.
    """
    if sheets is Sheets.BOOKLET:
        return tuple(_booklet_side(side, -(-count // 4) * 4, count) for side in range(-(-count // 4) * 2))
    return tuple((left, left + 1 if left + 1 < count else None) for left in range(0, count, 2))


def _booklet_side(side: int, places: int, count: int) -> Side:
    """Front sides have the later page on the left, back sides the earlier one: both are odd pages on the right."""
    early, late = side, places - 1 - side
    left, right = (late, early) if side % 2 == 0 else (early, late)
    return (left if left < count else None, right if right < count else None)
