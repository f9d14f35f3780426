"""Words in pieces: what stands close beside a word may be the call of a note."""

from collections.abc import Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Word


def cut_word(word: Word, texts: Sequence[str]) -> list[Word]:
    """Return a word as several, the width shared by their letters."""
    step = word.box.width / max(sum(map(len, texts)), 1)
    found: list[Word] = []
    left = word.box.left
    for text in texts:
        right = left + step * len(text)
        box = word.box._replace(left=left, right=right)
        found.append(replace(word, text=text, box=box, spaced=word.spaced and not found))
        left = right
    return found
