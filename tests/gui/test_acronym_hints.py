from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.acronym_hints import AcronymHints
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.style import LIGHT
from onpe_desktop.settings import Settings

INDEX = Path(__file__).parents[2] / "index"
PAGE = (
    "<h1>\U0001f600 Un titre</h1><p>Des mots \U0001f600 de l’ASE, du "
    '<span title="Propre au dossier">CRIP</span>.</p><p>Fin</p>'
)


@pytest.fixture(autouse=True)
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was shown: the offscreen platform does not always show it."""
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_others: shown.append(text))
    return shown


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(800, 400)
    with qtbot.waitExposed(view):
        view.show()
    view.show_page(PAGE, LIGHT, None)
    return view


def test_the_key_goes_from_acronym_to_acronym(view: ReadingView, said: list[str]) -> None:
    hints = AcronymHints(view, INDEX)
    selected = []
    for _ in range(3):
        hints.show_next()
        selected.append(view.textCursor().selectedText())
    assert selected == ["ASE", "CRIP", "ASE"]
    assert said[0] == "ASE\u00a0: Aide sociale à l’enfance"
    assert said[1] == "CRIP\u00a0: Propre au dossier"


def test_the_one_at_the_caret_comes_first(view: ReadingView, said: list[str]) -> None:
    cursor = view.document().find("CRIP")
    cursor.setPosition(cursor.selectionStart() + 2)
    view.setTextCursor(cursor)
    AcronymHints(view, INDEX).show_next()
    assert said == ["CRIP\u00a0: Propre au dossier"]


def hover(view: ReadingView, word: str) -> bool:
    cursor = view.document().find(word)
    cursor.setPosition(cursor.selectionStart() + 1)
    place = view.cursorRect(cursor).center()
    event = QHelpEvent(QEvent.Type.ToolTip, place, view.viewport().mapToGlobal(place))
    return QApplication.sendEvent(view.viewport(), event)


def test_the_mouse_asks_too(view: ReadingView, said: list[str]) -> None:
    hints = AcronymHints(view, INDEX)
    hover(view, "ASE")
    assert said == ["Aide sociale à l’enfance"]
    hover(view, "mots")
    assert said == ["Aide sociale à l’enfance"]
    assert hints.parent() is view


def test_a_page_without_any_says_so(view: ReadingView, said: list[str]) -> None:
    view.show_page("<p>Rien</p>", LIGHT, None)
    AcronymHints(view, INDEX).show_next()
    assert said == ["Aucun sigle connu dans cette page."]
    assert not view.textCursor().hasSelection()


def test_without_its_list_the_program_goes_on(view: ReadingView, said: list[str], tmp_path: Path) -> None:
    AcronymHints(view, tmp_path).show_next()
    assert said == ["CRIP\u00a0: Propre au dossier"]


def test_f4_in_the_window(
    open_window: Callable[[Library, Settings], MainWindow],
    library: Library,
    settings: Settings,
    paths: Paths,
    said: list[str],
) -> None:
    paths.index = INDEX
    window = open_window(library, settings)
    window.reader.open(Place.of_section("annexe", "sigles"))
    QTest.keyClick(window.view, Qt.Key.Key_F4)
    assert said[-1].startswith("ASE\u00a0: ")
