"""Lists that stand in columns: bullets and numbers before the words of each cell, or in columns of their own."""

import re
from collections.abc import Sequence

from onpe_desktop.importers.pdf.item_signs import BULLETS
from onpe_desktop.importers.pdf.page import Word
from onpe_desktop.importers.pdf.tables.candidate import Candidate

_MARKER = re.compile(rf"[{re.escape(''.join(sorted(BULLETS)))}]|\(?(?:\d{{1,3}}|[a-zA-Z]|[ivx]{{1,4}})[.)°]")
_NESTED = 0.8  # of the cells
_PAIR = 2  # columns


def is_list(candidate: Candidate) -> bool:
    """Bullets or numbers in the first column, or before the words of each cell: lists side by side or in each other."""
    filled = [words for row in candidate.cells for words in row if words]
    if sum(_MARKER.fullmatch(words[0].text) is not None and len(words) > 1 for words in filled) > 0.6 * len(filled):
        return True
    if _is_nested(candidate):
        return True
    begun = [row.words[0] for row in candidate.rows if candidate.column(row.words[0]) == 0]
    bullets = sum(_MARKER.fullmatch(word.text) is not None and not word.text.strip("().").isalnum() for word in begun)
    if len(candidate.lefts) > 2 and bullets > 0.8 * len(begun):
        return True
    first = [text_of(words) for words in column_of(candidate, 0)]
    return len(candidate.lefts) == 2 and sum(bool(_MARKER.fullmatch(text)) for text in first) > 0.5 * len(first)


def _is_nested(candidate: Candidate) -> bool:
    """Tell whether nearly all words before the last column are numbers and bullets, those of a list in a list."""
    texts = [text_of(words) for row in candidate.cells for words in row[:-1] if words]
    marks = [text for text in texts if _MARKER.fullmatch(text)]
    signs = sum(not text.strip("().").isalnum() for text in marks)
    return len(candidate.lefts) > _PAIR and len(marks) >= _NESTED * len(texts) and 0 < signs < len(marks)


def column_of(candidate: Candidate, number: int) -> list[tuple[Word, ...]]:
    """Return the cells of a column that have words."""
    return [row[number] for row in candidate.cells if row[number]]


def text_of(words: Sequence[Word]) -> str:
    """Return words as one reads them."""
    return "".join((" " if word.spaced else "") + word.text for word in words).strip()
