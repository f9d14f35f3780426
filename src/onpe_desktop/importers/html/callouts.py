"""Boxes beside the text, as pages mark them, and what they are for."""

from lxml import etree

from onpe_desktop.dossiers import CalloutKind
from onpe_desktop.importers.html.tree import tokens

_BOXES = frozenset(
    {
        "callout", "admonition", "alert", "encadre", "encadré", "encart", "sidebar", "doc-tip", "doc-notice", "notice",
        "fr-callout", "fr-alert", "fr-highlight", "onpe-box", "box", "infobox", "highlight-box", "focus",
    }
)  # fmt: skip
_DOCBOOK = frozenset({"note", "warning", "tip", "caution", "important"})  # as the first class of a `div` with a title
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_KINDS = {
    CalloutKind.DANGER: frozenset({"danger", "error", "alert-danger", "fr-alert--error"}),
    CalloutKind.WARNING: frozenset(
        {"warning", "caution", "attention", "important", "alert-warning", "fr-alert--warning", "vigilance"}
    ),
    CalloutKind.PRACTICE: frozenset({"tip", "hint", "pratique", "astuce", "doc-tip", "conseil"}),
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
    return bool(names & _BOXES) or (bool(names & _DOCBOOK) and title_of(element) is not None)


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
