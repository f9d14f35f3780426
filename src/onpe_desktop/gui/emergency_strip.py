"""The strip that always shows the emergency numbers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from onpe_desktop.rendering.frame import text

EMERGENCY_KEY = "F9"


class EmergencyStrip(QFrame):
    """Names 119, 17, 112 and 114 whatever is shown, then what a carte locale adds; leads to the page with all numbers.

    `local` is the name and the number of a local contact.
    """

    numbersWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None, local: tuple[str, str] | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergencyStrip")
        shown = self.tr(
            "Enfant en danger\u00a0: <b>119</b> &nbsp;·&nbsp; Danger immédiat\u00a0: <b>17</b> ou <b>112</b>"
            " &nbsp;·&nbsp; Par SMS\u00a0: <b>114</b>"
        )
        spoken = self.tr("Enfant en danger\u00a0: 119. Danger immédiat\u00a0: 17 ou 112. Par SMS\u00a0: 114.")
        if local is not None:
            name, number = local
            words = self.tr("{name} (ajout local)\u00a0: {number}")
            shown += " &nbsp;·&nbsp; " + words.format(name=text(name), number=f"<b>{text(number)}</b>")
            spoken += " " + words.format(name=name, number=number) + "."
        said = QLabel(shown, self)
        said.setWordWrap(True)
        said.setAccessibleName(spoken)
        button = QPushButton(self.tr("Tous les numéros ({key})").format(key=EMERGENCY_KEY), self)
        button.clicked.connect(self.numbersWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 10, 5)
        row.addWidget(said, stretch=1)
        row.addWidget(button)
