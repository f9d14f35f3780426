"""Which acronyms of the installed glossaries stand in a print, and what they stand for."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

from onpe_desktop.dossiers import Definition, OutlineEntry, SectionKind, walk_blocks
from onpe_desktop.errors import UserError
from onpe_desktop.packs import Library

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SHORTEST, _LONGEST = 3, 15  # letters of an acronym; of two letters there are too many others: EN 301 549


class Acronym(NamedTuple):
    """An acronym as its glossary writes it."""

    short: str
    expansion: str


Acronyms: TypeAlias = Mapping[str, Acronym]
"""By each written form of one word: `ONPE` and `Onpe` lead to the same."""


def words_of(text: str) -> set[str]:
    """Return the words of a text, in their own letters."""
    return set(_WORD.findall(text))


def find_acronyms(library: Library) -> dict[str, Acronym]:
    """Return the acronyms that the sections of kind *sigle* define. A glossary that cannot be read is left out."""
    found: dict[str, Acronym] = {}
    for pack in library.packs:
        for section_id in _acronym_sections(pack.outline):
            try:
                section = pack.section(section_id)
            except UserError:  # its own section says so when it is printed; a list of acronyms can do without
                continue
            for block in walk_blocks(section.blocks):
                if isinstance(block, Definition):
                    found = _forms(block) | found
    return found


def _forms(definition: Definition) -> dict[str, Acronym]:
    """Return the written forms: the term, and variants that differ from it by capitals only."""
    short = definition.term.strip()
    fits = _SHORTEST <= len(short) <= _LONGEST and _WORD.fullmatch(short)
    is_acronym = fits and sum(letter.isupper() for letter in short) >= 2
    if not is_acronym or not definition.expansion.strip():
        return {}
    acronym = Acronym(short, definition.expansion)
    variants = [form for form in definition.variants if form.casefold() == short.casefold()]
    return dict.fromkeys([short, *variants], acronym)


def _acronym_sections(outline: Iterable[OutlineEntry]) -> Iterable[str]:
    for entry in outline:
        if entry.kind is SectionKind.ACRONYM:
            yield entry.id
        yield from _acronym_sections(entry.children)
