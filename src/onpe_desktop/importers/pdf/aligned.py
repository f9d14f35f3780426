"""Tables without vertical rules: columns are the white strips that rows have in common.

Either rules across say where the table begins and ends (as booktabs sets them), or at least three rows whose columns
begin, end or are centred at the same places. What looks so and is no table is told apart in `no_tables`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from onpe_desktop.importers.pdf.cells import rows_to_cells
from onpe_desktop.importers.pdf.grids import Grid
from onpe_desktop.importers.pdf.no_tables import Candidate, has_labels, is_no_table, is_surely_none
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, around
from onpe_desktop.importers.pdf.rows import Strip, VisualRow, common, gaps, rows_of, white_of

Spaces = tuple[tuple[Strip, ...], ...]  # between the columns: what is left white of each gap of a row
_LEAST_ROWS = 3  # with a wide gap each
_LEAST_STRIP = 1.0  # points: what is left white between two columns where they come nearest
_STEP = 2.6  # of the size: rows further apart are not of one table, unless a rule stands between them
_SAME = 4.0  # points: rules whose ends are so near each other are of one table


@dataclass(frozen=True, slots=True)
class Before:
    """The table with which the page before ended: the left edges of its columns."""

    lefts: tuple[float, ...]


def aligned_of(page: PageContent, lines: Sequence[Line], before: Before | None = None) -> list[Grid]:
    """Return the tables among the lines. `before` is a table that may go on at the top of the page."""
    rows = rows_of(lines)
    if sum(len(row.lines) > 1 for row in rows) < 2:
        return []
    rules = _rules(page.drawings)
    found = _between_rules(rows, rules)
    taken = [table.rows for table in found]
    rest = _outside(rows, [around(line.box for row in rows_ for line in row.lines) for rows_ in taken])
    if before is not None and rest and rest[0] is rows[0]:
        going_on = _going_on(rest, before)
        if going_on is not None:
            found.append(going_on)
            rest = rest[len(going_on.rows) :]
    found.extend(_free(rest))
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
        elif not _strips([*chain, *band]) and len(chain) > 1 and any(len(row.lines) > 1 for row in band):
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
    strips = _strips(body) or _strips(chain)
    multiple = sum(len(row.lines) > 1 for row in chain)
    candidate = Candidate(tuple(chain), strips, tuple(edges))
    if not strips or multiple < 2 or (len(edges) < 3 and multiple < _LEAST_ROWS and not has_labels(candidate)):
        return None
    return None if is_no_table(candidate) else candidate


def _strips(rows: Sequence[VisualRow]) -> tuple[Strip, ...]:
    """Return the white strips with words on both sides of them in two rows at least, and wide gaps in most."""
    found: list[tuple[int, Strip]] = []
    for left, right in white_of(rows, _LEAST_STRIP):
        both = sum(_parts(row, (left, right)) for row in rows)
        wide = sum(any(one <= right and left <= two for one, two in gaps(row)) for row in rows)
        begin = sum(any(abs(word.box.left - right) < 1.2 for word in row.words) for row in rows)
        clear = wide >= max(1, 0.5 * both) or (wide > 0 and both > 2 and begin >= 0.8 * both)
        if left > -1e5 and right < 1e5 and both >= min(2, len(rows)) and clear:
            found.append((begin, (left, right)))
    return _well_filled(rows, found)


def _well_filled(rows: Sequence[VisualRow], found: list[tuple[int, Strip]]) -> tuple[Strip, ...]:
    """Leave out a strip next to which a column would be nearly empty: the one at which fewer words begin.

    Lines that stand alone say nothing: they go on with the longest cell of a row. Between strips wider than any space,
    two cells are enough.
    """
    several = sum(len(row.lines) > 1 for row in rows)
    size = rows[0].size
    index = 1
    while index < len(found):
        left, right = found[index - 1][1][1], found[index][1][0]
        filled = sum(any(left - 1 < word.box.middle[0] < right + 1 for word in row.words) for row in rows)
        wide = all(strip[1] - strip[0] > size for _, strip in found[index - 1 : index + 1])
        least = min(2 if wide else max(2, 0.3 * several), len(rows))
        if filled >= least:
            index += 1
        else:
            del found[index if found[index][0] < found[index - 1][0] else index - 1]
            index = max(index - 1, 1)
    return tuple(strip for _, strip in found)


def _parts(row: VisualRow, strip: Strip) -> bool:
    return row.words[0].box.left < strip[0] + 0.5 and max(word.box.right for word in row.words) > strip[1] - 0.5


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


def _free(rows: Sequence[VisualRow]) -> list[Candidate]:
    """Return the tables that nothing but white separates from the text."""
    found: list[Candidate] = []
    width = around(line.box for row in rows for line in row.lines).width if rows else 0.0
    places = {id(row): place for place, row in enumerate(rows)}
    index = begun = 0
    while index < len(rows):
        candidate = _grown(rows[begun:], index - begun, width) if len(rows[index].lines) > 1 else None
        table = candidate is not None and not is_no_table(candidate)
        if candidate is not None and table:
            found.append(candidate)
        if candidate is not None and (table or is_surely_none(candidate)):
            index = begun = places[id(candidate.rows[-1])] + 1
        else:
            index += 1
    return found


def _grown(rows: Sequence[VisualRow], start: int, width: float) -> Candidate | None:
    """Return the longest table that begins with a row: as long as its columns stay apart."""
    spaces = _spaces(rows[start])
    chosen, across = [rows[start]], 0
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if not _is_near(chosen[-1], row) or (all(map(_is_fixed, chosen)) and not _has_fixed(row)):
            break  # below a listing
        narrower = _narrowed(spaces, row)
        if len(narrower) == len(spaces):
            spaces = narrower
        elif 4 * across < len(chosen) and _lies_across(row, rows[index + 1 : index + 5], spaces):
            across += 1
        elif len(chosen) < _LEAST_ROWS and narrower:
            spaces = narrower
        else:
            break
        chosen.append(row)
    while chosen and not _ends_table(chosen, spaces):
        chosen.pop()
    plain = [row for row in chosen if len(_narrowed(spaces, row)) == len(spaces)]
    strips = _strips(plain) if plain else ()
    if not strips:
        return None
    above = _above(rows[:start], chosen, strips)
    strips = _strips([*above, *plain]) if above else strips
    candidate = Candidate((*above, *chosen), strips, width=width)
    enough = sum(len(row.lines) > 1 for row in plain) >= _LEAST_ROWS or has_labels(candidate)
    return candidate if enough else None


def _above(rows: Sequence[VisualRow], chosen: Sequence[VisualRow], strips: Sequence[Strip]) -> list[VisualRow]:
    """Return the rows directly above whose cells are nearer each other than columns are, but begin at their edges."""
    found = list(chosen)
    lefts = (min(row.words[0].box.left for row in chosen), *(right for _, right in strips))
    for row in reversed(rows):
        starts = all(any(abs(word.box.left - left) < 1.2 for word in row.words) for left in lefts)
        if not starts or not _is_near(row, found[0]) or len(_strips([*found, row])) != len(strips):
            break
        found.insert(0, row)
    return found[: -len(chosen)]


def _is_fixed(row: VisualRow) -> bool:
    return all(line.fixed for line in row.lines)


def _has_fixed(row: VisualRow) -> bool:
    return any(word.style.fixed for word in row.words)


def _lies_across(row: VisualRow, following: Sequence[VisualRow], spaces: Spaces) -> bool:
    """Tell whether a row is a table's although it covers several columns: the table goes on below it."""
    if len(row.lines) == 1 and not row.lines[0].bold:
        return False
    above, whole = row, 0
    for other in following:
        if not _is_near(above, other) or len(_narrowed(spaces, other)) < len(spaces):
            break
        whole += len(other.lines) > 1
        above = other
    return whole > 1


def _spaces(row: VisualRow) -> Spaces:
    return tuple((gap,) for gap in gaps(row) if gap[1] - gap[0] >= _LEAST_STRIP)


def _narrowed(spaces: Spaces, row: VisualRow) -> Spaces:
    """Return what the row leaves white of each space; one of which it leaves nothing goes."""
    left = (common(pieces, row.white, _LEAST_STRIP) for pieces in spaces)
    return tuple(pieces for pieces in left if pieces)


def _ends_table(rows: Sequence[VisualRow], spaces: Spaces) -> bool:
    """Tell whether the last row is one of the table's, and not a short line of the text below."""
    last = rows[-1]
    return len(last.lines) > 1 or (bool(spaces) and last.lines[0].box.left > spaces[0][-1][1] - 1)


def _is_near(row: VisualRow, following: VisualRow) -> bool:
    return following.middle - row.middle < _STEP * max(row.size, following.size)


def _going_on(rows: Sequence[VisualRow], before: Before) -> Candidate | None:
    """Return the rows at the top that stand in the columns of the table before."""
    chosen: list[VisualRow] = []
    for row in rows:
        if chosen and not _is_near(chosen[-1], row):
            break
        starts = [line.box.left for line in row.lines]
        if not all(any(abs(start - left) < 2.5 for left in before.lefts) for start in starts):
            break
        chosen.append(row)
    while chosen and len(chosen[-1].lines) < 2 and abs(chosen[-1].lines[0].box.left - before.lefts[0]) < 2.5:
        chosen.pop()
    if not any(len(row.lines) > 1 for row in chosen):
        return None
    strips = tuple(strip for strip in _strips(chosen) if any(abs(strip[1] - left) < 2.5 for left in before.lefts))
    return Candidate(tuple(chosen), strips, goes_on=True) if len(strips) == len(before.lefts) - 1 else None
