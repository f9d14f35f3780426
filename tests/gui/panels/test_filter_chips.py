from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.chip import Chip
from onpe_desktop.gui.filter_chips import FilterChips
from onpe_desktop.search.facets import Counts, FacetCount
from onpe_desktop.search.filters import NO_FILTERS, Facet, Filters

WIDE, NARROW = 900, 260


def counted(**chosen: str) -> Counts:
    values = {
        Facet.DOSSIER: (("reperes", "Repères", 12), ("guide", "Guide", 3)),
        Facet.KIND: (("section", "section", 2), ("loi", "loi", 12), ("numéro", "numéro", 1), ("sigle", "sigle", 0)),
        Facet.AUDIENCE: (("professionnels", "professionnels", 15),),
        Facet.YEAR: tuple((str(year), str(year), year - 2010) for year in range(2024, 2011, -1)),
    }
    return {
        facet: tuple(FacetCount(*one, one[0] == chosen.get(facet.name.lower())) for one in several)
        for facet, several in values.items()
    }


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(WIDE, 400)
    return window


@pytest.fixture
def chips(qtbot: QtBot, window: QWidget) -> FilterChips:
    column = QVBoxLayout(window)
    chips = FilterChips(window)
    column.addWidget(chips)
    column.addStretch()
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    chips.show_facets(counted())
    return chips


def spoken(chips: FilterChips) -> list[str]:
    return [chip.accessibleName() for chip in chips.chips()]


def chip(chips: FilterChips, words: str) -> Chip:
    return next(chip for chip in chips.chips() if words in chip.accessibleName())


def with_focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def focused() -> str:
    return with_focus().accessibleName()


def test_values_are_named_with_facet_count_and_choice(chips: FilterChips) -> None:
    chips.show_facets(counted(kind="loi"))
    assert "Type\u00a0: loi, 12 résultats, choisi" in spoken(chips)
    assert "Type\u00a0: numéro, 1 résultat" in spoken(chips)
    interface = QAccessible.queryAccessibleInterface(chip(chips, "loi"))
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Type\u00a0: loi, 12 résultats, choisi"
    assert interface.state().checkable
    assert interface.state().checked


def test_a_facet_without_a_choice_and_values_without_results_are_hidden(chips: FilterChips) -> None:
    assert not any("Public" in words or "sigle" in words for words in spoken(chips))
    chips.show_facets(counted(kind="sigle", audience="professionnels"))
    assert "Type\u00a0: sigle, aucun résultat, choisi" in spoken(chips)
    assert "Public\u00a0: professionnels, 15 résultats, choisi" in spoken(chips)


def test_space_and_enter_choose_and_give_up(chips: FilterChips) -> None:
    told = QSignalSpy(chips.changed)
    QTest.keyClick(chip(chips, "loi"), Qt.Key.Key_Space)
    QTest.keyClick(chip(chips, "2023"), Qt.Key.Key_Return)
    QTest.keyClick(chip(chips, "loi"), Qt.Key.Key_Space)
    year = frozenset(("2023",))
    kind = frozenset(("loi",))
    assert [told.at(number)[0] for number in range(told.count())] == [
        Filters(kinds=kind), Filters(kinds=kind, years=year), Filters(years=year),
    ]  # fmt: skip


def test_tab_stops_once_and_the_arrows_walk(chips: FilterChips) -> None:
    assert len([one for one in chips.chips() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]) == 1
    chips.chips()[0].setFocus()
    walked = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        QTest.keyClick(with_focus(), key)
        walked.append(focused().partition(",")[0])
    assert walked[:3] == ["Dossier\u00a0: Guide", "Type\u00a0: section", "Dossier\u00a0: Guide"]
    assert walked[3] == walked[4]
    assert walked[5] == "Dossier\u00a0: Repères"
    (tab_stop,) = [one for one in chips.chips() if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tab_stop.hasFocus()


def test_escape_leaves(qtbot: QtBot, chips: FilterChips) -> None:
    with qtbot.waitSignal(chips.dismissed):
        QTest.keyClick(chips.chips()[0], Qt.Key.Key_Escape)


def test_everything_can_be_cleared_at_once_when_something_is_chosen(qtbot: QtBot, chips: FilterChips) -> None:
    assert not any("Tout effacer" in words for words in spoken(chips))
    chips.show_facets(counted(kind="loi", year="2023"))
    chip(chips, "Tout effacer").setFocus()
    with qtbot.waitSignal(chips.changed) as told:
        QTest.keyClick(chip(chips, "Tout effacer"), Qt.Key.Key_Space)
    assert told.args == [NO_FILTERS]
    chips.show_facets(counted())
    assert focused().startswith("Dossier"), "the keyboard is not lost with the button"


def test_a_narrow_panel_shows_the_most_frequent_values_and_the_others_on_demand(
    qtbot: QtBot, chips: FilterChips
) -> None:
    window = chips.window()
    window.resize(NARROW, 400)
    qtbot.waitUntil(lambda: chips.width() < NARROW)
    assert chips.height() == chips.heightForWidth(chips.width())
    lines = {one.y() for one in chips.chips()}
    assert len(lines) == 3, "one line for each facet"
    assert all(one.geometry().right() <= chips.width() for one in chips.chips())
    assert "Année\u00a0: 2024, 14 résultats" in spoken(chips)
    assert not any("2012" in words for words in spoken(chips))
    QTest.keyClick(chip(chips, "Année\u00a0: montrer"), Qt.Key.Key_Space)
    assert any("2012" in words for words in spoken(chips))
    assert focused().startswith("Année")
    assert len({one.y() for one in chips.chips()}) > 3
    qtbot.waitUntil(lambda: chips.height() == chips.heightForWidth(chips.width()))


def test_a_chosen_value_stays_in_sight_however_rare(qtbot: QtBot, chips: FilterChips) -> None:
    chips.window().resize(NARROW, 400)
    qtbot.waitUntil(lambda: chips.width() < NARROW)
    chips.show_facets(counted(year="2012"))
    assert any(words.startswith("Année\u00a0: 2012") for words in spoken(chips))


def test_even_a_very_narrow_panel_cuts_no_chip_off(qtbot: QtBot, chips: FilterChips) -> None:
    facets = dict(counted())
    long = replace(facets[Facet.DOSSIER][0], label="Un très long nom de dossier")
    chips.show_facets(facets | {Facet.DOSSIER: (long, facets[Facet.DOSSIER][1])})
    chips.window().resize(180, 400)
    qtbot.waitUntil(lambda: chips.width() < 180)
    assert all(one.geometry().right() <= chips.width() for one in chips.chips())


def test_targets_are_large_enough_and_long_names_are_cut(chips: FilterChips) -> None:
    facets = dict(counted())
    long = replace(facets[Facet.DOSSIER][0], label="Un très long nom de dossier " * 3)
    chips.show_facets(facets | {Facet.DOSSIER: (long, facets[Facet.DOSSIER][1])})
    first = chips.chips()[0]
    assert first.toolTip() == long.label
    assert long.label in first.accessibleName()
    assert first.width() < 260
    assert all(one.height() >= 24 and one.width() >= 24 for one in chips.chips())


def test_chosen_and_focused_chips_look_different(chips: FilterChips) -> None:
    loi = chip(chips, "loi")
    plain = loi.grab().toImage()
    loi.setFocus()
    focused_look = loi.grab().toImage()
    loi.setChecked(True)
    assert len({plain.cacheKey(), focused_look.cacheKey()}) == 2
    assert plain != focused_look != loi.grab().toImage()


def test_nothing_is_left_when_nothing_is_asked(chips: FilterChips) -> None:
    chips.show_facets(counted(kind="loi"))
    chips.forget()
    assert not chips.isVisible()
    assert chips.filters == NO_FILTERS
    assert chips.heightForWidth(WIDE) == 0
