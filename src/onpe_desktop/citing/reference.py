"""A reference as French readers know it, and a quotation with it: plain text and rich text.

After ISO 690:2021, in the order that this program keeps everywhere: publisher, title, volet, date, section, paragraphs
and pages of the original, edition of the pack, day of consultation, short address.
"""

from collections.abc import Iterator

from onpe_desktop.citing.citation import Citation, page_range, ranges
from onpe_desktop.citing.short_address import write_short_address
from onpe_desktop.rendering.frame import text
from onpe_desktop.rendering.wording import edition_line, french_date, french_partial_date
from onpe_desktop.spaces import NO_BREAK_SPACE

SUPPORT = "dossier hors ligne"


def reference_text(citation: Citation) -> str:
    """Return the reference as one line of plain text."""
    return "".join(words for words, _ in _runs(citation))


def reference_html(citation: Citation) -> str:
    """Return the same as HTML, without a paragraph around it: the title in italics, all else as it is."""
    return "".join(f"<em>{text(words)}</em>" if italic else text(words) for words, italic in _runs(citation))


def quotation_text(quoted: str, citation: Citation) -> str:
    """Return the quoted words as they are, an empty line, and the reference."""
    return "\n\n".join(filter(None, (quoted.strip(), reference_text(citation)))) + "\n"


def quotation_html(quoted: str, citation: Citation) -> str:
    """Return the same as HTML: one paragraph for each line of the quoted words, in a quotation."""
    paragraphs = "".join(f"<p>{text(line.strip())}</p>" for line in quoted.splitlines() if line.strip())
    quotation = f"<blockquote>{paragraphs}</blockquote>" if paragraphs else ""
    return f"{quotation}<p>{reference_html(citation)}</p>"


def _runs(citation: Citation) -> Iterator[tuple[str, bool]]:
    """Yield the reference piece by piece: `(words, in italics)`."""
    yield f"{_without_point(citation.metadata.publisher)}. ", False
    yield citation.title, True
    yield f" [{SUPPORT}]. ", False
    issued = french_partial_date(citation.metadata.issued)
    yield _capital(", ".join(filter(None, (citation.volet, issued)))) + ". ", False
    if locators := tuple(_locators(citation)):
        yield ", ".join(locators) + ". ", False
    edition = _capital(edition_line(citation.metadata))
    yield f"{edition} [consulté le {french_date(citation.consulted_on)}]. ", False
    yield f"Adresse{NO_BREAK_SPACE}: {write_short_address(citation.address)}", False


def _locators(citation: Citation) -> Iterator[str]:
    if citation.section:
        yield f"«{NO_BREAK_SPACE}{citation.section}{NO_BREAK_SPACE}»"
    if citation.paragraphs:
        yield f"§{NO_BREAK_SPACE}{ranges(citation.paragraphs)}"
    if citation.pages:
        yield f"p.{NO_BREAK_SPACE}{page_range(citation.pages)}"


def _without_point(words: str) -> str:
    return words.rstrip(" .")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
