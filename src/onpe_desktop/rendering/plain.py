"""A section as plain text, for the terminal."""

import textwrap
from collections.abc import Iterable, Iterator

from onpe_desktop.dossiers import (
    Block,
    Callout,
    ContactCard,
    Definition,
    Figure,
    Heading,
    Inline,
    ItemList,
    NoteReference,
    Paragraph,
    Quotation,
    Section,
    Source,
    Table,
    Video,
    plain_text,
    walk_inlines,
)
from onpe_desktop.dossiers.contents import all_blocks
from onpe_desktop.rendering.wording import EMPTY_BOX, source_date, verified

_ONE_LINE = 1 << 30  # characters


def render_plain(section: Section, width: int) -> str:
    """Return the section and those below it, wrapped at `width` characters; no-break spaces are kept."""
    return "\n\n".join(_section(section, width, "=-"))


def render_lines(section: Section) -> str:
    """Return the same for a place that wraps by itself: a line for each paragraph, nothing drawn below titles."""
    return "\n\n".join(_section(section, _ONE_LINE, ""))


def render_paragraph(section: Section, number: int, width: int) -> str:
    """Return one paragraph of the section or of its notes after its number; empty when there is none."""
    found = (block for block in all_blocks(section) if isinstance(block, Paragraph) and block.number == number)
    return "".join(_indented(f"¶{number} ", _blocks([paragraph], width - 6)) for paragraph in found)


def _section(section: Section, width: int, rules: str) -> Iterator[str]:
    title = _wrap(section.title, width)
    rule = rules[:1] * min(max(map(len, title.splitlines())), width)
    yield f"{title}\n{rule}".rstrip("\n")
    yield from _blocks(section.blocks, width)
    for note in section.notes:
        yield _indented(f"[{note.id}] ", _blocks(note.blocks, width - 4))
    for source in section.sources:
        yield _source(source, width)
    for child in section.children:
        yield from _section(child, width, rules[-1:])


def _blocks(blocks: Iterable[Block], width: int) -> Iterator[str]:
    for block in blocks:
        if text := _block(block, width):
            yield text


def _block(block: Block, width: int) -> str:
    match block:
        case Paragraph(inlines=inlines):
            return "\n".join(_wrap(line, width) for line in _line(inlines, line_break="\n").split("\n"))
        case Heading(inlines=inlines):
            return _wrap(_line(inlines).upper(), width)
        case ItemList():
            return _list(block, width)
        case Table():
            return _table(block, width)
        case Figure(alt=alt, caption=caption):
            return _wrap(f"[Image : {alt}] {_line(caption)}".strip(), width)
        case Quotation(blocks=blocks, attribution=attribution):
            return _ruled("> ", [*_blocks(blocks, width - 2), *([f"— {attribution}"] if attribution else [])])
        case Callout(title=title, blocks=blocks):
            return _ruled("| ", [*([title.upper()] if title else []), *_blocks(blocks, width - 2)])
        case ContactCard():
            return "\n".join(_wrap(line, width) for line in _card(block))
        case Video(title=title, transcript=transcript):
            return "\n\n".join([_wrap(f"[Vidéo : {title}]", width), *_blocks(transcript, width)])
        case Definition(term=term, expansion=expansion, blocks=blocks):
            head = _wrap(f"{term} : {expansion}" if expansion else term, width)
            return "\n".join([head, *(textwrap.indent(text, "    ") for text in _blocks(blocks, width - 4))])


def _line(inlines: tuple[Inline, ...], *, line_break: str = " ") -> str:
    calls = [inline.note_id for inline in walk_inlines(inlines) if isinstance(inline, NoteReference)]
    return plain_text(inlines, line_break=line_break) + "".join(f" [{call}]" for call in calls)


def _list(items: ItemList, width: int) -> str:
    numbers = range(items.start, items.start + len(items.items))
    box = f"{EMPTY_BOX} " if items.boxes else ""
    return "\n".join(
        _indented(f"{number}. {box}" if items.ordered else box or "– ", _blocks(item.blocks, width - 4))
        for number, item in zip(numbers, items.items, strict=True)
    )


def _table(table: Table, width: int) -> str:
    rows = [" | ".join(_line(cell.inlines) for cell in row.cells) for row in (*table.head, *table.body)]
    caption = [_line(table.caption)] if table.caption else []
    return "\n".join(_wrap(line, width) for line in (*caption, *rows))


def _card(card: ContactCard) -> Iterator[str]:
    yield ", ".join(filter(None, (card.name, card.role, card.organisation)))
    yield from filter(None, (*card.phones, *card.emails, *card.web, card.address, card.hours, card.note))
    if card.as_of:
        yield f"({card.as_of})"


def _source(source: Source, width: int) -> str:
    facts = (f"Source : {source.title}", source_date(source), verified(source.verified_on))
    return _wrap(" – ".join(facts) + ".", width)


def _indented(first: str, texts: Iterable[str]) -> str:
    """Join blocks, the first line after `first`, the others below its text."""
    return first + textwrap.indent("\n".join(texts), " " * len(first))[len(first) :]


def _ruled(rule: str, texts: Iterable[str]) -> str:
    """Join blocks with `rule` before every line, as mail quotes do."""
    lines = "\n\n".join(texts).splitlines()
    return "\n".join(f"{rule}{line}".rstrip() for line in lines)


def _wrap(text: str, width: int) -> str:
    return textwrap.fill(text, max(width, 20), break_long_words=False, break_on_hyphens=False)
