"""Labels in a column at the left of their texts, as word processors lay out fact sheets: tables without any rule.

Texts begin at one place, line after line, so near the labels that both may be read as one line. Terms and their meaning
look so too; but terms are not set flush right, and do not go on in a second line beside their meaning.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.styles import LARGER
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_SAME = 2.5  # points: texts begin at one place
_FLUSH = 1.5  # points: so do the first lines beside labels, more exactly
_LEADING = 0.4  # of the size: what goes on is no further below the line above
_LEAST_LINES = 3  # of text without a label beside them tell the place
_LEAST_FLUSH = 3  # labels that end at one place are set flush right
_FURTHER = 20.0  # points: no indent is mistaken for a column of labels
_UNEVEN = 6.0  # points: and begin at several
_WIDEST = 0.45  # of the width of both: the labels' column is the narrower one
_STEP = 2.6  # of the size: lines further apart are not of one table
_GAP = 0.8  # of the size: no space of a line is so wide, unless it is stretched
_LEAST_LETTERS = 3
_WIDER = 1.2  # times the step from line to line: that to the next label


@dataclass(frozen=True, slots=True)
class _Split:
    """A row parted at the place where texts begin."""

    row: VisualRow
    label: tuple[Word, ...]
    text: tuple[Word, ...]


def places_of_texts(rows: Sequence[VisualRow]) -> list[float]:
    """Return where texts beside labels may begin: at many lines' left edges, which other lines run over."""
    starts = Counter(round(row.words[0].box.left) for row in rows)
    found: list[float] = []
    for place, count in starts.most_common():
        near = count + starts[place - 1] + starts[place + 1]
        known = any(abs(place - other) < 3 for other in found)
        if near >= _LEAST_LINES and not known:
            lines = sorted((row for row in rows if abs(row.words[0].box.left - place) < _SAME), key=_left)
            if any(_is_outside(row, lines[len(lines) // 2]) for row in rows):
                found.append(_left(lines[len(lines) // 2]))
    return found


def _left(row: VisualRow) -> float:
    return row.words[0].box.left


def _is_outside(row: VisualRow, text: VisualRow) -> bool:
    """Tell whether a row shows that the page's text may begin further left: it runs over the place, or is a title."""
    over = any(word.box.left < _left(text) - 2 and word.box.right > _left(text) + 2 for word in row.words)
    return _left(row) < _left(text) - _FURTHER and (over or row.size > LARGER * text.size)


def sure_places(rows: Sequence[VisualRow], places: Sequence[float]) -> list[float]:
    """Return the places at which labels of the page show that they are no terms: others there are none either."""
    tries = [rows[number:] for number, row in enumerate(rows) if len(row.words) > 1]
    return [place for place in places if any(labelled_table(rest, [place], ()) for rest in tries)]


def labelled_table(rows: Sequence[VisualRow], places: Sequence[float], sure: Sequence[float]) -> Candidate | None:
    """Return the table that begins with the first row, whose text begins at one of the places; None where none does."""
    for place in places:
        if not any(abs(left - place) <= _FLUSH for left in rows[0].lefts):
            continue  # asked first: no text begins beside a label here
        splits = _splits(rows, place)
        if len(splits) > 1 and splits[0].label and splits[0].text:
            begins = _begins(splits)
            if len(begins) > 1 and (_is_flush_right(splits) or _are_apart(splits, begins, beside=place not in sure)):
                return _candidate(splits, begins, place)
    return None


def labelled_rest(rows: Sequence[VisualRow], place: float) -> Candidate | None:
    """Return the rows at the top of a page with which such a table goes on: its last text, and further labels."""
    splits = _splits(rows, place)
    begins = _begins(splits)
    return _candidate(splits, begins, place, goes_on=True) if begins and len(splits) > 1 else None


def _candidate(
    splits: Sequence[_Split], begins: Sequence[int], place: float, *, goes_on: bool = False
) -> Candidate | None:
    end = max(split.label[-1].box.right for split in splits if split.label)
    left = min(split.label[0].box.left for split in splits if split.label)
    right = max(split.text[-1].box.right for split in splits if split.text)
    if place - left > _WIDEST * (right - left):
        return None
    firsts = tuple(begins) if begins[0] == 0 else (0, *begins)
    return Candidate(tuple(split.row for split in splits), ((end, place),), goes_on=goes_on, begins=firsts)


def _splits(rows: Sequence[VisualRow], place: float) -> list[_Split]:
    """Return the rows from the first one on that keep to both columns."""
    found: list[_Split] = []
    for row in rows:
        last = found[-1] if found else None
        if last is not None and row.middle - last.row.middle > _STEP * max(row.size, last.row.size):
            break
        label = tuple([word for word, left in zip(row.words, row.lefts, strict=True) if left < place - _SAME])
        text = row.words[len(label) :]
        if label and (label[-1].box.right > place - 0.5 or _is_title(label, text, found)):
            break
        goes_on = last is not None and bool(last.label)  # the text beside may be indented
        begins = bool(label and text) and not goes_on
        if begins and (abs(text[0].box.left - place) > _FLUSH or not _is_label(label, text[0])):
            break
        if found and not found[-1].text and text and not label:
            return []  # a term on a line of its own, above what it means
        found.append(_Split(row, label, text))
    while found and not found[-1].text:
        found.pop()
    return found


def _is_label(label: Sequence[Word], text: Word) -> bool:
    """Tell whether words look otherwise than the text or stand apart from it, and are no number of a title or item."""
    parted = label[-1].style != text.style or text.box.left - label[-1].box.right > _GAP * text.style.size
    return parted and sum(sign.isalpha() for word in label for sign in word.text) >= _LEAST_LETTERS


def _is_title(label: Sequence[Word], text: Sequence[Word], above: Sequence[_Split]) -> bool:
    """Tell whether words at the left are larger than the text, or stand alone and go on with no label."""
    known = next((split.text for split in above if split.text), text)
    if not known or label[0].style.size > LARGER * known[0].style.size:
        return True
    if text:
        return False
    last = above[-1].label
    return not last or label[0].box.top - last[0].box.bottom > _LEADING * label[0].style.size


def _begins(splits: Sequence[_Split]) -> list[int]:
    """Return the numbers of the rows at which labels begin, rather than go on from the line above."""
    line = _line_step(splits)
    found: list[int] = []
    for number, split in enumerate(splits):
        if split.label and split.text:
            above = splits[number - 1] if number else None
            if above is None or not above.label or split.row.middle - above.row.middle > _WIDER * line:
                found.append(number)
    return found


def _line_step(splits: Sequence[_Split]) -> float:
    """Return the step from line to line: that to lines of text without a label, which go on."""
    steps = [(below.row.middle - above.row.middle, bool(below.label)) for above, below in pairwise(splits)]
    return median([step for step, label in steps if not label] or [min(step for step, _ in steps)]) if steps else 0.0


def _is_flush_right(splits: Sequence[_Split]) -> bool:
    labels = [split.label for split in splits if split.label]
    ends = [words[-1].box.right for words in labels]
    flush = [words[0].box.left for words in labels if abs(words[-1].box.right - max(ends)) < _SAME]
    return len(flush) >= max(_LEAST_FLUSH, 0.6 * len(labels)) and max(flush) - min(flush) > _UNEVEN


def _are_apart(splits: Sequence[_Split], begins: Sequence[int], *, beside: bool) -> bool:
    """Tell whether each label but the first is further from the line above than lines are.

    With `beside`, one goes on in a second line.
    """
    line = _line_step(splits)
    steps = (splits[number].row.middle - splits[number - 1].row.middle for number in begins if number)
    several = len(begins) < sum(bool(split.label) for split in splits)
    return all(step > _WIDER * line for step in steps) and (several or not beside)
