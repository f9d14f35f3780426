"""Questions and the sections that answer them: the rows of `index/intents.csv`."""

import csv
import io
from dataclasses import dataclass

INTENT_COLUMNS = ("patterns", "sections", "remark")

Section = tuple[str, str]


@dataclass(frozen=True, slots=True)
class IntentRow:
    """Ways to ask one question, and the `(dossier, section)` that answer it. In a pattern « … » stands for words."""

    patterns: tuple[str, ...]
    sections: tuple[Section, ...]
    remark: str
    line: int


def read_intents(text: str) -> tuple[tuple[IntentRow, ...], tuple[tuple[int, str], ...]]:
    """Return the rows of a CSV text with `INTENT_COLUMNS`, and `(line, French sentence)` for each fault."""
    reader = csv.DictReader(io.StringIO(text))
    faults: list[tuple[int, str]] = []
    unknown = [name for name in reader.fieldnames or () if name not in INTENT_COLUMNS]
    faults += [(1, f"La colonne «\u00a0{name}\u00a0» n’est pas connue.") for name in unknown]
    rows: list[IntentRow] = []
    for cells in reader:
        patterns = _several(cells.get("patterns"))
        sections = tuple(_section(one) for one in _several(cells.get("sections")))
        if not patterns or not sections or not all(dossier and section for dossier, section in sections):
            faults.append((reader.line_num, "Il faut des questions, et des sections de la forme dossier#section."))
            continue
        rows.append(IntentRow(patterns, sections, cells.get("remark") or "", reader.line_num))
    return tuple(rows), tuple(faults)


def _several(cell: str | None) -> tuple[str, ...]:
    return tuple(part.strip() for part in (cell or "").split("|") if part.strip())


def _section(text: str) -> Section:
    dossier, _, section = text.partition("#")
    return dossier, section
