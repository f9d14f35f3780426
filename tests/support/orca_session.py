"""Reads with Orca: leads the window from place to place and waits for what is to be heard.

Run as a program of its own, on a desktop of the tests: orca_session.py RESOURCES INDEX FOLDER. Orca has no sound here:
what it says goes into FOLDER/spoken.
"""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QProcess
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from rich_page import rich_page
from screens import PICTURE
from steps import Steps, Walk, focus, press, write

from onpe_desktop.gui.accessibility import PageTree
from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.page_part import Role
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.style import LIGHT
from onpe_desktop.settings import Settings

# Orca imports this from the folder of its settings; its speech tells the log of this name all it says.
LISTENER = """
import logging
log = logging.getLogger("speech")
log.setLevel(logging.INFO)
log.addHandler(logging.FileHandler({file!r}, encoding="utf-8"))
"""


class Session:
    """One reading."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self._window = window
        self._spoken = folder / "spoken"
        self._done = 0  # lines that were waited for
        settings = folder / "settings"
        settings.mkdir()
        listener = LISTENER.format(file=str(self._spoken))
        (settings / "orca-customizations.py").write_text(listener, encoding="utf-8")
        self._orca = QProcess(window)
        self._orca.setStandardOutputFile(str(folder / "orca.out"))
        self._orca.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._orca.start("orca", ["-u", str(settings), "--disable=braille"])

    def steps(self) -> Steps:
        """Read a page, search, go through the results."""
        window = self._window
        yield lambda: window._furnished
        yield from focus(window)
        yield from self._hear("Screen reader on.")
        window.view.show_page(rich_page(), LIGHT, lambda _name: PICTURE)
        window.view.setFocus()
        yield from press(window, "F7")
        yield from self._hear("Une page riche heading level 1.")
        yield from press(window, "F7")
        yield from self._hear("Plus bas heading level 2.")
        yield from press(window, "shift+F7")
        yield from self._hear("Une page riche heading level 1.")
        yield from press(window, "Tab", "Tab", "Tab")
        yield from self._hear("plus bas link.")
        yield from press(window, "Tab")
        yield from self._hear("Note 1 link.")
        yield from self._read_table()
        yield from press(window, "ctrl+k")
        yield from self._hear("Rechercher dans tous les dossiers")
        yield from write(window, "fugue")
        yield from self._hear(" résultats.")
        yield from press(window, "Down")
        yield from self._hear("Résultats de la recherche")

    def _read_table(self) -> Steps:
        """Bring the keyboard to a cell and to an item as a screen reader can: no key of ours does it."""
        tree = QAccessible.queryAccessibleInterface(self._window.view.viewport())
        assert isinstance(tree, PageTree)
        for role, text, heard in (
            (Role.Cell, "douze", "Nombre column header douze."), (Role.ListItem, "2. second", "2. second."),
            (Role.Graphic, "Courbe des signalements", "Courbe des signalements image."),
        ):  # fmt: skip
            objects = (
                one.find(start, (role,)) for one in tree.children() for start in range(one.part.start, one.part.end)
            )
            found = next(one for one in objects if one is not None and one.part.text == text)
            found.actionInterface().doAction(QAccessibleActionInterface.setFocusAction())
            yield from self._hear(heard)

    def end(self) -> None:
        """Let Orca go first."""
        self._orca.terminate()
        self._orca.waitForFinished(5000)
        self._window.close()

    def _hear(self, words: str) -> Steps:
        yield lambda: self._was_heard(words)

    def _was_heard(self, words: str) -> bool:
        if not self._spoken.exists():
            return False
        lines = self._spoken.read_text(encoding="utf-8").splitlines()
        for place, line in enumerate(lines[self._done :], start=self._done):
            if words in line:
                self._done = place + 1
                return True
        return False


def main() -> int:
    """Read."""
    resources, index, folder = map(Path, sys.argv[1:])
    home = Path(os.environ["HOME"])
    paths = Paths(resources, index, None, home / "cache", home)
    application = make_application(paths)
    window = open_window(application, paths, Settings(None, {"theme": "light"}))
    session = Session(window, folder)
    Walk(session.steps(), session.end, window)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
