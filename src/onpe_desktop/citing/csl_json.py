"""Citations as CSL-JSON, which citation processors read."""

import json
from collections.abc import Sequence

from onpe_desktop.citing.citation import Citation
from onpe_desktop.citing.entry import Entry, entries


def as_csl_json(citations: Sequence[Citation]) -> str:
    """Return the text of a CSL-JSON file: a list of items."""
    return json.dumps([_item(entry) for entry in entries(citations)], ensure_ascii=False, indent=2) + "\n"


def _item(entry: Entry) -> dict[str, object]:
    issued: dict[str, object] = {"date-parts": [list(entry.issued)]} if entry.issued else {"literal": entry.issued_text}
    item: dict[str, object] = {
        "id": entry.key,
        "type": "chapter" if entry.container else "book",
        "author": [{"literal": entry.publisher}],
        "title": entry.title,
        "container-title": entry.container,
        "publisher": entry.publisher,
        "issued": issued,
        "accessed": {"date-parts": [list(entry.consulted_on)]},
        "page": entry.pages,
        "edition": entry.edition,
        "medium": "dossier hors ligne",
        "language": entry.language,
        "note": entry.note,
    }
    return {name: value for name, value in item.items() if value}
