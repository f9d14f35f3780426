"""Checks every file of a lexicon for the person who edits it: all faults, each with its file and line."""

import csv
import io
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.dossiers.terms import read_terms
from onpe_desktop.search.analysis import Analyzer, bundled_analyzer
from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.folding import fold
from onpe_desktop.search.intents import Section, read_intents
from onpe_desktop.search.lexicon import (
    ACRONYM_COLUMNS,
    ACRONYMS,
    INTENTS,
    STOP_WORDS,
    SYNONYMS,
    Lexicon,
    several,
)
from onpe_desktop.search.stemming import stem
from onpe_desktop.search.term_check import check_terms
from onpe_desktop.search.word_families import COMPOUNDS, PROTECTED_WORDS, numbered_lines

CHECKED = (STOP_WORDS, ACRONYMS, PROTECTED_WORDS, COMPOUNDS, SYNONYMS, INTENTS)

_UNREADABLE = "Le fichier manque, ou n’est pas en UTF-8."


@dataclass(frozen=True, slots=True)
class LexiconFault:
    """A fault in one of the files; `message` is a whole French sentence, `line` is counted from 1, 0 for the file."""

    file: str
    line: int
    message: str


def check_lexicon(folder: Path, sections: Collection[Section] | None = None) -> tuple[LexiconFault, ...]:
    """Return every fault in the files of a lexicon, file by file, each in the order of its lines.

    `sections` are the `(dossier, section)` that intents may pin; None when there is nothing to compare with.
    """
    faults: list[LexiconFault] = []
    texts: dict[str, str] = {}
    for name in CHECKED:
        try:
            texts[name] = (folder / name).read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError):
            faults.append(LexiconFault(name, 0, _UNREADABLE))
            texts[name] = ""
    analyzer = None if faults else _analyzer(texts)
    faults += _faults(STOP_WORDS, _check_stop_words(texts[STOP_WORDS]))
    faults += _faults(ACRONYMS, _check_acronyms(texts[ACRONYMS]) if texts[ACRONYMS] else ())
    faults += _faults(PROTECTED_WORDS, _check_protected(texts[PROTECTED_WORDS], texts[STOP_WORDS]))
    faults += _faults(COMPOUNDS, _check_compounds(texts[COMPOUNDS]))
    faults += _faults(SYNONYMS, _check_synonyms(texts[SYNONYMS], analyzer) if texts[SYNONYMS] else ())
    faults += _faults(INTENTS, _check_intents(texts[INTENTS], sections))
    return tuple(faults)


def check_own_terms(file: Path) -> tuple[LexiconFault, ...]:
    """Return every fault in the `terms.csv` of a dossier, held against the program's own words and acronyms."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return (LexiconFault(file.name, 0, _UNREADABLE),)
    return tuple(_faults(file.name, _check_synonyms(text, bundled_analyzer())))


_Found = tuple[int, str]


def _faults(file: str, found: "Iterator[_Found] | tuple[()]") -> Iterator[LexiconFault]:
    return (LexiconFault(file, line, message) for line, message in sorted(found))


def _analyzer(texts: dict[str, str]) -> Analyzer | None:
    """Return the analyzer of the words and acronyms, None when these have faults themselves."""
    try:
        return Analyzer(Lexicon.from_texts({**texts, SYNONYMS: "", INTENTS: ""}))
    except SearchError:
        return None


def _check_stop_words(text: str) -> Iterator[_Found]:
    lines: dict[str, int] = {}
    for line, content in numbered_lines(text):
        for word in content.split():
            first = lines.setdefault(fold(word), line)
            if first != line or content.split().count(word) > 1:  # « a » and « à » may stand side by side
                yield line, f"«\u00a0{word}\u00a0» est déjà à la ligne {first}."


def _check_protected(text: str, stop_words: str) -> Iterator[_Found]:
    stops = {fold(word) for _line, content in numbered_lines(stop_words) for word in content.split()}
    heads: dict[str, tuple[str, int]] = {}
    for line, content in numbered_lines(text):
        by_stem = "~" in content
        head, _, forms = content.partition("~" if by_stem else ":")
        for form in (head.strip(), *forms.split()):
            key = f"~{stem(fold(form))}" if by_stem else fold(form)
            known, first = heads.setdefault(key, (fold(head), line))
            if known != fold(head):
                yield line, f"«\u00a0{form}\u00a0» a déjà une autre tête à la ligne {first}."
            elif first != line:
                yield line, f"«\u00a0{form}\u00a0» est déjà à la ligne {first}."
            if fold(form) in stops:
                yield line, f"«\u00a0{form}\u00a0» est aussi dans {STOP_WORDS}\u00a0: il n’est jamais cherché."


def _check_compounds(text: str) -> Iterator[_Found]:
    lines: dict[str, int] = {}
    for line, content in numbered_lines(text):
        parts = content.split("-")
        if len(parts) != 2 or not parts[0] or " " in content:
            yield line, f"«\u00a0{content}\u00a0» n’est pas un mot en deux parties jointes par un trait d’union."
        first = lines.setdefault(fold(content), line)
        if first != line:
            yield line, f"«\u00a0{content}\u00a0» est déjà à la ligne {first}."


def _check_acronyms(text: str) -> Iterator[_Found]:
    reader = csv.DictReader(io.StringIO(text))
    columns = [name or "" for name in reader.fieldnames or ()]
    for name in columns:
        if name not in ACRONYM_COLUMNS:
            yield 1, f"La colonne «\u00a0{name}\u00a0» n’est pas connue."
    for name in ACRONYM_COLUMNS:
        if name not in columns:
            yield 1, f"Il manque la colonne «\u00a0{name}\u00a0»."
    spellings: dict[str, int] = {}
    expansions: dict[str, int] = {}
    for row in reader:
        line = reader.line_num
        if None in row:
            yield line, "La ligne a plus de cellules que l’en-tête\u00a0: un texte avec virgule va entre guillemets."
        if not several(row.get("acronym")):
            yield line, "Le sigle manque."
        if row.get("capitals_only") not in {"", "oui", None}:
            yield line, "La colonne capitals_only ne connaît que «\u00a0oui\u00a0»."
        for names, cells in ((spellings, ("acronym", "variants")), (expansions, ("expansions",))):
            for name in (one for cell in cells for one in several(row.get(cell))):
                if first := names.get(fold(name)):
                    yield line, f"«\u00a0{name}\u00a0» est déjà à la ligne {first}."
                names.setdefault(fold(name), line)


def _check_synonyms(text: str, analyzer: Analyzer | None) -> Iterator[_Found]:
    rows, problems = read_terms(text)
    if analyzer:
        problems = (*problems, *check_terms(rows, analyzer))
    return ((problem.line, problem.message) for problem in problems)


def _check_intents(text: str, sections: Collection[Section] | None) -> Iterator[_Found]:
    rows, faults = read_intents(text)
    yield from faults
    lines: dict[str, int] = {}
    for row in rows:
        for pattern in row.patterns:
            key = " ".join(map(fold, pattern.split()))
            if first := lines.get(key):
                yield row.line, f"La question «\u00a0{pattern}\u00a0» est déjà à la ligne {first}."
            lines.setdefault(key, row.line)
        for dossier, section in row.sections:
            if sections is not None and (dossier, section) not in sections:
                yield row.line, f"La section «\u00a0{dossier}#{section}\u00a0» n’existe pas."
