"""The pictures that pages show: found beside the page or inside it, never fetched."""

import base64
import binascii
import re
from collections.abc import Callable

from lxml import etree

from onpe_desktop.dossiers import Figure
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.places import Page, resolve
from onpe_desktop.importers.pictures import PictureBook
from onpe_desktop.importers.publication import FindingKind

_DATA = re.compile(r"data:image/[a-z0-9.+-]+(;[a-z0-9=.-]+)*;base64,", re.IGNORECASE)
_REMOTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_ICON = 32  # pixels; a picture that is smaller both ways is a sign in the text or an ornament
_SUFFIX = re.compile(r"\.(png|jpe?g|gif|webp|bmp|tiff?|svg|emf|wmf)$", re.IGNORECASE)

ReadFile = Callable[[str], bytes | None]


class PictureReader:
    """Turns `img` elements into figures. `read_file` gives the bytes of a file of the source, None if it has none."""

    def __init__(self, read_file: ReadFile, book: PictureBook, findings: FindingLog) -> None:
        self._read_file = read_file
        self._book = book
        self._findings = findings

    def read(self, page: Page, element: etree._Element) -> Figure | None:
        """Return the figure of an `img` (or `image` of a drawing); None when it is left out, and a finding says why."""
        if self.is_ornament(element):
            return None
        source = self._source(element)
        content = self._content(page, source)
        if content is None:
            return None
        name = self._book.add(content, "image" if source.startswith("data:") else source.partition("?")[0])
        if name is None:
            return None
        alt = " ".join(element.get("alt", "").split())
        small = max(self._book.size(name)) <= _ICON
        if not alt or _SUFFIX.search(alt):
            alt = ""
            if small:
                return None
            self._findings.add(
                FindingKind.NO_ALTERNATIVE_TEXT, "Une image n’a pas de texte de remplacement\u00a0: décrivez-la.", name
            )
        return Figure(name, alt)

    def is_ornament(self, element: etree._Element) -> bool:
        """Tell whether the page itself says that a picture is a sign in the text or an ornament."""
        try:
            sizes = [float(element.get(side, "").removesuffix("px")) for side in ("width", "height")]
        except ValueError:
            sizes = []
        return element.get("role") in {"presentation", "none"} or bool(sizes and max(sizes) <= _ICON)

    @staticmethod
    def _source(element: etree._Element) -> str:
        """Return the address, also where a script would put it later (`data-src`)."""
        source = element.get("src") or element.get("href") or element.get("xlink-href") or ""
        later = element.get("data-src") or element.get("data-lazy-src") or ""
        return (later if later and (not source or source.startswith("data:")) else source).strip()

    def _content(self, page: Page, source: str) -> bytes | None:
        if source.startswith("data:"):
            found = _DATA.match(source)
            try:
                return base64.b64decode(source[found.end() :], validate=False) if found else None
            except (binascii.Error, ValueError):
                return None
        if not source or _REMOTE.match(source):
            if source:
                self._findings.left_out(
                    "Une image est restée sur un site\u00a0: elle n’est pas dans le fichier.", source
                )
            return None
        name = resolve(page.name, source)
        content = None if name.startswith(("..", "/")) else self._read_file(name)
        if content is None:
            self._findings.left_out("Une image manque à côté de la page.", source)
        return content
