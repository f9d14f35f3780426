"""Shows one screen of the program after the other and asks pyatspi what is to be seen of it.

Run as a program of its own, on a desktop of the tests: screens.py RESOURCES INDEX FOLDER. Writes FOLDER/<screen>.json.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from desktop import SYSTEM_PYTHON
from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from rich_page import rich_page
from steps import Steps, Walk, run

from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.style import LIGHT
from onpe_desktop.settings import BOOKMARKS, Settings

DUMP = Path(__file__).with_name("atspi_dump.py")

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>'


class Show:
    """Every screen in turn."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        self.window = window
        self._folder = folder

    def steps(self) -> Steps:
        """Show and ask, one after the other."""
        window = self.window
        yield lambda: window._furnished
        actions = window._actions
        yield from self._dump("accueil")
        window.reader.open(Place.of_section("dossier-prostitution-mineurs", "volet-1"))
        yield from self._dump("section")
        actions.emergency.trigger()
        yield from self._dump("urgences")
        actions.help.trigger()
        yield from self._dump("aide")
        window.view.show_page(rich_page(), LIGHT, lambda _name: PICTURE)
        yield from self._dump("riche")
        yield from self._search()
        actions.find.trigger()
        window._hits._field.setText("enfant")
        window._hits.textWanted.emit("enfant")
        yield from self._dump("trouver")
        window.say("Un message.")
        window.reader.open(Place.of_section("dossier-prostitution-mineurs", "volet-1"))
        yield from self._dump("message")
        for name, action in (
            ("imprimer", actions.print), ("panier", actions.basket), ("exporter", actions.export),
            ("importer", actions.import_), ("dossiers", actions.installed),
            ("confort", actions.comfort), ("discretion", actions.discretion),
            ("effacer", actions.erase), ("touches", actions.keys),
            ("non-lu", actions.unread_all), ("marque-pages-question", actions.bookmarks),
        ):  # fmt: skip
            yield from self._dialog(name, action)
        window._settings.try_out(BOOKMARKS, value=True)
        actions.mark.trigger()
        yield from self._dialog("marque-pages", actions.bookmarks)
        yield from self._called("adresse", lambda: window._desks._ask_about("https://example.org/"))
        yield from self._called("erreur", lambda: sys.excepthook(ValueError, ValueError("x"), None))
        actions.situations.trigger()
        actions.ruler.trigger()
        yield from self._dump("situations")
        actions.meeting.trigger()
        yield from self._dump("reunion")
        actions.meeting.trigger()
        actions.discreet.trigger()
        yield from self._dump("discret")
        actions.discreet.trigger()

    def _search(self) -> Steps:
        window = self.window
        window.search_field.setFocus()
        window.search_field.write("fugue")
        yield lambda: window._search_panel.query == "fugue"
        yield from self._dump("resultats")
        window._actions.why.trigger()
        yield lambda: window._search_panel._explanation is not None
        explanation = window._search_panel._explanation
        assert explanation is not None
        yield explanation.isVisible
        yield from self._dump("pourquoi", explanation)
        explanation.close()
        window.search_field.write("prostitutoin")
        yield lambda: "prostitutoin" not in (window._search_panel.query, "")
        yield from self._dump("suggestion")

    def _dialog(self, name: str, action: QAction) -> Steps:
        yield from self._called(name, action.trigger)

    def _called(self, name: str, call: Callable[[], object]) -> Steps:
        """Dump the window that a call opens, and which may keep the call until it is closed."""
        QTimer.singleShot(0, call)
        yield lambda: _on_top() is not None
        box = _on_top()
        assert isinstance(box, QDialog)
        if name == "imprimer":
            assert isinstance(box, PrintDialog)
            yield lambda: box._work.printout is not None
        yield from self._dump(name)
        box.reject()
        yield lambda: _on_top() is not box

    def _dump(self, name: str, shown: QWidget | None = None) -> Steps:
        """Ask what is to be seen now."""
        title = (shown or _on_top() or self.window).windowTitle()
        output = str(self._folder / f"{name}.json")
        yield from run(self.window, SYSTEM_PYTHON, str(DUMP), str(os.getpid()), title, output=output)


def _on_top() -> QWidget | None:
    box = QApplication.activeModalWidget()
    return box if box is not None and box.isVisible() else None


def main() -> int:
    """Show every screen."""
    resources, index, folder = map(Path, sys.argv[1:])
    home = Path(os.environ["HOME"])
    paths = Paths(resources, index, None, home / "cache", home)
    application = make_application(paths)
    window = open_window(application, paths, Settings(None, {"theme": "light"}))
    from onpe_desktop.gui.crash import CrashReporter

    CrashReporter(application).install()
    Walk(Show(window, folder).steps(), window.close, window)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
