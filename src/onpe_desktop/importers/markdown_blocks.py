"""The blocks of Markdown: from syntax nodes to the model."""

from collections.abc import Callable, Iterable, Iterator
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
    ListItem,
    Paragraph,
    Quotation,
    Row,
    Table,
    Text,
    Video,
    plain_text,
)
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.importers.fences import read_contact, read_video
from onpe_desktop.importers.markdown_inlines import read_inlines
from onpe_desktop.text import one_line, typeset_french

_STEP = "Voyez docs/source-format.md, « Blocks »."
_ATTRIBUTION = "— "

Parse = Callable[[str], SyntaxTreeNode]


class BlockReader:
    """Reads the blocks of one file. `parse` turns more Markdown (a transcript) into syntax nodes."""

    def __init__(self, file: SourceFile, parse: Parse) -> None:
        self._file = file
        self._parse = parse

    def read(self, nodes: Iterable[SyntaxTreeNode]) -> tuple[Block, ...]:
        """Read block nodes; unnumbered paragraphs get the number 0. Raises `SourceError` for what has no block."""
        return tuple(block for node in nodes for block in self._blocks(node))

    def inlines(self, node: SyntaxTreeNode) -> tuple[Inline, ...]:
        """Read the line of text inside a heading, paragraph or cell."""
        return read_inlines((inline for child in node.children for inline in child.children), self._file)

    def _blocks(self, node: SyntaxTreeNode) -> Iterator[Block]:
        match node.type:
            case "paragraph":
                yield self._paragraph(node)
            case "heading":
                yield Heading(self.inlines(node))
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
        inner = [inline for child in node.children for inline in child.children]
        if len(inner) == 1 and inner[0].type == "image":
            return self._figure(inner[0])
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
        return Figure(address.name, typeset_french(alt), (Text(typeset_french(caption)),) if caption else ())

    def _list(self, node: SyntaxTreeNode) -> ItemList:
        return ItemList(
            tuple(ListItem(self.read(item.children)) for item in node.children),
            ordered=node.type == "ordered_list",
            start=int(node.attrs.get("start", 1)),
        )

    def _quotation(self, node: SyntaxTreeNode) -> Quotation:
        blocks = self.read(node.children)
        last = blocks[-1] if blocks else None
        if isinstance(last, Paragraph) and plain_text(last.inlines).startswith(_ATTRIBUTION):
            return Quotation(blocks[:-1], plain_text(last.inlines).removeprefix(_ATTRIBUTION))
        return Quotation(blocks)

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
        return Callout(CalloutKind(kind), typeset_french(title.strip()), self.read(node.children))

    def _definitions(self, node: SyntaxTreeNode) -> Iterator[Definition]:
        variants = _alternatives(str(node.attrs.get("variantes", "")))
        term = ""
        for part in node.children:
            if part.type == "dt":
                term = plain_text(self.inlines(part))
                continue
            blocks = self.read(part.children)
            first = blocks[0] if blocks else None
            if not isinstance(first, Paragraph):
                raise self._file.error_at(
                    part, f"La définition de «\u00a0{term}\u00a0» ne commence pas par un texte", _STEP
                )
            yield Definition(term, plain_text(first.inlines), blocks[1:], variants)

    def _fence(self, node: SyntaxTreeNode) -> Block:
        match node.info.strip():
            case "contact":
                return read_contact(node, self._file)
            case "video":
                video = read_video(node, self._file)
                transcript = self.read(self._parse(video.transcript).children) if video.transcript.strip() else ()
                return Video(video.title, video.media, video.captions, transcript)
            case other:
                raise self._file.error_at(node, f"Bloc inconnu\u00a0: «\u00a0{other}\u00a0»", _STEP)


def _alternatives(written: str) -> tuple[str, ...]:
    return tuple(typeset_french(one_line(part)) for part in written.split("|") if part.strip())
