from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabBar, QTreeWidgetItem

from onpe_desktop.dossiers import Dossier, ItemList, Link, ListItem, Metadata, Paragraph, Section, SectionKind, Text
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.situation_steps import Step, situations, steps_of
from onpe_desktop.gui.situations_panel import SituationsPanel
from onpe_desktop.packs import Library, write_pack
from onpe_desktop.settings import Settings

OpenWindow = Callable[[Library, Settings], MainWindow]


def boxes(*targets: str) -> ItemList:
    lines = (Paragraph((Text("Voir "), Link(target, (Text("ceci"),))), n) for n, target in enumerate(targets, 1))
    return ItemList(tuple(ListItem((line,)) for line in lines), boxes=True)


@pytest.fixture
def library(packs_folder: Path, tmp_path: Path) -> Library:
    """The usual packs, and one with two situations."""
    day = date(2026, 11, 23)
    targets = ("#suite", "dossier:essai#courte", "https://example.org/", "#suite.p1", "dossier:absent#rien")
    fugue = Section("fugue", "Fugue", SectionKind.SITUATION, (boxes(*targets),))
    empty = Section("rien", "Rien à suivre", SectionKind.SITUATION, (Paragraph((Text("Attendre."),), 1),))
    next_ = Section("suite", "La suite", blocks=(Paragraph((Text("Suite."),), 1),))
    group = Section("situations", "Par situation", SectionKind.SITUATION, children=(fugue, empty))
    made = Dossier(
        Metadata("cas", "Des cas", "Un éditeur", "2022-11", day, day, "Droits", "Une source", order=15), (group, next_)
    )
    write_pack(made, {}, tmp_path / "cas.epub")
    return Library.open([packs_folder, tmp_path])


@pytest.fixture
def window(open_window: OpenWindow, library: Library, settings: Settings) -> MainWindow:
    return open_window(library, settings)


def line(panel: SituationsPanel, row: int) -> QTreeWidgetItem:
    item = panel.topLevelItem(row)
    assert item is not None
    return item


def titles(item: QTreeWidgetItem) -> list[str]:
    return [child.text(0) for row in range(item.childCount()) if (child := item.child(row)) is not None]


def tabs_shown(window: MainWindow) -> list[str]:
    (tabs,) = window._side.findChildren(QTabBar)
    return [tabs.tabText(place) for place in range(tabs.count()) if tabs.isTabVisible(place)]


def test_situations_come_from_the_dossiers_without_the_section_around_them(library: Library) -> None:
    assert [step.title for step in situations(library.packs)] == ["Fugue", "Rien à suivre"]


def test_steps_are_the_sections_that_exist_in_order_each_once(library: Library) -> None:
    steps = steps_of(Step("cas", "fugue", "Fugue"), library)
    assert steps == (Step("cas", "suite", "La suite"), Step("essai", "courte", "Une section courte"))
    assert steps_of(Step("cas", "nulle-part", ""), library) == ()
    assert steps_of(Step("parti", "fugue", ""), library) == ()


def test_a_situation_leads_to_its_sections_by_keyboard_alone(window: MainWindow) -> None:
    panel = window._situations
    QTest.keyClick(window.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert panel.hasFocus()
    assert panel.isVisible()
    assert titles(panel.invisibleRootItem()) == ["Fugue", "Rien à suivre"]
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert window.reader.place == Place.of_section("cas", "fugue")
    steps = titles(line(panel, 0))
    assert steps == ["1. La suite", "2. Une section courte"]
    for _ in steps:
        QTest.keyClick(panel, Qt.Key.Key_Down)
    QTest.keyClick(panel, Qt.Key.Key_Space)
    assert window.reader.place == Place.of_section("essai", "courte")
    assert panel.isVisible(), "the next step is one key away"


def test_a_situation_without_sections_shows_no_arrow(window: MainWindow) -> None:
    panel = window._situations
    panel.setCurrentItem(line(panel, 1))
    QTest.keyClick(panel, Qt.Key.Key_Right)
    assert line(panel, 1).childCount() == 0
    QTest.keyClick(panel, Qt.Key.Key_Return)
    assert window.reader.place == Place.of_section("cas", "rien")


def test_a_click_opens_too(window: MainWindow) -> None:
    window._actions.situations.trigger()
    panel = window._situations
    place = panel.visualItemRect(line(panel, 0)).center() + QPoint(10, 0)
    QTest.mouseClick(panel.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.reader.place == Place.of_section("cas", "fugue")


def test_the_start_page_leads_to_each_situation(window: MainWindow) -> None:
    assert "Partir d’une situation" in window.view.toPlainText()
    window.view.linkFollowed.emit("dossier:cas#fugue")
    assert window.reader.place == Place.of_section("cas", "fugue", None)


def test_results_come_as_a_tab_and_go_again(window: MainWindow) -> None:
    assert tabs_shown(window) == ["Table des matières", "Situations"]
    window._actions.situations.trigger()
    window._going._show_results()
    assert tabs_shown(window) == ["Table des matières", "Situations", "Résultats"]
    assert window._side.current_page() is window._search_panel
    window._search_panel.dismissed.emit()
    assert tabs_shown(window) == ["Table des matières", "Situations"]
    assert window._side.current_page() is window._contents


def test_without_situations_there_is_no_tab(open_window: OpenWindow, packs_folder: Path, settings: Settings) -> None:
    window = open_window(Library.open([packs_folder]), settings)
    assert window._side.findChildren(QTabBar) == []
    assert not window._actions.situations.isEnabled()
    assert "Partir d’une situation" not in window.view.toPlainText()
