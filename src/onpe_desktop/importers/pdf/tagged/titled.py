"""Tables that lay out something else: the number and the words of a title beside each other, or a box."""

from collections.abc import Callable, Iterable, Sequence

from onpe_desktop.dossiers import Block, Callout, CalloutKind, Paragraph, plain_text
from onpe_desktop.importers.pdf.boxes.encadres import LEAST_TEXT
from onpe_desktop.importers.pdf.numbering import is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.tagged.walks import rows_in
from onpe_desktop.importers.pdf.titles.wording import Worded, reads_as_title

_LARGE = 1.15  # of the size of most of the page
_BOX_ROWS = 2
Inner = Callable[[Tag], Iterable[tuple[Block, list[Line]]]]


def titled(tag: Tag, lines_of: Callable[[Tag], Sequence[Line]], page: PageContent) -> list[Line]:
    """Return the lines of the title that a table lays out; none where it is a table."""
    rows = [row for row, _ in rows_in(tag)]
    if len(rows) != 1:
        return []
    cells = [list(lines_of(cell)) for cell in rows[0].children if cell.role in {"TH", "TD"}]
    filled = [lines for lines in cells if lines]
    if len(filled) != 2 or not all(line.size >= _LARGE * body_of(page.lines).size for line in filled[1]):
        return []
    number, text = (" ".join(line.text for line in lines).strip() for lines in filled)
    reads = reads_as_title(Worded(f"{number} {text}", text, len(filled[1]), large=True, narrow=False))
    return [*filled[0], *filled[1]] if reads and (is_number(number) or is_number_label(number)) else []


def boxed(tag: Tag, lines_of: Callable[[Tag], Sequence[Line]], inner_of: Inner) -> Callout | None:
    """Return a table of one cell, or of a title and a text, as what word processors' users mean by it: a box."""
    rows = [row for row, _ in rows_in(tag)]
    cells = [cell for row in rows for cell in row.children if cell.role in {"TH", "TD"}]
    if not 1 <= len(cells) <= _BOX_ROWS or len(cells) != len(rows):
        return None
    if sum(len(line.text) for line in lines_of(cells[-1])) < LEAST_TEXT:
        return None
    inner = [part for cell in cells for part in inner_of(cell)]
    title = ""
    if len(inner) > 1 and isinstance(inner[0][0], Paragraph) and all(line.bold for line in inner[0][1]):
        title = plain_text(inner[0][0].inlines).rstrip(" :\u00a0\u202f")
        inner = inner[1:]
    if not inner or (len(cells) > 1 and not title):
        return None
    return Callout(CalloutKind.INFO, title, tuple(block for block, _ in inner))
