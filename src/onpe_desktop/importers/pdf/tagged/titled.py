"""Tables of one row that lay out a title: its number in a cell, its words in the next one."""

from collections.abc import Callable, Sequence

from onpe_desktop.importers.pdf.numbering import is_number, is_number_label
from onpe_desktop.importers.pdf.page import Line, PageContent, Tag
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.tagged.walks import rows_in
from onpe_desktop.importers.pdf.titles.wording import Worded, reads_as_title

_LARGE = 1.15  # of the size of most of the page


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
