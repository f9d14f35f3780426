"""What a screen reader gets of a page besides its plain text: headings with their levels, paragraphs, links."""

from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor, QTextBlock, QWindow
from PySide6.QtWidgets import QAccessibleWidget, QTextBrowser


@dataclass(frozen=True, slots=True)
class Line:
    """One object of the page: a heading (level from 1), a paragraph (level 0) or a link in the line before it."""

    text: str
    role: QAccessible.Role
    position: int
    level: int = 0


def page_lines(view: QTextBrowser) -> list[Line]:
    """Return headings, paragraphs and links of the page in reading order, empty lines left out."""
    lines: list[Line] = []
    block = view.document().begin()
    while block.isValid():
        if block.text().strip():
            level = block.blockFormat().headingLevel()
            role = QAccessible.Role.Heading if level else QAccessible.Role.Paragraph
            lines.append(Line(block.text(), role, block.position(), level))
            lines += _links(block)
        block = block.next()
    return lines


def _links(block: QTextBlock) -> list[Line]:
    links: list[Line] = []
    fragments, before = block.begin(), ""
    while not fragments.atEnd():
        fragment = fragments.fragment()
        address = fragment.charFormat().anchorHref()
        if address and address == before:  # one link in letters of two kinds
            links[-1] = Line(links[-1].text + fragment.text(), links[-1].role, links[-1].position)
        elif address:
            links.append(Line(fragment.text(), QAccessible.Role.Link, fragment.position()))
        before = address
        fragments += 1
    return links


class PageTree(QAccessibleWidget):
    """The page as an object tree, below the view's own text object, which stays as Qt makes it.

    Attached to the viewport. Qt keeps every object that an assistive program has seen, so that objects are used again
    for the next page and never deleted before the view is.
    """

    # Do not override interface_cast: returning None from Python crashes (PySide6 6.11 and 6.12). So a heading's level
    # is in its description, and links are activated with Tab and Enter in the view.

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view.viewport(), QAccessible.Role.WebDocument, view.tr("Page"))
        self._view = view
        self._nodes: list[LineNode] = []
        self._lines: list[Line] | None = None
        view.textChanged.connect(self._forget)

    def lines(self) -> list[Line]:
        """Return the objects of the page shown, read when they are first asked for."""
        if self._lines is None:
            self._lines = page_lines(self._view) if self.isValid() else []
            while len(self._nodes) < len(self._lines):
                self._nodes.append(LineNode(self, len(self._nodes)))
        return self._lines

    def isValid(self) -> bool:
        """Tell whether the view is still there."""
        return bool(shiboken6.isValid(self._view))

    def childCount(self) -> int:
        """Return how many objects the page has."""
        return len(self.lines())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return an object of the page."""
        return self._nodes[index] if 0 <= index < len(self.lines()) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return the place of an object, -1 when it is none of ours."""
        return child.index if isinstance(child, LineNode) else -1

    def rect_of(self, line: Line) -> QRect:
        """Return where a line is on the screen, as wide as the page."""
        cursor = self._view.textCursor()
        cursor.setPosition(line.position)
        place = self._view.cursorRect(cursor)
        page = QRect(0, place.top(), self._view.viewport().width(), place.height())
        return QRect(self._view.viewport().mapToGlobal(page.topLeft()), page.size())

    def _forget(self) -> None:
        self._lines = None
        QAccessible.updateAccessibility(QAccessibleEvent(self._view.viewport(), QAccessible.Event.ObjectReorder))


class LineNode(QAccessibleInterface):
    """Stands for whatever is at its place on the page shown."""

    def __init__(self, tree: PageTree, index: int) -> None:
        super().__init__()
        self._tree = tree
        self.index = index

    def _line(self) -> Line | None:
        lines = self._tree.lines() if self._tree.isValid() else []
        return lines[self.index] if self.index < len(lines) else None

    def isValid(self) -> bool:
        """Tell whether the page shown has an object at this place."""
        return self._line() is not None

    def object(self) -> QObject | None:  # type: ignore[override] # None in C++, too
        """Return None: no widget stands behind a line."""
        return None

    def window(self) -> QWindow | None:  # type: ignore[override] # None in C++, too
        """Return the view's window."""
        return self._tree.window()

    def parent(self) -> QAccessibleInterface:
        """Return the page."""
        return self._tree

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return None: lines hold no objects."""
        return None

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override] # None in C++, too
        """Return None: lines hold no objects."""
        return None

    def childCount(self) -> int:
        """Return 0."""
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002 - Qt's contract
        """Return -1."""
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        """Return the words, or as description the level of a heading."""
        line = self._line()
        if line is None:
            return ""
        if kind is QAccessible.Text.Name:
            return line.text
        if kind is QAccessible.Text.Description and line.level:
            return self._tree.widget().tr("Titre de niveau {level}").format(level=line.level)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: the page is read only."""

    def role(self) -> QAccessible.Role:
        """Return heading, paragraph or link."""
        line = self._line()
        return QAccessible.Role.NoRole if line is None else line.role

    def state(self) -> QAccessible.State:
        """Return what Qt's state object is when it is new: nothing special."""
        return QAccessible.State()

    def rect(self) -> QRect:
        """Return where the line is on the screen."""
        line = self._line()
        return QRect() if line is None else self._tree.rect_of(line)

    def foregroundColor(self) -> QColor:
        """Return no colour: the text object has them."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Return no colour: the text object has them."""
        return QColor()


class PageTreeFactory:
    """Makes the object tree of every reading view when an assistive program first asks for it.

    Keeps what it made: Qt holds plain pointers.
    """

    def __init__(self) -> None:
        self._trees: list[PageTree] = []

    def install(self, *views: QTextBrowser) -> None:
        """Let Qt ask this factory, for the life of the program.

        `views` are those that an assistive program may have asked about before: what Qt made for them is dropped.
        """
        if QAccessible.isActive():
            for view in views:
                plain = QAccessible.queryAccessibleInterface(view.viewport())
                if plain is not None:
                    QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(plain))
        QAccessible.installFactory(self.make)

    def make(self, _class_name: str, subject: QObject | None) -> QAccessibleInterface | None:
        """Return the tree for the viewport of a `QTextBrowser`, None for every other object."""
        view = subject.parent() if subject is not None else None
        if not isinstance(view, QTextBrowser) or subject is not view.viewport():
            return None
        tree = PageTree(view)
        self._trees.append(tree)
        return tree
