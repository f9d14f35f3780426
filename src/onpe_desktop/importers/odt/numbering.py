"""The numbers that LibreOffice shows before headings, which are not written in the text: they are counted again.

A heading is numbered by the outline, by a list that it stands in, or not at all (OpenDocument 1.3, part 3, 19.880.10
« style:list-style-name »: an empty one takes a paragraph out of any list, the outline's too).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from lxml import etree

from onpe_desktop.importers.numerals import Numerals, format_number
from onpe_desktop.importers.odt.names import style, text

_NUMERALS = {
    "1": Numerals.DECIMAL,
    "I": Numerals.UPPER_ROMAN,
    "i": Numerals.LOWER_ROMAN,
    "A": Numerals.UPPER_LETTERS,
    "a": Numerals.LOWER_LETTERS,
}


@dataclass(frozen=True, slots=True)
class _Level:
    numerals: Numerals | None = None  # None: the level shows no number
    before: str = ""
    after: str = ""
    shown: int = 1  # how many levels the number shows
    start: int = 1
    ordered: bool = False  # a number, of whatever kind, and no sign


class Levels:
    """What a numbering (the element of its style) shows at each of its levels, counted from 1."""

    def __init__(self, numbering: Iterable[etree._Element]) -> None:
        self._levels: dict[int, _Level] = {}
        for element in numbering:
            level = _whole(element.get(text("level"), ""), 0)
            self._levels[level] = _Level(
                _NUMERALS.get(element.get(style("num-format"), "")),
                element.get(style("num-prefix"), ""),
                element.get(style("num-suffix"), ""),
                _whole(element.get(text("display-levels"), ""), 1),
                _whole(element.get(text("start-value"), ""), 1),
                element.tag == text("list-level-style-number") and bool(element.get(style("num-format"))),
            )

    def __contains__(self, level: int) -> bool:
        return level in self._levels

    def is_ordered(self, level: int) -> bool:
        """Tell whether a level shows numbers, of whatever kind."""
        return self._levels.get(level, _Level()).ordered

    def start(self, level: int) -> int:
        """Return the number that a level begins with."""
        return self._levels.get(level, _Level()).start

    def shown(self, counts: Sequence[int]) -> str:
        """Return what is shown before a paragraph: `counts` holds its number at each level down to its own."""
        own = self._levels.get(len(counts), _Level())
        if own.numerals is None:
            return ""
        numbers = [
            format_number(counts[place - 1], numerals)
            for place in range(max(len(counts) - own.shown, 0) + 1, len(counts) + 1)
            if (numerals := self._levels.get(place, _Level()).numerals) is not None
        ]
        return f"{own.before}{'.'.join(numbers)}{own.after}".strip()


class Count:
    """Counts the paragraphs of one numbering, the outline's or that of a style of lists, in reading order."""

    def __init__(self, levels: Levels) -> None:
        self._levels = levels
        self._counts: list[int] = []

    def is_ordered(self, level: int) -> bool:
        """Tell whether a list is numbered at this level."""
        return self._levels.is_ordered(level)

    def begin(self) -> None:
        """Begin anew, as a list does that does not go on with an earlier one."""
        self._counts.clear()

    def add(self, level: int, number: int | None = None) -> None:
        """Count one more paragraph of a level, with a number of its own where it has one."""
        while len(self._counts) < level - 1:
            self._counts.append(self._levels.start(len(self._counts) + 1))
        if len(self._counts) < level:
            self._counts.append(self._levels.start(level))
        else:
            self._counts[level - 1] += 1
        if number is not None:
            self._counts[level - 1] = number
        del self._counts[level:]

    @property
    def number(self) -> int:
        """The number of the paragraph that was counted last, at its level."""
        return self._counts[-1] if self._counts else 1

    @property
    def shown(self) -> str:
        """What is shown before the paragraph that was counted last, empty where that is nothing."""
        return self._levels.shown(self._counts)


class Numbering:
    """The numberings of a document: its outline's, and one for each style of lists."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._lists: dict[str, Count] = {}
        self._levels: dict[str, Levels] = {}
        self._outline_levels = Levels(())
        for root in roots:
            for element in root.iter(text("outline-style")):
                self._outline_levels = Levels(element)
            for element in root.iter(text("list-style")):
                self._levels.setdefault(element.get(style("name"), ""), Levels(element))
        self._outline = Count(self._outline_levels)

    def of_list(self, list_style: str) -> Count:
        """Return the count of a style of lists, which goes on from list to list."""
        return self._lists.setdefault(list_style, Count(self._levels.get(list_style, Levels(()))))

    def count_heading(self, heading: etree._Element, level: int) -> str:
        """Count one more heading of the outline and return what is shown before it."""
        if level not in self._outline_levels:
            return ""
        anew = heading.get(text("restart-numbering")) == "true"
        start = _whole(heading.get(text("start-value"), ""), self._outline_levels.start(level))
        self._outline.add(level, start if anew else None)
        return self._outline.shown


def _whole(said: str, otherwise: int) -> int:
    return int(said) if said.isdecimal() and 0 < len(said) < 5 else otherwise
