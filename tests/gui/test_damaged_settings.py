"""A damaged file of settings is said when the program starts, and not again in the window that takes its place."""

from pathlib import Path

import pytest
from french_words import words_of
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.application import open_window
from onpe_desktop.paths import Paths
from onpe_desktop.settings import Settings


def test_damaged_settings_are_said_once(
    qtbot: QtBot, qapp: QApplication, bundled: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onpe_desktop.gui.application.collect_on_this_thread", lambda _application: None)
    (tmp_path / "settings.toml").write_text("theme =", encoding="utf-8")
    settings = Settings.load(tmp_path)
    paths = Paths(bundled.resources, bundled.index, None, None)
    first = open_window(qapp, paths, settings)
    qtbot.addWidget(first)
    assert any("settings-damaged-1.toml" in words for words in words_of(first))
    first.furnish()
    assert first._notice is not None
    first._notice.hide()
    second = open_window(qapp, paths, settings, first.hand_over())
    qtbot.addWidget(second)
    second.furnish()
    assert second._notice is None
    for window in (first, second):
        window.close()
