"""What an import is asked for, and what it answers: plain values that travel as JSON between two processes."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from onpe_desktop.importers.assembly import HeadingRecord
from onpe_desktop.importers.found import FoundRecord
from onpe_desktop.importers.publication import Finding, FindingKind


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
    metadata: Mapping[str, str] = field(default_factory=dict)  # `publisher`, `issued`, `rights`, `language`


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
        {str(name): str(value) for name, value in values["metadata"].items()},
    )


def encode(values: dict[str, Any]) -> bytes:
    """Return one line of JSON."""
    return json.dumps(values, default=str).encode("ascii") + b"\n"


def given_from(values: dict[str, Any]) -> GivenMetadata:
    """Read what the officer says from JSON."""
    return GivenMetadata(**{one.name: str(values.get(one.name, "")) for one in fields(GivenMetadata)})
