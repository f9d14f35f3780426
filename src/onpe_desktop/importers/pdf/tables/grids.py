"""Ruled tables: rules that touch each other make a grid, and the words in its cells make the table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import dropwhile, pairwise

from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Word, around
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.tiles import tiles_of

_CAPTIONED = {Captioned.FIGURE, Captioned.TABLE}
_TOUCH = 3.0  # points: rules so near each other touch
_INSIDE = 4.0  # points: what begins so far inside a column stands in it
_LEAST_OF_ONE = 4  # rules across a table of a single column
_LEAST_AROUND = 3  # rules of a table
_LEAST_CUT = 3  # columns of a row that stands alone at the top or bottom of a page
_MOST_RULES = 4_000  # of one page


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with the lines in it, how many columns and rows it covers, and whether it is shaded."""

    lines: tuple[Line, ...]
    columns: int = 1
    rows: int = 1
    shaded: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table on one page. `edges` are its columns' borders; `head` is how many rows rules tell to be its head."""

    box: Box
    rows: tuple[tuple[GridCell, ...], ...]
    edges: tuple[float, ...]
    head: int = 0
    ruled: bool = True  # its columns are, by rules


@dataclass(frozen=True, slots=True)
class _Rule:
    box: Box
    across: bool


def grids_of(page: PageContent) -> list[Grid]:
    """Return the ruled tables of a page."""
    rules = [*_rules(page.drawings), *(side for tiles in tiles_of(page.drawings, page.lines) for side in _sides(tiles))]
    if not 3 <= len(rules) <= _MOST_RULES:
        return []
    found = [grid for group in _touching(rules) if (grid := _grid(group, page)) is not None]
    return [grid for grid in found if not any(other is not grid and _inside(grid.box, other.box) for other in found)]


def _inside(inner: Box, outer: Box) -> bool:
    return (
        inner.shared(outer) > 0.9 * inner.width * inner.height
        and outer.width * outer.height > inner.width * inner.height
    )


def _rules(drawings: Sequence[Drawing]) -> list[_Rule]:
    rules: list[_Rule] = []
    frames: list[Box] = []
    for drawing in drawings:
        box = drawing.box
        if drawing.colour == 0xFFFFFF:
            continue
        if drawing.across:
            rules.append(_Rule(box, across=True))
        elif drawing.upright:
            rules.append(_Rule(box, across=False))
        elif drawing.stroked and box.width > 10 and box.height > 8:
            frames.append(box)
    return [*rules, *_sides(frame for frame in frames if not _is_around(frame, rules))]


def _is_around(frame: Box, rules: Sequence[_Rule]) -> bool:
    """Tell whether a frame stands around tables and text: rules lie across in it, and none reaches its sides."""
    ends = [
        min(abs(rule.box.left - frame.left), abs(rule.box.right - frame.right))
        for rule in rules
        if rule.across and rule.box.width > 0.2 * frame.width and frame.holds(rule.box.middle, -_TOUCH)
    ]
    return len(ends) >= _LEAST_AROUND and min(ends) > _TOUCH


def _sides(boxes: Iterable[Box]) -> list[_Rule]:
    """Return the four sides of each box as rules."""
    return [
        _Rule(side, across=across)
        for box in boxes
        for side, across in (
            (box._replace(bottom=box.top), True),
            (box._replace(top=box.bottom), True),
            (box._replace(right=box.left), False),
            (box._replace(left=box.right), False),
        )
    ]


def _touching(rules: list[_Rule]) -> list[list[_Rule]]:
    """Group the rules that touch each other, directly or through others."""
    home = list(range(len(rules)))

    def root(index: int) -> int:
        while home[index] != index:
            home[index] = home[home[index]]
            index = home[index]
        return index

    order = sorted(range(len(rules)), key=lambda index: rules[index].box.top)
    active: list[int] = []
    for index in order:
        box = rules[index].box
        active = [other for other in active if rules[other].box.bottom + _TOUCH >= box.top]
        for other in active:
            near = rules[other].box
            if near.left - _TOUCH <= box.right and box.left <= near.right + _TOUCH:
                home[root(index)] = root(other)
        active.append(index)
    groups: dict[int, list[_Rule]] = {}
    for index, rule in enumerate(rules):
        groups.setdefault(root(index), []).append(rule)
    return list(groups.values())


def _grid(rules: list[_Rule], page: PageContent) -> Grid | None:
    box = around(rule.box for rule in rules)
    across, upright = [rule for rule in rules if rule.across], [rule for rule in rules if not rule.across]
    columns = _positions([rule.box.middle[0] for rule in upright] + [box.left, box.right])
    rows = _positions([rule.box.middle[1] for rule in across] + [box.top, box.bottom])
    if (
        len(columns) < 2
        or len(rows) < 2
        or len(rows) < _least_rules(box, len(columns), page)
        or len(columns) > 40
        or len(rows) > 200
        or box.height > 0.97 * page.height
    ):
        return None
    spans = _spans(columns, rows, across, upright)
    words: dict[tuple[int, int], list[Line]] = {}
    for line in page.lines:
        for row, column, part in _parts(line, columns, rows, spans):
            words.setdefault((row, column), []).append(part)
    shades = [
        d.box for d in page.drawings if d.filled and not d.across and not d.upright and d.colour not in {0xFFFFFF, 0}
    ]
    made: list[tuple[GridCell, ...]] = []
    for row in range(len(rows) - 1):
        cells = []
        for column in range(len(columns) - 1):
            if spans[row, column][:2] != (row, column):
                continue
            _, _, height, width = spans[row, column]
            middle = (columns[column] + columns[column + width]) / 2, (rows[row] + rows[row + height]) / 2
            shaded = any(shade.holds(middle) for shade in shades)
            lines = tuple(line for found in rows_of(words.get((row, column), ())) for line in found.lines)
            cells.append(GridCell(lines, width, height, shaded))
        made.append(tuple(cells))
    filled = sum(bool(cell.lines) for row in made for cell in row)
    if filled < 3 or filled < 0.3 * sum(map(len, made)):
        return None
    if max(map(len, made)) < 2 and not _is_column(made):
        return None
    # A head that is repeated on every page has been taken off as a running line.
    begun = list(dropwhile(_is_empty, (row for row in made if row)))
    ended = list(dropwhile(_is_empty, reversed(begun)))  # notes at the end of the table have been taken off, too
    kept = ended[::-1]
    if len(kept) > 2 and _is_caption(kept[0], len(columns) - 1):
        box = box._replace(top=max(line.box.bottom for line in kept[0][0].lines) + 0.5)
        kept = kept[1:]
    return Grid(box, tuple(kept), tuple(columns))


def _least_rules(box: Box, edges: int, page: PageContent) -> int:
    """Return how many rules across make a table: two where one row stands first or last on its page."""
    if edges <= 2:
        return _LEAST_OF_ONE
    if edges <= _LEAST_CUT:
        return 3
    beside = [line.box.middle[1] for line in page.lines if not box.holds(line.box.middle, _TOUCH)]
    cut = all(middle > box.bottom for middle in beside) or all(middle < box.top for middle in beside)
    return 2 if cut else 3


def _is_empty(row: Sequence[GridCell]) -> bool:
    return not any(cell.lines for cell in row)


def _is_caption(row: Sequence[GridCell], columns: int) -> bool:
    """Tell whether a row is the table's caption, which stands in the same frame: « Tableau 3 » over all columns."""
    return len(row) == 1 and row[0].columns == columns > 1 and captioned(row[0].lines[0].text) in _CAPTIONED


def _is_column(rows: Sequence[Sequence[GridCell]]) -> bool:
    """Tell whether a single column is a table: each row has some words; a box may have a rule below its title."""
    return len(rows) + 1 >= _LEAST_OF_ONE and all(0 < len(row[0].lines) <= 2 for row in rows if row)


def _positions(values: list[float]) -> list[float]:
    found: list[float] = []
    for value in sorted(values):
        if not found or value - found[-1] > 4.0:
            found.append(value)
    return found


def _spans(
    columns: list[float], rows: list[float], across: list[_Rule], upright: list[_Rule]
) -> dict[tuple[int, int], tuple[int, int, int, int]]:
    """Tell for each place of the grid its cell: first row and column, rows and columns covered."""
    walls = [(rule.box.middle[0], rule.box.top - 1, rule.box.bottom + 1) for rule in upright]
    floors = [(rule.box.middle[1], rule.box.left - 1, rule.box.right + 1) for rule in across]

    def walled(x: float, top: float, bottom: float) -> bool:
        middle = (top + bottom) / 2
        return any(start <= middle <= end and abs(place - x) < 4 for place, start, end in walls)

    def floored(y: float, left: float, right: float) -> bool:
        middle = (left + right) / 2
        return any(start <= middle <= end and abs(place - y) < 4 for place, start, end in floors)

    spans: dict[tuple[int, int], tuple[int, int, int, int]] = {}
    last_row, last_column = len(rows) - 1, len(columns) - 1
    for row in range(last_row):
        for column in range(last_column):
            if (row, column) in spans:
                continue
            width = 1
            while (
                column + width < last_column
                and (row, column + width) not in spans
                and not walled(columns[column + width], rows[row], rows[row + 1])
            ):
                width += 1
            height = 1
            while (
                row + height < last_row
                and not floored(rows[row + height], columns[column], columns[column + 1])
                and not any((row + height, column + step) in spans for step in range(width))
            ):
                height += 1
            for down in range(height):
                for step in range(width):
                    spans[row + down, column + step] = (row, column, height, width)
    return spans


def _parts(
    line: Line,
    columns: list[float],
    rows: list[float],
    spans: dict[tuple[int, int], tuple[int, int, int, int]],
) -> list[tuple[int, int, Line]]:
    """Return the parts of a line by the cell that they begin in: a long word may run out of its cell."""
    row = _place(rows, line.box.middle[1])
    if row is None or line.box.right < columns[0] or line.box.left > columns[-1]:
        return []
    parts: dict[tuple[int, int], list[Word]] = {}
    column: int | None = None
    before: Word | None = None
    for word in line.words:
        if before is None or not _continues(before, word):
            column = _place(columns, word.box.left + min(word.box.width / 2, _INSIDE))
        if column is None:
            return []
        parts.setdefault(spans[row, column][:2], []).append(word)
        before = word
    return [(place[0], place[1], line.of(words)) for place, words in parts.items()]


def _continues(before: Word, word: Word) -> bool:
    """Tell whether both are one word, in several styles."""
    return not word.spaced and abs(word.box.left - before.box.right) < 0.1 * word.style.size


def _place(edges: list[float], value: float) -> int | None:
    return next((index for index, (low, high) in enumerate(pairwise(edges)) if low - 1 <= value <= high + 1), None)
