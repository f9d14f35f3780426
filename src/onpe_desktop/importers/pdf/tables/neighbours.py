"""What stands next to rules that lie across: a first row above them, a last one below, text between two tables."""

from collections.abc import Sequence
from itertools import pairwise, takewhile
from statistics import median
from typing import TypeAlias

from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.page import Box, Line, Word, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, common
from onpe_desktop.importers.pdf.styles import LARGER
from onpe_desktop.importers.pdf.tables.grounds import between
from onpe_desktop.importers.pdf.tables.no_tables import DENSE
from onpe_desktop.importers.pdf.tables.strips import LEAST_STRIP, strips_of

_SPACE = 0.45  # of the size: words of a line are so near each other, those of two cells are not
_LEAST_SPACES, _STRETCHED = 4, 1.2  # of a line; times the usual one
_LEAST_EDGES, _PAIR = 2, 2  # of a table, and columns
_TALLER = 1.6  # times the highest row: as much higher may one be that nothing closes
_MOST_LINES = 2  # of a head; of a row's first cell, next to text between tables
_UNEVEN = 1.6  # of the size: a row has no more white next to the table than next to its rule
_CAPTIONED = {Captioned.FIGURE, Captioned.TABLE}
_AS_HIGH, _HIGHEST = 1.3, 2.0  # times the padding of the row above; of the size
_WHITE = 0.9  # of the size: the padding of cells is less
Place: TypeAlias = tuple[float, float, float]
_WIDE = 0.85  # of the table's width
_LEAST_ROWS = 2  # below a head, to the end of the page; one is enough below a bold one
_MOST_BOLD = 5  # lines of a bold head
_FURTHEST = 9.0  # of the size: rows that no rule parts are no further apart
_LATER = 0.2  # of the width of a table: no first column begins there
_SHORT = 20.0  # points: what begins nearer to the end of a rule stands beside it
_FLUSH = 2.0  # points
_ALIKE = 1.6  # points: cells begin so near their column's edge
_EQUAL, _ONE_PLACE = 0.1, 1.0  # points
_EDGE = 2.5  # points: a rule and the edge of a ground so near it are one


def extend(chain: list[VisualRow], edges: list[float], rows: Sequence[VisualRow], known: Sequence[Strip] = ()) -> None:
    """Add the first row, where rules stand below each row only, and the last one, where they stand above each.

    `known` are the white strips between the columns, where these are known: the last row may be the highest then.
    """
    if len(edges) < _LEAST_EDGES:
        return
    strips = known or strips_of([whole(band) for band in between(chain, edges)])
    tallest = max(lower - upper for upper, lower in pairwise(edges))
    places = [_place(row, strips) for row in chain] if strips else []
    above = [row for row in rows if row.middle < edges[0]]
    below = [row for row in rows if edges[-1] < row.middle]
    if (first := _fitting(above[::-1], chain, strips, places)) and all(
        row.middle > edges[0] - tallest for row in first
    ):
        chain[:0] = first[::-1]
        edges.insert(0, first[-1].top - 1)
    last = _fitting(below, chain, strips, places)
    reach = edges[-1] + (_TALLER if known else 1.0) * tallest
    if last and all(row.middle < reach for row in last):
        chain.extend(last)
        edges.append(last[-1].bottom + 1)


def extend_to_rules(
    chain: list[VisualRow], edges: list[float], rows: Sequence[VisualRow], rules: Sequence[Box], strips: Sequence[Strip]
) -> None:
    """Add what stands between the first or last edge and a rule next to it: the table's head, or its last row.

    The `rules` are those as wide as the table. The rows keep to its columns, and are no title between two tables.
    """
    for down in (False, True):
        while found := _up_to_rule(chain, edges, rows, rules, strips, down=down):
            band, edge = found
            if down:
                chain.extend(band)
                edges.append(edge)
            else:
                chain[:0] = band
                edges.insert(0, edge)


def _up_to_rule(
    chain: Sequence[VisualRow],
    edges: Sequence[float],
    rows: Sequence[VisualRow],
    rules: Sequence[Box],
    strips: Sequence[Strip],
    *,
    down: bool,
) -> tuple[list[VisualRow], float] | None:
    end = edges[-1] if down else edges[0]
    heights = [rule.middle[1] for rule in rules]
    beyond = [height for height in heights if (height > end + _EDGE if down else height < end - _EDGE)]
    if not beyond:
        return None
    edge = min(beyond) if down else max(beyond)
    upper, lower = (end, edge) if down else (edge, end)
    band = [row for row in rows if upper < row.middle < lower]
    if not band or is_text(band, chain, upper, lower) or not all(keeps_to(row, strips) for row in band):
        return None
    above, below = band[0].top - upper, lower - band[-1].bottom
    near, far = (above, below) if down else (below, above)
    return (band, edge) if near < far + _UNEVEN * band[0].size else None


def with_rest_of_page(
    chain: list[VisualRow], edges: list[float], rows: Sequence[VisualRow], rule: Box, known: Sequence[Strip] = ()
) -> None:
    """Add the rows down to the end of the page below a head between two rules: the table goes on over the page.

    All keep to the columns that they have in common with the head, and none stands at the page's foot far below.
    """
    below = [row for row in rows if edges and row.middle > edges[-1]]
    bold = all(line.bold for row in chain for line in row.lines) and not any(row.lines[0].bold for row in below)
    if len(edges) != _LEAST_EDGES or not below or len(chain) > (_MOST_BOLD if bold else _MOST_LINES):
        return
    strips = known or strips_of([*chain, *below])
    several = sum(len({_column(word, strips) for word in row.words}) > 1 for row in below)
    parted = len({_column(word, strips) for row in chain for word in row.words}) > 1
    inside = all(is_within(row, rule) and keeps_to(row, strips) for row in (*chain, *below))
    near = all(two.middle - one.middle < _FURTHEST * two.size for one, two in pairwise((chain[-1], *below)))
    if parted and several >= (1 if bold else _LEAST_ROWS) and inside and near:
        chain.extend(below)
        edges.append(below[-1].bottom + 1)


def is_within(row: VisualRow, rule: Box) -> bool:
    """Tell whether a row stands in the width of a rule; what begins in a later column may run out of it."""
    first, last = row.lines[0].box, row.lines[-1].box
    over = rule.left + _LATER * rule.width < last.left < rule.right - _SHORT
    return first.left > rule.left - 3 and (last.right < rule.right + 8 or over)


def _fitting(
    rows: Sequence[VisualRow], chain: Sequence[VisualRow], strips: Sequence[Strip], places: Sequence[Place]
) -> list[VisualRow]:
    """Return the lines of the row next to a rule, that keep to the table's columns, if they have words in all of them.

    Of two columns the first cell begins, is centred or ends where one of the table does, at one of the `places`; lines
    with words in three columns are no text. Where more rows
    follow as lines do, they are returned too: they are no last row, but the body of a table without a rule at its foot.
    A caption is none.
    """
    if rows and captioned(rows[0].lines[0].text) is Captioned.TABLE:
        return []
    found: list[VisualRow] = []
    for row in takewhile(lambda row: keeps_to(row, strips), rows):
        if found and abs(row.middle - found[-1].middle) > DENSE * row.size:
            break
        found.append(row)
    columns = {_column(word, strips) for row in found for word in row.words}
    flush = any(
        abs(one - two) < _FLUSH
        for row in found
        for place in places
        for one, two in zip(_place(row, strips), place, strict=True)
    )
    full = len(columns) == len(strips) + 1 > (1 if flush else _PAIR)
    return found if full or (columns != {0} and _begin_alike(found, chain, strips)) else []


def _begin_alike(found: Sequence[VisualRow], chain: Sequence[VisualRow], strips: Sequence[Strip]) -> bool:
    """Tell whether the cells of a row begin where their columns do: it has an empty one, as heads above labels have."""
    begins: dict[int, float] = {}
    known: dict[int, float] = {}
    for rows, lefts in ((found, begins), (chain, known)):
        for word in (word for row in rows for word in row.words):
            column = _column(word, strips)
            lefts[column] = min(word.box.left, lefts.get(column, word.box.left))
    return bool(begins) and all(abs(left - known.get(column, -1)) < _ALIKE for column, left in begins.items())


def _column(word: Word, strips: Sequence[Strip]) -> int:
    return sum(word.box.middle[0] > sum(strip) / 2 for strip in strips)  # that of a head may begin before its column


def _place(row: VisualRow, strips: Sequence[Strip]) -> Place:
    """Return where the first cell of a row begins, its middle, and where it ends; without one, those of its words."""
    middle = sum(strips[0]) / 2
    box = around(word.box for word in row.words if word.box.left < middle or row.words[0].box.left >= middle)
    return box.left, box.middle[0], box.right


def keeps_to(row: VisualRow, strips: Sequence[Strip]) -> bool:
    """Tell whether a row leaves a part of each strip white that is no space between two words of a line.

    Where the look changes, from a bold label to what it says, it may be the edge of a column.
    """
    white = [common([strip], row.white, LEAST_STRIP) for strip in strips]
    if not all(white):
        return False
    spaces = [
        (one.box.right, two.box.left)
        for line in row.lines
        for limit in (_widest_space(line),)
        for one, two in pairwise(line.words)
        if two.box.left - one.box.right < limit
        and (one.style.bold, one.style.fixed) == (two.style.bold, two.style.fixed)
    ]
    return all(any(not _is_one_of(part, spaces) for part in parts) for parts in white)


def _widest_space(line: Line) -> float:
    """Return what the spaces of a line are narrower than: those of a long one that is stretched are all as wide.

    So is the white beside the numbers of a head, as of years.
    """
    pairs = [(one, two) for one, two in pairwise(line.words) if not _has_digit(one) and not _has_digit(two)]
    spaces = [two.box.left - one.box.right for one, two in pairs if two.spaced]
    stretched = _STRETCHED * median(spaces) if len(spaces) >= _LEAST_SPACES else 0.0
    return max(_SPACE * line.size, stretched)


def _has_digit(word: Word) -> bool:
    return any(map(str.isdigit, word.text))


def _is_one_of(part: Strip, spaces: Sequence[Strip]) -> bool:
    return any(left - _EQUAL < part[0] and part[1] < right + _EQUAL for left, right in spaces)


def parts_tables(chain: Sequence[VisualRow], edges: Sequence[float], band: Sequence[VisualRow]) -> bool:
    """Tell whether what stands between two rules is text between two tables, and one row of either.

    Lines run over the columns, and either above or below them one row keeps to these.
    """
    strips = strips_of([whole(rows) for rows in between(chain, edges)])
    keep = [keeps_to(row, strips) for row in band]
    if keep[0]:
        keep, band = keep[::-1], band[::-1]
    rest = band[keep.index(True) :] if any(keep) else []
    firsts = [row.words[0].box.left < strips[0][0] for row in rest] if strips else []
    return any(firsts) and not keep[0] and all(keep[-len(rest) :]) and sum(firsts) <= _MOST_LINES


def agree(chain: Sequence[VisualRow], band: Sequence[VisualRow]) -> bool:
    """Tell whether bands have a white strip in common; those above may be the end of one cell, cut by the page."""
    if strips_of(without_titles([*chain, *band])):
        return True
    strips = strips_of([whole(band)])
    return bool(strips) and all(keeps_to(row, strips) for row in chain)


def without_titles(rows: Sequence[VisualRow]) -> list[VisualRow]:
    """Return the rows without bold lines that stand alone above others with several: titles of groups, over columns."""
    titles = {id(row) for row, below in pairwise(rows) if len(row.lines) == 1 < len(below.lines) and row.lines[0].bold}
    return [row for row in rows if id(row) not in titles]


def is_text(band: Sequence[VisualRow], above: Sequence[VisualRow], upper: float, lower: float) -> bool:
    """Tell whether lines between two rules are a title or paragraph between two tables: whole, and white around them.

    The one row of a group's title, across the table, is as near to the rules as other rows are, however high those are,
    and begins where they do.
    A title larger than the rows above, or a paragraph over most of the table's width, may be near to the table below; a
    caption is to the one that it names.
    """
    if any(len(row.lines) > 1 for row in band):
        return False
    if any(captioned(row.lines[0].text) in _CAPTIONED for row in band):
        return True
    size = band[0].size
    white = _WHITE * size
    if above and len(band) == 1 and abs(band[0].lines[0].box.left - _left(above)) < _ALIKE:
        white = max(white, min(_AS_HIGH * (upper - above[-1].bottom), _HIGHEST * size))
    larger = bool(above) and size > LARGER * max(row.size for row in above)
    near = lower - band[-1].bottom <= white and not larger and not _is_paragraph(band, above)
    return band[0].top - upper > white and not near


def _left(rows: Sequence[VisualRow]) -> float:
    return min(row.lines[0].box.left for row in rows)


def _is_paragraph(band: Sequence[VisualRow], above: Sequence[VisualRow]) -> bool:
    """Tell whether several lines hold one that is nearly as wide as the rows above, or wider."""
    extent = around(line.box for row in above for line in row.lines) if above else None
    return extent is not None and len(band) > 1 and any(row.lines[0].box.width > _WIDE * extent.width for row in band)


def whole(band: Sequence[VisualRow]) -> VisualRow:
    """Return all lines of a band as one row."""
    return VisualRow(tuple(sorted((line for row in band for line in row.lines), key=lambda line: line.box.left)))


def are_labels(above: Sequence[VisualRow], rows: Sequence[VisualRow], left: float, right: float) -> bool:
    """Tell whether rows begin away from the edge of their column as those above do, or are centred in it as these are.

    Text below a table begins at its edge, or further out.
    """
    for place in (0.0, 0.5):
        known, own = ([found for row in part if (found := _first_place(row, right, place))] for part in (above, rows))
        apart = place > 0 or min(known, default=0.0) > left + _FLUSH
        if apart and len(known) >= _PAIR and max(*known, *own) - min(*known, *own) < _ONE_PLACE:
            return True
    return False


def _first_place(row: VisualRow, right: float, share: float) -> float | None:
    """Return where the words of a row begin in the first column, or a share of their width further on."""
    words = [word.box for word in row.words if word.box.left < right]
    return words[0].left + share * (words[-1].right - words[0].left) if words else None
