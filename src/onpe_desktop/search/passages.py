"""What the index counts as one document: a section's own text, a definition, or a contact card."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onpe_desktop.dossiers import (
    Block,
    Callout,
    ContactCard,
    Definition,
    Dossier,
    Paragraph,
    Quotation,
    Section,
    SectionKind,
    Table,
    Video,
    block_inlines,
    inner_blocks,
    plain_text,
)


@dataclass(frozen=True, slots=True)
class Line:
    """A run of text, and the paragraph that it is (or stands behind); None before the first."""

    text: str
    paragraph: int | None


@dataclass(frozen=True, slots=True)
class Passage:
    """One document of the index. `others` are other titles and keywords: searched, never shown."""

    dossier: str
    section: str
    kind: SectionKind
    title: str
    title_path: tuple[str, ...]
    lines: tuple[Line, ...]
    others: tuple[str, ...]


def passages_of(dossier: Dossier) -> Iterator[Passage]:
    """Yield the passages of a dossier in reading order."""
    for section in dossier.walk():
        yield from _passages(dossier.metadata.identifier, section, dossier.title_path(section.id))


def _passages(dossier: str, section: Section, path: tuple[str, ...]) -> Iterator[Passage]:
    notes = tuple(block for note in section.notes for block in note.blocks)
    own = tuple(_lines(block for block in (*section.blocks, *notes) if not isinstance(block, Definition | ContactCard)))
    others = (*section.other_titles, *section.keywords)
    yield Passage(dossier, section.id, section.kind, section.title, path, own, others)
    for block in section.blocks:
        match block:
            case Definition(term=term, expansion=expansion, blocks=blocks, variants=variants):
                lines = (Line(expansion, None), *_lines(blocks))
                yield Passage(dossier, section.id, SectionKind.ACRONYM, term, path, lines, variants)
            case ContactCard():
                lines = tuple(Line(text, None) for text in _card(block))
                yield Passage(dossier, section.id, SectionKind.CONTACT, block.name, path, lines, ())


def _lines(blocks: Iterable[Block]) -> Iterator[Line]:
    number: int | None = None
    for block in blocks:
        for text, own in _texts(block):
            number = own or number
            if text.strip():
                yield Line(text, number)


def _texts(block: Block) -> Iterator[tuple[str, int | None]]:
    """Yield text and paragraph number of a block and of those inside it, in reading order."""
    match block:
        case Paragraph(inlines=inlines, number=number):
            yield plain_text(inlines), number
            return
        case Callout(title=title) | Video(title=title):
            yield title, None
        case Table(head=head, body=body, caption=caption):
            yield plain_text(caption), None
            for row in (*head, *body):
                yield " – ".join(plain_text(cell.inlines) for cell in row.cells), None
        case Definition(term=term, expansion=expansion):
            yield f"{term}\u00a0: {expansion}", None
        case ContactCard():
            yield from ((text, None) for text in _card(block))
        case _:
            yield from ((plain_text(run), None) for run in block_inlines(block))
    for inner in inner_blocks(block):
        yield from _texts(inner)
    if isinstance(block, Quotation):
        yield block.attribution, None


def _card(card: ContactCard) -> Iterator[str]:
    yield ", ".join(filter(None, (card.name, card.role, card.organisation)))
    yield from filter(None, (*card.phones, *card.emails, *card.web, card.address, card.hours, card.note, card.as_of))
