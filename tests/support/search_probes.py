"""The behaviour probes of `index/queries/behaviours.tsv`."""

import csv
import re
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parents[2] / "index" / "queries" / "behaviours.tsv"


@dataclass(frozen=True, slots=True)
class Probe:
    """A document that a query must find, or must not find."""

    subject: str
    document: str
    query: str
    is_found: bool
    tried: str


def read_probes() -> list[Probe]:
    """Return every probe; `\\u202f` in the file is that character, so that what cannot be seen can be read."""
    with FILE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [
        Probe(row["subject"], _meant(row["document"]), _meant(row["query"]), row["found"] == "yes", row["tried"])
        for row in rows
    ]


def _meant(text: str) -> str:
    return re.sub(r"\\u([0-9a-f]{4})", lambda match: chr(int(match[1], 16)), text)
