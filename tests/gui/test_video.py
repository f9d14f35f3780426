import builtins
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtMultimedia import QMediaPlayer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QSlider
from pytestqt.qtbot import QtBot

from onpe_desktop.dossiers import Dossier, Media, Metadata, Paragraph, Section, Text, Video
from onpe_desktop.gui import video_stage
from onpe_desktop.gui.main_window import MainWindow
from onpe_desktop.gui.places import Place
from onpe_desktop.gui.video_desk import VideoDesk
from onpe_desktop.gui.video_player import VideoPlayer
from onpe_desktop.packs import Library, write_pack
from onpe_desktop.rendering.captions import read_captions
from onpe_desktop.settings import Settings

# No sound and no graphics card on machines that test.
pytestmark = pytest.mark.qt_log_ignore(
    "PulseAudio",
    "pipewire",
    "FFmpeg version",
    "No audio device",
    "No HW decoder",
    "No RHI backend",
    "AV1",
    "av1",
    "This plugin does not support setParent",  # the offscreen platform, for the window of the picture
)
OpenWindow = Callable[[Library, Settings], MainWindow]
FILMS = Path(__file__).parents[1] / "data" / "video"
CAPTIONS = b"WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour.\n\n00:02.000 --> 00:04.000\nDeuxi\xc3\xa8me phrase.\n"


def medium(name: str, media_type: str, content: bytes) -> Media:
    return Media(name, media_type, len(content), sha256(content).hexdigest())


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A pack with three films: one with captions beside it, one that holds its own, one that cannot be shown."""
    files = {f"{name}.mp4": (FILMS / f"{name}.mp4").read_bytes() for name in ("film", "captioned", "av1")}
    files["film.vtt"] = CAPTIONS
    transcript = (Paragraph((Text("Une fugue est racontée."),), 1),)
    sections = (
        Section("film", "Un film", blocks=(Video("Le film", "film.mp4", "film.vtt", transcript),)),
        Section("muet", "Un autre film", blocks=(Video("L’autre film", "captioned.mp4"),)),
        Section("ailleurs", "Un film d’ailleurs", blocks=(Video("Sans décodeur", "av1.mp4", "", transcript),)),
    )
    day = date(2026, 11, 23)
    types = {".mp4": "video/mp4", ".vtt": "text/vtt"}
    media = tuple(medium(name, types[name[-4:]], content) for name, content in files.items())
    dossier = Dossier(Metadata("films", "Des films", "É", "2022", day, day, "Droits", "Source"), sections, media)
    folder = tmp_path_factory.mktemp("films")
    write_pack(dossier, files, folder / "films.epub")
    return Library.open([folder])


@pytest.fixture
def window(open_window: OpenWindow, library: Library, settings: Settings) -> Iterator[MainWindow]:
    window = open_window(library, settings)
    yield window
    desk(window).close()


def desk(window: MainWindow) -> VideoDesk:
    found = window.findChild(VideoDesk)
    assert found is not None
    return found


def opened(window: MainWindow, section: str) -> VideoPlayer:
    """Open the film of a section by its link, as the keyboard does."""
    window.reader.open(Place.of_section("films", section))
    window.view.setFocus()
    for _ in range(20):
        QTest.keyClick(window.view, Qt.Key.Key_Tab)
        if "Lire la vidéo" in window.view.textCursor().selectedText():
            break
    QTest.keyClick(window.view, Qt.Key.Key_Return)
    player = desk(window).player
    assert player is not None
    return player


def ready(qtbot: QtBot, player: VideoPlayer) -> None:
    qtbot.waitUntil(lambda: player.play.isEnabled() and player._length > 0, timeout=10_000)


def test_a_film_plays_with_its_captions(window: MainWindow, qtbot: QtBot) -> None:
    player = opened(window, "film")
    ready(qtbot, player)
    assert 3_900 <= player._length <= 4_200
    QTest.keyClick(player.play, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: player.caption.text() == "Deuxième phrase.", timeout=10_000)
    assert player._stage is not None
    assert player._stage.videoSink().videoSize() == QSize(160, 90)
    player.captions.click()
    assert player.caption.text() == ""


def test_it_can_be_steered_by_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    player = opened(window, "film")
    ready(qtbot, player)
    assert player._stage is not None
    stage = player._stage
    player.place.setFocus()
    for _ in range(3):
        QTest.keyClick(player.place, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: stage.position >= 2_900)
    QTest.keyClick(player.back, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stage.position < 500)
    for control in player.findChildren(QAbstractButton) + player.findChildren(QSlider):
        assert control.accessibleName() or getattr(control, "text", str)()


def test_the_transcript_is_searched_and_leads_into_the_film(window: MainWindow, qtbot: QtBot) -> None:
    player = opened(window, "film")
    ready(qtbot, player)
    assert "0:02 Deuxième phrase." in player.transcript.text.toPlainText().replace("\u00a0", " ")
    QTest.keyClicks(player.transcript.field, "fugue")
    assert player.transcript.text.textCursor().selectedText() == "fugue"
    assert not player.transcript.said.isVisible()
    QTest.keyClicks(player.transcript.field, "zzz")
    assert player.transcript.said.isVisible()
    player.transcript.text.anchorClicked.emit("temps:2000")
    qtbot.waitUntil(lambda: player._stage is not None and player._stage.position >= 1_900)


def test_captions_of_the_film_itself_are_offered(window: MainWindow, qtbot: QtBot) -> None:
    player = opened(window, "muet")
    ready(qtbot, player)
    qtbot.waitUntil(player.captions.isEnabled, timeout=5_000)
    assert player._stage is not None
    assert player._stage._player.activeSubtitleTrack() == 0
    player.captions.click()
    assert player._stage._player.activeSubtitleTrack() == -1


def test_the_discreet_screen_stops_it(window: MainWindow, qtbot: QtBot) -> None:
    player = opened(window, "film")
    ready(qtbot, player)
    player.toggle()
    assert player._stage is not None
    qtbot.waitUntil(lambda: player._stage is not None and player._stage.is_playing)
    window._comforts.discretion.toggle()
    assert not player._stage.is_playing
    window._comforts.discretion.toggle()
    assert not player._stage.is_playing, "who comes back decides"


def test_a_film_without_a_picture_gives_way_to_a_sentence(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(video_stage, "PATIENCE", 300)
    player = opened(window, "ailleurs")
    qtbot.waitUntil(lambda: player._stage is not None, timeout=10_000)
    player.toggle()
    qtbot.waitUntil(lambda: "ne peut pas être lue" in player.said.text(), timeout=10_000)
    assert player.said.isVisible()
    assert not player.play.isEnabled()
    assert "Une fugue" in player.transcript.text.toPlainText()


def test_without_qtmultimedia_the_transcript_stands_there(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "onpe_desktop.gui.video_stage":
            raise ImportError(name)
        return usual(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", refuse)
    player = opened(window, "film")
    qtbot.waitUntil(lambda: "ne peut pas être lue" in player.said.text())
    assert "Une fugue" in player.transcript.text.toPlainText()


def test_without_a_backend_the_transcript_stands_there(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMediaPlayer, "isAvailable", lambda _player: False)
    player = opened(window, "film")
    qtbot.waitUntil(lambda: "ne peut pas être lue" in player.said.text())


def test_closing_stops_and_forgets(window: MainWindow, qtbot: QtBot) -> None:
    player = opened(window, "film")
    ready(qtbot, player)
    QTest.keyClick(player, Qt.Key.Key_Escape)
    assert desk(window).player is None
    assert opened(window, "film") is not player


def test_a_link_to_a_video_that_is_not_there_does_nothing(window: MainWindow) -> None:
    window.reader.open(Place.of_section("films", "film"))
    window.view.linkFollowed.emit("video:absente.mp4")
    assert desk(window).player is None


def test_captions_read_as_those_of_the_pack(library: Library) -> None:
    pack = library.pack("films")
    assert pack is not None
    assert [cue.text for cue in read_captions(pack.read_media("film.vtt"))] == ["Bonjour.", "Deuxième phrase."]
