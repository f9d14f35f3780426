"""Running heads, feet and page numbers: what stands at the same place of many pages and is not the text."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from onpe_desktop.importers.pdf.captions import captioned
from onpe_desktop.importers.pdf.notes.markers import marker_of, signs_of_calls
from onpe_desktop.importers.pdf.numbering import with_number_signs
from onpe_desktop.importers.pdf.page import Line, PageContent
from onpe_desktop.importers.pdf.running.counted import counted_titles
from onpe_desktop.importers.pdf.running.cut_sentences import above_cut_sentences
from onpe_desktop.importers.pdf.running.inside import titles_inside
from onpe_desktop.importers.pdf.running.labels import PAGE_NUMBER, labels_of
from onpe_desktop.importers.pdf.running.quoted_heads import EdgeRows, quoting
from onpe_desktop.importers.pdf.running.ruled_tables import ruled_tables
from onpe_desktop.importers.pdf.running.rules import without_running_rules
from onpe_desktop.importers.pdf.running.sheets import titles_of_sheets
from onpe_desktop.importers.pdf.running.sides import at_sides
from onpe_desktop.importers.pdf.running.signposts import signposts_of
from onpe_desktop.importers.pdf.running.spreads import spreads_of
from onpe_desktop.importers.pdf.running.table_heads import heads_of_tables
from onpe_desktop.importers.pdf.running.table_rows import rows_of_tables
from onpe_desktop.importers.pdf.styles import LARGER, Body, body_of, stands_out

_NEAR = 2  # pages on each side that are asked for the same words: left and right pages differ
_LARGE = 1.4  # of the text's size: a larger line is a title or its label (« Chapitre »), on however many pages
_LABEL = re.compile(r"chapitre|chapter|partie|part|annexe|appendice|appendix", re.IGNORECASE)  # its number is below
_TALL = 0.15  # of the page: a lower table may be a running head with rules
_NEXT = 1.6  # of the size: from one line of a head to the next one
_LEAST_ALIKE, _MOST_PAGES = 3, 0.5  # pages, and of the pages: so many have a large head
_FEW = 6  # pages of a publication in which two tell
_EDGE_LINES, _STACK = 4, 6  # so many lines from the top or the bottom may be running ones, or always the same words


@dataclass(frozen=True, slots=True)
class Running:
    """The pages without their running lines, and what is printed on each as its label: nothing on some.

    `spreads` are the numbers of those that show two printed pages.
    """

    pages: tuple[PageContent, ...]
    printed: tuple[str, ...]
    spreads: frozenset[int] = frozenset()

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels; where nothing is printed, the numbers of the pages."""
        return tuple(label or str(number) for number, label in enumerate(self.printed, 1))


@dataclass(frozen=True, slots=True)
class _Edge:
    page: int
    line: Line
    key: tuple[int, int, bool]  # height, size, whether it is counted from the bottom
    patterns: tuple[str, ...]


def without_running_lines(pages: tuple[PageContent, ...]) -> Running:
    """Take the running lines off."""
    body = body_of(line for page in pages for line in page.lines)
    edges = [edge for page in pages for edge in _edges(page, body)]
    chosen = _repeated(edges, len(pages))
    rows = _edge_rows(edges)
    quoted = quoting(rows, pages, body, chosen)
    chosen |= quoted | above_cut_sentences(rows, pages, body)
    large = [edge for edge in edges if _is_title(edge.line, _LARGE * body.size)]
    titles = {id(edge.line) for edge in large} - _on_most(large, pages)
    titles |= titles_inside([(edge.page, edge.line) for edge in edges], pages) | _notes(edges, pages)
    titles |= counted_titles(rows) - quoted
    chosen -= titles
    chosen -= rows_of_tables([(edge.page, edge.line) for edge in edges if id(edge.line) in chosen], pages)
    running = _outermost(edges, chosen, LARGER * body.size)
    running += _covered(running, [edge for edge in edges if id(edge.line) in chosen], len(pages))
    by_page: dict[int, list[Line]] = defaultdict(list)
    for edge in running:
        by_page[edge.page].append(edge.line)
    sides = at_sides(pages, body)
    printed = labels_of(pages, {page.number: [*by_page[page.number], *sides.get(page.number, ())] for page in pages})
    kept = tuple(
        page.without(
            (
                *by_page[page.number],
                *_beside(page, by_page[page.number]),
                *sides.get(page.number, ()),
                *signposts_of(page),
            )
        )
        for page in pages
    )
    kept = without_running_rules(kept)
    return Running(kept, printed, spreads_of(pages))


def _same_height(line: Line, other: Line) -> bool:
    return abs(line.box.bottom - other.box.bottom) < 2.5


def _is_title(line: Line, largest: float) -> bool:
    return line.size > largest or _LABEL.fullmatch(line.text) is not None


def _on_most(large: Sequence[_Edge], pages: Sequence[PageContent]) -> set[int]:
    """Return id() of the large lines that most pages have alike: a large head, or page number. No title comes so often.

    « Chapitre » above a number does, and so do those of sheets of one pattern (`running/sheets.py`).
    """
    counts = Counter(_alike(edge) for edge in large)
    least = max(_LEAST_ALIKE, _MOST_PAGES * len(pages))
    often = [edge for edge in large if counts[_alike(edge)] >= least and not _LABEL.fullmatch(edge.line.text)]
    return {id(edge.line) for edge in often} - titles_of_sheets([(edge.page, edge.line) for edge in often], pages)


def _notes(edges: Sequence[_Edge], pages: Sequence[PageContent]) -> set[int]:
    """Return id() of the lines at the foot that begin with a sign that the page calls: « 12. Ibid. », no « 1 / 6 »."""
    low = [edge for edge in edges if edge.key[2] and not PAGE_NUMBER.fullmatch(edge.line.text.strip())]
    marked = [(edge, sign) for edge in low if (sign := marker_of(edge.line))]
    noted = {edge.page for edge, _ in marked}
    signs = {
        page.number: Counter(signs_of_calls(word for line in page.lines for word in line.words))
        for page in pages
        if page.number in noted
    }
    return {id(edge.line) for edge, sign in marked if signs[edge.page][sign] > (edge.line.words[0].raised == 1)}


def _alike(edge: _Edge) -> tuple[str, tuple[int, int, bool]]:
    text = edge.line.text.strip()
    number = PAGE_NUMBER.fullmatch(text)
    worded = f"# {int(number.group(1)) - edge.page}" if number and number.group(1).isdigit() else text.casefold()
    return worded, edge.key


def _edges(page: PageContent, body: Body) -> list[_Edge]:
    """Return the lines near the page's top and bottom. The head of a ruled table, on however many pages, is its own."""
    tables = ruled_tables(page, higher_than=_TALL * page.height)
    own = {id(line) for line in heads_of_tables(page)}
    lines = [
        line for line in page.lines if id(line) not in own and not any(table.holds(line.box.middle) for table in tables)
    ]
    lines.sort(key=lambda line: line.box.top)
    heights = sorted({round(line.box.top / 3) for line in lines})
    low, high = heights[:_STACK], heights[-_STACK:]
    outer = {*heights[:_EDGE_LINES], *heights[-_EDGE_LINES:]}
    found = []
    for line in lines:
        place = round(line.box.top / 3)
        middle = line.box.middle[1]
        above = place in low and middle < 0.25 * page.height
        if above or (place in high and middle > 0.75 * page.height):
            patterns: tuple[str, ...] = (f"={line.text}",)
            if place in outer:
                alone = not any(other is not line and _same_height(other, line) for other in lines)
                patterns = _patterns(line, body, alone=alone, below=not above)
            found.append(_Edge(page.number, line, _key(line, below=not above), patterns))
    return found


def _key(line: Line, *, below: bool) -> tuple[int, int, bool]:
    return round(line.box.bottom / 3), round(line.size), below


def _patterns(line: Line, body: Body, *, alone: bool, below: bool) -> tuple[str, ...]:
    """Return the line's words with every number as a sign: « 12 / 237 » and « 13 / 237 » are the same.

    Where nothing but numbers stands beside other text, or several of them, they are the same where the last one goes up
    with the pages, as in « 2-14 », or the words are: « 1.2 » may be the number of a title that stands at the top of a
    page by chance, « 2014 » a cell of a table. Words that begin or end with the number of their page are a head that
    changes (« 12 Guide • Le cadre »), unless they stand out: pages may have a title « 2 Le cadre » each. Signs alone
    are the bullets of lists: pages may begin with one each, or end with the caption of a picture.
    """
    text = with_number_signs(line.text)
    if not any(map(str.isalnum, line.text)) or captioned(line.text):
        return ()
    if re.fullmatch(r"[\s\-–—|]*[ivxlc]{1,7}[\s\-–—|]*", text):
        return ("#",)
    numbers = re.findall(r"\d+", line.text)
    bare = bool(numbers) and not any(map(str.isalpha, text))
    of_page = PAGE_NUMBER.fullmatch(line.text.strip())
    if bare and not (of_page and alone):
        number = of_page.group(1) if of_page else numbers[-1]
        return (f"={line.text}", f"{text} {int(number) - line.page}")
    patterns = [re.sub(r"\s+", " ", text)]
    if numbers and not stands_out(line, body):
        words = line.text.split()
        ends = ((">", words[-1]), ("<", words[0] if not below else ""))  # a footnote begins with a number
        patterns += [f"{end}{int(word) - line.page}" for end, word in ends if re.fullmatch(r"\d{1,4}", word)]
    return tuple(patterns)


def _repeated(edges: list[_Edge], pages: int) -> set[int]:
    """Return id() of the lines that are running: the same words at the same place nearby, or strangers among such."""
    places: dict[tuple[tuple[int, int, bool], str], set[int]] = defaultdict(set)
    for edge in edges:
        for shift in (-1, 0, 1):
            for pattern in edge.patterns:
                places[(edge.key[0] + shift, *edge.key[1:]), pattern].add(edge.page)

    def repeated(edge: _Edge) -> bool:
        found = max((places[edge.key, pattern] for pattern in edge.patterns), key=len, default=set[int]())
        if len(found) >= max(3, 0.06 * pages):
            return True
        nearby = sum(abs(page - edge.page) <= _NEAR for page in found)
        few = pages <= _FEW and (nearby >= 2 or (pages <= 2 and _is_number_of_page(edge)))
        return few or (nearby >= 3 and not _is_sentence(edge.line.text))

    sure = [edge for edge in edges if repeated(edge)]
    occupied: Counter[tuple[int, int, bool]] = Counter()
    for key in {(edge.key, edge.page) for edge in sure}:
        occupied[key[0]] += 1
    everywhere = {key for key, count in occupied.items() if count >= max(3, 0.25 * pages)}
    known = {id(edge) for edge in sure}
    strangers = [
        edge for edge in edges if id(edge) not in known and edge.key in everywhere and len(edge.line.text) < 120
    ]
    return {id(edge.line) for edge in (*sure, *strangers)}


def _edge_rows(edges: list[_Edge]) -> list[EdgeRows]:
    """Return the lines of each page's top and bottom by rows."""
    found = []
    for (page, below), rows in _by_rows(edges).items():
        lines = [(place, sorted((edge.line for edge in row), key=lambda line: line.box.left)) for place, row in rows]
        found.append(EdgeRows(page, below, tuple((place, tuple(row)) for place, row in lines)))
    return found


def _by_rows(edges: list[_Edge]) -> dict[tuple[int, bool], list[tuple[int, list[_Edge]]]]:
    """Return the rows of each page's top and bottom, by their places; the outermost is first."""
    groups: dict[tuple[int, bool], dict[int, list[_Edge]]] = defaultdict(lambda: defaultdict(list))
    for edge in edges:
        groups[edge.page, edge.key[2]][edge.key[0]].append(edge)
    return {(page, below): sorted(rows.items(), reverse=below) for (page, below), rows in groups.items()}


def _is_number_of_page(edge: _Edge) -> bool:
    number = PAGE_NUMBER.fullmatch(edge.line.text.strip())
    return number is not None and number.group(1) == str(edge.page + 1)


def _outermost(edges: list[_Edge], chosen: set[int], largest: float) -> list[_Edge]:
    """Keep what only running lines stand outside of, seen from the page's edge."""
    found: list[_Edge] = []
    for rows in _by_rows(edges).values():
        for place, (_, row) in enumerate(rows):
            running = [edge for edge in row if id(edge.line) in chosen]
            if not running and place + 1 < len(rows):
                running = _begun(row, [edge for edge in rows[place + 1][1] if id(edge.line) in chosen], largest)
            if not running:
                break
            found.extend(running)
    return found


def _covered(running: Sequence[_Edge], others: Sequence[_Edge], pages: int) -> list[_Edge]:
    """Return lines that run on most other pages: a table that is too long for its page goes on below its foot."""
    counts = Counter((edge.key, pattern) for edge in running for pattern in edge.patterns)
    least = max(_LEAST_ALIKE, _MOST_PAGES * pages)
    known = {id(edge.line) for edge in running}
    return [
        edge
        for edge in others
        if id(edge.line) not in known and any(counts[edge.key, pattern] >= least for pattern in edge.patterns)
    ]


def _begun(row: Sequence[_Edge], running: Sequence[_Edge], largest: float) -> list[_Edge]:
    """Return the lines above a running head that begin it: it takes two lines where a title is long.

    What is larger than `largest`, the size of the text, is a title.
    """
    return [
        edge
        for edge in row
        if edge.line.size <= largest
        and any(
            not other.key[2]
            and edge.line.style == other.line.style
            and 0 < other.line.box.top - edge.line.box.top < _NEXT * edge.line.size
            for other in running
        )
    ]


def _is_sentence(text: str) -> bool:
    return len(text) > 60 or text.endswith((".", ";", ","))


def _beside(page: PageContent, removed: list[Line]) -> list[Line]:
    """Lines that stand on the same height as a removed one: the other half of a running head."""
    return [
        line
        for line in page.lines
        if len(line.text) < 100
        and any(_same_height(line, other) and abs(line.size - other.size) < 1.5 for other in removed)
    ]
