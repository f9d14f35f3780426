"""Where a print goes: the printer, how many copies, one side or both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QLabel, QSpinBox, QWidget

from onpe_desktop.printing import Paper, PrintOptions, Sheets
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
        self._booklet = QLabel(self)
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

    def suggest_both_sides(self, *, needed: bool) -> None:
        """Tick both sides for a booklet, which cannot be folded without, and say how it is made."""
        self._booklet.setVisible(needed)
        if needed and self.has_printer:
            self._both_sides.setChecked(True)

    def ticket(self, options: PrintOptions) -> Ticket:
        """Return what is chosen, for pages made with these options."""
        aside = options.sheets is not Sheets.SINGLE
        return Ticket(
            self._printer.currentText(),
            self._copies.value(),
            self._both_sides.isChecked(),
            paper=Paper.A4 if aside else options.paper,
            short_edge=aside,
            grey=options.black,
        )

    def _build(self) -> None:
        self._copies.setRange(1, _MOST_COPIES)
        self._copies.lineEdit().setAccessibleName(self.tr("Exemplaires"))
        self._nothing.setText(
            self.tr(
                "Aucune imprimante n’est installée sur ce poste. "
                "Enregistrez en PDF, puis imprimez depuis un autre poste."
            )
        )
        self._booklet.setText(
            self.tr("Un livret s’imprime recto verso, retourné sur le bord court, puis se plie au milieu.")
        )
        for label in (self._nothing, self._booklet):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.hide()
        self._printer.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._printer.setMinimumContentsLength(12)
        self._printer.setAccessibleName(self.tr("Imprimante"))
        form = QFormLayout(self)
        form.addRow(self._printer)
        form.addRow(self.tr("&Exemplaires"), self._copies)
        form.addRow(self._both_sides)
        form.addRow(self._booklet)
        form.addRow(self._nothing)
        self._printer.addItem(self.tr("Recherche des imprimantes…"))
        for control in (self._printer, self._copies, self._both_sides):
            control.setEnabled(False)
