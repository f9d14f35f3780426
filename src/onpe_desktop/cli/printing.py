"""The verb `print`."""

import argparse
import sys
from dataclasses import fields, replace
from datetime import UTC, datetime

from onpe_desktop.cli.references import Reference, find_reference, open_library
from onpe_desktop.errors import UserError
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.printing import (
    Lettering,
    Paper,
    Preset,
    PrintedPart,
    PrintOptions,
    Sheets,
    find_acronyms,
    find_entries,
    preset_options,
    print_pdf,
    read_basket,
    read_pages,
    save_pdf,
)


def print_sections(paths: Paths, values: argparse.Namespace) -> None:
    """Write the sections of `values.basket` and `values.ids` to `values.output`.

    `UserError` for an unknown ID, a list that cannot be used whole, pages that are not there, or a full disk.
    """
    options = _options(values)
    library = open_library(paths)
    references = [*_listed(library, values), *(find_reference(library, typed) for typed in values.ids)]
    if not references:
        raise UserError(
            "Aucune section n’est nommée.", "Nommez des sections ou des dossiers, ou une liste\u00a0: --basket."
        )
    for remark in filter(None, (reference.remark for reference in references)):
        print(remark, file=sys.stderr)
    parts = [part for reference in references for part in _parts(reference)]
    pdf = print_pdf(parts, options, resources=paths.resources, acronyms=find_acronyms(library))
    save_pdf(pdf, values.output)
    if values.preset == Preset.SHEET:
        _tell_length(pdf, options)
    print(f"Écrit\u00a0: {values.output}", file=sys.stderr)


def _tell_length(pdf: bytes, options: PrintOptions) -> None:
    """Say when a fiche has more than the two sides of a sheet."""
    from onpe_desktop.printing.leaflet import too_long
    from onpe_desktop.printing.tagged_pages import count_pages  # with pikepdf, which takes a while

    if advice := too_long(count_pages(pdf), options):
        print(*advice, file=sys.stderr)


def _options(values: argparse.Namespace) -> PrintOptions:
    """Return the preset's options, changed by those that were typed."""
    today = datetime.now(tz=UTC).astimezone().date()
    options = preset_options(Preset(values.preset or Preset.WHOLE), today)
    typed = {field.name: getattr(values, field.name, None) for field in fields(PrintOptions)} | {
        "pages": read_pages(values.pages),
        "paper": Paper(values.paper) if values.paper else None,
        "lettering": Lettering(values.letters) if values.letters else None,
        "sheets": Sheets(values.sheets) if values.sheets else None,
    }
    return replace(options, **{name: value for name, value in typed.items() if value is not None})


def _listed(library: Library, values: argparse.Namespace) -> list[Reference]:
    """Return the sections of the list; a script must not print less than it was told, so a missing one is an error."""
    if values.basket is None:
        return []
    found = find_entries(read_basket(values.basket), library)
    if found.missing:
        raise UserError(
            f"La liste nomme des sections qui ne sont pas installées ({found.missing}).",
            "Installez les dossiers qui manquent, ou enregistrez la liste à nouveau.",
        )
    return [find_reference(library, f"{entry.dossier}#{entry.section}") for entry in found.entries]


def _parts(reference: Reference) -> list[PrintedPart]:
    pack = reference.pack
    return [
        PrintedPart(pack.metadata, pack.section(section), pack.title_path(section), pack.read_media)
        for section in reference.sections
    ]
