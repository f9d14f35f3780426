"""Which lines are one row of a table that has no upright rules.

The surest sign counts, in this order: a rule under each row; cells that are centred on their row's height; white across
the whole table that is wider than between the lines of a cell; else each line with words in the first column begins a
row, unless it goes on with the one above.
"""

from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Drawing, Word
from onpe_desktop.importers.pdf.rows import VisualRow, foot_of_letters, had_room, top_of_letters
from onpe_desktop.importers.pdf.tables.bands import rules_across
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.centred_rows import blocks_of, centred_rows, is_one_row
from onpe_desktop.importers.pdf.tables.grounds import Band, between
from onpe_desktop.importers.pdf.tables.long_cells import is_tall_head
from onpe_desktop.importers.pdf.tables.natural_columns import natural_among, rows_by_natural
from onpe_desktop.importers.pdf.tables.no_tables import has_head, is_dense
from onpe_desktop.importers.pdf.tables.part_rules import by_part_rules

_WIDER = 0.08  # of the size: white between rows is so much higher than between the lines of a cell, at least
_HOLE = 2.0  # of the size: lines of one cell are no further apart
_SURE = 0.28  # of the size: a leap of white that is no chance
_MOST_WHOLE, _FEW_WHOLE = 0.5, 0.1  # of the further lines of cells have words in every column: after such a leap, else
_LEAST_WHOLE = 4  # lines
_MOST_LINES, _MOST_FRESH = 5, 0.6  # of a row's lines that might have stood on the one above: an address has fewer
_CHANCE = 0.2  # of the rows: in so few nothing had room on the line above by chance
_PAIR = 2  # columns
_MOST_GO_ON = 0.8  # of the columns: the page's edge may have cut the last one
_SINGLE = 0.85  # of a column's lines
_OVER = 2.0  # of the widest line of several words
_LETTERS = 3  # a unit has fewer
_HYPHENS = ("-", "\u00ad", ",")  # of a line that goes on


def rows_of_table(candidate: Candidate, drawings: Sequence[Drawing]) -> list[Band]:
    """Return the lines of each row of the table."""
    if candidate.begins:
        ends = (*candidate.begins[1:], len(candidate.rows))
        return [list(candidate.rows[begin:end]) for begin, end in zip(candidate.begins, ends, strict=True)]
    if not candidate.edges and not has_head(candidate) and is_dense(candidate):
        return [[row] for row in candidate.rows]
    bands = between(candidate.rows, candidate.edges) if candidate.edges else [list(candidate.rows)]
    firsts = sum(_firsts(band, candidate) for band in bands)
    if len(bands) > 2 and firsts <= (1.35 if len(bands) > 3 else 1.0) * len(bands):
        rules = rules_across(drawings) if candidate.edges else []
        parts = (by_part_rules(band, candidate, rules) or _by_figures(band, candidate) or [band] for band in bands)
        return [rows for found in parts for rows in found]  # a rule under each row
    natural = natural_among(candidate)
    found: list[Band] = []
    for band in bands:
        head = band is bands[0] and len(bands) > 1
        if head and (is_tall_head(band, candidate) or is_one_row(band, candidate)):
            found.append(list(band))
            continue
        found.extend(
            centred_rows(band, candidate)
            or rows_by_natural(band, candidate, frozenset() if head else natural)
            or _apart(band, candidate)
            or _by_first(band, candidate)
        )
    return found


def _by_figures(band: Band, candidate: Candidate) -> list[Band]:
    """Return each line as a row where several columns have words in all, one of them figures: they are no one's cell.

    So LaTeX's tables have groups of rows between rules, with a name in the first row only.
    """
    columns = set.intersection(*(_columns(row, candidate) for row in band))
    figures = any(all(is_figure(_words(row, candidate, number)) for row in band) for number in columns)
    return [[row] for row in band] if len(columns) > 1 and figures else []


def is_figure(words: Sequence[Word]) -> bool:
    """Tell whether words are a number, as « 1 200,50 € » and « –12 % » are."""
    text = "".join(word.text for word in words)
    return any(sign.isdigit() for sign in text) and sum(sign.isalpha() for sign in text) < _LETTERS


def _firsts(band: Band, candidate: Candidate) -> int:
    """Count the lines of the first column that may begin a row: the top one, those that had room above, and whole ones.

    A line had room where both are no wider than the column, wherever in it they are centred. Whole ones say nothing
    where rules lie below each cell.
    """
    lines = [row for row in band if _has_first(row, candidate)]
    width = _rights(candidate)[0] - candidate.lefts[0]
    fresh = 0
    for above, row in pairwise(lines):
        first, second = (_words(found, candidate, 0) for found in (above, row))
        line, word = first[-1].box.right - first[0].box.left, second[0]
        whole = not candidate.pieces and len(_columns(row, candidate)) == len(candidate.lefts)
        fresh += whole or had_room(line, word.box.width, word.style.size, width)
    return fresh + bool(lines)


def _has_first(row: VisualRow, candidate: Candidate) -> bool:
    return candidate.column(row.words[0]) == 0


def _apart(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows where white across the whole table parts them: wider than what parts the lines of a cell.

    Short cells may stand half-way down their row: their lines fill the white beside them. Nothing is returned where
    white does not tell: all lines equally far apart, or what it parts has nothing in the first column, but for the
    first of several rows, whose label the page before may have.
    """
    blocks = blocks_of(band)
    white = [_white(before, following) for before, following in pairwise(blocks)]
    rights = _rights(candidate)
    limits = _leaps(white, band[0].size)
    if white and len(blocks) < len(band):
        limits.append((min(white) - 1, 0.0))
    for limit, leap in limits:
        found: list[Band] = [list(blocks[0])]
        parted = whole = roomy = 0
        for gap, block in zip(white, blocks[1:], strict=True):
            if gap > limit or _ends_head(found[-1][-1], block[0]) or _has_hole(found[-1], block[0], candidate):
                found.append([])
            else:
                parted += 1
                whole += len(_columns(block[0], candidate)) == len(candidate.lefts)
                roomy += _has_room(found[-1][-1], block[0], candidate, rights)
            found[-1].extend(block)
        begun = [any(_has_first(row, candidate) for row in rows) for rows in found]
        sure = (
            whole <= _MOST_WHOLE * parted if leap > _SURE * band[0].size else max(whole, roomy) <= _FEW_WHOLE * parted
        )
        if (
            all(begun[len(begun) > _PAIR :])
            and sure
            and not any(_are_several(rows, candidate, rights) for rows in found)
        ):
            return found
    return []


def _are_several(rows: Band, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether lines are several rows: many have words in the same columns, and some had room on the line above."""
    fresh = 0
    for above, row in pairwise(rows):
        columns = _columns(row, candidate)
        parts = ((number, _words(row, candidate, number)) for number in columns)
        same = len(columns) > 1 and columns <= _columns(above, candidate)
        fresh += same and not all(
            _goes_on([above], number, words, candidate, rights[number]) for number, words in parts
        )
    return fresh > max(_MOST_LINES, _MOST_FRESH * len(rows))


def _columns(row: VisualRow, candidate: Candidate) -> set[int]:
    return {candidate.column(word) for word in row.words}


def _ends_head(before: VisualRow, row: VisualRow) -> bool:
    bold = len(before.lines) > 1 and all(line.bold for line in before.lines)
    return bold and not any(line.bold for line in row.lines)


def _has_hole(rows: Band, row: VisualRow, candidate: Candidate) -> bool:
    """Tell whether a column begins again whose lines had ended above: those of a cell follow each other."""
    for number in _columns(row, candidate):
        above = [other.middle for other in rows if number in _columns(other, candidate)]
        if above and row.middle - above[-1] > _HOLE * row.size:
            return True
    return False


def _white(before: Band, following: Band) -> float:
    """Return the height of the white between two blocks, by lines of one font where there are some."""
    for line in following[0].lines:
        for other in before[-1].lines:
            if (line.style.font, line.size) == (other.style.font, other.size) and len(before) == len(following) == 1:
                return line.level - other.level - line.size
    return min(map(top_of_letters, following)) - max(map(foot_of_letters, before))


def _leaps(white: Sequence[float], size: float) -> list[tuple[float, float]]:
    """Return what may part the white between lines from that between rows: half-way up each leap, and how far it is."""
    least = max(_WIDER * size, 0.6)
    return [
        ((first + second) / 2, second - first) for first, second in pairwise(sorted(white)) if second - first > least
    ]


def _by_first(band: Band, candidate: Candidate) -> list[Band]:
    """Return the rows by what goes on: in each column, a line goes on with the one above if its first word had no room.

    The lines of a cell follow each other, and begin at the top of the row. Where that joins many lines, all with words
    in every column, or few of three columns, each is a row: no cells go on as long as all others do.
    """
    rights = _rights(candidate)
    found = [[band[0]]]
    alone = _stands_alone(band, candidate, rights)
    for row in band[1:]:
        if _begins(found[-1], row, candidate, rights) or (alone and not _has_first(row, candidate)):
            found.append([row])
        else:
            found[-1].append(row)
    whole = all(len(_columns(row, candidate)) == len(candidate.lefts) for row in band)
    several = sum(len(rows) > 1 for rows in found)
    chance = max(map(len, found)) >= _LEAST_WHOLE or (len(candidate.lefts) > _PAIR and several <= _CHANCE * len(found))
    return [[row] for row in band] if whole and chance else found


def _stands_alone(band: Band, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether lines without words in the first column are rows: most of them had room on the line above."""
    room: list[bool] = []
    for before, row in pairwise(band):
        if not _has_first(row, candidate):
            room.append(_has_room(before, row, candidate, rights))
    return sum(room) > max(3, 0.75 * len(room))


def _has_room(before: VisualRow, row: VisualRow, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether the last cell of a line could have stood on the line above: it is not its continuation."""
    last = max(_columns(row, candidate))
    above = _words(before, candidate, last)
    return not above or not _lacks_room(above, _words(row, candidate, last)[0], last, candidate, rights[last])


def _rights(candidate: Candidate) -> list[float]:
    """Return where the columns end: the narrowest white strip is what parts columns, wider ones hold room.

    In the last one there is always room when it holds single words only, which nobody has wrapped. An address there may
    run far over its end.
    """
    narrowest = min(1.5 * candidate.rows[0].size, *(right - left for left, right in candidate.strips))
    last = [row[-1] for row in candidate.cells if row[-1]]
    several = [words[-1].box.right for words in last if any(word.spaced for word in words[1:])]
    begin = candidate.lefts[-1]
    over = begin + _OVER * (max(several, default=float("inf")) - begin)
    furthest = max(right for row in candidate.rows if (right := row.words[-1].box.right) < over)
    return [
        *(right - narrowest for _, right in candidate.strips),
        furthest if len(last) - len(several) < _SINGLE * len(last) else float("inf"),
    ]


def _begins(rows: Band, row: VisualRow, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether a line begins a row of the table, rather than going on with the rows' cells.

    A name with a capital goes on, too, where all beside it do, in small letters, or nothing stands beside it.
    """
    parts = [(number, _words(row, candidate, number)) for number in sorted(_columns(row, candidate))]
    goes_on = [_goes_on(rows, number, words, candidate, rights[number]) for number, words in parts]
    if parts[0][0] != 0:
        return len(parts) > 1 and len(parts) == len(candidate.lefts) - 1 and 2 * sum(goes_on) < len(goes_on)
    above = [_words(rows[-1], candidate, number) for number, _ in parts]
    if len(parts) == 1 < len(_columns(rows[-1], candidate)):
        low = True  # no row has a name alone
    else:
        several = len(parts) > 1 and len(candidate.lefts) > _PAIR and all(goes_on[1:])
        low = several and all(_is_within(one, words) for one, (_, words) in zip(above[1:], parts[1:], strict=True))
    goes_on[0] = goes_on[0] or (low and _lacks_room_above(rows[-1], parts[0][1], candidate, rights[0]))
    return not goes_on[0] or sum(goes_on) < _MOST_GO_ON * len(goes_on)


def _is_within(above: Sequence[Word], words: Sequence[Word]) -> bool:
    """Tell whether a line begins within a sentence: a word in small letters below one that begins with a capital."""
    return words[0].text.isalpha() and words[0].text.islower() and above[0].text[:1].isupper()


def _is_open(text: str) -> bool:
    """Tell whether a bracket is open at the end of a text, as in « (Miele | 2004) »."""
    return text.rfind("(") > text.rfind(")")


def _lacks_room_above(row: VisualRow, words: Sequence[Word], candidate: Candidate, right: float) -> bool:
    """Tell whether words of the first column, in the style of those above, had no room on their line."""
    above = _words(row, candidate, 0)
    same = bool(above) and words[0].style in {above[0].style, above[-1].style}
    return same and _lacks_room(above, words[0], 0, candidate, right)


def _words(row: VisualRow, candidate: Candidate, number: int) -> list[Word]:
    return [word for word in row.words if candidate.column(word) == number]


def _goes_on(rows: Band, number: int, words: Sequence[Word], candidate: Candidate, right: float) -> bool:
    above, first = _words(rows[-1], candidate, number), words[0]
    if not above:
        return False
    if _is_open("".join(word.text for row in rows for word in _words(row, candidate, number))):
        return True
    if number == 0:
        low = first.text[:1].islower() or first.text[:1] == "(" or above[-1].text.endswith(_HYPHENS)
        return low and _lacks_room_above(rows[-1], words, candidate, right)
    return _lacks_room(above, first, number, candidate, right)


def _lacks_room(above: Sequence[Word], first: Word, number: int, candidate: Candidate, right: float) -> bool:
    """Tell whether a word had no room on the line above; cells that are flush right or centred have some before."""
    begin = candidate.lefts[number] if candidate.uneven[number] else above[0].box.left
    reach = begin + above[-1].box.right - above[0].box.left + first.box.width
    return above[-1].text.endswith(_HYPHENS) or reach + 0.2 * first.style.size > right - 0.1 * first.style.size
