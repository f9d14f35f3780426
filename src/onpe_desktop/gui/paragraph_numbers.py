"""The numbers of the paragraphs in the margin of the text, by which they are cited."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QTextBrowser

GUTTER = 58  # pixels of margin from which paragraph numbers have room
_SIZE = 0.72  # of the text's letters


def paint_numbers(
    view: QTextBrowser,
    numbers: Sequence[tuple[int, str]],
    line_at: Callable[[int], QRect],
    *,
    visible: QRect,
    margin: float,
    colour: QColor,
) -> None:
    """Paint `(place in the text, number)` pairs, in reading order, at the left of their first lines.

    `line_at` gives the line of a place, `visible` is what is to be painted, both in pixels of the viewport; `margin`
    is the one of the text.
    """
    painter = QPainter(view.viewport())
    font = QFont(view.document().defaultFont())
    font.setPointSizeF(font.pointSizeF() * _SIZE)
    painter.setFont(font)
    painter.setPen(colour)
    left = round(margin - view.horizontalScrollBar().value())
    for position, number in numbers:
        line = line_at(position)
        if line.top() > visible.bottom():
            break
        if line.bottom() >= visible.top():
            box = QRect(left - GUTTER, line.top(), GUTTER - 20, line.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    painter.end()
