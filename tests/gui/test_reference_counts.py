"""Qt's binding must not lose references to None, True and False: PySide6 6.12.0 does on Python 3.10 and 3.11.

There a process aborts after some thousand calls, so that short tests pass. Since Python 3.12 these objects are immortal
and their counts mean nothing; the calls are made all the same, since an abort would be seen.
"""

import sys

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
TOLERANCE = 50  # other code of the process holds and drops a few in the meantime


class Filter(QObject):
    """Returns a bool to Qt for every event."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        return event.type() is QEvent.Type.MaxUser


class Empty(QAbstractListModel):
    """Returns None to Qt for every item."""

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002, N802 - Qt's contract
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> None:  # noqa: ARG002 - Qt's contract
        return None


def counts() -> list[int]:
    return [sys.getrefcount(value) for value in (None, True, False)]


def test_calls_between_python_and_qt_lose_no_reference(qtbot: QtBot) -> None:
    label, watch, model = QLabel(), Filter(), Empty()
    qtbot.addWidget(label)
    label.installEventFilter(watch)
    document = QTextDocument("un texte")
    cursor = QTextCursor(document)
    event = QEvent(QEvent.Type.User)
    index = model.index(0)
    before = counts()
    for number in range(CALLS):
        label.setText("a")  # returns None
        label.isVisible()  # returns a bool
        cursor.setPosition(number % 8)
        label.event(event)
        QObject.event(watch, event)
        model.data(index)
    for _ in range(CALLS // 4):
        QCoreApplication.sendEvent(label, event)  # Qt calls back into Python
        model.itemData(index)
    fallen = [was - now for was, now in zip(before, counts(), strict=True)]
    assert max(fallen) < TOLERANCE
