"""Pages, marks and flows into the parts of a publication."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Figure,
    Inline,
    ItemList,
    Paragraph,
    Table,
    Text,
    plain_text,
)
from onpe_desktop.importers.pdf.boxes.encadres import TextBox
from onpe_desktop.importers.pdf.captions import Captioned, captioned, without_going_on
from onpe_desktop.importers.pdf.columns.floats import ends_beside, is_beside
from onpe_desktop.importers.pdf.columns.flows import Flow, Item, flows_of
from onpe_desktop.importers.pdf.numbering import is_only_label, without_ornament
from onpe_desktop.importers.pdf.page import Line, Picture
from onpe_desktop.importers.pdf.styles import LARGER, Body, Look, look
from onpe_desktop.importers.pdf.tables.grids import Grid
from onpe_desktop.importers.pdf.text.borders import (
    Borders,
    beside_label,
    goes_on_beside,
    grid_on_borders,
    with_common_borders,
)
from onpe_desktop.importers.pdf.text.cut import is_open, joined_blocks, starts_low
from onpe_desktop.importers.pdf.text.halves import Halves, continued
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.lists import blocks_of, without_sign
from onpe_desktop.importers.pdf.text.paragraphs import Chunk, ChunkKind, chunks_of
from onpe_desktop.importers.pdf.text.pictures_in_tables import without_pictures_in_tables
from onpe_desktop.importers.pdf.text.tables import table_of
from onpe_desktop.importers.pdf.titles.headings import Mark
from onpe_desktop.importers.publication import Finding, FindingKind, Part, PublicationBlock, PublicationHeading

_CAPTION = re.compile(r"(figure|fig\.|tableau|table|graphique|carte|photo|schéma|illustration|image)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Placed:
    """A part and where it begins: its page (from 0), its top, and the middle of its first line, where that is known."""

    part: Part
    page: int
    top: float
    open_end: bool = False  # may go on on the next page
    starts_low: bool = False  # begins as the middle of a sentence does
    start: tuple[float, float] | None = None
    bold: bool = False
    look: Look | None = None  # of all its lines; only of tagged ones
    bottom: float = 0.0
    likelihood: float = 1.0  # of a heading, to be one


@dataclass
class Assembler:
    """Makes parts of flows, page after page."""

    joiner: Joiner
    marks: Mapping[int, Mark]
    body: Body
    media_names: Mapping[int, str]  # by id() of the picture
    feet: Mapping[int, float] = field(default_factory=dict)  # by page: how far down its text may reach
    findings: list[Finding] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    last_heading: tuple[int, tuple[Line, ...], int] = (-1, (), 0)  # its group, its lines, and its place in `placed`
    last_box: TextBox | None = None
    last_grid: Grid | None = None
    borders: Borders = ()  # of the columns of the last table, over all its pages
    waiting: list[Picture] = field(default_factory=list)  # in the cells of the last table, which may go on
    joints: list[tuple[int, int]] = field(default_factory=list)  # places in `placed` of the halves of cut paragraphs

    def add_page(self, flows: Sequence[Flow]) -> None:
        """Add a page's parts."""
        before = len(self.placed)
        for number, flow in enumerate(flows):
            if not isinstance(next((item for item in flow.items if not isinstance(item, Picture)), None), Grid):
                self.add_waiting()
            start = len(self.placed)
            self._add_flow(flow)
            if start > before or (number == 0 and before):
                self._join(start)

    def _add_flow(self, flow: Flow) -> None:
        lines: list[Line] = []
        floats: list[tuple[int, Item]] = []
        flow, pictures = without_pictures_in_tables(flow)
        for place, item in enumerate(flow.items):
            if isinstance(item, Line):
                lines.append(item)
            elif lines and isinstance(item, Picture | TextBox) and _is_among(flow.items, place):
                floats.append((len(lines), item))
            else:
                self._add_lines(lines, floats, flow)
                lines, floats = [], []
                self._add_item(item)
                self.waiting.extend(pictures.get(id(item), ()))
        self._add_lines(lines, floats, flow)

    def add_waiting(self) -> None:
        """Add the pictures in the cells of the last table, which goes on no more."""
        while self.waiting:
            self._add_picture(self.waiting.pop(0))

    def _add_lines(self, lines: list[Line], floats: Sequence[tuple[int, Item]], flow: Flow) -> None:
        """Add lines, and what stands beside them: behind so many lines, where a paragraph or a list has ended."""
        if lines:
            self.add_waiting()
        waiting: list[Chunk] = []
        later = list(floats)
        count = 0
        for chunk in chunks_of(lines, flow.right, self.marks, self.body, ends_beside(flow.items)):
            heading = chunk.mark if chunk.kind is ChunkKind.HEADING else None
            ended = bool(later) and later[0][0] <= count and chunk.kind is not ChunkKind.ITEM
            if heading is not None or ended:
                self._add_blocks(waiting)
                waiting = []
            while ended and later and later[0][0] <= count:
                self._add_item(later.pop(0)[1])
            if heading is not None:
                self._add_heading(chunk, heading)
            else:
                waiting.append(chunk)
            count += len(chunk.lines)
        self._add_blocks(waiting)
        for _, item in later:
            self._add_item(item)

    def _add_heading(self, chunk: Chunk, mark: Mark) -> None:
        """Add a heading; its last line may be in another flow, below a column, or behind a picture beside it."""
        group, above, place = self.last_heading
        goes_on = mark.group == group
        lines = without_sign([*above, *chunk.lines] if goes_on else chunk.lines)
        count = next((n for n in (1, 2) if n < len(lines) and is_only_label(_joined(lines[:n]))), 0)
        if count:
            label = without_ornament(_joined(lines[:count]))
            inlines: tuple[Inline, ...] = (Text(label + ". "), *self.joiner.inlines(lines[count:], plain=True))
        else:
            inlines = self.joiner.inlines(lines, plain=True)
        if not inlines:
            return
        page = lines[0].page + 1
        part = PublicationHeading(inlines, mark.level, mark.evidence, page, mark.sure)
        heading = Placed(part, page - 1, lines[0].box.top, likelihood=mark.likelihood)
        if goes_on:
            self.placed[place] = heading
        else:
            self.placed.append(heading)
            place = len(self.placed) - 1
            if not mark.sure:
                words = "Le niveau de ce titre est déduit de sa typographie seule."
                self.findings.append(Finding(FindingKind.DOUBTFUL_LEVEL, words, page, chunk.text[:120]))
        self.last_heading = mark.group, tuple(lines), place

    def _add_blocks(self, chunks: Sequence[Chunk]) -> None:
        built = blocks_of(chunks, self.joiner)
        for block in built:
            self.placed.append(Placed(PublicationBlock(block.block, block.page + 1), block.page, block.top))
        if built and chunks[-1].kind is not ChunkKind.LISTING:
            self.placed[-1] = replace(self.placed[-1], open_end=is_open(chunks[-1].text))
        if built and chunks[0].kind is ChunkKind.TEXT and isinstance(built[0].block, Paragraph):
            place = len(self.placed) - len(built)
            self.placed[place] = replace(self.placed[place], starts_low=starts_low(chunks[0].text))

    def _add_item(self, item: Item) -> None:
        if not isinstance(item, Grid):
            self.add_waiting()
        match item:
            case Grid():
                self._add_table(item)
            case TextBox():
                self._add_callout(item)
            case Picture():
                self._add_picture(item)

    def _add_table(self, grid: Grid) -> None:
        page = next(cell.lines[0].page for row in grid.rows for cell in row if cell.lines)
        if self.last_grid is not None and self.placed and self.placed[-1].page == page - 1:
            grid = beside_label(self.last_grid, grid)
        table = table_of(grid, self.joiner)
        again = [self.placed.pop()] if self._says_again() else []
        last, above, borders = self.placed[-1] if self.placed else None, self.last_grid, self.borders
        self.last_grid, self.borders = grid, grid.edges if grid.ruled else ()
        cut = last is not None and (last.page == page - 1 or (above is not None and goes_on_beside(above, grid)))
        if last is not None and cut and isinstance(last.part, PublicationBlock):
            before = last.part.block
            if isinstance(before, Table) and not before.caption:
                anew = last.page < page and not again  # it may begin anew for what room it had
                foot = self.feet.get(last.page, float("inf")) if anew else float("-inf")
                halves = Halves(above, grid) if above is not None else None
                both = with_common_borders(before, borders, table, self.borders)
                if both is not None and not (halves is not None and halves.are_two(before, table, foot)):
                    self.borders, first, second = both
                    if halves is not None:
                        halves = Halves(*(grid_on_borders(half, self.borders) for half in (halves.above, grid)))
                    whole = continued(first, second, halves, self.joiner.vocabulary)
                    self.placed[-1] = replace(last, part=replace(last.part, block=whole), page=page)
                    return
        self.add_waiting()
        self.placed += [*again, Placed(PublicationBlock(table, page + 1), page, grid.box.top)]

    def _says_again(self) -> bool:
        """Tell whether the caption of the last table stands behind it again, with « (suite) », as LaTeX sets it."""
        texts = [
            plain_text(block.inlines) if isinstance(block := _block(placed.part), Paragraph) else None
            for placed in self.placed[-3:]
        ]
        if len(texts) < 3 or not texts[0] or not texts[2] or captioned(texts[2]) is not Captioned.TABLE:
            return False
        return isinstance(_block(self.placed[-2].part), Table) and without_going_on(texts[2]) == texts[0].rstrip(".")

    def _add_callout(self, box: TextBox) -> None:
        """Add a box, or lengthen the one that the end of the page before has cut."""
        page, block = box.lines[0].page, self._callout(box)
        last = self.placed[-1] if self.placed else None
        before = _block(last.part) if last is not None else None
        if last is not None and isinstance(before, Callout) and self._goes_on(last, before, box, block):
            joined = replace(before, blocks=joined_blocks(before.blocks, block.blocks, self.joiner.vocabulary))
            self.placed[-1] = replace(last, part=PublicationBlock(joined, last.page + 1))
        else:
            self.placed.append(Placed(PublicationBlock(block, page + 1), page, box.box.top))
        self.last_box = box

    def _goes_on(self, last: Placed, before: Callout, box: TextBox, block: Callout) -> bool:
        """Tell whether a box is the rest of the last one, with which the page before ended: as wide, without a title.

        The last one has a title, or the page's end has cut a sentence.
        """
        cut = self.last_box
        if cut is None or block.title or cut.lines[-1].page != box.lines[0].page - 1 or last.page > cut.lines[-1].page:
            return False
        same = abs(cut.box.left - box.box.left) < 4 > abs(cut.box.right - box.box.right)
        return same and (bool(before.title) or is_open(cut.lines[-1].text) or starts_low(box.lines[0].text))

    def _callout(self, box: TextBox) -> Callout:
        """Return a box; its title is the label beside it, or its first line where it looks otherwise than the rest."""
        inner = flows_of([line for line in box.lines if line is not box.label])
        lines = [line for flow in inner for line in flow.items if isinstance(line, Line)]
        title = [box.label] if box.label is not None else []
        if not title and len(lines) > 1 and (lines[0].bold or lines[0].size > LARGER * lines[-1].size):
            first = look(lines[0])
            title = list(takewhile(lambda line: look(line) == first, lines[:3]))
        if box.label is None and (len(title) == len(lines) or sum(len(line.text) for line in title) > 200):
            title = []
        if box.label is None and title and is_open(title[-1].text) and lines[len(title)].text[:1].islower():
            title = []  # the stressed beginning of a sentence
        gone = {id(line) for line in title}
        chunks: list[Chunk] = []
        for flow in inner:
            kept = [line for line in flow.items if isinstance(line, Line) and id(line) not in gone]
            chunks.extend(chunks_of(kept, flow.right, {}, self.body))
        blocks = tuple(built.block for built in blocks_of(chunks, self.joiner))
        words = plain_text(self.joiner.inlines(title, plain=True)) if title else ""
        return Callout(CalloutKind.INFO, words.rstrip(" :\u00a0\u202f"), blocks)

    def _add_picture(self, picture: Picture) -> None:
        name = self.media_names.get(id(picture))
        if name is None:
            return
        page = int(name.split("-")[1])
        words = "Cette image n’a pas de texte de remplacement."
        self.findings.append(Finding(FindingKind.NO_ALTERNATIVE_TEXT, words, page, name))
        self.placed.append(Placed(PublicationBlock(Figure(name, ""), page), page - 1, picture.box.top))

    def _join(self, start: int) -> None:
        """Join a paragraph that a page's or column's end has cut in two."""
        if start >= len(self.placed):
            return
        index = start - 1
        while index >= 0 and isinstance(_block(self.placed[index].part), Figure | Table | Callout):
            index -= 1
        if index < 0 or not self.placed[index].open_end or not self.placed[start].starts_low:
            return
        first, second = _block(self.placed[index].part), _block(self.placed[start].part)
        if isinstance(first, Paragraph | ItemList) and isinstance(second, Paragraph):
            self.placed[start] = replace(self.placed[start], starts_low=False)
            self.joints.append((index, start))


def _is_among(items: Sequence[Item], place: int) -> bool:
    """Tell whether lines before and behind a thing stand beside it."""
    behind = next((item for item in items[place + 1 :] if isinstance(item, Line)), None)
    before = next((item for item in reversed(items[:place]) if isinstance(item, Line)), None)
    return all(line is not None and is_beside(line, items[place]) for line in (before, behind))


def _joined(lines: Sequence[Line]) -> str:
    return " ".join(line.text for line in lines).strip(" .:")


def _block(part: Part) -> Block | None:
    return part.block if isinstance(part, PublicationBlock) else None
