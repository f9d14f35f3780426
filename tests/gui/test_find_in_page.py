import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.find_words import find_words
from onpe_desktop.gui.hits_bar import FindField
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("sante", "La santé, la Santé.", ["santé", "Santé"]),
        ("SANTÉ", "la sante", ["sante"]),
        ("116 000", "le 116\u202f000", ["116\u202f000"]),
        ("l'enfant", "de l’enfant", ["l’enfant"]),
        ("coeur", "le cœur", ["cœur"]),
        ("anger", "danger", ["anger"]),
        ("non inclus", "non\u00a0 inclus", ["non\u00a0 inclus"]),
        ("porte", "por\u00adte", ["por\u00adte"]),
        ("aa", "aaaa", ["aa", "aa"]),
        ("fin début", "fin\ndébut", []),
        ("  ", "rien", []),
    ],
)
def test_letters_are_found_as_they_are_meant(words: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_words(words)(text)] == found


@given(st.text(), st.text(min_size=1, max_size=4))
def test_spans_are_in_order_and_in_the_text(text: str, words: str) -> None:
    spans = find_words(words)(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert list(spans) == sorted(spans)


@given(st.text(alphabet="abcé œ", min_size=1), st.text(alphabet="abcé œ"), st.text(alphabet="abcé œ"))
def test_what_is_there_is_found(words: str, before: str, after: str) -> None:
    assert bool(find_words(words)(f"{before}{words}{after}")) is bool(words.strip())


def field(window: MainWindow) -> FindField:
    field = window._hits._field
    assert isinstance(field, FindField)
    return field


def said(window: MainWindow) -> str:
    return window._hits._count.text()


def open_find(window: MainWindow, words: str) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F, CONTROL)
    QTest.keyClicks(field(window), words)


def test_letters_are_marked_as_they_are_typed(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    open_find(window, "sant")
    assert field(window).hasFocus()
    assert said(window) == "Mot trouvé 1 sur 144 dans cette page"
    QTest.keyClick(field(window), Qt.Key.Key_Return)
    assert said(window).startswith("Mot trouvé 2 sur")
    QTest.keyClick(field(window), Qt.Key.Key_Return, SHIFT)
    QTest.keyClick(field(window), Qt.Key.Key_Return, SHIFT)
    assert said(window).startswith("Mot trouvé 144 sur")
    QTest.keyClicks(field(window), "zzz")
    assert said(window) == "Introuvable dans cette page"
    assert window._hits.isVisible()


def test_what_the_page_lacks_is_searched_in_all_dossiers(qtbot: QtBot, window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    open_find(window, "sant")
    elsewhere = window._hits._elsewhere
    assert not elsewhere.isVisible()
    QTest.keyClicks(field(window), "zz ")
    assert elsewhere.isVisible()
    QTest.keyClick(field(window), Qt.Key.Key_Tab)
    assert elsewhere.hasFocus()
    with qtbot.waitSignal(window._search_panel.resultsShown):
        QTest.keyClick(elsewhere, Qt.Key.Key_Space)
    assert window.search_field.text() == "santzz"
    assert window._side.current_page() is window._search_panel
    assert not window._hits.isVisible()
    assert not field(window).text()


def test_it_begins_where_the_reader_is(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue", 5))
    bar = window.view.verticalScrollBar().value()
    open_find(window, "enfant")
    assert said(window) == "Mot trouvé 25 sur 144 dans cette page"
    assert window.view.verticalScrollBar().value() == bar


def test_escape_leads_back_to_the_text(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    open_find(window, "sant")
    QTest.keyClick(field(window), Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert not window._hits.isVisible()
    assert window.view.extraSelections() == []
    assert field(window).text() == ""
    assert not field(window).isUndoAvailable()


def test_the_next_page_is_looked_through_too(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    open_find(window, "119")
    assert said(window) == "Introuvable dans cette page"
    window.reader.open(Place.of_section("essai", "courte"))
    assert said(window) == "Mot trouvé 1 sur 1 dans cette page"


def test_nothing_of_it_survives_the_discreet_screen(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    open_find(window, "sant")
    window._comforts.discretion.cover()
    window._comforts.discretion.uncover()
    assert field(window).text() == ""
    assert not field(window).isVisible()
    assert window.view.extraSelections() == []


def test_both_searches_have_their_key(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_K, CONTROL)
    assert window.search_field.hasFocus()
    QTest.keyClick(window.search_field, Qt.Key.Key_F, CONTROL)
    assert field(window).hasFocus()
