"""Tables that nothing but white separates from the text: rows of which the columns stay apart."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, common, gaps
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import SPACE
from onpe_desktop.importers.pdf.tables.first_rows import has_head
from onpe_desktop.importers.pdf.tables.grounds import parts_columns
from onpe_desktop.importers.pdf.tables.labelled import labelled_table, places_of_texts, sure_places
from onpe_desktop.importers.pdf.tables.long_cells import end_of_cell, with_tall_head
from onpe_desktop.importers.pdf.tables.narrow import narrow_table
from onpe_desktop.importers.pdf.tables.neighbours import keeps_to
from onpe_desktop.importers.pdf.tables.no_tables import has_labels, is_no_table, is_spread_table, is_surely_none
from onpe_desktop.importers.pdf.tables.strips import APART, LEAST_STRIP, strips_of

Spaces = tuple[tuple[Strip, ...], ...]  # between the columns: what is left white of each gap of a row
LEAST_ROWS = 3  # with a wide gap each
_MOST_HEAD = 3  # lines
_PAIR = 2  # columns
_MANY = 4  # strips between columns
_BESIDE = 0.75  # of the size: the middles of lines beside each other are so near; cells may be centred
_NEAR = 2.5  # points: lines begin so near the edge of their column
_EMPTY = 4.5  # of the size: to the row below an empty one
_STEP = 2.6  # of the size: rows further apart are not of one table, unless a rule stands between them
_FAR, _EVEN = 5.0, 0.4  # of the size: rows far apart are no further, and all as far but for so little


def free_tables(
    rows: Sequence[VisualRow], rules: Sequence[Box], texts: Sequence[float] = (), drawings: Sequence[Drawing] = ()
) -> list[Candidate]:
    """Return the tables that nothing but white separates from the text. `texts` is where texts beside labels began."""
    found: list[Candidate] = []
    width = around(line.box for row in rows for line in row.lines).width if rows else 0.0
    places = {id(row): place for place, row in enumerate(rows)}
    texts = (*texts, *places_of_texts(rows))
    sure = sure_places(rows, texts)
    index = begun = 0
    while index < len(rows):
        several = len(rows[index].lines) > 1 or _is_on_rule(rows, index, rules)
        grown = _grown(rows[begun:], index - begun, width, drawings, rules) if several else None
        if grown is not None and not all(is_near(*two) for two in pairwise(grown.rows)) and not is_spread_table(grown):
            grown = _grown(rows[begun:], index - begun, width, drawings, rules, far=False)
        wide = grown is not None and len(grown.lefts) > _PAIR and not is_no_table(grown)
        paired = None if wide else narrow_table(rows[index:], width) or labelled_table(rows[index:], texts, sure)
        candidate = _with_columns(paired, grown) if paired and grown else paired or grown
        if candidate is not None:
            candidate = with_tall_head(with_head(candidate, rules), rows[begun : places[id(candidate.rows[0])]])
        table = candidate is not None and not is_no_table(candidate)
        if candidate is not None and table:
            candidate = _with_groups(candidate, rows[places[id(candidate.rows[-1])] + 1 :])
            found.append(candidate)
        if candidate is not None and (table or is_surely_none(candidate)):
            index = begun = places[id(candidate.rows[-1])] + 1
        else:
            index += 1
    return found


def _with_columns(labels: Candidate, grown: Candidate) -> Candidate:
    """Return labels and their texts with the columns into which white parts the texts of all rows."""
    if labels.rows[0] is not grown.rows[0]:
        return labels
    beside = (strip for strip in grown.strips if strip[0] > labels.strips[0][1])
    more = [strip for strip in beside if all(keeps_to(row, [strip]) for row in labels.rows)]
    return replace(labels, strips=(*labels.strips, *more))


def _with_groups(candidate: Candidate, below: Sequence[VisualRow]) -> Candidate:
    """Return the candidate with the rows below an empty one, which begin where its columns do."""
    rows = rows_in_columns((candidate.rows[-1], *below), candidate.lefts)[1:]
    whole = strips_of((*candidate.rows, *rows))
    same = len(whole) == len(candidate.strips) > 0 and not candidate.begins and not candidate.edges
    fresh = rows and not rows[0].bold
    return replace(candidate, rows=(*candidate.rows, *rows), strips=whole) if same and fresh else candidate


def rows_in_columns(rows: Sequence[VisualRow], lefts: Sequence[float]) -> list[VisualRow]:
    """Return the rows from the first one on whose lines all begin where columns do, and run over none.

    Below an empty row the first one has words in several columns; so has the last one, or it goes on with a cell.
    """
    chosen: list[VisualRow] = []
    for row in rows:
        if chosen and not is_near(chosen[-1], row) and not (len(row.lines) > 1 and _is_below_empty(chosen, row)):
            break
        if not all(_is_in_columns(line, lefts) for line in row.lines):
            break
        chosen.append(row)
    while len(chosen) > 1 and len(chosen[-1].lines) < 2 and abs(chosen[-1].lines[0].box.left - lefts[0]) < _NEAR:
        chosen.pop()
    return chosen


def _is_in_columns(line: Line, lefts: Sequence[float]) -> bool:
    """Tell whether a line begins where a column does, and a cell of it where it reaches each further one."""
    begins = [left for left in lefts if line.box.left - _NEAR < left < line.box.right]
    cells = [line.words[0].box.left]
    cells += [two.box.left for one, two in pairwise(line.words) if two.box.left - one.box.right > SPACE * line.size]
    flush = bool(begins) and abs(begins[0] - line.box.left) < _NEAR
    return flush and all(any(abs(cell - left) < _NEAR for cell in cells) for left in begins)


def _is_below_empty(above: Sequence[VisualRow], row: VisualRow) -> bool:
    return row.middle - above[-1].middle < _EMPTY * row.size


def with_head(candidate: Candidate, rules: Sequence[Box]) -> Candidate:
    """Return the candidate with the rule under its first rows as the end of its head.

    The rule as wide as the table at its foot may stand on the next page, or there may be none.
    """
    rule = _rule_of_head(candidate.rows, rules)
    if rule is None:
        return candidate
    first = sum(row.middle < rule.middle[1] for row in candidate.rows)
    begins = tuple(sorted({*candidate.begins, first})) if candidate.begins else ()
    edges = (candidate.rows[0].top - 1, rule.middle[1], candidate.rows[-1].bottom + 1)
    return replace(candidate, edges=edges, begins=begins)


def _rule_of_head(rows: Sequence[VisualRow], rules: Sequence[Box]) -> Box | None:
    """Return the rule under one of the first rows that is as wide as all."""
    head = rows[: _MOST_HEAD + 1]
    near = [rule for rule in rules if head[0].middle < rule.bottom and rule.top < head[-1].middle]
    if not near:
        return None  # asked first: it is so of nearly all rows
    box = around(line.box for row in rows for line in row.lines)
    for first, second in pairwise(head):
        for rule in near:
            under = first.middle < rule.middle[1] < second.middle
            if under and rule.left < box.left + 3 and rule.right > box.right - 8 and rule.width < 1.5 * box.width + 20:
                return rule
    return None


def _grown(
    rows: Sequence[VisualRow],
    start: int,
    width: float,
    drawings: Sequence[Drawing],
    rules: Sequence[Box],
    *,
    far: bool = True,
) -> Candidate | None:
    """Return the longest table that begins with a row: as long as its columns stay apart. Its rows may be `far` apart.

    Two rows are one where grounds tell, or a rule below a bold head of three columns or more, or one of many.
    """
    on_rule = _is_on_rule(rows, start, rules)
    spaces = _spaces(rows[start], near=on_rule)
    if not spaces:
        return None
    chosen, across = [rows[start]], 0
    for index in range(start + 1, len(rows)):
        row = rows[index]
        near = is_near(chosen[-1], row) or (far and _is_regular(chosen, rows, index))
        if not near or (all(map(_is_fixed, chosen)) and not _has_fixed(row)):
            break  # below a listing
        narrower = _narrowed(spaces, row)
        if len(narrower) == len(spaces):
            spaces = narrower
        elif 4 * across < len(chosen) and _lies_across(rows, index, spaces):
            across += 1
        elif len(chosen) < LEAST_ROWS and narrower:
            spaces = narrower
        else:
            break
        chosen.append(row)
    while chosen and not _ends_table(chosen, spaces):
        chosen.pop()
    plain = [row for row in chosen if len(_narrowed(spaces, row)) == len(spaces)]
    strips = strips_of(plain, near=on_rule) if plain else ()
    if not strips:
        return None
    chosen.extend(end_of_cell(chosen, rows[start + len(chosen) :], strips))
    above = _above(rows[:start], chosen, strips)
    strips = strips_of([*above, *plain]) if above else strips
    grounds = parts_columns(chosen, strips, drawings)
    candidate = Candidate((*above, *chosen), strips, width=width, upright=grounds)
    told = len(strips) >= (_PAIR if has_head(candidate) else _MANY)
    headed = told and _rule_of_head(chosen, rules) is not None
    least = LEAST_ROWS - 1 if grounds or headed else LEAST_ROWS
    several = sum(len(row.lines) > 1 or (on_rule and _is_parted(row, strips)) for row in plain)
    return candidate if several >= least or has_labels(candidate) else None


def _is_on_rule(rows: Sequence[VisualRow], index: int, rules: Sequence[Box]) -> bool:
    """Tell whether a rule lies right under a row alone, as wide as it and what stands below: it may be a head."""
    under = _rule_of_head(rows[index : index + 2], rules) is not None
    others = (rows[place : place + 2] for place in (index - 1, index + 1) if 0 <= place < len(rows) - 1)
    return under and not any(_rule_of_head(pair, rules) for pair in others)


def _is_parted(row: VisualRow, strips: Sequence[Strip]) -> bool:
    return any(row.words[0].box.left < left < row.words[-1].box.right for left, _ in strips)


def _above(rows: Sequence[VisualRow], chosen: Sequence[VisualRow], strips: Sequence[Strip]) -> list[VisualRow]:
    """Return the rows directly above whose cells are nearer each other than columns are, but begin at their edges."""
    found = list(chosen)
    lefts = (min(row.words[0].box.left for row in chosen), *(right for _, right in strips))
    for row in reversed(rows):
        starts = all(any(abs(word.box.left - left) < 1.2 for word in row.words) for left in lefts)
        if (
            not starts
            or not keeps_to(row, strips)
            or not is_near(row, found[0])
            or len(strips_of([*found, row])) != len(strips)
        ):
            break
        found.insert(0, row)
    return found[: -len(chosen)]


def _is_fixed(row: VisualRow) -> bool:
    return all(line.fixed for line in row.lines)


def _has_fixed(row: VisualRow) -> bool:
    return any(word.style.fixed for word in row.words)


def _lies_across(rows: Sequence[VisualRow], index: int, spaces: Spaces) -> bool:
    """Tell whether a row is a table's although it covers several columns: the table goes on below it.

    A line alone is one if it is bold, or if it is a cell that runs over the next one, beside it.
    """
    row = rows[index]
    if len(row.lines) == 1 and not row.lines[0].bold:
        beside = (*rows[index - 1 : index], *rows[index + 1 : index + 2])
        if not any(abs(other.middle - row.middle) < _BESIDE * row.size for other in beside):
            return False
    above, whole = row, 0
    for other in rows[index + 1 : index + 5]:
        if not is_near(above, other) or len(_narrowed(spaces, other)) < len(spaces):
            break
        whole += len(other.lines) > 1
        above = other
    return whole > 1


def _spaces(row: VisualRow, *, near: bool) -> Spaces:
    """Return the wide gaps of a row; those wider than spaces where its columns may be `near` each other."""
    found = gaps(row)
    if near:
        words = ((one.box.right, two.box.left) for one, two in pairwise(row.words))
        found = [gap for gap in words if gap[1] - gap[0] > APART * row.size]
    return tuple((gap,) for gap in found if gap[1] - gap[0] >= LEAST_STRIP)


def _narrowed(spaces: Spaces, row: VisualRow) -> Spaces:
    """Return what the row leaves white of each space; one of which it leaves nothing goes."""
    left = (common(pieces, row.white, LEAST_STRIP) for pieces in spaces)
    return tuple(pieces for pieces in left if pieces)


def _ends_table(rows: Sequence[VisualRow], spaces: Spaces) -> bool:
    """Tell whether the last row is one of the table's, and not a short line of the text below."""
    last = rows[-1]
    if len(last.lines) > 1 or not spaces:
        return len(last.lines) > 1
    words = pairwise(last.words)
    wide = [two.box.left for one, two in words if two.box.left - one.box.right > APART * last.size]
    edges = [pieces[-1][1] for pieces in spaces]
    begun = len(wide) <= len(edges) and all(any(abs(left - edge) < _NEAR for edge in edges) for left in wide)
    return (bool(wide) and begun) or last.lines[0].box.left > edges[0] - 1


def _is_regular(chosen: Sequence[VisualRow], rows: Sequence[VisualRow], index: int) -> bool:
    """Tell whether a row further below than lines are is as far as rows are before or behind it.

    Who sets paragraphs in the cells of a table, or gives them much padding, sets all of its rows so; words stand in two
    columns of each.
    """
    row, size = rows[index], max(rows[index].size, chosen[-1].size)
    step = row.middle - chosen[-1].middle
    if step > _FAR * size or len(row.lines) < _PAIR or len(_first_of_block(chosen).lines) < _PAIR:
        return False
    steps = [two.middle - one.middle for one, two in pairwise(chosen) if not is_near(one, two)]
    below = next(((one, two) for one, two in pairwise(rows[index:]) if not is_near(one, two)), None)
    if below and len(below[1].lines) >= _PAIR:
        steps.append(below[1].middle - below[0].middle)
    return any(abs(step - other) < _EVEN * size for other in steps)


def _first_of_block(rows: Sequence[VisualRow]) -> VisualRow:
    """Return the first of the last rows that follow each other as lines do."""
    return next((two for one, two in reversed(list(pairwise(rows))) if not is_near(one, two)), rows[0])


def is_near(row: VisualRow, following: VisualRow) -> bool:
    """Tell whether two rows are near enough to be of one table."""
    return following.middle - row.middle < _STEP * max(row.size, following.size)
