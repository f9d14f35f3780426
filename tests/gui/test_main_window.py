import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMenu, QTabBar, QTreeView
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import SectionKind
from onpe_desktop.gui import external_link, main_window
from onpe_desktop.gui.basket import Basket
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.theme import Theme
from onpe_desktop.gui.tool_bar import ToolBar
from onpe_desktop.packs import Library
from onpe_desktop.rendering.frame import EMERGENCY, HELP, HOME
from onpe_desktop.rendering.style import DARK, contrast
from onpe_desktop.search import Hit, ResultGroup, Results, Snippet
from onpe_desktop.search.facets import FacetCount
from onpe_desktop.search.filters import Facet
from onpe_desktop.settings import BUTTON_NAMES, THEME, THEMES, ZOOM, Settings

Open = Callable[[Library, Settings], MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def plain_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark whole occurrences of the query: Whoosh's part is tested elsewhere."""

    def find_marks(query: str, _terms: tuple[str, ...]) -> Callable[[str], tuple[tuple[int, int], ...]]:
        def spans(text: str) -> tuple[tuple[int, int], ...]:
            starts = [place for place in range(len(text)) if text.startswith(query, place)]
            return tuple((start, start + len(query)) for start in starts)

        return spans

    monkeypatch.setattr(main_window, "find_marks", find_marks)


def hit(section: str, paragraph: int | None) -> Hit:
    words = Snippet((("danger", True),))
    return Hit("essai", section, words, ("Un", "Deux"), SectionKind.SECTION, paragraph, words, 1.0)


def shown(window: MainWindow) -> str:
    return window.view.toPlainText()


def contents_line(window: MainWindow) -> str | None:
    tree = window.findChild(QTreeView, "contents")
    assert isinstance(tree, QTreeView)
    line = tree.currentIndex().data()
    assert line is None or isinstance(line, str)
    return line


def test_opens_at_home_with_a_neutral_title(window: MainWindow) -> None:
    assert "Un dossier d’essai" in shown(window)
    assert window.reader.place == Place.fixed(HOME)
    window.reader.open(Place.of_section("essai", "courte"))
    assert window.windowTitle() == "Bibliothèque hors ligne – protection de l’enfance"


def test_emergency_numbers_are_always_in_sight_and_one_key_away(window: MainWindow) -> None:
    strip = window._strip
    assert strip.isVisible()
    assert any("119" in label.text() for label in strip.findChildren(QLabel))
    QTest.keyClick(window.search_field, Qt.Key.Key_F9)  # from anywhere
    assert window.reader.place == Place.fixed(EMERGENCY)
    for number in ("17", "112", "114", "15", "18", "119", "116 000", "3018", "3919"):
        assert number in shown(window)


def test_emergency_page_opens_without_any_pack(open_window: Open, settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "abime.epub").write_bytes(b"rien")
    window = open_window(Library.open([tmp_path]), settings)
    assert "116 000" in shown(window)
    assert "abime.epub" in shown(window)


def test_following_links_back_and_forward(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "liens"))
    window.reader.follow("dossier:annexe#sigles")
    assert "ASE, PJJ." in shown(window)
    QTest.keyClick(window.view, Qt.Key.Key_Left, ALT)
    assert "plus loin" in shown(window)
    window.reader.follow("#longue-suite.p2")
    assert window.view.verticalScrollBar().value() > 0
    assert contents_line(window) == "Sa suite"
    QTest.keyClick(window.view, Qt.Key.Key_Left, ALT)
    QTest.keyClick(window.view, Qt.Key.Key_Right, ALT)
    assert window.reader.place == Place.of_section("essai", "longue-suite", 2)


def test_history_remembers_where_one_was(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    window.view.verticalScrollBar().setValue(700)
    window.reader.open(Place.of_section("essai", "courte"))
    window.reader.go(-1)
    assert window.view.verticalScrollBar().value() == 700


def test_contents_follow_the_reading(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    assert contents_line(window) == "Une longue section"
    window.view.verticalScrollBar().setValue(window.view.verticalScrollBar().maximum())
    assert contents_line(window) == "Sa suite"
    window.reader.open(Place.fixed(HELP))
    assert contents_line(window) is None


def test_external_link_is_told_and_not_followed(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Dialog:
        def __init__(self, address: str, _parent: object) -> None:
            asked.append(address)

        def exec(self) -> int:
            return 0

    monkeypatch.setattr(external_link, "ExternalLinkDialog", Dialog)
    window.reader.open(Place.of_section("essai", "liens"))
    before = shown(window)
    with qtbot.waitSignal(window.reader.externalLinkFollowed):
        window.reader.follow("https://example.org/")
    assert asked == ["https://example.org/"]
    assert shown(window) == before


def test_hit_opens_at_its_paragraph_with_marks(window: MainWindow) -> None:
    window._going.open_hit(hit("longue-suite", 3), "danger")
    assert window._hits.isVisible()
    assert window._hits._count.text() == "Mot trouvé 85 sur 144 dans cette page"
    QTest.keyClick(window.view, Qt.Key.Key_F3)
    assert "86 sur 144" in window._hits._count.text()
    QTest.keyClick(window.view, Qt.Key.Key_F3, SHIFT)
    assert "85 sur 144" in window._hits._count.text()
    window.reader.open(Place.of_section("essai", "courte"))
    assert not window._hits.isVisible()


def test_contents_show_where_the_results_are_and_open_with_marks(window: MainWindow) -> None:
    found = Results("danger", (), 3, relaxed=False, suggestion=None, advice="", sections={("essai", "longue-suite"): 3})
    panel = window._search_panel
    panel.set_results(found)
    tree = window.findChild(QTreeView, "contents")
    assert isinstance(tree, QTreeView)
    assert not tree.isVisible(), "the results hide it"
    tabs = window.findChild(QTabBar)
    assert isinstance(tabs, QTabBar)
    tabs.setCurrentIndex(0)
    assert tree.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Un dossier d’essai, 3 résultats"
    window._going.open_section("essai", "longue-suite")
    assert window._hits.isVisible()
    panel.clear()
    assert tree.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Un dossier d’essai"
    assert not tabs.isVisible()


def test_one_key_asks_why_a_result_is_there(qtbot: QtBot, window: MainWindow) -> None:
    group = ResultGroup("essai", "Essai", (hit("courte", None),), 1)
    window._search_panel.set_results(Results("danger", (group,), 1, relaxed=False, suggestion=None, advice=""))
    with qtbot.waitSignal(window._search_panel.reasonWanted) as wanted:
        QTest.keyClick(window.search_field, Qt.Key.Key_Return, ALT)
    assert wanted.args == ["essai", "courte"]
    window._search_panel.clear()
    assert not window._actions.why.isEnabled()


def test_tab_leads_from_the_field_to_filters_and_results(window: MainWindow) -> None:
    kinds = tuple(FacetCount(kind, kind, 4, chosen=False) for kind in ("loi", "fiche"))
    group = ResultGroup("essai", "Essai", (hit("courte", None),), 8)
    results = Results("danger", (group,), 8, False, None, "", unfiltered=8, facets={Facet.KIND: kinds})
    window._search_panel.set_results(results)
    window.search_field.setFocus()
    reached = []
    for _ in range(3):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        reached.append(window.focusWidget().accessibleName())
    assert reached == ["Pourquoi ce résultat\u202f?", "Type\u00a0: loi, 4 résultats", "Résultats de la recherche"]


def test_hit_in_a_title_opens_the_section(window: MainWindow) -> None:
    window._going.open_hit(hit("courte", None), "danger")
    assert contents_line(window) == "Une section courte"


def test_search_is_one_key_away_and_escape_leads_back(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_K, CONTROL)
    assert window.search_field.hasFocus()
    with qtbot.waitSignal(window.session.answered):
        QTest.keyClicks(window.search_field, "abc")
    assert window._side.current_page() is window._search_panel
    QTest.keyClick(window.search_field, Qt.Key.Key_Escape)
    assert window._side.current_page() is window._contents
    assert window.view.hasFocus()


def test_next_pane_goes_round(window: MainWindow) -> None:
    panes = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        panes.append(QApplication.focusWidget())
    assert panes[:3] == [window.search_field, window._contents, window.view]
    assert panes[3] is panes[0]


def test_zoom_is_kept_in_the_settings(window: MainWindow, settings: Settings) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_Plus, CONTROL)
    assert settings[ZOOM] == 110
    for _ in range(40):
        window._actions.larger.trigger()
    assert settings[ZOOM] == ZOOM.largest
    QTest.keyClick(window.view, Qt.Key.Key_0, CONTROL)
    assert settings[ZOOM] == 100


def test_theme_changes_colours_and_keeps_the_place(window: MainWindow, theme: Theme, settings: Settings) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    window.view.verticalScrollBar().setValue(700)
    window._actions.themes["dark"].trigger()
    assert theme.style is DARK
    assert settings[THEME] == "dark"
    assert DARK.link in window.view.toHtml()
    assert window.view.verticalScrollBar().value() == 700


@pytest.mark.parametrize("choice", THEMES[1:])
def test_what_the_field_says_can_be_read_in_every_theme(window: MainWindow, theme: Theme, choice: str) -> None:
    window._actions.themes[choice].trigger()
    said = window.search_field.palette().placeholderText().color().name()
    assert contrast(said, theme.style.background) >= 4.5
    window._actions.themes["light"].trigger()


def test_refused_settings_are_said_and_everything_goes_on(open_window: Open, library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    settings = Settings(tmp_path / "file" / "settings.toml", {"theme": "light"})
    window = open_window(library, settings)
    window._actions.larger.trigger()
    assert window._notice is not None
    assert window._notice.isVisible()
    assert settings[ZOOM] == 110
    window._actions.themes["dark"].trigger()
    assert window._theme.choice == "dark"


def test_unreadable_section_is_said_in_its_place(
    open_window: Open, packs_folder: Path, settings: Settings, tmp_path: Path
) -> None:
    copy = tmp_path / "essai.epub"
    copy.write_bytes((packs_folder / "essai.epub").read_bytes())
    window = open_window(Library.open([tmp_path]), settings)
    copy.unlink()
    window.reader.open(Place.of_section("essai", "longue"))
    assert "Cette page ne peut pas être lue" in shown(window)
    window.reader.open(Place.of_section("nulle-part", "rien"))
    assert "Ce dossier n’est pas dans la bibliothèque" in shown(window)
    window.reader.open(Place.fixed(HOME))
    assert "Un dossier d’essai" in shown(window)


def test_neighbour_keys_lead_through_the_dossier(window: MainWindow) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    assert not window._actions.previous_section.isEnabled()
    QTest.keyClick(window.view, Qt.Key.Key_PageDown, CONTROL)
    assert contents_line(window) == "Une section courte"
    QTest.keyClick(window.view, Qt.Key.Key_PageUp, CONTROL)
    assert contents_line(window) == "Une longue section"


def test_the_help_leads_to_its_chapters_and_back(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_F1)
    assert window.reader.place == Place.fixed(HELP)
    assert "Chercher" in window.view.toPlainText()
    window.view.linkFollowed.emit("#rester-discret")
    assert window.reader.place == Place(page=HELP, anchor="rester-discret")
    assert window.view.textCursor().position() == window.view._map.anchors["rester-discret"]
    window.reader.go(-1)
    assert window.view.verticalScrollBar().value() == 0


def test_every_control_has_a_name_and_every_key_is_in_the_help(window: MainWindow) -> None:
    unnamed = [
        button
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and not (button.accessibleName() or button.text() or button.toolTip())
    ]
    assert unnamed == []
    keys = [key for _, key in window._actions.named_keys()]
    assert len(keys) == len(set(keys))
    window.reader.open(Place.fixed(HELP))
    assert all(key in shown(window) for key in keys)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (800, 500)])
def test_fits_small_screens(window: MainWindow, size: tuple[int, int], qtbot: QtBot) -> None:
    window.resize(*size)
    qtbot.wait(0)
    assert (window.width(), window.height()) == size
    window.reader.open(Place.of_section("essai", "longue"))
    assert window.view.horizontalScrollBar().maximum() == 0


def test_printing_is_asked_for_the_section_read(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from onpe_desktop.gui import print_dialog

    first: list[object] = []

    class Dialog:
        def __init__(self, _library: Library, basket: Basket, *_others: object) -> None:
            first.append(basket.choices)

        def exec(self) -> int:
            return 0

    monkeypatch.setattr(print_dialog, "PrintDialog", Dialog)
    window._actions.print.trigger()
    window.reader.open(Place.of_section("essai", "longue-suite"))
    window._actions.print.trigger()
    window._actions.basket.trigger()
    window._actions.to_basket.trigger()
    window._actions.basket.trigger()
    window._actions.print.trigger()
    longue = (("essai", "longue"),)
    assert first == [(), longue, (), longue, longue]
    assert "(1)" in window._actions.basket.text()


def test_importing_is_asked_for_and_its_modules_wait_until_then(window: MainWindow) -> None:
    # In a program of its own: other tests have imported the dialog already.
    names = "onpe_desktop.gui.import_dialog", "onpe_desktop.authoring.importing"
    code = (
        "import sys, onpe_desktop.gui.main_window, onpe_desktop.gui.actions; "
        f"sys.exit(any(name in sys.modules for name in {names}))"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
    assert any(window._actions.import_ in menu.actions() for menu in window.findChildren(QMenu))


def test_buttons_bear_names_where_there_is_room_unless_the_user_wants_none(
    window: MainWindow, qapp: QApplication, settings: Settings
) -> None:
    under, alone = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    bar = window._tool_bar
    window.resize(1600, 700)
    qapp.processEvents()
    assert {button.toolButtonStyle() for button in bar._buttons} == {under}, bar._taken()
    names = [button.text() for button in bar._buttons]
    assert len(names) == 11
    assert all(names)
    assert window._search_field.width() >= 340
    assert max(button.geometry().right() for button in bar._buttons) < window.width()
    window.resize(900, 700)
    qapp.processEvents()
    assert {button.toolButtonStyle() for button in bar._buttons} == {alone}
    window.resize(1600, 700)
    window._actions.button_names.trigger()
    assert settings[BUTTON_NAMES] is False
    assert {button.toolButtonStyle() for button in bar._buttons} == {alone}
    window._comforts.traces.erase({"mes réglages (thème, taille du texte…)"})
    assert window._actions.button_names.isChecked()
    assert {button.toolButtonStyle() for button in bar._buttons} == {under}


def test_every_button_is_there_in_the_smallest_window(window: MainWindow, qapp: QApplication) -> None:
    window.resize(window.minimumSize())
    qapp.processEvents()
    bar = window.findChild(ToolBar)
    assert bar is not None
    buttons = [bar.widgetForAction(action) for action in bar.actions() if not action.isSeparator()]
    assert all(button.isVisible() for button in buttons)
    assert max(button.geometry().right() for button in buttons) < window.width()


def test_the_menu_leads_to_what_conforms_and_what_does_not(window: MainWindow) -> None:
    window._actions.accessibility.trigger()
    assert window.reader.place == Place(HELP, anchor="accessibilite")
    assert "NVDA" in window.view.toPlainText()
    assert window.view.verticalScrollBar().value() > 0
