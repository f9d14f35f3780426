"""Styles of paragraphs as the converter is told them: headings, quotations, captions, frames, numbered lists."""

from dataclasses import dataclass

from lxml import etree

from onpe_desktop.importers.docx.names import w
from onpe_desktop.importers.docx.numbering import Number, Numbering
from onpe_desktop.importers.docx.styles import ParagraphStyle, Role, Styles, is_framed, level_of
from onpe_desktop.importers.docx.trees import remove

BOX_STYLE = "OnpeBox"
MARKS = {Role.QUOTATION: "OnpeQuotation", Role.CAPTION: "OnpeCaption", Role.BOX: "OnpeFramed"}
NUMBER = "onpe-number-"  # begins the name of a bookmark that holds the number of an item
_LAST_LEVEL = 6  # of HTML


@dataclass(frozen=True, slots=True)
class Titles:
    """What the title styles at the head of the document hold."""

    title: str = ""
    subtitle: str = ""


def heading_style(level: int) -> str:
    """Return the name of our style for headings of a level."""
    return f"OnpeHeading{min(level, _LAST_LEVEL)}"


def mark_paragraphs(root: etree._Element, styles: Styles, numbering: Numbering) -> Titles:
    """Give each paragraph the style that says what it is; the titles at the head are taken out and returned."""
    titles: dict[Role, list[str]] = {Role.TITLE: [], Role.SUBTITLE: []}
    begun = False
    for paragraph in list(root.iter(w("p"))):
        properties = paragraph.find(w("pPr"))
        named = properties.find(w("pStyle")) if properties is not None else None
        style = styles.paragraph(named.get(w("val"), "") if named is not None else "")
        role, level = style.role, level_of(properties)
        if level is not None:
            if not level and role is Role.HEADING and named is not None:
                remove(named)  # the converter would go by its name
            role = Role.HEADING if level else (Role.TEXT if role is Role.HEADING else role)
        text = "".join(letters.text or "" for letters in paragraph.iter(w("t"))).strip()
        if role is Role.CONTENTS and style.level and text and not text[-1].isdigit():
            # no line of a contents, which ends with its page: the text wears the style, and titles are counted in it
            role = Role.TEXT if _list_of(properties, style) is None else Role.HEADING
        if role is Role.CONTENTS:
            remove(paragraph)
        elif role in titles and not begun:
            titles[role].append(text)
            remove(paragraph)
        elif role in {Role.HEADING, Role.TITLE}:
            begun = begun or bool(text)
            number = _counted(paragraph, style, numbering)
            deep = max(level or style.level, number.depth if number is not None else 1)
            _set_style(paragraph, heading_style(deep), listed=False)
            if number is not None and text:
                _write_number(paragraph, number)
        else:
            _mark_text(paragraph, role, style, numbering)
    return Titles(*(" ".join(part for part in titles[role] if part) for role in (Role.TITLE, Role.SUBTITLE)))


def _mark_text(paragraph: etree._Element, role: Role, style: ParagraphStyle, numbering: Numbering) -> None:
    properties = paragraph.find(w("pPr"))
    number = _counted(paragraph, style, numbering)
    listed = _list_of(properties, style)
    if role is Role.TEXT and listed is None and is_framed(properties):
        _set_style(paragraph, MARKS[Role.BOX])
    elif role in MARKS:
        _set_style(paragraph, MARKS[role])
    elif listed is not None:
        _put_in_list(paragraph, listed)
        if number is not None:
            mark = etree.Element(w("bookmarkStart"))
            mark.set(w("name"), f"{NUMBER}{number.value}")
            paragraph.insert(1, mark)


def _counted(paragraph: etree._Element, style: ParagraphStyle, numbering: Numbering) -> Number | None:
    properties = paragraph.find(w("pPr"))
    listed = _list_of(properties, style)
    if listed is None or properties is None:
        return None
    if properties.find(w("sectPr")) is not None and paragraph.find(w("r")) is None:
        return None  # nothing but the end of a part, which Word does not number
    return numbering.count(*listed)


def _list_of(properties: etree._Element | None, style: ParagraphStyle) -> tuple[str, str] | None:
    """Return the list (its id and level) that a paragraph is in; what it says itself goes before its style."""
    own = properties.find(w("numPr")) if properties is not None else None
    number = own.find(w("numId")) if own is not None else None
    place = own.find(w("ilvl")) if own is not None else None
    if number is not None:
        level = place.get(w("val"), "0") if place is not None else "0"
        return None if number.get(w("val")) == "0" else (number.get(w("val"), ""), level)
    if style.numbering is not None and place is not None:
        return style.numbering[0], place.get(w("val"), "0")
    return style.numbering if style.numbering is not None and style.numbering[0] != "0" else None


def _write_number(paragraph: etree._Element, number: Number) -> None:
    """Write the number of a heading before its words, as Word shows it."""
    if number.text:
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = f"{number.text} "
        paragraph.insert(1, run)


def _set_style(paragraph: etree._Element, style_id: str, *, listed: bool = True) -> None:
    properties = paragraph.find(w("pPr"))
    if properties is None:
        properties = etree.Element(w("pPr"))
        paragraph.insert(0, properties)
    for name in ("pStyle",) if listed else ("pStyle", "numPr"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    style = etree.Element(w("pStyle"))
    style.set(w("val"), style_id)
    properties.insert(0, style)


def _put_in_list(paragraph: etree._Element, listed: tuple[str, str]) -> None:
    """Write on a paragraph the list that it is in, which only its style may say."""
    properties = paragraph.find(w("pPr"))
    if properties is None:
        return
    for old in properties.findall(w("numPr")):
        properties.remove(old)
    own = etree.SubElement(properties, w("numPr"))
    for name, value in zip(("ilvl", "numId"), reversed(listed), strict=True):
        etree.SubElement(own, w(name)).set(w("val"), value)
