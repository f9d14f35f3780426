"""Lists of a page, put together again: a document only knows which of its lines have a bullet, and how far in."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextListFormat

from onpe_desktop.gui.page_part import Part, Role

_NUMBERED = QTextListFormat.Style.ListDecimal.value  # this one and those below it: letters, Roman numbers


class Line(NamedTuple):
    """A line of the page: how many lists it stands in, and which list gave it a bullet (-1: none)."""

    part: Part
    depth: int
    list_number: int
    bullet: str = ""

    @classmethod
    def of(cls, block: QTextBlock, part: Part) -> "Line":
        """Read where the block stands."""
        items = block.textList()
        if items is None:
            return cls(part, block.blockFormat().indent(), -1)
        numbered = items.format().style().value <= _NUMBERED
        return cls(part, items.format().indent(), items.objectIndex(), items.itemText(block) if numbered else "")


def in_lists(lines: Sequence[Line], depth: int = 0) -> Iterator[Part]:
    """Yield the parts of lines that follow each other, those deeper than `depth` in lists."""
    place = 0
    while place < len(lines):
        if lines[place].depth <= depth:
            yield lines[place].part
            place += 1
        else:
            end = _end_of_list(lines, place, depth + 1)
            yield from _list(lines[place:end], depth + 1)
            place = end


def _end_of_list(lines: Sequence[Line], start: int, depth: int) -> int:
    number = -1
    for place in range(start, len(lines)):
        line = lines[place]
        is_item = line.depth == depth and line.list_number >= 0
        if line.depth < depth or (is_item and number not in (-1, line.list_number)):
            return place
        if is_item:
            number = line.list_number
    return len(lines)


def _list(lines: Sequence[Line], depth: int) -> Iterator[Part]:
    starts = [place for place, line in enumerate(lines) if line.depth == depth and line.list_number >= 0]
    if not starts or starts[0]:  # before the first bullet
        yield from in_lists(lines[: starts[0]] if starts else lines, depth)
    if starts:
        items = tuple(
            _item(lines[start:end], depth) for start, end in zip(starts, [*starts[1:], len(lines)], strict=True)
        )
        yield Part(Role.List, "", items[0].start, items[-1].end, items)


def _item(lines: Sequence[Line], depth: int) -> Part:
    first, rest = lines[0], tuple(in_lists(lines[1:], depth))
    own = first.part.children if first.part.role is Role.Paragraph else (first.part,)
    text = f"{first.bullet} {first.part.text}" if first.bullet else first.part.text
    return Part(Role.ListItem, text, first.part.start, rest[-1].end if rest else first.part.end, own + rest)
