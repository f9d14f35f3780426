"""HTML as a source: one page, a page saved with its folder of files, or a folder of pages with an index."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from onpe_desktop.importers.components import require
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.conversion import body_of, read_pages
from onpe_desktop.importers.html.main_content import choose_main, drop_contents, drop_repeated
from onpe_desktop.importers.html.metadata import address_of, read_metadata
from onpe_desktop.importers.html.places import Page, resolve
from onpe_desktop.importers.html.tree import decode_html, parse_html, parse_xhtml
from onpe_desktop.importers.publication import Publication
from onpe_desktop.importers.sniffing import check_text, read_bytes

MAX_PAGE = 1 << 26  # bytes of one page, pictures written into it included
MAX_PAGES = 2_000
_MAX_SITE = 1 << 28  # bytes of all pages of a folder
_MAX_FILE = 1 << 26  # bytes of a picture
_SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
_INDEXES = ("index", "default", "accueil")
_INDEX = re.compile(r"(index|default|accueil)(\.[a-z]{2}(-[a-z]{2})?)?\.x?html?", re.IGNORECASE)
_MACHINERY = frozenset({"genindex", "py-modindex", "search"})  # pages that documentation tools make for themselves
_LOOKS_LIKE_HTML = re.compile(
    r"<(!doctype\s+html|html|head|body|title|meta|main|article|section|div|p|h[1-6]|table|ul|ol)\b", re.IGNORECASE
)
_LANGUAGE = re.compile(r"\.([a-z]{2})\.x?html?$", re.IGNORECASE)  # of a name like index.fr.html
_ONE_FILE = re.compile(rb"^(MIME-Version:|Content-Type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE)
_A_PAGE = "une page HTML"


def read_html(path: Path, progress: Progress) -> Publication:
    """Read a page, or a folder of pages in the order in which its index leads to them.

    What surrounds the text (menus, banners, feet) is left out; no script runs and nothing is fetched. Raises
    `ImportRefusedError` for what is no page, is empty or too large.
    """
    require("selectolax", "PIL")
    findings = FindingLog()
    files = SourceFolder(path if path.is_dir() else path.parent)
    names = _site(files, path.name, findings) if path.is_dir() else {path.name: _load(path)}
    first = next(iter(names.values()))
    drop_repeated([body_of(page) for page, _ in names.values()])
    metadata = read_metadata(first[0])
    said = _LANGUAGE.search(next(iter(names)))
    if said and not metadata.language:
        metadata = replace(metadata, language=said[1].lower())
    pages = []
    for name, (page, text) in names.items():
        body = choose_main(body_of(page), findings)

        def leads_inside(href: str, name: str = name) -> bool:
            return href.startswith("#") or (len(names) > 1 and resolve(name, href.partition("#")[0]) in names)

        drop_contents(body, leads_inside)
        pages.append(Page(name, body, address_of(page, text) if len(names) == 1 else ""))
    return read_pages(pages, metadata, files.read, findings, progress)


class SourceFolder:
    """The files beside a page; nothing outside the folder is ever read, not through links of the file system either."""

    def __init__(self, root: Path) -> None:
        self._root = root.resolve()

    def pages(self) -> list[str]:
        """Return the names of the pages in the folder, sorted."""
        found = []
        for path in sorted(self._root.rglob("*")):
            name = path.relative_to(self._root).as_posix()
            if path.suffix.lower() in _SUFFIXES and not re.search(r"(^|/)([^/]*_files|[._][^/]*)/", name):
                found.append(name)
            if len(found) > MAX_PAGES:
                break
        return found

    def path(self, name: str) -> Path | None:
        """Return the file with this name, None when there is none inside the folder."""
        try:
            path = (self._root / name).resolve()
            return path if path.is_relative_to(self._root) and path.is_file() else None
        except (OSError, ValueError):
            return None

    def read(self, name: str) -> bytes | None:
        """Return the content of a file, None when there is none inside the folder, or when it is too large."""
        path = self.path(name)
        try:
            return path.read_bytes() if path is not None and path.stat().st_size <= _MAX_FILE else None
        except OSError:
            return None


def _load(path: Path) -> tuple[etree._Element, str]:
    content = read_bytes(path, MAX_PAGE)
    check_text(content, path.name, _A_PAGE)
    if _ONE_FILE.search(content[:2_000]):
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» est une page enregistrée en un seul fichier (MHTML).",
            "Ouvrez-la dans le navigateur, puis enregistrez-la en «\u00a0page web complète\u00a0».",
        )
    text = decode_html(content)
    if not _LOOKS_LIKE_HTML.search(text[:100_000]):
        raise ImportRefusedError(
            f"Le fichier «\u00a0{path.name}\u00a0» n’est pas une page HTML.",
            "Choisissez le fichier .html de la publication, ou importez ce fichier dans son propre format.",
        )
    # XHTML as XML: read as HTML, an empty `<a id="x"/>` would go on to the next link.
    return (parse_xhtml(content, path.name) if text.lstrip().startswith("<?xml") else parse_html(text)), text


def _site(files: SourceFolder, folder_name: str, findings: FindingLog) -> dict[str, tuple[etree._Element, str]]:
    """Return the pages of a folder in reading order."""
    present = files.pages()
    if not present:
        raise ImportRefusedError(
            f"Le dossier «\u00a0{folder_name}\u00a0» ne contient pas de page HTML.", "Choisissez un autre dossier."
        )
    if len(present) > MAX_PAGES:
        raise ImportRefusedError(
            f"Le dossier «\u00a0{folder_name}\u00a0» contient plus de {MAX_PAGES} pages.",
            "Importez-le en plusieurs parties.",
        )
    loaded: dict[str, tuple[etree._Element, str]] = {}
    size = 0
    for name in present:
        path = files.path(name)
        if path is None or path.stem in _MACHINERY:
            continue
        size += path.stat().st_size
        if size > _MAX_SITE:
            raise ImportRefusedError(
                f"Les pages du dossier «\u00a0{folder_name}\u00a0» sont trop lourdes.",
                "Importez-le en plusieurs parties.",
            )
        loaded[name] = _load(path)
    indexes = {found[1].lower(): name for name in loaded if (found := _INDEX.fullmatch(name))}
    index = next((indexes[name] for name in _INDEXES if name in indexes), None)
    if index is None:
        return loaded
    reached = _reached(index, loaded)
    for name in loaded:
        if name not in reached:
            findings.left_out("Une page du dossier n’est reliée à aucune autre\u00a0: elle n’est pas reprise.", name)
    return {name: loaded[name] for name in reached}


def _reached(index: str, loaded: dict[str, tuple[etree._Element, str]]) -> dict[str, None]:
    """Return the pages that can be reached from the index: as its « next page » links lead, else as links come."""
    order: dict[str, None] = {}
    name: str | None = index
    while name is not None and name not in order:
        order[name] = None
        name = next(
            (target for rel, target in _links(name, loaded[name][0]) if "next" in rel and target in loaded), None
        )
    waiting = list(order)
    while waiting:
        for _, target in _links(waiting[0], loaded[waiting[0]][0]):
            if target in loaded and target not in order:
                order[target] = None
                waiting.append(target)
        waiting.pop(0)
    return order


def _links(name: str, page: etree._Element) -> Iterator[tuple[str, str]]:
    for element in page.iter("a", "area", "link", "frame", "iframe"):
        address = (element.get("href") or element.get("src") or "").partition("#")[0]
        if address and ":" not in address.partition("/")[0]:
            yield element.get("rel", "").lower(), resolve(name, address)
