"""A document as the converter understands it: what it would lose is written in ways that it keeps.

The converter (mammoth) knows styles by name only, and no outline levels, text boxes, simple fields or formulas.
"""

import re

from lxml import etree

from onpe_desktop.importers.docx.marking import BOX_STYLE, Titles, mark_paragraphs
from onpe_desktop.importers.docx.names import MC, A, M, w
from onpe_desktop.importers.docx.numbering import Numbering
from onpe_desktop.importers.docx.styles import Styles, is_on
from onpe_desktop.importers.docx.trees import remove, replace, unwrap
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.xml import local_name

_TEXT_WRAPPERS = (w("fldSimple"), w("dir"), w("bdo"), w("smartTag"))
_FIRST_ROW = 0x20  # of the bits of `tblLook`


def prepare(root: etree._Element, styles: Styles, numbering: Numbering, findings: FindingLog) -> Titles:
    """Change a part (document or notes) in place; returns the titles that were taken out of it."""
    _choose_alternatives(root)
    _move_text_boxes(root)
    _tell_losses(root, findings)
    _write_out_formulas(root, findings)
    _drop_made_lists(root)
    for wrapper in list(root.iter(*_TEXT_WRAPPERS)):
        unwrap(wrapper)
    for switch in list(root.iter(w("tblHeader"))):
        if not is_on(switch):
            remove(switch)
    for table in root.iter(w("tbl")):
        _mark_head(table, styles)
    for paragraph in list(root.iter(w("p"))):
        _join_initial(paragraph)
    _drop_contents(root)
    for run in list(root.iter(w("r"))):
        _prepare_run(run, styles)
    return mark_paragraphs(root, styles, numbering)


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
        replace(formula, [run])
    for paragraph in list(root.iter(f"{{{M}}}oMathPara")):
        unwrap(paragraph)


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
    remove(paragraph)


def _drop_contents(root: etree._Element) -> None:
    """Take out the tables of contents that Word wraps: the program makes its own."""
    for block in list(root.iter(w("sdt"))):
        gallery = block.find(f"{w('sdtPr')}/{w('docPartObj')}/{w('docPartGallery')}")
        if gallery is not None and gallery.get(w("val")) == "Table of Contents":
            remove(block)


def _drop_made_lists(root: etree._Element) -> None:
    """Take out what fields have made of other places: contents, indexes, lists of figures, in whatever style."""
    for field in list(root.iter(w("fldSimple"))):
        if _makes_list(field.get(w("instr"), "")):
            remove(field)
    opened: list[tuple[list[str], list[etree._Element]]] = []  # of each field that is open: its orders, and its texts
    for element in list(root.iter(w("fldChar"), w("instrText"), w("t"), w("tab"))):
        if element.tag == w("fldChar"):
            kind = element.get(w("fldCharType"))
            if kind == "begin":
                opened.append(([], []))
            elif kind == "end" and opened:
                orders, texts = opened.pop()
                if _makes_list("".join(orders)):
                    for text in texts:
                        remove(text)
                elif opened:
                    opened[-1][1].extend(texts)
        elif opened and element.tag == w("instrText"):
            opened[-1][0].append(element.text or "")
        elif opened:
            opened[-1][1].append(element)


def _makes_list(orders: str) -> bool:
    return orders.split(maxsplit=1)[:1] in (["TOC"], ["INDEX"], ["TOA"])


def _prepare_run(run: etree._Element, styles: Styles) -> None:
    """Take out hidden words, and write the weight that a character style gives on the words themselves."""
    properties = run.find(w("rPr"))
    if properties is None:
        return
    if is_on(properties.find(w("vanish"))):
        remove(run)
        return
    style = properties.find(w("rStyle"))
    style_id = style.get(w("val"), "") if style is not None else ""
    for name, ids in (("b", styles.bold), ("i", styles.italic)):
        if style_id in ids and properties.find(w(name)) is None:
            etree.SubElement(properties, w(name))
