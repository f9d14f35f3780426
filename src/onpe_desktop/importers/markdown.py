"""A folder of Markdown files with front matter: the source of a bundled dossier."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from onpe_desktop.dossiers import Dossier
from onpe_desktop.dossiers.terms import TERMS_FILE, TermRow, read_terms
from onpe_desktop.importers.errors import SourceError, SourceFile
from onpe_desktop.importers.facts import FactTable
from onpe_desktop.importers.front_matter import read_metadata, split_front_matter
from onpe_desktop.importers.media import read_media
from onpe_desktop.importers.section_reader import SectionReader


@dataclass(frozen=True, slots=True)
class ImportedDossier:
    """A dossier with the bytes of its media by name, and what a human should look at, in French sentences."""

    dossier: Dossier
    media: Mapping[str, bytes]
    remarks: tuple[str, ...] = ()


def read_markdown(folder: Path, facts: FactTable | None = None) -> ImportedDossier:
    """Read `index.md`, then every other `*.md` file in the order of its name, and `terms.csv` if there is one.

    Raises `SourceError` with file and line for anything that docs/source-format.md does not allow.
    """
    index = folder / "index.md"
    front_matter, text, skipped = split_front_matter(_text(index), SourceFile(index.name))
    metadata, typeset = read_metadata(front_matter, SourceFile(index.name))
    reader = SectionReader(facts)
    reader.read(text, SourceFile(index.name, skipped, typeset=typeset))
    for path in sorted(folder.glob("*.md")):
        if path != index:
            reader.read(_text(path), SourceFile(path.name, typeset=typeset))
    sections = reader.sections()
    media, remarks = read_media(folder / "media", sections)
    dossier = Dossier(metadata, sections, tuple(one for one, _ in media), _terms(folder / TERMS_FILE))
    return ImportedDossier(dossier, {one.name: content for one, content in media}, (*reader.remarks, *remarks))


def _terms(path: Path) -> tuple[TermRow, ...]:
    if not path.exists():
        return ()
    rows, problems = read_terms(_text(path).removeprefix("\ufeff"))
    if problems:
        raise SourceFile(path.name).error(
            problems[0].message.removesuffix("."), "Corrigez cette ligne, puis reconstruisez.", problems[0].line
        )
    return rows


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"Le fichier {path.name} du dossier «\u00a0{path.parent.name}\u00a0» est illisible.",
            "Vérifiez qu’il existe et qu’il est en UTF-8.",
        ) from error
