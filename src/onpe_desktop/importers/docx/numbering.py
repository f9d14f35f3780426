"""The numbers that Word shows before headings and items, which are not written in the text: they are counted again."""

import re
from dataclasses import dataclass, field

from lxml import etree

from onpe_desktop.importers.docx.names import w
from onpe_desktop.importers.numerals import Numerals, format_number

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_NOT_COUNTED = frozenset({"bullet", "none"})
_SHAPES = {
    "upperRoman": Numerals.UPPER_ROMAN,
    "lowerRoman": Numerals.LOWER_ROMAN,
    "upperLetter": Numerals.UPPER_LETTERS,
    "lowerLetter": Numerals.LOWER_LETTERS,
    "decimalZero": Numerals.TWO_DIGITS,
}


@dataclass(frozen=True, slots=True)
class Number:
    """What stands before a paragraph: its place in the list, the text that Word shows, how many levels that names."""

    value: int
    text: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    shape: str = "decimal"
    text: str = ""
    plain: bool = False  # every number in it is decimal


@dataclass(slots=True)
class _List:
    """One numbering as it is used: `source` is what it shares its counters with."""

    source: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the paragraphs of a document in reading order."""

    def __init__(self, root: etree._Element | None) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, list[int]] = {}
        if root is None:
            return
        sources = {each.get(w("abstractNumId"), ""): _levels(each) for each in root.iter(w("abstractNum"))}
        for each in root.iter(w("num")):
            source = _value(each, "abstractNumId")
            found = _List(source, dict(sources.get(source, {})))
            for override in each.iter(w("lvlOverride")):
                level = _whole(override.get(w("ilvl"), ""), 0)
                found.levels |= _levels(override)
                if override.find(w("startOverride")) is not None:
                    found.restarts[level] = _whole(_value(override, "startOverride"), 1)
            self._lists[each.get(w("numId"), "")] = found

    def count(self, number_id: str, level_name: str) -> Number | None:
        """Count one more paragraph of a list; None when it is in none, or has a sign instead of a number."""
        found = self._lists.get(number_id)
        place = _whole(level_name, 0)
        if found is None or place >= _LEVELS:
            return None
        counts = self._counts.setdefault(found.source, [])
        if place in found.restarts:
            del counts[place:]
            start = found.restarts.pop(place)
        else:
            start = found.levels.get(place, _Level()).start
        while len(counts) < place:
            counts.append(found.levels.get(len(counts), _Level()).start)
        del counts[place + 1 :]
        if len(counts) == place:
            counts.append(start)
        else:
            counts[place] += 1
        level = found.levels.get(place)
        if level is None or level.shape in _NOT_COUNTED:
            return None
        return Number(counts[place], _shown(level, found.levels, counts), len(set(_PLACE.findall(level.text))))


def _shown(level: _Level, levels: dict[int, _Level], counts: list[int]) -> str:
    def number(place: re.Match[str]) -> str:
        index = int(place[1]) - 1
        if index >= len(counts):
            return ""
        shape = "decimal" if level.plain else levels.get(index, _Level()).shape
        return format_number(counts[index], _SHAPES.get(shape, Numerals.DECIMAL))

    return _PLACE.sub(number, level.text).strip()


def _levels(parent: etree._Element) -> dict[int, _Level]:
    return {
        _whole(each.get(w("ilvl"), ""), 0): _Level(
            _whole(_value(each, "start"), 1),
            _value(each, "numFmt") or "decimal",
            _value(each, "lvlText"),
            each.find(w("isLgl")) is not None,
        )
        for each in parent.iter(w("lvl"))
    }


def _value(element: etree._Element, name: str) -> str:
    found = element.find(w(name))
    return found.get(w("val"), "") if found is not None else ""


def _whole(text: str, otherwise: int) -> int:
    return int(text) if text.isdecimal() and len(text) < 6 else otherwise
