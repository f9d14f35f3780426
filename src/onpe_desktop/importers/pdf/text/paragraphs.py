"""Lines of a flow into chunks: paragraphs, list items, headings, listings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from types import MappingProxyType

from onpe_desktop.importers.pdf.item_signs import BULLETS, SURE_BULLETS
from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.styles import Body
from onpe_desktop.importers.pdf.titles.headings import Mark

_NUMBERED = re.compile(r"\(?(\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]|(\d{1,3})°")
_FURTHEST = 1.6  # of the usual step: TeX stretches the lines of a page, but a word goes on no further away
_SENTENCE_END = (".", "!", "?", ":", ";", "»", "…", ".)", "”")


class ChunkKind(Enum):
    """What a chunk is."""

    TEXT = auto()
    ITEM = auto()
    HEADING = auto()
    LISTING = auto()


@dataclass(frozen=True)
class Chunk:
    """Lines that belong together. `marker` is an item's bullet or number; `left` is where the text begins."""

    kind: ChunkKind
    lines: tuple[Line, ...]
    left: float
    marker: str = ""
    mark: Mark | None = None
    full: bool = False  # the last line reaches the right edge

    @property
    def page(self) -> int:
        """The page of the first line."""
        return self.lines[0].page

    @property
    def text(self) -> str:
        """The text as it is printed."""
        return " ".join(line.text for line in self.lines)


def chunks_of(
    lines: Sequence[Line],
    right: float,
    marks: Mapping[int, Mark],
    body: Body,
    ends: Mapping[int, float] = MappingProxyType({}),
) -> list[Chunk]:
    """Return the chunks of neighbouring lines of one flow. `right` is the edge that full lines reach.

    `ends` are the edges of lines beside which something stands, by id().
    """
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _breaks(groups[-1], line, ends.get(id(groups[-1][-1]), right), marks, body):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_chunk(group, ends.get(id(group[-1]), right), marks, typed=body.fixed) for group in groups]


def _chunk(group: list[Line], right: float, marks: Mapping[int, Mark], *, typed: bool) -> Chunk:
    mark = marks.get(id(group[0]))
    if mark is not None:
        return Chunk(ChunkKind.HEADING, tuple(group), group[0].box.left, mark=mark)
    full = group[-1].box.right > right - 2.5 * group[-1].size
    if not typed and all(line.fixed for line in group):
        return Chunk(ChunkKind.LISTING, tuple(group), group[0].box.left)
    marker, count = marker_of(group[0])
    if marker:
        first = without_marker(group[0], count, marker)
        return Chunk(ChunkKind.ITEM, (first, *group[1:]), first.box.left, marker, full=full)
    left = min(line.box.left for line in group[1:]) if len(group) > 2 else group[0].box.left
    return Chunk(ChunkKind.TEXT, tuple(group), left, full=full)


def marker_of(line: Line) -> tuple[str, int]:
    """Return the bullet or number that a line begins with, and of how many words it is made; ("", 0) for none."""
    first = line.words[0].text
    if len(line.words) > 1:
        second = line.words[1]
        apart = second.spaced or second.box.left - line.words[0].box.right > 1.0
        if first in BULLETS and apart:
            return first, 1
        if _NUMBERED.fullmatch(first) and second.spaced and not line.words[0].raised:
            return first, 1
    if len(first) > 1 and first[0] in SURE_BULLETS:
        return first[0], 0
    return "", 0


def without_marker(line: Line, count: int, marker: str) -> Line:
    """Return the line without its marker."""
    words = line.words[count:]
    first = words[0]
    text = first.text if count else first.text[len(marker) :]
    return line.of((replace(first, text=text, spaced=False), *words[1:]))


def _breaks(group: list[Line], line: Line, right: float, marks: Mapping[int, Mark], body: Body) -> bool:
    """Tell whether a line begins something new."""
    last = group[-1]
    mark, before = marks.get(id(line)), marks.get(id(last))
    if mark is not None or before is not None:
        return mark is None or before is None or mark.group != before.group
    if line.page != last.page or line.box.top < last.box.top - 1:
        return True
    size = max(line.size, last.size)
    step = line.box.bottom - last.box.bottom
    if not body.fixed and line.fixed and all(known.fixed for known in group):
        return step > 1.9 * size
    if line.fixed != last.fixed and (abs(line.size - last.size) > 0.4 or step > 1.15 * body.leading):
        return True
    usual = max(body.leading * size / max(body.size, 1.0), 1.15 * size)
    if len(group) > 1 and not marker_of(line)[0]:
        usual = max(min(usual, group[-1].box.bottom - group[-2].box.bottom), 1.0 * size)
    other = abs(line.size - last.size) > 0.12 * size
    if _is_cut(last, line) and step < _FURTHEST * usual and not other:
        return False
    if step > 1.22 * usual + 1.0 or other:
        return True
    if line.bold != last.bold and (line.bold or last.bold) and _is_short(last, line, right):
        return True
    if _begins_item(group, line, right):
        return True
    return _indents(group, line, right) or (_is_short(last, line, right) and not _flows_on(last, line, right))


def _is_cut(last: Line, line: Line) -> bool:
    """Tell whether a line ends within a word with which the next one goes on."""
    return last.text.endswith(("-", "\u00ad", "‐")) and last.text[-2:-1].isalpha() and line.text[:1].islower()


def _begins_item(group: list[Line], line: Line, right: float) -> bool:
    marker, _ = marker_of(line)
    if not marker:
        return False
    if marker in SURE_BULLETS:
        return True
    last = group[-1]
    sibling, _ = marker_of(group[0])
    if not sibling:  # a full line that ends a sentence may well be followed by a dash or a number of the text
        return _is_short(last, line, right) or last.text.endswith((":", ";"))
    if line.box.left < group[0].box.left - 2:
        return True
    ended = last.text.endswith((*_SENTENCE_END, ",")) or _is_short(last, line, right)
    if len(group) > 1 and abs(line.box.left - last.box.left) < 2:
        return last.text.endswith(_SENTENCE_END) and _is_short(last, line, right)  # a dash inside an item's text
    return ended


def _indents(group: list[Line], line: Line, right: float) -> bool:
    """Tell whether the left edges say that a new paragraph begins."""
    last = group[-1]
    indent = line.box.left - last.box.left
    tolerance = 0.7 * line.size
    if len(group) == 1:
        marker, count = marker_of(last)
        if marker:
            text_left = last.words[count].box.left if count < len(last.words) else last.box.left
            return indent < -tolerance or line.box.left > text_left + 1.5 * line.size
        if indent > tolerance:
            if line.text[:1].islower() and not _is_short(last, line, right):
                return False  # a term, and its explanation that hangs
            return not any(abs(word.box.left - line.box.left) < 2 for word in last.words[1:])
        return indent < -tolerance and _is_short(last, line, right)
    if indent > tolerance:
        return True
    return indent < -tolerance and (bool(marker_of(group[0])[0]) or _is_short(last, line, right) or indent < -20)


def _is_short(last: Line, line: Line, right: float) -> bool:
    """Tell whether the first word of a line would have found place at the end of the one before."""
    first = line.words[0].box
    end = first.right
    for word in line.words[1:]:
        if word.spaced:
            break
        end = word.box.right
    return last.box.right + (end - first.left) + 0.6 * line.size < right


def _flows_on(last: Line, line: Line, right: float) -> bool:
    """Tell whether a sentence goes on although its line is a bit short, as where nothing is justified."""
    slack = right - last.box.right
    return (
        not last.text.endswith(_SENTENCE_END)
        and (line.text[:1].islower() or last.text.endswith((",", "-", "\u00ad", "’")))
        and slack < 0.4 * (right - last.box.left)
    )
