"""The files of an import in reading order; an empty list says what can be done, and files may be dropped on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

_PATH = Qt.ItemDataRole.UserRole
_MARGIN = 24  # pixels around the words of an empty list


class ImportList(QListWidget):
    """Files and folders of pages; the full path is in the tool tip."""

    filesChanged = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Fichiers à importer, dans l’ordre de lecture"))
        self._hint = self.tr(
            "Ajoutez ou déposez ici un PDF, un document Word ou LibreOffice, un EPUB, une page HTML ou un dossier"
            " de pages, un fichier Markdown. Plusieurs fichiers font un seul pack."
        )
        self.setAccessibleDescription(self._hint)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files in their order."""
        return tuple(Path(self.item(row).data(_PATH)) for row in range(self.count()))

    def add(self, paths: Sequence[Path]) -> None:
        """Put files at the end of the list."""
        for path in paths:
            item = QListWidgetItem(path.name)
            item.setData(_PATH, str(path))
            item.setToolTip(str(path))
            self.addItem(item)
        if paths and self.currentRow() < 0:
            self.setCurrentRow(0)
        self.filesChanged.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what is a file."""
        self._take_files(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take what is a file, wherever it is."""
        self._take_files(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Add the files that were dropped."""
        self.add([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say in an empty list what it is for."""
        super().paintEvent(event)
        if self.count():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        area = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRect(area), int(flags), self._hint)
        painter.end()

    @staticmethod
    def _take_files(event: QDragMoveEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
        else:
            event.ignore()
