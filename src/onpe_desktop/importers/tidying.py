"""Makes blocks fit for a pack: no control characters, nothing empty, nothing nested without end."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, replace

from onpe_desktop.dossiers import (
    Abbreviation,
    Block,
    Callout,
    Cell,
    ContactCard,
    Definition,
    Emphasis,
    Figure,
    Heading,
    Inline,
    ItemList,
    LineBreak,
    Link,
    ListItem,
    NoteReference,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
    Video,
    inner_blocks,
    join_texts,
)
from onpe_desktop.text import one_line

DEEPEST = 12  # blocks inside one another; what is deeper stands beside
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_LINE_ENDS = re.compile("[\t\n\x0b\x0c\r\x85\u2028\u2029]+")

Change = Callable[[Inline], tuple[Inline, ...]]


def clean(text: str) -> str:
    """Return composed characters without those that XML does not have, line ends as spaces."""
    return unicodedata.normalize("NFC", _CONTROL.sub("", _LINE_ENDS.sub(" ", text)))


def short(text: str) -> str:
    """Return a text that stands alone: clean, without spaces at its ends."""
    return one_line(clean(text))


def tidy_blocks(blocks: Iterable[Block], change: Change, depth: int = 0) -> tuple[Block, ...]:
    """Return the blocks without empty ones, `change` applied to every inline, inner ones first.

    Numbers of paragraphs are set to 0.
    """
    return tuple(tidy for block in blocks for tidy in _tidy(block, change, depth))


def _tidy(block: Block, change: Change, depth: int) -> Iterator[Block]:  # noqa: C901, PLR0912 - one case for each kind
    inner = inner_blocks(block)
    if depth >= DEEPEST and inner:
        yield from tidy_blocks(inner, change, depth)
        return

    def inside(blocks: Iterable[Block]) -> tuple[Block, ...]:
        return tidy_blocks(blocks, change, depth + 1)

    match block:
        case Paragraph(inlines=inlines):
            if line := tidy_line(inlines, change):
                yield Paragraph(line, 0)
        case Heading(inlines=inlines, level=level):
            if line := tidy_line(inlines, _on_one_line(change)):
                yield Heading(line, max(1, level))
        case ItemList(items=items):
            kept = tuple(ListItem(content) for item in items if (content := inside(item.blocks)))
            if kept:
                boxes = block.boxes and all(isinstance(item.blocks[0], Paragraph) for item in kept)
                yield replace(block, items=kept, start=max(0, block.start) if block.ordered else 1, boxes=boxes)
        case Table(head=head, body=body, caption=caption):
            rows = [tuple(_row(row, change) for row in part if row.cells) for part in (head, body)]
            if any(cell.inlines for part in rows for row in part for cell in row.cells):
                yield Table(rows[0], rows[1], tidy_line(caption, _on_one_line(change)))
        case Figure(media=media, alt=alt, caption=caption):
            yield Figure(media, short(alt), tidy_line(caption, _on_one_line(change)))
        case Quotation(blocks=blocks, attribution=attribution):
            if content := inside(blocks):
                yield Quotation(content, short(attribution))
        case Callout(kind=kind, title=title, blocks=blocks):
            if (content := inside(blocks)) or title.strip():
                yield Callout(kind, short(title), content)
        case Video(title=title, transcript=transcript):
            yield replace(block, title=short(title) or "Vidéo", transcript=inside(transcript))
        case Definition(term=term, expansion=expansion, blocks=blocks, variants=variants):
            named = tuple(filter(None, (short(variant.replace("|", " ")) for variant in variants)))
            if short(term):
                yield Definition(short(term), short(expansion), inside(blocks), named)
            else:
                yield from tidy_blocks(((Paragraph((Text(expansion),), 0)), *blocks), change, depth)
        case ContactCard():
            yield _card(block)


def _card(card: ContactCard) -> ContactCard:
    values = {one.name: getattr(card, one.name) for one in fields(card)}
    tidy = {
        name: short(value) if isinstance(value, str) else tuple(filter(None, map(short, value)))
        for name, value in values.items()
    }
    return ContactCard(**(tidy | {"name": tidy["name"] or "Contact"}))  # type: ignore[arg-type] # texts stay texts


def _row(row: Row, change: Change) -> Row:
    return Row(
        tuple(
            Cell(tidy_line(cell.inlines, change), cell.header, max(1, cell.columns), max(1, cell.rows))
            for cell in row.cells
        )
    )


def _on_one_line(change: Change) -> Change:
    return lambda inline: (Text(" "),) if isinstance(inline, LineBreak) else change(inline)


def tidy_line(inlines: Iterable[Inline], change: Change) -> tuple[Inline, ...]:
    """Return the inlines without spaces and line breaks at their ends and without two texts side by side."""
    line = list(join_texts(change_inlines(inlines, change)))
    while line and line[-1] == LineBreak():
        line.pop()
    while line and line[0] == LineBreak():
        line.pop(0)
    if line and isinstance(line[0], Text):
        line[0] = Text(line[0].text.lstrip(" "))
    if line and isinstance(line[-1], Text):
        line[-1] = Text(line[-1].text.rstrip(" "))
    return tuple(inline for inline in line if not (isinstance(inline, Text) and not inline.text))


def change_inlines(inlines: Iterable[Inline], change: Change, depth: int = 0) -> tuple[Inline, ...]:
    """Return the inlines with `change` applied to each, inner ones first; emphasis of nothing is left out."""
    changed: list[Inline] = []
    for inline in inlines:
        match inline:
            case Text(text=text):
                changed += change(Text(clean(text)))
            case Emphasis(children=children) | Strong(children=children) | Link(children=children):
                inner = tuple(join_texts(change_inlines(children, change, depth + 1)))
                if depth >= DEEPEST:
                    changed += inner
                elif inner:
                    changed += change(replace(inline, children=inner))
            case Abbreviation(short=words, expansion=expansion):
                changed += (
                    change(Abbreviation(clean(words), short(expansion))) if short(expansion) else (Text(clean(words)),)
                )
            case LineBreak():
                changed += change(inline)
            case PageBreak(label=label):
                changed += change(PageBreak(short(label))) if short(label) else ()
            case NoteReference():
                changed += change(inline)
    return tuple(changed)
