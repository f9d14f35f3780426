"""Everything that the program is for, in the real window without a screen, as `run` opens it.

Run as a program of its own: whole_journey.py RESOURCES INDEX FOLDER. The folder holds `policy.toml`, `publication.md`,
the first edition of the dossier « essai » as `first/*.epub`, and the second one in the drop folder of the policy; what
is saved goes there too. Prints what was done, as a list in JSON.
"""

import json
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit
from signed_packs import FIRST, SECOND
from steps import Steps, Walk

from onpe_desktop.gui.application import make_application, run
from onpe_desktop.gui.export_dialog import ExportDialog
from onpe_desktop.gui.import_dialog import ImportDialog
from onpe_desktop.gui.install_question import InstallQuestion
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.paths import Paths, find_paths
from onpe_desktop.settings import Settings

LOOKED_FOR = "fugue"
Box = TypeVar("Box", bound=QDialog)


class WholeJourney:
    """What is done, in its order; `done` names what has been seen to work."""

    def __init__(self, folder: Path) -> None:
        self.done: list[str] = []
        self._folder = folder

    def steps(self) -> Steps:
        """Go all the way; ends with the window closed."""
        yield lambda: _window() is not None
        yield lambda: _shown()._furnished
        self.done.append("start")
        yield from self._search_and_read()
        yield from self._print()
        yield from self._export()
        yield from self._import()
        yield from self._install()
        yield from self._update_and_go_back()
        yield from self._hide()
        _shown().close()

    def _search_and_read(self) -> Steps:
        window = _shown()
        panel = window._search_panel
        QTest.keyClicks(window.search_field, LOOKED_FOR)
        yield lambda: bool(panel.query == LOOKED_FOR)
        QTest.keyClick(window.search_field, Qt.Key.Key_Return)
        yield lambda: not panel._go_to_results
        self.done.append("search")
        QTest.keyClick(panel._view, Qt.Key.Key_Return)
        yield lambda: window.reader.section_read is not None
        self.done.append("read")

    def _print(self) -> Steps:
        _later(_shown()._actions.print.trigger)
        yield _is_open(PrintDialog)
        box = _box(PrintDialog)
        yield box._save.isEnabled
        _later(box._save.click)
        yield from _choose(self._folder / "section.pdf")
        yield (self._folder / "section.pdf").exists
        yield box._close.isEnabled
        box.reject()
        self.done.append("print")

    def _export(self) -> Steps:
        _later(_shown()._actions.export.trigger)
        yield _is_open(ExportDialog)
        box = _box(ExportDialog)
        _later(box._save.click)
        yield from _choose(self._folder / "section.epub")
        yield lambda: (self._folder / "section.epub").exists() and not box._busy
        box.reject()
        self.done.append("export")

    def _import(self) -> Steps:
        _later(_shown()._actions.import_.trigger)
        yield _is_open(ImportDialog)
        box = _box(ImportDialog)
        _later(box._form._add.click)
        yield from _choose(self._folder / "publication.md")
        yield box._form.has_files
        for field in ("title", "publisher"):
            box._form._fields[field].setText("Un essai")
        box._import.click()
        yield box._create.isVisible
        yield box._create.isEnabled
        _later(box._create.click)
        yield from _choose(self._folder / "pack.epub")
        yield lambda: (self._folder / "pack.epub").exists() and not box._busy
        box.reject()
        self.done.append("import")

    def _install(self) -> Steps:
        """Install the first edition from a file, and read it."""
        box = yield from _open_installed()
        _later(box.install.click)
        (pack,) = (self._folder / "first").glob("*.epub")
        yield from _choose(pack)
        yield from _agree(box)
        yield from _read_now(box)
        yield lambda: _edition_read() == FIRST
        self.done.append("install")

    def _update_and_go_back(self) -> Steps:
        """Install what lies in the drop folder, read it, and go back to the first edition."""
        box = yield from _open_installed()
        box.look.click()
        yield from _agree(box)
        yield from _read_now(box)
        yield lambda: _edition_read() == SECOND
        self.done.append("update")
        box = yield from _open_installed()
        rows = box.table.findItems("Un essai", Qt.MatchFlag.MatchExactly)
        box.table.setCurrentItem(rows[0])
        yield box.back.isEnabled
        box.back.click()
        yield box.reopen.isVisible
        yield from _read_now(box)
        yield lambda: _edition_read() == FIRST
        self.done.append("go back")

    def _hide(self) -> Steps:
        window = _shown()
        yield lambda: window._furnished
        for _ in range(3):
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
        yield lambda: bool(window._comforts.discretion.is_covered)
        self.done.append("discreet screen")
        window._comforts.discretion.uncover()


def _open_installed() -> Generator[Callable[[], bool], None, InstalledDialog]:
    window = _shown()
    yield lambda: window._furnished
    _later(window._actions.installed.trigger)
    yield _is_open(InstalledDialog)
    box = _box(InstalledDialog)
    yield lambda: box.table.topLevelItemCount() > 0 and box.install.isEnabled()
    return box


def _agree(box: InstalledDialog) -> Steps:
    yield _is_open(InstallQuestion)
    QTest.keyClick(_box(InstallQuestion), Qt.Key.Key_Return)
    yield lambda: box.reopen.isVisible() and box.reopen.isEnabled()


def _read_now(box: InstalledDialog) -> Steps:
    """Have the window opened again on what is installed now."""
    yield box.reopen.isEnabled
    former = _shown()
    box.reopen.click()
    yield lambda: _window() not in (None, former)


def _edition_read() -> object:
    pack = _shown()._library.pack("essai")
    return pack.metadata.modified if pack else None


def _choose(file: Path) -> Steps:
    """Write the name of a file into Qt's own dialog."""
    yield _is_open(QFileDialog)
    box = _box(QFileDialog)
    name = box.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(file))
    QTest.keyClick(name, Qt.Key.Key_Return)
    yield lambda: not _is_open(QFileDialog)()


def _later(act: Callable[[], object]) -> None:
    """Do what opens a dialog outside the step: a dialog's own loop would keep the step from ending."""
    QTimer.singleShot(0, act)


def _is_open(kind: type[QDialog]) -> Callable[[], bool]:
    return lambda: isinstance(QApplication.activeModalWidget(), kind)


def _box(kind: type[Box]) -> Box:
    box = QApplication.activeModalWidget()
    assert isinstance(box, kind)
    return box


def _window() -> MainWindow | None:
    shown = (widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
    return next((window for window in shown if window.isVisible()), None)


def _shown() -> MainWindow:
    window = _window()
    assert window is not None
    return window


def main() -> int:
    """Open the window as the program does, and go."""
    resources, index, folder = map(Path, sys.argv[1:])
    own = find_paths()
    paths = Paths(
        resources, index, own.user_config, own.user_cache, own.user_data, folder / "policy.toml", own.user_runtime
    )
    application = make_application(paths)
    journey = WholeJourney(folder)
    Walk(journey.steps(), application.quit, application)
    code = run(paths, Settings.load(paths.user_config))
    sys.stdout.write(json.dumps(journey.done))
    return code


if __name__ == "__main__":
    sys.exit(main())
