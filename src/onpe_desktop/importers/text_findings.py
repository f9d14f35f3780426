"""What a machine can see in the words of a publication: words cut in two, broken letters, unexplained acronyms."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from onpe_desktop.dossiers import Abbreviation, Block, Definition, block_inlines, plain_text, walk_blocks, walk_inlines
from onpe_desktop.importers.publication import Finding, FindingKind

_CUT = re.compile(r"\b[^\W\d_]{2,}(?:\u00ad|[-\u2010] (?!(?:et|ou|à|là|ci)\b))[a-zà-ÿœ]{2,}\b")
_BROKEN = re.compile(r"\w*[\ufb00-\ufb06\ufffd]\w*")
_ACRONYM = re.compile(r"(?<![\w.’'-])[A-ZÉÈ][A-ZÉÈ0-9]{1,6}(?![\w’'-])")
_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_AROUND = 30  # characters of the excerpt on each side
_CAPITALS = re.compile(r"[A-ZÉÈÀÇÊ]{2,}['’]?(?:[\s\u00a0-]+[A-ZÉÈÀÇÊ’']+){2,}")  # a line in capitals has no acronyms
_SPACED = re.compile(r"[\u00a0\u202f][:;!?»]|«[\u00a0\u202f]")
_NOT_SPACED = re.compile(r"(?<=[^\W_]) ?(?:[;!?]|:(?!//))(?=\s|$)|« ?(?=\w)|(?<=[\w.!?…]) ?»")
_FEWEST = 3  # signs without their space; a tenth of all at least
_MOST = 200  # findings of one kind: more help nobody


class Place(NamedTuple):
    """Where blocks are: the page on which they begin, the place of the file from 0, the id of the section."""

    page: int | None
    publication: int
    section: str

    def finding(self, kind: FindingKind, words: str, excerpt: str) -> Finding:
        """Return a finding at this place."""
        return Finding(kind, words, self.page, excerpt, self.publication, self.section)


class TextFindings:
    """Collects findings while the blocks of a publication go by, then says which acronyms nobody explained."""

    def __init__(self, acronyms: Mapping[str, str]) -> None:
        self._acronyms = acronyms
        self._explained: set[str] = set()
        self._met: dict[str, tuple[Place, str]] = {}
        self._spaced: Counter[int] = Counter()
        self._not_spaced: dict[int, tuple[int, Place, str]] = {}
        self.findings: list[Finding] = []

    def look_at(self, blocks: Sequence[Block], place: Place) -> None:
        """Look at blocks that stand at a place."""
        for block in walk_blocks(tuple(blocks)):
            if isinstance(block, Definition):
                self._explained.update((block.term, *block.variants))
            for run in block_inlines(block):
                self._explained.update(inline.short for inline in walk_inlines(run) if isinstance(inline, Abbreviation))
                self._look_at_text(plain_text(run), place)

    def french_spaces(self) -> Iterator[Finding]:
        """Yield, for each publication that has lost many of the no-break spaces of French, how many and the first."""
        for publication, missing in sorted(self._not_spaced.items()):
            count, place, excerpt = missing
            if count < _FEWEST or count < (count + self._spaced[publication]) / 10:
                continue
            words = (
                f"L’espace insécable manque {count} fois près d’un signe double ou d’un guillemet\u00a0: "
                "«\u00a0typography: française\u00a0» en tête d’index.md les pose toutes."
            )
            yield place.finding(FindingKind.FRENCH_SPACES, words, excerpt)

    def unexplained(self) -> Iterator[Finding]:
        """Yield the acronyms that neither the text nor the list of acronyms expands, in reading order."""
        for acronym, (place, excerpt) in self._met.items():
            if acronym not in self._explained and acronym not in self._acronyms:
                words = f"Le sigle {acronym} n’est développé ni dans le texte, ni dans la liste des sigles."
                yield place.finding(FindingKind.UNEXPANDED_ACRONYM, words, excerpt)

    def _look_at_text(self, text: str, place: Place) -> None:
        for kind, pattern, words in (
            (FindingKind.HYPHEN, _CUT, "Un mot semble coupé en fin de ligne."),
            (FindingKind.LIGATURE, _BROKEN, "Un mot contient une ligature ou un caractère illisible."),
        ):
            for match in pattern.finditer(text):
                if sum(finding.kind is kind for finding in self.findings) < _MOST:
                    excerpt = excerpt_at(text, match.start(), match.end())
                    self.findings.append(place.finding(kind, words, excerpt))
        self._look_at_spaces(text, place)
        if text == text.upper():
            return  # all of it is in capitals: nobody can tell what is an acronym
        as_written = text
        text = _CAPITALS.sub(lambda match: " " * len(match[0]), text)
        for match in _ACRONYM.finditer(text):
            acronym = match[0]
            if _ROMAN.fullmatch(acronym) or not any(letter.isalpha() for letter in acronym[1:]):
                continue
            self._met.setdefault(acronym, (place, excerpt_at(as_written, match.start(), match.end())))
            if _is_explained(text, match.start(), match.end()):
                self._explained.add(acronym)

    def _look_at_spaces(self, text: str, place: Place) -> None:
        self._spaced[place.publication] += sum(1 for _ in _SPACED.finditer(text))
        for match in _NOT_SPACED.finditer(text):
            excerpt = excerpt_at(text, match.start(), match.end())
            count, first_place, first = self._not_spaced.get(place.publication, (0, place, excerpt))
            self._not_spaced[place.publication] = count + 1, first_place, first


def excerpt_at(text: str, start: int, end: int) -> str:
    """Return the words around a place."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    return f"{'…' if first else ''}{text[first:last].strip()}{'…' if last < len(text) else ''}"


def _is_explained(text: str, start: int, end: int) -> bool:
    """Tell whether the acronym stands in brackets after words, or before words in brackets."""
    before, after = text[:start].rstrip("\u00a0 «"), text[end:].lstrip("\u00a0 »")
    if before.endswith("(") and len(before) > 1:
        return _has_initials(before[:-1], text[start:end])
    return (
        bool(re.match(r"[(:=–—-]\s*\S+\s+\S+", after)) and after[0] == "(" and len(after.partition(")")[0].split()) > 1
    )


def _has_initials(words_before: str, acronym: str) -> bool:
    words = re.findall(r"[^\W\d_]+", words_before)[-4 * len(acronym) :]
    initials = "".join(word[0] for word in words).upper()
    letters = iter(initials[::-1])
    return all(any(letter == initial for initial in letters) for letter in acronym[::-1] if letter.isalpha())
