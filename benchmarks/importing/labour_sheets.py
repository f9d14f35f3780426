"""Writes sheets of the Ministry of Labour, which npm's `@socialgouv/fiches-travail-data` holds, as a page of HTML.

They are those on dangers at work that have a table. Their texts are the ministry's own HTML, for the State's design
system; cards, lists and links that lead elsewhere are left out.
"""

import json
from html import escape
from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import HtmlElement
from public_sheets import page_of_sheets

_DANGERS = "article200"  # how their numbers begin
_ELSEWHERE = "ondine-|fr-card|fr-tag|fr-link"
_NOTES = frozenset(["fr-highlight", "fr-callout"])


def labour_sheets_as_html(source: Path) -> str:
    """Return the sheets as one page."""
    known = json.loads(source.read_text(encoding="utf-8"))
    chosen = [sheet for sheet in known if sheet["pubId"].startswith(_DANGERS) and "<table" in json.dumps(sheet)]
    body = "".join(_written(sheet) for sheet in sorted(chosen, key=lambda sheet: str(sheet["pubId"])))
    return page_of_sheets("Travail-emploi.gouv.fr", body)


def _written(sheet: dict[str, Any]) -> str:
    parts = [f"<h1>{escape(sheet['title'])}</h1>", _text(sheet["intro"])]
    for section in sheet["sections"]:
        text = _text(section["html"])
        title = f"<h2>{escape(section['title'])}</h2>" if section["title"].strip() else ""
        parts.append(title + text if html.fromstring(text).xpath("normalize-space()") else "")
    return "".join(parts)


def _text(written: str) -> str:
    """Return a text without what leads elsewhere; what a bar or a ground sets apart is a note."""
    root = html.fromstring(f"<div>{written}</div>")
    for element in [one for one in root.iter("div", "section", "a", "img") if isinstance(one, HtmlElement)]:
        classes = element.get("class") or ""
        if element.tag == "img" or any(name in classes for name in _ELSEWHERE.split("|")):
            element.drop_tree()
        elif element.tag == "a" or "fr-table__" in classes:
            element.drop_tag()  # the style sheet prints addresses, and cuts wide tables off
        elif set(classes.split()) & _NOTES:
            element.set("class", f"note {classes}")
    return str(html.tostring(root, encoding="unicode"))
