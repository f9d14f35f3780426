"""An importer for tests: runs in the process that reads strange files, and does there what they make importers do."""

import os
import subprocess
import time
from pathlib import Path

from onpe_desktop.dossiers import Inline, Link, NoteReference, Paragraph, Text
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.publication import (
    Evidence,
    Publication,
    PublicationBlock,
    PublicationHeading,
    PublicationMetadata,
)

READERS = {"Markdown": ("fake_importer", "read_fake"), "PDF": ("fake_importer", "read_fake")}


def heading(title: str, level: int = 1, *names: str) -> PublicationHeading:
    """Return a heading that links call by `names`."""
    return PublicationHeading((Text(title),), level, Evidence.STRUCTURE, 3, anchors=names)


def paragraph(*inlines: Inline | str, name: str = "") -> PublicationBlock:
    """Return a paragraph on page 3."""
    line = tuple(Text(one) if isinstance(one, str) else one for one in inlines)
    return PublicationBlock(Paragraph(line, 0), 3, (name,) if name else ())


def read_fake(path: Path, progress: Progress) -> Publication:
    """Read the words of a text file as orders: what hostile files make importers do."""
    order = path.read_bytes().replace(b"%PDF-", b"").decode().split()[0]
    for page in range(3):
        progress(page, 3)
    match order:
        case "refuse":
            raise ImportRefusedError("Le fichier est un scan.", "Faites une OCR.")
        case "crash":
            os.abort()
        case "grow":
            held = [bytearray(1 << 24) for _ in range(1 << 12)]
            raise AssertionError(len(held))
        case "chat":
            os.write(1, b"a library has something to say\n")
        case "sleep":
            time.sleep(60)
        case "child":
            child = subprocess.Popen(["sleep", "100"])
            Path(path.with_suffix(".child")).write_text(str(child.pid))
            time.sleep(60)
        case "nest":
            raise RecursionError
        case "fail":
            raise ZeroDivisionError
        case "fill":
            with Path("file").open("wb") as stream:
                stream.writelines(bytes(1 << 20) for _ in range(1 << 10))
    return Publication(
        PublicationMetadata(title="Guide d’essai", issued="2022-11"),
        (
            paragraph("Avant-propos."),
            heading("Contexte", 1, "contexte"),
            paragraph("Un mineur", NoteReference("a"), ", voir ", Link("#suite", (Text("la suite"),)), "."),
            heading("Suite", 3, "suite"),
            paragraph("Fin ", Link("#nulle-part", (Text("ici"),)), "."),
        ),
        {"a": (Paragraph((Text("Une note."),), 0),)},
        pages=4,
    )
