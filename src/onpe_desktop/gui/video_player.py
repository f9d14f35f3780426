"""The window of a video: picture, captions, controls, and the transcript beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from onpe_desktop.gui.transcript import Transcript
from onpe_desktop.rendering.captions import Cue, clock, cue_at
from onpe_desktop.rendering.style import Style

if TYPE_CHECKING:
    from onpe_desktop.gui.video_stage import VideoStage

_STEP = 10_000  # milliseconds


class VideoPlayer(QDialog):
    """Plays one video. Where that is impossible, a sentence stands where the picture would be.

    Every control is a button, a box or a slider with a name; the space bar plays and stops wherever no field has it.
    """

    closed = Signal()

    def __init__(
        self, title: str, cues: tuple[Cue, ...], transcript: str, style: Style, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Vidéo"))  # others may see the task bar
        self._cues = cues
        self._stage: VideoStage | None = None
        self._length = 0
        name = QLabel(title, self)
        name.setWordWrap(True)
        name.setTextFormat(Qt.TextFormat.PlainText)
        self.said = QLabel(self.tr("La vidéo se prépare…"), self)
        self.said.setWordWrap(True)
        self.said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption = QLabel(self)
        self.caption.setObjectName("caption")
        self.caption.setTextFormat(Qt.TextFormat.PlainText)
        self.caption.setWordWrap(True)
        self.caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.caption.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 8)
        self.caption.setAccessibleName(self.tr("Sous-titre"))
        self.transcript = Transcript(cues, transcript, style, self)
        self.transcript.timeWanted.connect(self.seek)
        self._picture = QVBoxLayout()
        for widget in (name, self.said, self.caption):
            self._picture.addWidget(widget, stretch=int(widget is self.said))
        self._picture.addLayout(self._controls())
        columns = QHBoxLayout(self)
        columns.setContentsMargins(18, 18, 18, 14)
        columns.setSpacing(16)
        columns.addLayout(self._picture, stretch=3)
        columns.addWidget(self.transcript, stretch=2)
        self.resize(960, 540)
        self._enable(on=False)

    def show_stage(self, stage: "VideoStage") -> None:
        """Take the picture in; it waits for the button."""
        self._stage = stage
        self._picture.replaceWidget(self.said, stage)
        self._picture.setStretchFactor(stage, 1)
        self.said.hide()
        stage.moved.connect(self._follow)
        stage.lengthKnown.connect(self._take_length)
        stage.playingChanged.connect(self._show_state)
        stage.failed.connect(self.say_impossible)
        if not self._cues:
            stage.ownCaptionsFound.connect(self._offer_own_captions)
        self._enable(on=True)
        self.play.setFocus()

    def say_impossible(self) -> None:
        """Say in place of the picture that there is none."""
        self.say(
            self.tr(
                "La vidéo ne peut pas être lue sur ce poste\u00a0: son format ou l’installation ne le permettent pas."
                " La transcription, à côté, dit ce qu’on y entend."
            )
        )

    def say(self, said: str) -> None:
        """Say something in place of the picture."""
        self._enable(on=False)
        if self._stage is not None:
            self._picture.replaceWidget(self._stage, self.said)
            self._end()
        self.said.setText(said)
        self.said.show()
        self.transcript.field.setFocus()

    def toggle(self) -> None:
        """Play, or stop."""
        if self._stage is not None:
            self._stage.pause() if self._stage.is_playing else self._stage.play()

    def pause(self) -> None:
        """Stop, whatever runs."""
        if self._stage is not None:
            self._stage.pause()

    def seek(self, position: int) -> None:
        """Go to a place, in milliseconds."""
        if self._stage is not None:
            self._stage.seek(min(position, self._length) if self._length else position)

    def done(self, result: int) -> None:
        """Stop before the window goes."""
        self._end()
        super().done(result)
        self.closed.emit()

    def _end(self) -> None:
        if self._stage is not None:
            self._stage.end()
            self._stage.hide()
            self._stage.deleteLater()
            self._stage = None

    def _controls(self) -> QVBoxLayout:
        self.play = self._button(self.tr("&Lire"), self.toggle)
        self.back = self._button(self.tr("−10\u00a0s"), lambda: self._step(-_STEP))
        self.back.setAccessibleName(self.tr("Reculer de 10 secondes"))
        self.on = self._button(self.tr("+10\u00a0s"), lambda: self._step(_STEP))
        self.on.setAccessibleName(self.tr("Avancer de 10 secondes"))
        self.captions = QCheckBox(self.tr("Sous-&titres"), self)
        self.captions.setChecked(True)
        self.captions.toggled.connect(self._choose_captions)
        self.muted = QCheckBox(self.tr("Sans s&on"), self)
        self.muted.toggled.connect(lambda muted: self._stage.mute(muted=muted) if self._stage else None)
        self.place = QSlider(Qt.Orientation.Horizontal, self)
        self.place.setAccessibleName(self.tr("Position dans la vidéo"))
        self.place.setSingleStep(1000)
        self.place.setPageStep(_STEP)
        self.place.valueChanged.connect(self._go_to_slider)
        self.time = QLabel(clock(0), self)
        close = self._button(self.tr("&Fermer"), self.reject)
        row = QHBoxLayout()
        for widget in (self.play, self.back, self.on, self.captions, self.muted):
            row.addWidget(widget)
        row.addStretch()
        row.addWidget(close)
        line = QHBoxLayout()
        line.addWidget(self.place, stretch=1)
        line.addWidget(self.time)
        both = QVBoxLayout()
        both.addLayout(line)
        both.addLayout(row)
        return both

    def _button(self, name: str, act: object) -> QPushButton:
        button = QPushButton(name, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _enable(self, *, on: bool) -> None:
        for widget in (self.play, self.back, self.on, self.place, self.muted):
            widget.setEnabled(on)
        self.captions.setEnabled(on and bool(self._cues))

    def _step(self, milliseconds: int) -> None:
        if self._stage is not None:
            self.seek(self._stage.position + milliseconds)

    def _go_to_slider(self, position: int) -> None:
        if self._stage is not None and abs(position - self._stage.position) >= 1000:
            self._stage.seek(position)

    def _take_length(self, milliseconds: int) -> None:
        self._length = milliseconds
        self.place.setRange(0, milliseconds)
        self._follow(0)

    def _follow(self, position: int) -> None:
        if not self.place.isSliderDown():
            with QSignalBlocker(self.place):
                self.place.setValue(position)
        self.time.setText(f"{clock(position)} / {clock(self._length)}")
        self._show_caption(position)

    def _show_caption(self, position: int) -> None:
        self.caption.setText(cue_at(self._cues, position) if self.captions.isChecked() else "")

    def _choose_captions(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        if self._stage is None:
            return
        if self._cues:
            self._show_caption(self._stage.position)
        else:
            self._stage.show_own_captions(shown=shown)

    def _offer_own_captions(self) -> None:
        self.captions.setEnabled(True)
        self._choose_captions(self.captions.isChecked())

    def _show_state(self, playing: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.play.setText(self.tr("&Pause") if playing else self.tr("&Lire"))
