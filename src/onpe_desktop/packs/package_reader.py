"""Reading the package document and the navigation of a pack."""

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from onpe_desktop.dossiers import Audience, Metadata, OutlineEntry, SectionKind
from onpe_desktop.packs.archive import Archive
from onpe_desktop.packs.checks import check_container, check_content, check_package, check_style
from onpe_desktop.packs.errors import PackError, damaged, refused
from onpe_desktop.packs.vocabulary import (
    CONTAINER_PATH,
    DC,
    DOSSIER_URN,
    EPUB_TYPE,
    FORMAT,
    FORMAT_WITH_TERMS,
    NAV_PATH,
    OPF,
    PACKAGE_PATH,
    ROOT,
    TERMS_PATH,
    TERMS_TYPE,
    XHTML,
)
from onpe_desktop.packs.xml import attribute, parse_xml

if TYPE_CHECKING:
    from onpe_desktop.dossiers import Media
    from onpe_desktop.dossiers.terms import TermRow

_ADDRESS = re.compile(r"text/([a-z0-9-]+\.xhtml)#([a-z][a-z0-9-]*)")
_HREF = re.compile(r"[a-z0-9-]+(/[a-z0-9-]+)?(\.[a-z0-9-]+){1,2}")
_MEDIA_TYPES = frozenset(
    ("image/png", "image/jpeg", "image/gif", "video/mp4", "video/webm", "text/vtt", "text/css", "text/csv",
     "application/xhtml+xml")
)  # fmt: skip
_OL = f"{{{XHTML}}}ol"
_MALFORMED = (ValueError, KeyError, IndexError, TypeError, AttributeError)


class Package(NamedTuple):
    """What the package document says: metadata, and media by name; and the terms that the pack adds to the search."""

    metadata: Metadata
    media: "Mapping[str, Media]"
    terms: "tuple[TermRow, ...]" = ()


def read_package(archive: Archive) -> Package:
    """Read and check the package document, and that the archive holds what it lists and nothing else.

    Raises `PackError`, also when the pack is of a later format than this program reads.
    """
    check_container(archive.read(CONTAINER_PATH))
    root = parse_xml(archive.read(PACKAGE_PATH), PACKAGE_PATH)
    check_package(root, PACKAGE_PATH)
    try:
        items = _items(root)
        _check_files(archive, items)
        return Package(_metadata(root), _media(root, archive, items), _terms(archive, items))
    except _MALFORMED as error:
        raise damaged("sa description n’a pas la forme attendue") from error


def read_navigation(archive: Archive) -> tuple[tuple[OutlineEntry, ...], dict[str, str]]:
    """Return the outline, and the document in which each section stands. Raises `PackError`."""
    root = parse_xml(archive.read(NAV_PATH), NAV_PATH)
    check_content(root, NAV_PATH)
    documents: dict[str, str] = {}
    try:
        contents = next(nav for nav in root.iter(f"{{{XHTML}}}nav") if nav.get(EPUB_TYPE) == "toc")
        return _entries(contents, documents), documents
    except (*_MALFORMED, StopIteration) as error:
        raise damaged("sa table des matières n’a pas la forme attendue") from error


def _entries(
    parent: etree._Element, documents: dict[str, str], document: str | None = None
) -> tuple[OutlineEntry, ...]:
    """Read a list of the table of contents; sections below another stand in the same `document` as it."""
    entries = []
    for item in (item for items in parent if items.tag == _OL for item in items):
        link, *below = list(item)
        match = _ADDRESS.fullmatch(attribute(link, "href"))
        if match is None or match[2] in documents or document not in {None, match[1]}:
            raise ValueError("not an entry of the table of contents")
        documents[match[2]] = match[1]
        kind = SectionKind(link.get("data-kind", "section"))
        children = _entries(item, documents, match[1]) if below else ()
        entries.append(OutlineEntry(match[2], link.text or "", kind, children))
    return tuple(entries)


def _items(root: etree._Element) -> dict[str, etree._Element]:
    items: dict[str, etree._Element] = {}
    for item in root.iter(f"{{{OPF}}}item"):
        href = attribute(item, "href")
        if not _HREF.fullmatch(href) or attribute(item, "media-type") not in _MEDIA_TYPES:
            raise refused("il annonce un fichier qui n’est pas permis")
        if {"scripted", "remote-resources"} & set(item.get("properties", "").split()):
            raise refused("il annonce un programme ou un fichier du réseau")
        if (item.get("media-type") == TERMS_TYPE) != (ROOT + href == TERMS_PATH):
            raise refused("il annonce un fichier qui n’est pas permis")
        items[href] = item
    return items


def _terms(archive: Archive, items: Mapping[str, etree._Element]) -> "tuple[TermRow, ...]":
    if TERMS_PATH.removeprefix(ROOT) not in items:
        return ()
    from onpe_desktop.dossiers.terms import MAX_TERM_BYTES, read_terms

    try:
        rows, problems = read_terms(archive.read(TERMS_PATH, MAX_TERM_BYTES).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise damaged(f"{TERMS_PATH} n’est pas en UTF-8") from error
    if problems:
        raise damaged(f"{TERMS_PATH} contient une faute à la ligne {problems[0].line}")
    return rows


def _check_files(archive: Archive, items: Mapping[str, etree._Element]) -> None:
    listed = {"mimetype", CONTAINER_PATH, PACKAGE_PATH, *(ROOT + href for href in items)}
    if missing := sorted(listed - frozenset(archive.names)):
        raise PackError(f"Le pack est incomplet\u00a0: il manque {missing[0]}.")
    if frozenset(archive.names) - listed:
        raise refused("il contient un fichier qu’il n’annonce pas")
    for href, item in items.items():
        if item.get("media-type") == "text/css":
            check_style(archive.read(ROOT + href))


def _metadata(root: etree._Element) -> Metadata:
    def dc(name: str) -> list[str]:
        return [one.text or "" for one in root.iter(f"{{{DC}}}{name}")]

    own = _own(root)
    if own["format"] not in ([FORMAT], [FORMAT_WITH_TERMS]):
        raise PackError(
            "Ce pack est d’un format que cette version du programme ne connaît pas.", "Mettez le programme à jour."
        )
    titles = dc("title")
    return Metadata(
        identifier=dc("identifier")[0].removeprefix(DOSSIER_URN),
        title=titles[0],
        subtitle=titles[1] if len(titles) > 1 else "",
        publisher=dc("publisher")[0],
        issued=own["issued"][0],
        modified=date.fromisoformat(own["modified"][0][:10]),
        verified_on=date.fromisoformat(own["verified-on"][0]),
        language=dc("language")[0],
        rights=dc("rights")[0],
        source=dc("source")[0],
        description="".join(dc("description")[:1]),
        authorisation="".join(own.get("authorisation", [])[:1]),
        edition=own["edition"][0],
        audience=tuple(Audience(name) for name in own.get("audience", [])),
        order=int(own["order"][0]),
    )


def _own(root: etree._Element) -> dict[str, list[str]]:
    values: dict[str, list[str]] = {}
    for meta in root.iter(f"{{{OPF}}}meta"):
        prefix, _, name = meta.get("property", "").partition(":")
        if prefix in {"onpe", "dcterms"} and meta.get("refines") is None:
            values.setdefault(name, []).append(meta.text or "")
    return values


def _media(root: etree._Element, archive: Archive, items: Mapping[str, etree._Element]) -> "dict[str, Media]":
    found = {href: item for href, item in items.items() if href.startswith("media/")}
    if not found:
        return {}
    from onpe_desktop.dossiers import Media

    digests = {meta.get("refines"): meta.text for meta in root.iter(f"{{{OPF}}}meta") if meta.get("refines")}
    media = {}
    for href, item in found.items():
        name = href.removeprefix("media/")
        digest = digests[f"#{attribute(item, 'id')}"] or ""
        media[name] = Media(name, attribute(item, "media-type"), archive.size(ROOT + href), digest)
    return media
