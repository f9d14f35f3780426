import threading
from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.errors import BugError, UserError
from onpe_desktop.gui.chip import Chip
from onpe_desktop.gui.explanation_dialog import ExplanationDialog
from onpe_desktop.gui.filter_chips import FilterChips
from onpe_desktop.gui.results_view import ResultsView
from onpe_desktop.gui.search_field import SearchField
from onpe_desktop.gui.search_panel import SearchPanel
from onpe_desktop.gui.search_session import SearchSession
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.search import Results
from onpe_desktop.search.explanation import Explanation
from onpe_desktop.search.facets import FacetCount
from onpe_desktop.search.filters import Facet, Filters


class Index:
    """An index, and the only searcher it needs, that gives the same answer to everybody."""

    def __init__(self, answer: Results) -> None:
        self.answer = answer
        self.asked: list[tuple[str, bool]] = []
        self.filters: list[Filters | None] = []
        self.thread = threading.get_ident()

    def searcher(self) -> "Index":
        return self

    def search(self, query: str, *, typing: bool = False, filters: Filters | None = None) -> Results:
        self.asked.append((query, typing))
        self.filters.append(filters)
        return self.answer

    def terms(self, query: str) -> tuple[str, ...]:
        return tuple(query.split())

    def explain(self, query: str, dossier: str, section: str, *, typing: bool = False) -> Explanation:
        assert (query, typing) == self.asked[-1]
        return Explanation(query, dossier, section, ("Titre",), "Règle.", False, 1, 1, (), 0.0, 1.0)


class Search(QWidget):
    """Field and panel in one window, joined as in the main window."""

    def __init__(self, index: Index, runner: TaskRunner) -> None:
        super().__init__()
        self.field, self.panel = SearchField(self), SearchPanel(self)
        self.session = SearchSession(lambda: index, runner, self)
        self.panel.follow(self.field, self.session)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.panel)
        self.resize(400, 600)

    @property
    def view(self) -> ResultsView:
        (view,) = self.panel.findChildren(ResultsView)
        return view


@pytest.fixture
def index(results: Results) -> Index:
    return Index(results)


@pytest.fixture
def search(qtbot: QtBot, index: Index, runner: TaskRunner) -> Search:
    search = Search(index, runner)
    qtbot.addWidget(search)
    with qtbot.waitActive(search):
        search.show()
        search.activateWindow()
    search.field.focus_all()
    return search


def said(panel: SearchPanel) -> str:
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisibleTo(panel))


def type_text(qtbot: QtBot, search: Search, text: str) -> None:
    with qtbot.waitSignal(search.panel.resultsShown):
        QTest.keyClicks(search.field, text)


def test_typing_shows_results_and_says_how_many(qtbot: QtBot, search: Search, index: Index) -> None:
    type_text(qtbot, search, "n")
    assert index.asked == [("n", True)]
    assert said(search.panel) == "8 résultats Les 3 meilleurs sont affichés."
    assert search.view.isVisible()
    assert search.field.hasFocus(), "typing goes on"


def test_down_then_enter_opens_the_first_hit(qtbot: QtBot, search: Search) -> None:
    type_text(qtbot, search, "n")
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    assert search.view.hasFocus()
    with qtbot.waitSignal(search.panel.hitActivated) as signal:
        QTest.keyClick(search.view, Qt.Key.Key_Return)
    hit, query = signal.args
    assert (hit.dossier, hit.section, query) == ("reperes", "numero-119", "numéro")


def test_the_arrows_walk_over_the_names_of_dossiers(qtbot: QtBot, search: Search) -> None:
    type_text(qtbot, search, "n")
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    walked = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(search.view, key)
        walked.append(search.view.currentIndex().data())
    assert walked == ["Police secours", "SNATED", "SNATED", "Police secours", "Le numéro 119", "SNATED"]


def test_up_on_the_first_hit_goes_back_to_the_field(qtbot: QtBot, search: Search) -> None:
    type_text(qtbot, search, "n")
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    QTest.keyClick(search.view, Qt.Key.Key_Up)
    assert search.field.hasFocus()
    assert search.field.selectedText() == "n"


def test_escape_in_the_list_goes_back_to_the_field_then_empties(qtbot: QtBot, search: Search) -> None:
    type_text(qtbot, search, "n")
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    QTest.keyClick(search.view, Qt.Key.Key_Escape)
    assert search.field.hasFocus()
    with qtbot.waitSignal(search.panel.dismissed):
        QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert search.field.text() == ""
    assert said(search.panel) == ""
    assert not search.view.isVisible()


def test_enter_searches_whole_words_and_goes_to_the_results(qtbot: QtBot, search: Search, index: Index) -> None:
    type_text(qtbot, search, "n")
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    qtbot.waitUntil(search.view.hasFocus)
    assert index.asked[-1] == ("n", False)
    assert search.view.currentIndex().data() == "Le numéro 119"


def test_a_click_opens_a_hit_but_not_a_dossier_s_name(qtbot: QtBot, search: Search) -> None:
    type_text(qtbot, search, "n")
    opened = QSignalSpy(search.panel.hitActivated)
    model = search.view.model()
    for index in (model.index(0, 0), model.index(1, 0, model.index(0, 0))):
        where = search.view.visualRect(index).center()
        QTest.mouseClick(search.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert [opened.at(number)[0].section for number in range(opened.count())] == ["numero-17"]


def test_nothing_found_gives_advice_and_a_suggestion_that_searches(
    qtbot: QtBot, search: Search, index: Index, results: Results, no_results: Callable[..., Results]
) -> None:
    index.answer = no_results(suggestion="prostitution")
    type_text(qtbot, search, "prostituion")
    assert said(search.panel) == "Aucun résultat Essayez un mot plus général."
    button = next(one for one in search.panel.findChildren(QPushButton) if "Vouliez" in one.text())
    assert button.text() == "Vouliez-vous dire «\u00a0prostitution\u00a0»\u202f?"
    QTest.keyClick(search.field, Qt.Key.Key_Down)
    assert button.hasFocus()
    index.answer = results
    with qtbot.waitSignal(search.panel.resultsShown):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert index.asked[-1] == ("prostitution", False)
    assert search.field.text() == "prostitution"
    assert not button.isVisible()


KINDS = (FacetCount("loi", "loi", 5, chosen=False), FacetCount("fiche", "fiche", 3, chosen=False))


def test_a_filter_asks_again_and_goes_with_the_text(
    qtbot: QtBot, search: Search, index: Index, results: Results
) -> None:
    index.answer = replace(results, unfiltered=8, facets={Facet.KIND: KINDS})
    type_text(qtbot, search, "n")
    chips = search.panel.findChild(FilterChips)
    assert isinstance(chips, FilterChips)
    chosen = replace(KINDS[0], chosen=True)
    index.answer = replace(results, total=5, unfiltered=8, facets={Facet.KIND: (chosen, KINDS[1])})
    with qtbot.waitSignal(search.panel.resultsShown):
        QTest.keyClick(chips.chips()[0], Qt.Key.Key_Space)
    law = Filters(kinds=frozenset(("loi",)))
    assert (index.asked[-1], index.filters[-1]) == (("n", True), law)
    assert said(search.panel).startswith("5 résultats sur 8")
    type_text(qtbot, search, "u")
    assert index.filters[-1] == law, "the filter stays while one types"
    QTest.keyClick(search.field, Qt.Key.Key_Escape)
    assert not chips.isVisible()
    type_text(qtbot, search, "a")
    assert index.filters[-1] is None, "and goes with the text"


def test_a_handful_of_results_needs_no_filters(qtbot: QtBot, search: Search, index: Index, results: Results) -> None:
    index.answer = replace(results, total=3, unfiltered=3, facets={Facet.KIND: KINDS})
    type_text(qtbot, search, "n")
    assert search.panel.findChild(FilterChips) is None
    chosen = replace(KINDS[0], chosen=True)
    index.answer = replace(results, total=3, unfiltered=3, facets={Facet.KIND: (chosen, KINDS[1])})
    type_text(qtbot, search, "u")
    chips = search.panel.findChild(FilterChips)
    assert isinstance(chips, FilterChips)
    assert chips.isVisible(), "what is chosen can be given up"


def test_escape_in_the_filters_goes_back_to_the_field(
    qtbot: QtBot, search: Search, index: Index, results: Results
) -> None:
    index.answer = replace(results, unfiltered=8, facets={Facet.KIND: KINDS})
    type_text(qtbot, search, "n")
    QTest.keyClick(search.field, Qt.Key.Key_Tab)
    QTest.keyClick(search.focusWidget(), Qt.Key.Key_Tab)
    assert isinstance(search.focusWidget(), Chip), "Tab leads from the field over the question why to the filters"
    QTest.keyClick(search.focusWidget(), Qt.Key.Key_Escape)
    assert search.field.hasFocus()


def explained(qtbot: QtBot, search: Search) -> str:
    dialog = search.panel.findChild(ExplanationDialog)
    assert isinstance(dialog, ExplanationDialog)
    qtbot.waitUntil(dialog.isVisible)
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_the_current_result_or_the_first_one_is_explained(qtbot: QtBot, search: Search) -> None:
    available = QSignalSpy(search.panel.hitsAvailable)
    type_text(qtbot, search, "n")
    assert available.at(available.count() - 1)[0]
    button = next(one for one in search.panel.findChildren(QPushButton) if "Pourquoi" in one.accessibleName())
    for press, section in ((Qt.Key.Key_Up, "numero-119"), (Qt.Key.Key_Down, "numero-17")):
        search.view.go_to_first()
        QTest.keyClick(search.view, press)
        with qtbot.waitSignal(search.session.explained) as told:
            QTest.keyClick(button, Qt.Key.Key_Space)
        assert (told.args[0].section, told.args[0].query) == (section, "n")
    assert "Règle." in explained(qtbot, search)
    search.field.clear()
    search.session.ask("", typing=True)
    dialog = search.panel.findChild(ExplanationDialog)
    assert isinstance(dialog, ExplanationDialog)
    assert not dialog.isVisible(), "it goes with the search"
    assert not button.isVisibleTo(search.panel)
    assert not available.at(available.count() - 1)[0]


def test_the_menu_of_a_result_opens_explains_or_puts_it_aside(
    qtbot: QtBot, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))  # no popups without a screen
    type_text(qtbot, search, "n")
    model = search.view.model()
    group, second = model.index(0, 0), model.index(1, 0, model.index(0, 0))
    for index in (group, second):
        where = search.view.visualRect(index).center()
        search.view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, QPoint()))
    (menu,) = menus  # a dossier's name has none
    opened, why, put_aside = menu.actions()
    with qtbot.waitSignal(search.panel.hitActivated) as activated:
        opened.trigger()
    assert activated.args[0].section == "numero-17"
    with qtbot.waitSignal(search.session.explained) as told:
        why.trigger()
    assert told.args[0].section == "numero-17"
    with qtbot.waitSignal(search.panel.basketWanted) as wanted:
        put_aside.trigger()
    assert wanted.args == ["reperes", "numero-17"]


def test_all_results_can_be_put_aside_each_section_once(qtbot: QtBot, search: Search) -> None:
    assert not search.panel.sections
    type_text(qtbot, search, "n")
    assert search.panel.sections == (
        ("reperes", "numero-119"), ("reperes", "numero-17"), ("sigles-glossaire", "snated"),
    )  # fmt: skip


def test_the_menu_key_asks_about_the_current_result(
    qtbot: QtBot, search: Search, monkeypatch: pytest.MonkeyPatch
) -> None:
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))
    type_text(qtbot, search, "n")
    search.view.go_to_first()
    search.view.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    with qtbot.waitSignal(search.session.explained) as told:
        menus[0].actions()[1].trigger()
    assert told.args[0].section == "numero-119"


def test_relaxed_results_say_so(qtbot: QtBot, search: Search, index: Index, results: Results) -> None:
    index.answer = Results("a b", results.groups, 1, relaxed=True, suggestion=None, advice="")
    type_text(qtbot, search, "a")
    assert said(search.panel).startswith("1 résultat Aucun passage ne contient tous les mots")


def test_thousands_are_set_as_in_french(qtbot: QtBot, search: Search, index: Index, results: Results) -> None:
    index.answer = Results("de", results.groups, 1234, relaxed=False, suggestion=None, advice="")
    type_text(qtbot, search, "de")
    assert said(search.panel).startswith("1\u202f234 résultats")


def test_a_failure_says_what_to_do(search: Search) -> None:
    search.panel.show_failure(UserError("L’index est abîmé.", "Redémarrez."))
    assert said(search.panel) == "L’index est abîmé. Redémarrez."
    search.panel.show_failure(BugError("ValueError"))
    assert "ValueError" not in said(search.panel)


def test_no_error_text_or_query_is_read_as_markup(search: Search) -> None:
    for label in search.panel.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
