from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from onpe_desktop.bookmarks import Reading, ReadingStore
from onpe_desktop.gui.contents_model import ContentsRole
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.reading_progress import FILE_NAME, ReadingProgress
from onpe_desktop.gui.seen_text import SeenText
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.frame import HOME
from onpe_desktop.settings import BOOKMARKS, READING, Settings

LABEL = "mes repères de lecture (où j’en étais, «\u00a0déjà lu\u00a0»)"
SHORT = ("essai", "courte")


@pytest.fixture
def folder(tmp_path: Path, paths: Paths) -> Path:
    paths.user_data = tmp_path / "data"
    return paths.user_data


@pytest.fixture
def window(
    folder: Path, open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings
) -> MainWindow:
    assert not folder.exists()
    return open_window(library, settings)


@pytest.fixture
def progress(window: MainWindow) -> ReadingProgress:
    return window._comforts.progress


def spoken(window: MainWindow, section: str) -> str:
    index = window._contents._model.index_of("essai", section)
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def read_to_the_end(window: MainWindow, progress: ReadingProgress) -> None:
    """Go down the page as a reader does, and rest on every screen."""
    bar = window.view.verticalScrollBar()
    bar.setValue(0)
    progress.notice()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + bar.pageStep() // 2)
        progress.notice()


def test_spans_that_touch_are_one() -> None:
    seen = SeenText()
    for start, end in ((0, 10), (30, 40), (8, 20)):
        seen.add(start, end)
    assert seen.covers(0, 20)
    assert not seen.covers(0, 40)
    seen.add(20, 30)
    assert seen.covers(0, 40)
    assert not seen.covers(0, 41)


def test_a_short_section_is_read_when_it_was_in_sight(window: MainWindow, progress: ReadingProgress) -> None:
    window.reader.open(Place.of_section(*SHORT))
    assert progress.sections_read == frozenset(), "nobody has rested there yet"
    progress.notice()
    assert progress.sections_read == {SHORT}
    assert spoken(window, "courte") == "Une section courte, déjà lu"
    assert window._contents._model.index_of(*SHORT).data(ContentsRole.READ) is True
    assert spoken(window, "longue") == "Une longue section"


def test_a_long_section_is_read_when_all_of_it_was(window: MainWindow, progress: ReadingProgress) -> None:
    window.resize(700, 420)
    window.reader.open(Place.of_section("essai", "longue"))
    progress.notice()
    assert progress.sections_read == frozenset()
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    progress.notice()
    assert progress.sections_read == frozenset(), "the middle was jumped over"
    read_to_the_end(window, progress)
    assert progress.sections_read == {("essai", "longue"), ("essai", "longue-suite")}


def test_what_was_seen_of_a_page_does_not_count_for_the_next(window: MainWindow, progress: ReadingProgress) -> None:
    window.resize(700, 420)
    window.reader.open(Place.of_section("essai", "longue"))
    read_to_the_end(window, progress)
    progress.unmark_all()
    window.reader.open(Place.of_section(*SHORT))
    progress.notice()
    assert progress.sections_read == {SHORT}


def test_resting_is_noticed_by_itself(window: MainWindow, progress: ReadingProgress, qtbot: QtBot) -> None:
    progress._timer.setInterval(10)
    with qtbot.waitSignal(progress.changed):
        window.reader.open(Place.of_section(*SHORT))
    assert progress.sections_read == {SHORT}


def test_marks_are_set_and_taken_back_by_key(window: MainWindow, progress: ReadingProgress) -> None:
    assert not window._actions.read.isEnabled()
    window.reader.open(Place.of_section(*SHORT))
    QTest.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert progress.is_read(SHORT)
    assert window._actions.read.isChecked()
    QTest.keyClick(window.view, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert not progress.is_read(SHORT)
    assert not window._actions.read.isChecked()
    assert spoken(window, "courte") == "Une section courte"


@pytest.mark.parametrize(("button", "left"), [(0, set()), (1, {SHORT})])
def test_all_marks_go_only_when_the_user_agrees(
    window: MainWindow, progress: ReadingProgress, monkeypatch: pytest.MonkeyPatch, button: int, left: set[object]
) -> None:
    defaults = []

    def answer(question: QMessageBox) -> int:
        defaults.append(question.defaultButton().text())
        question.buttons()[button].click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    progress.mark(SHORT)
    window._actions.unread_all.trigger()
    assert progress.sections_read == left
    assert defaults == ["&Annuler"]


def test_reading_goes_on_where_it_was(window: MainWindow, progress: ReadingProgress) -> None:
    window.reader.open(Place.of_section("essai", "longue-suite", 3))
    progress.notice()
    window.reader.open(Place(dossier="annexe", section="sigles", anchor="sigles"))
    progress.notice()
    window.reader.open(Place(dossier="essai"))
    assert "Reprendre la lecture : Sa suite" in window.view.toPlainText()
    QTest.keyClick(window.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.reader.place == Place.of_section("essai", "longue-suite", 3)
    window.reader.open(Place.fixed(HOME))
    window._actions.resume.trigger()
    assert window.reader.place.dossier == "annexe"


def test_nothing_to_resume_is_said(window: MainWindow, progress: ReadingProgress) -> None:
    assert progress.place_to_resume() is None
    window._actions.resume.trigger()
    assert window._notice is not None
    assert "Rien à reprendre" in window._notice._said.text()


def test_nothing_is_stored_unless_the_user_says_so(
    window: MainWindow, progress: ReadingProgress, folder: Path, settings: Settings
) -> None:
    window.reader.open(Place.of_section(*SHORT))
    progress.notice()
    assert not folder.exists()
    settings.try_out(READING, value=True)
    progress.follow_settings()
    assert ReadingStore(folder / FILE_NAME).load() == Reading({"essai": ("courte", 0)}, {SHORT})
    progress.mark(SHORT, read=False)
    progress.mark(("essai", "liens"))
    assert ReadingStore(folder / FILE_NAME).load().sections == {("essai", "liens")}
    settings.try_out(READING, value=False)
    progress.follow_settings()
    assert list(folder.iterdir()) == []
    assert progress.is_read(("essai", "liens")), "the session goes on"


def test_what_was_kept_comes_back_and_unknown_ids_are_passed_over(
    folder: Path, open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings
) -> None:
    kept = Reading(
        {"essai": ("longue-suite", 99), "annexe": ("parti", 1), "parti": ("rien", 0)}, {SHORT, ("essai", "parti")}
    )
    ReadingStore(folder / FILE_NAME).put(kept)
    settings.try_out(READING, value=True)
    window = open_window(library, settings)
    assert spoken(window, "courte") == "Une section courte, déjà lu"
    progress = window._comforts.progress
    assert progress.place_to_resume("annexe") is None
    assert progress.place_to_resume("parti") is None
    window._actions.resume.trigger()
    assert window.reader.place == Place.of_section("essai", "longue-suite", 99)
    assert window.view.textCursor().position() == window.view._map.anchors["longue-suite"]


def test_traces_are_forgotten_and_the_file_goes_when_asked(
    folder: Path, open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings
) -> None:
    settings.try_out(READING, value=True)
    window = open_window(library, settings)
    progress = window._comforts.progress
    progress.mark(SHORT)
    window._comforts.traces.erase(set())
    assert progress.is_read(SHORT), "it was kept on purpose"
    window._comforts.traces.erase({LABEL})
    assert not progress.is_read(SHORT)
    assert list(folder.iterdir()) == []


def test_session_marks_are_traces(window: MainWindow, progress: ReadingProgress) -> None:
    window.reader.open(Place.of_section(*SHORT))
    progress.notice()
    window._comforts.traces.erase(set())
    assert progress.sections_read == frozenset()
    assert progress.place_to_resume() is None


def test_a_disk_that_refuses_is_told_once(
    folder: Path, open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings
) -> None:
    folder.write_text("in the way")
    settings.try_out(READING, value=True)
    window = open_window(library, settings)
    window._comforts.progress.mark(SHORT)
    assert window._notice is not None
    assert "Les repères de lecture n’ont pas pu" in window._notice._said.text()
    assert window._comforts.progress.is_read(SHORT)


def test_bookmarked_paragraphs_have_a_ribbon_in_the_margin(window: MainWindow, settings: Settings) -> None:
    settings.try_out(BOOKMARKS, value=True)
    window.reader.open(Place.of_section("essai", "longue", 2))
    line = window.view.cursorRect()
    margin = round(window.view._margin())
    beside = QRect(margin - 13, line.top(), 8, line.height())
    before = window.view.viewport().grab(beside).toImage()
    window._actions.mark.trigger()
    assert window.view.viewport().grab(beside).toImage() != before
    window._actions.mark.trigger()
    assert window.view.viewport().grab(beside).toImage() == before
    window._actions.mark.trigger()
    marked = window.view._bookmarks
    window._comforts._parts.theme.choose("dark")
    assert window.view._bookmarks == marked == (window.view._map.anchors["longue.p2"],)
    window.reader.open(Place.of_section("essai", "courte"))
    assert not window.view._bookmarks
    window.reader.go(-1)
    assert window.view._bookmarks == marked
