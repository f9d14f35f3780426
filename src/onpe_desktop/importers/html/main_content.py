"""The publication inside a page of a site: without menus, banners, feet and what else surrounds it."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import cast

from lxml import etree

from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.tree import remove, tokens, words

_AROUND_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "tablist", "toolbar"}
)
_AROUND = re.compile(
    r"(^|[-_ ])(nav|navbar|navigation|menu|breadcrumbs?|ariane|sidebar|sphinxsidebar|related|share|sharing|partage"
    r"|social|skip-?links?|evitement|pagination|pager|newsletter|navheader|navfooter|printfooter|catlinks|toc|sommaire)"
    r"($|[-_ ])"
)
_BARS = frozenset(
    {"navheader", "navfooter", "docnav", "printfooter", "skiplinks", "related"}
)  # nothing else is in them
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SEVERAL = 4  # pages; with fewer, the same words may be there by chance
_EDGE = 4  # things at each end of a page
_ENOUGH = 200  # characters of text; a part with fewer is not the publication
_LETTERS = 4  # of an index, at least
_INTRODUCTION = 20  # characters before them
_SHARE = 0.25  # of the body's text that a landmark must hold to be believed


def choose_main(body: etree._Element, findings: FindingLog) -> etree._Element:
    """Return the element that holds the publication, and take out of it what only serves to move around the site."""
    whole = len(_shown(body))
    _drop_surroundings(body, findings)
    main = _landmark(body, whole)
    if main is not None and main is not body:
        outside = _shown(body).replace(_shown(main), "", 1).strip()
        if outside:
            findings.left_out("Ce qui entoure le contenu principal de la page est laissé de côté.", outside)
        return main
    return body


def _shown(part: etree._Element) -> str:
    """Return the words that a browser would show: no script, no style."""
    path = ".//text()[not(ancestor::script or ancestor::style or ancestor::template or ancestor::noscript)]"
    return " ".join("".join(cast("list[str]", part.xpath(path))).split())


def drop_contents(body: etree._Element, leads_inside: Callable[[str], bool]) -> None:
    """Take out lists that only lead to places of the publication: the program makes its own contents."""
    for part in list(body.iter("nav", "ul", "ol", "dl", "div", "table", "section")):
        if part is not body and _attached(part, body) and _is_contents(part, leads_inside):
            remove(part)


def drop_repeated(bodies: Sequence[etree._Element]) -> None:
    """Take out what stands at the edge of most pages of a site in the same words: its own head and foot."""
    if len(bodies) < _SEVERAL:
        return
    edges = [[(part, _signature(part)) for part in _edges(body)] for body in bodies]
    counts = Counter(signature for parts in edges for signature in {signature for _, signature in parts})
    for parts in edges:
        for part, signature in parts:
            if counts[signature] > len(bodies) / 2:
                remove(part)


def _signature(part: etree._Element) -> tuple[str, ...]:
    return str(part.tag), words(part), *(image.get("src", "") for image in part.iter("img"))


def _edges(body: etree._Element) -> list[etree._Element]:
    """Return the first and last things of a page, one wrapper around all of it opened."""
    while len(body) == 1 and body[0].tag in {"div", "main", "article", "section"}:
        body = body[0]
    parts = list(body)
    return parts[:_EDGE] + parts[max(len(parts) - _EDGE, _EDGE) :]


def _landmark(body: etree._Element, whole: int) -> etree._Element | None:
    mains = [part for part in body.iter("main") if part.get("hidden") is None]
    mains += [part for part in body.iter() if part.get("role") == "main" and part not in mains]
    articles = [part for part in body.iter("article") if not any(above.tag == "article" for above in _above(part))]
    for candidates in (mains, articles):
        if len(candidates) == 1:
            size = len(_shown(candidates[0]))
            if size >= _SHARE * whole or size >= _ENOUGH or any(True for _ in candidates[0].iter(*_HEADINGS)):
                return candidates[0]
    return None


def _drop_surroundings(body: etree._Element, findings: FindingLog) -> None:
    for part in list(body.iter()):
        if part is body or not _attached(part, body):
            continue
        if _surrounds(part):
            text = words(part)
            if text:
                findings.left_out("Un menu, un bandeau ou un pied de page est laissé de côté.", text)
            _keep_title(part, body)
            remove(part)


def _surrounds(part: etree._Element) -> bool:
    if part.get("role") in _AROUND_ROLES or part.tag == "nav":
        return True
    if part.tag == "header":
        return not any(above.tag in {"main", "article", "section"} for above in _above(part))
    if part.tag == "footer":
        return not any(above.tag in {"blockquote", "figure", "section", "aside"} for above in _above(part))
    if part.tag == "aside":
        return _stands_apart(part)
    if part.tag in {"div", "ul", "ol", "p", "table", "section", "form"}:
        if tokens(part) & _BARS:
            return True
        named = any(_AROUND.search(token) for token in tokens(part))
        return (named and _mostly_links(part)) or _leads_away(part)
    return False


def _stands_apart(aside: etree._Element) -> bool:
    """Tell whether an `aside` stands beside the content of the page; a note is content wherever it stands."""
    above = _above(aside)
    if tokens(aside) & {"footnote", "doc-footnote", "endnote", "doc-endnote"} or any(_is_main(part) for part in above):
        return False
    return any(_is_main(part) for part in above[-1].iter()) or (bool(words(aside)) and _mostly_links(aside))


def _is_main(part: etree._Element) -> bool:
    return part.tag in {"main", "article"} or part.get("role") == "main"


def _mostly_links(part: etree._Element) -> bool:
    text = len(words(part))
    return text == 0 or _linked(part) >= 0.5 * text


def _leads_away(part: etree._Element) -> bool:
    """Tell whether a list is made of links only, none of which leads to a place of the same page: a menu."""
    links = [link for link in part.iter("a") if link.get("href")]
    if (
        part.tag not in {"ul", "ol"}
        or len(links) < 4
        or any(above.tag in {"main", "article"} for above in _above(part))
    ):
        return False
    away = [link for link in links if not str(link.get("href")).startswith(("#", "http:", "https:", "mailto:"))]
    short = len(words(part)) < 40 * len(links)
    return short and len(away) == len(links) and _linked(part) >= 0.9 * len(words(part))


def _is_contents(part: etree._Element, leads_inside: Callable[[str], bool]) -> bool:
    links = [link for link in part.iter("a") if link.get("href")]
    if _is_alphabet(part, links, leads_inside) or _is_menu(part, leads_inside):
        return True
    inside = [link for link in links if leads_inside(str(link.get("href"))) and not is_note_label(words(link))]
    named = any(_AROUND.search(token) for token in tokens(part))
    enough = len(inside) >= (2 if named else 4) and len(inside) == len(links)
    return enough and _linked(part) >= 0.75 * len(words(part)) and "footnotes" not in tokens(part)


def _is_alphabet(part: etree._Element, links: Sequence[etree._Element], leads_inside: Callable[[str], bool]) -> bool:
    """Tell whether a part leads to the letters of an index: « Aller à : A B C »."""
    letters = [words(link) for link in links if leads_inside(str(link.get("href")))]
    known = len(letters) == len(links) >= _LETTERS and all(len(letter) == 1 for letter in letters)
    of_words = [letter for letter in letters if letter.isalpha()]
    return known and of_words == sorted(of_words) and len(words(part)) - 2 * len(letters) < _INTRODUCTION


def _is_menu(part: etree._Element, leads_inside: Callable[[str], bool]) -> bool:
    """Tell whether a part is a menu of Texinfo: titles that stand below, each with a word on what is in it."""
    rows = [row for row in part.iter("tr", "li") if words(row)] if "menu" in tokens(part) else []
    leading = [link for row in rows for link in list(row.iter("a"))[:1] if words(row).startswith(words(link))]
    return len(leading) > len(rows) / 2 and all(leads_inside(link.get("href", "")) for link in leading)


def is_note_label(text: str) -> bool:
    """Tell whether the text of a link is the call of a note: a number, a letter, a star, in brackets or not."""
    return bool(re.fullmatch(r"[\[(]?\s*(note\s*)?(\d{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§¶]{1,4})\s*[\])]?\.?", text.lower()))


def _linked(part: etree._Element) -> int:
    return sum(len(words(link)) for link in part.iter("a") if link.get("href"))


def _keep_title(part: etree._Element, body: etree._Element) -> None:
    """Save the only first heading of the page from a banner that is taken out."""
    titles = list(part.iter("h1"))
    if len(titles) == 1 and len(list(body.iter("h1"))) == 1 and words(titles[0]):
        parent = part.getparent()
        if parent is not None:
            titles[0].tail = None
            parent.insert(parent.index(part), titles[0])


def _above(part: etree._Element) -> list[etree._Element]:
    return list(part.iterancestors())


def _attached(part: etree._Element, body: etree._Element) -> bool:
    return any(above is body for above in part.iterancestors())
