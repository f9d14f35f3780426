"""Walks over the tags of a page: its headings, notes, marks and rows, and the lines of its words."""

import re
from collections.abc import Callable, Iterator, Sequence

from onpe_desktop.importers.pdf.page import Line, Tag, Word, around
from onpe_desktop.importers.pdf.rows import rows_of

HEADING = re.compile(r"H([1-6]?)|Title")
NOTES = frozenset({"Note", "FENote"})
INLINE = frozenset({"Span", "Link", "Reference", "Em", "Strong", "Quote", "BibEntry", "Annot", *NOTES})
WHOLE = frozenset({"P", "L", "Table", "Figure", "BlockQuote", "Code", "Caption", "Formula", "LI"})
_APART = 4.0  # of the size: lines of one cell are no further from each other


def holds_heading(tag: Tag) -> bool:
    """Tell whether a heading is inside a tag, outside of tables."""
    return any(
        HEADING.fullmatch(child.role) is not None or (child.role != "Table" and holds_heading(child))
        for child in tag.children
    )


def is_running_text(tag: Tag) -> bool:
    """Tell whether a tag holds words, and signs, stress and links among them, and nothing else.

    Of a `<div>` browsers tag each stretch of its own words as a « NonStruct », beside what is linked or stressed.
    """
    own = [child.role == "NonStruct" and bool(child.marks) and not child.children for child in tag.children]
    return any(own) and all(one or child.role in INLINE for one, child in zip(own, tag.children, strict=True))


def notes_in(tags: Sequence[Tag]) -> Iterator[Tag]:
    """Yield the notes among the tags, and inside them."""
    for tag in tags:
        if tag.role in NOTES:
            yield tag
        else:
            yield from notes_in(tag.children)


def marks_in_order(tag: Tag) -> Iterator[int]:
    """Yield the marks of a tag and of those inside it, in reading order."""
    for child in tag.order:
        if isinstance(child, int):
            yield child
        else:
            yield from marks_in_order(child)


def rows_in(tag: Tag, *, in_head: bool = False) -> Iterator[tuple[Tag, bool]]:
    """Yield the rows of a table, and whether each stands in its head."""
    for child in tag.children:
        if child.role == "TR":
            yield child, in_head
        elif child.role in {"THead", "TBody", "TFoot"}:
            yield from rows_in(child, in_head=child.role == "THead")


def laid_out(tag: Tag, lines: Callable[[Tag], Sequence[Line]], *, cut: bool) -> list[Tag]:
    """Return the cells with words of a table that lays them out only; nothing for one that says something itself.

    There is one column, and a table in it; or only the last one of several has words, beside signs: forms to be filled
    in have empty cells behind their labels. `cut`: empty cells may be those of a row that the page's end has cut.
    """
    rows = [[cell for cell in row.children if cell.role in {"TH", "TD"}] for row, _ in rows_in(tag)]
    widths = {len(row) for row in rows}
    if widths == {1} and any(part.role == "Table" for (cell,) in rows for part in cell.children):
        return [cell for (cell,) in rows]
    if cut or len(rows) < 2 or min(widths) < 2 or any(lines(cell) for row in rows for cell in row[:-1]):
        return []
    return [row[-1] for row in rows]


def marks_in(tag: Tag) -> Iterator[int]:
    """Yield a tag's own marks, then those inside it."""
    yield from tag.marks
    for child in tag.children:
        yield from marks_in(child)


def as_lines(pairs: Sequence[tuple[Line, Word]], page: int) -> list[Line]:
    """Return lines of the words: where the line on the page changes, a new one begins."""
    lines: list[Line] = []
    words: list[Word] = []
    for index, (line, word) in enumerate(pairs):
        words.append(word)
        if index + 1 == len(pairs) or pairs[index + 1][0] is not line:
            lines.append(Line(tuple(words), around(known.box for known in words), page))
            words = []
    return lines


def lines_of_cell(tag: Tag, lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a cell from top to bottom, those of a head once."""
    return in_rows(shown_once(lines) if tag.role == "TH" else lines)


def in_rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a cell from top to bottom: those of cells side by side may have been read as one line.

    So it is where words are justified in narrow columns: their spaces are as wide as the gaps of a table.
    """
    return [line for row in rows_of(lines) for line in row.lines]


def shown_once(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a head's cell as they are first: browsers tag those that they show again as its words, too.

    What comes again, word for word, stands at the top of the page's next column, or far below.
    """
    for count in range(1, len(lines) // 2 + 1):
        first, second = lines[0], lines[count]
        below = second.box.top - lines[count - 1].box.bottom > _APART * first.size
        apart = below or second.box.top < first.box.top or second.box.left > first.box.right + _APART * first.size
        parts = [[line.text for line in lines[begin : begin + count]] for begin in range(0, len(lines), count)]
        if apart and all(part == parts[0] for part in parts):
            return list(lines[:count])
    return list(lines)
