"""Notes that a program has put into one tag: Word writes all footnotes of a page as paragraphs of one « Note »."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import PageContent, Tag, Word
from onpe_desktop.importers.pdf.tagged.walks import NOTES, marks_in_order, notes_in


def with_single_notes(page: PageContent) -> PageContent:
    """Return the page with a tag for each note: paragraphs of one tag whose numbers count on are so many notes."""
    if not any(True for _ in notes_in(page.tags)):
        return page
    words: dict[int, list[Word]] = {}
    for line in page.lines:
        for word in line.words:
            words.setdefault(word.mark, []).append(word)
    tags = tuple(_parted(tag, words) for tag in page.tags)
    return page if tags == page.tags else replace(page, tags=tags)


def _parted(tag: Tag, words: Mapping[int, Sequence[Word]]) -> Tag:
    order: list[Tag | int] = []
    for part in tag.order:
        if isinstance(part, int):
            order.append(part)
        elif part.role in NOTES:
            order.extend(_notes(part, words))
        else:
            order.append(_parted(part, words))
    if order == list(tag.order):
        return tag
    return replace(tag, order=tuple(order), children=tuple(part for part in order if isinstance(part, Tag)))


def _notes(note: Tag, words: Mapping[int, Sequence[Word]]) -> Iterator[Tag]:
    """Yield a note for each paragraph that has the next number; what has none goes on with the note above.

    Paragraphs without a word count for nothing.
    """
    groups: list[list[Tag]] = []
    last = 0
    worded = [part for part in note.children if any(words.get(mark) for mark in marks_in_order(part))]
    for part in worded:
        number = _number(part, words)
        if not groups or number == last + 1:
            groups.append([part])
            last = number
        else:
            groups[-1].append(part)
    if len(groups) < 2 or note.marks or not _number(worded[0], words):
        yield note
        return
    for group in groups:
        yield replace(note, children=tuple(group), order=tuple(group))


def _number(part: Tag, words: Mapping[int, Sequence[Word]]) -> int:
    """Return the number that a paragraph begins with, 0 where it has none."""
    first = next((found[0].text for mark in marks_in_order(part) if (found := words.get(mark))), "")
    sign = first.strip("()[]. ")
    return int(sign) if sign.isdecimal() and len(sign) < 4 else 0
