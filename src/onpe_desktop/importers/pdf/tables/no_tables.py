"""What stands in columns and is no table: two columns of prose, listings, contents, indexes, lists, terms explained."""

import re
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.captions import Captioned, captioned
from onpe_desktop.importers.pdf.numbering import is_section_number
from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.rows import had_room
from onpe_desktop.importers.pdf.tables.candidate import Candidate
from onpe_desktop.importers.pdf.tables.first_rows import has_head, is_bold, is_bold_row
from onpe_desktop.importers.pdf.tables.listings import is_listing
from onpe_desktop.importers.pdf.tables.marked import column_of, is_list, text_of

_PAGE_END = re.compile(r".*?[\s.,…·]\d{1,4}(?:[,–-]\s*\d{1,4})*|\d{1,4}|[ivxlc]{1,6}", re.DOTALL)
_PAGE = re.compile(r"(?:p\.|pages?)?\s*(\d{1,4}|[ivxlc]{1,6})", re.IGNORECASE)
_ENTRY = re.compile(
    r"(\d{1,2}|[A-Z])(\.\d+)*\.?\s+\D.*|(bibliographie|index|glossaire|annexes?|introduction|conclusion)\b.*",
    re.IGNORECASE,
)
_LEADERS = re.compile(r"(?:\s*[.…·_‧]\s*){4,}")
_FORMULA = re.compile(r"\(\d+(?:\.\d+)*[a-z]?\)")  # the number of a formula, flush right
DENSE = 1.45  # of the size: rows that follow each other as the lines of a paragraph do
LEAST_PAIRS = 4
_LEAST_FAR = 3  # rows
_NEAR = 2.5  # points
_LEAST_WHOLE = 4  # rows with words in each column
_PAIR = 2  # columns: a text and a box beside it
_LEAST_WORDS = 3  # of a line that a text is broken behind
_RUNNING = 0.4  # of a column's lines go on with the one above
_FAR = 0.3  # of the text's width: explanations of terms are not indented so far
_VALUE = re.compile(r"[\d\s.,%€$+\-–−/:]*\d[\d\s.,%€$+\-–−/:]*|[-–—]|[nN]\.?[sdc]\.?")


def is_surely_none(candidate: Candidate) -> bool:
    """Tell whether no part of a candidate is a table: the last terms of a list may look like one by themselves."""
    if has_labels(candidate):
        return False
    if _is_known(candidate):
        return True
    return _is_aligned(candidate) and _is_terms(candidate) and not any(map(is_bold_row, candidate.rows))


def _is_known(candidate: Candidate) -> bool:
    """Tell whether a candidate surely is something else, each row of it."""
    return (
        is_listing(candidate, head=has_head(candidate))
        or is_list(candidate)
        or _is_contents(candidate)
        or _is_scattered(candidate)
        or all(_FORMULA.fullmatch(text_of(words)) for words in column_of(candidate, len(candidate.lefts) - 1))
    )


def is_no_table(candidate: Candidate) -> bool:
    """Tell whether a candidate is something else."""
    if has_labels(candidate):
        return False
    if _is_known(candidate):
        return True
    ruled = len(candidate.edges) > 2 or candidate.upright
    if candidate.goes_on or candidate.begins or candidate.titled:
        return False
    if all(captioned(text_of(words)) is Captioned.FIGURE for words in candidate.cells[0] if words):
        return True  # figures beside each other
    if _is_prose(candidate):
        return not ruled
    if has_head(candidate):
        return not ruled and not _is_aligned(candidate)
    terms = not candidate.edges and _is_terms(candidate)  # a rule above and one below enclose a table
    other = terms or _is_grammar(candidate) or _is_chance(candidate)
    return not ruled and (other or not _is_aligned(candidate))


def is_spread_table(candidate: Candidate) -> bool:
    """Tell whether rows that are far apart are a table: cards and lists beside each other stand so, too.

    They have four bold labels, or four rows without a hole, of which the first is a head where there are two columns.
    """
    head = has_head(candidate)
    below = candidate.rows[head:]
    labels = [line for row in below for line in row.lines if abs(line.box.left - candidate.lefts[0]) < _NEAR]
    labelled = all(map(is_bold, labels)) and not any(is_bold(line) for row in below for line in row.lines[1:])
    begun = [row for row in candidate.cells if row[0]]
    whole = sum(all(row) for row in begun)
    few = len(candidate.cells) == whole == len(labels) == _LEAST_WHOLE - 1
    several = whole >= _LEAST_WHOLE and (head or (len(candidate.lefts) > _PAIR and whole == len(begun)))
    told = (labelled and (len(labels) >= _LEAST_WHOLE or few)) or several
    return told and not is_no_table(candidate) and not _has_numbered_titles(candidate)


def _has_numbered_titles(candidate: Candidate) -> bool:
    """Tell whether numbers of sections hang out of what stands beside them: « 1.2.1 »."""
    first = [text_of(words) for words in column_of(candidate, 0)]
    return sum(map(is_section_number, first)) > 0.5 * len(first)


def _is_contents(candidate: Candidate) -> bool:
    """Page numbers at the end of the rows, or of each column as in an index."""
    leaders = sum(bool(_LEADERS.search(text_of(row.words))) for row in candidate.rows)
    if leaders > 0.4 * len(candidate.rows):
        return True
    columns = [[text_of(words) for words in column_of(candidate, number)] for number in range(len(candidate.lefts))]
    last = [found[1] for text in columns[-1] if (found := _PAGE.fullmatch(text))]
    entries = sum(bool(_ENTRY.fullmatch(text)) for text in columns[0])
    sure = len(last) > 3 or (len(last) == 3 and entries == len(columns[0]))
    titled = max(sum(any(map(str.isalpha, text)) for text in texts) for texts in columns[:-1]) > 0.5 * len(last)
    wrapped = sum(text[:1].islower() for text in columns[-1])  # the last word of a line that goes on
    if len(last) > 0.8 * (len(columns[-1]) - wrapped) and len(last) > wrapped and sure and len(columns) < 4 and titled:
        numbers = [int(text) for text in last if text.isdigit()]
        rising = all(first <= second or second == 1 for first, second in pairwise(numbers))  # after the preface
        counted = bool(numbers) and 0 < min(numbers) < max(numbers)  # no entries are all of one page
        if counted and rising and not _is_years(numbers) and len(set(numbers)) < max(numbers) - min(numbers) + 2:
            return True
    ends = [sum(bool(_PAGE_END.fullmatch(text)) and not _VALUE.fullmatch(text) for text in texts) for texts in columns]
    return all(count > 0.5 * len(texts) for count, texts in zip(ends, columns, strict=True))


def _is_years(numbers: Sequence[int]) -> bool:
    return all(1800 <= number <= 2200 for number in numbers)


def _is_scattered(candidate: Candidate) -> bool:
    """Single signs in many columns: the remains of a drawing."""
    cells = [text_of(words) for row in candidate.cells for words in row if words]
    letters = sum(sign.isalnum() for text in cells for sign in text)
    return len(candidate.lefts) > 24 or (len(candidate.lefts) > 4 and letters < 1.5 * len(cells))


def _is_prose(candidate: Candidate) -> bool:
    """Two columns or more that are filled line after line to their edge, or two that go on from line to line."""
    columns = range(len(candidate.lefts))
    if len(columns) == _PAIR and all(_goes_on(candidate, number) for number in columns):
        return True
    full = 0
    for number in columns:
        cells = column_of(candidate, number)
        if len(cells) < 4 or len(cells) < 0.75 * len(candidate.rows):
            continue
        left, right = min(words[0].box.left for words in cells), max(words[-1].box.right for words in cells)
        reach = sum(words[-1].box.right > right - 0.12 * (right - left) for words in cells)
        long = sum(len(text_of(words)) > 18 for words in cells)
        full += reach > 0.6 * len(cells) and long > 0.7 * len(cells)
    return full > 1


def _goes_on(candidate: Candidate, number: int) -> bool:
    """Tell whether a column is running text: many of its lines go on within a sentence, for which no word had room."""
    cells = column_of(candidate, number)
    if len(cells) < LEAST_PAIRS:
        return False
    width = max(words[-1].box.right for words in cells) - min(words[0].box.left for words in cells)
    broken = [
        (one, two)
        for one, two in pairwise(cells)
        if len(one) >= _LEAST_WORDS and two[0].text[:1].islower() and not _had_room(one, two[0], width)
    ]
    return len(broken) > _RUNNING * len(cells)


def _had_room(words: Sequence[Word], word: Word, width: float) -> bool:
    return had_room(words[-1].box.right - words[0].box.left, word.box.width, word.style.size, width)


def _is_terms(candidate: Candidate) -> bool:
    """Two columns without a head, the second no values: terms and what they mean."""
    if len(candidate.lefts) > 2 or is_dense(candidate) or _is_far(candidate):
        return False
    second = [text_of(words) for words in column_of(candidate, 1)]
    return sum(bool(_VALUE.fullmatch(text)) for text in second) < 0.6 * len(second)


def is_dense(candidate: Candidate) -> bool:
    """Tell whether every row is a pair of single lines, as near to the next one as lines of text are.

    What explains a term is set apart from the next term as a paragraph is, or goes on in further lines.
    """
    if len(candidate.lefts) != 2:
        return False
    pairs = all(len(row.lines) < 3 and all(cells) for row, cells in zip(candidate.rows, candidate.cells, strict=True))
    steps = [second.middle - first.middle for first, second in pairwise(candidate.rows)]
    near = all(step < DENSE * row.size for step, row in zip(steps, candidate.rows, strict=False))
    return len(candidate.rows) >= LEAST_PAIRS and pairs and near


def _is_far(candidate: Candidate) -> bool:
    """Tell whether the second column begins far from the left and goes with the first one row by row.

    Meanings are indented by a part of the line; word processors make all columns as wide. Two lists side by side, each
    with its own lines, have cells that fill their column.
    """
    left, right = candidate.lefts[0], candidate.strips[0][1]
    if right - left < _FAR * candidate.width:
        return False
    first = [row[0] for row in candidate.cells if row[0]]
    whole = [row for row in candidate.cells if all(row)]
    short = sum(words[-1].box.right < left + 0.7 * (right - left) for words in first)
    return len(whole) >= _LEAST_FAR and len(whole) > 0.8 * len(first) < 1.25 * short


def _is_grammar(candidate: Candidate) -> bool:
    """Signs alone between two columns, « ::= » or « = »: rules of a language, or sums."""
    between = range(1, len(candidate.lefts) - 1)
    texts = [[text_of(words) for words in column_of(candidate, number)] for number in between]
    return any(not any(sign.isalnum() for text in column for sign in text) for column in texts)


def _is_chance(candidate: Candidate) -> bool:
    """Columns without a head that are near each other in many rows, or filled in few: gaps of justified text.

    Text whose every space is stretched falls into more pieces than it has columns.
    """
    columns = len(candidate.lefts)
    if sum(len(row.lines) > 2 * columns for row in candidate.rows) > 0.5 * len(candidate.rows):
        return True
    whole = sum(all(row) for row in candidate.cells)
    least = 2 if len(candidate.lefts) > 2 else 3
    return whole < least or any(_is_near_often(candidate, number) for number in range(len(candidate.strips)))


def _is_near_often(candidate: Candidate, number: int) -> bool:
    """Tell whether what stands on both sides of a strip is no further apart than words may be, in two rows of five.

    Where each row changes its style there, it is no chance.
    """
    size = candidate.rows[0].size
    left, right = candidate.strips[number]
    if right - left >= 0.8 * size:
        return False
    both = [(row[number][-1], row[number + 1][0]) for row in candidate.cells if row[number] and row[number + 1]]
    if all((one.style.fixed, one.style.bold) != (two.style.fixed, two.style.bold) for one, two in both):
        return False  # columns of two styles
    near = sum(second.box.left - first.box.right < 1.1 * size for first, second in both)
    return near > 0 and near >= 0.4 * len(both)


def has_labels(candidate: Candidate) -> bool:
    """Tell whether each row is a bold label and what it says, as at the head of a form or fact sheet.

    They stand in a frame, or each label ends with a colon: bold terms of a list do neither.
    """
    if len(candidate.lefts) != 2 or not all(candidate.cells[0]):
        return False
    labels, values = column_of(candidate, 0), column_of(candidate, 1)
    bold = all(word.style.bold for words in labels for word in words)
    plain = sum(any(not word.style.bold for word in words) for words in values)
    told = bool(candidate.edges) or all(text_of(words).endswith(":") for words in labels)
    return bold and told and plain > 0.8 * len(values) and _is_column(values)


def _is_aligned(candidate: Candidate) -> bool:
    """Tell whether the cells of each column begin, end or are centred at one place, in three rows at least.

    Further lines of a cell may be those of a list: then those count that stand beside words in all other columns.
    """
    whole = [row for row in candidate.cells if all(row)]
    return all(
        _is_column(column_of(candidate, number))
        or (len(whole) >= _LEAST_WHOLE and _is_column([row[number] for row in whole]))
        for number in range(len(candidate.lefts))
    )


def _is_column(cells: Sequence[tuple[Word, ...]]) -> bool:
    if len(cells) < 2:
        return False
    least = max(min(3, len(cells)), 0.6 * len(cells))
    lefts = [words[0].box.left for words in cells]
    rights = [words[-1].box.right for words in cells]
    middles = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
    return any(_most_near(places) >= least for places in (lefts, rights, middles))


def _most_near(places: Sequence[float]) -> int:
    return max(sum(abs(place - other) < 1.6 for other in places) for place in places)
