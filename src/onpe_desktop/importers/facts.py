"""The fact table: what is known, from which source, and when somebody last checked it."""

import csv
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from onpe_desktop.dossiers import Source
from onpe_desktop.importers.errors import SourceFile
from onpe_desktop.text import one_line, typeset_french

_COLUMNS = frozenset(
    (
        *("id", "categorie", "titre", "fait", "source", "type_source", "date_source", "verifie_le", "confiance"),
        *("statut", "note", "a_montrer"),
    )
)
_ADDRESS = re.compile(r"https?://[^\s;()]+")
_ROOM_FOR_ADDRESS = re.compile(r"\s*;\s*|\(\s*\)")


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the table. `shown` are the strings that a unit showing this fact must contain."""

    id: str
    category: str
    title: str
    text: str
    source: str
    source_kind: str
    dated: str
    verified_on: date
    confidence: str
    status: str
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactTable:
    """Facts by their id, in the order of the table."""

    facts: Mapping[str, Fact]

    @classmethod
    def read(cls, table: Path) -> "FactTable":
        """Read a CSV file in UTF-8; raises `SourceError` for a missing column, a wrong date or an id used twice."""
        file = SourceFile(table.name)
        try:
            with table.open(encoding="utf-8", newline="") as lines:
                reader = csv.DictReader(lines, restval="", strict=True)
                if missing := _COLUMNS - set(reader.fieldnames or ()):
                    raise file.error(
                        f"Il manque des colonnes à la table des faits\u00a0: {', '.join(sorted(missing))}",
                        "Ajoutez-les dans la première ligne.",
                    )
                rows = [(reader.line_num, row) for row in reader]
        except (OSError, UnicodeDecodeError, csv.Error) as error:
            raise file.error(
                "La table des faits est illisible", "Vérifiez que c’est un fichier CSV en UTF-8."
            ) from error
        facts: dict[str, Fact] = {}
        for line, row in rows:
            fact = _fact(file, line, row)
            if fact.id in facts:
                raise file.error(f"Le fait {fact.id} est écrit deux fois", "Donnez-lui un autre numéro.", line)
            facts[fact.id] = fact
        return cls(facts)

    def sources_for(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Return the sources of these facts, each once, in the order of the ids; `KeyError` for an unknown id."""
        together: dict[tuple[str, str, date], list[Fact]] = {}
        for fact in (self.facts[id_] for id_ in ids):
            together.setdefault((fact.source, fact.dated, fact.verified_on), []).append(fact)
        return tuple(_source(facts) for facts in together.values())


def _fact(file: SourceFile, line: int, row: Mapping[str, str]) -> Fact:
    if None in row:  # where the csv module keeps what has no column
        raise file.error("Cette ligne a trop de colonnes", "Mettez entre guillemets un texte avec une virgule.", line)
    try:
        verified_on = date.fromisoformat(row["verifie_le"])
    except ValueError as error:
        raise file.error("La date de vérification n’est pas une date", "Écrivez AAAA-MM-JJ.", line) from error
    return Fact(
        id=row["id"],
        category=row["categorie"],
        title=row["titre"],
        text=row["fait"],
        source=row["source"],
        source_kind=row["type_source"],
        dated=row["date_source"],
        verified_on=verified_on,
        confidence=row["confiance"],
        status=row["statut"],
        shown=tuple(text.strip() for text in row["a_montrer"].split(" | ") if text.strip()),
    )


def _source(facts: list[Fact]) -> Source:
    first = facts[0]
    addresses = tuple(dict.fromkeys(match.rstrip(".,") for match in _ADDRESS.findall(first.source)))
    return Source(
        title=_readable(first.source, addresses),
        dated=typeset_french(first.dated),
        verified_on=first.verified_on,
        kind=typeset_french(first.source_kind),
        addresses=addresses,
        facts=tuple(fact.id for fact in facts),
    )


def _readable(source: str, addresses: tuple[str, ...]) -> str:
    """Return what the table says of the source beside addresses; their hosts when it says nothing else."""
    words = one_line(_ROOM_FOR_ADDRESS.sub(" ", _ADDRESS.sub("", source))).strip(" ;,")
    hosts = dict.fromkeys(urlsplit(address).hostname or "" for address in addresses)
    return typeset_french(words) or ", ".join(host.removeprefix("www.") for host in hosts)
