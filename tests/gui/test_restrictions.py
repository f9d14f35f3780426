from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.application import make_window
from onpe_desktop.gui.copying import Copying
from onpe_desktop.gui.discretion_dialog import DiscretionDialog
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place, first_place
from onpe_desktop.gui.results_view import ResultsView
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import STRICTEST, Policy, load_policy
from onpe_desktop.rendering.frame import EMERGENCY, HOME
from onpe_desktop.settings import BOOKMARKS, DISCREET_AFTER, Settings


@pytest.fixture
def strict(qtbot: QtBot, paths: Paths, library: Library, qapp: QApplication) -> Iterator[MainWindow]:
    """A window on a machine that allows hardly anything, at a section."""
    policy = STRICTEST._replace(themes=("light",), start_page="essai/courte")
    settings = Settings(None)
    policy.restrict(settings)
    theme = Theme(qapp, settings, paths.resources)
    window = MainWindow(paths, settings, library, theme, lambda: None, policy)  # type: ignore[arg-type, return-value] # unused
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.furnish()
    yield window
    window.close()


def test_what_is_forbidden_is_grey_with_the_reason_and_stays_so(strict: MainWindow) -> None:
    actions = strict._actions
    locked = (
        actions.print, actions.basket, actions.to_basket, actions.results_to_basket, actions.export,
        actions.copy_with_reference, actions.copy_address, actions.mark, actions.bookmarks, actions.themes["dark"],
    )  # fmt: skip
    for action in locked:
        assert not action.isEnabled()
        assert "service informatique" in action.toolTip()
        action.setEnabled(True)
        assert not action.isEnabled()
    assert actions.themes["light"].isEnabled()
    assert actions.search.isEnabled()
    assert actions.emergency.isEnabled()


def test_the_key_of_what_is_forbidden_tells_the_reason(strict: MainWindow) -> None:
    for key, named in ((Qt.Key.Key_P, "Imprimer"), (Qt.Key.Key_D, "Marquer"), (Qt.Key.Key_C, "Copier")):
        QTest.keyClick(strict.view, key, Qt.KeyboardModifier.ControlModifier)
        assert strict._notice is not None
        assert strict._notice.said.startswith(named)
        assert strict._notice.said.endswith("désactivé par votre service informatique.")


def test_results_offer_no_print_basket(strict: MainWindow, window: MainWindow) -> None:
    for one, allowed in ((strict, False), (window, True)):
        (results,) = one.findChildren(ResultsView)
        (basket,) = (entry for entry in results._menu_of(QModelIndex()).actions() if "panier" in entry.text())
        assert basket.isEnabled() is allowed


def test_no_word_of_the_text_can_be_copied(strict: MainWindow) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("déjà là")
    view = strict.view
    view.selectAll()
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == "déjà là"
    assert not view.createMimeDataFromSelection().hasText()
    (copying,) = view.findChildren(Copying)
    entries = [entry for entry in copying.menu_at(QPoint(60, 60)).actions() if "opier" in entry.text()]
    assert entries
    assert not any(entry.isEnabled() for entry in entries)


def test_without_a_policy_nothing_is_locked(window: MainWindow) -> None:
    assert window._actions.print.isEnabled()
    window.view.selectAll()
    assert window.view.createMimeDataFromSelection().hasText()


def test_the_window_begins_where_the_policy_says(strict: MainWindow, library: Library) -> None:
    assert strict.reader.place == Place.of_section("essai", "courte")
    assert first_place("emergency", library) == Place.fixed(EMERGENCY)
    assert first_place("annexe", library) == Place(dossier="annexe")
    for unknown in ("home", "absent", "essai/absente"):
        assert first_place(unknown, library) == Place.fixed(HOME)
    assert first_place("essai", Library()) == Place.fixed(EMERGENCY)


def test_locked_choices_of_discretion_are_shown_as_locked(qtbot: QtBot) -> None:
    settings = Settings(None)
    Policy(bookmarks=False, idle_minutes=7).restrict(settings)
    dialog = DiscretionDialog(settings)
    qtbot.addWidget(dialog)
    assert dialog.minutes.value() == 7
    assert not dialog.minutes.isEnabled()
    assert not dialog.bookmarks.isEnabled()
    assert "service informatique" in dialog.bookmarks.accessibleDescription()
    dialog.accept()
    assert (settings[DISCREET_AFTER], settings[BOOKMARKS]) == (7, False)


def test_a_broken_policy_is_said_calmly(qtbot: QtBot, bundled: Paths, qapp: QApplication, tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text("printing = 3\n", encoding="utf-8")
    paths = Paths(bundled.resources, bundled.index, None, None, machine_policy=file)
    window = make_window(qapp, paths, Settings(None), load_policy(file))
    qtbot.addWidget(window)
    assert window._notice is not None
    window.show()
    window.furnish()
    assert not window._actions.print.isEnabled()
    window.close()
