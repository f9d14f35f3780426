"""The meaning of an acronym under the mouse, or of the next one after the caret with a key."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QHelpEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QToolTip

from onpe_desktop.errors import UserError
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.hit_marks import in_utf16
from onpe_desktop.gui.reading_view import ReadingView

if TYPE_CHECKING:
    from onpe_desktop.search.meanings import Meanings

SHOWN_FOR = 60_000  # milliseconds: as long as it takes to read; a key, a click or moving away ends it


class AcronymHints(QObject):
    """Shows meanings in a reading view. What a dossier says of an acronym itself comes before the program's list.

    The list in `folder` is read when the first meaning is asked for.
    """

    def __init__(self, view: ReadingView, folder: Path) -> None:
        super().__init__(view)
        self._view = view
        self._folder = folder
        self._meanings: Meanings | None = None
        view.viewport().installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Answer when the mouse rests on the text."""
        if event.type() is not QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return False
        cursor = self._view.cursorForPosition(event.pos())
        for span, meaning in self._in_block(cursor.block()):
            place = self._place_of(span)
            if place.contains(event.pos()):
                QToolTip.showText(event.globalPos(), meaning, self._view.viewport(), place, SHOWN_FOR)
                return True
        return False

    def show_next(self) -> None:
        """Select the acronym at the caret, or the next one after it, from the end back to the top; say its meaning."""
        cursor = self._view.textCursor()
        after = cursor.selectionEnd() if cursor.hasSelection() else cursor.position() - 1
        found = next(self._from(after), None) or next(self._from(-1), None)
        if found is None:
            self._say(self.tr("Aucun sigle connu dans cette page."), self._view.viewport().rect().topLeft())
            return
        (start, end), meaning = found
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.ensureCursorVisible()
        said = self.tr("{acronym}\u00a0: {meaning}").format(acronym=cursor.selectedText(), meaning=meaning)
        self._say(said, self._place_of((start, end)).bottomLeft())

    def _say(self, said: str, place: QPoint) -> None:
        viewport = self._view.viewport()
        QToolTip.showText(viewport.mapToGlobal(place), said, viewport, QRect(), SHOWN_FOR)
        announce(self._view, said)

    def _from(self, position: int) -> Iterator[tuple[tuple[int, int], str]]:
        """Yield the acronyms that end after a position."""
        block = self._view.document().findBlock(max(position, 0))
        while block.isValid():
            yield from (found for found in self._in_block(block) if found[0][1] > position)
            block = block.next()

    def _in_block(self, block: QTextBlock) -> Iterator[tuple[tuple[int, int], str]]:
        """Yield the acronyms of a block: their places in the document, and what they mean."""
        own = dict(_told_by_dossier(block))
        text = block.text()
        listed = {}
        for found in self._list().find(text):
            (span,) = in_utf16(text, [(found.start, found.end)])
            listed[block.position() + span[0], block.position() + span[1]] = found.expansion
        yield from sorted((listed | own).items())

    def _list(self) -> "Meanings":
        if self._meanings is None:
            from onpe_desktop.search.meanings import Meanings

            try:
                self._meanings = Meanings.read(self._folder)
            except UserError:
                self._meanings = Meanings({}, {})  # plainer, and as usable
        return self._meanings

    def _place_of(self, span: tuple[int, int]) -> QRect:
        """Return where a span stands in the viewport."""
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(span[0])
        first = self._view.cursorRect(cursor)
        cursor.setPosition(span[1])
        return first.united(self._view.cursorRect(cursor))


def _told_by_dossier(block: QTextBlock) -> Iterator[tuple[tuple[int, int], str]]:
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if told := fragment.charFormat().toolTip():
            yield (fragment.position(), fragment.position() + fragment.length()), told
        fragments += 1
