"""Which of TeX's fonts are bold or a typewriter's, where they are pictures without a name: their letters' widths tell.

The widths are those of Computer Modern at ten points, which the fonts that go with it in T1 share (cmr10.tfm). Bold
extended letters are wider by a tenth to a fifth, each of them about as much; those of a typewriter are equally wide.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from onpe_desktop.importers.pdf.page import Piece, Style
from onpe_desktop.importers.pdf.source.fixed_fonts import NARROW

_ROMAN = {  # of the size
    **dict.fromkeys("il", 0.278),
    **dict.fromkeys("fj", 0.306),
    **dict.fromkeys("cez", 0.444),
    **dict.fromkeys("ago", 0.5),
    **dict.fromkeys("kqvx", 0.528),
    **dict.fromkeys("bdhnpuy", 0.556),
    "t": 0.389,
    "r": 0.392,
    "s": 0.394,
    "w": 0.722,
    "m": 0.833,
}
_TEXT, _BOLD = (0.9, 1.06), (1.06, 1.3)  # cmr17 has 0.92, cmbx12 at 17 points 1.085, cmbx9 1.17, its « r » 1.21
_SMALLEST = 9.0  # points: the letters of smaller sizes are wider by design
_MOST = 0.8  # of the letters of a font
_ENOUGH, _FEW = 12, 3  # letters that differ: of the text, of a title
_SAME = 0.02  # of the size


@dataclass(slots=True)
class _Font:
    widths: dict[str, float] = field(default_factory=dict)  # by letter, of the size
    pieces: list[Piece] = field(default_factory=list)


class TexWeights:
    """Measures the letters of a page's fonts without names, and makes the pieces of bold ones and typewriters such."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[int, float], _Font] = defaultdict(_Font)

    def add(self, font: int, style: Style, letters: Iterable[tuple[str, float]], pieces: Iterable[Piece]) -> None:
        """Add what a font has drawn: its letters with their widths in points. `font` tells it from others."""
        known = self._fonts[font, style.size]
        known.pieces.extend(pieces)
        for letter, width in letters:
            if letter in _ROMAN and style.size:
                known.widths.setdefault(letter, width / style.size)

    def settle(self) -> None:
        """Give the pieces the style that their letters tell, on a page whose text is Computer Modern."""
        fonts = [(size, font) for (_, size), font in self._fonts.items()]
        if not any(len(font.widths) >= _ENOUGH and _lie_within(font.widths, _TEXT) for _, font in fonts):
            return
        for size, font in fonts:
            fixed = _are_equal(font.widths)
            bold = not fixed and size >= _SMALLEST and len(font.widths) >= _FEW and _lie_within(font.widths, _BOLD)
            if bold or fixed:
                for piece in font.pieces:
                    piece.style = replace(piece.style, bold=bold, fixed=fixed)


def _lie_within(widths: Mapping[str, float], bounds: tuple[float, float]) -> bool:
    """Tell whether most letters are so much wider than those of the text's font are by design."""
    least, most = bounds
    return sum(least < ratio < most for ratio in _ratios(widths)) >= _MOST * len(widths)


def _ratios(widths: Mapping[str, float]) -> Iterator[float]:
    yield from (width / _ROMAN[letter] for letter, width in widths.items())


def _are_equal(widths: Mapping[str, float]) -> bool:
    found = widths.values()
    return len(found) >= _FEW and not NARROW.isdisjoint(widths) and max(found) - min(found) < _SAME
