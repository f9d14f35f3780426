"""What is said in a video, to be read and searched: its captions with their times, and its transcript."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from onpe_desktop.rendering.captions import Cue, clock
from onpe_desktop.rendering.frame import link, page, text
from onpe_desktop.rendering.style import Style

_SEEK = "temps:"


class Transcript(QWidget):
    """A text with a field above it that finds words in it. The times are links."""

    timeWanted = Signal(int)  # noqa: N815 - a Qt signal: milliseconds

    def __init__(self, cues: tuple[Cue, ...], transcript: str, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Trouver dans la transcription"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.field.textChanged.connect(self._find_first)
        self.field.returnPressed.connect(self._find_next)
        following = QPushButton(self.tr("&Suivant"), self)
        following.setAutoDefault(False)
        following.clicked.connect(self._find_next)
        self.said = QLabel(self)
        self.text = QTextBrowser(self)
        self.text.setAccessibleName(self.tr("Transcription"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(lambda url: self._follow(url.toString()))
        self.text.setHtml(page(style, "".join(map(_line, cues)) + transcript))
        row = QHBoxLayout()
        row.addWidget(self.field, stretch=1)
        row.addWidget(following)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self.text, stretch=1)
        self.said.hide()

    def _find_first(self) -> None:
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._find_next()

    def _find_next(self) -> None:
        words = self.field.text()
        found = not words or self.text.find(words)
        if not found:  # from the top again
            self.text.moveCursor(QTextCursor.MoveOperation.Start)
            found = self.text.find(words)
        self.said.setText("" if found else self.tr("Ces mots ne sont pas dans la transcription."))
        self.said.setVisible(not found)

    def _follow(self, address: str) -> None:
        if address.startswith(_SEEK):
            self.timeWanted.emit(int(address.removeprefix(_SEEK)))


def _line(cue: Cue) -> str:
    words = text(cue.text).replace("\n", " ")
    return f'<p class="tight">{link(f"{_SEEK}{cue.start}", clock(cue.start))} {words}</p>'
