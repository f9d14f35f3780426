"""Tables without vertical rules: columns are the white strips that rows have in common.

Either rules across say where the table begins and ends (as booktabs sets them), or at least three rows whose columns
begin, end or are centred at the same places. What looks so and is no table is told apart in `no_tables`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, around
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of
from onpe_desktop.importers.pdf.tables.cells import rows_to_cells
from onpe_desktop.importers.pdf.tables.free import LEAST_ROWS, free_tables, is_near
from onpe_desktop.importers.pdf.tables.grids import Grid
from onpe_desktop.importers.pdf.tables.grounds import between
from onpe_desktop.importers.pdf.tables.labelled import labelled_rest
from onpe_desktop.importers.pdf.tables.no_tables import Candidate, has_labels, is_no_table
from onpe_desktop.importers.pdf.tables.strips import strips_of

_PAIR = 2  # columns: labels and their texts
_SAME = 4.0  # points: rules whose ends are so near each other are of one table


@dataclass(frozen=True, slots=True)
class Before:
    """The table with which the page before ended: the left edges of its columns."""

    lefts: tuple[float, ...]


def aligned_of(page: PageContent, lines: Sequence[Line], before: Before | None = None) -> list[Grid]:
    """Return the tables among the lines. `before` is a table that may go on at the top of the page."""
    rows = rows_of(lines)
    rules = _rules(page.drawings)
    found = _between_rules(rows, rules)
    taken = [table.rows for table in found]
    rest = _outside(rows, [around(line.box for row in rows_ for line in row.lines) for rows_ in taken])
    if before is not None and rest and rest[0] is rows[0]:
        going_on = _going_on(rest, before) or _labels_going_on(rest, before)
        if going_on is not None:
            found.append(going_on)
            rest = rest[len(going_on.rows) :]
    texts = before.lefts[1:] if before is not None and len(before.lefts) == _PAIR else ()
    found.extend(free_tables(rest, rules, texts))
    return [grid for table in found if (grid := rows_to_cells(table, page)) is not None]


def ruled_across(page: PageContent, lines: Sequence[Line]) -> list[Grid]:
    """Return the tables that begin and end with a rule of the same width."""
    found = _between_rules(rows_of(lines), _rules(page.drawings))
    return [grid for table in found if (grid := rows_to_cells(table, page)) is not None]


def _rules(drawings: Sequence[Drawing]) -> list[Box]:
    """Return the rules across, those drawn in pieces (a piece for each cell) as one, from top to bottom."""
    pieces = sorted(
        (drawing.box for drawing in drawings if drawing.across and drawing.colour != 0xFFFFFF),
        key=lambda box: (round(box.middle[1]), box.left),
    )
    found: list[Box] = []
    for box in pieces:
        last = found[-1] if found else None
        if last is not None and abs(last.middle[1] - box.middle[1]) < 1.5 and box.left - last.right < 2.0:
            found[-1] = around((last, box))
        else:
            found.append(box)
    return found


def _between_rules(rows: Sequence[VisualRow], rules: Sequence[Box]) -> list[Candidate]:
    """Return the tables that begin and end with a rule of the same width."""
    found: list[Candidate] = []
    groups: list[list[Box]] = []
    for rule in rules:
        home = next((g for g in groups if abs(g[0].left - rule.left) < _SAME > abs(g[0].right - rule.right)), None)
        if home is not None:
            home.append(rule)
        elif rule.width > 40:
            groups.append([rule])
    for group in groups:
        found.extend(_chains(rows, group))
    return _without_overlap(found)


def _chains(rows: Sequence[VisualRow], rules: Sequence[Box]) -> list[Candidate]:
    """Chain the bands between neighbouring rules as long as they have a white strip in common."""
    found: list[Candidate] = []
    chain: list[VisualRow] = []
    edges: list[float] = []

    def end() -> None:
        if chain:
            candidate = _ruled(chain, edges)
            if candidate is not None:
                found.append(candidate)
        chain.clear()
        edges.clear()

    for upper, lower in pairwise(rules):
        band = _inside(rows, upper, lower)
        if not band or _has_foreign(rows, upper, lower):
            if band or lower.top - upper.bottom > 6:
                end()
            continue
        if not edges:
            edges.append(upper.middle[1])
        elif not strips_of([*chain, *band]) and len(chain) > 1 and any(len(row.lines) > 1 for row in band):
            end()
            edges.append(upper.middle[1])
        chain.extend(band)
        edges.append(lower.middle[1])
    end()
    return found


def _inside(rows: Sequence[VisualRow], upper: Box, lower: Box) -> list[VisualRow]:
    return [
        row
        for row in rows
        if upper.middle[1] < row.middle < lower.middle[1]
        and row.lines[0].box.left > upper.left - 3
        and row.lines[-1].box.right < upper.right + 8
    ]


def _has_foreign(rows: Sequence[VisualRow], upper: Box, lower: Box) -> bool:
    """Tell whether text between the rules runs out of their width."""
    between = [row for row in rows if upper.middle[1] < row.middle < lower.middle[1]]
    return len(between) > len(_inside(rows, upper, lower))


def _ruled(chain: Sequence[VisualRow], edges: Sequence[float]) -> Candidate | None:
    body = [row for row in chain if row.middle > edges[1]] if len(edges) > 2 else list(chain)
    bands = [_whole(band) for band in between(chain, edges)]
    strips = strips_of(body) or strips_of(chain)
    if len(edges) > LEAST_ROWS:  # cells that are centred on the height of their row have no line beside each other
        strips = max(strips, strips_of(bands[1:]) or strips_of(bands), key=len)
    multiple = max(sum(len(row.lines) > 1 for row in rows) for rows in (chain, bands))
    candidate = Candidate(tuple(chain), strips, tuple(edges))
    if not strips or multiple < 2 or (len(edges) < 3 and multiple < LEAST_ROWS and not has_labels(candidate)):
        return None
    return None if is_no_table(candidate) else candidate


def _whole(band: Sequence[VisualRow]) -> VisualRow:
    return VisualRow(tuple(sorted((line for row in band for line in row.lines), key=lambda line: line.box.left)))


def _without_overlap(found: Sequence[Candidate]) -> list[Candidate]:
    kept: list[Candidate] = []
    taken: set[int] = set()
    for candidate in sorted(found, key=lambda candidate: -len(candidate.rows)):
        if not any(id(row) in taken for row in candidate.rows):
            kept.append(candidate)
            taken.update(id(row) for row in candidate.rows)
    return kept


def _outside(rows: Sequence[VisualRow], boxes: Sequence[Box]) -> list[VisualRow]:
    return [row for row in rows if not any(box.top - 1 <= row.middle <= box.bottom + 1 for box in boxes)]


def _labels_going_on(rows: Sequence[VisualRow], before: Before) -> Candidate | None:
    return labelled_rest(rows, before.lefts[1]) if len(before.lefts) == _PAIR else None


def _going_on(rows: Sequence[VisualRow], before: Before) -> Candidate | None:
    """Return the rows at the top that stand in the columns of the table before."""
    chosen: list[VisualRow] = []
    for row in rows:
        if chosen and not is_near(chosen[-1], row):
            break
        starts = [line.box.left for line in row.lines]
        if not all(any(abs(start - left) < 2.5 for left in before.lefts) for start in starts):
            break
        chosen.append(row)
    while chosen and len(chosen[-1].lines) < 2 and abs(chosen[-1].lines[0].box.left - before.lefts[0]) < 2.5:
        chosen.pop()
    if not any(len(row.lines) > 1 for row in chosen):
        return None
    strips = tuple(strip for strip in strips_of(chosen) if any(abs(strip[1] - left) < 2.5 for left in before.lefts))
    return Candidate(tuple(chosen), strips, goes_on=True) if len(strips) == len(before.lefts) - 1 else None
