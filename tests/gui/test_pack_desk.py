import threading
from pathlib import Path

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from signed_packs import EDITOR, FIRST, SECOND, edition, signed_edition

from onpe_desktop.bookmarks import Bookmark
from onpe_desktop.gui.application import make_window
from onpe_desktop.gui.bookmark_words import problem_of
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.pack_desk import PackDesk
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.installing.station import Station
from onpe_desktop.packs import write_pack
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy
from onpe_desktop.settings import Settings


def station_of(root: Path) -> Station:
    (root / "resources" / "packs").mkdir(parents=True)
    write_pack(edition(FIRST, "Un texte.", "Un autre."), {}, root / "resources" / "packs" / "essai.epub")
    paths = Paths(root / "resources", root / "index", None, None, root / "data")
    return Station(paths, Policy(trusted_keys=(EDITOR,), drop_folder=root / "usb", is_set=True))


def test_a_newer_edition_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    station, window = station_of(tmp_path), QWidget()
    qtbot.addWidget(window)
    desk = PackDesk(window, station.paths, station.policy, TaskRunner(window))
    told = QSignalSpy(desk.told)
    desk.look()
    qtbot.waitUntil(lambda: not any(thread.name == "unwaited" for thread in threading.enumerate()))
    assert told.count() == 0
    signed_edition(tmp_path / "usb", SECOND)
    with qtbot.waitSignal(desk.told, timeout=10_000) as heard:
        desk.look()
    assert "«\u00a0Un essai\u00a0»" in heard.args[0]


def test_without_a_drop_folder_nothing_is_looked_at(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    PackDesk(window, station_of(tmp_path).paths, Policy(), TaskRunner(window)).look()
    assert not any(thread.name == "unwaited" for thread in threading.enumerate())


def test_bookmarks_survive_an_update(tmp_path: Path) -> None:
    station = station_of(tmp_path)
    mark = Bookmark("essai", "b", 1, "Un essai", "Section b")
    assert problem_of(mark, station.library()) == ""
    installer = station.installer(station.store(for_everybody=False))
    new = signed_edition(tmp_path / "usb", SECOND, "Changé.", "Un autre, changé aussi.", "Un ajout.")
    installer.switch_on(installer.receive(new))
    library = station.library()
    pack = library.pack("essai")
    assert pack is not None
    assert pack.metadata.modified == SECOND
    assert problem_of(mark, library) == ""


def test_the_window_has_its_entry(window: MainWindow) -> None:
    assert window._actions.installed.isEnabled()


def test_a_window_reads_what_is_installed(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> None:
    station = station_of(tmp_path)
    installer = station.installer(station.store(for_everybody=False))
    installer.switch_on(installer.receive(signed_edition(tmp_path / "usb", SECOND, "Changé.")))
    window = make_window(qapp, station.paths, Settings(None), station.policy)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.furnished):
        window.show()
    assert "Section a" in window.view.toPlainText()
    assert "Section b" not in window.view.toPlainText()
    window.close()
