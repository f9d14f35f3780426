"""Looking for letters in the page that is read; the search in all dossiers is another thing, with another key."""

from PySide6.QtCore import QObject

from onpe_desktop.gui.find_words import find_words
from onpe_desktop.gui.hits_bar import HitsBar
from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.reading_view import ReadingView


class FindInPage(QObject):
    """Marks what the bar's field holds, from where the reader was when it was opened, and again on the next page."""

    def __init__(self, bar: HitsBar, view: ReadingView, reader: Reader) -> None:
        super().__init__(bar)
        self._bar = bar
        self._view = view
        self._from = 0  # Qt's position of the text
        bar.textWanted.connect(self._find)
        bar.stepWanted.connect(self._remember)
        bar.closed.connect(view.setFocus)
        reader.placeChanged.connect(self._find_again)

    def open(self) -> None:
        """Let the user type."""
        self._remember()
        self._bar.open_find()
        if self._bar.looked_for:
            self._find(self._bar.looked_for)

    def forget(self) -> None:
        """Empty the field, without a mark in the text."""
        if self._bar.looked_for:
            self._view.unmark()
        self._bar.forget()

    def _find(self, words: str) -> None:
        self._view.mark_from(find_words(words), self._from)

    def _find_again(self) -> None:
        if self._bar.looked_for:
            self._from = 0
            self._find(self._bar.looked_for)

    def _remember(self) -> None:
        self._from = self._view.position_read()
