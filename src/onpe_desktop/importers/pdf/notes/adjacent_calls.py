"""Calls of several notes that stand close beside each other, as one raised number: « notices¹⁰¹¹ »."""

import re
from collections.abc import Sequence
from dataclasses import replace

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
        return _words(word, listed)
    for begin, first in enumerate(markers):
        text = first
        for end, following in enumerate(markers[begin + 1 :], begin + 2):
            text += following
            if text == signs:
                return _words(word, markers[begin:end])
            if not signs.startswith(text):
                break
    return [word]


def _words(word: Word, signs: Sequence[str]) -> list[Word]:
    """Return a word for each sign, the width shared by their letters."""
    step = word.box.width / sum(map(len, signs))
    found: list[Word] = []
    left = word.box.left
    for number, sign in enumerate(signs):
        right = left + step * len(sign)
        box = word.box._replace(left=left, right=right)
        found.append(replace(word, text=sign, box=box, spaced=word.spaced and not number))
        left = right
    return found
