"""Short texts with the words found marked in them: how they are coloured, broken into lines and cut."""

from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption

from onpe_desktop.rendering.style import DARK, LIGHT

Parts: TypeAlias = tuple[tuple[str, bool], ...]

_DARK_BELOW = 128  # lightness of a background, 0 to 255
_ELLIPSIS = "…"
_LONG_WORD = 30  # characters


@dataclass(frozen=True, slots=True)
class MarkColours:
    """Colours of a word found, the same as in the text being read."""

    text: QColor
    background: QColor


def is_dark(palette: QPalette) -> bool:
    """Tell whether texts stand on a dark ground."""
    return palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW


def mark_colours(palette: QPalette) -> MarkColours:
    """Return the colours for a light or a dark palette."""
    style = DARK if is_dark(palette) else LIGHT
    return MarkColours(QColor(style.hit_text), QColor(style.hit))


class MarkedText:
    """A text of at most `lines` lines, `width` pixels wide; what does not fit ends with an ellipsis."""

    def __init__(self, parts: Parts, font: QFont, *, width: float, lines: int, marks: MarkColours) -> None:
        self._formats = _formats(parts, marks)
        self._layout = QTextLayout("", font)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(wrap)
        self._fit("".join(text for text, _is_hit in parts), width, lines)

    @property
    def text(self) -> str:
        """The text as it is shown."""
        return self._layout.text()

    @property
    def height(self) -> int:
        """Pixels that the text takes, 0 for no text."""
        return ceil(self._layout.boundingRect().height()) if self.text else 0

    def draw(self, painter: QPainter, origin: QPoint) -> None:
        """Draw with the painter's pen; marked words have their own colours."""
        self._layout.draw(painter, QPointF(origin))

    def _fit(self, text: str, width: float, lines: int) -> None:
        kept, shown = len(text), text
        while (fitting := self._break_lines(shown, width, lines)) < len(shown) and kept:
            kept = _end_of_word(text, min(fitting, kept) - 1)
            shown = text[:kept].rstrip(" ,;:") + _ELLIPSIS

    def _break_lines(self, text: str, width: float, lines: int) -> int:
        """Lay out `text`; return how many of its characters have found a place."""
        self._layout.setText(text)
        self._layout.setFormats(self._formats)
        fitting, height = 0, 0.0
        self._layout.beginLayout()
        for _ in range(lines):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            fitting = line.textStart() + line.textLength()
        self._layout.endLayout()
        return fitting


def _formats(parts: Parts, marks: MarkColours) -> list[QTextLayout.FormatRange]:
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.Bold)
    marked.setForeground(marks.text)
    marked.setBackground(marks.background)
    ranges, start = [], 0
    for text, is_hit in parts:
        if is_hit:
            place = QTextLayout.FormatRange()
            place.start, place.length, place.format = start, len(text), marked
            ranges.append(place)
        start += len(text)
    return ranges


def _end_of_word(text: str, position: int) -> int:
    """Return where to cut at or before `position`: after a word, unless that word is very long."""
    space = text.rfind(" ", 0, max(0, position) + 1)
    return space if position - space <= _LONG_WORD and space > 0 else max(0, position)
