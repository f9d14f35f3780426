"""Tables without vertical rules into cells: what stands in each column of a row, which cells cover several columns."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Drawing, Line, PageContent, Word, around
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.exact_lefts import with_exact_columns
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.tables.grounds import colour_at, is_ground
from onpe_desktop.importers.pdf.tables.spanned_heads import with_spanned_columns
from onpe_desktop.importers.pdf.tables.table_rows import rows_of_table


def rows_to_cells(candidate: Candidate, page: PageContent) -> Grid | None:
    """Return the table, None where it comes to fewer than two rows, unless it is known to be one row."""
    candidate = with_spanned_columns(with_exact_columns(candidate))
    groups = rows_of_table(candidate, page.drawings)
    if len(groups) < 2 and not candidate.goes_on and not candidate.begins:
        return None
    each = len(groups) > 2 and len(groups) == len(candidate.edges) - 1  # a rule under each row tells no head
    told = len(candidate.edges) > 2 and not each
    head = sum(_is_above(group, candidate.edges[1]) for group in groups) if told else 0
    head = head if 0 < head < min(len(groups), 4) else 0
    box = around(line.box for row in candidate.rows for line in row.lines)
    shades = [drawing for drawing in page.drawings if is_ground(drawing)]
    rows = tuple(_cells(group, candidate, shades) for group in groups)
    grounds = tuple(_grounds(group, candidate, shades) for group in groups) if shades else ()
    return Grid(box, rows, (*candidate.lefts, box.right), head=head, ruled=False, grounds=grounds)


def _grounds(group: Sequence[VisualRow], candidate: Candidate, shades: Sequence[Drawing]) -> tuple[int, ...]:
    return tuple(colour_at((left + 1, group[0].middle), shades) for left in candidate.lefts)


def _is_above(group: Sequence[VisualRow], edge: float) -> bool:
    return group[-1].middle < edge


def _cells(group: Sequence[VisualRow], candidate: Candidate, shades: Sequence[Drawing]) -> tuple[GridCell, ...]:
    columns: list[list[Line]] = [[] for _ in candidate.lefts]
    spans = [1] * len(columns)
    for row in group:
        begun: set[int] = set()
        for line in row.lines:
            for column, reach, part in _parts(line, candidate):
                number = column
                if number in begun and reach > 1:  # a title that is wider than its column, and flush right
                    number, reach = number + 1, reach - 1  # noqa: PLW2901
                if number in begun:  # justified words far apart in a narrow column
                    last = columns[number][-1]
                    first = replace(part.words[0], spaced=True)
                    columns[number][-1] = last.of((*last.words, first, *part.words[1:]))
                else:
                    columns[number].append(part)
                begun.add(number)
                spans[number] = max(spans[number], reach)
    cells: list[GridCell] = []
    number = 0
    while number < len(columns):
        width = spans[number]
        if any(columns[number + 1 : number + width]):
            width = 1
        lines = columns[number]
        shaded = bool(lines) and any(shade.box.holds(lines[0].box.middle) for shade in shades)
        cells.append(GridCell(tuple(lines), width, 1, shaded))
        number += width
    return tuple(cells)


def _parts(line: Line, candidate: Candidate) -> list[tuple[int, int, Line]]:
    """Return the parts of a line with their column, and how many columns each covers."""
    parts: list[tuple[int, list[Word]]] = []
    for word in line.words:
        number = candidate.column(word)
        last = parts[-1][1][-1] if parts else None
        if last is not None and (
            parts[-1][0] >= number or _continues(last, word) or _crosses(last, word, candidate, number)
        ):
            parts[-1][1].append(word)
        else:
            parts.append((number, [word]))
    found = []
    for number, words in parts:
        right = words[-1].box.right
        reach = sum(right > edge + 2 for _, edge in candidate.strips[number:]) + 1
        found.append((number, reach, line.of(words)))
    return found


def _continues(before: Word, word: Word) -> bool:
    """Tell whether both are one word, of which a part is a link or of another style."""
    return not word.spaced and abs(word.box.left - before.box.right) < 0.1 * word.style.size


def _crosses(before: Word, word: Word, candidate: Candidate, number: int) -> bool:
    """Tell whether two words of a line stand so close over a column's edge that the line covers both columns."""
    left, right = candidate.strips[number - 1]
    if right in candidate.exact:
        return False
    gap = word.box.left - before.box.right
    return word.spaced and gap < 0.45 * word.style.size and (before.box.right > left + 1 or word.box.left < right - 1)
