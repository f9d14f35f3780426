from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.explanation_dialog import ExplanationDialog
from onpe_desktop.search.explanation import ExplainedTerm, ExplainedWord, Explanation, Field, Offer
from onpe_desktop.search.planning import Reason

TERM = ExplainedTerm("fugue", Reason.STEM, 1.0, (Offer(Field.TEXT, 2, ("fugues",)),), 3.5)
LONG = "Une section dont le titre est vraiment très long " * 3
EXPLANATION = Explanation(
    "fugues", "guide", "s", ("Volet 1", LONG), "Le mot cherché est là.", False, 1, 4,
    (ExplainedWord("fugues", (TERM,)),), 0.0, 3.5,
)  # fmt: skip


@pytest.fixture
def dialog(qtbot: QtBot) -> ExplanationDialog:
    dialog = ExplanationDialog()
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show_explanation(EXPLANATION)
    return dialog


def table(dialog: ExplanationDialog) -> QTableView:
    found = dialog.findChild(QTableView)
    assert isinstance(found, QTableView)
    return found


def cells(dialog: ExplanationDialog) -> list[list[str]]:
    model = table(dialog).model()
    return [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]


def test_both_columns_stand_side_by_side(dialog: ExplanationDialog) -> None:
    assert cells(dialog) == [
        ["«\u00a0fugues\u00a0» → fugue (même famille de mots)", "texte\u00a0: «\u00a0fugues\u00a0» (2 fois)", "3,50"],
        ["Total", "", "3,50"],
    ]
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert said[:2] == [f"Volet 1 › {LONG}", "Résultat 1 sur 4. Le mot cherché est là."]
    assert not dialog.isModal()


def test_a_screen_reader_gets_a_table_with_headers(dialog: ExplanationDialog) -> None:
    interface = QAccessible.queryAccessibleInterface(table(dialog))
    assert interface is not None
    assert interface.role() is QAccessible.Role.Table
    assert interface.text(QAccessible.Text.Name) == dialog.windowTitle() == "Pourquoi ce résultat\u202f?"
    model = table(dialog).model()
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Ce que vous cherchez", "Ce que la section offre", "Points"]


def test_the_next_explanation_takes_the_place_of_the_last(dialog: ExplanationDialog) -> None:
    outside = replace(EXPLANATION, rank=None, score=0.0, words=())
    dialog.show_explanation(outside)
    assert cells(dialog) == []
    dialog.show_explanation(EXPLANATION)
    assert len(cells(dialog)) == 2


def test_the_keyboard_begins_in_the_table_and_leads_out(dialog: ExplanationDialog) -> None:
    assert table(dialog).hasFocus()
    QTest.keyClick(table(dialog), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not table(dialog)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_no_title_is_read_as_markup(dialog: ExplanationDialog) -> None:
    assert {label.textFormat() for label in dialog.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_narrow_window_breaks_the_texts(dialog: ExplanationDialog) -> None:
    before = table(dialog).rowHeight(0)
    dialog.resize(320, 400)
    assert table(dialog).rowHeight(0) > before
