"""What stands at one height: words of one line, or of others beside a title."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.numbering import is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.source.lines import APART, HUGE, SHORT, side_by_side

_LARGER, _LEADING, _NEAR = 1.3, 1.5, 6  # times; of the size; lines that may stand beside one of a title
_OTHER_SIZE, _OTHER_NUMBER = 1.25, 1.5  # times as large: code is somewhat smaller; page numbers may be larger, too
_TITLE = 1.15  # times as large
_COLUMN = 3.0  # of the size: wider than spaces of justified titles
_FAR = 2.0  # of the smaller size: justified lines have wide spaces


def waits(item: object, last: object, following: Sequence[object]) -> bool:
    """Tell whether an item stands right of a title whose next line follows."""
    if not (isinstance(item, Line) and isinstance(last, Line)) or last.size < _LARGER * item.size:
        return False
    rest = next((one for one in following[:_NEAR] if isinstance(one, Line) and is_next_line(one, last)), None)
    return rest is not None and item.box.left > max(last.box.right, rest.box.right)


def is_next_line(item: object, last: object) -> bool:
    """Tell whether a line is the next one of a title: below it, of its style, and as near as lines of one are."""
    return (
        isinstance(item, Line)
        and isinstance(last, Line)
        and item.style == last.style
        and 0 < item.box.top - last.box.top < _LEADING * last.size
        and item.box.left < last.box.right
        and item.box.right > last.box.left
    )


def are_one_line(first: Line, second: Line, usual: float, items: Sequence[object]) -> bool:
    """Tell whether lines beside each other are to be read as one.

    `usual` is the size of most letters on the page, `items` what stands around them.

    Words of another size far from them are not, but for the number, or the initial, before them. A number behind them
    may be a page's. Nor are words larger than usual that are far from each other, as titles of columns are, unless a
    line of their title goes through below or above: that is justified.
    """
    if not side_by_side(first, second):
        return False
    left, right = sorted((first, second), key=lambda line: line.box.left)
    small, large = sorted((left.size, right.size))
    if right.box.left - left.box.right < (_FAR if large < HUGE * small else APART) * small:
        return True
    if small > _TITLE * usual and not _is_short(left) and _white(left, right, items) > _COLUMN * small:
        return any(_goes_through(item, left, right) for item in items)
    return large < (_OTHER_NUMBER if _is_short(right) else _OTHER_SIZE) * small or _is_short(left)


def _white(left: Line, right: Line, items: Sequence[object]) -> float:
    """Return how wide the white between two words is: others of a justified line may stand in it."""
    between = [
        item.box
        for item in items
        if isinstance(item, Line) and item.box.left >= left.box.right and item.box.right <= right.box.left
        if side_by_side(item, left)
    ]
    return right.box.left - left.box.right - sum(box.width for box in between)


def _goes_through(item: object, left: Line, right: Line) -> bool:
    """Tell whether an item is a line of their style right below or above two words, with none of their white."""
    if not isinstance(item, Line) or item.style != right.style:
        return False
    near = 0 < abs(item.box.top - right.box.top) < _LEADING * right.size
    return near and item.box.left < left.box.right and item.box.right > right.box.left


def _is_short(line: Line) -> bool:
    return len(line.text) <= SHORT or is_number(line.text) or is_number_label(line.text)
