"""What is never taken from a page: what runs, what asks, what loads, what nobody sees."""

import re

from lxml import etree

from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.importers.html.tree import append_text, remove, tokens, words

_SILENT = frozenset({"head", "style", "link", "meta", "base", "template", "noscript", "datalist", "source", "track"})
_TOLD = {
    "script": "Les scripts de la page sont laissés de côté.",
    "iframe": "Un cadre qui charge une autre page est laissé de côté.",
    "frame": "Un cadre qui charge une autre page est laissé de côté.",
    "object": "Un objet incorporé est laissé de côté.",
    "embed": "Un objet incorporé est laissé de côté.",
    "applet": "Un objet incorporé est laissé de côté.",
    "video": "Une vidéo est laissée de côté\u00a0: donnez-en la transcription.",
    "audio": "Un enregistrement sonore est laissé de côté\u00a0: donnez-en la transcription.",
    "canvas": "Un dessin fait par un script est laissé de côté.",
    "svg": "Un dessin vectoriel (SVG) est laissé de côté\u00a0: remplacez-le par une image PNG.",
}
_CONTROLS = frozenset({"input", "select", "textarea", "button", "progress", "meter", "output", "dialog"})
_FORM = "Les champs d’un formulaire sont laissés de côté."
_FORMULA = "Une formule est écrite sur une seule ligne\u00a0: relisez-la."
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_CONSENT = re.compile(r"cookie|consent|tarteaucitron|gdpr|rgpd")
_ICON = 40  # pixels; a vector drawing that is no larger is an ornament of the page


def clean(body: etree._Element, findings: FindingLog) -> None:
    """Take out of the tree whatever a publication never holds, and say so where a reader loses something."""
    for element in list(body.iter()):
        if element is body or element.getparent() is None:
            continue
        name = str(element.tag)
        if name in _SILENT or name in _TOLD:
            _leave_out(element, name, findings)
        elif name in _CONTROLS:
            findings.left_out(_FORM)
            _keep_headings(element)
        elif name == "math":
            findings.left_out(_FORMULA, words(element))
        elif is_hidden(element) or _asks_consent(element):
            remove(element)


def is_hidden(element: etree._Element) -> bool:
    """Tell whether a reader of the page would not see the element, as the page itself says."""
    if element.get("hidden") is not None or _HIDDEN_STYLE.search(element.get("style", "")):
        return True
    return element.get("aria-hidden") == "true" and not words(element)


def unwrap(element: etree._Element) -> None:
    """Put the content of an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    append_text(parent, element.getprevious(), element.text or "")
    place = parent.index(element)
    children = list(element)
    tail = element.tail or ""
    element.tail = None
    parent.remove(element)
    parent[place:place] = children
    before = children[-1] if children else (parent[place - 1] if place else None)
    append_text(parent, before, tail)


def _leave_out(element: etree._Element, name: str, findings: FindingLog) -> None:
    if name == "svg":
        if _is_drawing(element):
            findings.left_out(_TOLD[name], words(element))
    elif name != "script" or (element.get("type") or "text/javascript").endswith("javascript"):
        sentence = _TOLD.get(name)
        if sentence:
            findings.left_out(sentence, element.get("title", ""))
    remove(element)


def _is_drawing(svg: etree._Element) -> bool:
    """Tell whether a vector drawing says something: it is large, or words are in it."""
    try:
        size = float(re.sub(r"[^0-9.].*", "", svg.get("width", "") or "") or svg.get("viewbox", "").split()[2])
    except (ValueError, IndexError):
        size = 0.0
    hidden = svg.get("aria-hidden") == "true" or "icon" in " ".join(tokens(svg))
    return not hidden and (size > _ICON or len(words(svg)) > _ICON)


def _keep_headings(control: etree._Element) -> None:
    """Take a control out; the words of a button that opens a part of the page (accordion) are that part's heading."""
    parent = control.getparent()
    if control.tag == "button" and parent is not None and re.fullmatch(r"h[1-6]|summary", str(parent.tag)):
        unwrap(control)
    else:
        remove(control)


def _asks_consent(element: etree._Element) -> bool:
    return bool(_CONSENT.search(" ".join(tokens(element)))) and element.tag in {"div", "section", "aside"}
