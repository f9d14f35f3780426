"""Calls of the notes that stand at a page's foot, as word processors tag them."""

import re
from dataclasses import replace

from onpe_desktop.importers.pdf.notes.adjacent_calls import parted_calls
from onpe_desktop.importers.pdf.page import Line, PageContent, Tag, Word
from onpe_desktop.importers.pdf.tagged.walks import marks_in_order, notes_in

_SIGN = re.compile(r"\d{1,3}|[a-z]|\*{1,3}|†|‡")


def keys_of_notes(page: PageContent, words: dict[int, list[tuple[Line, Word]]]) -> dict[Tag, str]:
    """Return the keys of the notes whose calls are found among the words (by their marks).

    The raised word that calls a note is marked with its key, and the note loses its sign.
    """
    found: dict[Tag, str] = {}
    notes = list(notes_in(page.tags))
    signs = [sign for note in notes if (sign := _sign_of(note, words))]
    for mark, pairs in words.items() if signs else ():
        words[mark] = [(line, part) for line, word in pairs for part in parted_calls(word, signs)]
    for note in notes:
        key = _find_call(note, page.number, words)
        if key:
            found[note] = key
    return found


def _sign_of(note: Tag, words: dict[int, list[tuple[Line, Word]]]) -> str:
    """Return the sign that a note begins with, empty where it has none."""
    first = next((pairs[0][1] for mark in marks_in_order(note) if (pairs := words.get(mark))), None)
    sign = first.text.strip("()[]. ") if first is not None else ""
    return sign if _SIGN.fullmatch(sign) else ""


def _find_call(note: Tag, page: int, words: dict[int, list[tuple[Line, Word]]]) -> str:
    marks = list(marks_in_order(note))
    sign = _sign_of(note, words)
    if not sign:
        return ""
    for mark, pairs in words.items():
        for index, (line, word) in enumerate(pairs):
            if word.raised == 1 and word.text == sign and not word.call and mark not in marks:
                key = f"p{page + 1}-t{sign}"
                pairs[index] = line, replace(word, call=key)
                del words[next(mark for mark in marks if words.get(mark))][0]
                return key
    return ""
