"""Finds the notes of a twin, which stand at its end, or on pages of their own."""

import re
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from twin_names import NOTE_HOLDERS, NOTES


def notes_of(root: HtmlElement) -> dict[str, str]:
    """Return notes by the ids in them: a call links to one of those."""
    found: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag in NOTE_HOLDERS and is_note(element):
            inner = [c for c in element.iter() if isinstance(c.tag, str) and c is not element and is_note(c)]
            if inner:
                continue
            items = list(element.iter("li")) if element.get("role") == "doc-endnotes" else [element]
            for item in items:  # pandoc's notes are items of one list
                text = "".join(item.itertext()).replace("↩︎", "")
                for holder in item.iter():
                    for name in (holder.get("id"), holder.get("name")):
                        if name:
                            found[name] = text
    return found


def is_note(element: HtmlElement) -> bool:
    return bool(classes_of(element) & NOTES or re.fullmatch(r"sdfootnote\d+", element.get("id") or ""))  # LibreOffice's


def notes_apart(page: Path, root: HtmlElement) -> dict[str, str]:
    """Return the notes that tex4ht puts on pages of their own."""
    found: dict[str, str] = {}
    for link in root.xpath("//span[@class='footnote-mark']/a/@href"):
        other = page.parent / re.sub(r"#.*", "", link)
        if other != page and other.is_file():
            found |= notes_of(html.fromstring(other.read_bytes()))
    return found


def classes_of(element: HtmlElement) -> set[str]:
    """Return the names of an element's classes."""
    return set((element.get("class") or "").split())
