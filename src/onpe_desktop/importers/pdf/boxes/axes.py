"""Axes of charts: numbers that go up as evenly as their places do, to the right or upwards."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from onpe_desktop.importers.pdf.page import Box, Line, around

_NUMBER = re.compile(r"[-−–]?\d{1,3}(?:[ ,.\u00a0\u202f]\d{3})+|[-−–]?\d+(?:[.,]\d+)?")
_UNIT = re.compile(r"\s*[%€°]$")
_FEWEST = 4  # numbers of an axis
_EVEN = 0.1  # of what they go up by: they are off by so much at most
_LEVEL = 2.0  # points: steps by which places are told apart

_Tick = tuple[float, float, Box]  # where it stands along the axis, its value, its place


def axes_of(lines: Iterable[Line]) -> list[Box]:
    """Return where the axes stand; in a column of a table, or of a listing, numbers go up downwards."""
    rows: dict[int, list[_Tick]] = defaultdict(list)
    columns: dict[tuple[int, int], list[_Tick]] = defaultdict(list)
    for line in lines:
        value = _value(line.text)
        if value is not None:
            across, height = line.box.middle
            for side, place in enumerate((line.box.left, across, line.box.right)):
                columns[side, round(place / _LEVEL)].append((-height, value, line.box))
        for label, box in [(line.text, line.box)] if value is not None else _words(line):
            if (of_word := _value(label)) is not None:
                rows[round(line.box.bottom / _LEVEL)].append((box.middle[0], of_word, box))
    return [axis for ticks in (*rows.values(), *columns.values()) for axis in _even(sorted(ticks, key=_place))]


def _words(line: Line) -> list[tuple[str, Box]]:
    return [(word.text, word.box) for word in line.words]


def _place(tick: _Tick) -> float:
    return tick[0]


def _value(text: str) -> float | None:
    bare = _UNIT.sub("", text.strip())
    if not _NUMBER.fullmatch(bare):
        return None
    plain = re.sub(
        r"[ ,.\u00a0\u202f](?=\d{3}(?:\D|$))", "", bare
    )  # « 0.125 » is wrong so, but its neighbours are, too
    return float(re.sub("[−–]", "-", plain).replace(",", "."))


def _even(ticks: Sequence[_Tick]) -> list[Box]:
    """Return the places of the runs whose numbers go up by so much for each point."""
    found: list[Box] = []
    run: list[_Tick] = []
    rate = 0.0
    for before, tick in pairwise(ticks):
        way, more = tick[0] - before[0], tick[1] - before[1]
        rising = way > _LEVEL and more > 0
        if rising and run and abs(more / way - rate) <= _EVEN * rate:
            run.append(tick)
            continue
        found += _axis(run)
        run, rate = ([before, tick], more / way) if rising else ([], 0.0)
    return found + _axis(run)


def _axis(run: Sequence[_Tick]) -> list[Box]:
    return [around(box for _, _, box in run)] if len(run) >= _FEWEST else []
