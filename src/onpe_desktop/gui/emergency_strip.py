"""The strip that always shows the emergency numbers."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

EMERGENCY_KEY = "F9"


class EmergencyStrip(QFrame):
    """Names 119, 17, 112 and 114 whatever is shown, and leads to the page with all numbers."""

    numbersWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emergencyStrip")
        said = QLabel(
            self.tr(
                "Enfant en danger\u00a0: <b>119</b> &nbsp;·&nbsp; Danger immédiat\u00a0: <b>17</b> ou <b>112</b>"
                " &nbsp;·&nbsp; Par SMS\u00a0: <b>114</b>"
            ),
            self,
        )
        said.setWordWrap(True)
        said.setAccessibleName(self.tr("Enfant en danger : 119. Danger immédiat : 17 ou 112. Par SMS : 114."))
        button = QPushButton(self.tr("Tous les numéros ({key})").format(key=EMERGENCY_KEY), self)
        button.clicked.connect(self.numbersWanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 10, 5)
        row.addWidget(said, stretch=1)
        row.addWidget(button)
