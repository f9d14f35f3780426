"""What the styles of a document say of the paragraphs and words that bear them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from lxml import etree

from onpe_desktop.importers.docx.names import w

_MAX_LEVEL = 9
_CHAIN = 20  # styles that a style may be based on, one on the other
_QUOTES = frozenset(
    {"quote", "intense quote", "block text", "quotations", "citation", "citation intense", "citation longue"}
)
_CONTENTS = ("toc ", "toc heading", "table of figures", "table of authorities", "index ", "contents ")
_CONTENTS_LINE = re.compile(r"(?:toc|contents) ([1-9])")
_TITLES = frozenset({"title", "titre"})
_SUBTITLES = frozenset({"subtitle", "sous-titre"})
_CAPTIONS = frozenset({"caption", "légende", "illustration", "figure"})
_BOXES = ("encadré", "encadre", "encart", "callout")


class Role(Enum):
    """What a paragraph is, as its style says."""

    TEXT = auto()
    HEADING = auto()
    TITLE = auto()
    SUBTITLE = auto()
    QUOTATION = auto()
    CAPTION = auto()
    BOX = auto()
    CONTENTS = auto()  # a line of a table of contents or an index


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style says of its paragraphs.

    `level` is that of a heading, or of the title that a line of contents repeats, from 1; `numbering` is the list (its
    id and level) that the style puts paragraphs in.
    """

    role: Role = Role.TEXT
    level: int = 0
    numbering: tuple[str, str] | None = None


@dataclass(slots=True)
class Styles:
    """The styles of a document by their id."""

    paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)
    bold: set[str] = field(default_factory=set)  # ids of character styles
    italic: set[str] = field(default_factory=set)
    heads: set[str] = field(default_factory=set)  # ids of table styles that set off the first row

    def paragraph(self, style_id: str) -> ParagraphStyle:
        """Return what a style says; plain text for one that the document does not define."""
        return self.paragraphs.get(style_id, ParagraphStyle())


def read_styles(root: etree._Element | None) -> Styles:
    """Read the part of styles, None when the document has none."""
    styles = Styles()
    if root is None:
        return styles
    known = {style.get(w("styleId"), ""): style for style in root.iter(w("style"))}
    for style_id, style in known.items():
        chain = list(_chain(style, known))
        if style.get(w("type")) == "character":
            if _switched_on(chain, "b"):
                styles.bold.add(style_id)
            if _switched_on(chain, "i"):
                styles.italic.add(style_id)
        elif style.get(w("type")) == "table":
            if any(_sets_off_head(each) for each in chain):
                styles.heads.add(style_id)
        else:
            styles.paragraphs[style_id] = _paragraph_style(chain)
    return styles


def level_of(properties: etree._Element | None) -> int | None:
    """Return the level (from 1) that outline properties give, 0 for « body text », None when they say nothing."""
    outline = properties.find(w("outlineLvl")) if properties is not None else None
    value = outline.get(w("val"), "") if outline is not None else ""
    if not value.isdecimal() or len(value) > 2:
        return None
    return int(value) + 1 if int(value) < _MAX_LEVEL else 0


def is_framed(properties: etree._Element | None) -> bool:
    """Tell whether paragraph properties draw a line on all four sides."""
    borders = properties.find(w("pBdr")) if properties is not None else None
    if borders is None:
        return False
    drawn = {
        side for side in ("top", "left", "bottom", "right")
        if (line := borders.find(w(side))) is not None and line.get(w("val")) not in {None, "none", "nil"}
    }  # fmt: skip
    return len(drawn) == 4


def is_on(element: etree._Element | None) -> bool:
    """Tell whether a switch (`<w:b/>`) is there and not turned off."""
    return element is not None and element.get(w("val"), "1") not in {"0", "false", "off", "none"}


def _chain(style: etree._Element, known: dict[str, etree._Element]) -> Iterator[etree._Element]:
    following: etree._Element | None = style
    for _ in range(_CHAIN):
        if following is None:
            return
        yield following
        based_on = following.find(w("basedOn"))
        following = known.get(based_on.get(w("val"), "")) if based_on is not None else None


def _switched_on(chain: list[etree._Element], name: str) -> bool:
    for style in chain:
        switch = style.find(f"{w('rPr')}/{w(name)}")
        if switch is not None:
            return is_on(switch)
    return False


def _sets_off_head(style: etree._Element) -> bool:
    """Tell whether a table style shows the first row in bold or on a ground of its own."""
    for part in style.iter(w("tblStylePr")):
        if part.get(w("type")) == "firstRow":
            return is_on(part.find(f"{w('rPr')}/{w('b')}")) or part.find(f"{w('tcPr')}/{w('shd')}") is not None
    return False


def _paragraph_style(chain: list[etree._Element]) -> ParagraphStyle:
    numbering = None
    for style in chain:
        properties = style.find(w("pPr"))
        number = properties.find(f"{w('numPr')}/{w('numId')}") if properties is not None else None
        if number is not None and numbering is None:
            place = properties.find(f"{w('numPr')}/{w('ilvl')}") if properties is not None else None
            numbering = (number.get(w("val"), "0"), place.get(w("val"), "0") if place is not None else "0")
    for style in chain:
        role, level = _role(style)
        if role is not Role.TEXT:
            return ParagraphStyle(role, level, numbering)
        if level_of(style.find(w("pPr"))) == 0:
            break
    return ParagraphStyle(numbering=numbering)


def _role(style: etree._Element) -> tuple[Role, int]:
    name_element = style.find(w("name"))
    name = name_element.get(w("val"), "").strip().lower() if name_element is not None else ""
    for begins in ("heading ", "titre "):
        number = name.removeprefix(begins)
        if number != name and number.isdecimal() and len(number) == 1 and number != "0":
            return Role.HEADING, int(number)
    if name.startswith(_CONTENTS):
        line = _CONTENTS_LINE.fullmatch(name)
        return Role.CONTENTS, int(line[1]) if line else 0
    for names, role in (
        (_TITLES, Role.TITLE),
        (_SUBTITLES, Role.SUBTITLE),
        (_QUOTES, Role.QUOTATION),
        (_CAPTIONS, Role.CAPTION),
    ):
        if name in names:
            return role, 0
    level = level_of(style.find(w("pPr")))
    if level:
        return Role.HEADING, level
    if any(word in name for word in _BOXES) or is_framed(style.find(w("pPr"))):
        return Role.BOX, 0
    return Role.TEXT, 0
