"""Where a print goes: the printer, how many copies, one side or both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QLabel, QSpinBox, QWidget

from onpe_desktop.printing.system import Ticket

_MOST_COPIES = 99


class PrintTargetBox(QGroupBox):
    """Lets the user choose a printer. Until `set_printers` it says that they are being looked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Imprimante"))
        self._printer = QComboBox(self)
        self._copies = QSpinBox(self)
        self._both_sides = QCheckBox(self.tr("&Recto verso"), self)
        self._nothing = QLabel(self)
        self._build()

    @property
    def has_printer(self) -> bool:
        """Tell whether a printer can be chosen."""
        return self._printer.isEnabled()

    def set_printers(self, names: tuple[str, ...]) -> None:
        """Offer these printers, the first one chosen, or say that there is none and what to do."""
        self._printer.clear()
        self._printer.addItems(list(names) or [self.tr("Aucune imprimante")])
        for control in (self._printer, self._copies, self._both_sides):
            control.setEnabled(bool(names))
        self._nothing.setVisible(not names)

    def ticket(self) -> Ticket:
        """Return what is chosen."""
        return Ticket(self._printer.currentText(), self._copies.value(), self._both_sides.isChecked())

    def _build(self) -> None:
        self._copies.setRange(1, _MOST_COPIES)
        self._copies.lineEdit().setAccessibleName(self.tr("Exemplaires"))
        self._nothing.setText(
            self.tr(
                "Aucune imprimante n’est installée sur ce poste. "
                "Enregistrez en PDF, puis imprimez depuis un autre poste."
            )
        )
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        self._nothing.hide()
        self._printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._printer.setMinimumContentsLength(12)
        self._printer.setAccessibleName(self.tr("Imprimante"))
        form = QFormLayout(self)
        form.addRow(self._printer)
        form.addRow(self.tr("&Exemplaires"), self._copies)
        form.addRow(self._both_sides)
        form.addRow(self._nothing)
        self._printer.addItem(self.tr("Recherche des imprimantes…"))
        for control in (self._printer, self._copies, self._both_sides):
            control.setEnabled(False)
