"""Citations as BibTeX, in UTF-8, which BibTeX's successors (biber) and reference managers read."""

from collections.abc import Iterator, Sequence

from onpe_desktop.citing.citation import Citation
from onpe_desktop.citing.entry import Entry, entries

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# What TeX would take for a command. Braces as commands: even a lone one then leaves the braces of the file in balance.
_ESCAPED = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "$": r"\$", "&": r"\&", "#": r"\#",
    "%": r"\%", "_": r"\_", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}", '"': r"\textquotedbl{}",
    "\u00a0": "~",
})  # fmt: skip


def as_bibtex(citations: Sequence[Citation]) -> str:
    """Return the text of a `.bib` file."""
    return "\n".join(_entry(entry) for entry in entries(citations))


def _entry(entry: Entry) -> str:
    kind = "incollection" if entry.container else "book"
    fields = ",\n".join(f"  {name} = {value}" for name, value in _fields(entry))
    return f"@{kind}{{{entry.key},\n{fields}\n}}\n"


def _fields(entry: Entry) -> Iterator[tuple[str, str]]:
    # Braces twice: an author that is no person is not taken apart, a title keeps its capital letters.
    yield "author", f"{{{{{_escaped(entry.publisher)}}}}}"
    yield "title", f"{{{{{_escaped(entry.title)}}}}}"
    if entry.container:
        yield "booktitle", f"{{{{{_escaped(entry.container)}}}}}"
    yield "publisher", f"{{{{{_escaped(entry.publisher)}}}}}"
    yield "year", f"{{{entry.issued[0]:04}}}" if entry.issued else f"{{{_escaped(entry.issued_text)}}}"
    if len(entry.issued) > 1:
        yield "month", _MONTHS[entry.issued[1] - 1]
    if entry.pages:
        yield "pages", f"{{{_escaped(entry.pages).replace('-', '--')}}}"
    yield "edition", f"{{{_escaped(entry.edition)}}}"
    yield "langid", "{french}" if entry.language.startswith("fr") else f"{{{_escaped(entry.language)}}}"
    yield "note", f"{{{_escaped(entry.note)}}}"
    year, month, day = entry.consulted_on
    yield "urldate", f"{{{year:04}-{month:02}-{day:02}}}"


def _escaped(words: str) -> str:
    return words.translate(_ESCAPED)
