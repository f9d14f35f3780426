"""Citations for other programs: BibTeX, RIS and CSL-JSON, all of the same fields."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from onpe_desktop.citing.bibtex import as_bibtex
from onpe_desktop.citing.citation import Citation
from onpe_desktop.citing.csl_json import as_csl_json
from onpe_desktop.citing.ris import as_ris


class CitationFormat(StrEnum):
    """The formats that reference managers read."""

    BIBTEX = "bibtex"
    RIS = "ris"
    CSL_JSON = "csl-json"


_WRITERS: dict[CitationFormat, Callable[[Sequence[Citation]], str]] = {
    CitationFormat.BIBTEX: as_bibtex,
    CitationFormat.RIS: as_ris,
    CitationFormat.CSL_JSON: as_csl_json,
}


def write_citations(citations: Sequence[Citation], wanted: CitationFormat) -> str:
    """Return the text of a file in one of the formats; the same citations give the same text."""
    return _WRITERS[wanted](citations)
