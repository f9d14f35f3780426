"""The fields of the index. Only Whoosh's own classes stand in it, since Whoosh pickles the schema.

Terms come from our analyzer, joined by spaces: Whoosh only has to part them again. Positions are not kept: phrases are
verified on the text of the few passages that have all their words.
"""

from typing import Any

from whoosh import fields

# Searched fields, and how much an occurrence there counts. `path` holds the titles of the sections above.
WEIGHTS = {"title": 8.0, "names": 4.0, "path": 2.0, "body": 1.0}


def schema() -> Any:  # noqa: ANN401 - Whoosh ships no usable types
    """Return the schema of a pack's index."""
    searched = {name: fields.KEYWORD(scorable=True) for name in WEIGHTS}
    stored = {name: fields.STORED() for name in ("section", "kind", "heading", "title_path", "text", "paragraphs")}
    return fields.Schema(**searched, **stored)
