"""Two columns as near each other as words are: codes in a style of their own, and at one place what each stands for."""

from collections.abc import Sequence

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.no_tables import DENSE, LEAST_PAIRS

_SAME = 1.0  # points: the second column begins at one place
_SPACE = 0.17  # of the size
_UNEVEN = 2.0  # points: the codes are not all as wide, so that the place is no chance


def narrow_table(rows: Sequence[VisualRow], width: float) -> Candidate | None:
    """Return the table that begins with the first row; None where there is none.

    Every row is one line, as near to the next one as lines of text are. It begins with words in letters of one width or
    in bold, and what follows, in other letters, begins at the same place in all rows, however long they are.
    """
    first = _code(rows[0])
    if first is None:
        return None
    left, place = rows[0].words[0].box.left, rows[0].words[len(first)].box.left
    ends = [first[-1].box.right]
    chosen = [rows[0]]
    for row in rows[1:]:
        code = _code(row)
        near = row.middle - chosen[-1].middle < DENSE * row.size
        if code is None or not near or abs(row.words[0].box.left - left) > _SAME:
            break
        if abs(row.words[len(code)].box.left - place) > _SAME:
            break
        ends.append(code[-1].box.right)
        chosen.append(row)
    if len(chosen) < LEAST_PAIRS or max(ends) - min(ends) < _UNEVEN or max(ends) > place:
        return None
    return Candidate(tuple(chosen), ((max(ends), place),), width=width)


def _code(row: VisualRow) -> list[Word] | None:
    """Return the words that a row of one line begins with and that look otherwise than the next one."""
    words = row.words
    look = words[0].style.fixed, words[0].style.bold
    if not any(look) or len(row.lines) > 2:
        return None
    count = next((n for n, word in enumerate(words) if (word.style.fixed, word.style.bold) != look), 0)
    apart = count > 0 and words[count].box.left - words[count - 1].box.right > _SPACE * row.size
    return list(words[:count]) if apart else None
