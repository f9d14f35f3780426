"""What an import is asked for, and what it answers: plain values that travel as JSON between two processes."""

import json
import re
from dataclasses import asdict, dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from onpe_desktop.dossiers import Metadata
from onpe_desktop.importers.assembly import HeadingRecord
from onpe_desktop.importers.found import FoundRecord
from onpe_desktop.importers.publication import Finding, FindingKind, PublicationMetadata
from onpe_desktop.text import slug

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # the form of BCP 47
NO_RIGHTS = "droits non renseignés"
NO_PUBLISHER = "éditeur non renseigné"
NO_DATE = "sans date"


@dataclass(frozen=True, slots=True)
class GivenMetadata:
    """What the officer says of the dossier; an empty text leaves it to the publication."""

    title: str = ""
    publisher: str = ""
    issued: str = ""
    rights: str = ""
    source: str = ""
    identifier: str = ""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """Which files make a dossier. `earlier` is the Markdown folder of an earlier import, whose ids are kept.

    `recognise` has the text of scanned pages recognised, where Tesseract is installed.
    """

    sources: tuple[Path, ...]
    given: GivenMetadata = field(default_factory=GivenMetadata)
    earlier: Path | None = None
    recognise: bool = True


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """A file that was imported."""

    name: str
    format: str
    pages: int | None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What the quality report tells."""

    title: str
    sources: tuple[SourceRecord, ...]
    headings: tuple[HeadingRecord, ...]
    findings: tuple[Finding, ...]
    found: tuple[FoundRecord, ...] = ()


def report_values(report: ImportReport) -> dict[str, Any]:
    """Return the report as JSON holds it."""
    return asdict(report)


def read_report(values: dict[str, Any]) -> ImportReport:
    """Read what `report_values` wrote; `KeyError`, `TypeError` or `ValueError` for anything else."""
    return ImportReport(
        str(values["title"]),
        tuple(SourceRecord(**one) for one in values["sources"]),
        tuple(HeadingRecord(**one) for one in values["headings"]),
        tuple(Finding(**(one | {"kind": FindingKind(one["kind"])})) for one in values["findings"]),
        tuple(FoundRecord(**one) for one in values["found"]),
    )


def encode(values: dict[str, Any]) -> bytes:
    """Return one line of JSON."""
    return json.dumps(values, default=str).encode("ascii") + b"\n"


def choose_metadata(given: GivenMetadata, said: PublicationMetadata, names: list[str], today: date) -> Metadata:
    """Return the metadata: what is given, else what the first publication says, else what nobody said."""
    stem = Path(names[0]).stem.replace("_", " ").strip() or "Sans titre"
    title = _first(given.title, said.title, stem)
    identifier = slug(_first(given.identifier, title))[:60].rstrip("-")
    return Metadata(
        identifier=identifier,
        title=title,
        publisher=_first(given.publisher, said.publisher, NO_PUBLISHER),
        issued=_first(given.issued, said.issued, NO_DATE),
        modified=today,
        verified_on=today,
        rights=_first(given.rights, said.rights, NO_RIGHTS),
        source=_first(given.source, ", ".join(names)),
        language=said.language if _LANGUAGE.fullmatch(said.language) else "fr",
        subtitle=_first(said.subtitle, ""),
        description=_first(said.description, ""),
    )


def _first(*texts: str) -> str:
    from onpe_desktop.importers.tidying import short

    return next((line for text in texts if (line := short(text))), "")


def given_from(values: dict[str, Any]) -> GivenMetadata:
    """Read what the officer says from JSON."""
    return GivenMetadata(**{one.name: str(values.get(one.name, "")) for one in fields(GivenMetadata)})
