"""The title that a publication shows where its file says none."""

from collections.abc import Sequence

from onpe_desktop.dossiers import plain_text
from onpe_desktop.importers.pdf.page import PageContent
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.text.joining import Joiner

_TITLE = 1.5  # of the text's size: a title is printed as large at least
_TOPMOST = 1.25  # the same where nothing stands above it
_LONGEST = 160  # characters


def printed_title(pages: Sequence[PageContent], joiner: Joiner) -> str:
    """Return the largest words of the first page, when they look like a title; else an empty string.

    They are much larger than the text, or larger and above all others.
    """
    lines = pages[0].lines if pages else ()
    largest = max((line.size for line in lines), default=0.0)
    words = [line for line in lines if line.size > 0.98 * largest]
    below = min((line.box.top for line in lines if line not in words), default=0.0)
    topmost = all(line.box.top < below for line in words)
    if largest < (_TOPMOST if topmost else _TITLE) * body_of(line for page in pages for line in page.lines).size:
        return ""
    title = plain_text(joiner.inlines(sorted(words, key=lambda line: line.box.top), plain=True))
    return title if sum(map(str.isalpha, title)) > 2 and len(title) <= _LONGEST else ""
