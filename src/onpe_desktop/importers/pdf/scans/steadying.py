"""Steadies recognised text: its sizes tremble and become a few, and what is bold is told from its strokes."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onpe_desktop.importers.pdf.page import Line, Style, Word
from onpe_desktop.importers.pdf.styles import letters_of_sizes

_SAME = 1.08  # sizes up to this ratio are one
_NEAR = 1.15  # the text of other pages whose usual size is no further away has the same sizes
_BOLD = 1.3  # strokes so much thicker than most are bold
_LEAST_LETTERS = 2  # of a bold word: signs have strokes of their own


@dataclass(frozen=True, slots=True)
class MeasuredLine:
    """A line with its measured size. `strokes` tells for each word the thickness of its strokes ÷ size; 0 unknown."""

    line: Line
    strokes: tuple[float, ...]


def steadied(lines: Sequence[MeasuredLine], others: Iterable[Line] = ()) -> list[Line]:
    """Return the lines of a publication with steady sizes and with bold words told as such.

    `others` are lines of the same publication whose sizes are known: recognised text takes these where they are near.
    """
    sizes = _as_known(_steady_sizes(lines), letters_of_sizes(one.line for one in lines), letters_of_sizes(others))
    usual = _middle((stroke, len(word.text)) for one in lines for word, stroke in _words(one) if stroke)
    styles: dict[tuple[float, bool], Style] = {}
    found: list[Line] = []
    for one in lines:
        size = sizes[one.line.size]
        words = []
        for word, stroke in _words(one):
            bold = usual > 0 and stroke > _BOLD * usual and sum(map(str.isalpha, word.text)) >= _LEAST_LETTERS
            words.append(replace(word, style=styles.setdefault((size, bold), Style("", size, bold))))
        found.append(Line(tuple(words), one.line.box, one.line.page))
    return found


def _words(one: MeasuredLine) -> Iterable[tuple[Word, float]]:
    return zip(one.line.words, one.strokes, strict=True)


def _steady_sizes(lines: Sequence[MeasuredLine]) -> Mapping[float, float]:
    """Return a steady size for each measured one: that of most text first, then upwards and downwards from it."""
    counts = letters_of_sizes(one.line for one in lines)
    body = _middle(counts.items())
    steady = {size: body for size in counts if body / _SAME <= size <= body * _SAME}
    larger = sorted(size for size in counts if size > body * _SAME)
    smaller = sorted((size for size in counts if size < body / _SAME), reverse=True)
    while first := next(iter(larger or smaller), 0.0):
        rest = larger or smaller
        group = [size for size in rest if max(size, first) <= _SAME * min(size, first)]
        steady.update(dict.fromkeys(group, _middle((size, counts[size]) for size in group)))
        del rest[: len(group)]
    return steady


def _as_known(steady: Mapping[float, float], seen: Counter[float], known: Counter[float]) -> Mapping[float, float]:
    """Return the steady sizes, those near a known one replaced by it; letters of another font may seem larger."""
    body, wanted = _middle(seen.items()), _middle(known.items())
    if not body or not wanted or not body / _NEAR <= wanted <= body * _NEAR:
        return steady
    found = {}
    for size, one in steady.items():
        scaled = one * wanted / steady[body]
        near = min(known, key=lambda other: abs(other - scaled))
        found[size] = near if near / _SAME <= scaled <= near * _SAME else scaled
    return found


def _middle(values: Iterable[tuple[float, int]]) -> float:
    """Return the median of values that count several times; 0 when there is none."""
    known = sorted(values)
    left = sum(count for _, count in known) / 2
    for value, count in known:
        left -= count
        if left <= 0:
            return value
    return 0.0
