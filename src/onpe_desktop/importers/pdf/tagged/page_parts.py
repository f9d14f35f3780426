"""The tags of one page into placed parts."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onpe_desktop.dossiers import (
    Block,
    Cell,
    Figure,
    ItemList,
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Table,
)
from onpe_desktop.importers.pdf.numbering import depth_of
from onpe_desktop.importers.pdf.page import Line, PageContent, Tag, Word
from onpe_desktop.importers.pdf.source.outline import is_contents_title
from onpe_desktop.importers.pdf.styles import Look, look
from onpe_desktop.importers.pdf.tagged.calls import keys_of_notes
from onpe_desktop.importers.pdf.tagged.lists import without_markers
from onpe_desktop.importers.pdf.tagged.table_rows import end_of_room
from onpe_desktop.importers.pdf.tagged.tables import TagTable, table_of
from onpe_desktop.importers.pdf.tagged.titled import boxed, titled
from onpe_desktop.importers.pdf.tagged.walks import (
    HEADING,
    INLINE,
    NOTES,
    WHOLE,
    as_lines,
    holds_heading,
    is_running_text,
    laid_out,
    lines_of_cell,
    marks_in,
    rows_in,
)
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.text.cut import is_open, starts_low
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.typed import inlines_of
from onpe_desktop.importers.publication import Evidence, Finding, FindingKind, PublicationBlock, PublicationHeading

_SKIPPED = frozenset({"TOC", "TOCI", "Index", "Artifact"})
_IN_FIGURE = frozenset({"Caption", "P", "Table", "L", "Sect", "Div", "Part", "Art"})
_BLOCKS = _IN_FIGURE | {"Figure", "BlockQuote", "Code", "Formula"}


class PageReader:
    """Reads one page's tags: the parts are in `placed`, notes and findings are added to those of the publication."""

    def __init__(
        self,
        page: PageContent,
        joiner: Joiner,
        media: Mapping[tuple[int, int], str],
        notes: dict[str, tuple[Block, ...]],
        findings: list[Finding],
        *,
        after_table: bool = False,
    ) -> None:
        """`after_table`: the page before ends with a table, of which the first one here may be the rest."""
        self._page = page
        self._joiner = joiner
        self._media = media
        self._notes = notes
        self._findings = findings
        self._after_table = after_table
        self.placed: list[Placed] = []
        self.tables: dict[int, TagTable] = {}  # by id() of the table
        self._words: dict[int, list[tuple[Line, Word]]] = {}
        for line in page.lines:
            for word in line.words:
                if word.mark >= 0:
                    self._words.setdefault(word.mark, []).append((line, word))
        self._keys = keys_of_notes(page, self._words)

    def add(self, tag: Tag, depth: int = 0) -> None:
        """Add what a tag holds as parts of its own. `depth`: so many sections hold it, the level of an « H »."""
        heading = HEADING.fullmatch(tag.role)
        depth += tag.role == "Sect"
        if tag.role in _SKIPPED:
            return
        if heading:
            self._add_heading(tag, int(heading.group(1) or (max(depth, 1) if tag.role == "H" else 1)))
        elif tag.role in NOTES:
            self._note(tag)
        elif tag.role == "Table" and (lines := titled(tag, self._lines, self._page)):
            self._add_title(lines, depth_of(" ".join(line.text for line in lines)))
        elif tag.role in WHOLE or tag.marks or is_running_text(tag):
            if tag.role != "Table" and holds_heading(tag):
                self._add_inner(tag, depth)
                return
            for block, lines in self._blocks(tag):
                self._place(block, lines)
        else:
            for child in tag.children:
                self.add(child, depth)

    def _add_inner(self, tag: Tag, depth: int) -> None:
        """Add a tag that holds headings: its own words, and the tags in it, each by itself."""
        own: list[Tag | int] = []
        for child in (*tag.order, None):
            if isinstance(child, int) or (child is not None and child.role in INLINE):
                own.append(child)
                continue
            for block, lines in self._paragraph(own):
                self._place(block, lines)
            own = []
            if child is not None and child.role != "Lbl":
                self.add(child, depth)

    def _add_heading(self, tag: Tag, level: int) -> None:
        self._add_title(self._lines(tag), level)

    def _add_title(self, lines: Sequence[Line], level: int) -> None:
        if is_contents_title(" ".join(line.text for line in lines)):
            return
        inlines = self._joiner.inlines(lines, plain=True)
        if inlines:
            number = self._page.number
            part = PublicationHeading(inlines, max(level, 1), Evidence.STRUCTURE, number + 1)
            self.placed.append(Placed(part, number, lines[0].box.top, look=_look(lines), bottom=lines[-1].box.bottom))

    def _place(self, block: Block, lines: Sequence[Line]) -> None:
        number = self._page.number
        top = min((line.box.top for line in lines), default=0.0)
        text = " ".join(line.text for line in lines)
        cut = isinstance(block, Paragraph | ItemList)
        start = lines[0].box.middle if lines else None
        bold = all(line.bold for line in lines)
        bottom = max((line.box.bottom for line in lines), default=0.0)
        part = PublicationBlock(block, number + 1)
        self.placed.append(
            Placed(
                part, number, top, cut and is_open(text), cut and starts_low(text), start, bold, _look(lines), bottom
            )
        )

    def _blocks(self, tag: Tag) -> Iterator[tuple[Block, list[Line]]]:
        match tag.role:
            case "L":
                items = self._items(tag)
                if items:
                    label = self._label(tag)
                    if not label:
                        items, label = without_markers(items)
                    number = re.match(r"\(?(\d+)[.)]", label)
                    start = max(int(number.group(1)), 1) if number else 1
                    yield (
                        ItemList(items, ordered=bool(re.match(r"\(?(\d+|[a-z])[.)]", label)), start=start),
                        self._lines(tag),
                    )
            case "Table":
                going_on = self._after_table and not self.placed
                box = None if going_on else boxed(tag, self._lines, self._inner)
                if box is not None:
                    yield box, self._lines(tag)
                elif cells := laid_out(tag, self._lines, cut=going_on):
                    for cell in cells:
                        yield from self._inner(cell)
                elif (table := self._table(tag)) is not None:
                    yield table, self._lines(tag)
            case "Figure":
                yield from self._figure(tag)
            case "BlockQuote":
                blocks = tuple(block for block, _ in self._inner(tag))
                if blocks:
                    yield Quotation(blocks), self._lines(tag)
            case _:
                yield from self._inner(tag)

    def _inner(self, tag: Tag) -> Iterator[tuple[Block, list[Line]]]:
        """Yield the paragraph of a tag's own words, and the blocks inside it, in order."""
        own: list[Tag | int] = []
        alone = all(isinstance(child, Tag) and child.role in _BLOCKS for child in tag.order)
        blocks = _BLOCKS if alone else _BLOCKS - {"Code"}  # among words it is one or several of them
        for child in tag.order:
            if not (isinstance(child, Tag) and child.role in blocks):
                own.append(child)
                continue
            yield from self._paragraph(own)
            own = []
            yield from self._blocks(child)
        yield from self._paragraph(own)

    def _paragraph(self, order: Sequence[Tag | int]) -> Iterator[tuple[Block, list[Line]]]:
        lines = as_lines(self._pairs(order), self._page.number)
        if inlines := inlines_of(lines, self._joiner) if lines else ():
            yield Paragraph(inlines, 0), lines

    def _items(self, tag: Tag) -> tuple[ListItem, ...]:
        """Return the items; a list between items belongs to the item before it."""
        items: list[ListItem] = []
        for child in tag.children:
            item = self._item(child) if child.role == "LI" else ListItem(tuple(b for b, _ in self._blocks(child)))
            if child.role == "L" and items:
                items[-1] = ListItem((*items[-1].blocks, *item.blocks))
            elif item.blocks:
                items.append(item)
        return tuple(items)

    def _item(self, tag: Tag) -> ListItem:
        blocks: list[Block] = []
        for child in tag.children:
            if child.role != "Lbl":
                blocks.extend(block for block, _ in self._inner(child))
        if not blocks and tag.marks:
            blocks.extend(block for block, _ in self._inner(replace(tag, children=())))
        return ListItem(tuple(blocks))

    def _label(self, tag: Tag) -> str:
        for child in tag.children:
            for label in child.children:
                if label.role == "Lbl":
                    return " ".join(line.text for line in self._lines(label))
            break
        return ""

    def _table(self, tag: Tag) -> Table | None:
        rows: list[Row] = []
        lines: list[list[list[Line]]] = []
        heads = 0
        for row, in_head in rows_in(tag):
            tags = [cell for cell in row.children if cell.role in {"TH", "TD"}]
            if not tags:
                continue
            lines.append([lines_of_cell(cell, self._lines(cell)) for cell in tags])
            cells = tuple(self._cell(cell, own) for cell, own in zip(tags, lines[-1], strict=True))
            heads += heads == len(rows) and (in_head or all(cell.header for cell in cells))
            rows.append(Row(cells))
        cut = self._after_table and not self.placed
        if not cut and not any(own for row in lines for own in row):
            return None  # browsers tag a table that begins on the next page on this one, too
        table, places = table_of(rows, lines, self._page.drawings, heads=heads, cut=cut)
        self.tables[id(table)] = places
        return table

    def _cell(self, tag: Tag, lines: Sequence[Line]) -> Cell:
        header = tag.role == "TH"
        end = end_of_room(lines, self._page.drawings)
        inlines = self._joiner.inlines(lines, plain=header, end=end) if lines else ()
        return Cell(inlines, header, tag.columns, tag.rows)

    def _figure(self, tag: Tag) -> Iterator[tuple[Block, list[Line]]]:
        number = self._page.number
        for mark in marks_in(tag):
            name = self._media.get((number, mark))
            if name is not None:
                if not tag.alt:
                    words = "Cette image n’a pas de texte de remplacement."
                    self._findings.append(Finding(FindingKind.NO_ALTERNATIVE_TEXT, words, number + 1, name))
                yield Figure(name, tag.alt), []
        for child in tag.children:  # Word tags a box of text as a figure that holds a section
            if child.role in _IN_FIGURE:
                yield from ((block, lines) for block, lines in self._blocks(child) if not isinstance(block, Figure))

    def _note(self, tag: Tag) -> str:
        """Keep a note and return its key; an empty string for an empty one."""
        order = tuple(child for child in tag.order if not (isinstance(child, Tag) and child.role == "Lbl"))
        blocks = tuple(block for block, _ in self._inner(replace(tag, order=order)))
        if not blocks:
            return ""
        key = self._keys.get(tag) or f"p{self._page.number + 1}-n{len(self._notes) + 1}"
        self._notes[key] = blocks
        return key

    def _lines(self, tag: Tag) -> list[Line]:
        return as_lines(self._pairs(tag.order), self._page.number)

    def _pairs(self, order: Sequence[Tag | int]) -> list[tuple[Line, Word]]:
        """Return the words with their lines; a note among them becomes the call of the note."""
        found: list[tuple[Line, Word]] = []
        for child in order:
            if isinstance(child, int):
                found.extend(self._words.get(child, ()))
            elif child.role in NOTES:
                key = self._note(child)
                if key and found and child not in self._keys:
                    line, word = found[-1]
                    if word.raised == 1:
                        found[-1] = line, replace(word, call=key)
                    else:
                        found.append((line, replace(word, text="", spaced=False, call=key)))
            elif child.role not in _SKIPPED:
                found.extend(self._pairs(child.order))
        return found


def _look(lines: Sequence[Line]) -> Look | None:
    """Return the look that all lines have; none of typed ones."""
    looks = {look(line) for line in lines}
    return looks.pop() if len(looks) == 1 and not lines[0].fixed else None
