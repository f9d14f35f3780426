"""What a screen reader gets of a page besides its plain text: every part as an object, in a tree."""

import shiboken6
from PySide6.QtCore import QCoreApplication, QRect, QTimer, QUrl
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QTextCursor
from PySide6.QtWidgets import QAccessibleWidget, QTextBrowser

from onpe_desktop.gui.page_part import Part, Role
from onpe_desktop.gui.page_parts import read_parts
from onpe_desktop.gui.part_object import PartObject
from onpe_desktop.gui.reading_view import ReadingView

_PIECES = (Role.Link, Role.Graphic, Role.Cell, Role.ColumnHeader, Role.RowHeader)


class PageTree(QAccessibleWidget):
    """The page as an object tree, below the view's own text object, which stays as Qt makes it.

    Attached to the viewport. Parts are read when a screen reader first asks for them, and again for each page.
    """

    def __init__(self, view: QTextBrowser) -> None:
        name = QCoreApplication.translate("PageTree", "Page")
        super().__init__(view.viewport(), QAccessible.Role.WebDocument, name)
        self._view = view
        self._children: list[PartObject] | None = None
        self._gone: list[PartObject] = []
        self._current = 0  # number of the object that was last brought the keyboard
        self._told = False  # that the page is another one
        view.textChanged.connect(self._forget)
        view.cursorPositionChanged.connect(self._follow)
        if isinstance(view, ReadingView):
            view.linkReached.connect(self._follow)
        view.destroyed.connect(self._release)

    def children(self) -> list[PartObject]:
        """Return the objects of the page shown."""
        if self._children is None:
            parts = read_parts(self._view.document()) if self.isValid() else ()
            self._children = [PartObject(self, part, self) for part in parts]
        return self._children

    def isValid(self) -> bool:
        """Tell whether the view is still there."""
        return bool(shiboken6.isValid(self._view))

    def childCount(self) -> int:
        """Return how many parts the page has; none while it is hidden, as the discreet screen hides it."""
        return len(self.children()) if self._view.isVisible() else 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return a part of the page."""
        return self.children()[index] if 0 <= index < self.childCount() else None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return the part at a point of the screen."""
        if not self.rect().contains(x, y):
            return None
        position = self.position_at(x, y)
        return next((one for one in self.children() if one.part.start <= position <= one.part.end), None)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of an object, -1 when it is none of ours."""
        return next((place for place, one in enumerate(self.children()) if one is child), -1)

    def rect_of(self, part: Part) -> QRect:
        """Return where a part is on the screen: a piece of a line there, everything else as wide as the page."""
        first, last = self._line(part.start), self._line(part.end)
        place = first.united(last)
        if part.role not in _PIECES or first.top() != last.top():
            place.setLeft(0)
            place.setRight(self._view.viewport().width())
        return QRect(self._view.viewport().mapToGlobal(place.topLeft()), place.size())

    def is_in_sight(self, part: Part) -> bool:
        """Tell whether some of a part is in the window."""
        return self.rect().intersects(self.rect_of(part))

    def signs_between(self, start: int, end: int) -> tuple[str, ...]:
        """Return what the signs in the margin beside these lines are called; only what is read has any."""
        return self._view.signs_between(start, end) if isinstance(self._view, ReadingView) else ()

    def position_at(self, x: int, y: int) -> int:
        """Return the position in the document at a point of the screen."""
        place = self._view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft())
        return self._view.cursorForPosition(place).position()

    def is_current(self, number: int) -> bool:
        """Tell whether the keyboard is on the object with this number of Qt's."""
        return number == self._current and self._view.hasFocus()

    def go_to(self, part: Part) -> None:
        """Bring keyboard and caret to a part, and say so."""
        cursor = self._view.textCursor()
        cursor.setPosition(part.start)
        self._view.setFocus()
        self._view.setTextCursor(cursor)
        self.tell_focus(part.start, (part.role,))

    def press(self, part: Part) -> None:
        """Follow a link, when whoever asked has its answer: the page may be gone then."""
        QTimer.singleShot(0, self._view, lambda: self._view.anchorClicked.emit(QUrl(part.address)))

    def tell_focus(self, position: int, roles: tuple[Role, ...]) -> None:
        """Say that the keyboard is on the innermost object of these roles at a position of the document."""
        objects = (one.find(position, roles) for one in self.children())
        found = next((one for one in objects if one is not None), None)
        if found is not None:
            self._tell_focus(found)

    def _tell_focus(self, current: PartObject) -> None:
        self._current = current.number
        QAccessible.updateAccessibility(QAccessibleEvent(current, QAccessible.Event.Focus))

    def _line(self, position: int) -> QRect:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(position)
        return self._view.cursorRect(cursor)

    def _follow(self) -> None:
        """Say which link the Tab key has come to: Qt selects it, and says only that there is a selection."""
        link = self._link_chosen()
        if link is None:
            self._current = 0  # the text object speaks for the caret
        elif link.number != self._current:
            self._tell_focus(link)

    def _link_chosen(self) -> PartObject | None:
        cursor = self._view.textCursor()
        if not self._view.hasFocus() or not cursor.hasSelection():
            return None
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        links = (child.find(start + 1, (Role.Link,)) for child in self.children())
        found = next((one for one in links if one is not None), None)
        return found if found is not None and (found.part.start, found.part.end) == (start, end) else None

    def _forget(self) -> None:
        self._gone += self._children or []
        self._children = None
        self._current = 0
        if not self._told:  # a page is made in many steps
            self._told = True
            QTimer.singleShot(0, self._view, self._tell_reorder)

    def _tell_reorder(self) -> None:
        self._told = False
        self._release_gone()
        QAccessible.updateAccessibility(QAccessibleEvent(self._view.viewport(), QAccessible.Event.ObjectReorder))

    def _release_gone(self) -> None:
        for one in self._gone:
            one.release()
        self._gone = []

    def _release(self) -> None:
        self._gone += self._children or []
        self._children = []
        self._release_gone()
