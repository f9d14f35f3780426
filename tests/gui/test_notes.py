"""Notes in the window: only with the policy, only with the passphrase, out of sight when nobody is there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.note_dialog import NoteDialog, PersonalDataDialog
from onpe_desktop.gui.notes import IDLE, Notes
from onpe_desktop.gui.notes_dialog import NotesDialog
from onpe_desktop.gui.passphrase_dialog import PassphraseDialog
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.search_session import SearchesText
from onpe_desktop.gui.theme import Theme
from onpe_desktop.notes import Note, NotesError, NoteVault, OpenNotes, WrongPassphraseError, sealing
from onpe_desktop.packs import Library
from onpe_desktop.paths import Paths
from onpe_desktop.policy import Policy
from onpe_desktop.settings import Settings

PHRASE = "quatre mots bien gardés"


class NoSearch:
    """Stands for a search index that is not asked."""

    def searcher(self) -> SearchesText:
        pytest.fail("not asked")


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "PASSES", 1)
    monkeypatch.setattr(sealing, "KIBIBYTES", 8)


@pytest.fixture
def window(
    qtbot: QtBot, paths: Paths, settings: Settings, library: Library, theme: Theme, tmp_path: Path
) -> Iterator[MainWindow]:
    paths.user_data = tmp_path / "data"
    window = MainWindow(paths, settings, library, theme, NoSearch, Policy(notes=True, is_set=True))
    qtbot.addWidget(window)
    window.resize(1000, 700)
    with qtbot.waitExposed(window):
        window.show()
    window.furnish()
    yield window
    window._comforts.discretion.uncover()
    window.close()


@pytest.fixture
def notes(window: MainWindow) -> Notes:
    assert window._comforts.notes is not None
    return window._comforts.notes


def begin(window: MainWindow, notes: Notes, qtbot: QtBot) -> OpenNotes:
    """Open the notes with a passphrase typed into the dialog."""

    def type_phrase() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PassphraseDialog)
        dialog._phrase.setText(PHRASE)
        if dialog._again is not None:
            dialog._again.setText(PHRASE)
        dialog.accept()
        qtbot.waitUntil(lambda: not dialog.isVisible())

    QTimer.singleShot(0, window, type_phrase)
    assert notes._open()
    assert notes._notes is not None
    return notes._notes


def in_next_dialog(window: MainWindow, act: object) -> None:
    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        act(dialog)  # type: ignore[operator] # a function of the dialog

    QTimer.singleShot(0, window, run)


def test_without_the_policy_there_are_no_notes(
    qtbot: QtBot, paths: Paths, settings: Settings, library: Library, theme: Theme
) -> None:
    plain = MainWindow(paths, settings, library, theme, NoSearch)
    qtbot.addWidget(plain)
    plain.show()
    plain.furnish()
    assert plain._comforts.notes is None
    assert [menu.title() for menu in plain.menuBar().findChildren(QMenu) if "Notes" in menu.title()] == []
    plain.close()


def test_a_note_is_written_found_again_and_deleted(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    window.reader.open(Place.of_section("essai", "courte", 1))
    opened = begin(window, notes, qtbot)

    def write(dialog: NoteDialog) -> None:
        dialog.edit.setPlainText("  À relire.  ")
        dialog.edit.document().setModified(True)
        dialog.accept()

    in_next_dialog(window, write)
    notes.edit_here()
    assert [(note.place, note.text, note.title) for note in opened.all()] == [
        (("essai", "courte", 1), "À relire.", "Une section courte")
    ]
    assert notes._marks.anchors == {"courte.p1"}

    def delete(dialog: NoteDialog) -> None:
        assert dialog.edit.toPlainText() == "À relire."
        next(one for one in dialog.findChildren(QPushButton) if "Supprimer" in one.text()).click()

    in_next_dialog(window, delete)
    notes.edit_here()
    assert opened.all() == ()
    assert notes._marks.anchors == set()


def test_the_mark_is_painted_in_the_margin(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    window.reader.open(Place.of_section("essai", "courte"))
    opened = begin(window, notes, qtbot)
    before = window.view.viewport().grab().toImage()
    opened.put(Note("essai", "courte", 1, "Texte"))
    notes._show_marks()
    after = window.view.viewport().grab().toImage()
    margin = window.view.viewport().width() - round(window.view.margin)
    changed = [
        x for x in range(after.width()) for y in range(after.height()) if before.pixel(x, y) != after.pixel(x, y)
    ]
    assert changed
    assert min(changed) >= margin


def test_a_click_on_the_sign_shows_the_note(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    window.reader.open(Place.of_section("essai", "courte"))
    viewport = window.view.viewport()
    line = window.view.line_of("courte.p1")
    assert line is not None
    assert window.view.line_of("inconnue") is None
    beside = QPoint(viewport.width() - round(window.view.margin) + 8, line.center().y())
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=beside)  # nothing there
    begin(window, notes, qtbot).put(Note("essai", "courte", 1, "Texte"))
    notes._show_marks()
    seen: list[str] = []

    def look(dialog: NoteDialog) -> None:
        seen.append(dialog.edit.toPlainText())
        dialog.reject()

    in_next_dialog(window, look)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=beside)
    assert seen == ["Texte"]


def test_the_discreet_screen_closes_the_notes(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    begin(window, notes, qtbot).put(Note("essai", "courte", 1, "Texte"))
    window.reader.open(Place.of_section("essai", "courte"))
    assert notes._marks.anchors
    window._comforts.discretion.cover()
    assert not notes.are_open
    assert not notes._marks.anchors
    window._comforts.discretion.uncover()
    assert not notes.are_open


def test_they_close_when_nobody_is_there(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    idle = [0.0]
    notes._idle_seconds = lambda: idle[0]
    begin(window, notes, qtbot)
    idle[0] = IDLE - 1
    notes.close_when_idle()
    assert notes.are_open
    idle[0] = IDLE
    notes.close_when_idle()
    assert not notes.are_open
    assert not notes._timer.isActive()


def test_what_was_being_written_is_hidden_and_not_lost(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    window.reader.open(Place.of_section("essai", "courte", 1))
    opened = begin(window, notes, qtbot)

    def write_and_leave(dialog: NoteDialog) -> None:
        dialog.edit.setPlainText("Pas encore gardé")
        dialog.edit.document().setModified(True)
        notes.close()
        assert dialog.is_covered
        assert not dialog.edit.isVisible()
        with pytest.raises(NotesError):
            dialog._keep("Pas encore gardé")

        def type_phrase() -> None:
            asked = QApplication.activeModalWidget()
            assert isinstance(asked, PassphraseDialog)
            asked._phrase.setText(PHRASE)
            asked.accept()
            qtbot.waitUntil(lambda: not asked.isVisible())

        QTimer.singleShot(0, window, type_phrase)
        dialog.reopenWanted.emit()
        assert not dialog.is_covered
        dialog.accept()

    in_next_dialog(window, write_and_leave)
    notes.edit_here()
    assert [note.text for note in opened.all()] == ["Pas encore gardé"]


def test_an_unchanged_note_closes_with_the_notes(window: MainWindow, notes: Notes, qtbot: QtBot) -> None:
    window.reader.open(Place.of_section("essai", "courte", 1))
    begin(window, notes, qtbot)

    def leave(dialog: NoteDialog) -> None:
        notes.close()
        assert not dialog.isVisible()

    in_next_dialog(window, leave)
    notes.edit_here()
    assert notes._shown is None


def test_the_list_leads_to_the_passage_and_names_what_is_to_be_checked(
    window: MainWindow, notes: Notes, qtbot: QtBot
) -> None:
    opened = begin(window, notes, qtbot)
    opened.put(Note("essai", "courte", 1, "Premier", "Un dossier d’essai", "Une section courte"))
    opened.put(Note("parti", "loin", 2, "Second", "Un dossier parti", "Loin"))

    def look(dialog: NotesDialog) -> None:
        lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
        assert lines[0].startswith("Une section courte, § 1\nPremier")
        assert "À vérifier" not in lines[0]
        assert "À vérifier\u00a0: ce dossier n’est pas dans la bibliothèque" in lines[1]
        dialog.list.setCurrentRow(0)
        dialog._choose(is_to_edit=False)

    in_next_dialog(window, look)
    notes.show_all()
    assert window.reader.place == Place.of_section("essai", "courte", 1)


def test_a_text_that_tells_who_somebody_is_asks_first(window: MainWindow, qtbot: QtBot) -> None:
    kept: list[str] = []
    dialog = NoteDialog("Section", "", kept.append, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.edit.setPlainText("Appeler la mère de Léa au 06 12 34 56 78")
    dialog.edit.document().setModified(True)

    def go_back(asked: PersonalDataDialog) -> None:
        assert isinstance(asked, PersonalDataDialog)
        asked.reject()

    in_next_dialog(window, go_back)
    dialog.accept()
    assert kept == []
    assert dialog.isVisible()
    in_next_dialog(window, lambda asked: asked.accept())
    dialog.accept()
    assert kept == ["Appeler la mère de Léa au 06 12 34 56 78"]
    assert not dialog.isVisible()


def test_a_disk_that_refuses_leaves_the_text_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    def refuse(_text: str) -> None:
        raise NotesError("Les notes n’ont pas pu être lues ou enregistrées.", "Vérifiez la place libre.")

    dialog = NoteDialog("Section", "", refuse, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.edit.setPlainText("Texte")
    dialog.accept()
    assert dialog.isVisible()
    assert "enregistrées" in dialog._refusal.text()
    assert dialog.edit.toPlainText() == "Texte"


def test_a_wrong_passphrase_is_said_and_the_next_one_tried(qtbot: QtBot, tmp_path: Path) -> None:
    NoteVault(tmp_path).begin(PHRASE)
    dialog = PassphraseDialog(NoteVault(tmp_path).open, is_new=False)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._phrase.setText("autre chose")
    dialog.accept()
    qtbot.waitUntil(lambda: "pas la phrase secrète" in dialog._said.text())
    assert dialog.notes is None
    assert dialog.isVisible()
    dialog._phrase.setText(PHRASE)
    dialog.accept()
    qtbot.waitUntil(lambda: dialog.notes is not None)
    assert not dialog.isVisible()
    assert dialog._phrase.text() == ""


def test_a_new_passphrase_is_typed_twice_and_long_enough(qtbot: QtBot) -> None:
    def never(_phrase: str) -> OpenNotes:
        raise WrongPassphraseError("", "")

    dialog = PassphraseDialog(never, is_new=True)
    qtbot.addWidget(dialog)
    assert dialog._again is not None
    for first, second, allowed in (("court", "court", 0), (PHRASE, "autre", 0), (PHRASE, PHRASE, 1)):
        dialog._phrase.setText(first)
        dialog._again.setText(second)
        assert dialog._ok.isEnabled() == allowed


def test_erasing_traces_deletes_them(window: MainWindow, notes: Notes, qtbot: QtBot, tmp_path: Path) -> None:
    begin(window, notes, qtbot).put(Note("essai", "courte", 1, "Texte"))
    assert [file.name for file in (tmp_path / "data").iterdir()] == ["notes.vault"]
    window._comforts.traces.erase({"mes notes"})
    assert not notes.are_open
    assert list((tmp_path / "data").iterdir()) == []


def test_without_a_folder_the_refusal_is_a_sentence(window: MainWindow, notes: Notes) -> None:
    notes._folder = None
    window.reader.open(Place.of_section("essai", "courte", 1))
    notes.edit_here()
    assert window._notice is not None
    assert "dossier personnel" in window._notice._said.text()


def test_on_a_page_without_paragraphs_it_is_said(window: MainWindow, notes: Notes) -> None:
    notes.edit_here()
    assert window._notice is not None
    assert "paragraphe à annoter" in window._notice._said.text()
