"""The text is there first, what stands around it after its first paint."""

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.application import make_application
from onpe_desktop.gui.contents_panel import ContentsPanel
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.settings import BUTTON_NAMES, Settings

NOT_YET = """
import sys
from onpe_desktop.cli.main import main
from onpe_desktop.gui.application import make_application, make_window
from onpe_desktop.paths import find_paths
from onpe_desktop.policy import NO_POLICY
from onpe_desktop.settings import Settings

paths = find_paths()
application = make_application(paths)
window = make_window(application, paths, Settings(None), NO_POLICY)
window.view.painted.connect(application.quit)
window.view.painted.disconnect(window.furnish)
window.show()
application.exec()
late = {
    "tomllib", "hashlib", "whoosh", "typst", "PySide6.QtPdf", "onpe_desktop.dossiers.blocks",
    "onpe_desktop.dossiers.sections", "onpe_desktop.gui.actions", "onpe_desktop.gui.contents_panel",
    "onpe_desktop.gui.search_panel", "onpe_desktop.gui.accessibility", "onpe_desktop.search.analysis",
}
early = late & set(sys.modules)
print(sorted(early))
sys.exit(bool(early))
"""


def test_the_first_paint_brings_the_rest(
    qtbot: QtBot, paths: Paths, theme: Theme, settings: Settings, library: Library
) -> None:
    window = MainWindow(paths, settings, library, theme, lambda: None)  # type: ignore[arg-type, return-value] # unused
    qtbot.addWidget(window)
    furnished = QSignalSpy(window.furnished)
    assert window.findChild(ContentsPanel) is None
    with qtbot.waitSignal(window.furnished):
        window.show()
    window.furnish()
    assert furnished.count() == 1
    assert window.findChild(ContentsPanel) is not None


@pytest.mark.parametrize("named", [True, False])
def test_the_text_stays_where_it_was_painted_first(
    qtbot: QtBot, paths: Paths, settings: Settings, library: Library, qapp: QApplication, named: bool
) -> None:
    settings.try_out(BUTTON_NAMES, named)
    make_application(paths)  # with the bundled font, on whose height the bars depend
    window = MainWindow(paths, settings, library, Theme(qapp, settings, paths.resources), lambda: None)  # type: ignore[arg-type, return-value] # unused
    qtbot.addWidget(window)
    window.view.painted.disconnect(window.furnish)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.view.painted):
        window.show()
    before = window.view.mapTo(window, window.view.rect().topLeft()), window.view.size()
    window.furnish()
    qapp.processEvents()
    after = window.view.mapTo(window, window.view.rect().topLeft()), window.view.size()
    assert (after[0] - before[0]).manhattanLength() <= 3
    assert abs(after[1].height() - before[1].height()) <= 6


def test_what_the_first_paint_needs_not_is_not_loaded_before_it() -> None:
    ended = subprocess.run([sys.executable, "-c", NOT_YET], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.strip() == "[]"


def test_no_source_of_what_is_imported_is_kept() -> None:
    program = (
        "import linecache, onpe_desktop.gui.main_window; print(*(n for n in linecache.cache if 'onpe_desktop' in n))"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == ""


def test_text_can_be_selected_with_the_keyboard(
    qtbot: QtBot, open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings
) -> None:
    view = open_window(library, settings).view
    qtbot.waitUntil(lambda: bool(view.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard))
