"""Two sections made one: the second's title a heading, its paragraphs and notes renumbered after the first's."""

from collections import defaultdict
from dataclasses import replace
from itertools import count

from onpe_desktop.dossiers import (
    Block,
    Heading,
    Inline,
    Note,
    NoteReference,
    Paragraph,
    Section,
    Text,
    map_paragraphs,
    plain_text,
)
from onpe_desktop.dossiers.contents import paragraph_numbers
from onpe_desktop.importers.links import rewritten
from onpe_desktop.importers.section_maker import all_paragraphs


def join_sections(first: Section, second: Section, earlier: Section | None = None) -> tuple[Section, dict[str, str]]:
    """Return the first section with the second at its end, and what a link to the second must lead to now.

    Numbers of the first stay. Paragraphs that were in the `earlier` first section, because both had been joined before,
    get the numbers that they had there. Sections below the second are not part of it.
    """
    used = set(paragraph_numbers(first))
    known = defaultdict(list)
    for paragraph in all_paragraphs(earlier) if earlier else ():
        if paragraph.number not in used:
            known[plain_text(paragraph.inlines)].append(paragraph.number)
    highest = max((*used, *(paragraph_numbers(earlier) if earlier else ())), default=0)
    following = count(highest + 1)
    moved = {second.id: first.id}

    def number(paragraph: Paragraph) -> Paragraph:
        same = known[plain_text(paragraph.inlines)]
        changed = replace(paragraph, number=same.pop(0) if same else next(following))
        moved[f"{second.id}.p{paragraph.number}"] = f"{first.id}.p{changed.number}"
        return changed

    taken = {note.id for note in first.notes}
    names: dict[str, str] = {}
    for note in second.notes:
        name, copy = note.id, 2
        while name in taken:
            name, copy = f"{note.id}-{copy}", copy + 1
        taken.add(name)
        names[note.id] = name

    def call(inline: Inline) -> tuple[Inline, ...]:
        return (NoteReference(names[inline.note_id]),) if isinstance(inline, NoteReference) else (inline,)

    def taken_over(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return map_paragraphs(tuple(rewritten(block, call) for block in blocks), number)

    title = Heading((Text(second.title),))
    blocks = (*first.blocks, title, *taken_over(second.blocks))
    notes = (*first.notes, *(Note(names[note.id], taken_over(note.blocks)) for note in second.notes))
    joined = replace(first, blocks=blocks, notes=notes, other_titles=(*first.other_titles, *second.other_titles))
    return joined, moved
