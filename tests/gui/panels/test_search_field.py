from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.search_field import LONGEST_QUERY, SearchField


def shown(qtbot: QtBot) -> SearchField:
    field = SearchField()
    qtbot.addWidget(field)
    field.show()
    return field


def test_every_key_is_told_at_once(qtbot: QtBot) -> None:
    field = shown(qtbot)
    told = QSignalSpy(field.textEdited)
    QTest.keyClicks(field, "119")
    assert [told.at(number)[0] for number in range(told.count())] == ["1", "11", "119"]


def test_it_has_a_name_for_screen_readers_and_a_button_that_empties_it(qtbot: QtBot) -> None:
    field = shown(qtbot)
    assert field.accessibleName()
    field.setText("educateur")
    told = QSignalSpy(field.textEdited)
    button = field.findChild(QToolButton)
    assert isinstance(button, QToolButton)
    button.click()
    assert field.text() == ""
    assert told.count() == 1, "who follows the field must hear of it"


def test_enter_submits_the_whole_text(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.setText("volet 1")
    with qtbot.waitSignal(field.submitted) as signal:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == ["volet 1"]


def test_down_asks_for_the_results(qtbot: QtBot) -> None:
    field = shown(qtbot)
    with qtbot.waitSignal(field.resultsWanted):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_escape_empties_it_and_says_so(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.setText("volet 1")
    with qtbot.waitSignal(field.dismissed):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_ctrl_k_s_slot_selects_the_last_query(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.setText("volet 1")
    field.focus_all()
    assert field.selectedText() == "volet 1"


def test_a_pasted_page_is_cut(qtbot: QtBot) -> None:
    field = shown(qtbot)
    field.setText("x" * 10_000)
    assert len(field.text()) == LONGEST_QUERY


def test_a_written_query_is_submitted(qtbot: QtBot) -> None:
    field = shown(qtbot)
    with qtbot.waitSignal(field.submitted) as signal:
        field.write("prostitution")
    assert signal.args == ["prostitution"]
    assert field.text() == "prostitution"
