"""Where the links of pages lead: to places of the publication, which get names, or out of it."""

import posixpath
import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from lxml import etree

from onpe_desktop.dossiers import is_external
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.tree import words
from onpe_desktop.importers.publication import FindingKind
from onpe_desktop.text import slug

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_WEB = re.compile(r"www\.[\w-]+\.[a-z]{2,}", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[\s<>\"{}|\\^`\x00-\x1f]")
_NAME_LENGTH = 60
_WORD_LENGTH = 40
_LONG = 300  # characters; a longer address holds data or a program


@dataclass(frozen=True, slots=True)
class Page:
    """A page. `name` is its path inside the source, `base` the address on the web that it comes from, if it says so."""

    name: str
    body: etree._Element
    base: str = ""


class Places:
    """Resolves the links of all pages together, and names the places that a link was read to."""

    def __init__(self, pages: Sequence[Page], findings: FindingLog) -> None:
        self._findings = findings
        self._pages = {page.name: page for page in pages}
        self._elements: dict[tuple[str, str], etree._Element] = {}
        for page in pages:
            self._index(page)
        self._names: dict[tuple[str, str], str] = {}
        self._taken: dict[str, int] = {}
        self._names_of: dict[etree._Element, list[str]] = {}

    def element(self, page: Page, href: str) -> etree._Element | None:
        """Return the element that a link with this address leads to, None when it leaves the publication."""
        inside = self._inside(page, href)
        return None if inside is None or not inside[1] else self._elements.get(inside)

    def _cut(self, page: str, fragment: str) -> tuple[str, str]:
        """Return a place, whose name may be shorter than the link says: Word keeps 40 characters of it."""
        short = page, fragment[:_WORD_LENGTH]
        return short if (page, fragment) not in self._elements and short in self._elements else (page, fragment)

    def names(self, element: etree._Element) -> tuple[str, ...]:
        """Return the names of the places that are this very element; complete once every link was read."""
        return tuple(self._names_of.get(element, ()))

    def target(self, page: Page, href: str) -> str | None:
        """Return what a `Link` may have as target, None when the link cannot be followed; then a finding says so."""
        href = href.strip()
        inside = self._inside(page, href)
        if inside is not None:
            return f"#{self._name(inside)}"
        address = _external(href, page.base)
        if address is not None:
            return address
        scheme = _SCHEME.match(href)
        if scheme and not href.lower().startswith(("http:", "https:", "mailto:", "tel:")):
            self._findings.left_out(
                "Un lien d’un genre qui n’est pas permis est devenu du texte.", scheme[0] if len(href) > _LONG else href
            )
        elif href:
            self._findings.add(
                FindingKind.DEAD_LINK, "Un lien mène à un fichier qui n’est pas dans la publication.", href
            )
        return None

    def _index(self, page: Page) -> None:
        for element in page.body.iter():
            for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
                if not name:
                    continue
                first = self._elements.setdefault((page.name, name), element)
                if first is not element and element.get("id") == first.get("id") and _far(first, element):
                    self._findings.add(
                        FindingKind.DUPLICATE_ID,
                        "Deux endroits portent le même nom\u00a0: un lien mène au premier.",
                        name,
                    )

    def _inside(self, page: Page, href: str) -> tuple[str, str] | None:
        """Return page and fragment when the address is in the publication."""
        href = href.strip()
        if href.startswith("#"):
            return self._cut(page.name, unquote(href[1:]))
        if page.base and href.startswith(f"{page.base}#"):
            return page.name, unquote(href[len(page.base) + 1 :])
        if not href or _SCHEME.match(href) or href.startswith("//"):
            return None
        path, _, fragment = href.partition("#")
        name = resolve(page.name, path)
        return (name, unquote(fragment)) if name in self._pages else None

    def _name(self, place: tuple[str, str]) -> str:
        name = self._names.get(place)
        if name is None:
            page, fragment = place
            wanted = slug(fragment or posixpath.splitext(posixpath.basename(page))[0])[:_NAME_LENGTH].rstrip("-")
            name = self._free(wanted)
            self._names[place] = name
            element = self._elements.get(place) if fragment else self._pages[page].body
            if element is not None:
                self._names_of.setdefault(element, []).append(name)
        return name

    def _free(self, wanted: str) -> str:
        name = wanted
        while name in self._taken:
            self._taken[wanted] += 1
            name = f"{wanted}-{self._taken[wanted]}"
        self._taken[name] = 1
        return name


def _far(first: etree._Element, second: etree._Element) -> bool:
    """Tell whether two elements with one name are different places, not an empty anchor in its own heading."""
    return bool(words(first) and words(second)) and first not in second.iterancestors()


def resolve(page_name: str, path: str) -> str:
    """Return the name of a file that a page names by a relative path; it begins with `..` outside of the source."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(page_name), unquote(path.partition("?")[0])))


def _external(href: str, base: str) -> str | None:
    if _WEB.match(href):
        href = f"https://{href}"
    elif href.startswith("//"):
        href = f"https:{href}"
    elif base and not _SCHEME.match(href):
        try:
            href = urljoin(base, href)
        except ValueError:
            return None
    scheme, colon, rest = href.partition(":")
    address = _NOT_IN_ADDRESS.sub(lambda found: quote(found[0]), f"{scheme.lower()}{colon}{rest.strip()}")
    try:
        ok = is_external(address) and (not scheme.lower().startswith("http") or bool(urlsplit(address).hostname))
    except ValueError:
        return None
    return address if ok else None
