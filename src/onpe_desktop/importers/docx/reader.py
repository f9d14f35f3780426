"""DOCX as a source: prepared by us, converted to HTML by mammoth, read as every HTML is."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from onpe_desktop.importers.archive import ForeignArchive
from onpe_desktop.importers.components import require
from onpe_desktop.importers.docx.marking import BOX_STYLE, MARKS, NUMBER, heading_style
from onpe_desktop.importers.docx.package import Prepared, prepare_package
from onpe_desktop.importers.docx.styles import Role
from onpe_desktop.importers.errors import Progress
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.captions import attach_captions
from onpe_desktop.importers.html.conversion import body_of, read_pages
from onpe_desktop.importers.html.places import Page
from onpe_desktop.importers.html.tree import parse_html, remove
from onpe_desktop.importers.publication import Publication, PublicationMetadata
from onpe_desktop.importers.sniffing import check_zip
from onpe_desktop.importers.xml import damaged

if TYPE_CHECKING:
    import mammoth.documents

_STYLE_MAP = "\n".join(
    (
        *(f"p.{heading_style(level)} => h{level}:fresh" for level in range(1, 7)),
        f"p.{MARKS[Role.QUOTATION]} => blockquote > p:fresh",
        f"p.{MARKS[Role.CAPTION]} => p.onpe-caption:fresh",
        f"p.{MARKS[Role.BOX]} => div.callout > p:fresh",
        f"table.{BOX_STYLE} => table.onpe-box:fresh",
    )
)


def read_docx(path: Path, progress: Progress) -> Publication:
    """Read a text document of Word (.docx; .docm and templates without their macros).

    Raises `ImportRefusedError` for what is locked, damaged, empty or another kind of file.
    """
    require("mammoth", "selectolax", "PIL")
    check_zip(path, "un document Word (.docx)")
    findings = FindingLog()
    with ForeignArchive(path) as archive:
        prepared = prepare_package(archive, findings)
    progress(0, 1)
    page, pictures = _converted(prepared, path.name)
    body = body_of(page)
    _set_starts(body)
    attach_captions(body)
    return read_pages([Page("document", body)], _metadata(prepared), pictures.get, findings, progress)


def _converted(prepared: Prepared, file_name: str) -> tuple[etree._Element, Mapping[str, bytes]]:
    """Return the document as a page, and its pictures by the names that the page gives them."""
    import mammoth

    pictures: dict[str, bytes] = {}

    def keep(image: "mammoth.documents.Image") -> dict[str, str]:
        with image.open() as stream:
            content = stream.read()
        name = f"image-{len(pictures) + 1}.{(image.content_type or 'image/png').rpartition('/')[2]}"
        pictures[name] = content
        return {"src": name}

    try:
        result = mammoth.convert_to_html(
            prepared.archive,
            style_map=_STYLE_MAP,
            include_embedded_style_map=False,
            external_file_access=False,
            convert_image=mammoth.images.img_element(keep),
        )
    except Exception as error:  # a strange document: the library promises no kind of error
        raise damaged(file_name) from error
    return parse_html(result.value), pictures


def _set_starts(body: etree._Element) -> None:
    """Let each list begin at the number of its first item, and take the marks of numbers out."""
    for items in body.iter("ol"):
        first = next((mark.get("id", "") for mark in items.iter("a") if mark.get("id", "").startswith(NUMBER)), "")
        if first.removeprefix(NUMBER) not in {"", "1"}:
            items.set("start", first.removeprefix(NUMBER))
    for mark in list(body.iter("a")):
        if mark.get("id", "").startswith(NUMBER):
            remove(mark)


def _metadata(prepared: Prepared) -> PublicationMetadata:
    said = prepared.properties
    return PublicationMetadata(
        title=prepared.titles.title or said.get("title", ""),
        subtitle=prepared.titles.subtitle,
        publisher=said.get("publisher", ""),
        language=(said.get("language") or prepared.language).lower(),
        description=said.get("description", ""),
        author=said.get("author", ""),
    )
