"""Lets screen readers see the pages of every reading view, once one asks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTextBrowser

if TYPE_CHECKING:
    from onpe_desktop.gui.accessibility import PageTree


class PageTreeFactory:
    """Makes the object tree of a reading view when an assistive program first asks for it; nothing before.

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

    def make(self, class_name: str, subject: QObject | None) -> QAccessibleInterface | None:
        """Return the tree for the viewport of a `QTextBrowser`, None for every other object: Qt describes it.

        Qt asks with the name of the object's class first, then with those of the classes above it.
        """
        if subject is not None and class_name == subject.metaObject().className():
            from onpe_desktop.gui.inner_names import give_name

            give_name(subject)
        view = subject.parent() if subject is not None else None
        if not isinstance(view, QTextBrowser) or subject is not view.viewport():
            return None
        from onpe_desktop.gui.accessibility import PageTree

        tree = PageTree(view)
        self._trees.append(tree)
        return tree
