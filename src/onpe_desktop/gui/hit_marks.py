"""The hits of a query on the page shown: which they are, which is the current one, how they look."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from onpe_desktop.rendering.style import Style

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

# Ends of blocks, frames and cells, and pictures, each one character long: they part words, as line ends do.
_BREAKS = {0x2029: "\n", 0x2028: "\n", 0xFDD0: "\n", 0xFDD1: "\n", 0xFFFC: "\n"}


class HitMarks(NamedTuple):
    """Spans of the hits in Qt's positions, and the number of the current one (-1: none)."""

    spans: tuple[tuple[int, int], ...] = ()
    current: int = -1

    def from_position(self, position: int) -> "HitMarks":
        """Make the first hit at or after `position` the current one, or the last when none follows."""
        after = next((place for place, (_, end) in enumerate(self.spans) if end > position), len(self.spans) - 1)
        return self._replace(current=after)

    def step(self, steps: int) -> "HitMarks":
        """Go `steps` hits further, from the last on to the first."""
        return self._replace(current=(self.current + steps) % len(self.spans)) if self.spans else self

    def selections(self, document: QTextDocument, style: Style) -> list[QTextEdit.ExtraSelection]:
        """Return the marks for `QTextEdit.setExtraSelections`; the current one differs in more than its colour."""
        return [
            _selection(document, span, _look(style, current=place == self.current))
            for place, span in enumerate(self.spans)
        ]


def plain_characters(document: QTextDocument) -> str:
    """Return the document's text, one character for each position, save for those that UTF-16 writes with two."""
    return document.toRawText().translate(_BREAKS)


def in_utf16(text: str, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Turn spans of Python's characters into spans of UTF-16 units, which Qt counts."""
    if text.isascii() or max(text) <= "\uffff":
        return tuple(spans)
    wide = [place for place, character in enumerate(text) if character > "\uffff"]
    return tuple((start + _below(wide, start), end + _below(wide, end)) for start, end in spans)


def _below(places: Sequence[int], limit: int) -> int:
    return sum(place < limit for place in places)


def _look(style: Style, *, current: bool) -> "QTextCharFormat":
    from PySide6.QtGui import QTextCharFormat

    look = QTextCharFormat()
    look.setBackground(QColor(style.current_hit if current else style.hit))
    look.setForeground(QColor(style.current_hit_text if current else style.hit_text))
    if style.strong:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    if current:
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
    return look


def _selection(document: QTextDocument, span: tuple[int, int], look: "QTextCharFormat") -> QTextEdit.ExtraSelection:
    selection = QTextEdit.ExtraSelection()
    cursor = QTextCursor(document)
    cursor.setPosition(span[0])
    cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
    selection.cursor = cursor
    selection.format = look
    return selection
