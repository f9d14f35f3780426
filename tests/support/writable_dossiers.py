"""What is left of a dossier when it is written as Markdown: no empty blocks, no spaces at the ends of short texts."""

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Callout,
    ContactCard,
    Definition,
    Dossier,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    ListItem,
    Metadata,
    Note,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    Source,
    Strong,
    Table,
    Text,
    Video,
    join_texts,
)
from onpe_desktop.dossiers.contents import used_media
from onpe_desktop.text import one_line, slug

T = TypeVar("T")


def writable(dossier: Dossier) -> Dossier:
    """Return the dossier with what Markdown cannot say left out."""
    sections = tuple(_section(section) for section in dossier.sections)
    one = replace(dossier, metadata=_metadata(dossier.metadata), sections=sections)
    named = {name for section in one.walk() for name in used_media(section)}
    return replace(one, media=tuple(media for media in dossier.media if media.name in named))


def _metadata(metadata: Metadata) -> Metadata:
    plain = _one_lines(metadata)
    return replace(plain, identifier=slug(metadata.identifier), edition=plain.edition or "1")


def _one_lines(value: T) -> T:
    texts = {field.name: getattr(value, field.name) for field in fields(value)}  # type: ignore[arg-type] # dataclasses only
    return replace(value, **{name: _lined(text) for name, text in texts.items()})  # type: ignore[type-var]


def _lined(value: Any) -> Any:
    if type(value) is str:
        return one_line(value)
    if isinstance(value, tuple) and all(type(one) is str for one in value):
        return tuple(one_line(one) for one in value)
    return value


def _section(section: Section) -> Section:
    blocks = _blocks(section.blocks)
    called = list(dict.fromkeys(_calls(blocks)))
    notes = {note.id: Note(note.id, _blocks(note.blocks)) for note in section.notes}
    for label in called:
        called += [more for more in dict.fromkeys(_calls(notes[label].blocks)) if more not in called]
    return replace(
        section,
        blocks=blocks,
        notes=tuple(notes[label] for label in called),
        children=tuple(_section(child) for child in section.children),
        sources=tuple(_source(source) for source in section.sources),
        other_titles=_alternatives(section.other_titles),
        keywords=_alternatives(section.keywords),
    )


def _source(source: Source) -> Source:
    return _one_lines(replace(source, facts=()))


def _alternatives(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(one_line(value.replace("|", " ")) for value in values if one_line(value.replace("|", " ")))


def _calls(blocks: tuple[Block, ...]) -> Iterator[str]:
    from onpe_desktop.dossiers import block_inlines, walk_blocks, walk_inlines

    for block in walk_blocks(blocks):
        for run in block_inlines(block):
            yield from (inline.note_id for inline in walk_inlines(run) if isinstance(inline, NoteReference))


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(kept for block in blocks if (kept := _block(block)) is not None)


def _block(block: Block) -> Block | None:
    match block:
        case Paragraph(inlines=inlines):
            return replace(block, inlines=_line(inlines)) if _line(inlines) else None
        case Heading(inlines=inlines):
            return replace(block, inlines=_on_one_line(_inlines(inlines)))
        case Figure(caption=caption, alt=alt):
            return replace(block, caption=_line(caption), alt=one_line(alt))
        case Table(head=head, body=body, caption=caption):
            rows: Callable[[tuple[Row, ...]], tuple[Row, ...]] = lambda many: tuple(map(_row, many))  # noqa: E731
            return Table(rows(head), rows(body), _line(caption))
        case ItemList(items=items):
            kept = tuple(ListItem(_blocks(item.blocks)) for item in items)
            if block.boxes:  # an item without words has no box
                kept = tuple(item for item in kept if item.blocks and isinstance(item.blocks[0], Paragraph))
            return replace(block, items=kept) if kept else None
        case Quotation(blocks=blocks, attribution=attribution):
            return Quotation(_blocks(blocks), one_line(attribution))
        case Callout(blocks=blocks, title=title):
            return replace(block, blocks=_blocks(blocks), title=one_line(title))
        case Video(title=title, transcript=transcript):
            return replace(block, title=one_line(title), transcript=_blocks(transcript))
        case Definition(term=term, expansion=expansion, blocks=blocks, variants=variants):
            return Definition(one_line(term), one_line(expansion), _blocks(blocks), _alternatives(variants))
        case ContactCard():
            return _one_lines(block)


def _row(row: Row) -> Row:
    return Row(tuple(replace(cell, inlines=_line(cell.inlines)) for cell in row.cells))


def _line(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the inlines without the line breaks that nothing follows."""
    kept = _inlines(inlines)
    while kept and kept[-1] == LineBreak():
        kept = kept[:-1]
    return kept


def _on_one_line(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    spaced: list[Inline] = []
    for inline in inlines:
        match inline:
            case LineBreak():
                spaced.append(Text(" "))
            case Emphasis(children=children) | Strong(children=children):
                spaced.append(replace(inline, children=_on_one_line(children)))
            case _:
                spaced.append(inline)
    return tuple(join_texts(spaced))


def _inlines(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    return tuple(_inline(inline) for inline in inlines)


def _inline(inline: Inline) -> Inline:
    match inline:
        case Abbreviation(short=short, expansion=expansion):
            return Abbreviation(short, expansion or "?")
        case Emphasis(children=children):
            return Emphasis(_inlines(children))
        case Strong(children=children):
            return Strong(_inlines(children))
        case Link(target=target, children=children):
            return Link(target, _inlines(children))
        case Text() | PageBreak() | NoteReference() | LineBreak():
            return inline
