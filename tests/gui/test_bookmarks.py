from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from onpe_desktop.bookmarks import Bookmark, BookmarkStore
from onpe_desktop.gui import bookmarks_dialog, bookmarks_question
from onpe_desktop.gui.bookmark_words import name_of, problem_of
from onpe_desktop.gui.bookmarks import FILE_NAME
from onpe_desktop.gui.bookmarks_dialog import BookmarksDialog
from onpe_desktop.gui.bookmarks_question import BookmarksQuestion
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.rendering.frame import HOME
from onpe_desktop.settings import BOOKMARKS, Settings

CONTROL = Qt.KeyboardModifier.ControlModifier
LONG = Bookmark("essai", "longue", 3, "Un dossier d’essai", "Une longue section")
GONE = Bookmark("parti", "rien", 2, "Un dossier parti", "Une section")


@pytest.fixture
def folder(tmp_path: Path, paths: Paths) -> Path:
    paths.user_data = tmp_path / "data"
    return paths.user_data


@pytest.fixture
def store(folder: Path) -> BookmarkStore:
    return BookmarkStore(folder / FILE_NAME)


@pytest.fixture
def window(
    folder: Path,
    open_window: Callable[[Library, Settings], MainWindow],
    library: Library,
    settings: Settings,
) -> MainWindow:
    assert not folder.exists()
    settings.store(BOOKMARKS, value=True)
    return open_window(library, settings)


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """What the user answers to the question whether bookmarks shall be kept, in order."""
    answers: list[int] = []
    monkeypatch.setattr(bookmarks_question.BookmarksQuestion, "exec", lambda _dialog: answers.pop(0))
    yield answers
    assert answers == []


def said(window: MainWindow) -> str:
    return window._notice._said.text() if window._notice is not None and window._notice.isVisible() else ""


def mark(window: MainWindow) -> None:
    QTest.keyClick(window.view, Qt.Key.Key_D, CONTROL)


def test_the_paragraph_read_is_marked_and_unmarked(window: MainWindow, store: BookmarkStore) -> None:
    window.reader.open(Place.of_section("essai", "longue", 3))
    mark(window)
    assert store.all() == (LONG,)
    assert "Marque-page ajouté\u00a0: Une longue section, § 3" in said(window)
    mark(window)
    assert store.all() == ()
    assert "retiré" in said(window)


def test_a_section_is_marked_at_its_title(window: MainWindow, store: BookmarkStore) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    mark(window)
    window.reader.open(Place.of_section("essai", "longue-suite"))
    mark(window)
    assert [one.place for one in store.all()] == [("essai", "longue", 0), ("essai", "longue-suite", 0)]


def test_without_the_caret_in_sight_what_is_at_the_top_is_marked(window: MainWindow, store: BookmarkStore) -> None:
    window.reader.open(Place.of_section("essai", "longue"))
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    mark(window)
    (kept,) = store.all()
    assert kept.paragraph > 3
    window.reader.open(Place.fixed(HOME))
    window._actions.mark.trigger()
    assert store.all() == (kept,)
    assert "Ouvrez d’abord une section" in said(window)


def test_off_at_first_and_asked_for(
    open_window: Callable[[Library, Settings], MainWindow], library: Library, folder: Path, answers: list[int]
) -> None:
    settings = Settings(None, {"theme": "light"})
    window = open_window(library, settings)
    window.reader.open(Place.of_section("essai", "longue"))
    answers += [0, 0, 1]
    mark(window)
    window._actions.bookmarks.trigger()
    assert not settings[BOOKMARKS]
    assert not folder.exists()
    mark(window)
    assert settings[BOOKMARKS]
    assert BookmarkStore(folder / FILE_NAME).all() != ()


def test_question_cancels_by_default(qtbot: QtBot) -> None:
    question = BookmarksQuestion()
    qtbot.addWidget(question)
    default = [button.text() for button in question.findChildren(QPushButton) if button.isDefault()]
    assert default == ["&Annuler"]


def test_without_a_home_folder_it_is_said(
    open_window: Callable[[Library, Settings], MainWindow], library: Library, settings: Settings
) -> None:
    settings.store(BOOKMARKS, value=True)
    window = open_window(library, settings)
    window.reader.open(Place.of_section("essai", "longue"))
    mark(window)
    assert "pas de dossier personnel" in said(window)


def test_a_damaged_file_is_told_and_marking_goes_on(window: MainWindow, store: BookmarkStore, folder: Path) -> None:
    folder.mkdir()
    (folder / FILE_NAME).write_bytes(b"plus rien de lisible")
    window.reader.open(Place.of_section("essai", "longue", 3))
    mark(window)
    assert "endommagé" in said(window)
    assert "bookmarks-damaged-1.sqlite" in said(window)
    assert store.all() == (LONG,)


@pytest.mark.parametrize(
    ("place", "problem"),
    [
        (("essai", "longue", 3), ""),
        (("essai", "longue-suite", 0), ""),
        (("essai", "longue", 99), "ce paragraphe n’est pas"),
        (("essai", "nulle-part", 0), "cette section n’est pas"),
        (("parti", "longue", 0), "ce dossier n’est pas"),
    ],
)
def test_bookmarks_that_lead_nowhere_are_known(library: Library, place: tuple[str, str, int], problem: str) -> None:
    found = problem_of(Bookmark(*place), library)
    assert found.startswith(problem)
    assert bool(found) is bool(problem)


def test_a_pack_that_cannot_be_read_is_a_problem_not_an_error(packs_folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "essai.epub"
    copy.write_bytes((packs_folder / "essai.epub").read_bytes())
    library = Library.open([tmp_path])
    copy.unlink()
    assert problem_of(LONG, library) == "cette section ne peut pas être lue"


def test_nothing_is_left_out_of_the_list(qtbot: QtBot) -> None:
    dialog = BookmarksDialog([(LONG, ""), (GONE, "ce dossier n’est pas là")])
    qtbot.addWidget(dialog)
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert lines[0] == "Une longue section, § 3\nUn dossier d’essai"
    assert "À vérifier\u00a0: ce dossier n’est pas là" in lines[1]
    assert "1 à vérifier" in dialog._said.text()
    assert dialog.list.currentRow() == 0


def test_the_list_by_keyboard(qtbot: QtBot) -> None:
    dialog = BookmarksDialog([(LONG, ""), (GONE, "ce dossier n’est pas là")])
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    dialog.list.setFocus()
    with qtbot.waitSignal(dialog.removed) as removed:
        QTest.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert removed.args == [LONG]
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert dialog.chosen == GONE
    assert not dialog.isVisible()


def test_an_empty_list_says_how_to_fill_it(qtbot: QtBot) -> None:
    dialog = BookmarksDialog([])
    qtbot.addWidget(dialog)
    assert "Ctrl+D" in dialog._said.text()
    assert not dialog.open_button.isEnabled()
    QTest.keyClick(dialog.list, Qt.Key.Key_Delete)


def test_the_chosen_one_is_opened_and_removed_ones_are_gone(
    window: MainWindow, store: BookmarkStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in (LONG, GONE):
        store.add(one)

    def play(dialog: BookmarksDialog) -> int:
        dialog.list.setCurrentRow(1)
        dialog._remove()
        dialog.list.setCurrentRow(0)
        dialog._open()
        return 1

    monkeypatch.setattr(bookmarks_dialog.BookmarksDialog, "exec", play)
    QTest.keyClick(window.view, Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.reader.place == Place.of_section("essai", "longue", 3)
    assert store.all() == (LONG,)


def test_bookmarks_can_be_erased_with_the_traces(window: MainWindow, store: BookmarkStore, folder: Path) -> None:
    store.add(LONG)
    window._comforts.traces.erase({"mes marque-pages"})
    assert list(folder.iterdir()) == []


def test_names() -> None:
    assert name_of(LONG) == "Une longue section, § 3"
    assert name_of(Bookmark("d", "volet-1")) == "volet-1"
