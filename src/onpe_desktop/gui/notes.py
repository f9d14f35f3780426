"""Notes in the window, where the policy allows them: the menu, opening and closing, marks in the margin."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QMainWindow, QMenu

from onpe_desktop.errors import UserError
from onpe_desktop.gui.note_marks import NoteMarks
from onpe_desktop.gui.parts import Parts
from onpe_desktop.gui.places import Place

if TYPE_CHECKING:
    from onpe_desktop.gui.note_dialog import NoteDialog
    from onpe_desktop.gui.notes_dialog import NotesDialog
    from onpe_desktop.notes import KnownNames, Note, NoteVault, OpenNotes

KEY = "Ctrl+Shift+N"
IDLE = 5 * 60.0  # seconds without keyboard and mouse after which the notes close
LOOK = 15_000  # milliseconds between two looks whether they should


class Notes(QObject):
    """Opens the notes with the passphrase when they are wanted, and closes them with the discreet screen or when idle.

    PyNaCl is loaded when they are opened. `idle_seconds` tells for how long the program was not used.
    """

    refused = Signal(object)  # UserError
    told = Signal(str)

    def __init__(self, window: QMainWindow, parts: Parts, idle_seconds: Callable[[], float]) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader = parts.reader
        view = parts.view
        self._marks = NoteMarks(view)
        self._library = parts.library
        self._folder = parts.paths.user_data
        self._resources = parts.paths.resources
        self._idle_seconds = idle_seconds
        self._notes: OpenNotes | None = None
        self._shown: NoteDialog | NotesDialog | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self.close_when_idle)
        self._menu = self._make_menu()
        reader.placeChanged.connect(self._show_marks)
        view.viewport().installEventFilter(self)

    @property
    def are_open(self) -> bool:
        """Tell whether the notes can be read just now."""
        return self._notes is not None

    @property
    def opened(self) -> "OpenNotes | None":
        """The notes, for the window that takes the place of this one; None while they are closed."""
        return self._notes

    def carry_on(self, notes: "OpenNotes") -> None:
        """Show the notes that another window had opened."""
        self._notes = notes
        self._timer.start()
        self._show_marks()

    def edit_here(self) -> None:
        """Show the note on the paragraph that is read, or begin one."""
        here = self._reader.anchor_read
        if here is None:
            self.told.emit(self.tr("Ouvrez d’abord une section\u00a0: cette page n’a pas de paragraphe à annoter."))
        else:
            self._edit_at(*here)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Show the note whose sign in the margin is clicked on."""
        if event.type() is QEvent.Type.MouseButtonRelease and self.are_open:
            assert isinstance(event, QMouseEvent)  # noqa: S101 - by its type
            anchor, section = self._marks.anchor_at(event.position().toPoint()), self._reader.section_read
            if anchor is not None and section is not None:
                self._edit_at(section[0], anchor)
        return False

    def show_all(self) -> None:
        """Show the list."""
        self._try(self._show_list)

    def close(self) -> None:
        """Forget the key and every note: from now on they have to be opened again."""
        if self._notes is None:
            return
        self._notes = None
        self._timer.stop()
        self._show_marks()
        if self._shown is not None:
            from onpe_desktop.gui.note_dialog import NoteDialog

            self._shown.cover() if isinstance(self._shown, NoteDialog) else self._shown.reject()

    def close_when_idle(self) -> None:
        """Close when nobody has used the program for a while."""
        if self._idle_seconds() >= IDLE:
            self.close()

    def erase(self) -> None:
        """Delete the file; `NotesError` when the disk refuses."""
        self.close()
        if self._folder is not None:
            self._vault().erase()

    def _make_menu(self) -> QMenu:
        menu = QMenu(self.tr("&Notes"), self._window)
        here = menu.addAction(self.tr("&Note sur ce paragraphe…"), self.edit_here)
        here.setShortcut(QKeySequence(KEY))
        menu.addAction(self.tr("&Toutes mes notes…"), self.show_all)
        menu.addSeparator()
        self._close = menu.addAction(self.tr("&Fermer les notes"), self.close)
        menu.aboutToShow.connect(lambda: self._close.setEnabled(self.are_open))
        self._window.addAction(here)
        bar = self._window.menuBar()
        bar.insertMenu(bar.actions()[-1], menu)
        return menu

    def _edit_at(self, dossier: str, anchor: str) -> None:
        section, _, paragraph = anchor.partition(".p")
        self._try(lambda notes: self._edit(notes, (dossier, section, int(paragraph or 0))))

    def _edit(self, notes: "OpenNotes", place: tuple[str, str, int]) -> None:
        from onpe_desktop.bookmarks import Bookmark
        from onpe_desktop.gui.bookmark_words import name_of
        from onpe_desktop.gui.note_dialog import NoteDialog
        from onpe_desktop.notes import find_personal_data

        note = notes.at(place) or self._new_note(place)
        dialog = NoteDialog(
            name_of(Bookmark(*place, note.dossier_title, note.title)),
            note.text,
            lambda text: self._keep(note._replace(text=text)),
            self._window,
            find=lambda text: find_personal_data(text, self._known_names),
        )
        dialog.reopenWanted.connect(lambda: self._try(lambda _notes: dialog.uncover()))
        self._exec(dialog)

    @cached_property
    def _known_names(self) -> "KnownNames":
        """Names in small letters; read when a note is first written."""
        from onpe_desktop.notes import KnownNames

        return KnownNames.read(self._resources / "notes")

    def _keep(self, note: "Note") -> None:
        from onpe_desktop.notes import NotesError

        if self._notes is None:
            raise NotesError(
                self.tr("Les notes se sont fermées\u00a0: rien n’est enregistré."), self.tr("Ouvrez-les à nouveau.")
            )
        if note.text:
            self._notes.put(note)
        else:
            self._notes.remove(note.place)
        self._show_marks()

    def _show_list(self, notes: "OpenNotes") -> None:
        from onpe_desktop.bookmarks import Bookmark
        from onpe_desktop.gui.bookmark_words import problem_of
        from onpe_desktop.gui.notes_dialog import NotesDialog

        dialog = NotesDialog(
            [(note, problem_of(Bookmark(*note.place), self._library)) for note in notes.all()], self._window
        )
        self._exec(dialog)
        if dialog.chosen is not None and dialog.is_to_edit:
            self._try(lambda notes: self._edit(notes, dialog.chosen.place))  # type: ignore[union-attr] # seen above
        elif dialog.chosen is not None:
            dossier, section, paragraph = dialog.chosen.place
            self._reader.open(Place.of_section(dossier, section, paragraph or None))

    def _exec(self, dialog: "NoteDialog | NotesDialog") -> None:
        self._shown = dialog
        try:
            dialog.exec()
        finally:
            self._shown = None
            dialog.deleteLater()

    def _new_note(self, place: tuple[str, str, int]) -> "Note":
        from onpe_desktop.notes import Note

        pack = self._library.pack(place[0])
        titles = pack.title_path(place[1]) if pack else ()
        return Note(*place, dossier_title=pack.metadata.title if pack else "", title=titles[-1] if titles else "")

    def _show_marks(self) -> None:
        """Mark what has a note on the page shown."""
        section = self._reader.section_read
        if self._notes is None or section is None:
            self._marks.show(())
            return
        try:
            self._marks.show(note.anchor for note in self._notes.all() if note.dossier == section[0])
        except UserError as error:
            self.refused.emit(error)

    def _open(self) -> bool:
        """Ask for the passphrase unless the notes are open; tell whether they are."""
        if self._notes is not None:
            return True
        from onpe_desktop.gui.passphrase_dialog import PassphraseDialog

        vault = self._vault()
        is_new = not vault.exists
        dialog = PassphraseDialog(vault.begin if is_new else vault.open, is_new=is_new, parent=self._window)
        dialog.exec()
        self._notes = dialog.notes
        dialog.deleteLater()
        if self._notes is None:
            return False
        self._timer.start()
        self._show_marks()
        if vault.set_aside is not None:
            self.told.emit(
                self.tr(
                    "Le fichier des notes était endommagé\u00a0: il est gardé sous le nom {name}, et un nouveau est"
                    " commencé."
                ).format(name=vault.set_aside.name)
            )
        return True

    def _vault(self) -> "NoteVault":
        from onpe_desktop.notes import NotesError, NoteVault

        if self._folder is None:
            raise NotesError(
                self.tr("Les notes ne peuvent pas être gardées\u00a0: il n’y a pas de dossier personnel."),
                self.tr("Écrivez-les ailleurs."),
            )
        return NoteVault(self._folder)

    def _try(self, act: "Callable[[OpenNotes], None]") -> None:
        try:
            if self._open() and self._notes is not None:
                act(self._notes)
        except UserError as error:
            self.refused.emit(error)
