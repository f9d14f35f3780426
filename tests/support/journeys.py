"""A day of work in the real window, by keys alone.

Run as a program of its own, on a desktop of the tests: journeys.py NAME RESOURCES INDEX FOLDER. What the window shows
is looked at to know when to go on; nothing is done but by keys, pressed as a keyboard presses them.
"""

import os
import sys
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu, QTreeWidget, QWidget
from signed_packs import EDITOR, FIRST, signed_edition
from steps import Steps, Walk, focus, press, run, write

from onpe_desktop.bookmarks import BookmarkStore
from onpe_desktop.gui.application import make_application, open_window
from onpe_desktop.gui.import_dialog import ImportDialog
from onpe_desktop.gui.install_question import InstallQuestion
from onpe_desktop.gui.installed_dialog import InstalledDialog
from onpe_desktop.gui.print_dialog import PrintDialog
from onpe_desktop.gui.succession import Succession
from onpe_desktop.packs import Pack
from onpe_desktop.paths import Paths
from onpe_desktop.settings import Settings

PUBLICATION = """# Une publication

Un premier paragraphe.

## Une partie

Un second paragraphe.

### Un détail

Un troisième paragraphe.
"""

LOOKS = 80  # for a dialog to go, after which the key is pressed again
MENUS = (  # each dialog that a menu opens: letters with Alt, then the entry's letter
    ("alt+f", ("i",)), ("alt+f", ("r",)), ("alt+f", ("e",)), ("alt+f", ("m",)), ("alt+f", ("d",)),
    ("alt+a", ("c",)), ("alt+l", ("q",)),
    ("alt+d", ("e",)), ("alt+d", ("r",)), ("alt+i", ("l",)),
)  # fmt: skip


class Journey:
    """The window, the folder where things are saved, and what is pressed."""

    def __init__(self, succession: Succession, folder: Path) -> None:
        succession.show()
        assert succession.window is not None
        self.succession = succession
        self.window = succession.window
        self.folder = folder

    def field_professional(self) -> Steps:
        """Search with slips, read, go on to the next hit, copy with the reference, mark, print into a PDF."""
        window, view = self.window, self.window.view
        yield from self._begin()
        yield from self._press("ctrl+k")
        yield window.search_field.hasFocus
        yield from self._write("signalment enfant en danjer")
        yield from self._press("Return")
        yield lambda: _holds(window._search_panel, QApplication.focusWidget())
        yield from self._press("Down", "Return")
        yield lambda: window.reader.section_read is not None and view.hasFocus()
        yield lambda: len(view._marks.spans) > 1
        before = view._marks.current
        yield from self._press("F3")
        yield lambda: view._marks.current == before + 1
        yield from self._press("ctrl+shift+c")
        yield lambda: "http" in _clipboard() or "onpe" in _clipboard().lower()
        yield from self._press("ctrl+d")
        yield from self._dialog(QDialog)
        yield from self._press("alt+g")
        yield lambda: _box() is None
        store = BookmarkStore(Path(os.environ["HOME"]) / "bookmarks.sqlite")
        yield lambda: len(store.all()) == 1
        yield from self._press("ctrl+p")
        yield from self._dialog(PrintDialog)
        box = _box()
        assert isinstance(box, PrintDialog)
        yield box._save.isEnabled
        yield from self._press("alt+p")
        yield from self._choose_file(self.folder / "section.pdf")
        yield (self.folder / "section.pdf").exists
        yield box._close.isEnabled
        yield from self._leave()
        yield from self._press("ctrl+q")
        yield lambda: not window.isVisible()

    def documentation_officer(self) -> Steps:
        """Import a publication, correct its outline, make the pack."""
        source = self.folder / "publication.md"
        source.write_text(PUBLICATION, encoding="utf-8")
        yield from self._begin()
        yield from self._press("ctrl+i")
        yield from self._dialog(ImportDialog)
        box = _box()
        assert isinstance(box, ImportDialog)
        yield from self._press("alt+j")
        yield from self._choose_file(source)
        yield box._form.has_files
        yield from self._press("alt+t")
        yield from self._write("Titre du documentaliste")
        yield from self._press("Tab")
        yield from self._write("Un service")
        yield from self._press("alt+p")
        yield lambda: box._create.isVisible() and box._create.isEnabled()
        before = box._review.lines
        yield from self._press("alt+e", "Down", "alt+Right")
        yield lambda: box._review.lines != before
        yield from self._press("alt+c")
        yield from self._choose_file(self.folder / "pack.epub")
        yield (self.folder / "pack.epub").exists
        yield lambda: not box._busy
        pack = Pack.open(self.folder / "pack.epub")
        assert pack.metadata.title == "Titre du documentaliste"
        yield from self._leave()

    def administrator(self) -> Steps:
        """Check the rules of a machine, correct them, see what they lock, install a signed edition and read it."""
        rules = self.folder / "policy.toml"
        yield from self._begin()
        said = self.folder / "said"
        yield from self._check_rules(said, code=1)
        assert "printting" in said.read_text(encoding="utf-8")
        assert "ligne 1" in said.read_text(encoding="utf-8")
        rules.write_text(rules.read_text(encoding="utf-8").replace("printting", "printing"), encoding="utf-8")
        yield from self._check_rules(said, code=0)
        assert "impression\u00a0: non" in said.read_text(encoding="utf-8")
        assert EDITOR.name in said.read_text(encoding="utf-8")
        yield from self._open_again()
        yield from self._press("ctrl+p")
        yield lambda: self.window._notice is not None and self.window._notice.said.startswith("Imprimer")
        yield from self._press("alt+f")
        yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [one.isEnabled() for one in menu.actions() if "Imprimer" in one.text().replace("&", "")] == [False]
        yield from self._press("d")
        yield from self._dialog(InstalledDialog)
        box = _box()
        assert isinstance(box, InstalledDialog)
        yield lambda: box.table.topLevelItemCount() > 0 and box.install.isEnabled()
        yield from self._press("alt+i")
        yield from self._choose_file(next(self.folder.glob("*.epub")))
        yield from self._dialog(InstallQuestion)
        yield from self._press("alt+i")
        yield lambda: box.reopen.isVisible() and box.reopen.isEnabled() and box.isActiveWindow()
        yield from self._press("alt+l")
        yield from self._next_window()
        yield from self._press("alt+f")
        yield lambda: isinstance(QApplication.activePopupWidget(), QMenu)
        yield from self._press("d")
        yield from self._dialog(InstalledDialog)
        again = _box()
        assert isinstance(again, InstalledDialog)
        yield lambda: any(EDITOR.name in line for line in _lines_of(again.table))
        yield from self._leave()
        yield from self._press("ctrl+k")
        yield self.window.search_field.hasFocus
        yield from self._write("zéphyr")
        yield from self._press("Return")
        yield lambda: _holds(self.window._search_panel, QApplication.focusWidget())
        yield from self._press("Return")
        yield lambda: self.window.reader.section_read == ("essai", "a") and self.window.view.hasFocus()

    def everyone(self) -> Steps:
        """Open every dialog from its menu and leave it; go round the window with Tab; be caught nowhere."""
        window = self.window
        yield from self._begin()
        for menu, steps in MENUS:
            yield from focus(window)  # a busy window manager may still be giving it the keyboard back
            yield from self._press(menu)
            yield lambda: isinstance(QApplication.activePopupWidget(), QWidget)
            yield from self._press(*steps)
            yield from self._dialog(QDialog)
            yield from self._leave()
        yield from focus(window)
        yield from self._press("ctrl+k")
        yield window.search_field.hasFocus
        way = [window.search_field.accessibleName()]
        for _ in range(80):
            yield from self._press("Tab")
            widget = QApplication.focusWidget()
            assert widget is not None
            if widget is window.search_field:
                break
            if (name := _name(widget)) != way[-1]:  # links are stops of the text
                way.append(name)
        else:
            raise AssertionError(f"Tab does not come back: {way}")
        (self.folder / "way").write_text("\n".join(way), encoding="utf-8")

    def _check_rules(self, said: Path, code: int) -> Steps:
        """Check as in a terminal; what is said goes into a file."""
        check = f"sys.exit(main(['policy', 'check', {str(self.folder / 'policy.toml')!r}]))"
        program = f"import sys; from onpe_desktop.cli.main import main; sys.stderr = sys.stdout; {check}"
        yield from run(self.window, sys.executable, "-c", program, output=str(said), code=code)

    def _open_again(self) -> Steps:
        """Leave the program and start it anew, on the rules of now."""
        yield from self._press("ctrl+q")
        yield lambda: not self.window.isVisible()
        self.succession.show()
        yield from self._next_window()

    def _next_window(self) -> Steps:
        """Wait for the window that takes the place of this one."""
        yield lambda: self.succession.window not in (None, self.window)
        assert self.succession.window is not None
        self.window = self.succession.window
        yield from self._begin()

    def _begin(self) -> Steps:
        yield lambda: self.window._furnished
        yield from focus(self.window)

    def _dialog(self, kind: type[QDialog]) -> Steps:
        yield lambda: isinstance(box := _box(), kind) and box.isActiveWindow()

    def _leave(self) -> Steps:
        """Press Escape until no dialog is there: a window manager that is busy gives the keyboard late."""
        while _box() is not None:
            yield from self._press("Escape")
            looks = count()
            yield lambda looks=looks: _box() is None or next(looks) > LOOKS  # type: ignore[misc] # of a lambda's default

    def _choose_file(self, file: Path) -> Steps:
        yield from self._dialog(QFileDialog)
        yield from self._press("ctrl+a")
        yield from self._write(str(file))
        yield from self._press("Return")
        yield lambda: not isinstance(_box(), QFileDialog)

    def _press(self, *keys: str) -> Steps:
        yield from press(self.window, *keys)

    def _write(self, text: str) -> Steps:
        yield from write(self.window, text)


def _box() -> QWidget | None:
    return QApplication.activeModalWidget()


def _holds(panel: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (panel is widget or panel.isAncestorOf(widget))


def _name(widget: QWidget) -> str:
    seen = QAccessible.queryAccessibleInterface(widget)
    return seen.text(QAccessible.Text.Name)


def _lines_of(table: QTreeWidget) -> list[str]:
    rows = [row for place in range(table.topLevelItemCount()) if (row := table.topLevelItem(place)) is not None]
    return [" ".join(row.text(column) for column in range(table.columnCount())) for row in rows]


def _rules_with_a_fault(folder: Path) -> Path:
    file = folder / "policy.toml"
    key = f'[[trusted_keys]]\nname = "{EDITOR.name}"\nkey = "{EDITOR.key}"\n'
    file.write_text(f"printting = false\n{key}", encoding="utf-8")
    return file


def _clipboard() -> str:
    return QApplication.clipboard().text()


def main() -> int:
    """Go the way that is asked for."""
    name, resources, index, folder = sys.argv[1], *map(Path, sys.argv[2:])
    home = Path(os.environ["HOME"])
    paths = Paths(resources, index, None, home / "cache", home)
    if name == "administrator":
        paths.machine_policy = _rules_with_a_fault(folder)
        signed_edition(folder, FIRST, "Le mot zéphyr ne se trouve qu’ici.")
    application = make_application(paths)
    application.setQuitOnLastWindowClosed(False)
    settings = Settings(None, {"theme": "light", "language": "fr"})
    succession = Succession(partial(open_window, application, paths, settings), application)
    steps: Steps = getattr(Journey(succession, folder), name)()
    Walk(steps, application.quit, application)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
