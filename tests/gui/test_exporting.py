"""The window leads to the export."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView

from onpe_desktop.gui import export_dialog
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place


def test_the_section_read_is_ticked_in_the_export(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[str, bool]] = []

    def look(dialog: export_dialog.ExportDialog) -> int:
        (tree,) = dialog.findChildren(QTreeView)
        line = tree.currentIndex()
        ticked = line.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        opened.append((line.data(), ticked))
        return 0

    monkeypatch.setattr(export_dialog.ExportDialog, "exec", look)
    window.reader.open(Place.of_section("essai", "courte"))
    QTest.keyClick(window.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert opened == [("Une section courte", True)]
