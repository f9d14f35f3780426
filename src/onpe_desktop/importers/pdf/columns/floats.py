"""Pictures, boxes and tables that text flows around: its lines end before them, its paragraphs go on beside them."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.columns.flows import Item
from onpe_desktop.importers.pdf.page import Line

_BESIDE = 0.5  # of a line's height
_LEAST = 3  # lines beside one thing: so many tell where full lines end
_GAP = 6.0  # points between a line and what stands beside it


def ends_beside(items: Sequence[Item]) -> dict[int, float]:
    """Return by id() of the line where full lines end: right of those beside which something else stands."""
    found: dict[int, float] = {}
    for item in items:
        if isinstance(item, Line):
            continue
        beside = [one for one in items if isinstance(one, Line) and is_beside(one, item)]
        beside = [line for line in beside if line.box.right <= item.box.left]
        if beside:
            end = max(line.box.right for line in beside) if len(beside) >= _LEAST else item.box.left - _GAP
            found |= {id(line): min(end, found.get(id(line), end)) for line in beside}
    return found


def is_beside(line: Line, item: Item) -> bool:
    """Tell whether a line stands beside a thing, and not over it."""
    apart = line.box.right <= item.box.left + 1 or line.box.left >= item.box.right - 1
    shared = min(line.box.bottom, item.box.bottom) - max(line.box.top, item.box.top)
    return apart and shared > _BESIDE * line.box.height
