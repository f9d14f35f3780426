from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.announcer import Announcer, Notification
from onpe_desktop.gui.announcing import announce
from onpe_desktop.gui.hits_bar import HitsBar
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.notice import Notice
from onpe_desktop.gui.page_trees import PageTreeFactory
from onpe_desktop.gui.theme import Theme


@pytest.fixture
def reader_runs() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def announcers(widget: QWidget) -> list[Announcer]:
    return widget.window().findChildren(Announcer)


def heard(widget: QWidget) -> list[str]:
    """Return the list that what is said for the window of a widget is added to."""
    announce(widget, "Début.")
    (announcer,) = announcers(widget)
    said: list[str] = []
    announcer.said.connect(said.append)
    return said


def test_nothing_is_made_while_nobody_listens(widget: QWidget) -> None:
    announce(widget, "Trois résultats")
    assert announcers(widget) == []


@pytest.mark.usefixtures("reader_runs")
def test_one_speaks_for_a_window(widget: QWidget) -> None:
    said = heard(widget)
    announce(widget, "Un.")
    announce(QLabel("mot", widget), "Deux.")
    assert said == ["Un.", "Deux."]
    assert len(announcers(widget)) == 1


@pytest.mark.usefixtures("reader_runs")
def test_only_the_last_of_many_numbers_is_said(widget: QWidget, qtbot: QtBot) -> None:
    said = heard(widget)
    for number in range(5):
        announce(widget, f"{number} résultats", after=30)
    qtbot.waitUntil(lambda: bool(said))
    qtbot.wait(60)
    assert said == ["4 résultats"]


@pytest.mark.usefixtures("reader_runs")
def test_what_is_no_longer_true_is_not_said(widget: QWidget, qtbot: QtBot) -> None:
    said = heard(widget)
    announce(widget, "12 résultats", after=30)
    announce(widget, "", after=30)
    qtbot.wait(60)
    assert said == []


@pytest.mark.usefixtures("reader_runs")
def test_it_is_a_notification_with_what_is_said_as_its_name(widget: QWidget) -> None:
    heard(widget)
    (announcer,) = announcers(widget)
    factory = PageTreeFactory()
    announcer.setAccessibleName("Terminé.")  # an event says it outside Linux
    seen = factory.make("Announcer", announcer)
    assert isinstance(seen, Notification)
    assert seen.role() == QAccessible.Role.Notification
    assert seen.childCount() == 0
    assert not seen.state().invisible
    announce(widget, "")
    assert announcer.accessibleName() == ""
    assert seen.state().invisible


@pytest.mark.usefixtures("reader_runs")
def test_messages_are_said(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    said = heard(notice)
    notice.say("Le disque est plein.")
    assert said == ["Le disque est plein."]


@pytest.mark.usefixtures("reader_runs")
def test_which_hit_is_shown_is_said(qtbot: QtBot, theme: Theme) -> None:
    bar = HitsBar(theme)
    qtbot.addWidget(bar)
    said = heard(bar)
    bar.show_count(1, 12)
    bar.show_count(2, 12)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Mot trouvé 2 sur 12 dans cette page"]


@pytest.mark.usefixtures("reader_runs")
def test_the_number_of_results_is_said(window: MainWindow, qtbot: QtBot) -> None:
    said = heard(window)
    window.search_field.write("absent")
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["Aucun résultat"]


@pytest.mark.usefixtures("reader_runs")
def test_the_discreet_screen_takes_back_what_was_said(window: MainWindow) -> None:
    heard(window)
    (announcer,) = announcers(window)
    announcer.setAccessibleName("Marque-page ajouté")
    window._actions.discreet.trigger()
    assert announcer.accessibleName() == ""
    window._actions.discreet.trigger()
