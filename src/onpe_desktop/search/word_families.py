"""Words that the stemmer must not decide, and words that are written joined or apart: two data files of `index/`."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.folding import fold
from onpe_desktop.search.stemming import stem

PROTECTED_WORDS = "protected-words.txt"
COMPOUNDS = "compounds.txt"


@dataclass(frozen=True, slots=True)
class WordFamilies:
    """The terms of words whose stem would not do. Every key is folded.

    `forms` gives the term of single forms, `stems` that of all words with a stem. `compounds` gives the first part of
    the words with a stem that are written apart too, `beginnings` the first parts that any word may follow;
    `first_parts` are both. All other words are left to `stemmer`.
    """

    forms: Mapping[str, str]
    stems: Mapping[str, str]
    compounds: Mapping[str, str]
    beginnings: tuple[str, ...]
    first_parts: tuple[str, ...]
    stemmer: Callable[[str], str] = stem

    @classmethod
    def parse(cls, protected: str, compounds: str, stemmer: Callable[[str], str] = stem) -> "WordFamilies":
        """Read the texts of the two files; raises `SearchError` for a line that cannot be meant."""
        forms: dict[str, str] = {}
        stems: dict[str, str] = {}
        for _number, line in numbered_lines(protected):
            if "~" in line:
                head, _, members = line.partition("~")
                term = fold(head.strip())
                add_terms(stems, map(stemmer, (term, *map(fold, members.split()))), term, PROTECTED_WORDS)
            else:
                head, colon, members = line.partition(":")
                term = fold(head.strip())
                words = map(fold, members.split()) if colon else (f"{term}s",)
                add_terms(forms, (term, *words), term, PROTECTED_WORDS)
        parts = [_compound(line) for _number, line in numbered_lines(compounds)]
        return cls(
            forms,
            stems,
            {stemmer(first + second): first for first, second in parts if second},
            tuple(first for first, second in parts if not second),
            tuple({first for first, _second in parts}),
            stemmer,
        )

    def term(self, form: str) -> str:
        """Return the term of a folded form."""
        known = self.forms.get(form)
        if known is None:
            root = self.stemmer(form)
            known = self.stems.get(root, root)
        return known

    def first_part(self, form: str) -> str:
        """Return the first part of a folded form that is also written apart, empty when it is not."""
        if not form.startswith(self.first_parts):  # nearly all words
            return ""
        first = self.compounds.get(self.stemmer(form), "")
        if not first:
            first = next((one for one in self.beginnings if form.startswith(one)), "")
        return first if len(form) > len(first) + 2 and form.startswith(first) else ""


def numbered_lines(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line that says something, without its remark, and its number from 1."""
    for number, line in enumerate(text.splitlines(), 1):
        if content := line.partition("#")[0].strip():
            yield number, content


def _compound(line: str) -> tuple[str, str]:
    first, hyphen, second = line.partition("-")
    if not (first and hyphen):
        raise SearchError(
            f"Le fichier {COMPOUNDS} attend un trait d’union dans «\u00a0{line}\u00a0».",
            "Écrivez le mot en deux parties, puis construisez l’index à nouveau.",
        )
    return fold(first), fold(second)


def add_terms(terms: dict[str, str], keys: Iterable[str], term: str, file: str) -> None:
    """Give each key this term; raises `SearchError` when one has another already."""
    for key in keys:
        if terms.setdefault(key, term) != term:
            raise SearchError(
                f"Le fichier {file} donne deux sens à «\u00a0{key}\u00a0».",
                "Retirez l’une des deux lignes, puis construisez l’index à nouveau.",
            )
