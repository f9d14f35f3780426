"""The numbers that LibreOffice shows before headings, which are not written in the text: they are counted again."""

from collections.abc import Iterable
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


class OutlineNumbering:
    """Counts the headings of a document in reading order."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._levels: dict[int, _Level] = {}
        self._counts: list[int] = []
        for root in roots:
            for element in root.iter(text("outline-level-style")):
                level = _whole(element.get(text("level"), ""), 0)
                self._levels[level] = _Level(
                    _NUMERALS.get(element.get(style("num-format"), "")),
                    element.get(style("num-prefix"), ""),
                    element.get(style("num-suffix"), ""),
                    _whole(element.get(text("display-levels"), ""), 1),
                    _whole(element.get(text("start-value"), ""), 1),
                )

    def count(self, heading: etree._Element, level: int) -> str:
        """Count one more heading and return what is shown before it; an empty string when that is nothing."""
        own = self._levels.get(level)
        if own is None or heading.get(text("is-list-header")) == "true":
            return ""
        while len(self._counts) < level - 1:
            self._counts.append(self._levels.get(len(self._counts) + 1, _Level()).start)
        if len(self._counts) < level:
            self._counts.append(own.start)
        else:
            self._counts[level - 1] += 1
        del self._counts[level:]
        if own.numerals is None:
            return ""
        numbers = [
            format_number(self._counts[place - 1], numerals)
            for place in range(max(level - own.shown, 0) + 1, level + 1)
            if (numerals := self._levels.get(place, _Level()).numerals) is not None
        ]
        return f"{own.before}{'.'.join(numbers)}{own.after}".strip()


def _whole(said: str, otherwise: int) -> int:
    return int(said) if said.isdecimal() and 0 < len(said) < 5 else otherwise
