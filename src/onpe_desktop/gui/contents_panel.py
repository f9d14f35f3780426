"""The table of contents at the left of the text."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from onpe_desktop.gui.contents_delegate import TitleDelegate
from onpe_desktop.gui.contents_model import ContentsModel, ContentsRole
from onpe_desktop.rendering.home import Outlined


class ContentsPanel(QTreeView):
    """Every dossier and its sections; follows the reader, and says which section is wanted."""

    sectionChosen = Signal(str, str)  # noqa: N815 - a Qt signal: dossier, section ("" for the dossier's first page)

    def __init__(self, packs: Sequence[Outlined], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ContentsModel(packs, self)
        self._new_counts: Mapping[tuple[str, str], int] | None = None  # not shown yet
        self.setItemDelegate(TitleDelegate(self))
        self.setHeaderHidden(True)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setIndentation(16)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.setAccessibleName(self.tr("Table des matières"))
        self.clicked.connect(self._choose)
        self.setModel(self._model)  # last: every setting above would lay the lines out anew
        self.expandToDepth(0)

    def show_place(self, dossier: str, section: str) -> None:
        """Mark the line of what is being read, its branch open; nothing is marked on a page outside the dossiers."""
        index = self._model.index_of(dossier, section)
        if index == self.currentIndex():
            return
        branch = index
        while branch.isValid():
            self.expand(branch)
            branch = branch.parent()
        self.setCurrentIndex(index)  # scrolls there, too

    def show_counts(self, sections: Mapping[tuple[str, str], int]) -> None:
        """Show how many results stand in which `(dossier, section)`; none takes the counts away.

        They change at every key, mostly while the results hide this tree: then they wait until it is seen.
        """
        self._new_counts = sections
        if self.isVisible():
            self._take_counts()

    def show_read(self, sections: frozenset[tuple[str, str]]) -> None:
        """Show which sections, as `(dossier, section)`, are read."""
        self._model.set_read(sections)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the counts of the last search."""
        self._take_counts()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current line with Enter or the space bar; the arrows only move in the tree."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the titles anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _take_counts(self) -> None:
        if self._new_counts is not None:
            self._model.set_counts(self._new_counts)
            self._new_counts = None

    def _choose(self, index: QModelIndex) -> None:
        self.sectionChosen.emit(index.data(ContentsRole.DOSSIER), index.data(ContentsRole.SECTION))
