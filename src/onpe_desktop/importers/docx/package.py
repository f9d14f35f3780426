"""The parts of a DOCX that are read, checked, and made anew for the converter."""

import io
import zipfile
from dataclasses import dataclass, field

from lxml import etree

from onpe_desktop.importers.archive import MAX_PICTURE, ForeignArchive
from onpe_desktop.importers.docx.marking import BOX_STYLE, MARKS, Titles, heading_style
from onpe_desktop.importers.docx.names import CONTENT_TYPES, RELATIONSHIPS, R, target_of, transitional, w
from onpe_desktop.importers.docx.numbering import Numbering
from onpe_desktop.importers.docx.preparing import prepare
from onpe_desktop.importers.docx.styles import read_styles
from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.publication import FindingKind
from onpe_desktop.importers.sniffing import other_kind
from onpe_desktop.importers.xml import damaged, local_name, parse_xml

_TEXT = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {f"{_TEXT}document.main+xml": False, f"{_TEXT}template.main+xml": False} | {
    f"application/vnd.ms-word.{kind}.macroEnabled.main+xml": True for kind in ("document", "template")
}
_KEPT_RELATIONS = frozenset({"styles", "numbering", "footnotes", "endnotes", "image", "hyperlink"})
_NOTES = ("footnotes", "endnotes")
_PROPERTIES = {"title": "title", "description": "description", "language": "language", "creator": "author"}
_MAIN = "officeDocument"


@dataclass(slots=True)
class Prepared:
    """A document that the converter may read, and what was taken from it beforehand."""

    archive: io.BytesIO
    titles: Titles
    language: str = ""
    properties: dict[str, str] = field(default_factory=dict)


def prepare_package(archive: ForeignArchive, findings: FindingLog) -> Prepared:
    """Check the parts and write them into a new archive; raises `ImportRefusedError`."""
    main = _main_part(archive, findings)
    parts = _relations(archive, main)
    roots = {main: _root(archive, main)}
    kinds = {kind: target for kind, target, external in parts.values() if not external}
    roots |= {
        kinds[kind]: _root(archive, kinds[kind])
        for kind in ("styles", "numbering", "footnotes", "endnotes")
        if kinds.get(kind, "") in archive
    }
    style_root = roots.get(kinds.get("styles", ""))
    styles = read_styles(style_root)
    _forget_lost_notes(roots[main], {kind: roots.get(kinds.get(kind, "")) for kind in _NOTES}, findings)
    numbering = Numbering(roots.get(kinds.get("numbering", "")))
    titles = Titles()
    for name, root in roots.items():
        if name == main:
            titles = prepare(root, styles, numbering, findings)
        elif name in {kinds.get("footnotes"), kinds.get("endnotes")}:
            prepare(root, styles, numbering, findings)
    if style_root is not None:
        _add_styles(style_root)
    return Prepared(_packed(archive, main, roots, findings), titles, _language(style_root), _properties(archive))


def _main_part(archive: ForeignArchive, findings: FindingLog) -> str:
    """Return the name of the part that holds the text; a macro is told and left where it is."""
    if "[Content_Types].xml" not in archive:
        raise other_kind(archive.file_name, "un document Word", "une archive ou un autre document")
    package = _relations(archive, "")
    main = next((target for kind, target, external in package.values() if kind == _MAIN and not external), "")
    types = parse_xml(archive.read("[Content_Types].xml"), archive.file_name)
    said = {
        element.get("PartName", "").lstrip("/"): element.get("ContentType", "")
        for element in types.iter(f"{{{CONTENT_TYPES}}}Override")
    }
    kind = said.get(main, "")
    if main not in archive:
        raise damaged(archive.file_name)
    if kind not in _KINDS:
        found = "un classeur" if "spreadsheet" in kind else "un diaporama" if "presentation" in kind else "autre chose"
        raise other_kind(archive.file_name, "un document Word", found)
    if _KINDS[kind] or any(name.lower().endswith("vbaproject.bin") for name in archive.names):
        findings.left_out("Le document contient des macros\u00a0: elles sont laissées de côté.")
    if any("/embeddings/" in name for name in archive.names):
        findings.left_out("Les fichiers incorporés dans le document sont laissés de côté.")
    return main


def _relations(archive: ForeignArchive, part: str) -> dict[str, tuple[str, str, bool]]:
    """Return kind, target and whether it lies outside for each relationship of a part, by its id."""
    folder, _, name = part.rpartition("/")
    rels = f"{folder}/_rels/{name}.rels".lstrip("/")
    if rels not in archive:
        return {}
    found = {}
    for element in parse_xml(archive.read(rels), archive.file_name).iter(f"{{{RELATIONSHIPS}}}Relationship"):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        kind = element.get("Type", "").rpartition("/")[2]
        found[element.get("Id", "")] = (kind, target if external else target_of(part, target), external)
    return found


def _root(archive: ForeignArchive, part: str) -> etree._Element:
    return parse_xml(transitional(archive.read(part)), archive.file_name)


def _packed(archive: ForeignArchive, main: str, roots: dict[str, etree._Element], findings: FindingLog) -> io.BytesIO:
    """Write a new archive that holds the checked parts and the pictures that lie in the file, and nothing else."""
    packed = io.BytesIO()
    written: set[str] = set()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as target:
        types = archive.read("[Content_Types].xml")
        target.writestr("[Content_Types].xml", etree.tostring(parse_xml(types, archive.file_name)))
        target.writestr("_rels/.rels", _rels({"main": (_MAIN, f"/{main}", False)}))
        for part, root in roots.items():
            kept = {}
            for key, (kind, aim, external) in _relations(archive, part).items():
                if kind not in _KEPT_RELATIONS or (not external and aim not in archive):
                    continue
                if kind == "image":
                    if external:
                        findings.left_out("Une image est restée hors du document\u00a0: elle n’est pas reprise.", aim)
                        continue
                    if aim not in written:
                        target.writestr(aim, archive.read(aim, MAX_PICTURE))
                        written.add(aim)
                kept[key] = (kind, aim if external else f"/{aim}", external)
            _forget_unknown(root, kept)
            folder, _, name = part.rpartition("/")
            target.writestr(f"{folder}/_rels/{name}.rels".lstrip("/"), _rels(kept))
            target.writestr(part, etree.tostring(root))
    packed.seek(0)
    return packed


def _rels(relations: dict[str, tuple[str, str, bool]]) -> bytes:
    root = etree.Element(f"{{{RELATIONSHIPS}}}Relationships")
    for key, (kind, target, external) in relations.items():
        one = etree.SubElement(root, f"{{{RELATIONSHIPS}}}Relationship", Id=key, Type=f"{R}/{kind}", Target=target)
        if external:
            one.set("TargetMode", "External")
    return etree.tostring(root)


def _forget_unknown(root: etree._Element, kept: dict[str, tuple[str, str, bool]]) -> None:
    """Take away what the converter would look for and not find: relationships, spans and signs that make no sense."""
    for element in list(root.iter()):
        for name in ("id", "embed", "link"):
            if element.get(f"{{{R}}}{name}", "") not in kept:
                element.attrib.pop(f"{{{R}}}{name}", "")
    for span in root.iter(w("gridSpan")):
        value = span.get(w("val"), "")
        if not (value.isdecimal() and len(value) < 4 and int(value)):
            span.set(w("val"), "1")
    for sign in root.iter(w("sym")):
        try:
            int(sign.get(w("char"), ""), 16)
        except ValueError:
            sign.set(w("char"), "F020")
    for bookmark in root.iter(w("bookmarkStart")):
        if not bookmark.get(w("name")):
            bookmark.set(w("name"), "_GoBack")  # a name that the converter leaves out


def _forget_lost_notes(root: etree._Element, notes: dict[str, etree._Element | None], findings: FindingLog) -> None:
    for part, name in zip(_NOTES, ("footnote", "endnote"), strict=True):
        there = notes[part]
        known = {note.get(w("id")) for note in there.iter(w(name))} if there is not None else set()
        for call in list(root.iter(w(f"{name}Reference"))):
            parent = call.getparent()
            if call.get(w("id")) not in known and parent is not None:
                parent.remove(call)
                findings.add(FindingKind.LOST_NOTE, "Une note est appelée, mais son texte n’est pas dans le fichier.")


def _add_styles(root: etree._Element) -> None:
    names = [*(heading_style(level) for level in range(1, 7)), *MARKS.values(), BOX_STYLE]
    for name in names:
        style = etree.SubElement(root, w("style"))
        style.set(w("type"), "table" if name == BOX_STYLE else "paragraph")
        style.set(w("styleId"), name)
        etree.SubElement(style, w("name")).set(w("val"), name)


def _language(styles: etree._Element | None) -> str:
    said = styles.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}") if styles is not None else None
    return said.get(w("val"), "") if said is not None else ""


def _properties(archive: ForeignArchive) -> dict[str, str]:
    """Return what the document says of itself, by our names."""
    found: dict[str, str] = {}
    for target, names in (("docProps/core.xml", _PROPERTIES), ("docProps/app.xml", {"Company": "publisher"})):
        if target in archive:
            for element in parse_xml(archive.read(target), archive.file_name).iter():
                text = " ".join((element.text or "").split())
                if text and local_name(element) in names:
                    found[names[local_name(element)]] = text
    return found
