"""The text of one section: tidy blocks, the notes it calls, its pictures, the numbers of its paragraphs."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from onpe_desktop.dossiers import (
    Block,
    Callout,
    Definition,
    Figure,
    Inline,
    ItemList,
    ListItem,
    Note,
    NoteReference,
    Paragraph,
    Quotation,
    Section,
    Text,
    Video,
    block_inlines,
    map_paragraphs,
    paragraphs,
    plain_text,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.importers.heading_tree import Draft, joined_with_carried
from onpe_desktop.importers.publication import Finding, FindingKind, Publication, PublicationBlock, PublicationHeading
from onpe_desktop.importers.tidying import short, tidy_blocks
from onpe_desktop.text import slug

UNCALLED = "Notes sans appel"  # title of the section that keeps them
_EXCERPT = 200  # characters of a note that nothing calls
_SAME = 20  # characters by which two excerpts of a note are the same


@dataclass(slots=True)
class Run:
    """Blocks of one part of the publication, or of a note, with where they were."""

    blocks: tuple[Block, ...]
    page: int | None = None
    anchors: tuple[str, ...] = ()
    note: str = ""  # id of the note that they are


@dataclass(slots=True)
class MadeSection:
    """What a section holds, part by part, while links are not resolved yet."""

    section_id: str
    anchors: tuple[str, ...]
    runs: list[Run]

    def blocks(self) -> tuple[Block, ...]:
        """Return the blocks of the text."""
        return tuple(block for run in self.runs if not run.note for block in run.blocks)

    def notes(self) -> tuple[Note, ...]:
        """Return the notes, in the order of their calls."""
        return tuple(Note(run.note, run.blocks) for run in self.runs if run.note)

    def pages(self) -> Iterator[tuple[Sequence[Block], int | None]]:
        """Yield the blocks of each part with its page."""
        yield from ((run.blocks, run.page) for run in self.runs)


class SectionMaker:
    """Makes the sections of one publication, one after the other; adds to `findings` what it meets."""

    def __init__(self, publication: Publication, media: Mapping[str, str], findings: list[Finding]) -> None:
        self._notes = publication.notes
        self._media = media
        self._findings = findings
        self._ids = _note_ids(publication.notes)

    def make(self, draft: Draft, section_id: str, earlier: Section | None) -> MadeSection:
        """Make the text of a section. Paragraphs that an `earlier` import had keep their numbers."""
        calls: list[str] = []
        runs = [self._run(part, calls) for part in joined_with_carried(draft.parts)]
        done: list[str] = []
        while missing := [key for key in dict.fromkeys(calls) if key not in done]:
            done.append(missing[0])
            page = next((run.page for run in runs if self._ids[missing[0]] in _references(run.blocks)), None)
            blocks = self._tidy(self._notes[missing[0]], page, calls)
            runs.append(Run(blocks or (Paragraph((Text("–"),), 0),), page, note=self._ids[missing[0]]))
        _number(runs, earlier)
        return MadeSection(section_id, tuple(draft.anchors), runs)

    def _run(self, part: PublicationBlock, calls: list[str]) -> Run:
        return Run(self._tidy((part.block,), part.page, calls), part.page, part.anchors)

    def _tidy(self, blocks: Sequence[Block], page: int | None, calls: list[str]) -> tuple[Block, ...]:
        def change(inline: Inline) -> tuple[Inline, ...]:
            if not isinstance(inline, NoteReference):
                return (inline,)
            if inline.note_id not in self._notes:
                words = "Un appel de note ne mène à aucune note."
                self._findings.append(Finding(FindingKind.LOST_NOTE, words, page, inline.note_id))
                return ()
            calls.append(inline.note_id)
            return (NoteReference(self._ids[inline.note_id]),)

        shown = tuple(kept for block in tidy_blocks(blocks, change) for kept in self._with_media(block, page))
        for block in walk_blocks(shown):
            if isinstance(block, Figure) and not block.alt:
                words = "Une image n’a pas de texte de remplacement."
                self._findings.append(Finding(FindingKind.NO_ALTERNATIVE_TEXT, words, page, block.media))
        return shown

    def _with_media(self, block: Block, page: int | None) -> Iterator[Block]:
        """Yield the block with the new names of its media; in the place of a picture that no pack takes, its words."""
        match block:
            case Figure(media=name, caption=caption, alt=alt):
                if name in self._media:
                    yield replace(block, media=self._media[name])
                    return
                words = "Une image manque ou n’est pas d’un type que les packs acceptent (PNG, JPEG, GIF)."
                self._findings.append(Finding(FindingKind.LEFT_OUT, words, page, alt or plain_text(caption) or name))
                if line := caption or ((Text(alt),) if alt else ()):
                    yield Paragraph(line, 0)
            case Video(media=name, captions=captions, transcript=transcript):
                yield replace(
                    block,
                    media=self._media.get(name, ""),
                    captions=self._media.get(captions, ""),
                    transcript=tuple(kept for inner in transcript for kept in self._with_media(inner, page)),
                )
            case _:
                yield _inside(block, lambda inner: tuple(self._with_media(inner, page)))


def uncalled_notes(publication: Publication) -> dict[str, tuple[Block, ...]]:
    """Return the notes that neither the text nor a note that it calls ever calls."""
    texts = (*publication.cover, *(part for part in publication.parts if isinstance(part, PublicationBlock)))
    waiting = set(_references(tuple(part.block for part in texts)))
    for part in publication.parts:
        if isinstance(part, PublicationHeading):
            waiting |= _references((Paragraph(part.inlines, 0),))
    called: set[str] = set()
    while waiting := (waiting - called) & publication.notes.keys():
        called |= waiting
        waiting = {more for key in waiting for more in _references(tuple(publication.notes[key]))}
    return {key: tuple(blocks) for key, blocks in publication.notes.items() if key not in called}


def lost_note_findings(notes: Mapping[str, tuple[Block, ...]], found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield a finding for each uncalled note that the importer has not told of itself."""
    told = {finding.excerpt[:_SAME] for finding in found if finding.kind is FindingKind.LOST_NOTE}
    for blocks in notes.values():
        excerpt = short(" ".join(plain_text(paragraph.inlines) for paragraph in paragraphs(blocks)))[:_EXCERPT]
        if excerpt[:_SAME] not in told:
            words = f"Une note n’est appelée nulle part\u00a0: elle est dans la section «\u00a0{UNCALLED}\u00a0»."
            yield Finding(FindingKind.LOST_NOTE, words, None, excerpt)


def _note_ids(notes: Mapping[str, object]) -> dict[str, str]:
    """Return for each key the id of the note: the key itself where an id may be so."""
    ids: dict[str, str] = {}
    for key in notes:
        wanted = key if key.isascii() and key.isalnum() else slug(key)
        made, number = wanted, 2
        while made in ids.values():
            made, number = f"{wanted}-{number}", number + 1
        ids[key] = made
    return ids


def _inside(block: Block, change: Callable[[Block], tuple[Block, ...]]) -> Block:
    """Return the block with `change` applied to those directly inside it."""
    match block:
        case ItemList(items=items):
            changed = (tuple(kept for inner in item.blocks for kept in change(inner)) for item in items)
            return replace(block, items=tuple(ListItem(blocks) for blocks in changed))
        case Quotation(blocks=blocks) | Callout(blocks=blocks) | Definition(blocks=blocks):
            return replace(block, blocks=tuple(kept for inner in blocks for kept in change(inner)))
        case _:
            return block


def _references(blocks: tuple[Block, ...]) -> frozenset[str]:
    return frozenset(
        inline.note_id
        for block in walk_blocks(blocks)
        for run in block_inlines(block)
        for inline in walk_inlines(run)
        if isinstance(inline, NoteReference)
    )


def _number(runs: Sequence[Run], earlier: Section | None) -> None:
    """Give numbers from 1: the paragraphs of an earlier import keep theirs, others get numbers never used before."""
    kept: defaultdict[str, list[int]] = defaultdict(list)
    highest = 0
    if earlier is not None:
        for paragraph in all_paragraphs(earlier):
            kept[plain_text(paragraph.inlines)].append(paragraph.number)
            highest = max(highest, paragraph.number)
    following = count(highest + 1)

    def number(paragraph: Paragraph) -> Paragraph:
        same = kept[plain_text(paragraph.inlines)]
        return replace(paragraph, number=same.pop(0) if same else next(following))

    for run in runs:
        run.blocks = map_paragraphs(run.blocks, number)


def all_paragraphs(section: Section) -> Iterator[Paragraph]:
    """Yield the paragraphs of a section's text, then those of its notes."""
    yield from paragraphs(section.blocks)
    for note in section.notes:
        yield from paragraphs(note.blocks)
