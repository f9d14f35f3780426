"""The text being read: one page of our own HTML, with nothing but the pack's pictures."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, QRect, QSignalBlocker, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QPaintEvent, QResizeEvent, QTextCursor, QTextDocument, QTextFrameFormat
from PySide6.QtWidgets import QTextBrowser, QWidget

from onpe_desktop.errors import UserError
from onpe_desktop.gui.comfort import Comfort
from onpe_desktop.gui.hit_marks import HitMarks, in_utf16, plain_characters
from onpe_desktop.gui.page_map import PageMap
from onpe_desktop.gui.places import Passage, ReadingPosition
from onpe_desktop.rendering.style import LIGHT, Style

if TYPE_CHECKING:
    from onpe_desktop.gui.selected_passage import SelectedPassage

SMALLEST_MARGIN = 20  # pixels
ABOVE_TARGET = 28  # pixels left free above the place that the reader is led to

MediaReader = Callable[[str], bytes]
SpanFinder = Callable[[str], tuple[tuple[int, int], ...]]


class ReadingView(QTextBrowser):
    """Shows a page, follows the reader through it and marks hits. Opens no address by itself and reads no file."""

    linkFollowed = Signal(str)  # noqa: N815 - a Qt signal: the address as it stands in the page
    sectionReached = Signal(str)  # noqa: N815 - a Qt signal: id of the section at the top of the window
    hitsChanged = Signal(int, int)  # noqa: N815 - a Qt signal: number of the current hit, from 1, and how many

    painted = Signal()
    """Once, after the first paint."""
    textPainted = Signal()  # noqa: N815 - a Qt signal
    """Within each paint: the time to paint on the text, or beside it."""
    linkReached = Signal()  # noqa: N815 - a Qt signal: the Tab key has selected another link, which Qt tells nobody

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_painted = False
        self._may_copy = True
        self._style = LIGHT
        self._read_media: MediaReader | None = None
        self._map = PageMap({}, (), (), 0)
        self._marks = HitMarks()
        self._bookmarks: tuple[int, ...] = ()
        self._section: str | None = None
        self._comfort = Comfort()
        self.setAccessibleName(self.tr("Texte"))
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.document().setIndentWidth(26)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.painted.connect(self._let_select)
        self.anchorClicked.connect(lambda url: self.linkFollowed.emit(url.toString()))
        self.verticalScrollBar().valueChanged.connect(self._follow)
        self.set_comfort(self._comfort)

    def show_page(self, html: str, style: Style, read_media: MediaReader | None) -> None:
        """Show a page from its top, without marks. `read_media` gives the bytes of the pictures it names."""
        self._style = style
        self._read_media = read_media
        self._section = None
        with QSignalBlocker(self.verticalScrollBar()):
            self.document().setLayoutEnabled(False)  # once, with the margins
            self.setHtml(html)
            if self._comfort.has_own_spaces:
                from onpe_desktop.gui.spacing import space_out

                space_out(self.document(), self._comfort)
            self._set_margins()
            self.document().setLayoutEnabled(True)
        self._map = PageMap.of(self.document())
        self._bookmarks = ()
        self._set_marks(HitMarks())
        self._follow()

    def restyle(self, html: str, style: Style) -> None:
        """Show the same page in other colours: place and marks stay."""
        position, marks, caret = self.reading_position(), self._marks, self.textCursor().position()
        bookmarks = self._bookmarks
        self.show_page(html, style, self._read_media)
        self._bookmarks = bookmarks
        self._set_marks(marks)
        self.setTextCursor(self._caret_at(caret))
        self._stay(position)

    def has_anchor(self, anchor: str) -> bool:
        """Tell whether the page shown has this anchor."""
        return anchor in self._map.anchors

    def go_to_anchor(self, anchor: str) -> None:
        """Bring an anchor, and its section's title if near, to the top; an unknown one brings its section, or the top.

        The caret goes to the anchor.
        """
        position = self._map.anchors.get(anchor, self._map.anchors.get(anchor.partition(".")[0]))
        if position is None or position == self._map.text_start():
            self.verticalScrollBar().setValue(0)  # what stands above the first title is seen too
            self._reach(self._map.section_at(self._map.text_start()))
        else:
            self._go_to(position, ABOVE_TARGET + self._way_from_title(position))
            self._reach(self._map.section_at(position))

    def visible_span(self) -> tuple[int, int]:
        """Return the first and the last character in sight."""
        corner = self.viewport().rect().bottomRight()
        return self.cursorForPosition(QPoint(0, 0)).position(), self.cursorForPosition(corner).position()

    def section_spans(self) -> tuple[tuple[str, int, int], ...]:
        """Return each section of the page with where its own text begins and ends."""
        return tuple(self._map.section_spans())

    def show_bookmarks(self, anchors: Iterable[str]) -> None:
        """Show a ribbon beside these titles and paragraphs, those of the page, until the next one is shown."""
        self._bookmarks = tuple(sorted(self._map.anchors[one] for one in anchors if one in self._map.anchors))
        self.viewport().update()

    def line_of(self, anchor: str) -> QRect | None:
        """Return the line of an anchor in pixels of the viewport, None when the page has no such anchor."""
        position = self._map.anchors.get(anchor)
        return None if position is None else self._line_at(position)

    @property
    def margin(self) -> float:
        """The pixels left free on each side of the text."""
        return self._margin()

    def position_read(self) -> int:
        """Return the position of the caret; without it in sight, of the line at the top."""
        cursor = self.textCursor()
        if not self.viewport().rect().contains(self.cursorRect(cursor).center()):
            cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, ABOVE_TARGET + 12))
        return cursor.position()

    def anchor_read(self) -> str | None:
        """Return the anchor of the paragraph or title at `position_read`; None on a page without sections."""
        return self._map.anchor_at(self.position_read())

    def reading_position(self) -> ReadingPosition:
        """Return where the reader is, good for any size of window and letters as long as the page is the same."""
        if self.verticalScrollBar().value() == 0:
            return ReadingPosition()
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0))
        return ReadingPosition(cursor.position(), self.cursorRect(cursor).top())

    def passage_read(self) -> Passage | None:
        """Return where the reader is, good for the same page in another language; None at the top of it."""
        position = self.reading_position()
        if position == ReadingPosition():
            return None
        return self._map.passage_at(position.character, position.offset)

    def show_passage(self, passage: Passage) -> None:
        """Scroll to where the reader was, if this page has the place."""
        if passage.anchor in self._map.anchors:
            self._go_to(self._map.anchors[passage.anchor] + passage.beyond, passage.offset)

    def restore(self, position: ReadingPosition) -> None:
        """Scroll back to where the reader was on this page; the caret comes along."""
        if position == ReadingPosition():
            self.verticalScrollBar().setValue(0)
        else:
            self._go_to(position.character, position.offset)

    def selected_passage(self) -> "SelectedPassage":
        """Return what is selected; without a selection no words, and the section at the top of the window."""
        from onpe_desktop.gui.selected_passage import SelectedPassage, passage_of

        cursor = self.textCursor()
        if not cursor.hasSelection():
            return SelectedPassage("", (self._section,) if self._section else (), ())
        bounds = cursor.selectionStart(), cursor.selectionEnd()
        return passage_of(self.document(), self._map, cursor.selectedText(), *bounds)

    def passage_at(self, place: QPoint) -> "SelectedPassage":
        """Return the paragraph at a point of the viewport, without its words."""
        from onpe_desktop.gui.selected_passage import passage_of

        position = self.cursorForPosition(place).position()
        return passage_of(self.document(), self._map, "", position, position)

    def mark(self, find_spans: SpanFinder) -> None:
        """Mark what `find_spans` finds in the text, path and neighbours left out; the first one is the current."""
        text = plain_characters(self.document())
        first, last = self._map.text_start(), self._map.text_end
        spans = tuple(span for span in in_utf16(text, find_spans(text)) if first <= span[0] and span[1] <= last)
        self._set_marks(HitMarks(spans, current=0 if spans else -1))

    def mark_from(self, find_spans: SpanFinder, start: int) -> None:
        """Mark as `mark` does; the first one at or after the position `start` is the current, and is shown."""
        self.mark(find_spans)
        if self._marks.spans:
            ahead = any(end > start for _, end in self._marks.spans)
            self._set_marks(self._marks.from_position(start if ahead else 0))  # from the top again
            self._show_current_hit()

    def unmark(self) -> None:
        """Take the marks away."""
        self._set_marks(HitMarks())

    def choose_hit_at(self, anchor: str) -> None:
        """Make the first hit at or after an anchor the current one, and show it."""
        position = self._map.anchors.get(anchor)
        if self._marks.spans and position is not None:
            self._set_marks(self._marks.from_position(position))
            self._show_current_hit()

    def step_hit(self, steps: int) -> None:
        """Go to the next hit (-1: the one before)."""
        if self._marks.spans:
            self._set_marks(self._marks.step(steps))
            self._show_current_hit()

    def set_comfort(self, comfort: Comfort) -> None:
        """Set letters and column, and stay at the place that is being read.

        Heights of lines and paragraphs are those of the next page shown: show the page again when they have changed.
        """
        self._comfort = comfort
        position = self.reading_position()
        self.document().setDefaultFont(comfort.font(self.font()))
        self._set_margins()
        self._stay(position)

    def forbid_copying(self) -> None:
        """Let no words out: neither to the clipboard, nor dragged, nor by the middle button of X11."""
        self._may_copy = False

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return what is selected, nothing when copying is forbidden."""
        return super().createMimeDataFromSelection() if self._may_copy else QMimeData()

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
        if self._map.paragraphs or self._bookmarks:
            from onpe_desktop.gui.margin_signs import Margin

            margin = Margin(self, self._margin(), self._line_at, self._style)
            margin.paint(event.rect(), self._map.paragraphs, self._bookmarks)
        self.textPainted.emit()

    def _let_select(self) -> None:
        from PySide6.QtCore import Qt  # with it comes every enum of the namespace: 12 ms that the first paint saves

        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )

    def _way_from_title(self, position: int) -> int:
        """Return how far a line is below its section's title, in pixels; 0 when both do not fit well in the window."""
        titles = [title for title, _ in self._map.sections if title <= position]
        way = self._line_at(position).top() - self._line_at(titles[-1]).top() if titles else 0
        return way if way < self.viewport().height() // 3 else 0

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
        self._follow()

    def _follow(self) -> None:
        near_top = self.cursorForPosition(QPoint(self.viewport().width() // 2, ABOVE_TARGET + 12))
        self._reach(self._map.section_at(near_top.position()))

    def _reach(self, section: str | None) -> None:
        if section is not None and section != self._section:
            self._section = section
            self.sectionReached.emit(section)

    def _set_marks(self, marks: HitMarks) -> None:
        self._marks = marks
        self.setExtraSelections(marks.selections(self.document(), self._style))
        self.hitsChanged.emit(marks.current + 1, len(marks.spans))

    def _show_current_hit(self) -> None:
        start, _ = self._marks.spans[self._marks.current]
        line = self._line_at(start)
        if not self.viewport().rect().adjusted(0, ABOVE_TARGET, 0, -ABOVE_TARGET).contains(line.center()):
            self._go_to(start, self.viewport().height() // 4)
