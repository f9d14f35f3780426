"""Lets screen readers know what Qt does not tell them by itself, once one asks."""

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QTextBrowser


class PageTreeFactory:
    """Describes the pages of reading views and what speaks for a window when a screen reader first asks for them.

    Keeps what it made as long as Qt does, which holds plain pointers.
    """

    def __init__(self) -> None:
        self._made: list[QAccessibleInterface] = []

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
        """Describe the viewport of a `QTextBrowser` and an announcer; None for what Qt describes by itself.

        Qt asks with the name of the object's class first, then with those of the classes above it.
        """
        if subject is not None and class_name == subject.metaObject().className():
            from onpe_desktop.gui.inner_names import give_name

            give_name(subject)
        if class_name == "Announcer":
            from onpe_desktop.gui.announcer import Announcer, Notification

            return self._keep(Notification(subject)) if isinstance(subject, Announcer) else None
        view = subject.parent() if subject is not None else None
        if not isinstance(view, QTextBrowser) or subject is not view.viewport():
            return None
        from onpe_desktop.gui.accessibility import PageTree

        return self._keep(PageTree(view))

    def _keep(self, made: QAccessibleInterface) -> QAccessibleInterface:
        self._made = [*filter(shiboken6.isValid, self._made), made]
        return made
