"""The ground truth of a publication, from its HTML twin: headings, words, notes and tables in reading order."""

import re
from collections.abc import Iterator
from pathlib import Path

from judged import MARK, OPEN, judge, titles_of
from lxml import html
from lxml.html import HtmlElement
from truth import Truth, made_titles, words_of
from twin_names import (
    BOOKS,
    BOXES,
    DIVISIONS,
    FEWEST_CELLS,
    LONGEST_TITLE,
    MENU,
    NAVIGATION,
    NAVIGATION_IDS,
    NO_HEADINGS,
    SKIPPED,
)
from twin_notes import classes_of, is_note, notes_apart, notes_of

_BREAKS = re.compile(r"[ \t]*[\n\r][ \t\n\r]*")  # where the lines of a source end


def truth_of(pages: list[Path], name: str = "") -> Truth:
    """Read the pages of a twin; its titles are those that somebody told by eye, where `name` has been judged."""
    truth = Truth()
    roots = [html.fromstring(page.read_bytes()) for page in pages]
    judged = titles_of(name, roots)
    if judged is not None:
        judge(roots, judged)
    for page, root in zip(pages, roots, strict=True):
        truth.title = truth.title or " ".join((root.findtext(".//title") or "").split())
        above, known = _above(page, root), len(truth.headings)
        _read(main_of(root), truth, notes_of(root) | notes_apart(page, root))
        if judged is None:
            truth.headings[known:] = [(level + above, text) for level, text in truth.headings[known:]]
    truth.open_titles.extend(made_titles(truth))
    return truth


def _above(page: Path, root: HtmlElement) -> int:
    """Return how many pages with titles of their own a page is below, where divisions tell the levels in it."""
    depth = 0
    up = _up(root) if any(classes_of(part) & DIVISIONS for part in root.iter("div")) else ""
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


def is_left_out(element: HtmlElement) -> bool:
    """Tell whether an element is no text of the publication: navigation, or notes, which stand at their calls."""
    return is_navigation(element) or (element.tag not in {"a", "sup", "span"} and is_note(element))


def is_navigation(element: HtmlElement) -> bool:
    """Tell whether an element only leads through the pages of a twin."""
    if not isinstance(element.tag, str) or element.tag in SKIPPED or element.get("role") == "navigation":
        return True
    if element.tag == "tr":
        return False  # pandoc's « header » is the head of a table
    name = element.get("id") or ""
    if name in NAVIGATION_IDS or name.startswith(("Table of Contents", "Table of Figures", "Illustration Index")):
        return True
    if element.tag == "table" and "navigation" in (element.get("summary") or "").casefold():
        return True
    return bool(classes_of(element) & NAVIGATION)


def _read(element: HtmlElement, truth: Truth, notes: dict[str, str]) -> None:
    if is_left_out(element):
        return
    classes = classes_of(element)
    if re.fullmatch(r"h[1-6]", element.tag):
        _read_title(element, truth, notes)
        return
    if element.tag == "table" and any("index" in name for name in classes):
        return  # a twin's own index
    if element.tag == "table" and _may_be_table(element, classes):
        cells = [" ".join(words_of(_words_without(cell, numbered=True))) for cell in _cells(element)]
        few = sum(bool(cell) for cell in cells) < FEWEST_CELLS
        (truth.doubtful if few or _is_menu(element) else truth.tables).append(cells)
    if classes & BOXES and element.tag != "span" and not _in_box(element):
        truth.boxes.append(" ".join(words_of(_words_without(element))))
    target = (element.get("href") or "").partition("#")[2] if element.tag == "a" else ""
    if target in notes and not classes & {"headerlink"}:
        _add_note(truth, notes[target])
        return
    if classes & {"foot", "foot_intitle"}:  # LyX's notes stand at their calls
        note = " ".join(" ".join(element.itertext()).split()[1:])
        _add_note(truth, note)
        return
    if OPEN in classes:
        truth.open_titles.append(_words_without(element))
    if not _is_inline(element):
        truth.text += "\n"
        truth.glue = False
    _add(truth, element.text, glued=_is_inline(element))
    for child in element:
        _read(child, truth, notes)
        _add(truth, child.tail, glued=_is_inline(child))


def _read_title(element: HtmlElement, truth: Truth, notes: dict[str, str]) -> None:
    """Add a title, or its words where it is none of the publication's."""
    if MARK in classes_of(element):
        _add_judged(element, truth, notes)
        return
    classes, text = classes_of(element), _words_without(element)
    if (
        classes & {"footnotes-heading", "toc_header", "settitle", "top", "titleHead"}
        or text in NO_HEADINGS
        or _is_book_title(element)
        or ("title" in classes and (element.get("id") or "").startswith("magicparlabel"))  # LyX's
    ):
        return
    is_title = len(text) <= LONGEST_TITLE and not _in_box(element) and not _in(element, {"table"})
    if text and is_title:
        truth.add_heading(level_of(element), text)
    elif text:
        truth.words.extend(words_of(text))


def _add_judged(title: HtmlElement, truth: Truth, notes: dict[str, str]) -> None:
    """Add a title that somebody told, and the notes that it calls, whose numbers are no words of it."""
    calls = [link for link in title.iter("a") if (link.get("href") or "").partition("#")[2] in notes]
    for call in calls:
        call.drop_tree()
    text = _words_without(title)
    truth.add_heading(int(title.tag[1]), text)
    said = [notes[call.get("href").partition("#")[2]] for call in calls]
    truth.notes.extend((words_of(text)[-1], " ".join(words_of(note))) for note in said)


def _add_note(truth: Truth, text: str) -> None:
    """Add a note after the word that calls it; pandoc leaves those empty in which LaTeX cites works."""
    if words := words_of(text):
        truth.notes.append((truth.words[-1] if truth.words else "", " ".join(words)))


def _add(truth: Truth, text: str | None, *, glued: bool) -> None:
    """Add the words of a text; a word that goes on from one inline element to the next is one."""
    truth.text += _BREAKS.sub(" ", text or "")
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
        "font",
        "u",
        "small",
        "big",
        "s",
        "ins",
        "del",
        "sub",
        "sup",
    }


def _cells(table: HtmlElement) -> list[HtmlElement]:
    """Return the table's own cells, without those of tables in them."""
    return [cell for cell in table.iter("td", "th") if next(cell.iterancestors("table"), None) is table]


def _may_be_table(element: HtmlElement, classes: set[str]) -> bool:
    return (
        not classes & {"footnote", "simplelist", "citation", "cartouche", "nav_table"}
        and not _in(element, {"calloutlist"})  # numbers in a listing explained, laid out as a table
        and not _in_box(element)
        and not any(
            above.get("title") in {"header", "footer"} for above in element.iterancestors("div")
        )  # LibreOffice's
    )


def _is_menu(table: HtmlElement) -> bool:
    """Tell whether a table lays out links: nearly all cells hold nothing else."""
    worded = [cell for cell in _cells(table) if words_of(_words_without(cell))]
    linked = ("".join("".join(link.itertext()) for link in cell.iter("a") if link.get("href")) for cell in worded)
    menus = sum(words_of(text) == words_of("".join(cell.itertext())) for text, cell in zip(linked, worded, strict=True))
    return menus >= MENU * max(len(worded), 1)


def _in_box(element: HtmlElement) -> bool:
    return _in(element, (BOXES - {"cartouche"}) | {"example", "figure"})


def _in(element: HtmlElement, names: set[str] | frozenset[str]) -> bool:
    return any(classes_of(above) & names or above.tag in names for above in element.iterancestors())


def level_of(element: HtmlElement) -> int:
    """Return the depth of the divisions around it, where there are some, else the number of the element."""
    if any(
        name.endswith(("chapter", "section", "subsec", "appendix", "appendixsec", "heading"))
        for name in classes_of(element)
    ):
        return int(element.tag[1])  # Texinfo's divisions do not lie in each other
    depth = _depth(element)
    return depth if depth and not _titled_outside(element) else int(element.tag[1])


def _depth(element: HtmlElement) -> int:
    return sum(bool(classes_of(above) & DIVISIONS) for above in element.iterancestors() if above.tag == "div")


def _titled_outside(element: HtmlElement) -> bool:
    """Tell whether the title of its page lies in no division: then the numbers of its headings count from there."""
    *_, root = element.iterancestors()
    above = ([classes_of(holder) for holder in title.iterancestors("div")] for title in root.iter("h1"))
    return any(not any(names & (DIVISIONS | BOOKS) for names in found) for found in above)


def _is_book_title(element: HtmlElement) -> bool:
    """Tell whether a heading is the publication's own title, which is metadata."""
    above = [classes_of(holder) for holder in element.iterancestors("div")]
    divisions = [found for found in above if found & (DIVISIONS | BOOKS)]
    return bool(divisions and divisions[0] & BOOKS)


def _words_without(element: HtmlElement, *, numbered: bool = False) -> str:
    """Return the words; `numbered`: with the numbers of lists, which are words of a cell on paper."""
    return " ".join("".join(_texts(element, numbered=numbered)).split())


def _texts(element: HtmlElement, *, numbered: bool) -> Iterator[str]:
    if isinstance(element.tag, str) and not classes_of(element) & {
        "headerlink",
        "permalink",
        "copiable-link",
        "copiable-anchor",
        "footnote",
        "footnote-ref",  # pandoc's
        "sdfootnoteanc",  # LibreOffice's
        "sdendnoteanc",
    }:
        apart = "" if _is_inline(element) else " "
        yield apart + (_number(element) if numbered else "") + (element.text or "")
        for child in element:
            yield from _texts(child, numbered=numbered)
            yield child.tail or ""
        yield apart


def _number(element: HtmlElement) -> str:
    """Return the number of an item of a numbered list, which the element's text does not hold."""
    above = element.getparent()
    if element.tag != "li" or above is None or above.tag != "ol":
        return ""
    start = above.get("start") or "1"
    return f"{(int(start) if start.isdigit() else 1) + list(above.iterchildren('li')).index(element)}. "
