"""What the search knows besides code: the data files of `index/`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.folding import fold

STOP_WORDS = "stop_words.txt"
ACRONYMS = "acronyms.tsv"
PROTECTED = "protected.tsv"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything in folded spelling.

    `acronyms`: acronym -> what it stands for (several are possible); `protected`: word -> the stem that it takes
    instead of the rules' own.
    """

    stop_words: frozenset[str] = frozenset()
    acronyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    protected: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Lexicon":
        """Read the files; raises `SearchError` naming file and line for one that is missing or wrong."""
        acronyms: dict[str, tuple[str, ...]] = {}
        for acronym, expansion in _pairs(folder / ACRONYMS):
            acronyms[acronym] = (*acronyms.get(acronym, ()), expansion)
        stop_words = frozenset(line for _, line in _lines(folder / STOP_WORDS))
        return cls(stop_words, acronyms, dict(_pairs(folder / PROTECTED)))


def _pairs(path: Path) -> Iterator[tuple[str, str]]:
    for number, line in _lines(path):
        left, tab, right = line.partition("\t")
        if not tab or not left.strip() or not right.strip():
            raise SearchError(
                f"La ligne\u00a0{number} de {path.name} n’a pas deux colonnes.",
                "Séparez le mot et ce qui le remplace par une tabulation.",
            )
        yield left.strip(), right.strip()


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the number and the folded text of every line that is neither empty nor a comment."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SearchError(
            f"Le fichier {path.name} du lexique est illisible.",
            "Réinstallez le programme ou remettez ce fichier en place.",
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip() and not line.startswith("#"):
            yield number, fold(line).text.replace("\u00a0", " ").strip("\n")
