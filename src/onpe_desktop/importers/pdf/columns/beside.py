"""What stands at one height: words of one line, or of others beside a title."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.numbering import is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.source.lines import APART, HUGE, SHORT, side_by_side

_LARGER, _LEADING, _NEAR = 1.3, 1.5, 6  # times; of the size; lines that may stand beside one of a title
_OTHER_SIZE, _OTHER_NUMBER = 1.25, 1.5  # times as large: code is somewhat smaller; page numbers may be larger, too
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


def are_one_line(first: Line, second: Line) -> bool:
    """Tell whether lines beside each other are to be read as one.

    Words of another size far from them are not, but for the number, or the initial, before them. A number behind them
    may be a page's.
    """
    if not side_by_side(first, second):
        return False
    left, right = sorted((first, second), key=lambda line: line.box.left)
    small, large = sorted((left.size, right.size))
    if right.box.left - left.box.right < (_FAR if large < HUGE * small else APART) * small:
        return True
    return large < (_OTHER_NUMBER if _is_short(right) else _OTHER_SIZE) * small or _is_short(left)


def _is_short(line: Line) -> bool:
    return len(line.text) <= SHORT or is_number(line.text) or is_number_label(line.text)
