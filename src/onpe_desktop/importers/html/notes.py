"""Notes of pages: which links call one, and what is its text.

No program marks notes the same way, but all of them write two links: one from the call to the note, one back. That is
what is looked for, besides the marks of EPUB and of the accessibility roles.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from onpe_desktop.importers.html.main_content import is_note_label
from onpe_desktop.importers.html.places import Page, Places
from onpe_desktop.importers.html.tree import remove, tokens, words

_CALL = frozenset({"noteref", "doc-noteref"})
_NOTE = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
_CLASSES = frozenset({"footnote", "footnotes", "endnote", "endnotes", "note-de-bas-de-page", "references", "rearnotes"})
_NAMES = ("footnote", "endnote", "sdfootnote", "sdendnote", "ftn", "edn")
_TITLE = re.compile(r"(foot|end)?notes?( de bas de page| de fin)?\s*:?", re.IGNORECASE)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LINES = frozenset({"p", "li", "dd", "aside", "div", "section", "tr", "td", "blockquote"})
_WRAPPERS = frozenset({"li", "aside", "div", "section", "blockquote", "tr"})
_BRACKETS = "[]().\u00a0 "
_NEAR = 3  # elements around a call that a link back may name instead of the call itself


@dataclass(slots=True)
class Notes:
    """`calls` gives the note's key for the element that stands for its call; `bodies` the note's own element."""

    calls: dict[etree._Element, str] = field(default_factory=dict)
    bodies: dict[str, tuple[Page, etree._Element]] = field(default_factory=dict)
    dropped: set[etree._Element] = field(default_factory=set)  # links back and labels inside the notes


@dataclass(frozen=True, slots=True)
class _Call:
    page: Page
    link: etree._Element
    target: etree._Element
    typed: bool


def find_notes(pages: Sequence[Page], places: Places) -> Notes:
    """Find the notes of all pages, and take their text out of the pages."""
    calls = list(_possible_calls(pages, places))
    targets = {call.target for call in calls}
    order = {element: number for number, element in enumerate(e for page in pages for e in page.body.iter())}
    page_of = {page.body: page for page in pages}
    notes = Notes()
    keys: dict[etree._Element, str] = {}
    for call in calls:
        body = _note_element(call, targets)
        if body is None or _holds(body, call.link):
            continue
        key = keys.get(body)
        if key is None and _is_note(call, body, places, order):
            key = keys[body] = f"n{len(keys) + 1}"
            page = next((page_of[above] for above in body.iterancestors() if above in page_of), call.page)
            notes.bodies[key] = (page, body)
            _drop_links_back(page, body, call, places, notes)
        if key is not None:
            notes.calls[_whole_call(call.link)] = key
    _take_out([body for _, body in notes.bodies.values()])
    return notes


def _possible_calls(pages: Sequence[Page], places: Places) -> Sequence[_Call]:
    found = []
    for page in pages:
        for link in page.body.iter("a"):
            typed = bool(_CALL & tokens(link))
            if not typed and not is_note_label(words(link)):
                continue
            target = places.element(page, link.get("href", ""))
            if target is not None:
                found.append(_Call(page, link, target, typed))
    return found


def _note_element(call: _Call, targets: set[etree._Element]) -> etree._Element | None:
    """Return the element that holds the whole note whose beginning `call` leads to."""
    element: etree._Element | None = call.target
    while element is not None and element.tag not in _LINES and not _NOTE & tokens(element):
        element = element.getparent()
        if element is not None and element.tag in {"body", "main", "article", "html"}:
            return None
    while element is not None and not _NOTE & tokens(element):
        around = element.getparent()
        if around is None or around.tag not in _WRAPPERS or around.getparent() is None:
            break
        others = any(inner in targets and not _holds(element, inner) for inner in around.iter())
        named = any(token.startswith(_NAMES) for token in tokens(around))
        if others or _holds(around, call.link) or not (around.tag in {"li", "aside", "tr"} or named):
            break
        element = around
    return element


def _is_note(call: _Call, body: etree._Element, places: Places, order: dict[etree._Element, int]) -> bool:
    if order.get(body, 0) < order.get(call.link, 0) and not call.typed:
        return False  # the link back from a note to its call
    around = {body, *list(body.iterancestors())[:2]}
    if _NOTE & tokens(body) or (call.typed and len(words(body)) < 10_000):
        return True
    if any(_CLASSES & tokens(element) for element in around):
        return True
    near = [call.link, *list(call.link.iterancestors())[:_NEAR]]
    for link in body.iter("a"):
        back = places.element(call.page, link.get("href", ""))
        if back is not None and (back in near or _holds(back, call.link) or back in set(near[1].iter())):
            return True
    return False


def _drop_links_back(page: Page, body: etree._Element, call: _Call, places: Places, notes: Notes) -> None:
    """Mark the links of a note that lead back to a call, and the label before its text."""
    label = words(call.link).strip(_BRACKETS).lower()
    for link in body.iter("a"):
        text = words(link)
        back = places.element(page, link.get("href", ""))
        leads_back = back is not None and not _holds(body, back)
        typed = bool(tokens(link) & {"doc-backlink", "footnote-backref", "fn-backref", "backlink"})
        if typed or (leads_back and (is_note_label(text) or not any(sign.isalnum() for sign in text) or text == label)):
            notes.dropped.add(_whole_call(link))
    for element in body.iter("span", "sup", "dt", "td"):
        labels = "label" in tokens(element) or element.tag in {"sup", "dt"}
        if labels and words(element).strip(_BRACKETS).lower() == label and words(body).startswith(words(element)):
            notes.dropped.add(element)


def _whole_call(link: etree._Element) -> etree._Element:
    """Return the outermost element around a call that holds nothing else: its brackets, its superscript."""
    element = link
    while True:
        around = element.getparent()
        if around is None or around.tag not in {"sup", "span", "b", "strong", "small", "font", "i", "em"}:
            return element
        if not is_note_label(words(around)) or len(list(around.iter("a"))) > 1:
            return element
        element = around


def _take_out(bodies: Sequence[etree._Element]) -> None:
    """Take notes out of their pages, and what is empty without them."""
    places: dict[etree._Element, etree._Element | None] = {}
    for body in bodies:
        around = body.getparent()
        if around is not None:
            places.setdefault(around, body.getprevious())
        remove(body)
    for place, before in places.items():
        _drop_empty(place, before)


def _drop_empty(around: etree._Element | None, before: etree._Element | None) -> None:
    while around is not None and around.getparent() is not None and around.tag != "body":
        if words(around) or any(True for _ in around.iter("img", "a", "table")):
            break
        before = around.getprevious()
        above = around.getparent()
        remove(around)
        around = above
    _drop_title(around, before)


def _drop_title(around: etree._Element | None, before: etree._Element | None) -> None:
    """Take out the heading « Notes » when nothing stands below it any more."""
    while before is not None and before.tag == "hr":
        before = before.getprevious()
    if before is None or before.tag not in _HEADINGS or not _TITLE.fullmatch(words(before)):
        return
    after = before.getnext()
    while after is not None and after.tag == "hr":
        after = after.getnext()
    if after is None or after.tag in _HEADINGS:
        remove(before)
        if around is not None and not words(around) and around.tag != "body" and around.getparent() is not None:
            remove(around)


def _holds(outer: etree._Element, inner: etree._Element) -> bool:
    return inner is outer or any(above is outer for above in inner.iterancestors())
