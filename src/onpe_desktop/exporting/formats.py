"""The formats of an export, and the one function that writes any of them."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import PurePath

from onpe_desktop.exporting.errors import ExportError
from onpe_desktop.exporting.parts import ExportedPart, Watch, unwatched, without_repeats


class ExportFormat(StrEnum):
    """The formats, by the words of the command line."""

    EPUB = "epub"
    HTML = "html"
    MARKDOWN = "markdown"
    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"
    ZIM = "zim"  # an extra of the command line: exporting.zim says why

    @property
    def is_citation(self) -> bool:
        """Tell whether such files hold citations, not texts."""
        return self in (ExportFormat.BIBTEX, ExportFormat.RIS, ExportFormat.CSL_JSON)

    @property
    def suffix(self) -> str:
        """How the names of such files end."""
        return _SUFFIXES[self][0]


_SUFFIXES = {
    ExportFormat.EPUB: (".epub",),
    ExportFormat.HTML: (".html", ".htm"),
    ExportFormat.MARKDOWN: (".md", ".markdown"),
    ExportFormat.BIBTEX: (".bib",),
    ExportFormat.RIS: (".ris",),
    ExportFormat.CSL_JSON: (".json",),
    ExportFormat.ZIM: (".zim",),
}


def format_of(file: PurePath) -> ExportFormat | None:
    """Return the format that the name of a file asks for; None for another ending."""
    ending = file.suffix.lower()
    return next((one for one, suffixes in _SUFFIXES.items() if ending in suffixes), None)


def export(parts: Sequence[ExportedPart], wanted: ExportFormat, exported_on: date, watch: Watch = unwatched) -> bytes:
    """Return the content of a file with the parts, or with the citations of the parts.

    The same parts and day give the same bytes, in all formats but ZIM. Raises `ExportError` for what cannot be
    exported, `PackError` for a pack that cannot be read, and whatever `watch` raises.
    """
    return (_citations if wanted.is_citation else _texts)(parts, wanted, exported_on, watch)


def suggested_name(parts: Sequence[ExportedPart], wanted: ExportFormat) -> str:
    """Return a neutral file name: it must not tell those who see the folder what was read."""
    count = len(without_repeats(parts))
    return f"extrait-{count}-sections{wanted.suffix}" if count > 1 else f"extrait{wanted.suffix}"


def _texts(parts: Sequence[ExportedPart], wanted: ExportFormat, exported_on: date, watch: Watch) -> bytes:
    from onpe_desktop.exporting.extract import extract

    gathered = extract(parts, exported_on, watch)
    watch(1, 1)
    if wanted is ExportFormat.HTML:
        from onpe_desktop.exporting.html import html_bytes

        return html_bytes(gathered)
    if wanted is ExportFormat.MARKDOWN:
        from onpe_desktop.exporting.markdown import markdown_bytes

        return markdown_bytes(gathered)
    if wanted is ExportFormat.ZIM:
        from onpe_desktop.exporting.zim import zim_bytes

        return zim_bytes(gathered)
    from onpe_desktop.packs.pack_writer import pack_bytes

    return pack_bytes(gathered.dossier, gathered.media)


def _citations(parts: Sequence[ExportedPart], wanted: ExportFormat, exported_on: date, watch: Watch) -> bytes:
    from onpe_desktop.citing.citation import cite
    from onpe_desktop.citing.formats import CitationFormat, write_citations

    if not parts:
        raise ExportError("Aucune section n’est choisie.", "Choisissez au moins une section à citer.")
    citations, unique = [], list(dict.fromkeys(parts))
    for done, part in enumerate(unique):
        watch(done, len(unique))
        citations.append(cite(part.pack, part.section, exported_on, part.paragraphs))
    return write_citations(citations, CitationFormat(wanted.value)).encode("utf-8", "replace")
