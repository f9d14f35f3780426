"""The words that a line of a table has in each column, and whether they go on with those above.

The columns are parted by white, not by rules.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.grounds import Band

_NUMBER = re.compile(r"[+\-–−]?\s?[€$£]?\s?(\d{1,3}(\s\d{3})+|\d+)([.,]\d+)*\s?[^\w\s]?[^\W\d]{0,2}")
SPACE = 0.38  # of the size: words of one cell are nearer each other
_OVER = 2.0  # of the widest line of several words
_SINGLE = 0.85  # of a column's lines
_USUAL, _EVEN = 11.955, 2.0  # points between two columns of LaTeX's, and points
_PHRASE = 4  # words
_LEAST_OPEN = 2  # words: « de » and « en » alone are languages
_LEADING = re.compile(
    "à|aux?|avec|ces?|dans|d[eu]|des|en|et|l[ae]|les|ou|par|pour|qui|s[ae]|ses|son|sur|une?|the|of|and|to|or"
)
_LETTERS = 3  # a unit has fewer
_HYPHENS = ("-", "\u00ad", ",")  # of a line that goes on


def is_figure(words: Sequence[Word]) -> bool:
    """Tell whether words are a number, as « 1 200,50 € » and « –12 % » are."""
    text = "".join(word.text for word in words)
    return any(sign.isdigit() for sign in text) and sum(sign.isalpha() for sign in text) < _LETTERS


def is_amount(text: str) -> bool:
    """Tell whether a text is one number, with its unit, and no list or range of several."""
    return _NUMBER.fullmatch(text.strip()) is not None


def is_number(words: Sequence[Word]) -> bool:
    """Tell whether words are one number, with its unit."""
    return is_amount("".join((" " if word.spaced else "") + word.text for word in words))


def fills_columns(row: VisualRow, places: Sequence[int], count: int) -> bool:
    """Tell whether the words of a line fill each of so many columns in turn, with more than a space between two.

    `places` are the columns in which its words lie, -1 for none.
    """
    if sorted(set(places)) != list(range(count)):
        return False
    pairs = zip(pairwise(places), pairwise(row.words), strict=True)
    return all(
        one == two or (one < two and second.box.left - first.box.right > SPACE * row.size)
        for (one, two), (first, second) in pairs
    )


def words_in(row: VisualRow, candidate: Candidate, number: int) -> list[Word]:
    """Return the words of a line in a column."""
    return [word for word in row.words if candidate.column(word) == number]


def columns_of(row: VisualRow, candidate: Candidate) -> set[int]:
    """Return the columns in which a line has words."""
    return {candidate.column(word) for word in row.words}


def has_first(row: VisualRow, candidate: Candidate) -> bool:
    """Tell whether a line has words in the first column."""
    return candidate.column(row.words[0]) == 0


def rights_of(candidate: Candidate) -> list[float]:
    """Return where the columns end: the narrowest white strip is what parts columns, wider ones hold room.

    Where rules lie in pieces, a column ends as far before they meet as the next one begins behind that.
    In the last one there is always room when it holds single words only, which nobody has wrapped. An address there may
    run far over its end, and so may words of LaTeX's, which break nowhere: rules end before them.
    """
    known = [strip for strip in candidate.strips if strip[1] not in candidate.exact]  # those of `exact_lefts` are none
    narrowest = min(1.5 * candidate.rows[0].size, *(right - left for left, right in known or candidate.strips))
    last = [row[-1] for row in candidate.cells if row[-1]]
    several = [words[-1].box.right for words in last if any(word.spaced for word in words[1:])]
    begin = candidate.lefts[-1]
    over = begin + _OVER * (max(several, default=float("inf")) - begin)
    furthest = max(right for row in candidate.rows if (right := row.words[-1].box.right) < over)
    ends = [right - narrowest for _, right in candidate.strips]
    if len(candidate.borders) == len(candidate.lefts):
        pairs = zip(candidate.strips, candidate.borders, strict=False)
        ends = [max(left, 2 * border - right) for (left, right), border in pairs]
        furthest = max(furthest, candidate.borders[-1] - (begin - candidate.borders[-2]))
    if begin < candidate.end < furthest:
        furthest = candidate.end
        ends = (
            [min(end, left + furthest - begin) for end, left in zip(ends, candidate.lefts, strict=False)]
            if _are_wide(candidate)
            else ends
        )
    return [*ends, furthest if len(last) - len(several) < _SINGLE * len(last) else float("inf")]


def _are_wide(candidate: Candidate) -> bool:
    """Tell whether all columns are as wide as the last one, with LaTeX's white between them."""
    steps = [right - left for left, right in pairwise(candidate.lefts)]
    gap = steps[0] - (candidate.end - candidate.lefts[-1])
    return max(steps) - min(steps) < _EVEN and abs(gap - _USUAL) < _EVEN


def has_open_bracket(text: str) -> bool:
    """Tell whether a bracket is open at the end of a text, as in « (Miele | 2004) »."""
    return text.rfind("(") > text.rfind(")")


def goes_on(rows: Band, number: int, words: Sequence[Word], candidate: Candidate, right: float) -> bool:
    """Tell whether words of a column go on with those on the last line of the rows above."""
    above, first = words_in(rows[-1], candidate, number), words[0]
    if not above:
        return False
    if has_open_bracket("".join(word.text for row in rows for word in words_in(row, candidate, number))):
        return True
    if number == 0:
        low = first.text[:1].islower() or first.text[:1] == "(" or above[-1].text.endswith(_HYPHENS)
        return low and lacks_room_above(rows[-1], words, candidate, right)
    return lacks_room(above, first, number, candidate, right)


def is_left_open(above: Sequence[Word]) -> bool:
    """Tell whether several words of a line end with one that leads to the next, as « de » or « pour »: no cell does."""
    return len(above) >= _LEAST_OPEN and _LEADING.fullmatch(above[-1].text) is not None


def has_room(before: VisualRow, row: VisualRow, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether the last cell of a line had room on the line above, and no other one goes on with a phrase."""
    last = max(columns_of(row, candidate))
    above = words_in(before, candidate, last)
    if above and lacks_room(above, words_in(row, candidate, last)[0], last, candidate, rights[last]):
        return False
    return not goes_on_with_phrase(before, row, candidate, rights)


def goes_on_with_phrase(before: VisualRow, row: VisualRow, candidate: Candidate, rights: Sequence[float]) -> bool:
    """Tell whether a cell of a line goes on with several words above it, on whose line its first one had no room.

    Fewer words say little: columns are often as wide as their longest one.
    """
    for number in columns_of(row, candidate):
        above = words_in(before, candidate, number)
        first = words_in(row, candidate, number)[0]
        if len(above) >= _PHRASE and lacks_room(above, first, number, candidate, rights[number]):
            return True
    return False


def lacks_room_above(row: VisualRow, words: Sequence[Word], candidate: Candidate, right: float) -> bool:
    """Tell whether words of the first column, in the style of those above, had no room on their line."""
    above = words_in(row, candidate, 0)
    same = bool(above) and words[0].style in {above[0].style, above[-1].style}
    return same and lacks_room(above, words[0], 0, candidate, right)


def lacks_room(above: Sequence[Word], first: Word, number: int, candidate: Candidate, right: float) -> bool:
    """Tell whether a word had no room on the line above; cells that are flush right or centred have some before."""
    begin = candidate.lefts[number] if candidate.uneven[number] else above[0].box.left
    reach = begin + above[-1].box.right - above[0].box.left + first.box.width
    return above[-1].text.endswith(_HYPHENS) or reach + 0.2 * first.style.size > right - 0.1 * first.style.size
