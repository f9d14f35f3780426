"""Room for the filters above the results: all of them where there is enough, else some lines that scroll."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from onpe_desktop.gui.filter_chips import FilterChips

_LEAST = 34  # pixels: a line of chips


class ChipsArea(QScrollArea):
    """Is as high as its chips wherever the results leave it so much; never higher."""

    def __init__(self, chips: FilterChips, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = chips
        self.setWidget(chips)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        chips.setAutoFillBackground(False)
        chips.rowsChanged.connect(self._follow)
        chips.reached.connect(lambda chip: self.ensureWidgetVisible(chip, 0, 0))
        self._follow()

    def sizeHint(self) -> QSize:
        """Return the height of all chips."""
        return QSize(self._chips.sizeHint().width(), self.maximumHeight())

    def minimumSizeHint(self) -> QSize:
        """Return the height of a line."""
        return QSize(0, min(_LEAST, self.maximumHeight()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Need another height in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._follow()

    def _follow(self) -> None:
        self.setVisible(bool(self._chips.chips()))
        self.setMaximumHeight(self._chips.heightForWidth(self.width()))
        self.updateGeometry()
