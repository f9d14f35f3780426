"""A window takes the place of another one, in another language or with other packs."""

from collections.abc import Callable, Iterator

import pytest
from french_words import words_of
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.language_menu import LanguageMenu
from onpe_desktop.gui.languages import Language, speak
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place, Visit, Way
from onpe_desktop.gui.search_session import HasSearchers, Question
from onpe_desktop.gui.succession import Succession
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.frame import HELP, HOME
from onpe_desktop.settings import LANGUAGE, Settings

LONG, SHORT = Place.of_section("essai", "longue"), Place.of_section("essai", "courte")
PASSAGE = Place.of_section("essai", "longue-suite", 7)


class Windows:
    """The windows that were opened, each on the packs and in the language of its time."""

    def __init__(
        self, qtbot: QtBot, paths: Paths, theme: Theme, library: Library, open_index: Callable[[], HasSearchers]
    ) -> None:
        self.qtbot, self.paths, self.theme, self.library, self.open_index = qtbot, paths, theme, library, open_index
        self.settings = Settings(None, {"theme": "light", "language": "fr"})
        self.succession = Succession(self.open_one, theme)
        self.shown: list[MainWindow] = []

    def open_one(self, former: object) -> MainWindow:
        application = QApplication.instance()
        assert application is not None
        speak(application, Language(str(self.settings[LANGUAGE])), self.paths.resources / "i18n")
        window = MainWindow(self.paths, self.settings, self.library, self.theme, self.open_index)
        if former is not None:
            window.take_over(former)  # type: ignore[arg-type] # what the succession was given by a window
        else:
            window.resize(760, 620)  # the screen of the tests has 800 by 800
        window.show()
        self.shown.append(window)
        return window

    @property
    def last(self) -> MainWindow:
        window = self.shown[-1]
        self.qtbot.waitExposed(window)
        window.furnish()
        return window

    def speak(self, choice: str) -> MainWindow:
        """Choose a language in the menu, and return the window that comes."""
        (menu,) = self.last.findChildren(LanguageMenu)
        menu.choices[choice].trigger()
        return self.last


@pytest.fixture
def windows(
    qtbot: QtBot,
    qapp: QApplication,
    paths: Paths,
    theme: Theme,
    library: Library,
    open_index: Callable[[], HasSearchers],
) -> Iterator[Windows]:
    made = Windows(qtbot, paths, theme, library, open_index)
    made.succession.show()
    yield made
    made.succession.close()
    made.shown[-1].deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    speak(qapp, Language.FRENCH, paths.resources / "i18n")


def seen(window: MainWindow) -> tuple[str | None, int]:
    """Return the paragraph at the top of the text, and how far its line is from the edge."""
    spot = window.view.spot_read()
    return (spot.anchor, spot.offset) if spot else (None, 0)


def test_another_language_holds_at_once_at_the_same_place(windows: Windows) -> None:
    window = windows.last
    window.reader.open(LONG)
    window.reader.open(PASSAGE)
    before = seen(window)
    assert before[0] is not None
    size = window.size()
    english = windows.speak("en")
    assert english is not window
    assert "Search in all dossiers" in words_of(english)
    assert english.size() == size
    assert english.reader.place == PASSAGE
    assert seen(english) == before
    english.reader.go(-1)
    assert english.reader.place == LONG
    assert "Rechercher dans tous les dossiers" in words_of(windows.speak("fr"))
    windows.qtbot.waitUntil(lambda: not window.isVisible())


def test_search_basket_and_what_was_read_come_along(windows: Windows) -> None:
    window = windows.last
    window.reader.open(SHORT, "119")
    window.search_field.write("119")
    window._desks.printing.add_section()
    window._comforts.progress.mark(("essai", "courte"))
    window._actions.side.trigger()
    window.say("Une phrase à lire.")
    english = windows.speak("en")
    assert english.search_field.text() == "119"
    assert english.session.question == Question("119", typing=False)
    assert english._desks.printing.basket.choices == (("essai", "courte"),)
    assert english._comforts.progress.is_read(("essai", "courte"))
    assert not english._side.isVisible()
    assert english._hits._count.text().startswith("Word found 1 of")
    assert "Une phrase à lire." in words_of(english)


def test_the_current_hit_stays_the_current(windows: Windows) -> None:
    window = windows.last
    window.reader.open(LONG, "danger")
    window.view.step_hit(3)
    english = windows.speak("en")
    windows.qtbot.waitUntil(lambda: english._hits._count.text().startswith("Word found 4 of"))


@pytest.mark.parametrize("page", [HOME, HELP])
def test_pages_of_the_program_are_shown_again(windows: Windows, page: str) -> None:
    windows.last.reader.open(Place.fixed(page))
    english = windows.speak("en")
    assert english.reader.place == Place.fixed(page)


def test_the_projector_is_left_first(windows: Windows) -> None:
    window = windows.last
    window.reader.open(SHORT)
    window._actions.meeting.trigger()
    english = windows.speak("en")
    assert not english.isFullScreen()
    windows.qtbot.waitUntil(english.menuBar().isVisible)


def test_a_place_that_other_packs_lack_is_left_out(library: Library) -> None:
    gone, home = Place(dossier="parti"), Place.fixed(HOME)
    way = Way((Visit(home), Visit(gone), Visit(SHORT)), 2)
    assert way.within(library) == Way((Visit(home), Visit(SHORT)), 1)
    assert Way((Visit(home), Visit(gone)), 1).within(library) == Way()
    assert Way((Visit(Place.of_section("essai", "partie")),), 0).within(library) == Way()
    assert Way().within(library) == Way()
