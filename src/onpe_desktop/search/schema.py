"""The fields of the index. Only Whoosh's own classes stand in it, since Whoosh pickles the schema.

Terms come from our analyzer, joined by spaces, each with its weight (`fugue^8.25`): Whoosh only has to part them.
All fields of a passage are weighed together when it is indexed (`weighing`), so that a term is looked up once.
Positions are not kept: phrases are verified on the text of the few passages that have all their words. What is shown of
a passage stands in `texts`.
"""

from typing import Any

from whoosh import analysis, fields

TERMS = "terms"
TITLES = "titles"  # terms of the title and its variants, for « titre: »


def schema() -> Any:  # noqa: ANN401 - Whoosh ships no usable types
    """Return the schema of a pack's index."""
    parted = analysis.SpaceSeparatedTokenizer() | analysis.DelimitedAttributeFilter(delimiter="^", attribute="boost")
    return fields.Schema(**{TERMS: fields.KEYWORD(analyzer=parted), TITLES: fields.KEYWORD()})
