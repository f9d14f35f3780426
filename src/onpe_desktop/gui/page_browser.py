"""A page of our own HTML: what may be read for it and copied from it, where it stands, and staying there."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QRect, QSignalBlocker, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QTextBrowser, QWidget

from onpe_desktop.errors import UserError
from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.gui.places import ReadingPosition
from onpe_desktop.rendering.rates import as_written
from onpe_desktop.rendering.style import LIGHT, Style

_OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text"  # Qt writes the joiners into it, too
SMALLEST_MARGIN = 20  # pixels

MediaReader = Callable[[str], bytes]


class PageBrowser(QTextBrowser):
    """Shows a page in the middle of the view. Opens no address by itself and reads no file but the pack's pictures."""

    linkFollowed = Signal(str)  # noqa: N815 - a Qt signal: the address as it stands in the page
    linkReached = Signal()  # noqa: N815 - a Qt signal: the Tab key has selected another link, which Qt tells nobody
    moved = Signal()
    """Another line stands at the top of the window."""
    painted = Signal()
    """Once, after the first paint."""
    textPainted = Signal()  # noqa: N815 - a Qt signal
    """Within each paint: the time to paint on the text, or beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_painted = False
        self._may_copy = True
        self._has_lists = False
        self._has_pictures = False
        self._style = LIGHT
        self._read_media: MediaReader | None = None
        self._comfort = Comfort()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.painted.connect(self._let_select)
        self.anchorClicked.connect(lambda url: self.linkFollowed.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.set_comfort(self._comfort)

    def show_page(self, html: str, style: Style, read_media: MediaReader | None) -> None:
        """Show a page from its top. `read_media` gives the bytes of the pictures it names."""
        self._style = style
        self._read_media = read_media
        with QSignalBlocker(self.verticalScrollBar()):
            self.document().setLayoutEnabled(False)  # once, with the margins
            self.setHtml(html)
            if self._comfort.has_own_spaces:
                from onpe_desktop.gui.spacing import space_out

                space_out(self.document(), self._comfort)
            self._has_lists = "<li" in html
            self._has_pictures = "<img" in html
            self._indent_lists()
            self._set_margins()
            self.document().setLayoutEnabled(True)

    @property
    def margin(self) -> float:
        """The pixels left free on each side of the text."""
        return self._margin()

    def reading_position(self) -> ReadingPosition:
        """Return where the reader is, good for any size of window and letters as long as the page is the same."""
        if self.verticalScrollBar().value() == 0:
            return ReadingPosition()
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0))
        return ReadingPosition(cursor.position(), self.cursorRect(cursor).top())

    def restore(self, position: ReadingPosition) -> None:
        """Scroll back to where the reader was on this page; the caret comes along."""
        if position == ReadingPosition():
            self.verticalScrollBar().setValue(0)
        else:
            self._go_to(position.character, position.offset)

    def set_comfort(self, comfort: Comfort) -> None:
        """Set letters and column, and stay at the place that is being read.

        Heights of lines and paragraphs are those of the next page shown: show the page again when they have changed.
        """
        self._comfort = comfort
        position = self.reading_position()
        self.document().setDefaultFont(comfort.font(self.font()))
        self._indent_lists()
        self._set_margins()
        self._stay(position)

    def forbid_copying(self) -> None:
        """Let no words out: neither to the clipboard, nor dragged, nor by the middle button of X11."""
        self._may_copy = False

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected as it was written; nothing when copying is forbidden."""
        if not self._may_copy:
            return QMimeData()
        copied = super().createMimeDataFromSelection()
        words = copied.text()
        if as_written(words) != words:
            # In the data that Qt has made: what Python makes would outlive Python on the clipboard, and crash there.
            copied.setText(as_written(words))
            copied.setHtml(as_written(copied.html()))
            copied.removeFormat(_OPEN_DOCUMENT)
        return copied

    @property
    def may_copy(self) -> bool:
        """Tell whether words may be copied."""
        return self._may_copy

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401 - Qt's QVariant
        """Return the pack's picture of this name. No other address is ever read, neither file nor network."""
        if kind != QTextDocument.ResourceType.ImageResource.value or self._read_media is None:
            return None
        from onpe_desktop.gui.pictures import no_picture, read_picture

        try:
            url = name if isinstance(name, QUrl) else QUrl(name)
            return read_picture(self._read_media(url.toString()), self.tr("Image illisible"), QColor(self._style.muted))
        except UserError:
            # An answer, never None: Qt would look for a file of that name.
            return no_picture(self.tr("Image absente du pack"), QColor(self._style.muted))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's name and contract
        """Go to the next link; out of the text after the last one."""
        stays = super().focusNextPrevChild(next)
        if stays:
            self.linkReached.emit()
        return stays

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the same line at the top."""
        position = self.reading_position()
        super().resizeEvent(event)
        self._set_margins()
        self._stay(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then what stands in its margin."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)  # when this paint is over
        self.paint_signs(event.rect())
        self.textPainted.emit()

    def paint_signs(self, visible: QRect) -> None:
        """Paint beside the text; a page as such has nothing there."""

    def _let_select(self) -> None:
        from PySide6.QtCore import Qt  # with it comes every enum of the namespace: 12 ms that the first paint saves

        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _line_at(self, position: int) -> QRect:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        return self.cursorRect(cursor)

    def _margin(self) -> float:
        column = self._comfort.column(self.document().defaultFont())
        return max(SMALLEST_MARGIN, (self.viewport().width() - column) / 2)

    def _set_margins(self) -> None:
        side = self._margin()
        layout = QTextFrameFormat()
        layout.setLeftMargin(side)
        layout.setRightMargin(side)
        layout.setTopMargin(28)
        layout.setBottomMargin(64)
        self.document().rootFrame().setFrameFormat(layout)
        if self._has_pictures:
            from onpe_desktop.gui.picture_widths import limit_pictures

            limit_pictures(self.document(), self.viewport().width() - 2 * side)

    def _indent_lists(self) -> None:
        if self._has_lists:
            from onpe_desktop.gui.list_indents import set_list_indents

            set_list_indents(self.document(), self._comfort.zoom)

    def _stay(self, position: ReadingPosition) -> None:
        """Scroll back after a change of the layout; the caret stays where it is in the text."""
        if position == ReadingPosition():
            self.verticalScrollBar().setValue(0)
        else:
            self._scroll_to(self._caret_at(position.character), position.offset)

    def _go_to(self, position: int, offset: int) -> None:
        cursor = self._caret_at(position)
        with QSignalBlocker(self.verticalScrollBar()):
            self.setTextCursor(cursor)
        self._scroll_to(cursor, offset)

    def _caret_at(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, max(self.document().characterCount() - 1, 0)))
        return cursor

    def _scroll_to(self, cursor: QTextCursor, offset: int) -> None:
        """Bring the cursor's line `offset` pixels below the top edge."""
        bar = self.verticalScrollBar()
        with QSignalBlocker(bar):
            # A document is laid out piece by piece; without its whole height the bar would stop short.
            self.document().documentLayout().documentSize()
            bar.setValue(bar.value() + self.cursorRect(cursor).top() - offset)
        self.viewport().update()  # the bar, silent, has told nobody that all is elsewhere now
        self.moved.emit()
