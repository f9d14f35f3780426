"""What was read, joined to the window: signs in the contents and beside the text, actions, the way back to a place."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow, QMessageBox

from onpe_desktop.gui.actions import Actions
from onpe_desktop.gui.bookmarks import Bookmarks
from onpe_desktop.gui.contents_panel import ContentsPanel
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_progress import ReadingProgress
from onpe_desktop.gui.reading_view import ReadingView


class ReadingDesk(QObject):
    """Shows what `ReadingProgress` and `Bookmarks` know where the reader looks for it."""

    told = Signal(str)  # what the user should know

    def __init__(
        self, window: QMainWindow, progress: ReadingProgress, bookmarks: Bookmarks, reader: Reader, actions: Actions
    ) -> None:
        super().__init__(window)
        self._window = window
        self._progress = progress
        self._bookmarks = bookmarks
        self._reader = reader
        self._actions = actions
        self._here: tuple[str, str] | None = None
        reader.offer_resuming(progress.place_to_resume)
        reader.sectionReached.connect(self._reach)
        progress.changed.connect(self._show_tick)
        actions.resume.triggered.connect(self.resume)
        actions.read.triggered.connect(self._mark)
        actions.unread_all.triggered.connect(self.ask_unread_all)
        self._show_tick()

    def follow(self, contents: ContentsPanel, view: ReadingView) -> None:
        """Keep the signs in the table of contents and beside the text true."""

        def show_bookmarks() -> None:
            place = self._reader.section_read
            view.show_bookmarks(self._bookmarks.anchors(place[0]) if place else ())

        self._progress.changed.connect(lambda: contents.show_read(self._progress.sections_read))
        self._bookmarks.changed.connect(show_bookmarks)
        self._reader.placeChanged.connect(show_bookmarks)

    def resume(self) -> None:
        """Go to where the reader was in this dossier; without one open, in the one read last."""
        place = self._progress.place_to_resume(self._reader.place.dossier)
        if place is None:
            self.told.emit(self.tr("Rien à reprendre ici\u00a0: ouvrez une section, votre place y sera retenue."))
        else:
            self._reader.open(place)

    def ask_unread_all(self) -> None:
        """Take every « déjà lu » away when the user agrees."""
        question = QMessageBox(self._window)
        question.setWindowTitle(self.tr("Sections déjà lues"))
        question.setText(self.tr("Retirer toutes les marques «\u00a0déjà lu\u00a0»\u202f?"))
        question.setInformativeText(self.tr("Vos marque-pages et l’endroit où vous en étiez restent."))
        remove = question.addButton(self.tr("&Retirer"), QMessageBox.ButtonRole.AcceptRole)
        cancel = question.addButton(self.tr("&Annuler"), QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(cancel)
        question.exec()
        if question.clickedButton() is remove:
            self._progress.unmark_all()

    def _reach(self, dossier: str, section: str) -> None:
        self._here = (dossier, section) if section else None
        self._show_tick()

    def _show_tick(self) -> None:
        self._actions.read.setEnabled(self._here is not None)
        self._actions.read.setChecked(self._here is not None and self._progress.is_read(self._here))

    def _mark(self) -> None:
        if self._here is not None:
            read = not self._progress.is_read(self._here)
            self._progress.mark(self._here, read=read)
            self.told.emit(self.tr("Section marquée «\u00a0déjà lue\u00a0».") if read else self.tr("Marque retirée."))
