"""Corrections of an import before it is kept: other levels of titles, sections left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from onpe_desktop.authoring.importing import Imported
from onpe_desktop.authoring.joining import join_sections
from onpe_desktop.dossiers import Dossier, Inline, Link, Note, Section, walk_sections
from onpe_desktop.dossiers.contents import link_places, used_media
from onpe_desktop.errors import UserError
from onpe_desktop.importers.links import rewritten
from onpe_desktop.importers.markdown import ImportedDossier
from onpe_desktop.importers.markdown_writer import DEEPEST, write_markdown


@dataclass(frozen=True, slots=True)
class OutlineLine:
    """A section in the table of contents that is corrected; `depth` counts from 1.

    One that is `joined` is part of the section before it, its title a heading there.
    """

    section: str
    title: str
    depth: int
    kept: bool = True
    joined: bool = False


def outline_lines(dossier: Dossier) -> tuple[OutlineLine, ...]:
    """Return a line for each section, in reading order."""
    return tuple(_lines(dossier.sections, 1))


def _lines(sections: Sequence[Section], depth: int) -> Iterator[OutlineLine]:
    for section in sections:
        yield OutlineLine(section.id, section.title, depth)
        yield from _lines(section.children, depth + 1)


def below(lines: Sequence[OutlineLine], place: int) -> range:
    """Return the places of a line and of those below it."""
    end = place + 1
    while end < len(lines) and lines[end].depth > lines[place].depth:
        end += 1
    return range(place, end)


def shifted(lines: Sequence[OutlineLine], place: int, steps: int) -> tuple[OutlineLine, ...]:
    """Return the lines with one moved by `steps` levels (-1: up), and those below it with it; as they were if it can't.

    A title may be at most one level below the one before it, and no deeper than Markdown's headings.
    """
    moved = below(lines, place)
    deepest = max(lines[one].depth for one in moved) + steps
    highest = lines[place].depth + steps
    if highest < 1 or deepest > DEEPEST or highest > (lines[place - 1].depth + 1 if place else 1):
        return tuple(lines)
    return tuple(replace(line, depth=line.depth + steps) if one in moved else line for one, line in enumerate(lines))


def ticked(lines: Sequence[OutlineLine], place: int, *, kept: bool) -> tuple[OutlineLine, ...]:
    """Return the lines with one kept or left out, and those below it with it; what is above a kept one is kept too."""
    changed = set(below(lines, place))
    depth = lines[place].depth
    for one in range(place - 1, -1, -1):
        if kept and lines[one].depth < depth:
            changed.add(one)
            depth = lines[one].depth
    return tuple(replace(line, kept=kept) if one in changed else line for one, line in enumerate(lines))


def joined(lines: Sequence[OutlineLine], place: int) -> tuple[OutlineLine, ...]:
    """Return the lines with one joined to the one before it, or no longer; the first can't be."""
    changed = replace(lines[place], joined=place > 0 and not lines[place].joined)
    return (*lines[:place], changed, *lines[place + 1 :])


def correct(imported: Imported, lines: Sequence[OutlineLine], folder: Path) -> Imported:
    """Return the import with its sections as the lines say; its Markdown is written into `folder`, a new one.

    Links to what is left out become plain words. Raises `UserError` when nothing is kept or the disk refuses.
    """
    if not any(line.kept for line in lines):
        raise UserError("Aucune section n’est gardée.", "Cochez au moins une section.")
    whole = imported.source.dossier
    known, moved = _join([line for line in lines if line.kept], whole)
    remaining = [line for line in lines if line.section in known]
    sections = _with_links(_tree(remaining, known), moved)
    used = {name for section in walk_sections(sections) for name in used_media(section)}
    dossier = replace(whole, sections=sections, media=tuple(one for one in whole.media if one.name in used))
    media = {name: content for name, content in imported.source.media.items() if name in used}
    try:
        write_markdown(dossier, media, folder)
    except OSError as error:
        raise UserError(
            "Les corrections n’ont pas pu être écrites\u00a0: rien n’a été gardé.",
            "Vérifiez la place libre dans le dossier temporaire, puis recommencez.",
        ) from error
    depths = {line.section: line.depth for line in outline_lines(dossier)}
    headings = tuple(
        replace(one, depth=depths[one.section]) for one in imported.report.headings if one.section in depths
    )
    places = {section: moved.get(section, section) for section in (line.section for line in lines if line.kept)}
    found = tuple(replace(one, section=places[one.section]) for one in imported.report.found if one.section in places)
    report = replace(imported.report, headings=headings, found=found)
    return replace(imported, folder=folder, source=ImportedDossier(dossier, media), report=report)


def _join(lines: Sequence[OutlineLine], dossier: Dossier) -> tuple[dict[str, Section], dict[str, str]]:
    """Return the sections that are left, by id, and the new place of everything that was joined to another."""
    whole = {section.id: section for section in dossier.walk()}
    left: dict[str, Section] = {}
    moved: dict[str, str] = {}
    for line in lines:
        section = whole[line.section]
        if line.joined and left:
            before = next(reversed(left))
            left[before], places = join_sections(left[before], section)
            moved |= places
        else:
            left[section.id] = section
    return left, moved


def _tree(lines: Sequence[OutlineLine], known: Mapping[str, Section]) -> tuple[Section, ...]:
    """Return the sections of the lines, each inside the nearest one before it that is less deep."""

    def made(start: int, end: int) -> Iterator[Section]:
        while start < end:
            under = min(below(lines, start).stop, end)
            yield replace(known[lines[start].section], children=tuple(made(start + 1, under)))
            start = under

    return tuple(made(0, len(lines)))


def _with_links(sections: tuple[Section, ...], moved: Mapping[str, str]) -> tuple[Section, ...]:
    """Return the sections with links to what has `moved` following it, and those to what is gone as words."""
    places = frozenset(f"#{place}" for section in walk_sections(sections) for place in link_places(section))
    return tuple(_mended(section, partial(_relinked, places, moved)) for section in sections)


def _mended(section: Section, change: "partial[tuple[Inline, ...]]") -> Section:
    return replace(
        section,
        blocks=tuple(rewritten(block, change) for block in section.blocks),
        notes=tuple(Note(note.id, tuple(rewritten(block, change) for block in note.blocks)) for note in section.notes),
        children=tuple(_mended(child, change) for child in section.children),
    )


def _relinked(places: frozenset[str], moved: Mapping[str, str], inline: Inline) -> tuple[Inline, ...]:
    if not isinstance(inline, Link) or not inline.target.startswith("#"):
        return (inline,)
    target = f"#{moved.get(inline.target[1:], inline.target[1:])}"
    return (replace(inline, target=target),) if target in places else inline.children
