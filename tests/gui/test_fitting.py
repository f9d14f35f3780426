import pytest
import shiboken6
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.fitting import TITLE_BAR, fit
from onpe_desktop.gui.small_screens import SmallScreens

SMALL, LARGE = QSize(640, 480), QSize(1366, 768)


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    """A dialog that cannot be lower than 600 pixels, with a button at its foot."""
    dialog = QDialog()
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(12, 24, 12, 12)
    tall = QLabel("Des choix", dialog)
    tall.setMinimumSize(300, 600)
    for widget in (QLineEdit(dialog), tall, QPushButton("Fermer", dialog)):
        column.addWidget(widget)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def test_a_dialog_that_is_too_high_scrolls(dialog: QDialog) -> None:
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    fit(dialog, SMALL)
    room = SMALL - TITLE_BAR
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    (area,) = dialog.findChildren(QScrollArea)
    (button,) = dialog.findChildren(QPushButton)
    assert area.isAncestorOf(button)
    assert area.verticalScrollBar().maximum() > 0
    assert dialog.focusWidget() is field
    area.ensureWidgetVisible(button)
    foot = button.mapTo(dialog, QPoint(0, button.height()))
    assert foot.y() <= dialog.height()


def test_it_shows_its_head_unless_what_has_the_keyboard_is_further_down(dialog: QDialog) -> None:
    (field,), (button,) = dialog.findChildren(QLineEdit), dialog.findChildren(QPushButton)
    field.setFocus()
    fit(dialog, SMALL)
    (area,) = dialog.findChildren(QScrollArea)
    assert area.verticalScrollBar().value() == 0
    button.setFocus()
    fit(dialog, SMALL)
    assert button.mapTo(dialog, QPoint(0, 0)).y() < dialog.height()


def test_it_is_made_to_scroll_once(dialog: QDialog) -> None:
    fit(dialog, SMALL)
    fit(dialog, SMALL)
    assert len(dialog.findChildren(QScrollArea)) == 1


def test_nothing_changes_where_there_is_room(dialog: QDialog) -> None:
    before = dialog.geometry()
    fit(dialog, LARGE)
    assert dialog.geometry() == before
    assert dialog.findChildren(QScrollArea) == []


def test_a_dialog_that_was_only_opened_too_large_is_made_smaller(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QVBoxLayout(dialog).addWidget(QLabel("Peu de chose", dialog))
    dialog.resize(900, 700)
    fit(dialog, SMALL)
    assert dialog.height() <= SMALL.height()
    assert dialog.findChildren(QScrollArea) == []


def test_dialogs_of_qt_look_after_themselves(qtbot: QtBot) -> None:
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    inner = len(dialog.findChildren(QScrollArea))
    fit(dialog, QSize(200, 150))
    assert len(dialog.findChildren(QScrollArea)) == inner


def test_texts_that_wrap_are_not_cut(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    long = QLabel("Des mots qui vont à la ligne. " * 40, dialog)
    long.setWordWrap(True)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(12, 24, 12, 12)
    column.addWidget(long)
    column.addWidget(QPushButton("Fermer", dialog))
    dialog.resize(400, 300)
    with qtbot.waitExposed(dialog):
        dialog.show()
    fit(dialog, QSize(420, 240))
    qtbot.wait(20)
    assert long.height() >= long.heightForWidth(long.width())


def test_nobody_looks_when_the_window_is_gone(qapp: QApplication) -> None:
    watched = QWidget()
    screens = SmallScreens(watched)
    shiboken6.delete(watched)
    assert not shiboken6.isValid(screens)
    qapp.focusWindowChanged.emit(None)  # what it raised would fail the test
