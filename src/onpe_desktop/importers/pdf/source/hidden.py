"""Grounds that nobody sees, since they lie in one of their own colour: shaded paragraphs in shaded cells.

Word draws both: the ground of a cell, and one for each line of a paragraph in it, which keeps to the cell's padding.
"""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Box, Drawing, PageContent

_MOST_GROUNDS = 1_000  # of a page that is looked at
_PADDING = 2.0  # points: what is nearer to a side may be one of several cells on the ground of their row
_LEVEL = 1.0  # points
_WHITE = 0xFFFFFF


def without_hidden(page: PageContent) -> PageContent:
    """Return the page without grounds that lie in the padding of a cell of their colour, none beside another one."""
    grounds = [drawing for drawing in page.drawings if _is_ground(drawing)]
    if not 1 < len(grounds) < _MOST_GROUNDS:
        return page
    inside: dict[int, list[Drawing]] = {}
    for place, ground in enumerate(grounds):
        under = _under(ground, grounds[:place], grounds)
        if under is not None:
            inside.setdefault(id(under), []).append(ground)
    gone = {id(ground) for found in inside.values() if not _are_beside(found) for ground in found}
    return replace(page, drawings=tuple(one for one in page.drawings if id(one) not in gone)) if gone else page


def _under(ground: Drawing, earlier: Sequence[Drawing], grounds: Sequence[Drawing]) -> Drawing | None:
    """Return the cell's ground of one colour in which another one lies, with nothing of other colours between both."""
    if ground.colour == _WHITE:
        return None
    for other in reversed(earlier):
        if other.box.shared(ground.box) <= 0:
            continue
        if other.colour != ground.colour:
            return None
        if _is_padded(ground.box, other.box):
            return other if any(_is_next(other.box, one.box) for one in grounds) else None
    return None


def _is_next(one: Box, other: Box) -> bool:
    """Tell whether two grounds are those of cells beside each other."""
    beside = abs(one.right - other.left) < _LEVEL or abs(other.right - one.left) < _LEVEL
    return beside and abs(one.top - other.top) < _LEVEL > abs(one.bottom - other.bottom)


def _is_ground(drawing: Drawing) -> bool:
    return drawing.filled and not (drawing.stroked or drawing.across or drawing.upright)


def _is_padded(inner: Box, outer: Box) -> bool:
    beside = inner.left > outer.left + _PADDING and inner.right < outer.right - _PADDING
    return beside and inner.top > outer.top - _LEVEL and inner.bottom < outer.bottom + _LEVEL


def _are_beside(grounds: Sequence[Drawing]) -> bool:
    """Tell whether two stand side by side: they are cells on the ground of their table."""
    boxes = sorted((ground.box for ground in grounds), key=lambda box: box.left)
    return bool(boxes) and max(box.left for box in boxes) >= min(box.right for box in boxes)
