"""The blocks of a page: from elements to headings, paragraphs, lists, tables, figures, boxes and quotations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lxml import etree

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    Link,
    ListItem,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Strong,
    Table,
    plain_text,
    walk_inlines,
)
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.callouts import is_callout, kind_of, title_of
from onpe_desktop.importers.html.inlines import InlineReader, Node, children_of, is_page_break
from onpe_desktop.importers.html.structure import (
    empty,
    is_block,
    is_heading_box,
    level_of,
    parted,
    terms_of,
    without_breaks,
)
from onpe_desktop.importers.html.tables import TableReader, cells_of, is_box, is_layout, rows_of
from onpe_desktop.importers.html.tree import words
from onpe_desktop.spaces import NO_BREAK_SPACE

_EXPANSION = 160  # characters; a longer explanation is a text, not what a term stands for
_ATTRIBUTION = "— "
_EMPTY_LINES = re.compile(r"\n[ \t]*\n")
_SEVERAL_SPACES = re.compile(r"^ +| {2,}")
_TAB = 4  # columns
_DASH = re.compile(r"^[—–―-]\s*")


@dataclass(frozen=True, slots=True)
class HeadingLine:
    """A heading as it was met, before it is known whether it opens a part of the publication."""

    inlines: tuple[Inline, ...]
    level: int


@dataclass(slots=True)
class Met:
    """What was met, with the elements whose names lead to it; without `block`, names of what comes next."""

    block: Block | HeadingLine | None
    elements: list[etree._Element] = field(default_factory=list)


class BlockReader:
    """Reads the blocks of one page."""

    def __init__(self, lines: InlineReader, findings: FindingLog) -> None:
        self._lines = lines
        self._tables = TableReader(lines.read, findings)

    def met(self, element: etree._Element) -> Iterator[Met]:
        """Yield what stands in an element, in reading order."""
        yield from self._walk(children_of(element))

    def blocks(self, element: etree._Element) -> tuple[Block, ...]:
        """Return what stands in an element as blocks; headings are headings inside the text."""
        return tuple(_inner(met.block) for met in self._flow(element) if met.block is not None)

    def _flow(self, element: etree._Element) -> Iterator[Met]:
        return self._element(element) if element.tag in {"p", "table", "pre"} else self._walk(children_of(element))

    def _walk(self, nodes: Iterable[Node]) -> Iterator[Met]:
        line: list[Node] = []
        for node in nodes:
            if not isinstance(node, str) and self._lines.is_dropped(node):
                continue
            if isinstance(node, str) or not is_block(node):
                line.append(node)
                continue
            yield from self._paragraphs(line)
            line = []
            yield from self._element(node)
        yield from self._paragraphs(line)

    def _element(self, element: etree._Element) -> Iterator[Met]:
        level = level_of(element)
        if level:
            yield from self._heading(element, level)
        elif is_page_break(element):
            self._lines.begin_page(element)
            yield Met(None, [element])
        elif is_callout(element):
            yield from self._callout(element)
        else:
            yield from self._by_name(element)

    def _by_name(self, element: etree._Element) -> Iterator[Met]:
        match element.tag:
            case "p":
                yield from self._paragraphs(list(children_of(element)), element)
            case "ul" | "ol" | "menu" | "dir":
                yield Met(self._list(element), list(element.iter()))
            case "dl":
                yield Met(None, list(element.iter()))
                yield from self._definitions(element)
            case "table":
                yield from self._table(element)
            case "blockquote":
                yield Met(self._quotation(element), list(element.iter()))
            case "figure":
                yield from self._figure(element)
            case "pre":
                yield from self._lines_of(element)
            case "hr":
                yield Met(None, [element])
            case _:
                yield Met(None, [element])
                yield from self._walk(children_of(element))

    def _paragraphs(self, line: list[Node], element: etree._Element | None = None) -> Iterator[Met]:
        """Yield the paragraphs of a line, which two line breaks part, and the pictures that stand in it."""
        names = [] if element is None else [element]
        for part in parted(line):
            run = self._lines.read(part)
            elements = [*names, *run.elements]
            names = []
            if any(not isinstance(inline, PageBreak) for inline in run.inlines):
                yield Met(Paragraph(run.inlines, 0), elements)
                elements = []
            elif run.inlines:
                for inner in run.elements:
                    if is_page_break(inner):
                        self._lines.begin_page(inner)
            for figure in run.figures:
                yield Met(figure, elements)
                elements = []
            if elements:
                yield Met(None, elements)

    def _heading(self, element: etree._Element, level: int) -> Iterator[Met]:
        run = self._lines.read(without_breaks(element))
        names = [element, *run.elements]
        if plain_text(run.inlines).strip():
            yield Met(HeadingLine(_unstressed(run.inlines), level), names)
        else:
            yield Met(None, names)
        for figure in run.figures:
            yield Met(figure)

    def _list(self, element: etree._Element) -> ItemList | None:
        items: list[ListItem] = []
        for child in element:
            if child.tag in {"ul", "ol"}:  # a list right inside a list belongs to the item before it
                inner = self._list(child)
                blocks: tuple[Block, ...] = (inner,) if inner else ()
            else:
                blocks = self.blocks(child)
            if not blocks:
                continue
            if child.tag in {"ul", "ol"} and items:
                items[-1] = ListItem((*items[-1].blocks, *blocks))
            else:
                items.append(ListItem(blocks))
        start = element.get("start", "1")
        begins = int(start) if start.isdecimal() and len(start) < 7 else 1
        return ItemList(tuple(items), ordered=element.tag == "ol", start=begins) if items else None

    def _definitions(self, element: etree._Element) -> Iterator[Met]:
        """Yield a definition where its text begins with a short line without links; else a stressed term."""
        term: tuple[Inline, ...] = ()
        for part in terms_of(element):
            if part.tag == "dt":
                if term:
                    yield Met(Paragraph((Strong(term),), 0))
                term = self._lines.read(without_breaks(part)).inlines
                continue
            blocks = self.blocks(part)
            if term and blocks and _is_expansion(blocks[0]) and not _has_links(term):
                yield Met(Definition(plain_text(term), plain_text(_line_of(blocks[0])), blocks[1:]))
            else:
                if term:
                    yield Met(Paragraph((Strong(term),) if not _has_links(term) else term, 0))
                yield from map(Met, blocks)
            term = ()
        if term:
            yield Met(Paragraph(term, 0))

    def _table(self, element: etree._Element) -> Iterator[Met]:
        if is_box(element) and not is_heading_box(element):
            yield from self._callout(cells_of(next(row for row in rows_of(element) if cells_of(row)))[0])
        elif is_layout(element):
            yield Met(None, [element])
            for row in rows_of(element):
                for cell in cells_of(row):
                    yield from self._walk(children_of(cell))
        else:
            table, figures = self._tables.read(element)
            yield Met(table, list(element.iter()))
            yield from map(Met, figures)

    def _callout(self, element: etree._Element) -> Iterator[Met]:
        title = title_of(element)
        text = words(title) if title is not None else ""
        if title is not None:
            empty(title)
        blocks = self.blocks(element)
        if blocks:
            yield Met(Callout(kind_of(element), text, blocks), list(element.iter()))
        elif text:
            yield Met(Paragraph(self._lines.read([text]).inlines, 0), list(element.iter()))

    def _quotation(self, element: etree._Element) -> Quotation | None:
        said_by = ""
        for inner in list(element.iter("footer", "cite")):
            if inner.getparent() is element or (inner.tag == "cite" and inner.getparent() is element[-1]):
                said_by = words(inner)
                empty(inner)
        blocks = self.blocks(element)
        last = blocks[-1] if blocks else None
        if not said_by and len(blocks) > 1 and isinstance(last, Paragraph):
            text = plain_text(last.inlines)
            if text.startswith((_ATTRIBUTION, "–\u00a0", "– ")) and not _has_links(last.inlines):
                said_by, blocks = text, blocks[:-1]
        return Quotation(blocks, _DASH.sub("", said_by)) if blocks else None

    def _figure(self, element: etree._Element) -> Iterator[Met]:
        caption: tuple[Inline, ...] = ()
        elements = list(element.iter())
        for inner in list(element.iter("figcaption")):
            caption = self._lines.read(
                [words(inner)] if any(True for _ in inner.iter("p")) else children_of(inner)
            ).inlines
            empty(inner)
        inside = list(self._walk(children_of(element)))
        for met in inside:
            if caption and isinstance(met.block, Figure | Table):
                met.block = _captioned(met.block, caption)
                caption = ()
        if caption:
            inside.append(Met(Paragraph(caption, 0)))
        yield Met(None, elements)
        yield from inside

    def _lines_of(self, element: etree._Element) -> Iterator[Met]:
        """Yield a text that is shown as typed: its lines are kept, empty ones part paragraphs."""
        text = "".join(str(part) for part in element.itertext())
        for part in _EMPTY_LINES.split(text.expandtabs(_TAB)):
            lines = [_SEVERAL_SPACES.sub(_kept, line.rstrip()) for line in part.splitlines()]
            run = self._lines.read([node for line in lines for node in (line, etree.Element("br"))])
            if run.inlines:
                yield Met(Paragraph(run.inlines, 0), [element])


def _kept(spaces: re.Match[str]) -> str:
    return NO_BREAK_SPACE * len(spaces[0])


def _unstressed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return a heading without the weight that all of it bears."""
    while len(inlines) == 1 and isinstance(inlines[0], Strong | Emphasis):
        inlines = inlines[0].children
    return inlines


def _inner(block: Block | HeadingLine) -> Block:
    return Heading(block.inlines) if isinstance(block, HeadingLine) else block


def _is_expansion(block: Block) -> bool:
    return (
        isinstance(block, Paragraph) and len(plain_text(block.inlines)) <= _EXPANSION and not _has_links(block.inlines)
    )


def _line_of(block: Block) -> tuple[Inline, ...]:
    return block.inlines if isinstance(block, Paragraph) else ()


def _has_links(inlines: tuple[Inline, ...]) -> bool:
    return any(isinstance(inline, Link | NoteReference | PageBreak) for inline in walk_inlines(inlines))


def _captioned(block: Figure | Table, caption: tuple[Inline, ...]) -> Figure | Table:
    if isinstance(block, Figure):
        return Figure(block.media, block.alt, caption)
    return Table(block.head, block.body, block.caption or caption)
