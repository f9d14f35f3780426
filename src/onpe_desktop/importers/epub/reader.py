"""EPUB as a source: its documents in the order of the spine, with the titles of its contents and its printed pages."""

from pathlib import Path

from lxml import etree

from onpe_desktop.importers.archive import MAX_PICTURE, ForeignArchive
from onpe_desktop.importers.components import require
from onpe_desktop.importers.epub.book import WANTED, Book, Entry, read_book
from onpe_desktop.importers.errors import Progress
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.conversion import body_of, read_pages
from onpe_desktop.importers.html.main_content import drop_contents
from onpe_desktop.importers.html.places import Page, resolve
from onpe_desktop.importers.html.tree import parse_xhtml, tokens, words
from onpe_desktop.importers.publication import Publication
from onpe_desktop.importers.sniffing import check_zip

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_CONTENTS = frozenset({"toc", "landmarks", "page-list", "lot", "loi", "doc-toc", "doc-pagelist", "index"})


def read_epub(path: Path, progress: Progress) -> Publication:
    """Read a book in EPUB 2 or 3.

    Raises `ImportRefusedError` for what is locked, damaged, empty or another kind of file.
    """
    require("selectolax", "PIL")
    check_zip(path, WANTED)
    findings = FindingLog()
    with ForeignArchive(path) as archive:
        book = read_book(archive)
        pages: list[Page] = []
        for number, name in enumerate(book.spine):
            progress(number, 2 * len(book.spine))  # the other half is the reading of what stands in them
            body = body_of(parse_xhtml(archive.read(name), path.name))
            for nav in list(body.iter("nav")):
                if tokens(nav) & _CONTENTS or name == book.navigation:
                    parent = nav.getparent()
                    if parent is not None:
                        parent.remove(nav)

            def leads_inside(href: str, name: str = name) -> bool:
                return href.startswith("#") or resolve(name, href.partition("#")[0]) in book.spine

            drop_contents(body, leads_inside)
            pages.append(Page(name, body))
        _add_page_breaks(pages, book)
        _add_titles(pages, book)

        def read_file(name: str) -> bytes | None:
            return archive.read(name, MAX_PICTURE) if name in archive else None

        def second_half(done: int, total: int) -> None:
            progress(len(book.spine) + done, len(book.spine) + total)

        return read_pages(pages, book.metadata, read_file, findings, second_half)


def _add_page_breaks(pages: list[Page], book: Book) -> None:
    """Mark the places of the list of printed pages, unless the documents mark them themselves."""
    for page in pages:
        here = {entry.fragment: entry for entry in book.printed_pages if entry.name == page.name and entry.words}
        if not here:
            continue
        for element in list(page.body.iter()):
            entry = here.pop(element.get("id", ""), None) if element.get("id") else None
            if entry is not None and not tokens(element) & {"pagebreak", "doc-pagebreak"}:
                _put_break(element, entry)
        if "" in here:
            _put_break(page.body, here[""])


def _put_break(element: etree._Element, entry: Entry) -> None:
    mark = etree.Element("span", title=entry.words)
    mark.set("epub-type", "pagebreak")
    if element.tag in {"a", "span", "img", "br", "hr"}:
        element.addprevious(mark)
        return
    mark.tail, element.text = element.text, None
    element.insert(0, mark)


def _add_titles(pages: list[Page], book: Book) -> None:
    """Give a document without any heading the title that the contents have for it."""
    for page in pages:
        entry = next((entry for entry in book.contents if entry.name == page.name and entry.words), None)
        if entry is None or any(True for _ in page.body.iter(*_HEADINGS)):
            continue
        first = next((p for p in page.body.iter("p", "div", "span") if words(p)), None)
        heading = etree.Element(f"h{min(entry.level, 6)}")
        heading.text = entry.words
        if first is not None and words(first) == entry.words and not len(first):
            first.tag = heading.tag
            continue
        heading.tail, page.body.text = page.body.text, None
        page.body.insert(0, heading)
