"""The verb `print`."""

import argparse
import sys
from datetime import UTC, datetime

from onpe_desktop.cli.references import Reference, find_reference, open_library
from onpe_desktop.paths import Paths
from onpe_desktop.printing import PrintedPart, PrintOptions, print_pdf, save_pdf


def print_sections(paths: Paths, values: argparse.Namespace) -> None:
    """Write the sections named by `values.ids` to `values.output`; `UserError` for an unknown ID or a full disk."""
    library = open_library(paths)
    references = [find_reference(library, typed) for typed in values.ids]
    for remark in filter(None, (reference.remark for reference in references)):
        print(remark, file=sys.stderr)
    parts = [part for reference in references for part in _parts(reference)]
    options = PrintOptions(
        printed_on=datetime.now(tz=UTC).astimezone().date(),
        cover=values.cover,
        contents=values.contents,
        paragraph_numbers=values.paragraph_numbers,
    )
    save_pdf(print_pdf(parts, options, resources=paths.resources), values.output)
    print(f"Écrit : {values.output}", file=sys.stderr)


def _parts(reference: Reference) -> list[PrintedPart]:
    pack = reference.pack
    return [
        PrintedPart(pack.metadata, pack.section(section), pack.title_path(section), pack.read_media)
        for section in reference.sections
    ]
