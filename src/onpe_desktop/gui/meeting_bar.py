"""The line below the text in « mode réunion »: the ways on, back and out, for those who use the mouse."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget


class MeetingBar(QFrame):
    """Three buttons. Each says its key."""

    backWanted = Signal()  # noqa: N815 - a Qt signal
    onWanted = Signal()  # noqa: N815 - a Qt signal
    leaveWanted = Signal()  # noqa: N815 - a Qt signal

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("meetingBar")
        self.back = QPushButton(self.tr("Section précédente (←)"), self)
        self.on = QPushButton(self.tr("Section suivante (→)"), self)
        leave = QPushButton(self.tr("Quitter le mode réunion (Échap)"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 10, 5)
        for button, signal in (
            (self.back, self.backWanted),
            (self.on, self.onWanted),
            (leave, self.leaveWanted),
        ):
            button.setObjectName("quiet")
            button.clicked.connect(signal)
            row.addWidget(button)
        row.insertStretch(2)
