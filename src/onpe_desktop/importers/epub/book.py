"""What an EPUB says of itself: which documents, in which order, with which contents and printed pages."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from onpe_desktop.importers.archive import ForeignArchive, encrypted
from onpe_desktop.importers.html.metadata import as_date
from onpe_desktop.importers.html.places import resolve
from onpe_desktop.importers.html.tree import parse_xhtml, words
from onpe_desktop.importers.publication import PublicationMetadata
from onpe_desktop.importers.sniffing import other_kind
from onpe_desktop.importers.xml import damaged, local_name, parse_xml

WANTED = "un livre EPUB"
_CONTAINER = "META-INF/container.xml"
_FONTS = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")  # hides fonts only, locks nothing
_PAGES = frozenset({"application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents or of the list of printed pages: where it leads (name and fragment), and its words."""

    name: str
    fragment: str
    words: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Book:
    """`spine` are the names of the documents in reading order."""

    metadata: PublicationMetadata
    spine: tuple[str, ...]
    contents: tuple[Entry, ...] = ()
    printed_pages: tuple[Entry, ...] = ()
    navigation: str = ""  # name of the document that holds the contents, empty when it has one of its own format


def read_book(archive: ForeignArchive) -> Book:
    """Read the package document and the contents; raises `ImportRefusedError`."""
    _check_locks(archive)
    if _CONTAINER not in archive:
        raise other_kind(archive.file_name, WANTED, "une archive ou un autre document")
    container = parse_xml(archive.read(_CONTAINER), archive.file_name)
    name = next((e.get("full-path", "") for e in container.iter() if local_name(e) == "rootfile"), "")
    package = parse_xml(archive.read(name), archive.file_name)
    items = {
        e.get("id", ""): (resolve(name, e.get("href", "")), e.get("media-type", ""), e.get("properties", ""))
        for e in package.iter()
        if local_name(e) == "item"
    }
    order = [e for e in package.iter() if local_name(e) == "itemref" and e.get("idref", "") in items]
    # What is not in the reading order (`linear="no"`: notes, answers) is read after it.
    order.sort(key=lambda itemref: itemref.get("linear") == "no")
    spine = [items[e.get("idref", "")] for e in order]
    names = tuple(dict.fromkeys(item for item, kind, _ in spine if kind in _PAGES and item in archive))
    if not names:
        raise damaged(archive.file_name)
    navigation = next((item for item, _, properties in items.values() if "nav" in properties.split()), "")
    ncx = next((item for item, kind, _ in items.values() if kind == "application/x-dtbncx+xml"), "")
    contents, printed = _contents(archive, navigation, ncx)
    return Book(_metadata(package), names, contents, printed, navigation if navigation in names else "")


def _check_locks(archive: ForeignArchive) -> None:
    locks = "META-INF/encryption.xml"
    if "META-INF/rights.xml" in archive or "META-INF/license.lcpl" in archive:
        raise encrypted(archive.file_name)
    if locks in archive:
        for element in parse_xml(archive.read(locks), archive.file_name).iter():
            if local_name(element) == "EncryptionMethod" and element.get("Algorithm") not in _FONTS:
                raise encrypted(archive.file_name)


def _metadata(package: etree._Element) -> PublicationMetadata:
    said: dict[str, str] = {}
    titles: dict[str, str] = {}
    kinds = {
        e.get("refines", "").lstrip("#"): (e.text or "").strip()
        for e in package.iter()
        if local_name(e) == "meta" and e.get("property") == "title-type"
    }
    for element in package.iter():
        text = " ".join("".join(str(part) for part in element.itertext()).split())
        name = local_name(element)
        if not text or "purl.org/dc/" not in str(element.tag):
            continue
        if name == "title":
            titles.setdefault(kinds.get(element.get("id", ""), "main" if "main" not in titles else "subtitle"), text)
        else:
            said.setdefault(name, text)
    return PublicationMetadata(
        title=titles.get("main", ""),
        subtitle=titles.get("subtitle", ""),
        publisher=said.get("publisher", ""),
        issued=as_date(said.get("date", "")),
        language=said.get("language", "").lower(),
        rights=said.get("rights", ""),
        description=said.get("description", ""),
        author=said.get("creator", ""),
    )


def _contents(archive: ForeignArchive, navigation: str, ncx: str) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    if navigation in archive:
        page = parse_xhtml(archive.read(navigation), archive.file_name)
        navs = {nav.get("epub-type", ""): nav for nav in page.iter("nav")}
        return (
            tuple(_of_navigation(navs.get("toc"), navigation)),
            tuple(_of_navigation(navs.get("page-list"), navigation)),
        )
    if ncx in archive:
        root = parse_xml(archive.read(ncx), archive.file_name)
        return tuple(_of_ncx(root, "navPoint", ncx)), tuple(_of_ncx(root, "pageTarget", ncx))
    return (), ()


def _of_navigation(nav: etree._Element | None, name: str) -> Iterator[Entry]:
    if nav is not None:
        for link in nav.iter("a"):
            level = sum(1 for _ in link.iterancestors("ol"))
            yield _entry(name, link.get("href", ""), words(link), level)


def _of_ncx(root: etree._Element, kind: str, name: str) -> Iterator[Entry]:
    for point in root.iter():
        if local_name(point) != kind:
            continue
        label = content = ""
        for child in point:
            if local_name(child) == "navLabel":
                label = " ".join("".join(str(part) for part in child.itertext()).split())
            elif local_name(child) == "content":
                content = child.get("src", "")
        level = 1 + sum(1 for above in point.iterancestors() if local_name(above) == kind)
        yield _entry(name, content, label, level)


def _entry(name: str, href: str, label: str, level: int) -> Entry:
    path, _, fragment = href.partition("#")
    return Entry(resolve(name, path) if path else posixpath.normpath(name), unquote(fragment), label, level)
