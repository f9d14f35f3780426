"""Running heads that change with each chapter: what stands there quotes a title that the text has set larger."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from onpe_desktop.importers.pdf.numbering import is_number
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.styles import LARGER, Body, stands_out
from onpe_desktop.importers.pdf.titles.matching import letters, without_number

_MOST_LINES = 3  # of a running head
_MOST_TITLE_LINES = 5
_SAME = 0.5  # points between sizes that are one
_SHORTEST = 4  # letters of a quotation
_LEAST = 3  # pages whose heads quote titles
_SHARE = 0.5  # of the pages that have something at a height: so many quote or repeat there


@dataclass(frozen=True, slots=True)
class EdgeRows:
    """The rows near a page's top or bottom: their places, and their lines from left to right. The outermost is first.

    `below`: they are those of the bottom.
    """

    page: int
    below: bool
    rows: tuple[tuple[int, tuple[Line, ...]], ...]


def quoting(edges: Sequence[EdgeRows], pages: Iterable[PageContent], body: Body, running: set[int]) -> set[int]:
    """Return id() of the lines that quote a title, where most pages have such a line or one of `running`.

    The title stands on the same page or before it and is larger than the quotation, or bold where that is not: so no
    title quotes itself, nor the contents page.
    """
    titles = _Titles.of(pages, body)
    found = [(edge, count) for edge in edges if (count := _quoting_rows(edge, titles))]
    quoted, places = Counter[tuple[int, bool]](), Counter[tuple[int, bool]]()
    for edge, _ in found:
        quoted.update(_near(edge))
    for edge in edges:
        if edge.rows and not any(id(line) in running for line in edge.rows[0][1]):
            places.update(_near(edge))
    chosen: set[int] = set()
    for edge, count in found:
        place = edge.rows[0][0], edge.below
        if quoted[place] >= max(_LEAST, _SHARE * places[place]):
            chosen |= {id(line) for _, row in edge.rows[:count] for line in row}
    return chosen


def _near(edge: EdgeRows) -> list[tuple[int, bool]]:
    return [(edge.rows[0][0] + shift, edge.below) for shift in (-1, 0, 1)]


def _quoting_rows(edge: EdgeRows, titles: "_Titles") -> int:
    """Return how many rows from the page's edge on quote a title together; 0 for none.

    The last one has words: a bullet, or the number of a title, begins the text below a head.
    """
    for count in range(min(_MOST_LINES, len(edge.rows)), 0, -1):
        rows = [row for _, row in edge.rows[:count]]
        if not any(letters(line.text) and not is_number(line.text) for line in rows[-1]):
            continue
        lines = [line for row in (reversed(rows) if edge.below else rows) for line in row if not is_number(line.text)]
        if lines and titles.quoted_by(lines, edge.page):
            return count
    return 0


@dataclass(slots=True)
class _Titles:
    """What stands out of the text, by its first letters, with the page and the line that it begins with."""

    known: dict[str, list[tuple[str, int, Line]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def of(cls, pages: Iterable[PageContent], body: Body) -> "_Titles":
        titles = cls()
        for page in pages:
            lines = sorted((line for line in page.lines if stands_out(line, body)), key=lambda line: line.box.top)
            for place, line in enumerate(lines):
                text = " ".join(other.text for other in lines[place : place + _MOST_TITLE_LINES])
                for worded in {letters(text), letters(without_number(text))}:
                    titles.known[worded[:_SHORTEST]].append((worded, page.number, line))
        return titles

    def quoted_by(self, lines: Sequence[Line], page: int) -> bool:
        """Tell whether lines are the beginning of a title, with or without its number or that of their page."""
        text = " ".join(line.text for line in lines)
        bare = text.strip("0123456789 ")
        wanted = {letters(one) for one in (text, bare, without_number(text), without_number(bare))}
        return any(
            title.startswith(words) and at <= page and _is_above(line, lines)
            for words in wanted
            if len(words) >= _SHORTEST
            for title, at, line in self.known.get(words[:_SHORTEST], ())
        )


def _is_above(title: Line, lines: Sequence[Line]) -> bool:
    """Tell whether a line is set as a title of the others: larger, or bold and not smaller, as contents may be."""
    return all(
        title.size > LARGER * line.size or (title.bold and not line.bold and title.size > line.size - _SAME)
        for line in lines
    )
