"""Tables of OpenDocument texts as tables of HTML."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from lxml import etree

from onpe_desktop.importers.odt.names import table

_MAX_REPEATED = 100  # rows and cells that a document writes once and counts
WriteBlocks: TypeAlias = "Callable[[etree._Element, etree._Element], None]"  # noqa: SLF001 # lxml's name


def write_table(source: etree._Element, target: etree._Element, write_blocks: WriteBlocks) -> None:
    """Write a table below `target`; `write_blocks` writes what stands in a cell."""
    made = etree.SubElement(target, "table")
    head: etree._Element | None = None
    body: etree._Element | None = None
    for row, is_head in _rows(source, is_head=False):
        if is_head:
            head = head if head is not None else etree.SubElement(made, "thead")
            place = head
        else:
            body = body if body is not None else etree.SubElement(made, "tbody")
            place = body
        for _ in range(_repeated(row, "number-rows-repeated")):
            _write_row(row, etree.SubElement(place, "tr"), write_blocks, "th" if is_head else "td")


def _rows(source: etree._Element, *, is_head: bool) -> Iterator[tuple[etree._Element, bool]]:
    for child in source:
        if child.tag == table("table-row"):
            yield child, is_head
        elif child.tag == table("table-header-rows"):
            yield from _rows(child, is_head=True)
        elif child.tag in {table("table-rows"), table("table-row-group")}:
            yield from _rows(child, is_head=is_head)


def _write_row(row: etree._Element, made: etree._Element, write_blocks: WriteBlocks, tag: str) -> None:
    for cell in row.iterchildren(table("table-cell")):
        for _ in range(_repeated(cell, "number-columns-repeated")):
            one = etree.SubElement(made, tag)
            for said, name in (("number-columns-spanned", "colspan"), ("number-rows-spanned", "rowspan")):
                if cell.get(table(said), "1") != "1":
                    one.set(name, cell.get(table(said), "1"))
            write_blocks(cell, one)


def _repeated(element: etree._Element, name: str) -> int:
    """Return how often an element stands; one without text, which fills a sheet, once."""
    said = element.get(table(name), "1")
    if not said.isdecimal() or not any(str(part).strip() for part in element.itertext()):
        return 1
    return min(int(said[:6]), _MAX_REPEATED)
