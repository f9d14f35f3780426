"""Running heads that nothing repeats: the text below them goes on in the middle of a sentence.

So stand the first and last words of a page of a dictionary, or the title of the article that a page of a code has. No
title stands within a sentence; a line of text does, but as its paragraph's lines stand. What was proved so on several
pages is believed of all that have the like at the same place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.running.quoted_heads import EdgeRows
from onpe_desktop.importers.pdf.styles import Body

_LEAST = 3  # pages that prove it
_SHARE = 0.2  # of the pages that have something there
_APART = 1.4  # of the leading, that of the text or of this page: lines of one paragraph stand nearer
_LONG = 30  # characters: a line of text, not a cell or a caption
_OTHER = 0.3  # points between sizes that differ

_Place = tuple[int, int, bool, bool]  # height, size, whether bold, whether italic


def above_cut_sentences(edges: Sequence[EdgeRows], pages: Iterable[PageContent], body: Body) -> set[int]:
    """Return id() of the lines at the top of pages that are running, by what the pages' text is."""
    tops = [edge for edge in edges if not edge.below and edge.rows]
    inner = {id(line) for edge in edges for _, row in edge.rows for line in row if edge.below}
    ends = {page.number: _is_open(page, inner) for page in pages}
    proved: Counter[_Place] = Counter()
    there: Counter[_Place] = Counter()
    lines: dict[_Place, list[Line]] = defaultdict(list)
    for edge in tops:
        row = edge.rows[0][1]
        places = {place for line in row for place in _places(line)}
        there.update(places)
        if ends.get(edge.page - 1) and _cuts(edge, body):
            proved.update(places)
        for line in row:
            lines[_places(line)[1]].append(line)
    sure = [place for place in lines if proved[place] >= max(_LEAST, _SHARE * there[place])]
    return {id(line) for place in sure for line in lines[place]}


def _places(line: Line) -> list[_Place]:
    return [
        (round(line.box.bottom / 3) + shift, round(line.size), line.bold, line.style.italic) for shift in (-1, 0, 1)
    ]


def _is_open(page: PageContent, edge: set[int]) -> bool:
    """Tell whether the last line of text of a page ends within a sentence."""
    text = [line for line in page.lines if len(line.text) >= _LONG]
    ended = [line for line in text if id(line) not in edge] or text
    last = max(ended, key=lambda line: line.box.bottom, default=None)
    return last is not None and not last.text.rstrip("»)” ").endswith((".", "!", "?", ":", ";", "…"))


def _cuts(edge: EdgeRows, body: Body) -> bool:
    """Tell whether the text below the first row begins in the middle of a sentence, and is no part of that row."""
    if len(edge.rows) < 3:
        return False
    (_, head), (_, below), (_, third) = edge.rows[:3]
    text = below[0]
    low = text.text.lstrip("«(“ \u00a0")[:1].islower() and len(text.text) >= _LONG
    leading = max(body.leading, third[0].box.top - text.box.top)
    apart = text.box.top - max(line.box.top for line in head) > _APART * leading
    other = all(abs(line.size - text.size) > _OTHER for line in head)
    return len(below) == 1 and low and (apart or other)
