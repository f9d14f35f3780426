"""Short texts with the words found marked in them: how they are coloured, broken into lines and cut."""

from dataclasses import dataclass
from math import ceil
from typing import TypeAlias

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption

from onpe_desktop.rendering.style import style_on

Parts: TypeAlias = tuple[tuple[str, bool], ...]

_DARK_BELOW = 128  # lightness of a background, 0 to 255
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class MarkColours:
    """Colours of a word found, the same as in the text being read."""

    text: QColor
    background: QColor


def is_dark(palette: QPalette) -> bool:
    """Tell whether texts stand on a dark ground."""
    return palette.color(QPalette.ColorRole.Base).lightness() < _DARK_BELOW


def mark_colours(palette: QPalette) -> MarkColours:
    """Return the colours of the theme whose palette this is."""
    style = style_on(palette.color(QPalette.ColorRole.Base).name())
    return MarkColours(QColor(style.hit_text), QColor(style.hit))


class MarkedText:
    """A text of at most `lines` lines, `width` pixels wide; what does not fit ends with an ellipsis.

    The ellipsis may stand up to its own width to the right of `width`: so that one layout is enough. Results are laid
    out at every key, and laying out is most of their cost.
    """

    def __init__(self, parts: Parts, font: QFont, *, width: float, lines: int, marks: MarkColours) -> None:
        self._whole = "".join(text for text, _is_hit in parts)
        self._layout = QTextLayout(self._whole, font)
        wrap = QTextOption()
        wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(wrap)
        self._layout.setFormats(_formats(parts, marks))
        self._shown, self.height = self._break_lines(width, lines)

    @property
    def text(self) -> str:
        """The text as it is shown."""
        return self._whole if self._is_whole() else self._whole[: self._shown].rstrip() + _ELLIPSIS

    def draw(self, painter: QPainter, origin: QPoint) -> None:
        """Draw with the painter's pen; marked words have their own colours."""
        self._layout.draw(painter, QPointF(origin))
        if not self._is_whole():
            last = self._layout.lineAt(self._layout.lineCount() - 1)
            painter.setFont(self._layout.font())
            painter.drawText(QPointF(origin) + QPointF(last.naturalTextWidth(), last.y() + last.ascent()), _ELLIPSIS)

    def _is_whole(self) -> bool:
        return self._shown >= len(self._whole)

    def _break_lines(self, width: float, lines: int) -> tuple[int, int]:
        """Lay out; return how many characters have found a place, and the height in pixels."""
        shown, height = 0, 0.0
        self._layout.beginLayout()
        for _ in range(lines if self._whole else 0):
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, height))
            height += line.height()
            shown = line.textStart() + line.textLength()
        self._layout.endLayout()
        return shown, ceil(height)


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
