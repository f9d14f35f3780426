"""Where the reader is in each dossier, and what was read as a whole."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from onpe_desktop.errors import UserError
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView
from onpe_desktop.gui.seen_text import SeenText
from onpe_desktop.packs import Library
from onpe_desktop.settings import READING, Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from onpe_desktop.bookmarks import Reading, ReadingStore

FILE_NAME = "reading.sqlite"
DWELL = 1500  # milliseconds for which a text has to stay in sight to count as seen


class ReadingProgress(QObject):
    """Remembers for the session; on the disk only when the user has said so, as with bookmarks.

    A section is read when all of its text has stayed in sight for `DWELL` on one page. Sections and paragraphs are
    known by their stable ids; one that this edition does not have is passed over.
    """

    changed = Signal()
    """Other sections are read than before."""
    refused = Signal(object)  # UserError

    def __init__(
        self, view: ReadingView, reader: Reader, library: Library, settings: Settings, folder: Path | None
    ) -> None:
        super().__init__(view)
        self._view = view
        self._reader = reader
        self._library = library
        self._settings = settings
        self._folder = folder
        self._kept = False
        self._seen = SeenText()
        self._page: tuple[str, str] | None = None
        self._positions: dict[
            str, tuple[str, int]
        ] = {}  # section and paragraph by dossier, the one read last at the end
        self._sections: set[tuple[str, str]] = set()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DWELL)
        self._timer.timeout.connect(self.notice)
        view.verticalScrollBar().valueChanged.connect(self._timer.start)
        view.verticalScrollBar().rangeChanged.connect(self._timer.start)
        reader.placeChanged.connect(self._follow_page)

    @property
    def sections_read(self) -> frozenset[tuple[str, str]]:
        """Dossier and section of what is read."""
        return frozenset(self._sections)

    @property
    def reading(self) -> "Reading":
        """What this session knows."""
        from onpe_desktop.bookmarks import Reading

        return Reading({**self._positions}, {*self._sections})

    def carry_on(self, reading: "Reading") -> None:
        """Know what another window of this session knew."""
        self._positions, self._sections = {**reading.positions}, {*reading.sections}
        self.changed.emit()

    def is_read(self, place: tuple[str, str]) -> bool:
        """Tell whether a section, by dossier and id, is read."""
        return place in self._sections

    def place_to_resume(self, dossier: str = "") -> Place | None:
        """Return where the reader was in a dossier, or in the one read last; None when it is not known or not there."""
        for name in (dossier,) if dossier else reversed(self._positions):
            pack, (section, paragraph) = self._library.pack(name), self._positions.get(name, ("", 0))
            if pack is not None and section and pack.title_path(section):
                return Place.of_section(name, section, paragraph or None)
        return None

    def notice(self) -> None:
        """Take note of what is in sight now."""
        if not self._view.isVisible() or self._page is None:
            return
        self._seen.add(*self._view.visible_span())
        dossier, _ = self._page
        for section, start, end in self._view.section_spans():
            if self._seen.covers(start, end):
                self.mark((dossier, section))
        self._take_position()

    def mark(self, place: tuple[str, str], *, read: bool = True) -> None:
        """Say that a section is read, or is not."""
        if self.is_read(place) is read:
            return
        (self._sections.add if read else self._sections.discard)(place)
        self._store(lambda store: store.mark(*place) if read else store.unmark(*place))
        self.changed.emit()

    def unmark_all(self) -> None:
        """Say that nothing is read; positions stay."""
        self._sections.clear()
        self._store(self._put_all)
        self._begin_page()
        self.changed.emit()

    def forget(self) -> None:
        """Drop what this session knows beyond what is kept on the disk."""
        self._positions, self._sections = {}, set()
        self._store(self._load)
        self._begin_page()
        self.changed.emit()

    def erase(self) -> None:
        """Delete the file, and forget; `BookmarkError` when the disk refuses."""
        self._positions, self._sections = {}, set()
        self._begin_page()
        self.changed.emit()
        if self._folder is not None:
            self._open(self._folder).erase()

    def follow_settings(self) -> None:
        """Keep on the disk from now on, with what this session knows already; or do not any more, and delete."""
        keep = bool(self._settings[READING]) and self._folder is not None
        if keep and not self._kept:
            self._kept = True
            self._store(self._join)
            self.changed.emit()
        elif self._kept and not keep:
            self._store(lambda store: store.erase())
            self._kept = False

    def _follow_page(self) -> None:
        if self._reader.section_read != self._page:
            self._begin_page()
        self._timer.start()

    def _begin_page(self) -> None:
        self._page = self._reader.section_read
        self._seen = SeenText()

    def _take_position(self) -> None:
        here = self._reader.anchor_read
        if here is None:
            return
        dossier, anchor = here
        section, _, paragraph = anchor.partition(".p")
        position = (section, int(paragraph or 0))
        if self._positions.get(dossier) != position or next(reversed(self._positions)) != dossier:
            self._positions.pop(dossier, None)
            self._positions[dossier] = position
            self._store(lambda store: store.place(dossier, *position))

    def _load(self, store: "ReadingStore") -> None:
        reading = store.load()
        self._positions, self._sections = {**reading.positions}, {*reading.sections}

    def _join(self, store: "ReadingStore") -> None:
        """Put what this session knows to what is kept."""
        positions, sections = self._positions, self._sections
        self._load(store)
        self._positions |= positions
        self._sections |= sections
        if positions or sections:
            self._put_all(store)

    def _put_all(self, store: "ReadingStore") -> None:
        from onpe_desktop.bookmarks import Reading

        store.put(Reading(self._positions, self._sections))

    def _store(self, act: "Callable[[ReadingStore], None]") -> None:
        """Do it on the disk if anything is kept there."""
        if not self._kept or self._folder is None:
            return
        try:
            act(self._open(self._folder))
        except UserError as error:
            self._kept = False  # said once, not at every page
            self.refused.emit(error)

    @staticmethod
    def _open(folder: Path) -> "ReadingStore":
        from onpe_desktop.bookmarks import ReadingStore

        return ReadingStore(folder / FILE_NAME)
