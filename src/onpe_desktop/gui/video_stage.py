"""The picture and sound of a video, from memory. The only module that knows QtMultimedia.

Importing it, or making a stage, raises ImportError where the system or the installation has no QtMultimedia.
"""

from PySide6.QtCore import QByteArray, QDataStream, QObject, QTimer, QUrl, Signal
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoFrame
from PySide6.QtMultimediaWidgets import QVideoWidget
from PySide6.QtWidgets import QWidget

PATIENCE = 6000  # milliseconds of playing without any picture after which there will be none (AV1 without its decoder)

_AVUTIL = ("libavutil.so.{}", "avutil-{}.dll", "libavutil.{}.dylib")
_VERSIONS = range(59, 63)  # FFmpeg 7 to 8, and what may follow
_QUIET = -8  # AV_LOG_QUIET


class VideoStage(QVideoWidget):
    """Plays the bytes of one video; nothing is written to the disk, and no address is ever opened."""

    moved = Signal(int)  # milliseconds from the start
    lengthKnown = Signal(int)  # noqa: N815 - a Qt signal: milliseconds
    playingChanged = Signal(bool)  # noqa: N815 - a Qt signal
    ownCaptionsFound = Signal()  # noqa: N815 - a Qt signal: there is a track of captions in the film itself
    failed = Signal()
    """There is nothing to see: no picture can be made of it here."""

    def __init__(self, content: bytes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_seen = False
        # Not a QBuffer made here: FFmpeg's threads would need Python's lock to read from it. See `end`.
        self._source = QDataStream(QByteArray(content))
        self._sound = QAudioOutput(self)
        self._player = QMediaPlayer(self)
        if not self._player.isAvailable():
            raise ImportError("QtMultimedia has no backend here")
        _silence_ffmpeg()
        for shared in (self._sound, self._player, self):
            _settle_hooks(shared)
        self._player.setAudioOutput(self._sound)
        self._player.setVideoOutput(self)
        self._player.positionChanged.connect(lambda place: self.moved.emit(place))  # noqa: PLW0108 - 64 bits to 32
        self._player.durationChanged.connect(lambda length: self.lengthKnown.emit(length))  # noqa: PLW0108 - the same
        self._player.playingChanged.connect(self._follow)
        self._player.errorOccurred.connect(lambda *_: self._fail())
        self._player.tracksChanged.connect(self._look_for_captions)
        self._player.mediaStatusChanged.connect(self._judge)
        self.videoSink().videoFrameChanged.connect(self._see)
        self._doubt = QTimer(self)
        self._doubt.setSingleShot(True)
        self._doubt.setInterval(PATIENCE)
        self._doubt.timeout.connect(self._fail)
        self._player.setSourceDevice(self._source.device())  # without a name: FFmpeg writes it on the terminal

    @property
    def is_playing(self) -> bool:
        """Tell whether it runs."""
        return self._player.isPlaying()

    @property
    def position(self) -> int:
        """Milliseconds from the start."""
        return self._player.position()

    def play(self) -> None:
        """Run, from the start again when it is over."""
        self._player.play()

    def pause(self) -> None:
        """Stand still, silent."""
        self._player.pause()

    def end(self) -> None:
        """Stop for good, and wait for FFmpeg's threads; call it before the widget goes.

        A destructor holds Python's lock while it waits for them, a method does not: a thread that still needs the lock
        would wait for ever.
        """
        self._doubt.stop()
        self.videoSink().videoFrameChanged.disconnect(self._see)
        self._player.stop()
        self._player.setSource(QUrl())
        self._player.setVideoOutput(None)  # type: ignore[arg-type] # Qt takes null: no picture any more

    def seek(self, position: int) -> None:
        """Go to a place, in milliseconds from the start."""
        self._player.setPosition(max(position, 0))

    def mute(self, *, muted: bool) -> None:
        """Play without sound, or with it."""
        self._sound.setMuted(muted)

    def show_own_captions(self, *, shown: bool) -> None:
        """Show the captions of the film itself on its picture, or none."""
        self._player.setActiveSubtitleTrack(0 if shown else -1)

    def _look_for_captions(self) -> None:
        if self._player.subtitleTracks():
            self.ownCaptionsFound.emit()

    def _follow(self, playing: bool) -> None:  # noqa: FBT001 - Qt's contract
        self.playingChanged.emit(playing)
        if playing and not self._was_seen:
            self._doubt.start()

    def _see(self, frame: QVideoFrame) -> None:
        """Take note of the first picture; before it come empty ones."""
        if frame.isValid() and not self._was_seen:
            self._was_seen = True
            self._doubt.stop()

    def _judge(self, status: QMediaPlayer.MediaStatus) -> None:
        statuses = QMediaPlayer.MediaStatus
        if (
            status is statuses.InvalidMedia
            or (status is statuses.LoadedMedia and not self._player.hasVideo())
            or (status is statuses.EndOfMedia and not self._was_seen)
        ):
            self._fail()

    def _fail(self) -> None:
        self._doubt.stop()
        self._player.stop()
        self.failed.emit()


def _settle_hooks(shared: QObject) -> None:
    """Let PySide find out, here, that no Python method overrides the two hooks of a connection.

    WORKAROUND: Qt calls these hooks from FFmpeg's threads, under a lock that `stop` waits for while it holds Python's;
    the first call of each looks for an override, which needs Python's lock: the window then stood still for ever.
    """
    shared.objectNameChanged.connect(shared.objectNameChanged)
    shared.objectNameChanged.disconnect(shared.objectNameChanged)


def _silence_ffmpeg() -> None:
    """Keep FFmpeg from writing what it knows of each film, titles included, on the terminal.

    WORKAROUND: Qt leaves FFmpeg's own log on, and offers no way to turn it off. The library is loaded with the player.
    """
    import contextlib
    import ctypes

    for name in (pattern.format(version) for version in _VERSIONS for pattern in _AVUTIL):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(name).av_log_set_level(_QUIET)
            return
