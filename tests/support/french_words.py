"""Finds French in what a window shows."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTabWidget, QWidget

_PROPERTIES = (
    "windowTitle", "text", "title", "toolTip", "statusTip", "whatsThis", "accessibleName", "accessibleDescription",
    "placeholderText", "suffix", "prefix", "specialValueText",
)  # fmt: skip
_FRENCH = re.compile(
    r"[éèêàçùœ«»\u202f]|\u00a0[:%]|\b(?:le|la|les|un|une|du|dans|pour|est|pas|sur|et|ou|cette|ce|vos?|aucune?)\b",
    re.IGNORECASE,
)


def looks_french(words: str) -> bool:
    """Tell whether words have letters, signs or small words that English has not."""
    return bool(_FRENCH.search(words))


def words_of(top: QWidget) -> Iterator[str]:
    """Yield every text of a window and what is in it: labels, tips, names, choices, tabs, headers, rows, actions."""
    for thing in (top, *top.findChildren(QObject)):
        if isinstance(thing, QWidget | QAction):
            for name in _PROPERTIES:
                value = thing.property(name)
                if isinstance(value, str) and value:
                    yield value
        if isinstance(thing, QComboBox):
            yield from (thing.itemText(row) for row in range(thing.count()))
        if isinstance(thing, QTabWidget):
            yield from (thing.tabText(row) for row in range(thing.count()))
        if isinstance(thing, QAbstractItemView) and thing.model() is not None:
            yield from _words_of_model(thing.model(), QModelIndex())


def _words_of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)  # private in a list
    rows = model.rowCount(parent)
    for column in range(columns):
        if words := model.headerData(column, Qt.Orientation.Horizontal):
            yield str(words)
    for row in range(rows):
        for column in range(columns):
            index = model.index(row, column, parent)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
                if words := index.data(role):
                    yield str(words)
        yield from _words_of_model(model, model.index(row, 0, parent))
