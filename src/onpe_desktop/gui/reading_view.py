"""The text being read: where its sections are, and what is marked in it."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from onpe_desktop.gui.hit_marks import HitMarks, in_utf16, plain_characters
from onpe_desktop.gui.page_browser import MediaReader, PageBrowser
from onpe_desktop.gui.page_map import PageMap
from onpe_desktop.gui.places import ReadingPosition, Spot
from onpe_desktop.rendering.style import Style

if TYPE_CHECKING:
    from onpe_desktop.gui.selected_passage import SelectedPassage

ABOVE_TARGET = 28  # pixels left free above the place that the reader is led to

SpanFinder = Callable[[str], tuple[tuple[int, int], ...]]


class ReadingView(PageBrowser):
    """The text that is read: follows the reader through its sections, and marks hits, bookmarks and notes."""

    sectionReached = Signal(str)  # noqa: N815 - a Qt signal: id of the section at the top of the window
    hitsChanged = Signal(int, int)  # noqa: N815 - a Qt signal: number of the current hit, from 1, and how many

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._map = PageMap({}, (), (), 0)
        self._marks = HitMarks()
        self._bookmarks: tuple[int, ...] = ()
        self._signs: dict[str, frozenset[str]] = {}  # anchors by what their sign in the margin says
        self._section: str | None = None
        self.setAccessibleName(self.tr("Texte"))
        self.moved.connect(self._follow)

    def show_page(self, html: str, style: Style, read_media: MediaReader | None) -> None:
        """Show a page from its top, without marks. `read_media` gives the bytes of the pictures it names."""
        self._section = None
        super().show_page(html, style, read_media)
        self._map = PageMap.of(self.document())
        self._bookmarks = ()
        self._signs = {}
        self._set_marks(HitMarks())
        self._follow()

    def restyle(self, html: str, style: Style) -> None:
        """Show the same page in other colours: place and marks stay."""
        position, marks, caret = self.reading_position(), self._marks, self.textCursor().position()
        bookmarks, signs = self._bookmarks, self._signs
        self.show_page(html, style, self._read_media)
        self._bookmarks, self._signs = bookmarks, signs
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
        anchors = frozenset(anchors)
        self.tell_signs(self.tr("marque-page"), anchors)
        self._bookmarks = tuple(sorted(self._map.anchors[one] for one in anchors if one in self._map.anchors))
        self.viewport().update()

    def tell_signs(self, name: str, anchors: frozenset[str]) -> None:
        """Let assistive programs know what is beside these titles and paragraphs, until the next page is shown."""
        self._signs[name] = anchors

    def signs_between(self, start: int, end: int) -> tuple[str, ...]:
        """Return what the signs beside this part of the text are called."""
        places = self._map.anchors
        return tuple(
            name
            for name, anchors in self._signs.items()
            if any(start <= places[one] <= end for one in anchors if one in places)
        )

    def line_of(self, anchor: str) -> QRect | None:
        """Return the line of an anchor in pixels of the viewport, None when the page has no such anchor."""
        position = self._map.anchors.get(anchor)
        return None if position is None else self._line_at(position)

    def position_read(self) -> int:
        """Return the position of the caret; without it in sight, of the line at the top."""
        cursor = self.textCursor()
        if not self.viewport().rect().contains(self.cursorRect(cursor).center()):
            cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, ABOVE_TARGET + 12))
        return cursor.position()

    def anchor_read(self) -> str | None:
        """Return the anchor of the paragraph or title at `position_read`; None on a page without sections."""
        return self._map.anchor_at(self.position_read())

    def spot_read(self) -> Spot | None:
        """Return where the reader is, good for the same page in another language; None at the top of it."""
        position = self.reading_position()
        if position == ReadingPosition():
            return None
        return self._map.spot_at(position.character, position.offset)

    def show_spot(self, spot: Spot) -> None:
        """Scroll to where the reader was, if this page has the place."""
        if spot.anchor in self._map.anchors:
            self._go_to(self._map.anchors[spot.anchor] + spot.beyond, spot.offset)

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

    @property
    def current_hit(self) -> int:
        """The number of the current hit, from 0; 0 without any."""
        return max(self._marks.current, 0)

    def mark(self, find_spans: SpanFinder, current: int = 0) -> None:
        """Mark what `find_spans` finds in the text, path and neighbours left out; nothing moves."""
        text = plain_characters(self.document())
        first, last = self._map.text_start(), self._map.text_end
        spans = tuple(span for span in in_utf16(text, find_spans(text)) if first <= span[0] and span[1] <= last)
        self._set_marks(HitMarks(spans, min(current, len(spans) - 1)))

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

    def paint_signs(self, visible: QRect) -> None:
        """Paint numbers and ribbons in the margin."""
        if self._map.paragraphs or self._bookmarks:
            from onpe_desktop.gui.margin_signs import Margin

            margin = Margin(self, self._margin(), self._line_at, self._style)
            margin.paint(visible, self._map.paragraphs, self._bookmarks)

    def _way_from_title(self, position: int) -> int:
        """Return how far a line is below its section's title, in pixels; 0 when both do not fit well in the window."""
        titles = [title for title, _ in self._map.sections if title <= position]
        way = self._line_at(position).top() - self._line_at(titles[-1]).top() if titles else 0
        return way if way < self.viewport().height() // 3 else 0

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
