"""The options of a print: what stands beside the text."""

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGroupBox, QVBoxLayout, QWidget

from onpe_desktop.printing import PrintOptions


class PrintOptionsBox(QGroupBox):
    """Three boxes to tick. Cover and contents follow the number of sections until the user touches them."""

    optionsChanged = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Mise en page"))
        self._cover = QCheckBox(self.tr("Page de &couverture"), self)
        self._contents = QCheckBox(self.tr("&Table des matières"), self)
        self._numbers = QCheckBox(self.tr("&Numéros des paragraphes"), self)
        self._cover.setToolTip(self.tr("Titre, source, date et droits sur une première page"))
        self._numbers.setToolTip(self.tr("Pour citer un passage précisément"))
        self._touched: set[QCheckBox] = set()
        column = QVBoxLayout(self)
        for box in (self._cover, self._contents, self._numbers):
            column.addWidget(box)
            box.clicked.connect(lambda _checked, box=box: self._touch(box))

    def follow_number_of_sections(self, count: int) -> None:
        """Tick cover and contents when several sections are printed, clear them for one."""
        for box in (self._cover, self._contents):
            if box not in self._touched:
                box.setChecked(count > 1)

    def options(self) -> PrintOptions:
        """Return what is ticked, with the day that the print will carry."""
        return PrintOptions(
            printed_on=datetime.now(tz=UTC).astimezone().date(),
            cover=self._cover.isChecked(),
            contents=self._contents.isChecked(),
            paragraph_numbers=self._numbers.isChecked(),
        )

    def _touch(self, box: QCheckBox) -> None:
        self._touched.add(box)
        self.optionsChanged.emit()
