"""Which lines are one row of a table that has no upright rules.

The surest sign counts, in this order: a rule under each row; cells that are centred on their row's height; white across
the whole table that is wider than between the lines of a cell; else each line with words in the first column begins a
row, unless it goes on with the one above.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Drawing, Word
from onpe_desktop.importers.pdf.rows import VisualRow, had_room
from onpe_desktop.importers.pdf.tables.apart import ends_head, rows_apart
from onpe_desktop.importers.pdf.tables.bands import rules_across
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.cell_words import (
    columns_of,
    goes_on,
    goes_on_with_phrase,
    has_first,
    has_room,
    is_figure,
    is_left_open,
    is_number,
    lacks_room,
    lacks_room_above,
    rights_of,
    words_in,
)
from onpe_desktop.importers.pdf.tables.centred_rows import (
    blocks_of,
    centred_rows,
    is_one_row,
    rows_by_cells,
    rows_by_leading,
)
from onpe_desktop.importers.pdf.tables.first_rows import has_head
from onpe_desktop.importers.pdf.tables.grounds import Band, beside, between, is_ground
from onpe_desktop.importers.pdf.tables.long_cells import is_tall_head
from onpe_desktop.importers.pdf.tables.natural_columns import natural_among, rows_by_natural
from onpe_desktop.importers.pdf.tables.no_tables import is_dense
from onpe_desktop.importers.pdf.tables.part_rules import by_part_rules
from onpe_desktop.importers.pdf.tables.spanning_labels import rows_by_spanning_labels
from onpe_desktop.importers.pdf.tables.two_levels import upper_level

_MOST_WHOLE, _FEW_WHOLE = 0.5, 0.1  # of the further lines of cells have words in every column: after such a leap, else
_LEAST_WHOLE = 4  # lines
_CHANCE = 0.2  # of the rows: in so few nothing had room on the line above by chance
_PAIR = 2  # columns
_BROKEN = 2  # cells of several words, beside others that go on
_LOWER = 0.7  # of the height of a long cell: as high are those beside it
_MOST_GO_ON = 0.8  # of the columns: the page's edge may have cut the last one


def rows_of_table(candidate: Candidate, drawings: Sequence[Drawing]) -> list[Band]:
    """Return the lines of each row of the table."""
    if candidate.begins:
        ends = (*candidate.begins[1:], len(candidate.rows))
        return [list(candidate.rows[begin:end]) for begin, end in zip(candidate.begins, ends, strict=True)]
    if not candidate.edges and not has_head(candidate) and is_dense(candidate):
        return [[row] for row in candidate.rows]
    bands = between(candidate.rows, candidate.edges) if candidate.edges else [list(candidate.rows)]
    firsts = sum(_firsts(band, candidate) for band in bands)
    rules = rules_across(drawings) if candidate.edges else []
    if candidate.pieces:  # grounds beside that of a cell over several rows part these, too
        grounds = beside([drawing.box for drawing in drawings if is_ground(drawing)])
        edges = ((ground._replace(bottom=ground.top), ground._replace(top=ground.bottom)) for ground in grounds)
        rules = [*rules, *(edge for both in edges for edge in both)]
    parts = [by_part_rules(band, candidate, rules) for band in bands]
    each = len(bands) > 2 and firsts <= (1.35 if len(bands) > 3 else 1.0) * len(bands)
    if each or (candidate.pieces and any(parts)):  # a rule under each row
        told = (part or _by_figures(band, candidate) or [band] for band, part in zip(bands, parts, strict=True))
        return [rows for found in told for rows in found]
    natural = natural_among(candidate)
    found: list[Band] = []
    for band in bands:
        head = band is bands[0] and len(bands) > 1
        upper = upper_level(band, candidate) if band is bands[0] else 0
        if upper and (head or all(line.bold for row in band[:upper] for line in row.lines)):
            found.append(list(band[:upper]))
            band = band[upper:]  # noqa: PLW2901
        if head and (is_tall_head(band, candidate) or is_one_row(band, candidate)):
            found.append(list(band))
            continue
        found.extend(
            rows_by_spanning_labels(band, candidate, frozenset() if head else natural)
            or rows_by_leading(band, candidate)
            or centred_rows(band, candidate)
            or rows_by_cells(band, candidate)
            or _whole_band(band, candidate)
            or rows_by_natural(band, candidate, frozenset() if head else natural)
            or rows_apart(band, candidate)
            or _by_first(band, candidate)
        )
    return found


def _whole_band(band: Band, candidate: Candidate) -> list[Band]:
    """Return the lines between two rules as one row where all cells are centred on one height, and one is broken text.

    All others are far lower, and most of its lines had no room on the one above.
    """
    if len(candidate.edges) <= _PAIR or len(blocks_of(band)) == len(band) or not is_one_row(band, candidate):
        return []
    columns = [[words for row in band if (words := words_in(row, candidate, n))] for n in range(len(candidate.lefts))]
    *others, longest = sorted(filter(None, columns), key=_height)
    if _height(others[-1]) > _LOWER * _height(longest):
        return []
    lines, number = list(pairwise(longest)), columns.index(longest)
    right = rights_of(candidate)[number]
    broken = sum(lacks_room(above, words[0], number, candidate, right) for above, words in lines)
    return [list(band)] if broken > _MOST_WHOLE * len(lines) else []


def _height(lines: Sequence[Sequence[Word]]) -> float:
    return lines[-1][0].box.bottom - lines[0][0].box.top


def _by_figures(band: Band, candidate: Candidate) -> list[Band]:
    """Return each line as a row where several columns have words in all, one of them figures: they are no one's cell.

    So LaTeX's tables have groups of rows between rules, with a name in the first row only.
    """
    columns = set.intersection(*(columns_of(row, candidate) for row in band))
    figures = any(all(is_figure(words_in(row, candidate, number)) for row in band) for number in columns)
    return [[row] for row in band] if len(columns) > 1 and figures else []


def _firsts(band: Band, candidate: Candidate) -> int:
    """Count the lines of the first column that may begin a row: the top one, those that had room above, and whole ones.

    A line had room where both are no wider than the column, wherever in it they are centred. Whole ones say nothing
    where rules lie below each cell, or one of their two cells goes on with a phrase.
    """
    lines = [row for row in band if has_first(row, candidate)]
    rights = rights_of(candidate)
    width = rights[0] - candidate.lefts[0]
    fresh = 0
    for above, row in pairwise(lines):
        first, second = (words_in(found, candidate, 0) for found in (above, row))
        line, word = first[-1].box.right - first[0].box.left, second[0]
        whole = not candidate.pieces and len(columns_of(row, candidate)) == len(candidate.lefts)
        pair = len(candidate.lefts) == _PAIR
        whole = whole and not (pair and goes_on_with_phrase(above, row, candidate, rights))
        fresh += whole or had_room(line, word.box.width, word.style.size, width)
    return fresh + bool(lines)


def _by_first(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows by what goes on: in each column, a line goes on with the one above if its first word had no room.

    The lines of a cell follow each other, and begin at the top of the row. Where that joins many lines, all with words
    in every column, or few of three columns, each is a row: no cells go on as long as all others do.
    """
    rights = rights_of(candidate)
    found = [[band[0]]]
    alone = _stands_alone(band, candidate, rights)
    for row in band[1:]:
        if _begins(found[-1], row, candidate, rights) or (alone and not has_first(row, candidate)):
            found.append([row])
        else:
            found[-1].append(row)
    whole = all(len(columns_of(row, candidate)) == len(candidate.lefts) for row in band)
    several = sum(len(rows) > 1 for rows in found)
    chance = max(map(len, found)) >= _LEAST_WHOLE or (len(candidate.lefts) > _PAIR and several <= _CHANCE * len(found))
    return [[row] for row in band] if whole and chance else found


def _stands_alone(band: Band, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether lines without words in the first column are rows: most of them had room on the line above."""
    room: list[bool] = []
    for before, row in pairwise(band):
        if not has_first(row, candidate):
            room.append(has_room(before, row, candidate, rights))
    return sum(room) > max(3, 0.75 * len(room))


def _begins(rows: Band, row: VisualRow, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether a line begins a row of the table, rather than going on with the rows' cells.

    No number goes on with one above it. Where no word had room above, all go on where one cell ends with a word that
    leads on, as « de », and a name with a capital where it has words in small letters beside it, or nothing.
    """
    parts = [(number, words_in(row, candidate, number)) for number in sorted(columns_of(row, candidate))]
    going = [goes_on(rows, number, words, candidate, rights[number]) for number, words in parts]
    above = [words_in(rows[-1], candidate, number) for number, _ in parts]
    full = parts[0][0] == 0 and lacks_room_above(rows[-1], parts[0][1], candidate, rights[0])
    most = full + sum(going[parts[0][0] == 0 :]) >= _MOST_GO_ON * len(going)
    if most and any(map(is_left_open, above)):
        return False
    if parts[0][0] != 0:
        figures = sum(is_number(words) and is_number(over) for (_, words), over in zip(parts, above, strict=True))
        rest = len(parts) > 1 and len(parts) == len(candidate.lefts) - 1
        told = going[:-1] if rest else going  # where the last column ends only its longest line tells
        return rest and (ends_head(rows[-1], row) or 2 * figures >= len(parts) or 2 * sum(told) < len(told))
    if len(parts) == 1 < len(columns_of(rows[-1], candidate)):
        low = True  # no row has a name alone
    else:
        several = len(parts) > 1 and len(candidate.lefts) > _PAIR and all(going[1:])
        low = several and all(_is_within(one, words) for one, (_, words) in zip(above[1:], parts[1:], strict=True))
        low = low or (several and full and sum(len(words) > 1 for words in above) >= _BROKEN)
    going[0] = going[0] or (low and full)
    return not going[0] or sum(going) < _MOST_GO_ON * len(going)


def _is_within(above: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a line begins within a sentence: a word in small letters below one that begins with a capital."""
    return words[0].text.isalpha() and words[0].text.islower() and above[0].text[:1].isupper()
