"""The blocks of Markdown: from syntax nodes to the model."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from html import unescape
from pathlib import PurePosixPath

from markdown_it.tree import SyntaxTreeNode

from onpe_desktop.dossiers import (
    Block,
    Callout,
    CalloutKind,
    Cell,
    Definition,
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
    Row,
    Table,
    Text,
    Video,
    plain_text,
    walk_inlines,
)
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.importers.fences import (
    WrittenCell,
    read_contact,
    read_definition,
    read_figure,
    read_table,
    read_video,
)
from onpe_desktop.importers.markdown_inlines import read_inlines
from onpe_desktop.text import one_line

_STEP = "Voyez docs/source-format.md, «\u00a0Blocks\u00a0»."
_ATTRIBUTION = "— "
_BOX, _TICKED = "[ ]", "[x]"

Parse = Callable[[str, SourceFile], SyntaxTreeNode]


class BlockReader:
    """Reads the blocks of one file. `parse` turns more Markdown (a transcript) into checked syntax nodes."""

    def __init__(self, file: SourceFile, parse: Parse) -> None:
        self._file = file
        self._parse = parse

    def read(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Block, ...]:
        """Read block nodes; unnumbered paragraphs get the number 0. Raises `SourceError` for what has no block."""
        return tuple(block for node in nodes for block in self._blocks(node))

    def inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Read the line of text inside a heading, paragraph or cell."""
        return read_inlines((inline for child in node.children for inline in child.children), self._file)

    def plain(self, node: SyntaxTreeNode) -> str:
        """Read a line that is kept as characters only; `SourceError` for what characters cannot say."""
        inlines = self.inlines(node)
        if any(isinstance(inline, Link | NoteReference | PageBreak) for inline in walk_inlines(inlines)):
            raise self._file.error_at(
                node, "Il n’y a pas de place ici pour un lien, une note ou une page", "Déplacez-les dans un paragraphe."
            )
        return plain_text(inlines)

    def _blocks(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield self._paragraph(node)
            case "heading":
                yield Heading(self.inlines(node), self._level(node))
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case "blockquote":
                yield self._quotation(node)
            case "table":
                yield self._table(node)
            case "dl":
                yield from self._definitions(node)
            case "fence":
                yield self._fence(node)
            case other if other.startswith("container_"):
                yield self._callout(node)
            case other:
                raise self._file.error_at(node, f"Ce qui est écrit ici n’est pas prévu ({other})", _STEP)

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph | Figure:
        if (image := _lone_image(node)) is not None:
            return self._figure(image)
        return Paragraph(self.inlines(node), self._number(node))

    def _number(self, node: SyntaxTreeNode) -> int:
        pinned = str(node.attrs.get("p", "0"))
        if not pinned.isdecimal():
            raise self._file.error_at(node, "Le numéro du paragraphe n’est pas un nombre", "Écrivez {p=3}.")
        return int(pinned)

    def _figure(self, image: SyntaxTreeNode) -> Figure:
        address = PurePosixPath(str(image.attrs.get("src", "")))
        if address.parent != PurePosixPath("media"):
            raise self._file.error_at(image, "Une image n’est pas dans le dossier media", "Écrivez media/nom.png.")
        alt = "".join(child.content for child in image.children)
        if not alt.strip():
            raise self._file.error_at(image, "Une image n’est pas décrite", "Écrivez ce qu’elle montre entre crochets.")
        caption = str(image.attrs.get("title", ""))
        return Figure(address.name, self._file.typeset(alt), (Text(self._file.typeset(caption)),) if caption else ())

    def _list(self, node: SyntaxTreeNode) -> ItemList:
        boxes = {_box(item) for item in node.children}
        if _TICKED in boxes or len(boxes) > 1:
            raise self._file.error_at(
                node, "Une liste à cocher s’imprime vide, et tous ses éléments ont une case", "Commencez-les par [ ]."
            )
        items = tuple(ListItem(self.read(item.children)) for item in node.children)
        if boxes == {_BOX}:
            items = tuple(map(_without_box, items))
        ordered, start = node.type == "ordered_list", int(node.attrs.get("start", 1))
        return ItemList(items, ordered=ordered, start=start, boxes=boxes == {_BOX})

    def _level(self, node: SyntaxTreeNode) -> int:
        level = str(node.attrs.get("level", "1"))
        if not level.isdecimal() or level == "0":
            raise self._file.error_at(node, "Le niveau de l’intertitre n’est pas un nombre", "Écrivez level=2.")
        return int(level)

    def _quotation(self, node: SyntaxTreeNode) -> Quotation:
        if "auteur" in node.attrs:
            return Quotation(self.read(node.children), self._file.typeset(unescape(str(node.attrs["auteur"]))))
        last = node.children[-1] if node.children else None
        if (
            last is not None
            and last.type == "paragraph"
            and not _lone_image(last)
            and plain_text(self.inlines(last)).startswith(_ATTRIBUTION)
        ):
            return Quotation(self.read(node.children[:-1]), self.plain(last).removeprefix(_ATTRIBUTION))
        return Quotation(self.read(node.children))

    def _table(self, node: SyntaxTreeNode) -> Table:
        head: tuple[Row, ...] = ()
        body: tuple[Row, ...] = ()
        for part in node.children:
            rows = tuple(self._row(row) for row in part.children)
            head, body = (head + rows, body) if part.type == "thead" else (head, body + rows)
        return Table(head, body)

    def _row(self, node: SyntaxTreeNode) -> Row:
        return Row(tuple(Cell(self.inlines(cell), header=cell.type == "th") for cell in node.children))

    def _callout(self, node: SyntaxTreeNode) -> Callout:
        kind, _, title = node.info.strip().partition(" ")
        return Callout(CalloutKind(kind), self._file.typeset(title.strip()), self.read(node.children))

    def _definitions(self, node: SyntaxTreeNode) -> Iterator[Definition]:
        variants = alternatives(
            str(node.attrs.get("variantes", "")), self._file
        )  # of the first term, which they stand before
        term = ""
        for part in node.children:
            if part.type == "dt":
                term = self.plain(part)
                continue
            first, *more = part.children
            if first.type != "paragraph":
                raise self._file.error_at(
                    part, f"La définition de «\u00a0{term}\u00a0» ne commence pas par un texte", _STEP
                )
            yield Definition(term, self.plain(first), self.read(more), variants)
            variants = ()

    def _fence(self, node: SyntaxTreeNode) -> Block:
        match node.info.strip():
            case "contact":
                return read_contact(node, self._file)
            case "video":
                video = read_video(node, self._file)
                return Video(video.title, video.media, video.captions, self._inside(video.transcript, node))
            case "figure":
                figure = read_figure(node, self._file)
                return Figure(figure.media, figure.alt, self._line_inside(figure.caption, node))
            case "definition":
                term = read_definition(node, self._file)
                return Definition(term.term, term.expansion, self._inside(term.text, node), term.variants)
            case "table":
                table = read_table(node, self._file)
                return Table(
                    tuple(self._written_row(row, node) for row in table.head),
                    tuple(self._written_row(row, node) for row in table.body),
                    self._line_inside(table.caption, node),
                )
            case other:
                raise self._file.error_at(node, f"Bloc inconnu\u00a0: «\u00a0{other}\u00a0»", _STEP)

    def _written_row(self, row: Sequence[WrittenCell], node: SyntaxTreeNode) -> Row:
        return Row(
            tuple(Cell(self._line_inside(cell.text, node), cell.header, cell.columns, cell.rows) for cell in row)
        )

    def _inside(self, written: str, node: SyntaxTreeNode) -> tuple[Block, ...]:
        inside = self._file.inside(node)
        return BlockReader(inside, self._parse).read(self._parse(written, inside).children)

    def _line_inside(self, written: str, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        match self._inside(written, node):
            case ():
                return ()
            case (Paragraph(inlines=inlines),):
                return inlines
        raise self._file.error_at(node, "Il n’y a de place ici que pour une ligne de texte", _STEP)


def _box(item: SyntaxTreeNode) -> str:
    """Return the box, empty or ticked, with which an item begins; one that is escaped is none."""
    first = item.children[0] if item.children else None
    written = first.children[0].content if first is not None and first.type == "paragraph" else ""
    match = re.match(r"\[([ xX])\]\s", written)
    return "" if match is None else _BOX if match[1] == " " else _TICKED


def _without_box(item: ListItem) -> ListItem:
    first, *more = item.blocks
    assert isinstance(first, Paragraph)  # noqa: S101 - _box has seen it
    match first.inlines:
        case (Text(text=text), *others):
            words = text.removeprefix(_BOX).lstrip(" ")
            return ListItem((replace(first, inlines=(*([Text(words)] if words else []), *others)), *more))
    raise AssertionError  # a box is text


def _lone_image(paragraph: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """Return the image that is all of a paragraph, None where there is none."""
    inner = [inline for child in paragraph.children for inline in child.children]
    return inner[0] if len(inner) == 1 and inner[0].type == "image" else None


def alternatives(written: str, file: SourceFile) -> tuple[str, ...]:
    """Read texts of an attribute that are separated by a bar."""
    return tuple(file.typeset(one_line(unescape(part))) for part in written.split("|") if part.strip())
