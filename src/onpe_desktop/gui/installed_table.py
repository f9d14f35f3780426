"""The dossiers that are read, and those that are installed and can't be."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from onpe_desktop.gui.languages import said
from onpe_desktop.gui.pack_words import signature_words
from onpe_desktop.installing.station import InstalledPack
from onpe_desktop.packs import Library
from onpe_desktop.rendering.wording import french_date

_GAP = 18  # pixels between columns
_DOSSIER = Qt.ItemDataRole.UserRole  # of a row whose former edition the user can have back
_SIGNATURE = 3  # the last column


class InstalledTable(QTreeWidget):
    """One row for each: title, day of the edition, origin, signature."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Dossiers installés"))
        self.setHeaderLabels([self.tr("Dossier"), self.tr("Édition"), self.tr("D’où il vient"), self.tr("Signature")])
        self.setRootIsDecorated(False)
        self.setAlternatingRowColors(True)

    def show_packs(self, library: Library, installed: Sequence[InstalledPack]) -> None:
        """Show what is read, in its order, then what is installed and can't be."""
        self.clear()
        by_dossier = {pack.dossier: pack for pack in installed if pack.is_read}
        for pack in library.packs:
            known = by_dossier.get(pack.metadata.identifier)
            self._add(
                pack.metadata.identifier, pack.metadata.title, said(french_date(pack.metadata.modified)),
                self._origin(known), signature_words(known) if known else self.tr("celle du programme"),
                can_go_back=known is not None and not known.for_everybody,
            )  # fmt: skip
        for other in installed:
            if other.problem is not None and not other.is_read:
                day = said(french_date(other.modified)) if other.modified else "?"
                self._add(other.dossier, other.title, day, self.tr("n’est pas lu"), signature_words(other))
        for column in range(_SIGNATURE):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, self.columnWidth(column) + _GAP)
        if (first := self.topLevelItem(0)) is not None:
            self.setCurrentItem(first)

    def chosen(self) -> str:
        """Return the dossier of the row whose former edition the user can have back, else nothing."""
        row = self.currentItem()
        return "" if row is None else str(row.data(0, _DOSSIER))

    def cut_off(self) -> str:
        """Return what the last column of the row says, when there is no room for it; else nothing."""
        row = self.currentItem()
        words = "" if row is None else row.text(_SIGNATURE)
        return words if self.fontMetrics().horizontalAdvance(words) > self.columnWidth(_SIGNATURE) - _GAP else ""

    def _add(self, dossier: str, *words: str, can_go_back: bool = False) -> None:
        row = QTreeWidgetItem(self, list(words))
        row.setData(0, _DOSSIER, dossier if can_go_back else "")
        for column, word in enumerate(words):
            row.setToolTip(column, word)
        row.setData(0, Qt.ItemDataRole.AccessibleTextRole, ", ".join(words))

    def _origin(self, known: InstalledPack | None) -> str:
        if known is None:
            return self.tr("fourni")
        return self.tr("installé pour tout le poste") if known.for_everybody else self.tr("installé pour vous")
