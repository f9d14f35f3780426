"""Opens the window and runs until it is closed."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QAccessible, QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from onpe_desktop.errors import UserError
from onpe_desktop.gui.crash import CrashReporter
from onpe_desktop.gui.display import check_display
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.search_session import HasSearchers
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.settings import Settings

FONT_FAMILY = "Source Sans 3"
FONT_POINTS = 10.5


def run(paths: Paths, settings: Settings) -> int:
    """Open the window and return the exit code when it is closed; `NoDisplayError` when there is no screen."""
    check_display(os.environ)
    application = make_application(paths)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal ends the program at once
    CrashReporter(application).install()
    window = make_window(application, paths, settings)
    if window.needs_whole_screen():
        window.showMaximized()
    else:
        window.show()
    QTimer.singleShot(0, window.warm_up)
    return application.exec()


def make_application(paths: Paths) -> QApplication:
    """Return the application, with its look, its fonts and French texts for Qt's own dialogs."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)  # noqa: S101 - nobody here makes another kind
    application.setApplicationName("onpe-desktop")
    application.setDesktopFileName("onpe-desktop")
    application.setStyle("Fusion")
    icon = paths.resources / "ui" / "onpe-desktop.svg"
    if icon.is_file():
        application.setWindowIcon(QIcon(str(icon)))
    if QAccessible.isActive():
        _describe_pages()  # before any widget is asked about
    else:
        QTimer.singleShot(0, _describe_pages)  # after the first paint
    _speak_french(application)
    _load_fonts(application, paths.resources / "fonts")
    return application


def make_window(application: QApplication, paths: Paths, settings: Settings) -> MainWindow:
    """Return the window on the bundled packs. What cannot be read is said in it, and leaves the rest working."""
    library = Library.open([paths.packs])
    theme = Theme(application, settings, paths.resources)
    window = MainWindow(paths, settings, library, theme, index_opener(paths, library))
    if settings.damaged:
        window.tell(
            UserError(
                window.tr(
                    "Le fichier des réglages est endommagé\u00a0: certains réglages ont repris leur valeur d’origine."
                ),
                window.tr("Choisissez à nouveau le thème et la taille du texte\u202f; le fichier sera réécrit."),
            )
        )
    return window


def index_opener(paths: Paths, library: Library) -> Callable[[], HasSearchers]:
    """Return the function that opens the search index; Whoosh is loaded when it is called, on its thread."""

    def open_index() -> HasSearchers:
        from onpe_desktop.search import SearchIndex

        return SearchIndex.open(library.packs, paths.built_index, paths.index_cache)

    return open_index


def _describe_pages() -> None:
    """Let assistive programs see the structure of the pages."""
    from onpe_desktop.gui.accessibility import PageTreeFactory

    PageTreeFactory().install()


def _speak_french(application: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.French, QLocale.Country.France))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator(application)
    if translator.load("qtbase_fr", folder):
        application.installTranslator(translator)


def _load_fonts(application: QApplication, folder: Path) -> None:
    """Load the bundled fonts; without them the system's font is used."""
    for file in sorted(folder.glob("SourceSans3-*.ttf")):  # the others are for paper
        QFontDatabase.addApplicationFont(str(file))
    font = QFont(application.font())
    if FONT_FAMILY in QFontDatabase.families():
        font.setFamily(FONT_FAMILY)
    font.setPointSizeF(FONT_POINTS)
    application.setFont(font)
