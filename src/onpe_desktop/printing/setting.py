"""What one print knows while its document is written: characters, labels, limits, remarks, pictures."""

import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TypeAlias
from urllib.parse import unquote

from onpe_desktop.dossiers import is_external
from onpe_desktop.printing.acronyms import words_of
from onpe_desktop.printing.characters import Coverage, drawable, visible
from onpe_desktop.printing.errors import PrintingError
from onpe_desktop.printing.limits import Limits
from onpe_desktop.rendering.rates import with_no_break_spaces

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"
Node: TypeAlias = dict[str, Json]

_CUT = "\0"  # never in a printable text
ZERO_WIDTH_SPACE = "\u200b"  # never in it either: `visible` takes it out
# A broken address keeps its sense when no hyphen or point ends the line: Chicago Manual of Style 7.46.
_BREAK = re.compile(r"(?<=[/@])(?=[^/@])|(?<=[^/@])(?=[?&=_#-])")
_LONG_RUN = re.compile(r"\S{32,}")  # longer than the longest words, which are divided as words
_STEP = 12  # letters that fit into a narrow column
_SCHEME = re.compile(r"^(https?://|mailto:|tel:)")

SPLIT_THE_PRINT = "Imprimez moins de sections à la fois."


@dataclass(slots=True)
class Setting:
    """The state of one print. Everything that reaches the document goes through `text`, `node` and `inside`."""

    coverage: Coverage
    limits: Limits
    labels: frozenset[str]  # of the sections and paragraphs in the print that something may point at
    notes: bool = True  # whether footnotes are printed: those of the text, and the addresses of links
    sources: bool = True  # whether sources stand below their sections
    remarks: list[str] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)  # file name -> content
    words: set[str] = field(default_factory=set)  # of running text, to find acronyms in
    defined: set[str] = field(default_factory=set)  # terms that the print itself explains
    _placed: set[str] = field(default_factory=set)
    _missing: Counter[str] = field(default_factory=Counter)
    _characters: int = 0
    _nodes: int = 0
    _depth: int = 0

    def text(self, text: str) -> str:
        """Return the text as it can be printed; `PrintingError` when the whole print becomes too long.

        A run of letters that may be wider than a page has places where a line may end.
        """
        return _LONG_RUN.sub(_with_breaks, self._printable(text))

    def _printable(self, text: str) -> str:
        self._characters += len(text)
        if self._characters > self.limits.characters:
            raise PrintingError("Il y a trop de texte pour une seule impression.", SPLIT_THE_PRINT)
        printed, missing = drawable(with_no_break_spaces(visible(text)), self.coverage)
        for character in missing:
            self._missing[character] += text.count(character)
        return printed

    def title(self, text: str) -> str:
        """Return a title as it can be printed; PDF/UA refuses one without words."""
        return self.text(text).strip() or "Sans titre"

    def running(self, text: str) -> str:
        """Return the printable text of a paragraph, in which acronyms are looked for."""
        printed = self.text(text)
        self.words |= words_of(printed)
        return printed

    def address(self, address: str) -> Node:
        """Return a web or mail address, cut where it may be broken; it is a link only when its scheme is allowed."""
        if len(address) > self.limits.address:
            raise PrintingError("Un lien est trop long pour être imprimé.", "Signalez-le à l’auteur du dossier.")
        runs = _BREAK.sub(_CUT, self._printable(without_scheme(address))).split(_CUT)
        pieces: list[Json] = [run[start : start + _STEP] for run in runs for start in range(0, len(run), _STEP)]
        return self.node("address", pieces=pieces, url=address if is_external(address) else "")

    def anchor(self, label: str) -> str:
        """Return the label the first time that it is asked for, then "": a label stands in one place."""
        if label not in self.labels or label in self._placed:
            return ""
        self._placed.add(label)
        return label

    def node(self, kind: str, **fields: Json) -> Node:
        """Return a node of the document; `PrintingError` when there are too many."""
        self._nodes += 1
        if self._nodes > self.limits.nodes:
            raise PrintingError("Il y a trop d’éléments pour une seule impression.", SPLIT_THE_PRINT)
        return {"kind": kind, **fields}

    @contextmanager
    def inside(self) -> Iterator[None]:
        """Go one level deeper; `PrintingError` when the content is nested too deep."""
        self._depth += 1
        if self._depth > self.limits.depth:
            raise PrintingError(
                "Un passage imbrique trop d’éléments les uns dans les autres pour être imprimé.",
                "Imprimez les autres sections, et signalez ce passage à l’auteur du dossier.",
            )
        try:
            yield
        finally:
            self._depth -= 1

    def all_remarks(self) -> list[str]:
        """Return what the reader must know about this print, each a whole French sentence."""
        if not self._missing:
            return list(self.remarks)
        codes = ", ".join(f"U+{ord(character):04X}" for character in sorted(self._missing)[:12])
        more = "…" if len(self._missing) > 12 else ""
        sentence = (
            f"Des caractères que les polices d’impression ne dessinent pas sont remplacés "
            f"par leur numéro Unicode\u00a0: {codes}{more}."
        )
        return [*self.remarks, sentence]


def _with_breaks(run: re.Match[str]) -> str:
    letters = run.group()
    return ZERO_WIDTH_SPACE.join(letters[start : start + _STEP] for start in range(0, len(letters), _STEP))


def without_scheme(address: str) -> str:
    """Return an address as it is written on paper: letters with accents as letters, not as `%C3%A9`."""
    short = _SCHEME.sub("", address).rstrip("/")
    readable = unquote(short, errors="replace")
    return readable if readable.isprintable() and not {" ", "\ufffd"} & set(readable) else short
