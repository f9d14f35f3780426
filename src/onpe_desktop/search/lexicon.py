"""What search knows besides code: stop words, acronyms, words not to be stemmed, synonyms. Files of `index/`."""

import csv
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.dossiers.terms import TermRow, read_terms
from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.folding import fold, level_signs
from onpe_desktop.search.intents import IntentRow, read_intents
from onpe_desktop.search.word_families import COMPOUNDS, PROTECTED_WORDS, WordFamilies, add_terms, numbered_lines

STOP_WORDS = "stop-words.txt"
ACRONYMS = "acronyms.csv"
SYNONYMS = "synonyms.csv"
INTENTS = "intents.csv"
ACRONYM_COLUMNS = ("acronym", "expansions", "variants", "capitals_only")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The data files in memory; every key is folded.

    `acronyms` gives the term of each spelling of an acronym, in capitals so that no word has the same term;
    `capitals_only` are those that are words too, and count as acronyms only in capitals. `expansions` are the written
    out forms with the term of their acronym. `synonyms` and `intents` are rows as they are written.

    `digest` changes with all that gives other terms: an index that was built with another one is another index.
    Synonyms of one word and intents do not: they act on queries only.
    """

    stop_words: frozenset[str]
    acronyms: Mapping[str, str]
    capitals_only: frozenset[str]
    expansions: tuple[tuple[str, str], ...]
    families: WordFamilies
    synonyms: tuple[TermRow, ...]
    intents: tuple[IntentRow, ...]
    digest: str

    @classmethod
    def read(cls, folder: Path) -> "Lexicon":
        """Read the files in `folder`; raises `SearchError` when one is missing or has a line that cannot be meant."""
        names = (STOP_WORDS, ACRONYMS, PROTECTED_WORDS, COMPOUNDS, SYNONYMS, INTENTS)
        return cls.from_texts({name: _read(folder / name) for name in names})

    @classmethod
    def from_texts(cls, files: Mapping[str, str]) -> "Lexicon":
        """Return the lexicon of these files by name; raises `SearchError` as `read` does."""
        stop_words = frozenset(
            _joined(word) for _line, content in numbered_lines(files[STOP_WORDS]) for word in content.split()
        )
        rows = list(csv.DictReader(files[ACRONYMS].splitlines()))
        acronyms: dict[str, str] = {}
        capitals_only: set[str] = set()
        expansions: list[tuple[str, str]] = []
        for row in rows:
            spellings = [fold(spelling) for name in ("acronym", "variants") for spelling in several(row.get(name))]
            if not spellings:
                continue
            term = spellings[0].upper()
            add_terms(acronyms, spellings, term, ACRONYMS)
            capitals_only.update(one for one in spellings if row.get("capitals_only") or one in stop_words)
            expansions += [(expansion, term) for expansion in several(row.get("expansions"))]
        synonyms = _synonyms(files[SYNONYMS])
        expressions = "|".join(sorted({term for row in synonyms for term in row.terms if " " in term}))
        parts = (files[STOP_WORDS], files[ACRONYMS], files[PROTECTED_WORDS], files[COMPOUNDS], expressions)
        return cls(
            stop_words,
            acronyms,
            frozenset(capitals_only),
            tuple(expansions),
            WordFamilies.parse(files[PROTECTED_WORDS], files[COMPOUNDS]),
            synonyms,
            _intents(files[INTENTS]),
            hashlib.sha256("\0".join(parts).encode()).hexdigest(),
        )


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise SearchError(
            f"Un fichier du moteur de recherche manque ou ne peut pas être lu\u00a0: {file.name}.",
            "Réinstallez le programme\u202f; la table des matières reste utilisable.",
        ) from error


def _joined(word: str) -> str:
    """Fold a stop word; one with hyphens or an apostrophe (aujourd'hui) as the analyzer joins it."""
    return re.sub("['-]", "", fold(level_signs(word)))


def several(cell: str | None) -> list[str]:
    """Return the parts of a cell between bars."""
    return [part.strip() for part in (cell or "").split("|") if part.strip()]


def _synonyms(text: str) -> tuple[TermRow, ...]:
    if not text:
        return ()
    rows, problems = read_terms(text)
    if problems:
        raise _fault(SYNONYMS, problems[0].line, problems[0].message)
    return rows


def _intents(text: str) -> tuple[IntentRow, ...]:
    rows, faults = read_intents(text)
    if faults:
        raise _fault(INTENTS, *faults[0])
    return rows


def _fault(file: str, line: int, message: str) -> SearchError:
    return SearchError(
        f"Le fichier {file} contient une faute à la ligne {line}\u00a0: {message}",
        "Lancez «\u00a0onpe-desktop lexicon check\u00a0» pour voir toutes les fautes.",
    )
