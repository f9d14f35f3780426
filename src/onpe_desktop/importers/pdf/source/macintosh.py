"""Letters with accents that PDFium takes for others: « Èt‡ » for « été à ».

A TrueType font that Ghostscript has cut down may keep only a table of the Macintosh's codes, while its file says that
the text has those of Windows. Every other reader believes the file. WORKAROUND: PDFium believes the font's table, and
tells neither of the two; what it has read shows it, since no French word has a capital with an accent behind a small
letter (two of some 700 publications gathered for the benchmark have such fonts).
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Line, PageContent, Word

_FEWEST = 5  # words that cannot be, in one font: then the publication has such fonts
_CANNOT_BE = re.compile("[a-z][ÈËÍÓÔÙ‡˚]|[ÈËÍÓ‡][a-z]|‡$")  # é, è, ê, î, ô, ù, à, û as the Macintosh has their codes
_ACCENTED = frozenset("éèêàçùû")  # a font with one is read rightly: no text has what would be misread so
_NO_BREAK = "\u00a0"
_CODES = {
    bytes([code]).decode("mac_roman"): bytes([code]).decode("cp1252", "ignore") or "�" for code in range(0x80, 0x100)
}
_RIGHT = str.maketrans(_CODES)


def with_right_letters(pages: Sequence[PageContent]) -> tuple[PageContent, ...]:
    """Return the pages, the letters of misread fonts as the file says; as they are where there are none."""
    fonts = _misread(word for page in pages for line in page.lines for word in line.words)
    if not fonts:
        return tuple(pages)
    return tuple(replace(page, lines=tuple(_right_lines(page.lines, fonts))) for page in pages)


def _misread(words: Iterable[Word]) -> set[str]:
    """Return the fonts: one has many words that cannot be, the others of the file at least one; none an accent."""
    wrong: Counter[str] = Counter()
    signs: defaultdict[str, set[str]] = defaultdict(set)
    for word in words:
        if not word.text.isascii():
            wrong[word.style.font] += bool(_CANNOT_BE.search(word.text))
            signs[word.style.font].update(word.text)
    found = {font for font, count in wrong.items() if count and signs[font].isdisjoint(_ACCENTED)}
    return found if any(wrong[font] >= _FEWEST for font in found) else set()


def _right_lines(lines: Iterable[Line], fonts: set[str]) -> Iterable[Line]:
    for line in lines:
        if all(word.style.font not in fonts or word.text.isascii() for word in line.words):
            yield line
        elif words := _right_words(line.words, fonts):
            yield line.of(words)


def _right_words(words: Iterable[Word], fonts: set[str]) -> list[Word]:
    """Return the words; those that are nothing but a no-break space leave a space before the next one."""
    kept: list[Word] = []
    spaced = False
    for word in words:
        text = word.text.translate(_RIGHT) if word.style.font in fonts else word.text
        bare = text.strip(_NO_BREAK)
        if bare:
            before = word.spaced or spaced or text.startswith(_NO_BREAK)
            kept.append(replace(word, text=bare, spaced=before))
        spaced = text.endswith(_NO_BREAK)
    return kept
