"""Corrections of an import before it is kept: other levels of titles, sections joined and left out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from onpe_desktop.authoring.importing import Imported
from onpe_desktop.authoring.joining import join_sections
from onpe_desktop.authoring.outline import OutlineLine, below, outline_lines, recorded
from onpe_desktop.dossiers import Dossier, Inline, Link, Note, Section, walk_sections
from onpe_desktop.dossiers.contents import link_places, used_media
from onpe_desktop.errors import UserError
from onpe_desktop.importers.earlier import write_record
from onpe_desktop.importers.links import rewritten
from onpe_desktop.importers.markdown import ImportedDossier, read_markdown
from onpe_desktop.importers.markdown_writer import write_markdown


def correct(imported: Imported, lines: Sequence[OutlineLine], folder: Path) -> Imported:
    """Return the import with its sections as the lines say; its Markdown is written into `folder`, a new one.

    Links to what is left out become plain words. Raises `UserError` when nothing is kept or the disk refuses.
    """
    if not any(line.kept for line in lines):
        raise UserError("Aucune section n’est gardée.", "Cochez au moins une section.")
    whole = imported.source.dossier
    known, moved = _join([line for line in lines if line.kept], whole, _earlier(imported))
    remaining = [line for line in lines if line.section in known]
    sections = _with_links(_tree(remaining, known), moved)
    used = {name for section in walk_sections(sections) for name in used_media(section)}
    dossier = replace(whole, sections=sections, media=tuple(one for one in whole.media if one.name in used))
    media = {name: content for name, content in imported.source.media.items() if name in used}
    try:
        write_markdown(dossier, media, folder)
        write_record(recorded(whole, lines), folder)
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
    findings = tuple(replace(one, section=places.get(one.section, "")) for one in imported.report.findings)
    report = replace(imported.report, headings=headings, findings=findings, found=found)
    return replace(imported, folder=folder, source=ImportedDossier(dossier, media), report=report)


def _earlier(imported: Imported) -> dict[str, Section]:
    """Return the sections of the earlier import by id; what was joined then is in them."""
    folder = imported.request.earlier
    return {} if folder is None else {section.id: section for section in read_markdown(folder).dossier.walk()}


def _join(
    lines: Sequence[OutlineLine], dossier: Dossier, earlier: Mapping[str, Section]
) -> tuple[dict[str, Section], dict[str, str]]:
    """Return the sections that are left, by id, and the new place of everything that was joined to another."""
    whole = {section.id: section for section in dossier.walk()}
    left: dict[str, Section] = {}
    moved: dict[str, str] = {}
    for line in lines:
        section = whole[line.section]
        if line.joined and left:
            before = next(reversed(left))
            left[before], places = join_sections(left[before], section, earlier.get(before))
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
