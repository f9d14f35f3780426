"""The verbs `list` and `show`."""

import shutil
import sys
from collections.abc import Iterable

from onpe_desktop.cli.json_output import print_json
from onpe_desktop.cli.references import find_reference, open_library
from onpe_desktop.dossiers import Metadata, OutlineEntry
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.plain import render_paragraph, render_plain
from onpe_desktop.rendering.wording import edition_line, french_date, french_partial_date

LIST_FORMAT = 1  # raised when a field of the JSON changes its meaning or goes; new fields may come without


def list_dossiers(paths: Paths, *, as_json: bool) -> None:
    """Print every dossier with its table of contents."""
    library = open_library(paths)
    if as_json:
        print_json(_library_as_json(library))
        return
    for number, pack in enumerate(library.packs):
        if number:
            print()
        print(f"{pack.metadata.title}  [{pack.metadata.identifier}]")
        _print_outline(pack.outline, "  ")


def show(paths: Paths, typed: str) -> None:
    """Print a section or a paragraph as text, or what is known of a dossier and its table of contents."""
    reference = find_reference(open_library(paths), typed)
    if reference.remark:
        print(reference.remark, file=sys.stderr)
    if reference.section is None:
        _print_metadata(reference.pack.metadata)
        print()
        _print_outline(reference.pack.outline, "")
        return
    width = min(shutil.get_terminal_size((80, 24)).columns, 100)
    section, titles = reference.pack.section(reference.section), reference.pack.title_path(reference.section)
    if reference.paragraph is not None:
        print(" › ".join((reference.pack.metadata.title, *titles)))
        print()
        print(render_paragraph(section, reference.paragraph, width))
        return
    print(" › ".join((reference.pack.metadata.title, *titles[:-1])))
    print()
    print(render_plain(section, width))


def _print_outline(outline: Iterable[OutlineEntry], indent: str) -> None:
    for entry in outline:
        print(f"{indent}{entry.title}  [{entry.id}]")
        _print_outline(entry.children, indent + "  ")


def _print_metadata(metadata: Metadata) -> None:
    lines = (
        ("", metadata.title),
        ("", metadata.subtitle),
        ("Éditeur", metadata.publisher),
        ("Publication d’origine", french_partial_date(metadata.issued)),
        ("Édition", edition_line(metadata)),
        ("Vérifié le", french_date(metadata.verified_on)),
        ("Source", metadata.source),
        ("Droits", metadata.rights),
        ("Autorisation", metadata.authorisation),
    )
    for label, value in lines:
        if value:
            print(f"{label} : {value}" if label else value)


def _library_as_json(library: Library) -> dict[str, object]:
    return {
        "format": LIST_FORMAT,
        "dossiers": [
            {
                "id": pack.metadata.identifier,
                "title": pack.metadata.title,
                "edition": pack.metadata.edition,
                "modified": pack.metadata.modified.isoformat(),
                "verified_on": pack.metadata.verified_on.isoformat(),
                "language": pack.metadata.language,
                "sections": [_entry_as_json(entry) for entry in pack.outline],
            }
            for pack in library.packs
        ],
    }


def _entry_as_json(entry: OutlineEntry) -> dict[str, object]:
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.kind.value,
        "sections": [_entry_as_json(child) for child in entry.children],
    }
