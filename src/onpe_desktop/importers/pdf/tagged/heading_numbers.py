"""Numbers of headings that no tag holds: designers set « A2 » in a frame of its own, which counts as decoration."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import Line, PageContent, Tag, Word
from onpe_desktop.importers.pdf.tagged.walks import HEADING, marks_in, marks_in_order

_NUMBER = re.compile(r"[A-Z]\d{0,2}|\d{1,2}|[IVX]+")
_NEAR = 2.0  # of its size: what stands so close before the first word of a heading
_LEVEL, _SMALLER = 0.6, 0.75  # of the size: between their middles, where a heading has two lines; and at least so large


def with_numbers_of_headings(page: PageContent) -> PageContent:
    """Return the page with each number as a part of the heading on its line whose first word it stands before."""
    tagged = {mark for tag in page.tags for mark in marks_in(tag)}
    words = [word for line in page.lines for word in line.words]
    free = [word for word in words if word.mark not in tagged and _NUMBER.fullmatch(word.text)]
    firsts = _first_words(page.tags, words) if free else []
    marks = {id(number): first.mark for first in firsts for number in free if _is_before(number, first)}
    if not marks:
        return page
    numbers = {mark: number for number in free if (mark := marks.get(id(number))) is not None}
    firsts_by_id = {id(first): first for first in firsts if first.mark in numbers}
    lines = [kept for line in page.lines if (kept := _numbered(line, numbers, firsts_by_id)) is not None]
    return replace(page, lines=tuple(lines))


def _first_words(tags: Sequence[Tag], words: Sequence[Word]) -> list[Word]:
    by_mark: dict[int, Word] = {}
    for word in words:
        by_mark.setdefault(word.mark, word)
    headings = (
        next((by_mark[mark] for mark in marks_in_order(tag) if mark in by_mark), None) for tag in _headings(tags)
    )
    return [first for first in headings if first is not None]


def _headings(tags: Sequence[Tag]) -> Iterator[Tag]:
    for tag in tags:
        if HEADING.fullmatch(tag.role):
            yield tag
        elif tag.role != "Table":
            yield from _headings(tag.children)


def _is_before(number: Word, first: Word) -> bool:
    gap = first.box.left - number.box.right
    size = first.style.size
    return (
        0 <= gap < _NEAR * size
        and abs(number.level - first.level) < _LEVEL * size
        and number.style.size >= _SMALLER * size
    )


def _numbered(line: Line, numbers: dict[int, Word], firsts: dict[int, Word]) -> Line | None:
    """Return a line with the number before its heading, and without those of others; None where nothing is left."""
    words: list[Word] = []
    taken = {id(number) for number in numbers.values()}
    for word in line.words:
        if id(word) in firsts:
            number = replace(numbers[word.mark], mark=word.mark)
            words += [number, replace(word, spaced=True)]
        elif id(word) not in taken:
            words.append(word)
    return line.of(words) if words else None
