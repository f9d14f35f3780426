"""The structure of a page: which elements stand on lines of their own, which are headings, where lines are parted."""

import re
from collections.abc import Iterator

from lxml import etree

from onpe_desktop.importers.html.inlines import Node, children_of
from onpe_desktop.importers.html.tree import tokens, words

_BLOCKS = frozenset(
    (
        *(
            "html",
            "body",
            "main",
            "article",
            "section",
            "div",
            "header",
            "footer",
            "nav",
            "address",
            "center",
            "search",
        ),
        *("fieldset", "form", "hgroup", "figure", "figcaption", "summary", "legend", "optgroup", "aside", "details"),
        *("table", "caption", "thead", "tbody", "tfoot", "tr", "td", "th", "ul", "ol", "menu", "dir", "li"),
        *("dl", "dt", "dd", "p", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"),
    )
)


_BYLINES = frozenset({"author", "subtitle", "corpauthor", "edition", "editor"})  # DocBook writes them as headings


def is_block(element: etree._Element) -> bool:
    """Tell whether an element stands on lines of its own, or holds one that does."""
    if element.tag in _BLOCKS or element.get("role") == "heading":
        return True
    return len(element) > 0 and any(inner.tag in _BLOCKS for inner in element.iterdescendants())


def level_of(element: etree._Element) -> int:
    """Return the level of a heading, 0 when the element is none."""
    found = re.fullmatch(r"h([1-6])", str(element.tag))
    if found and tokens(element) & _BYLINES:
        return 0
    if found:
        said = element.get("data-level", "")
        return int(said) if said.isdecimal() and 0 < len(said) < 3 else int(found[1])
    if element.get("role") == "heading":
        said = element.get("aria-level", "2")
        return int(said) if said.isdecimal() and 0 < len(said) < 3 and int(said) else 2
    return 0


def is_heading_box(table: etree._Element) -> bool:
    """Tell whether a frame only decorates one heading of the text."""
    headings = [inner for inner in table.iter() if level_of(inner)]
    return len(headings) == 1 and words(headings[0]) == words(table)


def parted(line: list[Node]) -> Iterator[list[Node]]:
    """Part a line where two line breaks follow each other."""
    part: list[Node] = []
    breaks = 0
    for node in line:
        if not isinstance(node, str) and node.tag == "br":
            breaks += 1
            part.append(node)
            continue
        if isinstance(node, str) and not node.strip(" \t\r\n"):
            part.append(node)
            continue
        if breaks >= 2:
            yield part
            part = []
        breaks = 0
        part.append(node)
    yield part


def without_breaks(element: etree._Element) -> Iterator[Node]:
    """Yield the content of a heading or term; blocks inside it are opened."""
    for node in children_of(element):
        if isinstance(node, str) or node.tag not in _BLOCKS:
            yield node
        else:
            yield " "
            yield from without_breaks(node)


def terms_of(element: etree._Element) -> Iterator[etree._Element]:
    """Yield the terms and texts of a definition list, also those that stand in wrappers."""
    for child in element:
        if child.tag == "div":
            yield from (inner for inner in child if inner.tag in {"dt", "dd"})
        elif child.tag in {"dt", "dd"}:
            yield child


def empty(element: etree._Element) -> None:
    """Take the content out of an element that was read on its own; its names stay."""
    for child in list(element):
        element.remove(child)
    element.text = None
    if "pagebreak" not in tokens(element):
        element.tag = "span"
