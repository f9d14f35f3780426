"""Opens the window and runs until it is closed."""

import os
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from onpe_desktop.gui.crash import CrashReporter, silence_qt
from onpe_desktop.gui.display import check_display
from onpe_desktop.gui.fonts import FAMILIES, load_faces
from onpe_desktop.gui.garbage import collect_on_this_thread
from onpe_desktop.gui.languages import Language, chosen_language, speak, speak_of_buttons
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.single_instance import SingleInstance
from onpe_desktop.gui.succession import Succession
from onpe_desktop.gui.theme import Theme
from onpe_desktop.installing.library import open_packs
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy, load_policy
from onpe_desktop.settings import INTERFACE_SIZE, PAGE_STRUCTURE, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, MutableMapping

    from onpe_desktop.gui.handover import Handover
    from onpe_desktop.gui.search_session import HasSearchers

FONT_POINTS = 10.5
STYLE = "Fusion"  # as an argument: `setStyle` returns a QStyle, whose Python class costs 11 ms of the start
LATEST = 2000  # milliseconds: a window that nobody can see is not painted


def run(paths: Paths, settings: Settings) -> int:
    """Open the window and return the exit code when it is closed; `NoDisplayError` when there is no screen.

    When this user's window is open already, it comes to the front instead.
    """
    check_display(os.environ)
    instance = SingleInstance(paths.user_runtime, paths.user_config)
    if not instance.is_first and instance.raise_first():
        return 0
    scale_all(settings, os.environ)
    application = make_application(paths)
    CrashReporter(application).install()
    silence_qt()

    def open_one(former: "Handover | None") -> MainWindow:
        window = open_window(application, paths, settings, former)
        window.furnished.connect(partial(instance.answer, window))
        return window

    succession = Succession(open_one, application)
    succession.show()
    code = application.exec()
    succession.close()
    instance.leave()
    return code


def scale_all(settings: Settings, environment: "MutableMapping[str, str]") -> None:
    """Show everything, menus and buttons too, in the size of the settings; Qt wants to know before it begins.

    Whoever has set Qt's own variable has the last word.
    """
    size = int(settings[INTERFACE_SIZE])
    if size != INTERFACE_SIZE.default:
        environment.setdefault("QT_SCALE_FACTOR", f"{size / 100:g}")


def open_window(
    application: QApplication, paths: Paths, settings: Settings, former: "Handover | None" = None
) -> MainWindow:
    """Show the window; the text first, then all that stands around it, then the search index in the background.

    `former` comes from the window whose place it takes.
    """
    policy, language = obey_and_speak(application, paths, settings)
    window = make_window(application, paths, settings, policy)
    # What the first paint need not wait for, each a millisecond or more.
    window.unveiled.connect(partial(speak_of_buttons, application, language))
    if former is None:
        _prepare_program(application, window, paths, settings)
    window.furnished.connect(window.warm_up)
    window.furnished.connect(partial(_tell_languages, window))
    QTimer.singleShot(LATEST, window.furnish)
    if former is not None:
        window.take_over(former)
        window.show()
    elif window.needs_whole_screen():
        window.showMaximized()
    else:
        window.show()
    return window


def _prepare_program(application: QApplication, window: MainWindow, paths: Paths, settings: Settings) -> None:
    """Let the first window bring what serves those that take its place, too, and say what needs to be said once."""
    if settings.set_aside is not None:
        window.say(
            window.tr(
                "Le fichier des réglages était endommagé\u00a0: il est gardé sous le nom {name}. Ce qui a pu être lu"
                " vaut encore\u202f; choisissez le reste à nouveau."
            ).format(name=settings.set_aside.name)
        )
    window.furnished.connect(partial(collect_on_this_thread, application))
    window.furnished.connect(partial(load_faces, paths.resources / "fonts", ("SourceSans3-Bold", "SourceSans3-It")))
    window.furnished.connect(_obey_ctrl_c)
    if settings[PAGE_STRUCTURE]:
        window.furnished.connect(partial(_describe_pages, window))
    window.furnished.connect(partial(_fit_dialogs, application))
    window.furnished.connect(partial(_draw_icon, application, paths))


def obey_and_speak(application: QApplication, paths: Paths, settings: Settings) -> tuple[Policy, Language]:
    """Return the machine's policy, laid on the settings, and the language that all that is made from now on has."""
    policy = load_policy(paths.machine_policy)
    policy.restrict(settings)
    language = chosen_language(settings)
    speak(application, language, paths.resources / "i18n")
    return policy, language


def make_application(paths: Paths) -> QApplication:
    """Return the application, with its look and its font."""
    application = QApplication.instance() or QApplication([sys.argv[0], "-style", STYLE])
    assert isinstance(application, QApplication)  # noqa: S101 - nobody here makes another kind
    application.setApplicationName("onpe-desktop")
    application.setDesktopFileName("onpe-desktop")
    _use_font(application, paths.resources / "fonts")
    return application


def make_window(application: QApplication, paths: Paths, settings: Settings, policy: Policy) -> MainWindow:
    """Return the window on the bundled packs. What cannot be read is said in it, and leaves the rest working."""
    library = open_packs(paths, policy)
    theme = Theme(application, settings, paths.resources)
    window = MainWindow(paths, settings, library, theme, index_opener(paths, library), policy)
    theme.setParent(window)  # and goes with it
    if policy.problem is not None:
        window.tell(policy.problem)
    return window


def index_opener(paths: Paths, library: Library) -> "Callable[[], HasSearchers]":
    """Return the function that opens the search index; Whoosh is loaded when it is called, on its thread."""

    def open_index() -> "HasSearchers":
        from onpe_desktop.search import SearchIndex

        return SearchIndex.open(library.packs, paths.built_index, paths.index_cache, installed=library.index_folders)

    return open_index


def _obey_ctrl_c() -> None:
    """Let Ctrl+C in the terminal end the program at once; Python alone would wait for the next event."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _draw_icon(application: QApplication, paths: Paths) -> None:
    icon = paths.resources / "ui" / "onpe-desktop.svg"
    if icon.is_file():
        from PySide6.QtGui import QIcon

        application.setWindowIcon(QIcon(str(icon)))


def _describe_pages(window: MainWindow) -> None:
    """Let assistive programs see the structure of the pages."""
    from onpe_desktop.gui.page_trees import PageTreeFactory

    PageTreeFactory().install(window.view)


def _tell_languages(window: MainWindow) -> None:
    """Let screen readers speak the window in its language and the text in French, whatever the system speaks."""
    from PySide6.QtCore import QLocale

    window.setLocale(QLocale())
    window.view.setLocale(QLocale(QLocale.Language.French, QLocale.Country.France))


def _fit_dialogs(application: QApplication) -> None:
    from onpe_desktop.gui.small_screens import SmallScreens

    SmallScreens(application)


def _use_font(application: QApplication, folder: Path) -> None:
    """Write in the bundled font; without it in the system's."""
    font = QFont(application.font())
    if load_faces(folder, ("SourceSans3-Regular", "SourceSans3-Semibold")):
        font.setFamily(FAMILIES["sans"])
    font.setPointSizeF(FONT_POINTS)
    application.setFont(font)
