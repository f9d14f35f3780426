"""Names for what Qt itself puts into its widgets, and leaves without one."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QSplitterHandle,
    QToolBar,
    QWidget,
)


def give_name(subject: QObject) -> None:
    """Name a widget that nobody has named, when it is one of those; call it before Qt describes the widget."""
    if isinstance(subject, QWidget) and not subject.accessibleName() and (name := _name_of(subject)):
        subject.setAccessibleName(name)


def _name_of(widget: QWidget) -> str:
    parent = widget.parent()
    match widget:
        case QMenu():
            return widget.title().replace("&", "")
        case QMenuBar():
            return _tr("Menus")
        case QAbstractButton() if isinstance(parent, QLineEdit):
            return _tr("Vider le champ")
        case QAbstractButton() if isinstance(parent, QToolBar) and not widget.text():
            return _tr("Boutons qui n’ont pas de place")
        case QLabel() if isinstance(parent, QMessageBox) and not widget.text():
            return _tr("Message")
        case QSplitterHandle():
            return _tr("Séparation")
        case QAbstractItemView():
            return _name_of_list(widget)
    return ""


def _name_of_list(view: QAbstractItemView) -> str:
    """Return the name of the box that opens the list."""
    around = view.parentWidget()
    while around is not None and not isinstance(around, QComboBox):
        around = around.parentWidget()
    if around is None:
        return ""
    # On Linux a box is called what is chosen in it, and only its label says what for; the name says it elsewhere.
    return around.accessibleName() or _tr("Choix")


def _tr(words: str) -> str:
    return QCoreApplication.translate("InnerNames", words)
