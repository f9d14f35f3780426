"""Bookmarks in the window: marking what is read, the list, and whether any are kept on this computer at all."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from onpe_desktop.errors import UserError
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.reader import Reader
from onpe_desktop.packs import Library
from onpe_desktop.settings import BOOKMARKS, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from onpe_desktop.bookmarks import Bookmark, BookmarkStore

FILE_NAME = "bookmarks.sqlite"


class Bookmarks(QObject):
    """Keeps bookmarks when the user has said so: on a shared computer, they tell what was read.

    SQLite is loaded when it is needed.
    """

    refused = Signal(object)  # UserError
    told = Signal(str)  # what has been done, or what the user should know
    changed = Signal()
    """Others are marked than before."""

    def __init__(
        self, window: QMainWindow, reader: Reader, library: Library, settings: Settings, folder: Path | None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._library = library
        self._settings = settings
        self._folder = folder
        self._set_aside: Path | None = None  # a damaged file of which the user does not know yet

    def toggle(self) -> None:
        """Mark the paragraph or the section that is read, or take its mark away."""
        here = self._reader.anchor_read
        if here is None:
            self.told.emit(self.tr("Ouvrez d’abord une section\u00a0: cette page n’a pas de paragraphe à marquer."))
        elif self._may_keep():
            self._try(lambda store: self._toggle(store, self._bookmark_of(*here)))

    def show(self) -> None:
        """Show the list."""
        if self._may_keep():
            self._try(self._show)

    def anchors(self, dossier: str) -> frozenset[str]:
        """Return the anchors of what is marked in a dossier; none while bookmarks are off or cannot be read."""
        if not self._settings[BOOKMARKS] or self._folder is None:
            return frozenset()
        store = self._store()
        try:
            marks = store.all()
        except UserError:  # said when the user asks for them, as damage is
            return frozenset()
        self._set_aside = store.set_aside or self._set_aside
        from onpe_desktop.gui.bookmark_words import anchor_of

        return frozenset(anchor_of(mark) for mark in marks if mark.dossier == dossier)

    def erase(self) -> None:
        """Delete the file; `BookmarkError` when the disk refuses."""
        if self._folder is not None:
            self._store().erase()
        self.changed.emit()

    def _toggle(self, store: "BookmarkStore", here: "Bookmark") -> None:
        if here.place in {known.place for known in store.all()}:
            store.remove(here.place)
            said = self.tr("Marque-page retiré\u00a0: {title}.")
        else:
            store.add(here)
            said = self.tr("Marque-page ajouté\u00a0: {title}. «\u00a0Aller à › Marque-pages\u00a0» les montre tous.")
        from onpe_desktop.gui.bookmark_words import name_of

        self.changed.emit()
        self.told.emit(said.format(title=name_of(here)))

    def _show(self, store: "BookmarkStore") -> None:
        from onpe_desktop.gui.bookmark_words import problem_of
        from onpe_desktop.gui.bookmarks_dialog import BookmarksDialog

        marks = [(mark, problem_of(mark, self._library)) for mark in store.all()]
        dialog = BookmarksDialog(marks, self._window)
        dialog.removed.connect(lambda mark: self._try(lambda store: store.remove(mark.place)))
        dialog.exec()
        self.changed.emit()
        if dialog.chosen is not None:
            mark = dialog.chosen
            self._reader.open(Place.of_section(mark.dossier, mark.section, mark.paragraph or None))

    def _bookmark_of(self, dossier: str, anchor: str) -> "Bookmark":
        from onpe_desktop.bookmarks import Bookmark

        section, _, paragraph = anchor.partition(".p")
        pack = self._library.pack(dossier)
        titles = pack.title_path(section) if pack else ()
        return Bookmark(
            dossier, section, int(paragraph or 0), pack.metadata.title if pack else "", titles[-1] if titles else ""
        )

    def _may_keep(self) -> bool:
        """Tell whether bookmarks are on; ask when they are off."""
        if self._settings[BOOKMARKS]:
            return True
        from onpe_desktop.gui.bookmarks_question import BookmarksQuestion

        if not BookmarksQuestion(self._window).exec():
            return False
        try:
            self._settings.store(BOOKMARKS, value=True)
        except UserError as error:
            self.refused.emit(error)
        return True

    def _store(self) -> "BookmarkStore":
        from onpe_desktop.bookmarks import BookmarkError, BookmarkStore

        if self._folder is None:
            raise BookmarkError(
                self.tr("Les marque-pages ne peuvent pas être gardés\u00a0: il n’y a pas de dossier personnel."),
                self.tr("Notez le numéro du paragraphe\u202f; il ne change pas."),
            )
        return BookmarkStore(self._folder / FILE_NAME)

    def _try(self, act: "Callable[[BookmarkStore], None]") -> None:
        try:
            store = self._store()
            act(store)
        except UserError as error:
            self.refused.emit(error)
            return
        set_aside, self._set_aside = store.set_aside or self._set_aside, None
        if set_aside is not None:
            self.told.emit(
                self.tr(
                    "Le fichier des marque-pages était endommagé\u00a0: il est gardé sous le nom {name}, et un nouveau"
                    " est commencé."
                ).format(name=set_aside.name)
            )
