"""Tagged files: the structure that the file itself declares, page by page, into placed parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    ItemList,
    Paragraph,
    Table,
    plain_text,
)
from onpe_desktop.importers.pdf.boxes.encadres import TextBox, boxes_of
from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.tagged.alike_titles import with_whole_titles
from onpe_desktop.importers.pdf.tagged.page_parts import PageReader
from onpe_desktop.importers.pdf.tagged.tables import TagTable, with_rest
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.pdf.text.cut import joined_blocks
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.publication import (
    Finding,
    PublicationBlock,
)


@dataclass
class TaggedReader:
    """Reads pages by their tags. `media` gives a picture's name by page and mark."""

    joiner: Joiner
    media: Mapping[tuple[int, int], str]
    placed: list[Placed] = field(default_factory=list)
    notes: dict[str, tuple[Block, ...]] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    joints: list[tuple[int, int]] = field(default_factory=list)
    last_table: tuple[Table, TagTable] | None = None  # what the page before ended with

    def add_page(self, page: PageContent) -> None:
        """Add a page's parts."""
        start = len(self.placed)
        after_table = self.last_table is not None
        reader = PageReader(page, self.joiner, self.media, self.notes, self.findings, after_table=after_table)
        for tag in page.tags:
            reader.add(tag)
        self.placed.extend(with_whole_titles(reader.placed))
        self._box(start, boxes_of(page))
        went_on = self._continue_table(start, reader.tables)
        self._continue_box(start)
        if 0 < start < len(self.placed) and not went_on:  # what follows the rest of a table goes on with nothing
            self._join(start)

    def _continue_table(self, start: int, tables: Mapping[int, TagTable]) -> bool:
        """Join the table that the page before ends with and the one that this page begins with; tell whether it did."""
        first = _block(self.placed[start]) if start < len(self.placed) else None
        before = self.last_table
        last = _block(self.placed[-1]) if self.placed else None
        known = tables.get(id(last))
        self.last_table = (last, known) if isinstance(last, Table) and known is not None else None
        if before is None or not isinstance(first, Table) or id(first) not in tables:
            return False
        whole = with_rest(*before, first, tables[id(first)], self.joiner.vocabulary)
        if whole is None:
            return False
        holder = self.placed[start - 1]
        self.placed[start - 1] = replace(holder, part=PublicationBlock(whole, holder.page + 1))
        del self.placed[start]
        if first is last:
            self.last_table = whole, before[1].with_rest(tables[id(first)], before[0])
        return True

    def _continue_box(self, start: int) -> None:
        """Join the box with which the page before ends and its rest, which has no title.

        The first one has a title, or the page's end has cut a sentence.
        """
        if not 0 < start < len(self.placed):
            return
        before = self.placed[start - 1]
        first, second = _block(before), _block(self.placed[start])
        if isinstance(first, Callout) and isinstance(second, Callout) and not second.title:
            blocks = joined_blocks(first.blocks, second.blocks, self.joiner.vocabulary)
            if first.title or len(blocks) < len(first.blocks) + len(second.blocks):
                whole = replace(first, blocks=blocks)
                self.placed[start - 1] = replace(before, part=PublicationBlock(whole, before.page + 1))
                del self.placed[start]

    def _box(self, start: int, boxes: Sequence[TextBox]) -> None:
        """Make encadrés of neighbouring blocks whose first lines stand in one box."""
        if not boxes:
            return
        kept = self.placed[:start]
        for home, group in groupby(self.placed[start:], key=lambda placed: _home(placed, boxes)):
            inside = list(group)
            blocks = [block for placed in inside if (block := _block(placed)) is not None]
            if (
                home is None
                or len(blocks) < len(inside)
                or not all(isinstance(b, Paragraph | ItemList) for b in blocks)
            ):
                kept.extend(inside)
                continue
            title = ""
            first = blocks[0]
            if len(blocks) > 1 and isinstance(first, Paragraph) and inside[0].bold:
                title = plain_text(first.inlines).rstrip(" \u00a0:")
                blocks = blocks[1:]
            callout = Callout(CalloutKind.INFO, title, tuple(blocks))
            kept.append(Placed(PublicationBlock(callout, inside[0].page + 1), inside[0].page, inside[0].top))
        self.placed = kept

    def _join(self, start: int) -> None:
        """Join what the page's end has cut: a paragraph, or a list."""
        last = start - 1
        while last > 0 and isinstance(_block(self.placed[last]), Figure | Table):
            last -= 1
        before, after = self.placed[last], self.placed[start]
        first, second = _block(before), _block(after)
        cut = isinstance(first, Paragraph) and isinstance(second, Paragraph) and before.open_end and after.starts_low
        if cut or _goes_on(first, second):
            self.joints.append((last, start))


def _goes_on(first: Block | None, second: Block | None) -> bool:
    """Tell whether two lists are one: both have bullets, or numbers that follow each other."""
    return (
        isinstance(first, ItemList)
        and isinstance(second, ItemList)
        and first.ordered == second.ordered
        and (not first.ordered or second.start == first.start + len(first.items))
    )


def _home(placed: Placed, boxes: Sequence[TextBox]) -> int | None:
    """Return the number of the box that a part begins in."""
    if placed.start is None:
        return None
    return next((number for number, box in enumerate(boxes) if box.box.holds(placed.start, 1.0)), None)


def _block(placed: Placed) -> Block | None:
    return placed.part.block if isinstance(placed.part, PublicationBlock) else None
