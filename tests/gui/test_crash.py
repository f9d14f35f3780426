import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.crash import CrashReporter, describe


def raised() -> BaseException:
    try:
        int("le texte lu")
    except ValueError as error:
        return error
    raise AssertionError


def boxes() -> list[QMessageBox]:
    return [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]


def test_details_name_the_place_and_no_content() -> None:
    error = raised()
    details = describe(error, error.__traceback__)
    assert "test_crash.py:" in details
    assert "ValueError" in details
    assert "le texte lu" not in details
    assert "/" not in details.split("\n", 1)[1]  # no folder's name: it can hold the user's


def test_uncaught_exception_opens_one_calm_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back after the test
    reporter = CrashReporter()
    reporter.install()
    error = raised()
    for _ in range(3):
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    box = boxes()[0]
    copy = next(button for button in box.findChildren(QPushButton) if "Copier" in button.text())
    copy.click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    assert box.isVisible()
    box.close()
    qtbot.waitUntil(lambda: not boxes())
    sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: len(boxes()) == 1)
    boxes()[0].close()
