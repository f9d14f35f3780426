"""ODT as a source: written out as a page, read as every page is."""

from pathlib import Path

from lxml import etree

from onpe_desktop.importers.archive import MAX_PICTURE, ForeignArchive, encrypted
from onpe_desktop.importers.components import require
from onpe_desktop.importers.errors import Progress
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.captions import attach_captions
from onpe_desktop.importers.html.conversion import read_pages
from onpe_desktop.importers.html.places import Page
from onpe_desktop.importers.odt.names import MANIFEST, OFFICE
from onpe_desktop.importers.odt.numbering import Numbering
from onpe_desktop.importers.odt.styles import Styles
from onpe_desktop.importers.odt.writing import PageWriter
from onpe_desktop.importers.publication import Publication, PublicationMetadata
from onpe_desktop.importers.sniffing import check_zip, other_kind
from onpe_desktop.importers.xml import damaged, local_name, parse_xml

_WANTED = "un document OpenDocument (.odt)"
_TEXT = "application/vnd.oasis.opendocument.text"
_MACROS = ("Basic/", "Scripts/")


def read_odt(path: Path, progress: Progress) -> Publication:
    """Read a text document of LibreOffice (.odt and templates), without its macros.

    Raises `ImportRefusedError` for what is locked, damaged, empty or another kind of file.
    """
    require("PIL")
    check_zip(path, _WANTED)
    findings = FindingLog()
    with ForeignArchive(path) as archive:
        _check_kind(archive, findings)
        content = parse_xml(archive.read("content.xml"), path.name)
        styles = parse_xml(archive.read("styles.xml"), path.name) if "styles.xml" in archive else None
        source = content.find(f"{{{OFFICE}}}body/{{{OFFICE}}}text")
        if source is None:
            raise damaged(path.name)
        progress(0, 1)
        roots = [root for root in (content, styles) if root is not None]
        writer = PageWriter(Styles(roots), Numbering(roots), findings)
        body = writer.write(source)
        attach_captions(body)
        said = _said(archive)
        metadata = PublicationMetadata(
            title=writer.title or said.get("title", ""),
            subtitle=writer.subtitle,
            language=(said.get("language") or _language(styles)).lower(),
            description=said.get("description", ""),
            author=said.get("creator") or said.get("initial-creator", ""),
        )

        def read_file(name: str) -> bytes | None:
            return archive.read(name, MAX_PICTURE) if name in archive else None

        return read_pages([Page("content.xml", body)], metadata, read_file, findings, progress)


def _check_kind(archive: ForeignArchive, findings: FindingLog) -> None:
    kind = archive.read("mimetype", 200).decode("ascii", "replace").strip() if "mimetype" in archive else ""
    if "META-INF/manifest.xml" in archive:
        manifest = parse_xml(archive.read("META-INF/manifest.xml"), archive.file_name)
        if any(True for _ in manifest.iter(f"{{{MANIFEST}}}encryption-data")):
            raise encrypted(archive.file_name)
        root = next(
            (e for e in manifest.iter(f"{{{MANIFEST}}}file-entry") if e.get(f"{{{MANIFEST}}}full-path") == "/"), None
        )
        kind = kind or (root.get(f"{{{MANIFEST}}}media-type", "") if root is not None else "")
    if not kind.startswith(_TEXT):
        kinds = (("spreadsheet", "un classeur"), ("presentation", "un diaporama"), ("epub", "un livre EPUB"))
        found = next((name for word, name in kinds if word in kind), "une archive ou un autre document")
        raise other_kind(archive.file_name, _WANTED, found)
    if any(name.startswith(_MACROS) for name in archive.names):
        findings.left_out("Le document contient des macros\u00a0: elles sont laissées de côté.")


def _said(archive: ForeignArchive) -> dict[str, str]:
    """Return what the document says of itself, by the names of its elements."""
    if "meta.xml" not in archive:
        return {}
    found: dict[str, str] = {}
    for element in parse_xml(archive.read("meta.xml"), archive.file_name).iter():
        text = " ".join((element.text or "").split())
        if text:
            found.setdefault(local_name(element), text)
    return found


def _language(styles: etree._Element | None) -> str:
    """Return the language of the default paragraph style."""
    if styles is None:
        return ""
    for element in styles.iter():
        if local_name(element) == "default-style":
            for inner in element.iter():
                language = next((value for name, value in inner.attrib.items() if str(name).endswith("}language")), "")
                if language and language != "none":
                    return str(language)
    return ""
