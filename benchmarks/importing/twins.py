"""The ground truth of a publication, from its HTML twin: headings, words, notes and tables in reading order."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement
from truth import Truth, words_of

_NAVIGATION = frozenset(
    [
        "navheader",
        "navfooter",
        "toc",
        "toc_all",
        "contents",
        "shortcontents",
        "nav_table",
        "footer",
        "related",
        "sphinxsidebar",
        "header",
        "headerlink",
        "clearer",
        "list-of-tables",
        "list-of-examples",
        "list-of-figures",
        "wy-nav-side",
        "rst-footer-buttons",
        "breadcrumbs",
        "legalnotice",
        "copyright",
        "author",
        "authorgroup",
        "othercredit",
        "revhistory",
        "abstract",
        "releaseinfo",
        "pubdate",
        "toc-contents",
        "languages",
        "tocmenu",
        "index",
        "printindex",
        "subtitle",
        "settitle",
        "toc-title",
        "menu",
        "detailmenu",
        "footnotes-heading",
        "index-entries",
        "index-letters",
        "cp-entries",
        "fn-entries",
        "nav",
        "Contents_element",
        "header-content",
        "browse-guide",
        "tableofcontents",
        "listoftables",
        "listoffigures",
        "maketitle",
        "docnav",
        "indexterm",
    ]
)
_NOTES = frozenset(["footnotes", "footnote", "footnote-list", "footnotes-segment"])
_SKIPPED = frozenset(["script", "style", "head", "nav", "header", "footer", "title"])
_DIVISIONS = frozenset(
    [
        "part",
        "chapter",
        "preface",
        "appendix",
        "section",
        "sect1",
        "sect2",
        "sect3",
        "sect4",
        "sect5",
        "glossary",
        "bibliography",
    ]
)
_NO_HEADINGS = frozenset(
    ["Notes de bas de page", "Table des matières", "Résumé du contenu", "Table Of Contents", "Table of Contents"]
)


def truth_of(pages: list[Path]) -> Truth:
    """Read the pages of a twin."""
    truth = Truth()
    for page in pages:
        root = html.fromstring(page.read_bytes())
        truth.title = truth.title or " ".join((root.findtext(".//title") or "").split())
        above, known = _above(page, root), len(truth.headings)
        _read(main_of(root), truth, notes_of(root))
        truth.headings[known:] = [(level + above, text) for level, text in truth.headings[known:]]
    return truth


def _above(page: Path, root: HtmlElement) -> int:
    """Return how many pages with titles of their own a page is below, where divisions tell the levels in it."""
    depth = 0
    up = _up(root) if any(_classes(part) & _DIVISIONS for part in root.iter("div")) else ""
    while up and depth < 8:
        page = page.parent / re.sub(r"#.*", "", up)
        if not page.is_file() or page.name.startswith("index"):
            break
        depth += 1
        up = _up(html.fromstring(page.read_bytes()))
    return depth


def _up(root: HtmlElement) -> str:
    return next((link.get("href") or "" for link in root.iter("link") if link.get("rel") == "up"), "")


def main_of(root: HtmlElement) -> HtmlElement:
    """Return the element that holds a page's text."""
    main = root.xpath("//div[@role='main'] | //div[@class='body'] | //main")
    if isinstance(main, list) and main and isinstance(main[0], HtmlElement):
        return main[0]
    body = root.find(".//body")
    return body if body is not None else root


def notes_of(root: HtmlElement) -> dict[str, str]:
    """Return notes by the ids in them: a call links to one of those."""
    found: dict[str, str] = {}
    for element in root.iter():
        if isinstance(element.tag, str) and element.tag in {"div", "aside", "dl", "p"} and _classes(element) & _NOTES:
            inner = [c for c in element.iter() if isinstance(c.tag, str) and c is not element and _classes(c) & _NOTES]
            if inner:
                continue
            text = "".join(element.itertext())
            for holder in element.iter():
                for name in (holder.get("id"), holder.get("name")):
                    if name:
                        found[name] = text
    return found


def _classes(element: HtmlElement) -> set[str]:
    return set((element.get("class") or "").split())


def is_left_out(element: HtmlElement) -> bool:
    """Tell whether an element is no text of the publication: navigation, or notes, which stand at their calls."""
    if not isinstance(element.tag, str) or element.tag in _SKIPPED or element.get("role") == "navigation":
        return True
    if element.tag == "table" and "navigation" in (element.get("summary") or "").casefold():
        return True
    notes = _NOTES if element.tag not in {"a", "sup", "span"} else frozenset[str]()
    return bool(_classes(element) & (_NAVIGATION | notes))


def _read(element: HtmlElement, truth: Truth, notes: dict[str, str]) -> None:
    if is_left_out(element):
        return
    classes = _classes(element)
    if re.fullmatch(r"h[1-6]", element.tag):
        text = _words_without(element)
        if (
            classes & {"footnotes-heading", "toc_header", "settitle", "top", "titleHead"}
            or text in _NO_HEADINGS
            or _is_book_title(element)
        ):
            return
        if text and not _in_box(element) and not _in(element, {"table"}):
            truth.headings.append((level_of(element), text))
        elif text:
            truth.words.extend(words_of(text))
        return
    if element.tag == "table" and any("index" in name for name in classes):
        return  # a twin's own index
    if element.tag == "table" and _is_table(element, classes):
        truth.tables.append([" ".join(words_of(_words_without(cell))) for cell in _cells(element)])
    if classes & {
        "note",
        "warning",
        "tip",
        "caution",
        "important",
        "admonition",
        "sidebar",
        "cartouche",
    } and not _in_box(element):
        truth.boxes.append(" ".join(words_of(_words_without(element))))
    target = (element.get("href") or "").partition("#")[2] if element.tag == "a" else ""
    if target in notes and not classes & {"headerlink"}:
        before = truth.words[-1] if truth.words else ""
        truth.notes.append((before, " ".join(words_of(notes[target]))))
        return
    if not _is_inline(element):
        truth.text += "\n"
        truth.glue = False
    _add(truth, element.text, glued=_is_inline(element))
    for child in element:
        _read(child, truth, notes)
        _add(truth, child.tail, glued=_is_inline(child))


def _add(truth: Truth, text: str | None, *, glued: bool) -> None:
    """Add the words of a text; a word that goes on from one inline element to the next is one."""
    truth.text += text or ""
    words = words_of(text or "")
    if words and glued and text and text[0].isalnum() and truth.words and truth.glue:
        truth.words[-1] += words.pop(0)
    truth.words.extend(words)
    if text:
        truth.glue = text[-1].isalnum()


def _is_inline(element: HtmlElement) -> bool:
    return element.tag in {
        "a",
        "em",
        "strong",
        "b",
        "i",
        "code",
        "span",
        "tt",
        "cite",
        "var",
        "samp",
        "kbd",
        "abbr",
        "q",
    }


def _cells(table: HtmlElement) -> list[HtmlElement]:
    """Return the table's own cells, without those of tables in them."""
    return [cell for cell in table.iter("td", "th") if next(cell.iterancestors("table"), None) is table]


def _is_table(element: HtmlElement, classes: set[str]) -> bool:
    cells = _cells(element)
    return (
        len(cells) >= 4
        and not classes & {"footnote", "simplelist", "citation", "cartouche", "nav_table"}
        and not _in(element, {"calloutlist"})  # numbers in a listing explained, laid out as a table
        and not _in_box(element)
    )


def _in_box(element: HtmlElement) -> bool:
    return _in(
        element, {"note", "warning", "tip", "caution", "important", "admonition", "sidebar", "example", "figure"}
    )


def _in(element: HtmlElement, names: set[str]) -> bool:
    return any(_classes(above) & names or above.tag in names for above in element.iterancestors())


def level_of(element: HtmlElement) -> int:
    """Return the depth of the divisions around it, where there are some, else the number of the element."""
    if any(
        name.endswith(("chapter", "section", "subsec", "appendix", "appendixsec", "heading"))
        for name in _classes(element)
    ):
        return int(element.tag[1])  # Texinfo's divisions do not lie in each other
    depth = sum(bool(_classes(above) & _DIVISIONS) for above in element.iterancestors() if above.tag == "div")
    return depth or int(element.tag[1])


def _is_book_title(element: HtmlElement) -> bool:
    """Tell whether a heading is the publication's own title, which is metadata."""
    above = [_classes(holder) for holder in element.iterancestors("div")]
    divisions = [found for found in above if found & (_DIVISIONS | {"book", "article", "set"})]
    return bool(divisions and divisions[0] & {"book", "article", "set"})


def _words_without(element: HtmlElement) -> str:
    return " ".join("".join(_texts(element)).split())


def _texts(element: HtmlElement) -> Iterator[str]:
    if isinstance(element.tag, str) and not _classes(element) & {
        "headerlink",
        "copiable-link",
        "copiable-anchor",
        "footnote",
    }:
        apart = "" if _is_inline(element) or element.tag in {"sup", "sub"} else " "
        yield apart + (element.text or "")
        for child in element:
            yield from _texts(child)
            yield child.tail or ""
        yield apart
