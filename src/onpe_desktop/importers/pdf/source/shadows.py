"""Words drawn twice, one over the other: a shadow, letters made bold by hand, or what an earlier layout has left.

Layout programs (InDesign) and spreadsheets do so; who reads aloud what is drawn would say it twice.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line

_COVERED = 0.5  # of a word: so much of it lies under the other one


def without_shadows(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines without words that lie on the same word in the same size."""
    kept: list[Line] = []
    known: dict[tuple[str, float], list[Box]] = defaultdict(list)
    for whole in lines:
        line = _without_doubled_words(whole)
        boxes = known[line.text, line.size]
        if not any(_covers(box, line.box) for box in boxes):
            boxes.append(line.box)
            kept.append(line)
    return tuple(kept)


def _without_doubled_words(line: Line) -> Line:
    doubled = {
        id(word)
        for before, word in pairwise(line.words)
        if before.text == word.text and before.style.size == word.style.size and _covers(before.box, word.box)
    }
    return line.of(word for word in line.words if id(word) not in doubled) if doubled else line


def _covers(box: Box, other: Box) -> bool:
    return box.shared(other) > _COVERED * other.width * other.height
