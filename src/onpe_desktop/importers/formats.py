"""Which importer reads a file, told by what is in the file: a name may lie."""

import re
import zipfile
from collections.abc import Callable, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TypeAlias, cast

from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.publication import Publication

Reader: TypeAlias = Callable[[Path, Progress], Publication]


class Format(StrEnum):
    """What can be imported, as a sentence names it."""

    PDF = "PDF"
    DOCX = "DOCX"
    ODT = "ODT"
    EPUB = "EPUB"
    HTML = "HTML"
    MARKDOWN = "Markdown"


# Modules and functions by name: each brings heavy libraries, and is imported when a file asks for it.
READERS: Mapping[Format, tuple[str, str]] = {
    Format.PDF: ("onpe_desktop.importers.pdf.reading", "read_pdf"),
    Format.DOCX: ("onpe_desktop.importers.docx", "read_docx"),
    Format.ODT: ("onpe_desktop.importers.odt", "read_odt"),
    Format.EPUB: ("onpe_desktop.importers.epub", "read_epub"),
    Format.HTML: ("onpe_desktop.importers.html", "read_html"),
    Format.MARKDOWN: ("onpe_desktop.importers.single_markdown", "read_markdown_file"),
}
READERS_WITHOUT_RECOGNITION: Mapping[Format, tuple[str, str]] = {
    **READERS,
    Format.PDF: ("onpe_desktop.importers.pdf.reading", "read_pdf_without_recognition"),
}
_START = 1 << 16  # bytes looked at
_HTML = re.compile(rb"<(!doctype\s+html|html|head|body)[\s>]", re.IGNORECASE)
_OTHERS: tuple[tuple[bytes, str], ...] = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "un document d’un ancien format de Word, ou protégé par un mot de passe"),
    (b"{\\rtf", "un document RTF"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"II*\0", "une image"),
    (b"MM\0*", "une image"),
    (b"MZ", "un programme"),
    (b"\x7fELF", "un programme"),
)
_SAVE_AS = "Enregistrez-le en PDF, DOCX, ODT, EPUB, HTML ou Markdown, puis importez cette copie."
_OTHER_COPY = "Demandez une autre copie du fichier."


def format_of(path: Path) -> Format:
    """Return the format of a file, or of a folder of HTML pages; `ImportRefusedError` for anything else."""
    if path.is_dir():
        if any(path.glob("*.htm*")) or any(path.glob("*.xhtml")):
            return Format.HTML
        raise ImportRefusedError(
            f"Le dossier «\u00a0{path.name}\u00a0» ne contient pas de page HTML.",
            "Choisissez un fichier, ou un autre dossier.",
        )
    start = _first_bytes(path)
    if b"%PDF-" in start[:1024]:
        return Format.PDF
    if start.startswith(b"PK"):
        return _format_of_archive(path)
    for signature, name in _OTHERS:
        if start.startswith(signature):
            raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» est {name}.", _SAVE_AS)
    if _HTML.search(start.replace(b"\0", b"")):
        return Format.HTML
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» n’est pas d’un format connu.", _SAVE_AS)
    return Format.MARKDOWN


def reader_of(format_: Format, readers: Mapping[Format, tuple[str, str]] = READERS) -> Reader:
    """Import and return the importer; `ImportRefusedError` when a library that it needs is not installed."""
    module, function = readers[format_]
    try:
        return cast("Reader", getattr(import_module(module), function))
    except ImportError as error:
        raise ImportRefusedError(
            f"Ce programme ne peut pas importer de fichier {format_}\u00a0: un composant n’est pas installé.",
            "Installez la version destinée aux documentalistes, ou «\u00a0pip install onpe-desktop[import]\u00a0».",
        ) from error


def _first_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            start = stream.read(_START)
    except FileNotFoundError as error:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» n’existe pas.", "Vérifiez le nom et le dossier."
        ) from error
    except OSError as error:
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» ne peut pas être lu.", "Vérifiez vos droits, ou copiez-le ailleurs."
        ) from error
    if not start.strip():
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» est vide.", _OTHER_COPY)
    return start


def _format_of_archive(path: Path) -> Format:
    try:
        with zipfile.ZipFile(path) as archive:
            names = frozenset(archive.namelist())
            mimetype = archive.open("mimetype").read(100).strip() if "mimetype" in names else b""
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise ImportRefusedError(f"Le fichier «\u00a0{path.name}\u00a0» est endommagé.", _OTHER_COPY) from error
    if mimetype == b"application/epub+zip" or "META-INF/container.xml" in names:
        return Format.EPUB
    if mimetype.startswith(b"application/vnd.oasis.opendocument.text"):
        return Format.ODT
    if any(name.startswith("word/") for name in names):
        return Format.DOCX
    raise ImportRefusedError(
        f"Le fichier «\u00a0{path.name}\u00a0» est une archive ou un document d’un autre genre.", _SAVE_AS
    )
