"""Asterisks and daggers as signs of notes: fonts have them raised, so that nobody raises them: « 33 000 €* »."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.notes.cut_words import cut_word
from onpe_desktop.importers.pdf.page import Line, PageContent, Word

_SIGN = r"[*∗⁎]{1,3}|[†‡]{1,2}"
_BEGIN = re.compile(rf"({_SIGN})(?=\w|$)")  # of a note: « *Source » or « * Source »
_CALL = re.compile(rf"([^*∗⁎†‡]+)({_SIGN})(|[^*∗⁎†‡\w].*)")


def with_signs_apart(
    page: PageContent, foot: Sequence[Line], elsewhere: Sequence[Line]
) -> tuple[PageContent, list[Line]]:
    """Return the page, and lines elsewhere, with the asterisks that begin notes of its foot as raised words.

    They are cut off the words before and behind them, at the foot and in the text. Where no line of the foot begins
    with one, nothing changes.
    """
    begun = {id(line): found.group(1) for line in foot if (found := _BEGIN.match(line.words[0].text))}
    if not begun:
        return page, list(elsewhere)
    signs = set(begun.values())
    small = {id(line) for line in foot}

    def apart(line: Line) -> Line:
        if id(line) in begun:
            return _without_kerning(line, begun[id(line)])
        return line if id(line) in small else _with_calls(line, signs)

    return replace(page, lines=tuple(map(apart, page.lines))), [_with_calls(line, signs) for line in elsewhere]


def _without_kerning(line: Line, sign: str) -> Line:
    """Return the first line of a note with its sign as a word."""
    first, *others = line.words
    if first.text == sign:
        return line
    begin, rest = cut_word(first, [sign, first.text[len(sign) :]])
    return replace(line, words=(begin, replace(rest, spaced=True), *others))


def _with_calls(line: Line, signs: set[str]) -> Line:
    if not any(sign in word.text for word in line.words for sign in signs):
        return line
    words = [part for place, word in enumerate(line.words) for part in _parted(word, signs, first=not place)]
    return replace(line, words=tuple(words))


def _parted(word: Word, signs: set[str], *, first: bool) -> Iterable[Word]:
    if word.raised:
        return [word]
    if word.text in signs and not first:
        return [replace(word, raised=1)]
    match = _CALL.fullmatch(word.text)
    if match is None or match.group(2) not in signs:
        return [word]
    before, sign, *rest = cut_word(word, [part for part in match.groups() if part])
    return [before, replace(sign, raised=1), *rest]
