"""The package document, navigation and container of a pack."""

import re
from collections.abc import Iterable, Sequence

from lxml import etree

from onpe_desktop.dossiers import Dossier, Metadata, Section
from onpe_desktop.packs.content_writer import element
from onpe_desktop.packs.vocabulary import (
    CONTAINER,
    DC,
    DOSSIER_URN,
    EPUB_TYPE,
    FORMAT,
    FORMAT_WITH_TERMS,
    OPF,
    PACKAGE_PATH,
    PREFIX,
    ROOT,
    TERMS_PATH,
    TERMS_TYPE,
    XML_LANG,
)

_W3C_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_ACCESSIBILITY = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
)


def container() -> etree._Element:
    """Return the document that says where the package document is."""
    root = etree.Element(f"{{{CONTAINER}}}container", {"version": "1.0"}, nsmap={None: CONTAINER})  # type: ignore[dict-item] # lxml takes None
    files = etree.SubElement(root, f"{{{CONTAINER}}}rootfiles")
    attributes = {"full-path": PACKAGE_PATH, "media-type": "application/oebps-package+xml"}
    etree.SubElement(files, f"{{{CONTAINER}}}rootfile", attributes)
    return root


def navigation(dossier: Dossier, documents: dict[str, str], pages: Sequence[tuple[str, str]]) -> etree._Element:
    """Return the navigation document: the outline with the kind of each section, and the list of printed pages."""
    language = dossier.metadata.language
    root = element(None, "html", lang=language)
    root.set(XML_LANG, language)
    head = element(root, "head")
    element(head, "title", dossier.metadata.title)
    element(head, "link", rel="stylesheet", type="text/css", href="style.css")
    body = element(root, "body")
    contents = element(body, "nav", id="toc", role="doc-toc")
    contents.set(EPUB_TYPE, "toc")
    _outline(contents, dossier.sections, documents)
    if pages:
        listed = element(body, "nav", id="page-list", role="doc-pagelist", hidden="hidden")
        listed.set(EPUB_TYPE, "page-list")
        items = element(listed, "ol")
        for label, address in pages:
            element(element(items, "li"), "a", label, href=address)
    return root


def _outline(parent: etree._Element, sections: Iterable[Section], documents: dict[str, str]) -> None:
    items = element(parent, "ol")
    for section in sections:
        item = element(items, "li")
        address = f"text/{documents[section.id]}#{section.id}"
        element(item, "a", section.title, href=address, data_kind=section.kind.value)
        if section.children:
            _outline(item, section.children, documents)


def package(dossier: Dossier, documents: Sequence[str]) -> etree._Element:
    """Return the package document: every entry of the metadata, the manifest and the spine."""
    root = etree.Element(
        f"{{{OPF}}}package",
        {"version": "3.0", "unique-identifier": "id", "prefix": PREFIX, XML_LANG: dossier.metadata.language},
        nsmap={None: OPF, "dc": DC},  # type: ignore[dict-item] # lxml takes None
    )
    _metadata(etree.SubElement(root, f"{{{OPF}}}metadata"), dossier)
    manifest = etree.SubElement(root, f"{{{OPF}}}manifest")
    _item(manifest, "nav", "nav.xhtml", "application/xhtml+xml", properties="nav")
    _item(manifest, "style", "style.css", "text/css")
    if dossier.terms:
        _item(manifest, "terms", TERMS_PATH.removeprefix(ROOT), TERMS_TYPE)
    spine = etree.SubElement(root, f"{{{OPF}}}spine")
    for number, name in enumerate(documents, 1):
        _item(manifest, f"text-{number}", f"text/{name}", "application/xhtml+xml")
        etree.SubElement(spine, f"{{{OPF}}}itemref", {"idref": f"text-{number}"})
    for number, media in enumerate(dossier.media, 1):
        _item(manifest, f"media-{number}", f"media/{media.name}", media.media_type)
    return root


def _item(manifest: etree._Element, item_id: str, href: str, media_type: str, **more: str) -> None:
    etree.SubElement(manifest, f"{{{OPF}}}item", {"id": item_id, "href": href, "media-type": media_type, **more})


def _metadata(parent: etree._Element, dossier: Dossier) -> None:
    metadata = dossier.metadata
    _dc(parent, "identifier", DOSSIER_URN + metadata.identifier, id="id")
    _dc(parent, "title", metadata.title, id="title")
    _meta(parent, "title-type", "main", refines="#title")
    if metadata.subtitle:
        _dc(parent, "title", metadata.subtitle, id="subtitle")
        _meta(parent, "title-type", "subtitle", refines="#subtitle")
    _dc(parent, "language", metadata.language)
    _dc(parent, "publisher", metadata.publisher)
    _dc(parent, "rights", metadata.rights)
    _dc(parent, "source", metadata.source)
    if metadata.description:
        _dc(parent, "description", metadata.description)
    if _W3C_DATE.fullmatch(metadata.issued):
        _dc(parent, "date", metadata.issued)
    _meta(parent, "dcterms:modified", f"{metadata.modified.isoformat()}T00:00:00Z")
    _meta(parent, "onpe:format", FORMAT_WITH_TERMS if dossier.terms else FORMAT)
    for name, value in _own(metadata):
        _meta(parent, f"onpe:{name}", value)
    for name, value in _ACCESSIBILITY:
        _meta(parent, name, value)
    for number, media in enumerate(dossier.media, 1):
        _meta(parent, "onpe:sha256", media.sha256, refines=f"#media-{number}")


def _own(metadata: Metadata) -> Iterable[tuple[str, str]]:
    yield "issued", metadata.issued
    yield "verified-on", metadata.verified_on.isoformat()
    yield "edition", metadata.edition
    yield "order", str(metadata.order)
    if metadata.authorisation:
        yield "authorisation", metadata.authorisation
    for audience in metadata.audience:
        yield "audience", audience.value


def _dc(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, f"{{{DC}}}{name}", attributes).text = text


def _meta(parent: etree._Element, name: str, text: str, **attributes: str) -> None:
    etree.SubElement(parent, f"{{{OPF}}}meta", {"property": name, **attributes}).text = text
