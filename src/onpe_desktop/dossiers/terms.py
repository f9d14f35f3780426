"""Words that are searched as others are: rows of `index/synonyms.csv`, and of the `terms.csv` of a dossier.

The one reader for both, strict enough for a file from outside: sizes are limited and nothing is guessed.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

TERMS_FILE = "terms.csv"
TERM_COLUMNS = ("term", "equivalents", "direction", "weight", "source", "remark")
MAX_TERM_BYTES = 1 << 18
MAX_TERM_ROWS = 2_000
_MAX_EQUIVALENTS = 20
_MAX_LENGTH = 120  # characters of a term
_STRICT_ABOVE = 0.5


class Direction(StrEnum):
    """Which way a row works."""

    BOTH = "both"  # the term finds its equivalents, each of them finds the term; at weight 1 each finds each
    QUERY = "query"  # the term finds its equivalents only: slang, former names
    ACRONYM = "acronym"  # both, and the term is an acronym that the equivalents write out


@dataclass(frozen=True, slots=True)
class TermRow:
    """A term and what it is searched with. `weight` is above 0 and at most 1; at 0.5 and below the row is broad.

    `line` is its place in the file that it was read from; two rows that differ in it only are equal.
    """

    term: str
    equivalents: tuple[str, ...]
    direction: Direction
    weight: float
    source: str = ""
    remark: str = ""
    line: int = field(default=0, compare=False)

    @property
    def terms(self) -> tuple[str, ...]:
        """The term and its equivalents."""
        return (self.term, *self.equivalents)

    @property
    def is_broad(self) -> bool:
        """Tell whether the row counts only when few results are left."""
        return self.weight <= _STRICT_ABOVE


@dataclass(frozen=True, slots=True)
class TermProblem:
    """What is wrong in a file of terms: a whole French sentence, and the line counted from 1."""

    line: int
    message: str


def read_terms(text: str) -> tuple[tuple[TermRow, ...], tuple[TermProblem, ...]]:
    """Read the rows of a CSV text with `TERM_COLUMNS`; a row with a problem is left out and told. Raises nothing."""
    if len(text.encode("utf-8", "replace")) > MAX_TERM_BYTES:
        return (), (TermProblem(1, f"Le fichier dépasse {MAX_TERM_BYTES // 1024}\u00a0Kio."),)
    rows: list[TermRow] = []
    problems: list[TermProblem] = []
    for line, cells in _cells(text, problems):
        if len(rows) == MAX_TERM_ROWS:
            problems.append(TermProblem(line, f"Le fichier a plus de {MAX_TERM_ROWS} lignes."))
            break
        found = [TermProblem(line, message) for message in _faults(cells)]
        problems += found
        if not found:
            rows.append(_row(line, cells))
    return tuple(rows), tuple(problems)


def write_terms(rows: Iterable[TermRow]) -> str:
    """Return the CSV text that `read_terms` reads back as these rows."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(TERM_COLUMNS)
    for row in rows:
        equivalents = "|".join(row.equivalents)
        writer.writerow((row.term, equivalents, row.direction.value, f"{row.weight:g}", row.source, row.remark))
    return text.getvalue()


def _cells(text: str, problems: list[TermProblem]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield each line that is not empty with its cells by column."""
    reader = csv.reader(io.StringIO(text), strict=True)
    try:
        header = [name.strip() for name in next(reader, [])]
        problems += [
            TermProblem(1, f"La colonne «\u00a0{name[:_MAX_LENGTH]}\u00a0» n’est pas connue.")
            for name in header
            if name not in TERM_COLUMNS
        ]
        if missing := [name for name in TERM_COLUMNS[:4] if name not in header]:
            problems.append(TermProblem(1, f"Il manque la colonne «\u00a0{missing[0]}\u00a0»."))
            return
        for values in reader:
            if len(values) > len(header):
                problems.append(
                    TermProblem(
                        reader.line_num,
                        "La ligne a plus de cellules que l’en-tête\u00a0: un texte avec virgule va entre guillemets.",
                    )
                )
            elif any(value.strip() for value in values):
                yield reader.line_num, dict.fromkeys(TERM_COLUMNS, "") | dict(zip(header, values, strict=False))
    except csv.Error:
        problems.append(TermProblem(reader.line_num, "La ligne n’est pas du CSV\u00a0: un guillemet manque."))


def _faults(cells: dict[str, str]) -> Iterator[str]:
    terms = [cells["term"].strip(), *_several(cells["equivalents"])]
    if not terms[0]:
        yield "Le terme manque."
    if len(terms) == 1:
        yield "Il manque au moins un équivalent."
    if len(terms) > _MAX_EQUIVALENTS + 1:
        yield f"La ligne a plus de {_MAX_EQUIVALENTS} équivalents."
    if any(len(term) > _MAX_LENGTH for term in terms):
        yield f"Un terme a plus de {_MAX_LENGTH} caractères."
    if any(unicodedata.category(character) in {"Cc", "Cs"} for cell in cells.values() for character in cell):
        yield "La ligne contient un caractère de contrôle."
    if cells["direction"].strip() not in set(Direction):
        yield f"Le sens doit être {', '.join(Direction)}."
    if _weight(cells) is None:
        yield "Le poids doit être un nombre au-dessus de 0, et 1 au plus."


def _row(line: int, cells: dict[str, str]) -> TermRow:
    return TermRow(
        cells["term"].strip(),
        tuple(_several(cells["equivalents"])),
        Direction(cells["direction"].strip()),
        _weight(cells) or 1.0,
        cells["source"].strip(),
        cells["remark"].strip(),
        line,
    )


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _weight(cells: dict[str, str]) -> float | None:
    """Return the weight, 1 for an acronym that has none, None when it cannot be meant."""
    text = cells["weight"].strip().replace(",", ".")
    if not text and cells["direction"].strip() == Direction.ACRONYM:
        return 1.0
    try:
        weight = float(text)
    except ValueError:
        return None
    return weight if 0 < weight <= 1 else None
