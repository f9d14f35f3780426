"""Holds the documents of a pack against allow-lists: elements, attributes, addresses, style."""

import re
from collections.abc import Mapping

from lxml import etree

from onpe_desktop.dossiers import is_external
from onpe_desktop.packs.errors import damaged, refused
from onpe_desktop.packs.vocabulary import (
    CONTAINER,
    CONTAINER_PATH,
    CONTENT,
    DOSSIER_URN,
    PACKAGE,
    PACKAGE_PATH,
    STYLE_LINKS,
)
from onpe_desktop.packs.xml import local_name, parse_xml

_MEDIA = re.compile(r"\.\./media/[a-z0-9.-]+")
_PLACE = re.compile(r"(text/)?([a-z0-9-]+\.xhtml)?#[A-Za-z0-9.-]+")
_LEADS_OUT = re.compile(rb"url\s*\(|@import|\\|expression|behavior|-moz-binding", re.IGNORECASE)


def check_content(root: etree._Element, name: str) -> None:
    """Check an XHTML document: nothing that runs, loads or leads where `Link` may not; raises `PackError`.

    `name` is the document's place in the pack, for the message.
    """
    _check_elements(root, CONTENT, name)
    for element in root.iter():
        source, target = element.get("src"), element.get("href")
        if source is not None and not _MEDIA.fullmatch(source):
            raise refused(f"{name} charge un fichier hors du pack")
        if target is not None and not _may_lead_to(target, local_name(element)):
            raise refused(f"{name} contient un lien qui n’est pas permis")


def check_package(root: etree._Element, name: str) -> None:
    """Check the package document; raises `PackError`."""
    _check_elements(root, PACKAGE, name)


def check_container(content: bytes) -> None:
    """Check that the container names our package document and nothing else; raises `PackError`."""
    root = parse_xml(content, CONTAINER_PATH)
    files = root.findall(f"{{{CONTAINER}}}rootfiles/{{{CONTAINER}}}rootfile")
    if [file.get("full-path") for file in files] != [PACKAGE_PATH]:
        raise damaged(f"{CONTAINER_PATH} n’annonce pas {PACKAGE_PATH}")


def check_style(content: bytes) -> None:
    """Check that a style sheet loads nothing; raises `PackError`."""
    if _LEADS_OUT.search(content):
        raise refused("sa feuille de style n’est pas permise")


def _check_elements(root: etree._Element, allowed: Mapping[str, frozenset[str]], name: str) -> None:
    for element in root.iter():
        tag: object = element.tag  # not a text for processing instructions and entities
        attributes = allowed.get(tag) if isinstance(tag, str) else None
        if attributes is None or not attributes.issuperset(element.keys()):
            raise refused(f"{name} contient un élément ou un attribut qui n’est pas permis")


def _may_lead_to(target: str, element: str) -> bool:
    if element == "link":
        return target in STYLE_LINKS
    return target.startswith(DOSSIER_URN) or is_external(target) or _PLACE.fullmatch(target) is not None
