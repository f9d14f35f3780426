import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.pdf_file import ask_pdf_file


@pytest.fixture
def answer(qtbot: QtBot) -> Callable[[str | None], Path | None]:
    """Ask, and answer in the user's place: a typed name, or None to cancel."""

    def ask(typed: str | None) -> Path | None:
        parent = QWidget()
        qtbot.addWidget(parent)
        seen: list[str] = []

        def reply() -> None:
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, QFileDialog)
            name = dialog.findChild(QLineEdit)
            assert isinstance(name, QLineEdit)
            seen.append(name.text())
            if typed is None:
                dialog.reject()
            else:
                name.setText(typed)
                dialog.accept()

        QTimer.singleShot(0, reply)
        chosen = ask_pdf_file(parent, "impression.pdf")
        assert seen == ["impression.pdf"]
        return chosen

    return ask


def test_the_suffix_is_added(answer: Callable[[str | None], Path | None], tmp_path: Path) -> None:
    assert answer(str(tmp_path / "volet")) == tmp_path / "volet.pdf"
    assert answer(str(tmp_path / "volet.pdf")) == tmp_path / "volet.pdf"


def test_cancelling_gives_none(answer: Callable[[str | None], Path | None]) -> None:
    assert answer(None) is None


@pytest.mark.skipif(sys.platform == "win32", reason="the registry has no path; the dialog is the system's own")
def test_folders_visited_are_not_written_down(answer: Callable[[str | None], Path | None], tmp_path: Path) -> None:
    answer(str(tmp_path / "volet"))
    assert QSettings(QSettings.Scope.UserScope, "QtProject").fileName() == f"{os.devnull}/QtProject.conf"
