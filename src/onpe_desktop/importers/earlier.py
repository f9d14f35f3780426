"""An earlier import of a publication: its sections as they were read, what was corrected, and their text since.

Beside the Markdown, `importation.json` keeps the outline as it was read and as it was corrected: so the next import
knows again what was renamed, joined to another or left out.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeAlias

from onpe_desktop.dossiers import Section, walk_sections
from onpe_desktop.importers.markdown import read_markdown

RECORD = "importation.json"

TitlePath: TypeAlias = tuple[str, ...]
"""Titles from the top section down to this one."""


@dataclass(frozen=True, slots=True)
class RecordedLine:
    """A section as it was read, at `depth` (from 1), and as it was corrected: shown at another, left out, joined."""

    section: str
    title: str
    depth: int
    shown: int
    kept: bool = True
    joined: bool = False


@dataclass(frozen=True, slots=True)
class EarlierSection:
    """A section of an earlier import; `section` is None when it was left out, or joined to another."""

    path: TitlePath
    section_id: str
    section: Section | None


def write_record(lines: Iterable[RecordedLine], folder: Path) -> None:
    """Write the outline beside the Markdown of an import; raises `OSError`."""
    values = {"sections": [asdict(line) for line in lines]}
    text = json.dumps(values, ensure_ascii=False, indent=1) + "\n"
    (folder / RECORD).write_text(text, encoding="utf-8", newline="\n")


def read_record(folder: Path) -> tuple[RecordedLine, ...]:
    """Return the outline of an earlier import; empty where there is none, or one that somebody has damaged."""
    try:
        values = json.loads((folder / RECORD).read_text(encoding="utf-8"))
        return tuple(_line(**one) for one in values["sections"])
    except (OSError, ValueError, KeyError, TypeError):
        return ()


def _line(section: str, title: str, depth: int, shown: int, *, kept: bool, joined: bool) -> RecordedLine:
    return RecordedLine(str(section), str(title), int(depth), int(shown), bool(kept), bool(joined))


def read_earlier(folder: Path) -> tuple[EarlierSection, ...]:
    """Read the sources of an earlier import, sections as they were read first; raises `SourceError`."""
    return earlier_sections(read_markdown(folder).dossier.sections, read_record(folder))


def earlier_sections(sections: Sequence[Section], record: Sequence[RecordedLine] = ()) -> tuple[EarlierSection, ...]:
    """Return what is known of each section: what the record says of its titles, else what the Markdown says."""
    there = {section.id: section for section in walk_sections(tuple(sections))}
    recorded = {line.section for line in record}
    as_read = [
        EarlierSection(path, line.section, there.get(line.section))
        for line, path in _paths(record)
        if line.section in there or line.joined or not line.kept  # else somebody has given it another id since
    ]
    since = [EarlierSection(path, one.id, one) for one, path in _written(sections, ()) if one.id not in recorded]
    return (*as_read, *since)


def _paths(record: Sequence[RecordedLine]) -> Iterator[tuple[RecordedLine, TitlePath]]:
    above: list[str] = []
    for line in record:
        del above[max(0, line.depth - 1) :]
        above.append(line.title)
        yield line, tuple(above)


def _written(sections: Sequence[Section], above: TitlePath) -> Iterator[tuple[Section, TitlePath]]:
    for section in sections:
        path = (*above, section.title)
        yield section, path
        yield from _written(section.children, path)
