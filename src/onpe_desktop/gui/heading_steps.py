"""From title to title with a key, as screen readers offer it on web pages and not in windows like this one."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QTextBlock

from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.places import ReadingPosition
from onpe_desktop.gui.reading_view import ABOVE_TARGET, ReadingView


class HeadingSteps(QObject):
    """Brings the caret to the next title of the page or the one before, and says so to screen readers."""

    def __init__(self, view: ReadingView, actions: Actions) -> None:
        super().__init__(view)
        self._view = view
        actions.next_heading.triggered.connect(lambda: self.step(1))
        actions.previous_heading.triggered.connect(lambda: self.step(-1))

    def step(self, steps: int) -> None:
        """Go to the next title (-1: the one before); stay after the last one."""
        self._view.setFocus()
        here = self._view.textCursor().position()
        places = list(self._headings())
        ahead = [place for place in places if (place - here) * steps > 0]
        if not ahead:
            at_end = self.tr("Il n’y a pas d’autre titre plus bas."), self.tr("Il n’y a pas d’autre titre plus haut.")
            announce(self._view, at_end[steps < 0])
            return
        place = ahead[0] if steps > 0 else ahead[-1]
        self._view.restore(ReadingPosition(place, ABOVE_TARGET))
        self._tell(place)

    def _headings(self) -> Iterator[int]:
        block: QTextBlock = self._view.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and block.text().strip():
                yield block.position()
            block = block.next()

    def _tell(self, place: int) -> None:
        if QAccessible.isActive():
            from onpe_desktop.gui.accessibility import PageTree
            from onpe_desktop.gui.page_part import Role

            tree = QAccessible.queryAccessibleInterface(self._view.viewport())
            if isinstance(tree, PageTree):
                tree.tell_focus(place, (Role.Heading,))
