"""Text in forms, which count their marked contents by themselves: the tags of the page do not say where it belongs.

Browsers write what is a layer of its own so, as what is half transparent or cut by round corners: the title of a box,
say. Such text is a paragraph above what stands right below it in its column.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onpe_desktop.importers.pdf.page import OF_FORM, Box, Line, PageContent, Tag, around
from onpe_desktop.importers.pdf.rows import chains_of
from onpe_desktop.importers.pdf.tagged.walks import WHOLE, marks_in, marks_in_order

_FIRST = 1_000_000  # number of such a text: no page has so many marked contents
_NEXT = 0.8  # of the size: lines of one paragraph are no further apart


def with_texts_of_forms(page: PageContent) -> PageContent:
    """Return the page with a tag for each text in forms."""
    parts = [line.of(words) for line in page.lines if (words := [one for one in line.words if one.mark == OF_FORM])]
    if not parts:
        return page
    texts = _texts(parts)
    numbers = {id(word): _FIRST + n for n, text in enumerate(texts) for line in text for word in line.words}
    known: dict[int, Box] = {}
    for line in page.lines:
        for word in line.words:
            known.setdefault(word.mark, word.box)
    tags = page.tags
    for number, text in enumerate(texts):
        mark = _FIRST + number
        tags = _with(tags, Tag("P", (mark,), (), order=(mark,)), _below(around(line.box for line in text), known, tags))
    lines = (
        line.of(replace(word, mark=numbers.get(id(word), word.mark)) for word in line.words) for line in page.lines
    )
    return replace(page, lines=tuple(lines), tags=tags)


def _texts(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each text from top to bottom: those near below each other."""
    return chains_of(sorted(lines, key=lambda line: (line.box.top, line.box.left)), _is_next)


def _is_next(above: Line, line: Line) -> bool:
    gap = line.box.top - above.box.bottom
    return line.box.left < above.box.right and above.box.left < line.box.right and gap < _NEXT * line.size


def _below(box: Box, known: Mapping[int, Box], tags: Sequence[Tag]) -> int | None:
    """Return the mark of what begins right below a text in its column."""
    tagged = {mark for tag in tags for mark in marks_in(tag)}
    below = [
        (place.top, place.left, mark)
        for mark, place in known.items()
        if mark in tagged and place.top > box.middle[1] and place.left < box.right and box.left < place.right
    ]
    return min(below)[2] if below else None


def _with(tags: Sequence[Tag], new: Tag, mark: int | None) -> tuple[Tag, ...]:
    """Return the tags with a new one before the highest that begins with a mark, or that is a whole with it inside."""
    return (*tags, new) if mark is None else tuple(_before(tags, new, mark))


def _before(tags: Sequence[Tag], new: Tag, mark: int) -> Iterator[Tag]:
    for tag in tags:
        if next(marks_in_order(tag), None) == mark or (tag.role in WHOLE and mark in marks_in(tag)):
            yield new
            yield tag
        elif mark in marks_in(tag):
            order: list[Tag | int] = []
            for part in tag.order:
                order += [part] if isinstance(part, int) else _before([part], new, mark)
            yield replace(tag, order=tuple(order), children=tuple(part for part in order if isinstance(part, Tag)))
        else:
            yield tag
