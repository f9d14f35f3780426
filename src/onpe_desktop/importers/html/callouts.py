"""Boxes beside the text, as pages mark them, and what they are for."""

from lxml import etree

from onpe_desktop.dossiers import CalloutKind
from onpe_desktop.importers.html.inlines import children_of
from onpe_desktop.importers.html.tables import cells_of, rows_of
from onpe_desktop.importers.html.tree import append_text, last_child, tokens, words

_BOXES = frozenset(
    {
        "callout", "admonition", "admonitionblock", "alert", "encadre", "encadré", "encart", "sidebar", "doc-tip",
        "doc-notice", "notice", "fr-callout", "fr-alert", "fr-highlight", "onpe-box", "box", "infobox", "highlight-box",
        "focus", "callout-note", "callout-tip", "callout-important", "callout-caution", "callout-warning",
    }
)  # fmt: skip
_DOCBOOK = frozenset(
    {"note", "warning", "tip", "caution", "important"}
)  # of a titled `div`, or of one without other names
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_KINDS = {
    CalloutKind.DANGER: frozenset({"danger", "error", "alert-danger", "fr-alert--error"}),
    CalloutKind.WARNING: frozenset(
        {
            "warning",
            "caution",
            "attention",
            "important",
            "alert-warning",
            "fr-alert--warning",
            "vigilance",
            "callout-warning",
            "callout-caution",
            "callout-important",
        }
    ),
    CalloutKind.PRACTICE: frozenset({"tip", "hint", "pratique", "astuce", "doc-tip", "conseil", "callout-tip"}),
    CalloutKind.LAW: frozenset({"loi", "law", "legal", "juridique"}),
}
_TITLES = frozenset(
    {
        "admonition-title",
        "title",
        "callout-title",
        "alert-heading",
        "alert-title",
        "fr-callout__title",
        "fr-alert__title",
    }
)


def is_callout(element: etree._Element) -> bool:
    """Tell whether an element is a box beside the text."""
    if element.tag == "details":  # with a heading in its summary it is a part of the text that opens and closes
        return not any(True for summary in element.iter("summary") for _ in summary.iter(*_HEADINGS))
    if element.tag == "aside":
        return True
    if element.tag not in {"div", "section"}:
        return False
    names = tokens(element)
    alone = len(names) == 1 and element.get("id") is None  # with one, « note » may be that of a page's foot
    return bool(names & _BOXES) or (bool(names & _DOCBOOK) and (alone or title_of(element) is not None))


def open_tables(body: etree._Element) -> None:
    """Take out the tables by which DocBook and Asciidoctor lay out a box: picture, title, and the text beside."""
    for box in list(body.iter("div", "aside", "section")):
        inside = list(box)
        if tokens(box) & (_DOCBOOK | _BOXES) and [part.tag for part in inside] == ["table"]:
            cells = [cell for row in rows_of(inside[0]) for cell in cells_of(row)]
            if 2 <= len(cells) <= 3 and (title := _title_beside(cells[:-1])) is not None:
                _lay_open(box, title, cells[-1])


def _title_beside(cells: list[etree._Element]) -> str | None:
    """Return what the cells before the text say: a word of their own, or what their picture stands for; else None."""
    pictures = [picture for cell in cells for picture in cell.iter("img", "i", "svg")]
    titled = any(cell.tag == "th" or title_of(cell) is not None for cell in cells[-1:])
    if not pictures and not titled:
        return None
    said = " ".join(filter(None, map(words, cells)))
    named = (picture.get("alt") or picture.get("title") or "" for picture in pictures)
    return said or next(filter(None, named), "").strip("[] ")


def _lay_open(box: etree._Element, title: str, text: etree._Element) -> None:
    content = list(children_of(text))
    for table in list(box):
        box.remove(table)
    if title:
        etree.SubElement(box, "p", {"class": "title"}).text = title
    for part in content:
        if isinstance(part, str):
            append_text(box, last_child(box), part)
        else:
            part.tail = None
            box.append(part)


def kind_of(element: etree._Element) -> CalloutKind:
    """Return what a box is for, as its own names say; for information when they do not."""
    names = tokens(element)
    return next((kind for kind, known in _KINDS.items() if names & known), CalloutKind.INFO)


def title_of(element: etree._Element) -> etree._Element | None:
    """Return the element that is the title of a box: the first thing in it that says so."""
    for inner in element.iter():
        if inner is element:
            continue
        if inner.tag in {"summary", "legend", *_HEADINGS} or tokens(inner) & _TITLES:
            return inner
        if (inner.text or "").strip():
            return None
    return None
