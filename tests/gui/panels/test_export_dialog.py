import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QProgressBar, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.exporting.formats import ExportFormat
from onpe_desktop.gui.basket import Choice
from onpe_desktop.gui.export_dialog import ExportDialog
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.packs import Library, Pack

RESOURCES = Path(__file__).parents[3] / "resources"
FIRST = ("premier", "a")


class Asked:
    """Chooses a file in the user's place."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: list[str] = []
        self.cancels = False

    def __call__(self, _parent: QWidget, _title: str, name: str, _kind: str) -> Path | None:
        self.names.append(name)
        return None if self.cancels else self.folder / name


Open = Callable[..., ExportDialog]


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    return Asked(tmp_path)


@pytest.fixture
def open_dialog(qtbot: QtBot, library: Library, runner: TaskRunner, asked: Asked) -> Open:
    def opened(first: Choice | None = FIRST) -> ExportDialog:
        dialog = ExportDialog(library, first, RESOURCES, runner, ask=asked)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.show()
        return dialog

    return opened


def button(dialog: ExportDialog, text: str) -> QPushButton:
    (found,) = (one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "") == text)
    return found


def choose(dialog: ExportDialog, wanted: ExportFormat) -> None:
    (box,) = dialog.findChildren(QComboBox)
    box.setCurrentIndex(list(ExportFormat).index(wanted))


def said(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def save(qtbot: QtBot, dialog: ExportDialog) -> None:
    QTest.mouseClick(button(dialog, "Enregistrer…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Enregistrement…" not in said(dialog))


@pytest.mark.parametrize("wanted", [one for one in ExportFormat if one is not ExportFormat.ZIM])
def test_what_is_ticked_is_saved(
    qtbot: QtBot, open_dialog: Open, asked: Asked, tmp_path: Path, wanted: ExportFormat
) -> None:
    dialog = open_dialog()
    choose(dialog, wanted)
    save(qtbot, dialog)

    assert asked.names == [f"extrait{wanted.suffix}"]
    assert (tmp_path / asked.names[0]).stat().st_size > 0
    assert f"Enregistré\u00a0: extrait{wanted.suffix}" in said(dialog)


def test_the_section_read_is_what_the_epub_holds(qtbot: QtBot, open_dialog: Open, tmp_path: Path) -> None:
    save(qtbot, open_dialog())

    assert Pack.open(tmp_path / "extrait.epub").title_path("d1-a")


def test_nothing_is_saved_without_a_section(open_dialog: Open) -> None:
    dialog = open_dialog(None)

    assert not button(dialog, "Enregistrer…").isEnabled()
    assert "Cochez" in said(dialog)


def test_cancelling_writes_nothing(open_dialog: Open, asked: Asked, tmp_path: Path) -> None:
    asked.cancels = True
    dialog = open_dialog()
    QTest.mouseClick(button(dialog, "Enregistrer…"), Qt.MouseButton.LeftButton)

    assert list(tmp_path.iterdir()) == []
    assert button(dialog, "Enregistrer…").isEnabled()


def test_an_export_can_be_stopped_and_leaves_no_file(
    qtbot: QtBot, open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, stopped = threading.Event(), threading.Event()

    def endless(*_arguments: object) -> bytes:
        watch = _arguments[-1]
        assert callable(watch)
        begun.set()
        try:
            for done in range(10_000):
                watch(done, 10_000)
                time.sleep(0.001)
        finally:
            stopped.set()
        raise AssertionError

    monkeypatch.setattr("onpe_desktop.gui.export_dialog.export", endless)
    dialog = open_dialog()
    assert button(dialog, "Arrêter").isHidden()
    QTest.mouseClick(button(dialog, "Enregistrer…"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(begun.is_set)
    dialog.reject()
    assert dialog.isVisible(), "it says that something is still going on"
    assert "arrêtez d’abord" in said(dialog)
    (progress,) = dialog.findChildren(QProgressBar)
    qtbot.waitUntil(lambda: progress.value() > 0)
    QTest.mouseClick(button(dialog, "Arrêter"), Qt.MouseButton.LeftButton)

    assert "Rien n’est enregistré" in said(dialog)
    assert button(dialog, "Enregistrer…").isEnabled()
    assert button(dialog, "Arrêter").isHidden()
    qtbot.waitUntil(stopped.is_set)
    assert list(tmp_path.glob("extrait*")) == []
    monkeypatch.undo()
    save(qtbot, dialog)
    assert (tmp_path / "extrait.epub").stat().st_size > 0


def test_a_refusal_is_told(qtbot: QtBot, open_dialog: Open, asked: Asked) -> None:
    asked.folder /= "absent"
    dialog = open_dialog()
    save(qtbot, dialog)

    assert "n’existe pas" in said(dialog)
    assert button(dialog, "Enregistrer…").isEnabled()


def test_every_control_has_a_name(open_dialog: Open) -> None:
    dialog = open_dialog()

    for control in (*dialog.findChildren(QTreeView), *dialog.findChildren(QComboBox)):
        assert control.accessibleName()
