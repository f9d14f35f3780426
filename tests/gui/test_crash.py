import os
import subprocess
import sys
import threading
from pathlib import Path

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


def test_notes_causes_and_names_of_files_do_not_get_into_the_details() -> None:
    try:
        try:
            Path("/home/quelqu’un/texte lu.epub").read_bytes()
        except OSError as error:
            error.add_note("le texte lu")
            raise KeyError("le texte lu") from error
    except KeyError as error:
        details = describe(error, error.__traceback__)
    assert "KeyError" in details
    assert "texte lu" not in details
    assert "quelqu" not in details


CRASHING = """
import sys, threading
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication, QMessageBox
from onpe_desktop.gui.crash import CrashReporter, silence_qt

class Falling:
    def __del__(self):
        raise ValueError("le texte lu")

def fall():
    raise ValueError("le texte lu")

def in_thread():
    thread = threading.Thread(target=fall)
    thread.start()
    thread.join()

application = QApplication(["x"])
application.setQuitOnLastWindowClosed(False)
CrashReporter(application).install()
silence_qt()
qWarning("le texte lu")
ways = [fall, in_thread, Falling]
seen = []

def next_way():
    if not ways:
        application.quit()
        return
    QTimer.singleShot(0, close)
    ways.pop(0)()

def close():
    for box in application.topLevelWidgets():
        if isinstance(box, QMessageBox) and box.isVisible():
            seen.append(box.text())
            box.reject()
            QTimer.singleShot(0, next_way)
            return
    QTimer.singleShot(10, close)

QTimer.singleShot(0, next_way)
application.exec()
print(len(seen))
"""


def test_no_way_to_fail_writes_what_was_read_to_stderr() -> None:
    ended = subprocess.run(
        [sys.executable, "-c", CRASHING], env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True,
        text=True, check=False, timeout=60,
    )  # fmt: skip
    assert "texte lu" not in ended.stderr
    assert "ValueError" not in ended.stderr
    assert ended.stdout.strip() == "3"


def test_uncaught_exception_opens_one_calm_window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for owner, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(owner, name, getattr(owner, name))  # put back after the test
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
