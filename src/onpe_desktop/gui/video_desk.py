"""Videos of a pack: from the link in the text to the window that plays them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from onpe_desktop.gui.reader import Reader
from onpe_desktop.gui.tasks import TaskRunner
from onpe_desktop.gui.theme import Theme
from onpe_desktop.packs import Library, Pack

if TYPE_CHECKING:
    from onpe_desktop.dossiers import Video
    from onpe_desktop.errors import OnpeDesktopError
    from onpe_desktop.gui.video_player import VideoPlayer

_CHANNEL = "video"


class VideoDesk(QObject):
    """Opens one video at a time. QtMultimedia is loaded with the first; its bytes are read in the background."""

    def __init__(self, window: QWidget, reader: Reader, library: Library, theme: Theme, runner: TaskRunner) -> None:
        super().__init__(window)
        self._window = window
        self._reader = reader
        self._library = library
        self._theme = theme
        self._runner = runner
        self.player: VideoPlayer | None = None
        reader.videoWanted.connect(self.open)

    def open(self, media: str) -> None:
        """Show the window of the video with this medium on the page that is read."""
        here = self._reader.section_read
        pack = self._library.pack(here[0]) if here is not None else None
        video = _video_of(pack, here[1], media) if pack is not None and here is not None else None
        if pack is None or here is None or video is None:
            return
        self.close()
        from onpe_desktop.gui.video_player import VideoPlayer
        from onpe_desktop.rendering.blocks import render_blocks
        from onpe_desktop.rendering.captions import read_captions
        from onpe_desktop.rendering.inlines import Place

        cues = read_captions(pack.read_media(video.captions)) if video.captions else ()
        transcript = render_blocks(video.transcript, Place(here[1], say=self._theme.style.say))
        player = VideoPlayer(video.title, cues, transcript, self._theme.style, self._window)
        player.closed.connect(self._forget)
        self.player = player
        player.show()
        self._runner.run(
            lambda _token: pack.read_media(media),
            lambda content: self._show(player, content),
            lambda error: self._say(player, error),
            channel=_CHANNEL,
        )

    def pause(self) -> None:
        """Stop what plays: somebody has come."""
        if self.player is not None:
            self.player.pause()

    def close(self) -> None:
        """Take the window away, if there is one."""
        if self.player is not None:
            self.player.reject()

    def _show(self, player: "VideoPlayer", content: bytes) -> None:
        if player is not self.player:
            return
        try:
            from onpe_desktop.gui.video_stage import VideoStage

            stage = VideoStage(content, player)
        except ImportError:  # no QtMultimedia, or a library of the system that it needs is missing
            player.say_impossible()
            return
        player.show_stage(stage)

    def _say(self, player: "VideoPlayer", error: "OnpeDesktopError") -> None:
        from onpe_desktop.errors import UserError
        from onpe_desktop.gui.languages import in_words

        if player is self.player:
            player.say(in_words(error)) if isinstance(error, UserError) else player.say_impossible()

    def _forget(self) -> None:
        if self.player is not None:
            self._runner.cancel(_CHANNEL)
            self.player.deleteLater()
            self.player = None


def _video_of(pack: Pack, section: str, media: str) -> "Video | None":
    """Return the video with this medium in a section or one of those below it."""
    from onpe_desktop.dossiers import Video, walk_blocks, walk_sections

    return next(
        (
            block
            for part in walk_sections((pack.section(section),))
            for block in walk_blocks(part.blocks)
            if isinstance(block, Video) and block.media == media
        ),
        None,
    )
