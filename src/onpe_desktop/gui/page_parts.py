"""What a page is made of, read back from its document: headings, paragraphs, lists, tables, boxes, links, images."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
    QTextFragment,
    QTextFrame,
    QTextTable,
    QTextTableCell,
)

from onpe_desktop.gui.page_lists import Line, in_lists
from onpe_desktop.gui.page_part import NOTE, Cell, Part, Role

_HEADER_WEIGHT = 600  # that `rendering.style` gives to <th>; nothing else of it is left in the document
_HALF = 50.0  # percent: columns of this width only put things side by side
_LINE_BREAK = "\u2028"  # within a paragraph, as Qt writes it
_LONGEST_NAME = 160  # characters of a box's first paragraph that name it


def read_parts(document: QTextDocument) -> tuple[Part, ...]:
    """Return the parts of a page in reading order; what holds no word and no picture is left out."""
    return tuple(_parts(document.rootFrame().begin()))


def _parts(place: QTextFrame.iterator) -> Iterator[Part]:
    lines: list[Line] = []  # since the last frame: lists are found in them
    while not place.atEnd():
        frame, block = place.currentFrame(), place.currentBlock()
        if isinstance(frame, QTextTable):
            yield from in_lists(lines)
            lines = []
            yield from _table(frame)
        elif block.isValid() and (part := _block(block)) is not None:
            lines.append(Line.of(block, part))
        place += 1
    yield from in_lists(lines)


def _block(block: QTextBlock) -> Part | None:
    fragments = list(_fragments(block))
    text = "".join(map(_said, fragments)).strip()
    if not text:
        return None
    start, end = block.position(), block.position() + block.length() - 1
    inner = tuple(_inline(fragments))
    if len(inner) == 1 and inner[0].role is Role.Graphic and inner[0].text == text:
        return inner[0]
    level = block.blockFormat().headingLevel()
    is_note = any(NOTE in name for fragment in fragments for name in fragment.charFormat().anchorNames())
    role = Role.Heading if level else Role.Note if is_note else Role.Paragraph
    return Part(role, text.replace("\u2028", "\n"), start, end, inner, level)


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    place = block.begin()
    while not place.atEnd():
        yield place.fragment()
        place += 1


def _inline(fragments: list[QTextFragment]) -> Iterator[Part]:
    """Yield links and pictures of a line; a link in letters of several kinds is one."""
    link: Part | None = None
    for fragment in fragments:
        kind = fragment.charFormat()
        start, end, address = fragment.position(), fragment.position() + fragment.length(), kind.anchorHref()
        if link is not None and (address != link.address or start != link.end):
            yield link
            link = None
        if kind.isImageFormat():
            yield Part(Role.Graphic, _alternative(kind), start, end, address=address)
        elif address:
            said = (link.text if link else "") + _words(fragment)
            link = Part(Role.Link, said, link.start if link else start, end, address=address)
    if link is not None:
        yield link


def _said(fragment: QTextFragment) -> str:
    kind = fragment.charFormat()
    if kind.isImageFormat():
        return _alternative(kind)
    called = NOTE in kind.anchorHref() and kind.anchorHref().startswith("#")
    return f" (note {_words(fragment)})" if called else _words(fragment)  # else the number would end the word before it


def _words(fragment: QTextFragment) -> str:
    return fragment.text().replace(_LINE_BREAK, "\n")


def _alternative(kind: QTextCharFormat) -> str:
    return str(kind.property(QTextFormat.Property.ImageAltText) or "")


def _table(table: QTextTable) -> Iterator[Part]:
    """Yield a table of data, the box that is a table of one cell, or what stands in a table that only lays out."""
    if table.rows() == table.columns() == 1:
        yield from _box(table.cellAt(0, 0))
    elif _lays_out(table):
        for cell in _cells(table):
            yield from _parts(cell.begin())
    else:
        rows = tuple(_row(table, row) for row in range(table.rows()))
        size = table.rows(), table.columns()
        yield Part(Role.Table, "", table.firstPosition(), table.lastPosition(), rows, size=size)


def _lays_out(table: QTextTable) -> bool:
    constraints = table.format().columnWidthConstraints()
    return bool(constraints) and all(one.rawValue() == _HALF for one in constraints)


def _cells(table: QTextTable) -> Iterator[QTextTableCell]:
    """Yield every cell once, at its first row and column."""
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if (cell.row(), cell.column()) == (row, column):
                yield cell


def _row(table: QTextTable, row: int) -> Part:
    cells = tuple(_cell(table, cell) for cell in _cells(table) if cell.row() == row)
    start = cells[0].start if cells else table.firstPosition()
    end = cells[-1].end if cells else start
    return Part(Role.Row, "", start, end, cells)


def _cell(table: QTextTable, cell: QTextTableCell) -> Part:
    inner = tuple(_parts(cell.begin()))
    role = Role.Cell
    if cell.row() < table.format().headerRowCount():
        role = Role.ColumnHeader
    elif table.format().border() and cell.format().fontWeight() >= _HEADER_WEIGHT:
        role = Role.RowHeader if cell.column() == 0 else Role.ColumnHeader
    said = " ".join(part.text for part in inner)
    # A line of its own is the cell itself; its links and pictures are kept.
    children = inner[0].children if len(inner) == 1 and inner[0].role is Role.Paragraph else inner
    place = Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan())
    return Part(role, said, cell.firstPosition(), cell.lastPosition(), children, cell=place)


def _box(cell: QTextTableCell) -> Iterator[Part]:
    inner = tuple(_parts(cell.begin()))
    if not inner:
        return
    is_quotation = not cell.format().hasProperty(QTextFormat.Property.BackgroundBrush)
    role = Role.BlockQuote if is_quotation else Role.Grouping
    name = "" if is_quotation else ", ".join(inner[0].text.splitlines())[:_LONGEST_NAME]
    yield Part(role, name, cell.firstPosition(), cell.lastPosition(), inner)
