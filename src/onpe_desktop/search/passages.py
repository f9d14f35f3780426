"""What the index counts as one document: a section's own text, a definition of a glossary, a contact card."""

import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from onpe_desktop.dossiers import (
    Abbreviation,
    Audience,
    Block,
    Callout,
    ContactCard,
    Definition,
    Figure,
    Inline,
    LineBreak,
    Metadata,
    OutlineEntry,
    PageBreak,
    Paragraph,
    Quotation,
    Row,
    Section,
    SectionKind,
    Table,
    Text,
    Video,
    block_inlines,
    inner_blocks,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.dossiers.terms import TermRow
from onpe_desktop.errors import UserError

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


class IndexedPack(Protocol):
    """What search needs of a pack."""

    @property
    def metadata(self) -> Metadata:
        """What is known of the dossier as a whole."""
        ...

    @property
    def digest(self) -> str:
        """SHA-256 of the pack's file."""
        ...

    @property
    def terms(self) -> tuple[TermRow, ...]:
        """Words that the pack adds to the search."""
        ...

    @property
    def outline(self) -> tuple[OutlineEntry, ...]:
        """The top sections."""
        ...

    def section(self, section_id: str) -> Section:
        """Return a section with those below it; `UserError` when it cannot be read."""
        ...


@dataclass(frozen=True, slots=True)
class Passage:
    """Text that is found as a whole.

    `title_path` ends with `title`. `names` are other titles and words that people type: searched, not shown; the first
    of them, up to the number `other_titles`, are titles. `paragraphs` says where in `text` each numbered paragraph
    starts: `(place, number)`, in order; `pages` says the same of the pages of the printed original, with the number
    printed on them. `audience` is the section's, else that of what it stands in. `year` is that of its latest source,
    else of the dossier; empty when neither tells one.
    """

    section: str
    kind: SectionKind
    title: str
    title_path: tuple[str, ...]
    names: tuple[str, ...]
    text: str
    paragraphs: tuple[tuple[int, int], ...]
    other_titles: int = 0
    audience: tuple[Audience, ...] = ()
    year: str = ""
    pages: tuple[tuple[int, str], ...] = ()
    is_entry: bool = False  # a definition or card that stands in the section whose passage came before

    @property
    def titles(self) -> tuple[str, ...]:
        """The title and its variants."""
        return (self.title, *self.names[: self.other_titles])


def passages_of(pack: IndexedPack, skipped: list[UserError]) -> Iterator[Passage]:
    """Yield every passage of a pack in reading order; a top section that cannot be read is added to `skipped`."""
    page = ""
    for entry in pack.outline:
        try:
            section = pack.section(entry.id)
        except UserError as error:
            skipped.append(error)
            continue
        page = yield from _section_passages(section, (), pack.metadata.audience, _year(pack.metadata.issued), page)


def _section_passages(
    section: Section, above: tuple[str, ...], audience: tuple[Audience, ...], issued: str, page: str
) -> Generator[Passage, None, str]:
    """Yield the passages of a section that begins on this page of the original; return the page that it ends on."""
    path = (*above, section.title)
    audience = section.audience or audience
    year = max((_year(source.dated) for source in section.sources), default="") or issued
    blocks = (*section.blocks, *(block for note in section.notes for block in note.blocks))
    entries = [block for block in walk_blocks(blocks) if isinstance(block, Definition | ContactCard)]
    apart = entries if len(entries) > 1 else []  # a section that is one card is found once, not twice
    names = [*section.other_titles, *section.keywords]
    if not apart:
        names += [name for entry in entries for name in _entry_names(entry)]
    text = _Text(apart, page)
    text.add_all(blocks)
    yield Passage(
        section.id, section.kind, section.title, path, tuple(names), text.joined(), tuple(text.paragraphs),
        len(section.other_titles), audience, year, tuple(text.pages),
    )  # fmt: skip
    for entry in apart:
        inside = _Text([], text.entry_pages[id(entry)])
        inside.add(entry)
        title, titles = _entry_titles(entry)
        yield Passage(
            section.id, section.kind, title, (*path, title), _entry_names(entry), inside.joined(),
            tuple(inside.paragraphs), titles, audience, year, tuple(inside.pages), is_entry=True,
        )  # fmt: skip
    page = text.page
    for child in section.children:
        page = yield from _section_passages(child, path, audience, issued, page)
    return page


def _year(dated: str) -> str:
    found = _YEAR.search(dated)
    return found.group() if found else ""


def _entry_titles(entry: Definition | ContactCard) -> tuple[str, int]:
    """Return the title, and how many of its names are titles too."""
    return (entry.term, len(_entry_names(entry))) if isinstance(entry, Definition) else (entry.name, 0)


def _entry_names(entry: Definition | ContactCard) -> tuple[str, ...]:
    if isinstance(entry, Definition):
        return tuple(name for name in (entry.expansion, *entry.variants) if name)
    return tuple(name for name in (entry.role, entry.organisation, *entry.phones) if name)


class _Text:
    """Gathers the lines of a passage, and where its paragraphs and pages start. Blocks in `apart` are left out.

    `page` is the page of the original at the start, then the one that was reached; `entry_pages` has those at which
    the blocks left out begin, by their `id()`.
    """

    def __init__(self, apart: Iterable[Block], page: str) -> None:
        self.page = page
        self.pages: list[tuple[int, str]] = [(0, page)] if page else []
        self.entry_pages: dict[int, str] = {}
        self.paragraphs: list[tuple[int, int]] = []
        self._lines: list[str] = []
        self._length = 0
        self._apart = {id(block) for block in apart}

    def joined(self) -> str:
        return "\n".join(self._lines)

    def add_all(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self.add(block)

    def add(self, block: Block) -> None:
        if id(block) in self._apart:
            self._leave_out(block)
            return
        match block:
            case Paragraph(number=number):
                self.paragraphs.append((self._length, number))
                self._add_runs(block_inlines(block))
            case Table(head=head, body=body, caption=caption):
                self._add_runs((caption,))
                for row in (*head, *body):
                    for cell in row.cells:
                        self._turn_pages(cell.inlines, at_start=True)
                    self._add_lines((_row_text(row),))
            case Figure(alt=alt, caption=caption):
                self._add_lines((alt, plain_text(caption)))
            case ContactCard():
                self._add_lines(_card_lines(block))
            case Definition(term=term, expansion=expansion):
                self._add_lines((f"{term}\u00a0: {expansion}" if expansion else term,))
                self.add_all(block.blocks)
            case Callout(title=title) | Video(title=title):
                self._add_lines((title,))
                self.add_all(inner_blocks(block))
            case Quotation(attribution=attribution):
                self.add_all(block.blocks)
                self._add_lines((attribution,))
            case _:
                self._add_runs(block_inlines(block))
                self.add_all(inner_blocks(block))

    def _leave_out(self, block: Block) -> None:
        for inner in walk_blocks((block,)):
            self.entry_pages[id(inner)] = self.page
            for run in block_inlines(inner):
                self._turn_pages(run, at_start=True)

    def _add_runs(self, runs: Iterable[tuple[Inline, ...]]) -> None:
        for run in runs:
            self._turn_pages(run)
            self._add_lines((plain_text(run),))

    def _turn_pages(self, run: tuple[Inline, ...], *, at_start: bool = False) -> None:
        """Note the pages that begin in a run; `at_start` takes them all to begin with its line."""
        before = 0
        for inline in walk_inlines(run):
            if isinstance(inline, PageBreak):
                self.page = inline.label
                self.pages.append((self._length + (0 if at_start else before), inline.label))
            elif isinstance(inline, Text | Abbreviation | LineBreak):
                before += len(plain_text((inline,)))

    def _add_lines(self, lines: Iterable[str]) -> None:
        for line in lines:
            if line.strip():
                self._lines.append(line)
                self._length += len(line) + 1


def _row_text(row: Row) -> str:
    return " – ".join(text for text in (plain_text(cell.inlines) for cell in row.cells) if text.strip())


def _card_lines(card: ContactCard) -> Iterator[str]:
    yield ", ".join(part for part in (card.name, card.role, card.organisation) if part)
    yield from (*card.phones, *card.emails, *card.web, card.address, card.hours, card.note, card.as_of)
