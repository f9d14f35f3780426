"""An extract as Markdown: plain enough to be read as it is, with tables and notes as GitHub and Pandoc write them."""

import textwrap
from collections.abc import Iterable, Iterator

from onpe_desktop.dossiers import (
    Block,
    Callout,
    ContactCard,
    Definition,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Quotation,
    Row,
    Section,
    Source,
    Table,
    Video,
    is_external,
)
from onpe_desktop.exporting.extract import Extract
from onpe_desktop.exporting.markdown_inlines import LINE_BREAK, escaped, line, lines, safe_start
from onpe_desktop.rendering.blocks import CALLOUT_LABELS
from onpe_desktop.rendering.wording import source_date, verified
from onpe_desktop.spaces import NO_BREAK_SPACE

_LOWEST = 6  # ######


def markdown_bytes(extract: Extract) -> bytes:
    """Return the file, in UTF-8. Pictures and videos are named, not held."""
    metadata = extract.dossier.metadata
    blocks = [f"# {escaped(metadata.title)}", safe_start(escaped(f"{metadata.publisher}. {metadata.description}"))]
    for section in extract.dossier.sections:
        blocks += _section(section, 2)
    return ("\n\n".join(filter(None, blocks)) + "\n").encode("utf-8", "replace")


def _section(section: Section, level: int) -> Iterator[str]:
    yield f"{'#' * min(level, _LOWEST)} {escaped(section.title).strip()}"
    writer = _Blocks(f"{section.id}-", level)
    yield from writer.write(section.blocks)
    yield from (_source(source) for source in section.sources)
    for note in section.notes:
        yield f"[^{section.id}-{note.id}]: " + _indented("\n\n".join(writer.write(note.blocks)), 4)
    for child in section.children:
        yield from _section(child, level + 1)


def _source(source: Source) -> str:
    said = f"Source{NO_BREAK_SPACE}: {source.title}, {source_date(source)}, {verified(source.verified_on)}."
    addresses = (f"<{address}>" for address in source.addresses if is_external(address))
    return " ".join((safe_start(escaped(said)), *addresses))


class _Blocks:
    """Writes blocks of one section. Each is one string without an empty line around it."""

    def __init__(self, note_prefix: str, level: int) -> None:
        self._notes = note_prefix
        self._level = level

    def write(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Yield every block that has something to say."""
        before: Block | None = None
        for block in blocks:
            if text := self._block(block):
                if isinstance(block, ItemList) and isinstance(before, ItemList):
                    yield "<!-- -->"  # else Markdown would take two lists for one
                before = block
                yield text

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(inlines=inlines):
                return lines(inlines, self._notes)
            case Heading(inlines=inlines, level=level):
                words = line(inlines, self._notes)
                return f"{'#' * min(self._level + level, _LOWEST)} {words}" if words else ""
            case ItemList():
                return self._list(block)
            case Table():
                return self._table(block)
            case Figure(alt=alt, caption=caption):
                return safe_start(" ".join(filter(None, (escaped(f"[Image : {alt}]"), line(caption, self._notes)))))
            case Quotation(blocks=blocks, attribution=attribution):
                return _quoted([*self.write(blocks), escaped(f"— {attribution}") if attribution else ""])
            case Callout(kind=kind, title=title, blocks=blocks):
                label = f"{NO_BREAK_SPACE}: ".join(filter(None, (CALLOUT_LABELS[kind], title.strip())))
                return _quoted([f"**{escaped(label)}**", *self.write(blocks)])
            case ContactCard():
                return LINE_BREAK.join(safe_start(escaped(words)) for words in _card(block))
            case Video(title=title, transcript=transcript):
                return "\n\n".join([safe_start(escaped(f"[Vidéo : {title}]")), *self.write(transcript)])
            case Definition(term=term, expansion=expansion, blocks=blocks):
                head = f"**{escaped(term).strip()}**" + (f"{NO_BREAK_SPACE}: {escaped(expansion)}" if expansion else "")
                return "\n\n".join([head, *self.write(blocks)])

    def _list(self, items: ItemList) -> str:
        written = []
        for number, item in enumerate(items.items, items.start):
            mark = f"{number}. " if items.ordered else "- "
            box = "[ ] " if items.boxes else ""
            written.append(mark + box + _indented("\n\n".join(self.write(item.blocks)), len(mark)))
        return "\n".join(written)

    def _table(self, table: Table) -> str:
        rows = [self._row(row) for row in (*table.head, *table.body)]
        width = max((len(row) for row in rows), default=0)
        if not width:
            return ""
        if not table.head:
            rows.insert(0, [])
        head, *body = (f"| {' | '.join((*row, *[''] * (width - len(row))))} |" for row in rows)
        caption = line(table.caption, self._notes)
        lines = [head, "|" + " --- |" * width, *body]
        return "\n\n".join(filter(None, (caption, "\n".join(lines))))

    def _row(self, row: Row) -> list[str]:
        cells: list[str] = []
        for cell in row.cells:
            cells += [line(cell.inlines, self._notes), *[""] * (cell.columns - 1)]
        return cells


def _card(card: ContactCard) -> Iterator[str]:
    yield ", ".join(filter(None, (card.name, card.role, card.organisation)))
    yield from filter(None, (*card.phones, *card.emails, *card.web, card.address, card.hours, card.note))
    if card.as_of:
        yield f"({card.as_of})"


def _indented(text: str, width: int) -> str:
    """Indent every line but the first."""
    return textwrap.indent(text, " " * width)[width:]


def _quoted(texts: Iterable[str]) -> str:
    lines = "\n\n".join(filter(None, texts)).split("\n")
    return "\n".join(f"> {words}".rstrip(" ") for words in lines)
