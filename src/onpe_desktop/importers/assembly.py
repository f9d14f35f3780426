"""From publications to a dossier: sections with ids, numbered paragraphs, notes and links that lead somewhere.

The same for all formats. Nothing is read or written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from onpe_desktop.dossiers import (
    Dossier,
    Metadata,
    Section,
    walk_sections,
)
from onpe_desktop.dossiers.contents import used_media
from onpe_desktop.importers.earlier import EarlierSection
from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.found import FoundRecord, found_in
from onpe_desktop.importers.heading_tree import Draft, heading_tree
from onpe_desktop.importers.links import resolve_links
from onpe_desktop.importers.markdown_writer import DEEPEST
from onpe_desktop.importers.media_names import name_media
from onpe_desktop.importers.publication import Finding, FindingKind, Publication, PublicationBlock
from onpe_desktop.importers.section_ids import match_earlier, section_ids
from onpe_desktop.importers.section_maker import UNCALLED, MadeSection, SectionMaker, lost_note_findings, uncalled_notes
from onpe_desktop.importers.text_findings import Place, TextFindings

COVER = "Couverture"  # title of the section that keeps what else is on it
_OURS = frozenset({FindingKind.NO_ALTERNATIVE_TEXT, FindingKind.UNEXPANDED_ACRONYM, FindingKind.NO_RIGHTS})


@dataclass(frozen=True, slots=True)
class HeadingRecord:
    """Where a section comes from. `evidence` is empty for one that no heading opened; `publication` counts from 0."""

    section: str
    title: str
    depth: int
    evidence: str
    page: int | None
    sure: bool
    publication: int


@dataclass(frozen=True, slots=True)
class Assembly:
    """A dossier with the bytes of its media, and what the quality report tells of it."""

    dossier: Dossier
    media: Mapping[str, bytes]
    headings: tuple[HeadingRecord, ...]
    findings: tuple[Finding, ...]
    found: tuple[FoundRecord, ...]


@dataclass(slots=True)
class _Placed:
    """A draft with what it will be in the dossier."""

    draft: Draft
    path: tuple[str, ...]
    publication: int
    children: "list[_Placed]" = field(default_factory=list)
    section_id: str = ""
    made: MadeSection | None = None


def assemble(
    publications: Sequence[Publication],
    metadata: Metadata,
    *,
    titles: Sequence[str],
    acronyms: Mapping[str, str] | None = None,
    earlier: Sequence[EarlierSection] = (),
) -> Assembly:
    """Make one dossier of publications, the first of which comes first.

    One publication gives its own sections, several give a top section each, named by `titles`. `acronyms` are those
    that the library explains. `earlier` are the sections of an earlier import: those that are still there keep their
    ids, and their paragraphs their numbers. Raises `ImportRefusedError` when there is no text.
    """
    logs = [[finding for finding in one.findings if finding.kind not in _OURS] for one in publications]
    placed = _place(publications, metadata.title, titles, logs)
    everything = [one for top in placed for one in _walk(top)]
    kept = match_earlier([one.path for one in everything], earlier)
    for one, section_id in zip(everything, section_ids([one.path for one in everything], kept), strict=True):
        one.section_id = section_id
    media = name_media([publication.media for publication in publications])
    makers = [
        SectionMaker(publication, media.names[number], logs[number]) for number, publication in enumerate(publications)
    ]
    for place, one in enumerate(everything):
        before = kept[place].section if place in kept else None
        log = logs[one.publication]
        known = len(log)
        one.made = makers[one.publication].make(one.draft, one.section_id, before)
        log += _level_findings(one.draft)
        log[known:] = [replace(finding, section=one.section_id) for finding in log[known:]]
    if not any(one.made and one.made.blocks() for one in everything):
        raise ImportRefusedError(
            "Il n’y a pas de texte dans ce fichier.",
            "Vérifiez que c’est le bon\u202f; un scan demande une OCR d’abord.",
        )
    for number, log in enumerate(logs):
        own = [one for one in everything if one.publication == number]
        resolve_links([one.made for one in own if one.made], log)
    findings = [replace(finding, publication=number) for number, log in enumerate(logs) for finding in log]
    findings += _in_the_texts(everything, acronyms or {}, findings, french=metadata.language.startswith("fr"))
    sections = tuple(_finish(top) for top in placed)
    used = frozenset(name for section in walk_sections(sections) for name in used_media(section))
    dossier = Dossier(metadata, sections, media.entries(used))
    return Assembly(
        dossier,
        {name: media.contents[name] for name in sorted(used)},
        tuple(_record(one) for one in everything),
        _in_order(findings),
        tuple(record for one in everything if one.made for record in found_in(one.made, one.publication)),
    )


def _place(
    publications: Sequence[Publication], title: str, titles: Sequence[str], logs: Sequence[list[Finding]]
) -> list[_Placed]:
    several = len(publications) > 1
    tops: list[_Placed] = []
    for number, publication in enumerate(publications):
        root = heading_tree(publication.parts, titles[number] if several else title, DEEPEST - several)
        cover = [Draft(COVER, publication.cover[0].page, parts=list(publication.cover))] if publication.cover else []
        if lost := uncalled_notes(publication):
            kept = [PublicationBlock(block) for blocks in lost.values() for block in blocks]
            root.children.append(Draft(UNCALLED, parts=kept))
            logs[number] += lost_note_findings(lost, publication.findings)
        if several:
            root.children[:0] = cover
            tops.append(_placed(root, (), number))
            continue
        tops += [_placed(draft, (), number) for draft in cover]
        alone = Draft(root.title, root.page, root.evidence, root.sure, anchors=root.anchors, parts=root.parts)
        if root.parts:
            tops.append(_placed(alone, (), number))
        elif root.children:
            root.children[0].anchors += root.anchors
        tops += [_placed(child, (), number) for child in root.children]
    return tops


def _placed(draft: Draft, above: tuple[str, ...], publication: int) -> _Placed:
    path = (*above, draft.title)
    return _Placed(draft, path, publication, [_placed(child, path, publication) for child in draft.children])


def _walk(placed: _Placed) -> list[_Placed]:
    return [placed, *(one for child in placed.children for one in _walk(child))]


def _level_findings(draft: Draft) -> list[Finding]:
    if draft.evidence is None or (draft.sure and not draft.jumped):
        return []
    words = (
        "Ce titre saute un niveau\u00a0: il a été remonté." if draft.jumped else "Le niveau de ce titre est à vérifier."
    )
    return [Finding(FindingKind.DOUBTFUL_LEVEL, words, draft.page, draft.title)]


def _in_the_texts(
    everything: Sequence[_Placed], acronyms: Mapping[str, str], findings: Sequence[Finding], *, french: bool
) -> list[Finding]:
    look = TextFindings(acronyms)
    for one in everything:
        if one.made:
            for blocks, page in one.made.pages():
                look.look_at(blocks, Place(page, one.publication, one.section_id))
    known = {(finding.kind, finding.page, finding.publication) for finding in findings}
    # What the importer itself has found on a page is not told twice.
    fresh = [finding for finding in look.findings if (finding.kind, finding.page, finding.publication) not in known]
    return [*fresh, *(look.french_spaces() if french else ()), *look.unexplained()]


def _finish(placed: _Placed) -> Section:
    assert placed.made is not None  # noqa: S101 - made above, for the type checker
    return Section(
        id=placed.section_id,
        title=placed.draft.title,
        blocks=placed.made.blocks(),
        notes=placed.made.notes(),
        children=tuple(_finish(child) for child in placed.children),
    )


def _record(placed: _Placed) -> HeadingRecord:
    draft = placed.draft
    page = draft.page if draft.page is not None else next((part.page for part in draft.parts if part.page), None)
    evidence = draft.evidence.value if draft.evidence else ""
    return HeadingRecord(
        placed.section_id,
        draft.title,
        len(placed.path),
        evidence,
        page,
        draft.sure and not draft.jumped,
        placed.publication,
    )


def _in_order(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    order = list(FindingKind)

    def place(finding: Finding) -> tuple[int, int, int]:
        return order.index(finding.kind), finding.publication or 0, finding.page or 0

    return tuple(sorted(dict.fromkeys(findings), key=place))
