"""The verb `export`."""

import argparse
import sys
from datetime import UTC, datetime

from onpe_desktop.cli.references import Reference, find_reference, open_library
from onpe_desktop.cli.words import UsageError
from onpe_desktop.exporting.formats import ExportFormat, export, format_of
from onpe_desktop.exporting.parts import ExportedPart
from onpe_desktop.paths import Paths
from onpe_desktop.saving import save_file


def export_sections(paths: Paths, values: argparse.Namespace) -> None:
    """Write the sections named by `values.ids` to `values.output`; `UserError` for an unknown ID or a full disk."""
    wanted = ExportFormat(values.format) if values.format else format_of(values.output)
    if wanted is None:
        raise UsageError(
            "Le nom du fichier ne dit pas dans quel format exporter.",
            f"Ajoutez --format avec {', '.join(ExportFormat)}.",
        )
    library = open_library(paths)
    references = [find_reference(library, typed) for typed in values.ids]
    for remark in filter(None, (reference.remark for reference in references)):
        print(remark, file=sys.stderr)
    parts = [part for reference in references for part in _parts(reference, wanted)]
    day = values.date or datetime.now(tz=UTC).astimezone().date()
    save_file(export(parts, wanted, day), values.output)
    print(f"Écrit\u00a0: {values.output}", file=sys.stderr)


def _parts(reference: Reference, wanted: ExportFormat) -> list[ExportedPart]:
    if wanted.is_citation:  # a dossier is cited as a whole
        paragraphs = () if reference.paragraph is None else (reference.paragraph,)
        return [ExportedPart(reference.pack, reference.section or "", paragraphs)]
    return [ExportedPart(reference.pack, section) for section in reference.sections]
