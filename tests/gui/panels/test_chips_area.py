import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.chips_area import ChipsArea
from onpe_desktop.gui.filter_chips import FilterChips
from onpe_desktop.search.facets import FacetCount
from onpe_desktop.search.filters import Facet

FACETS = {
    facet: tuple(FacetCount(f"{facet}-{number}", f"Valeur {number}", 9 - number, chosen=False) for number in range(4))
    for facet in Facet
}


class Panel(QWidget):
    """Chips above a list that keeps some of the room."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = FilterChips(self)
        self.area = ChipsArea(self.chips, self)
        self.list = QListWidget(self)
        self.list.setMinimumHeight(90)
        column = QVBoxLayout(self)
        column.addWidget(self.area)
        column.addWidget(self.list, stretch=1)


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    panel = Panel()
    qtbot.addWidget(panel)
    panel.resize(300, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def test_without_chips_there_is_no_room_for_them(panel: Panel) -> None:
    assert not panel.area.isVisible()
    panel.chips.show_facets(FACETS)
    assert panel.area.isVisible()
    panel.chips.forget()
    assert not panel.area.isVisible()


def test_all_chips_are_seen_where_there_is_room(panel: Panel, qtbot: QtBot) -> None:
    panel.chips.show_facets(FACETS)
    qtbot.waitUntil(lambda: panel.area.height() == panel.chips.heightForWidth(panel.area.width()))
    assert panel.area.verticalScrollBar().maximum() == 0


def test_in_a_low_panel_they_scroll_and_follow_the_keyboard(panel: Panel, qtbot: QtBot) -> None:
    panel.chips.show_facets(FACETS)
    panel.resize(300, 190)
    qtbot.waitUntil(lambda: panel.area.verticalScrollBar().maximum() > 0)
    assert panel.list.height() >= 90
    last = panel.chips.chips()[-1]
    panel.chips.chips()[0].setFocus()
    QTest.keyClick(panel.chips, Qt.Key.Key_End)
    foot = last.mapTo(panel.area, QPoint(0, last.height()))
    assert 0 < foot.y() <= panel.area.height() + 1
