"""A document as the converter understands it: what it would lose is written in ways that it keeps.

The converter (mammoth) knows styles by name only, and no outline levels, text boxes, simple fields or formulas.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from onpe_desktop.importers.docx.names import MC, A, M, w
from onpe_desktop.importers.docx.styles import Role, Styles, is_framed, is_on, level_of
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.xml import local_name

BOX_STYLE = "OnpeBox"
MARKS = {Role.QUOTATION: "OnpeQuotation", Role.CAPTION: "OnpeCaption", Role.BOX: "OnpeFramed"}
_TEXT_WRAPPERS = (w("fldSimple"), w("dir"), w("bdo"), w("smartTag"))
_FIRST_ROW = 0x20  # of the bits of `tblLook`
_LAST_LEVEL = 6  # of HTML


@dataclass(frozen=True, slots=True)
class Titles:
    """What the title styles at the head of the document hold."""

    title: str = ""
    subtitle: str = ""


def heading_style(level: int) -> str:
    """Return the name of our style for headings of a level."""
    return f"OnpeHeading{min(level, _LAST_LEVEL)}"


def prepare(root: etree._Element, styles: Styles, findings: FindingLog) -> Titles:
    """Change a part (document or notes) in place; returns the titles that were taken out of it."""
    _choose_alternatives(root)
    _move_text_boxes(root)
    _tell_losses(root, findings)
    _write_out_formulas(root, findings)
    for wrapper in list(root.iter(*_TEXT_WRAPPERS)):
        _unwrap(wrapper)
    for switch in list(root.iter(w("tblHeader"))):
        if not is_on(switch):
            _remove(switch)
    for table in root.iter(w("tbl")):
        _mark_head(table, styles)
    for paragraph in list(root.iter(w("p"))):
        _join_initial(paragraph)
    _drop_contents(root)
    for run in list(root.iter(w("r"))):
        _prepare_run(run, styles)
    return _mark_paragraphs(root, styles)


def _choose_alternatives(root: etree._Element) -> None:
    """Keep what Word itself would show, unless only the older form can be read."""
    for alternatives in reversed(list(root.iter(f"{{{MC}}}AlternateContent"))):
        choice = alternatives.find(f"{{{MC}}}Choice")
        fallback = alternatives.find(f"{{{MC}}}Fallback")
        kept = choice
        if choice is None or (
            fallback is not None and not any(True for _ in choice.iter(w("txbxContent"), f"{{{A}}}blip", w("t")))
        ):
            kept = fallback
        parent = alternatives.getparent()
        if parent is None:
            continue
        place = parent.index(alternatives)
        parent[place : place + 1] = list(kept) if kept is not None else []


def _move_text_boxes(root: etree._Element) -> None:
    """Turn each text box into a table of one cell behind the paragraph that it hangs on."""
    for box in list(root.iter(w("txbxContent"))):
        paragraph = next((above for above in box.iterancestors(w("p"))), None)
        shape = next((above for above in box.iterancestors(w("drawing"), w("pict"), w("object"))), None)
        if paragraph is None or shape is None or paragraph.getparent() is None:
            continue
        content = [child for child in box if local_name(child) in {"p", "tbl", "sdt"}]
        for above in paragraph.iterancestors(w("p")):
            paragraph = above
        if not any((text.text or "").strip() for text in box.iter(w("t"))):
            continue
        table = etree.Element(w("tbl"))
        properties = etree.SubElement(table, w("tblPr"))
        etree.SubElement(properties, w("tblStyle")).set(w("val"), BOX_STYLE)
        cell = etree.SubElement(etree.SubElement(table, w("tr")), w("tc"))
        cell.extend(content)
        paragraph.addnext(table)


def _tell_losses(root: etree._Element, findings: FindingLog) -> None:
    for data in root.iter(f"{{{A}}}graphicData"):
        kind = data.get("uri", "").rpartition("/")[2]
        if kind == "chart":
            findings.left_out("Un graphique est laissé de côté\u00a0: remplacez-le par une image et un tableau.")
        elif kind == "diagram":
            findings.left_out("Un schéma (SmartArt) est laissé de côté\u00a0: remplacez-le par une image.")
    if any(True for _ in root.iter(w("del"), w("moveFrom"))):
        findings.left_out("Le document a des modifications suivies\u00a0: elles sont prises comme acceptées.")
    if any(True for _ in root.iter(w("commentReference"))):
        findings.left_out("Les commentaires en marge sont laissés de côté.")
    if any(local_name(form) in {"ffData", "dropDownList"} for form in root.iter(w("ffData"), w("dropDownList"))):
        findings.left_out("Les champs d’un formulaire sont laissés de côté.")


def _write_out_formulas(root: etree._Element, findings: FindingLog) -> None:
    for formula in list(root.iter(f"{{{M}}}oMath")):
        text = "".join(letters.text or "" for letters in formula.iter(f"{{{M}}}t"))
        findings.left_out("Une formule est écrite sur une seule ligne\u00a0: relisez-la.", text)
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = text
        _replace(formula, [run])
    for paragraph in list(root.iter(f"{{{M}}}oMathPara")):
        _unwrap(paragraph)


def _mark_head(table: etree._Element, styles: Styles) -> None:
    """Write on the first row that it is the head, where only the style of the table shows it."""
    style, look = table.find(f"{w('tblPr')}/{w('tblStyle')}"), table.find(f"{w('tblPr')}/{w('tblLook')}")
    rows = table.findall(w("tr"))
    if style is None or style.get(w("val")) not in styles.heads or look is None or len(rows) < 2:
        return
    said = look.get(w("val"), "")
    bits = int(said, 16) if re.fullmatch(r"[0-9A-Fa-f]{1,8}", said) else 0
    if look.get(w("firstRow"), "0") in {"1", "true", "on"} or bits & _FIRST_ROW:
        properties = rows[0].find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            rows[0].insert(0, properties)
        etree.SubElement(properties, w("tblHeader"))


def _join_initial(paragraph: etree._Element) -> None:
    """Put a large first letter, which Word writes as a paragraph of its own, back before its word."""
    frame = paragraph.find(f"{w('pPr')}/{w('framePr')}")
    following = paragraph.getnext()
    if frame is None or frame.get(w("dropCap"), "none") == "none" or following is None or following.tag != w("p"):
        return
    place = 1 if following.find(w("pPr")) is not None else 0
    following[place:place] = [child for child in paragraph if child.tag != w("pPr")]
    _remove(paragraph)


def _drop_contents(root: etree._Element) -> None:
    """Take out the tables of contents that Word wraps: the program makes its own."""
    for block in list(root.iter(w("sdt"))):
        gallery = block.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
        if gallery is not None and gallery.get(w("val")) == "Table of Contents":
            _remove(block)


def _prepare_run(run: etree._Element, styles: Styles) -> None:
    """Take out hidden words, and write the weight that a character style gives on the words themselves."""
    properties = run.find(w("rPr"))
    if properties is None:
        return
    if is_on(properties.find(w("vanish"))):
        _remove(run)
        return
    style = properties.find(w("rStyle"))
    style_id = style.get(w("val"), "") if style is not None else ""
    for name, ids in (("b", styles.bold), ("i", styles.italic)):
        if style_id in ids and properties.find(w(name)) is None:
            etree.SubElement(properties, w(name))


def _mark_paragraphs(root: etree._Element, styles: Styles) -> Titles:
    titles: dict[Role, list[str]] = {Role.TITLE: [], Role.SUBTITLE: []}
    begun = False
    for paragraph in list(root.iter(w("p"))):
        properties = paragraph.find(w("pPr"))
        named = properties.find(w("pStyle")) if properties is not None else None
        style = styles.paragraph(named.get(w("val"), "") if named is not None else "")
        role, level = style.role, level_of(properties)
        if level is not None:
            if not level and role is Role.HEADING and named is not None:
                _remove(named)  # the converter would go by its name
            role = Role.HEADING if level else (Role.TEXT if role is Role.HEADING else role)
        text = "".join(letters.text or "" for letters in paragraph.iter(w("t"))).strip()
        if role is Role.CONTENTS:
            _remove(paragraph)
        elif role in titles and not begun:
            titles[role].append(text)
            _remove(paragraph)
        elif role in {Role.HEADING, Role.TITLE}:
            begun = begun or bool(text)
            _set_style(paragraph, heading_style(level or style.level or 1), listed=False)
        elif role is Role.TEXT and style.numbering is None and is_framed(properties):
            _set_style(paragraph, MARKS[Role.BOX])
        elif role in MARKS:
            _set_style(paragraph, MARKS[role])
        elif style.numbering is not None:
            _put_in_list(paragraph, style.numbering)
    return Titles(*(" ".join(part for part in titles[role] if part) for role in (Role.TITLE, Role.SUBTITLE)))


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


def _put_in_list(paragraph: etree._Element, numbering: tuple[str, str]) -> None:
    """Write the list that a style puts its paragraphs in on the paragraph, unless it says otherwise itself."""
    properties = paragraph.find(w("pPr"))
    if properties is None or properties.find(w("numPr")) is not None:
        return
    own = etree.SubElement(properties, w("numPr"))
    for name, value in zip(("ilvl", "numId"), reversed(numbering), strict=True):
        etree.SubElement(own, w(name)).set(w("val"), value)


def _unwrap(element: etree._Element) -> None:
    _replace(element, list(element))


def _remove(element: etree._Element) -> None:
    _replace(element, [])


def _replace(element: etree._Element, others: Iterable[etree._Element]) -> None:
    parent = element.getparent()
    if parent is not None:
        place = parent.index(element)
        parent[place : place + 1] = list(others)
