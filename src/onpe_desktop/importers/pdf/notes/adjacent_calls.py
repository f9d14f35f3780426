"""Calls of several notes that stand close beside each other, as one raised number: « notices¹⁰¹¹ »."""

import re
from collections.abc import Sequence

from onpe_desktop.importers.pdf.notes.cut_words import cut_word
from onpe_desktop.importers.pdf.page import Word


def parted_calls(word: Word, markers: Sequence[str]) -> list[Word]:
    """Return a raised word as the calls that it is: markers of notes of the page that follow each other there.

    A word that is itself a marker, or no such row of them, stays as it is.
    """
    signs = word.text.strip("()[],. ")
    if word.raised != 1 or len(signs) < 2 or signs in markers:
        return [word]
    listed = [part for part in re.split(r"[,;]", signs) if part]
    if len(listed) > 1 and all(part in markers for part in listed):  # « ¹,² »
        return cut_word(word, listed)
    for begin, first in enumerate(markers):
        text = first
        for end, following in enumerate(markers[begin + 1 :], begin + 2):
            text += following
            if text == signs:
                return cut_word(word, markers[begin:end])
            if not signs.startswith(text):
                break
    return [word]
