"""The line of text inside a paragraph, heading or cell: from elements to inlines."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from lxml import etree

from onpe_desktop.dossiers import (
    Abbreviation,
    Emphasis,
    Figure,
    Inline,
    LineBreak,
    Link,
    NoteReference,
    PageBreak,
    Strong,
    Text,
    plain_text,
    walk_inlines,
)
from onpe_desktop.importers.html.notes import Notes
from onpe_desktop.importers.html.pictures import PictureReader
from onpe_desktop.importers.html.places import Page, Places
from onpe_desktop.importers.html.tidying import tidy
from onpe_desktop.importers.html.tree import tokens, words

Node: TypeAlias = "str | etree._Element"  # noqa: SLF001 # lxml's name of its class
# a text, or an element without the text that follows it

_EMPHASIS = frozenset({"em", "i", "cite", "dfn", "var"})
_STRONG = frozenset({"strong", "b"})
_ITALIC = re.compile(r"font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|[6-9]00)", re.IGNORECASE)
_PAGE = frozenset({"pagebreak", "doc-pagebreak"})
_PERMALINK = frozenset({"¶", "#", "§", "🔗", "", "⚓"})
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")
_LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_POWER = re.compile(r"[0-9+-]{1,4}|n")


@dataclass(slots=True)
class Run:
    """A line that was read, the pictures that stood in it, and the elements that it was made of."""

    inlines: tuple[Inline, ...]
    figures: tuple[Figure, ...] = ()
    elements: list[etree._Element] = field(default_factory=list)


def children_of(element: etree._Element) -> Iterator[Node]:
    """Yield what stands directly inside an element, in order."""
    if element.text:
        yield element.text
    for child in element:
        yield child
        if child.tail:
            yield child.tail


class InlineReader:
    """Reads lines of one page. Pages that begin before a line are given by `begin_page`, and stand at its head."""

    def __init__(self, page: Page, places: Places, notes: Notes, pictures: PictureReader) -> None:
        self._page = page
        self._places = places
        self._notes = notes
        self._pictures = pictures
        self._figures: list[Figure] = []
        self._begun: list[PageBreak] = []

    def is_dropped(self, element: etree._Element) -> bool:
        """Tell whether an element only belongs to the marks of a note, and is not read."""
        return element in self._notes.dropped

    def begin_page(self, element: etree._Element) -> None:
        """Put the page that begins at this element at the head of the next line."""
        label = page_label(element)
        if label:
            self._begun.append(PageBreak(label))

    def read(self, nodes: Iterable[Node]) -> Run:
        """Read a line; white space is as a browser shows it, no-break spaces stay."""
        nodes = list(nodes)
        self._figures = []
        inlines = tidy(self._inlines(nodes, in_link=False))
        if inlines and self._begun:
            inlines, self._begun = (*self._begun, *inlines), []
        elements = [element for node in nodes if not isinstance(node, str) for element in node.iter()]
        return Run(inlines, tuple(self._figures), elements)

    def _inlines(self, nodes: Iterable[Node], *, in_link: bool) -> Iterator[Inline]:
        for node in nodes:
            if isinstance(node, str):
                yield Text(node)
            elif not self.is_dropped(node):
                yield from self._element(node, in_link=in_link)

    def _element(self, element: etree._Element, *, in_link: bool) -> Iterator[Inline]:
        key = self._notes.calls.get(element)
        if key is not None:
            yield NoteReference(key)
            return
        if is_page_break(element):
            label = page_label(element)
            if label:
                yield PageBreak(label)
            return
        inner = self._inlines(children_of(element), in_link=in_link or element.tag == "a")
        match element.tag:
            case "br":
                yield LineBreak()
            case "wbr" | "hr":
                yield Text("" if element.tag == "wbr" else " ")
            case "img" | "image":
                yield from self._picture(element)
            case "a" if not in_link:
                yield from self._link(element, tuple(inner))
            case "abbr" | "acronym" if element.get("title") and words(element):
                yield Abbreviation(words(element), " ".join(element.get("title", "").split()))
            case "q":
                yield from (Text("«\u00a0"), *inner, Text("\u00a0»"))
            case "sup" | "sub":
                yield from _shifted(element, tuple(inner))
            case "del" | "rp":
                pass
            case _:
                yield from _weighted(element, tuple(inner))

    def _link(self, element: etree._Element, inner: tuple[Inline, ...]) -> Iterator[Inline]:
        href = element.get("href", "")
        if href.startswith("#") and plain_text(inner).strip() in _PERMALINK and "href" in element.attrib:
            if not plain_text(inner).strip():
                yield from inner
            return
        target = self._places.target(self._page, href) if href.strip() else None
        moved = tuple(inline for inline in walk_inlines(inner) if isinstance(inline, NoteReference | Link))
        if target is None or any(isinstance(inline, Link) for inline in moved):
            yield from inner
        elif plain_text(inner).strip():
            yield Link(target, without_notes(inner))
            yield from moved
        else:
            yield from inner

    def _picture(self, element: etree._Element) -> Iterator[Inline]:
        figure = self._pictures.read(self._page, element)
        if figure is not None:
            self._figures.append(figure)
        elif element.get("alt") and self._pictures.is_ornament(element):
            yield Text(element.get("alt", ""))


def is_page_break(element: etree._Element) -> bool:
    """Tell whether a page of the printed original begins at this element."""
    return bool(_PAGE & tokens(element))


def page_label(element: etree._Element) -> str:
    """Return the number printed on the page that begins at this element."""
    label = element.get("title") or element.get("aria-label") or words(element)
    if not label:
        found = re.fullmatch(r"(?:page|pg|p)[-_.]?([0-9ivxlc]+)", element.get("id", ""), re.IGNORECASE)
        label = found[1] if found else ""
    return " ".join(label.split()).removeprefix("Page ").removeprefix("page ").strip(" .")[:20]


def without_notes(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the inlines without calls of notes, at any depth."""
    kept: list[Inline] = []
    for inline in inlines:
        match inline:
            case NoteReference():
                pass
            case Emphasis(children=children):
                kept.append(Emphasis(without_notes(children)))
            case Strong(children=children):
                kept.append(Strong(without_notes(children)))
            case _:
                kept.append(inline)
    return tuple(kept)


def _weighted(element: etree._Element, inner: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield the content as stressed as its element or its style says."""
    style = element.get("style", "")
    if element.tag in _STRONG or (_BOLD.search(style) and element.tag in {"span", "font"}):
        inner = (Strong(inner),)
    if element.tag in _EMPHASIS or (_ITALIC.search(style) and element.tag in {"span", "font"}):
        inner = (Emphasis(inner),)
    yield from inner


def _shifted(element: etree._Element, inner: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield a number set above or below the line in the characters that mean it; a word (1ᵉʳ) stays as it is."""
    text = plain_text(inner)
    if _POWER.fullmatch(text) and all(isinstance(inline, Text) for inline in inner):
        yield Text(text.translate(_RAISED if element.tag == "sup" else _LOWERED))
    else:
        yield from inner
