"""Writes a collective agreement, which npm's `@socialgouv/kali-data` holds as a tree in JSON, as a page of HTML.

What is written is its text and its annexes, without what changed them later. Texts are the official site's own HTML.
"""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

from lxml import html
from lxml.html import HtmlElement

_ANNEX = "Annexe"  # how the titles of annexes begin; others are of amendments


def agreement_as_html(source: Path) -> str:
    """Return the agreement as one page."""
    agreement = json.loads(source.read_text(encoding="utf-8"))
    base, attached, *_ = agreement["children"]
    annexes = [part for part in attached["children"] if _title(part).startswith(_ANNEX)]
    body = "".join(_section(part, 1) for part in (base, *annexes))
    title = escape(agreement["data"]["title"])
    head = f'<meta charset="utf-8"><title>{title}</title>'
    return f'<!DOCTYPE html><html lang="fr"><head>{head}</head><body>{body}</body></html>'


def _section(section: dict[str, Any], depth: int) -> str:
    return f"<h{depth}>{escape(_title(section))}</h{depth}>" + "".join(_parts(section, min(depth + 1, 6)))


def _parts(section: dict[str, Any], depth: int) -> Iterator[str]:
    for child in section["children"]:
        if child["type"] == "section":
            yield _section(child, depth)
            continue
        number, text = child["data"].get("num"), child["data"].get("content") or ""
        yield f"<h{depth}>Article {escape(number)}</h{depth}>" if number else ""
        yield _text(text)


def _title(section: dict[str, Any]) -> str:
    return " ".join(section["data"]["title"].split())


def _text(written: str) -> str:
    """Return a text without the links that lead to other texts."""
    root = html.fromstring(f"<div>{written}</div>")
    for link in [one for one in root.iter("a") if isinstance(one, HtmlElement)]:
        link.drop_tag()
    return str(html.tostring(root, encoding="unicode"))
