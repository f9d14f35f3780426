"""What must hold for the bundled content: each check returns what is wrong, one line a problem, or an empty list."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from shingles import fingerprints

from onpe_desktop.dossiers import (
    ContactCard,
    Definition,
    Dossier,
    Link,
    Section,
    block_inlines,
    is_external,
    paragraphs,
    walk_blocks,
    walk_inlines,
)
from onpe_desktop.importers.facts import Fact
from onpe_desktop.rendering.plain import render_plain
from onpe_desktop.text import typeset_french

NOT_TO_SHOW = "ne_pas_afficher"
VERY_WIDE = 1_000_000  # no line is wrapped
_SPACES = re.compile(r"\s+")
_TARGET = re.compile(r"(?:dossier:(?P<dossier>[^#]+))?(?:#(?P<section>[^.]+)(?:\.p(?P<paragraph>\d+))?)?")


def folded(text: str) -> str:
    """Return `text` so that spelling alone counts: French typography set, spaces and case evened out."""
    return _SPACES.sub(" ", typeset_french(text)).casefold()


def own_text(section: Section) -> str:
    """Return what the reader sees of a section itself: not its sources, and not the sections below it."""
    return render_plain(replace(section, children=(), sources=()), VERY_WIDE)


def must_be_shown(fact: Fact) -> bool:
    """Tell whether the table asks for this fact to be shown."""
    return fact.confidence in {"A", "B"} and fact.status != NOT_TO_SHOW


def unshown_facts(facts: Iterable[Fact], dossiers: Iterable[Dossier]) -> list[str]:
    """Facts that no unit names."""
    shown = {fact for section in _sections(dossiers) for fact in section.facts}
    return [fact.id for fact in facts if must_be_shown(fact) and fact.id not in shown]


def missing_keys(facts: Mapping[str, Fact], dossiers: Iterable[Dossier]) -> list[str]:
    """Key strings of a fact that a unit naming this fact does not hold."""
    return [
        f"{section.id}: {fact}: {key}"
        for section in _sections(dossiers)
        for text in [folded(own_text(section))]
        for fact in section.facts
        for key in facts[fact].shown
        if not re.search(rf"(?<!\w){re.escape(folded(key))}", text)
    ]


def wrong_keys(facts: Iterable[Fact]) -> list[str]:
    """Facts to be shown without key strings or with more than five, and hidden facts with some."""
    return [fact.id for fact in facts if not 0 < len(fact.shown) <= 5 and must_be_shown(fact)] + [
        fact.id for fact in facts if fact.shown and not must_be_shown(fact)
    ]


def unsourced_sections(dossiers: Iterable[Dossier]) -> list[str]:
    """Sections with neither a source nor sections below them, or with no text of their own."""
    return [section.id for section in _sections(dossiers) if not (section.sources or section.children)] + [
        f"{section.id}: empty" for section in _sections(dossiers) if not section.blocks
    ]


def copied_runs(texts: Iterable[str], known: frozenset[str]) -> list[str]:
    """Runs of ten words that stand in the press release too."""
    return [run for text in texts for print_, run in fingerprints(text).items() if print_ in known]


def dead_links(dossiers: Iterable[Dossier]) -> list[str]:
    """Links inside and between dossiers whose dossier, section or paragraph does not exist."""
    anchors = {dossier.metadata.identifier: _anchors(dossier) for dossier in dossiers}
    return [
        f"{here}#{section.id}: {link.target}"
        for here, section, link in _links(dossiers)
        if not is_external(link.target) and not _resolves(link.target, here, anchors)
    ]


def press_contact_elsewhere(dossiers: Iterable[Dossier], marks: Iterable[str], card_section: str) -> list[str]:
    """Places where the press contact stands outside its own card."""
    return [
        f"{section.id}: {mark}"
        for dossier in dossiers
        for section in dossier.walk()
        for text in [own_text(_without_cards(section) if section.id == card_section else section)]
        for mark in marks
        if folded(mark) in folded(text)
    ] + [
        f"metadata of {dossier.metadata.identifier}: {mark}"
        for dossier in dossiers
        for mark in marks
        if folded(mark) in folded(repr(dossier.metadata))
    ]


def missing_acronyms(rows: Iterable[Mapping[str, str]], dossiers: Iterable[Dossier]) -> list[str]:
    """Acronyms without their definition, and spellings of them that no search could find."""
    defined = {
        block.term: (block, section)
        for section in _sections(dossiers)
        for block in walk_blocks(section.blocks)
        if isinstance(block, Definition)
    }
    return [problem for row in rows for problem in _acronym_problems(row, defined)]


def _acronym_problems(row: Mapping[str, str], defined: Mapping[str, tuple[Definition, Section]]) -> Iterator[str]:
    acronym = row["sigle"]
    if acronym not in defined:
        yield f"{acronym}: no definition"
        return
    block, section = defined[acronym]
    if folded(row["developpe"]) != folded(block.expansion):
        yield f"{acronym}: {block.expansion}"
    searched = folded(" ".join((own_text(section), *block.variants, *section.keywords)))
    spellings = (re.sub(r" \(.*", "", one).strip() for one in re.split(r",(?![^(]*\))", row["variantes_graphiques"]))
    yield from (f"{acronym}: {one}" for one in spellings if one and folded(one) not in searched)


def _sections(dossiers: Iterable[Dossier]) -> Iterator[Section]:
    return (section for dossier in dossiers for section in dossier.walk())


def _links(dossiers: Iterable[Dossier]) -> Iterator[tuple[str, Section, Link]]:
    for dossier in dossiers:
        for section in dossier.walk():
            blocks = (*section.blocks, *(block for note in section.notes for block in note.blocks))
            for block in walk_blocks(blocks):
                for run in block_inlines(block):
                    for inline in walk_inlines(run):
                        if isinstance(inline, Link):
                            yield dossier.metadata.identifier, section, inline


def _anchors(dossier: Dossier) -> Mapping[str, frozenset[int]]:
    return {
        section.id: frozenset(paragraph.number for paragraph in paragraphs(section.blocks))
        for section in dossier.walk()
    }


def _resolves(target: str, here: str, anchors: Mapping[str, Mapping[str, frozenset[int]]]) -> bool:
    parts = _TARGET.fullmatch(target)
    sections = anchors.get((parts and parts["dossier"]) or here)
    if parts is None or sections is None:
        return False
    if parts["section"] is None:
        return True
    numbers = sections.get(parts["section"])
    return numbers is not None and (parts["paragraph"] is None or int(parts["paragraph"]) in numbers)


def _without_cards(section: Section) -> Section:
    return replace(section, blocks=tuple(block for block in section.blocks if not isinstance(block, ContactCard)))
