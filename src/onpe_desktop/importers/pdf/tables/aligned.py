"""Tables without vertical rules: columns are the white strips that rows have in common.

Either rules across say where the table begins and ends (as booktabs sets them), or at least three rows whose columns
begin, end or are centred at the same places. What looks so and is no table is told apart in `no_tables`.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from onpe_desktop.importers.pdf.page import Box, Line, PageContent, Picture, around
from onpe_desktop.importers.pdf.rows import VisualRow, rows_of
from onpe_desktop.importers.pdf.tables.bands import between_rules, rules_across, sides_of_frames, without_overlap
from onpe_desktop.importers.pdf.tables.before import NEAR, Before
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cells import rows_to_cells
from onpe_desktop.importers.pdf.tables.free import free_tables, is_near, rows_in_columns, with_head
from onpe_desktop.importers.pdf.tables.grids import Grid
from onpe_desktop.importers.pdf.tables.headed import under_heads
from onpe_desktop.importers.pdf.tables.heads_above import with_head_above, with_title_above
from onpe_desktop.importers.pdf.tables.labelled import labelled_rest
from onpe_desktop.importers.pdf.tables.narrow_column import narrow_columns
from onpe_desktop.importers.pdf.tables.neighbours import keeps_to
from onpe_desktop.importers.pdf.tables.one_column import single_columns
from onpe_desktop.importers.pdf.tables.pieces import between_pieces
from onpe_desktop.importers.pdf.tables.stretched import with_cut_lines
from onpe_desktop.importers.pdf.tables.striped import between_grounds
from onpe_desktop.importers.pdf.tables.uprights import between_uprights

_ALONG = 0.6  # of a table's height
_PAIR = 2  # columns: labels and their texts


def aligned_of(page: PageContent, lines: Sequence[Line], before: Before | None = None) -> list[Grid]:
    """Return the tables among the lines. `before` is a table that may go on at the top of the page."""
    rows = with_cut_lines(rows_of(lines), page.drawings)
    rules = rules_across(page.drawings)
    ruled_rest = before.rest(rows, rules) if before is not None and _is_first(rows, page) else None
    before = before if before is not None and not before.edges else None
    sure = without_overlap(
        [*between_pieces(rows, page.drawings), *under_heads(rows, rules, before.head if before else "")]
    )
    sure += narrow_columns(rows, rules)
    sure += single_columns(rows, page.drawings, before.lefts[0] if before and len(before.lefts) == 1 else None)
    parted = [
        *between_uprights(rows, page.drawings, rules),
        *between_grounds(rows, page.drawings),
        *between_rules(rows, rules, sides_of_frames(page.drawings)),
    ]
    taken = {id(row) for table in sure for row in table.rows}
    found = [*sure, *without_overlap([table for table in parted if not any(id(row) in taken for row in table.rows)])]
    if before is not None:
        found = [_like_before(table, before) if rows[0] in table.rows else table for table in found]
        found = [_with_end_of_row(table, rows, before) for table in found]
    rest = _outside(rows, [around(line.box for row in table.rows for line in row.lines) for table in found])
    if ruled_rest is not None and rest and rest[0] is rows[0]:
        found.append(ruled_rest)
        rest = rest[len(ruled_rest.rows) :]
    if before is not None and rest and rest[0] is rows[0]:
        going_on = before.up_to_rule(rest, rules) or _going_on(rest, before, rules) or _labels_going_on(rest, before)
        if going_on is not None:
            found.append(going_on)
            rest = rest[len(going_on.rows) :]
    texts = before.lefts[1:] if before is not None and len(before.lefts) == _PAIR else ()
    free = free_tables(rest, rules, texts, page.drawings)
    found.extend(table for table in free if not _flows_around(table, page.pictures))
    headed = (with_title_above(with_head_above(table, rows), rows, rules) for table in found)
    return [grid for table in headed if (grid := rows_to_cells(table, page)) is not None]


def _is_first(rows: Sequence[VisualRow], page: PageContent) -> bool:
    """Tell whether the page has nothing above the rows, not even a table between rules."""
    return bool(rows) and not any(line.box.bottom < rows[0].middle for line in page.lines)


def ruled_across(page: PageContent, lines: Sequence[Line]) -> list[Grid]:
    """Return the tables that begin and end with a rule of the same width."""
    found = between_rules(rows_of(lines), rules_across(page.drawings), sides_of_frames(page.drawings))
    return [grid for table in found if (grid := rows_to_cells(table, page)) is not None]


def headed_across(page: PageContent, lines: Sequence[Line]) -> list[Grid]:
    """Return the tables that only have a rule under their head."""
    found = without_overlap(under_heads(rows_of(lines), rules_across(page.drawings)))
    return [grid for table in found if (grid := rows_to_cells(table, page)) is not None]


def pieced_across(page: PageContent, lines: Sequence[Line]) -> list[Grid]:
    """Return the tables whose rules or grounds lie in pieces, one for each cell: no piece spans columns of text."""
    found = between_pieces(with_cut_lines(rows_of(lines), page.drawings), page.drawings)
    return [grid for table in found if (grid := rows_to_cells(table, page)) is not None]


def _flows_around(table: Candidate, pictures: Sequence[Picture]) -> bool:
    """Tell whether a picture stands between two columns all the way: they are lines of text, broken by it."""
    height = table.rows[-1].bottom - table.rows[0].top
    return any(
        picture.box.left > left - NEAR
        and picture.box.right < right + NEAR
        and min(picture.box.bottom, table.rows[-1].bottom) - max(picture.box.top, table.rows[0].top) > _ALONG * height
        for picture in pictures
        for left, right in table.strips
    )


def _like_before(table: Candidate, before: Before) -> Candidate:
    """Return a table at the top of a page with the columns of the one before, which few rows do not tell."""
    if len(table.lefts) >= len(before.lefts) or abs(table.lefts[0] - before.lefts[0]) > NEAR:
        return table
    strips = before.strips(table.rows, table.lefts)
    return replace(table, strips=strips) if strips else table


def _with_end_of_row(table: Candidate, rows: Sequence[VisualRow], before: Before) -> Candidate:
    """Return a table with the lines above its first rule at the top of the page: the end of a row that was cut."""
    place = rows.index(table.rows[0])
    same = len(table.lefts) == len(before.lefts) and all(
        abs(left - other) < NEAR for left, other in zip(table.lefts, before.lefts, strict=True)
    )
    above = rows[:place]
    if not same or not above or not table.edges or not all(keeps_to(row, table.strips) for row in above):
        return table
    if any(row.lines[0].box.left < table.lefts[0] - NEAR for row in above):
        return table  # text above the table
    if not all(is_near(one, two) for one, two in pairwise((*above, table.rows[0]))):
        return table
    begins = (0, *(len(above) + begin for begin in table.begins)) if table.begins else ()
    return replace(table, rows=(*above, *table.rows), edges=(above[0].top - 1, *table.edges), begins=begins)


def _outside(rows: Sequence[VisualRow], boxes: Sequence[Box]) -> list[VisualRow]:
    return [row for row in rows if not any(box.top - 1 <= row.middle <= box.bottom + 1 for box in boxes)]


def _labels_going_on(rows: Sequence[VisualRow], before: Before) -> Candidate | None:
    return labelled_rest(rows, before.lefts[1]) if len(before.lefts) == _PAIR else None


def _going_on(rows: Sequence[VisualRow], before: Before, rules: Sequence[Box]) -> Candidate | None:
    """Return the rows at the top that stand in the columns of the table before, below its head if that comes again."""
    chosen = max(rows_in_columns(rows, before.lefts), list(takewhile(before.holds, rows)), key=len)
    if not any(len(row.lines) > 1 for row in chosen):
        return None
    strips = before.strips(chosen)
    if not strips:
        return None
    repeated = len(chosen) > 1 and before.head == " ".join(line.text for line in chosen[0].lines)
    edges = (chosen[0].top - 1, chosen[0].bottom + 0.5, chosen[-1].bottom + 1) if repeated else ()
    return with_head(Candidate(tuple(chosen), strips, edges, goes_on=True), rules)
