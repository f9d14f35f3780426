"""Two sections made one: the second's title a heading, its paragraphs and notes renumbered after the first's."""

from dataclasses import replace

from onpe_desktop.dossiers import Block, Heading, Inline, Note, NoteReference, Paragraph, Section, Text, map_paragraphs
from onpe_desktop.dossiers.contents import paragraph_numbers
from onpe_desktop.importers.links import rewritten


def join_sections(first: Section, second: Section) -> tuple[Section, dict[str, str]]:
    """Return the first section with the second at its end, and what a link to the second must lead to now.

    Numbers of the first stay. Sections below the second are not part of it.
    """
    following = iter(range(max(paragraph_numbers(first), default=0) + 1, 1 << 31))
    moved = {second.id: first.id}

    def number(paragraph: Paragraph) -> Paragraph:
        changed = replace(paragraph, number=next(following))
        moved[f"{second.id}.p{paragraph.number}"] = f"{first.id}.p{changed.number}"
        return changed

    taken = {note.id for note in first.notes}
    names: dict[str, str] = {}
    for note in second.notes:
        name, count = note.id, 2
        while name in taken:
            name, count = f"{note.id}-{count}", count + 1
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
