"""An OpenDocument text as a page: from its elements to those of HTML, which are read as those of every page."""

import re
from collections.abc import Callable  # noqa: TC003 # of a local variable

from lxml import etree

from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.captions import CAPTION
from onpe_desktop.importers.html.tree import append_text, characters, last_child
from onpe_desktop.importers.odt.names import DRAW, OFFICE, SVG, XLINK, draw, text
from onpe_desktop.importers.odt.names import table as table_name
from onpe_desktop.importers.odt.numbering import Numbering
from onpe_desktop.importers.odt.styles import Role, Styles
from onpe_desktop.importers.odt.tables import write_table
from onpe_desktop.importers.xml import local_name

_IGNORED = frozenset(
    text(name)
    for name in (
        "tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
        "alphabetical-index", "bibliography", "sequence-decls", "variable-decls", "user-field-decls", "note-citation",
        "hidden-text", "hidden-paragraph", "ruby-text", "change", "change-start", "change-end", "toc-mark",
        "alphabetical-index-mark", "soft-page-break",
    )
)  # fmt: skip
_OUTLINE = re.compile(r"^(?:[\d.]+\s*)?(.*)\|outline$")
_LAST_LEVEL = 6  # of HTML
_MAX_SPACES = 20


class PageWriter:
    """Writes one document as a page."""

    def __init__(self, styles: Styles, numbering: Numbering, findings: FindingLog) -> None:
        self._styles = styles
        self._numbering = numbering
        self._findings = findings
        self._notes: list[etree._Element] = []
        self._headings: dict[str, str] = {}
        self._named: set[str] = set()
        self.title = ""
        self.subtitle = ""

    def write(self, source: etree._Element) -> etree._Element:
        """Return the `body` of a page that says what the text (`office:text`) says, notes at its end."""
        body = etree.Element("body")
        for heading in source.iter(text("h")):
            self._headings.setdefault(_plain(heading), f"titre-{len(self._headings) + 1}")
        self._blocks(source, body, "", 0)
        body.extend(self._notes)
        return body

    def _blocks(self, source: etree._Element, target: etree._Element, list_style: str, depth: int) -> None:
        writers: dict[str, Callable[[etree._Element, etree._Element], None]] = {
            text("p"): self._paragraph,
            text("h"): lambda child, place: self._heading(child, place, list_style, depth),
            table_name("table"): lambda child, place: write_table(child, place, self._inside),
        }
        for child in source:
            if child.tag in _IGNORED or child.tag == f"{{{OFFICE}}}forms":
                if child.tag == f"{{{OFFICE}}}forms" and len(child):
                    self._findings.left_out("Les champs d’un formulaire sont laissés de côté.")
                if child.tag == text("tracked-changes"):
                    self._findings.left_out(
                        "Le document a des modifications suivies\u00a0: elles sont prises comme acceptées."
                    )
            elif child.tag == text("list"):
                self._list(child, target, child.get(text("style-name")) or list_style, depth + 1)
            elif child.tag in writers:
                writers[str(child.tag)](child, target)
            elif child.tag in {draw("frame"), draw("g"), draw("custom-shape"), draw("rect")}:
                self._shape(child, target, target)
            elif child.get(text("display")) != "none":
                self._blocks(child, target, list_style, depth)

    def _inside(self, source: etree._Element, target: etree._Element) -> None:
        self._blocks(source, target, "", 0)

    def _list(self, source: etree._Element, target: etree._Element, list_style: str, depth: int) -> None:
        style = list_style or self._style_of_items(source)
        count = self._numbering.of_list(style)
        tag = "ol" if count.is_ordered(depth) else "ul"
        last = last_child(target)
        if last is not None and last.tag == tag and last.get("data-style") == style:
            made = last  # one list, which the program that wrote it had taken apart
        else:
            made = etree.SubElement(target, tag)
            made.set("data-style", characters(style))
            if depth == 1 and "true" not in {source.get(text("continue-numbering")), _names_another(source)}:
                count.begin()
        for item in source:
            if item.tag in {text("list-item"), text("list-header")}:
                first = item.get(text("start-value"), "")
                if item.tag == text("list-item") and _has_words(item):
                    count.add(depth, int(first) if first.isdecimal() and len(first) < 6 else None)
                if not len(made) and count.number != 1:
                    made.set("start", str(count.number))
                self._blocks(item, etree.SubElement(made, "li"), style, depth)
        if any(heading.tag in {"h1", "h2", "h3", "h4", "h5", "h6"} for heading in made.iter()):
            _open_list(made)  # numbered headings are written inside lists

    def _style_of_items(self, source: etree._Element) -> str:
        first = next(source.iter(text("p")), None)
        look = self._styles.look("paragraph", first.get(text("style-name"), "") if first is not None else "")
        return look.list_style or ""

    def _heading(self, source: etree._Element, target: etree._Element, list_style: str, depth: int) -> None:
        said = source.get(text("outline-level"), "1")
        level = int(said) if said.isdecimal() and 0 < len(said) < 3 else 1
        self._write_heading(source, target, level, self._number(source, level, list_style, depth))

    def _number(self, source: etree._Element, level: int, list_style: str, depth: int) -> str:
        """Return what is shown before a heading, counting it."""
        if not _plain(source) or source.get(text("is-list-header")) == "true":
            return ""
        own = self._styles.look("paragraph", source.get(text("style-name"), "")).list_style
        if own is None:
            return self._numbering.count_heading(source, level)
        parent = source.getparent()
        numbered = depth > 0 and parent is not None and parent.tag == text("list-item")
        return self._numbering.of_list(list_style).shown if numbered else ""

    def _write_heading(self, source: etree._Element, target: etree._Element, level: int, number: str) -> None:
        heading = etree.SubElement(target, f"h{min(max(level, 1), _LAST_LEVEL)}")
        name = self._headings.get(_plain(source))
        if name and name not in self._named:
            self._named.add(name)  # the links that name a title by its words lead to the first one
            heading.set("id", name)
        if number:
            _put(heading, f"{number} ")
        self._line(source, heading, target)

    def _paragraph(self, source: etree._Element, target: etree._Element) -> None:
        look = self._styles.look("paragraph", source.get(text("style-name"), ""))
        if look.hidden:
            return
        if look.level:
            number = (
                self._numbering.count_heading(source, look.level) if look.list_style is None and _plain(source) else ""
            )
            self._write_heading(source, target, look.level, number)
        elif look.role in {Role.TITLE, Role.SUBTITLE} and target.tag == "body" and target.find("h1") is None:
            said = _plain(source)
            if look.role is Role.TITLE:
                self.title = f"{self.title} {said}".strip()
            else:
                self.subtitle = f"{self.subtitle} {said}".strip()
            self._line(source, etree.Element("p"), target)
        else:
            place, name = _place(target, look.role)
            paragraph = etree.SubElement(place, "p")
            if name:
                paragraph.set("class", name)
            self._line(source, paragraph, target)

    def _line(self, source: etree._Element, target: etree._Element, blocks: etree._Element) -> None:
        """Write the words of a paragraph into `target`; what stands beside them (boxes) goes into `blocks`."""
        _put(target, source.text)
        for child in source:
            self._inline(child, target, blocks)
            _put(target, child.tail)

    def _inline(self, child: etree._Element, target: etree._Element, blocks: etree._Element) -> None:
        name = local_name(child)
        if child.tag in _IGNORED:
            return
        if child.tag == f"{{{OFFICE}}}annotation":
            self._findings.left_out("Les commentaires en marge sont laissés de côté.")
        elif child.tag == text("note"):
            self._note(child, target)
        elif child.tag == text("span"):
            self._span(child, target, blocks)
        elif child.tag == text("a"):
            self._line(child, etree.SubElement(target, "a", href=self._address(child)), blocks)
        elif name in {"bookmark", "bookmark-start", "reference-mark", "reference-mark-start"}:
            etree.SubElement(target, "a", id=characters(child.get(text("name"), "")))
        elif name in {"bookmark-ref", "reference-ref"}:
            link = etree.SubElement(target, "a", href=f"#{characters(child.get(text('ref-name'), ''))}")
            self._line(child, link, blocks)
        elif name == "s":
            count = child.get(text("c"), "1")
            _put(target, " " * min(int(count) if count.isdecimal() and len(count) < 5 else 1, _MAX_SPACES))
        elif name == "tab":
            _put(target, " ")
        elif name == "line-break":
            etree.SubElement(target, "br")
        elif str(child.tag).startswith(f"{{{DRAW}}}"):
            self._shape(child, target, blocks)
        else:
            self._line(child, target, blocks)

    def _span(self, source: etree._Element, target: etree._Element, blocks: etree._Element) -> None:
        look = self._styles.look("text", source.get(text("style-name"), ""))
        if look.hidden:
            return
        if look.bold:
            target = etree.SubElement(target, "strong")
        if look.italic:
            target = etree.SubElement(target, "em")
        self._line(source, target, blocks)

    def _address(self, link: etree._Element) -> str:
        href = characters(link.get(f"{{{XLINK}}}href", ""))
        found = _OUTLINE.match(href.removeprefix("#")) if href.startswith("#") else None
        return f"#{self._headings.get(found[1].strip(), found[1])}" if found else href

    def _note(self, source: etree._Element, target: etree._Element) -> None:
        number = len(self._notes) + 1
        call = etree.SubElement(target, "a", href=f"#onpe-note-{number}")
        call.set("epub-type", "noteref")
        call.text = str(number)
        body = etree.Element("aside", id=f"onpe-note-{number}")
        body.set("epub-type", "footnote")
        self._notes.append(body)
        for part in source.iter(text("note-body")):
            self._blocks(part, body, "", 0)

    def _shape(self, source: etree._Element, target: etree._Element, blocks: etree._Element) -> None:
        """Write a picture where it stands, and the text of a box as a box behind the paragraph."""
        alt = " ".join(characters(_described(source)).split())
        images = [image for image in source if image.tag == draw("image")]
        if any(part.tag in {draw("object"), draw("object-ole")} for part in source) and not images:
            self._findings.left_out(
                "Un objet (graphique, formule) est laissé de côté\u00a0: remplacez-le par une image."
            )
        for image in images[:1]:  # the others are the same picture in other formats
            made = etree.SubElement(target, "img", src=characters(image.get(f"{{{XLINK}}}href", "")))
            if alt:
                made.set("alt", alt)
            return
        box = source.find(draw("text-box"))
        content = box if box is not None else source
        if not any(part.tag in {text("p"), text("list"), text("h"), table_name("table")} for part in content):
            for inner in source:
                if str(inner.tag).startswith(f"{{{DRAW}}}"):
                    self._shape(inner, target, blocks)
            return
        captioned = content.find(f"{text('p')}//{draw('image')}") is not None
        place = etree.SubElement(blocks, "div" if captioned else "aside")
        self._blocks(content, place, "", 0)
        if not captioned and len(place) and place[0].tag == "p" and place[0].get("class") == CAPTION:
            del place[0].attrib["class"]


def _place(target: etree._Element, role: Role) -> tuple[etree._Element, str]:
    """Return where a paragraph goes, and its class: neighbours with the same frame or quotation stand in one."""
    if role is Role.CAPTION:
        return target, CAPTION
    wanted = {Role.QUOTATION: ("blockquote", ""), Role.BOX: ("div", "callout")}.get(role)
    if wanted is None:
        return target, ""
    last = last_child(target)
    if last is not None and (last.tag, last.get("class", "")) == wanted:
        return last, ""
    made = etree.SubElement(target, wanted[0])
    if wanted[1]:
        made.set("class", wanted[1])
    return made, ""


def _names_another(source: etree._Element) -> str:
    """Return « true » for a list that says which list it goes on."""
    return "true" if source.get(text("continue-list")) else "false"


def _has_words(item: etree._Element) -> bool:
    """Tell whether an item has a paragraph of its own: one that holds the next list only bears no number."""
    return any(child.tag in {text("p"), text("h")} for child in item)


def _open_list(made: etree._Element) -> None:
    parent = made.getparent()
    if parent is not None:
        place = parent.index(made)
        parent[place : place + 1] = [block for item in made for block in item]


def _described(shape: etree._Element) -> str:
    for name in ("desc", "title"):
        found = shape.find(f"{{{SVG}}}{name}")
        if found is not None and (found.text or "").strip():
            return found.text or ""
    return ""


def _plain(source: etree._Element) -> str:
    return " ".join("".join(str(part) for part in source.itertext()).split())


def _put(target: etree._Element, letters: str | None) -> None:
    if letters:
        append_text(target, last_child(target), characters(letters))
