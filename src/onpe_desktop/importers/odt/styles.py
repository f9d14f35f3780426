"""What the styles of an OpenDocument text say of the paragraphs, words and lists that bear them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto

from lxml import etree

from onpe_desktop.importers.odt.names import FO, STYLE, style, text

_CHAIN = 20  # styles that a style may follow, one after the other
_ESCAPED = re.compile(r"_([0-9a-f]{2,4})_")
_HEADING = re.compile(r"(?:heading|titre) ([1-9])")
_BOXES = ("encadré", "encadre", "encart", "callout")
_ROLES = {
    "title": "title", "titre principal": "title", "subtitle": "subtitle", "sous-titre": "subtitle",
    "quotations": "quotation", "citation": "quotation", "quote": "quotation",
    "caption": "caption", "légende": "caption", "illustration": "caption", "figure": "caption", "drawing": "caption",
    "table": "caption", "tableau": "caption",
}  # fmt: skip


class Role(Enum):
    """What a paragraph is, as its style says."""

    TEXT = auto()
    TITLE = auto()
    SUBTITLE = auto()
    QUOTATION = auto()
    CAPTION = auto()
    BOX = auto()


@dataclass(frozen=True, slots=True)
class Look:
    """What a style and those that it follows say."""

    role: Role = Role.TEXT
    level: int = 0  # of a heading, 0 for none
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    list_style: str | None = None  # the list that the style puts paragraphs in; "": none, not even the outline


class Styles:
    """The styles of a document by family and name."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        for root in roots:
            for element in root.iter(style("style")):
                key = element.get(style("family"), ""), element.get(style("name"), "")
                self._styles.setdefault(key, element)

    def look(self, family: str, name: str) -> Look:
        """Return what a style (`family` is paragraph or text) says; nothing special for an unknown one."""
        key = family, name
        if key not in self._looks:
            self._looks[key] = _look(list(self._chain(family, name)), name)
        return self._looks[key]

    def _chain(self, family: str, name: str) -> Iterator[etree._Element]:
        for _ in range(_CHAIN):
            element = self._styles.get((family, name))
            if element is None:
                return
            yield element
            name = element.get(style("parent-style-name"), "")


def _look(chain: list[etree._Element], name: str) -> Look:
    names = [*map(_readable, chain), _readable_name(chain[-1].get(style("parent-style-name"), "") if chain else name)]
    role = next((found for each in names if (found := _role(each)) is not Role.TEXT), Role.TEXT)
    if role is Role.TEXT and any(_framed(element) for element in chain):
        role = Role.BOX
    weight = _first(chain, "text-properties", f"{{{FO}}}font-weight")
    slant = _first(chain, "text-properties", f"{{{FO}}}font-style")
    return Look(
        role,
        _level(chain, names),
        bold=weight == "bold" or (weight.isdecimal() and weight >= "600"),
        italic=slant in {"italic", "oblique"},
        hidden=_first(chain, "text-properties", text("display")) == "none",
        list_style=next(
            (said for element in chain if (said := element.get(style("list-style-name"))) is not None), None
        ),
    )


def _level(chain: list[etree._Element], names: list[str]) -> int:
    for element, name in zip(chain, names, strict=False):
        said = element.get(style("default-outline-level"))
        if said is not None:
            return int(said) if said.isdecimal() and len(said) < 3 else 0
        found = _HEADING.fullmatch(name)
        if found:
            return int(found[1])
    return 0


def _first(chain: list[etree._Element], properties: str, name: str) -> str:
    for element in chain:
        found = element.find(f"{{{STYLE}}}{properties}")
        if found is not None and found.get(name):
            return found.get(name, "")
    return ""


def _framed(element: etree._Element) -> bool:
    """Tell whether a style draws a line on all four sides of its paragraphs."""
    properties = element.find(style("paragraph-properties"))
    if properties is None:
        return False
    whole = properties.get(f"{{{FO}}}border", "none")
    sides = [properties.get(f"{{{FO}}}border-{side}", "none") for side in ("top", "left", "bottom", "right")]
    return whole != "none" or all(side != "none" for side in sides)


def _role(name: str) -> Role:
    known = _ROLES.get(name)
    if known:
        return Role[known.upper()]
    return Role.BOX if any(word in name for word in _BOXES) else Role.TEXT


def _readable(element: etree._Element) -> str:
    shown = element.get(style("display-name")) or _readable_name(element.get(style("name"), ""))
    return shown.strip().lower()


def _readable_name(name: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name).lower()
