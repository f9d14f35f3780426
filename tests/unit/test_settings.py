import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from onpe_desktop.settings import BOOKMARKS, SETTINGS, THEME, ZOOM, Setting, Settings, SettingsError


def test_defaults_without_a_file(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path)

    assert (settings[THEME], settings[ZOOM], settings.set_aside) == ("system", 100, None)
    assert list(tmp_path.iterdir()) == []


def test_stored_values_come_back(tmp_path: Path) -> None:
    Settings.load(tmp_path / "new").store(ZOOM, 130)

    assert Settings.load(tmp_path / "new")[ZOOM] == 130
    assert [file.name for file in (tmp_path / "new").iterdir()] == ["settings.toml"]


def test_without_a_home_folder_settings_live_in_memory() -> None:
    settings = Settings.load(None)
    settings.store(THEME, "dark")

    assert settings[THEME] == "dark"


@pytest.mark.parametrize(
    "content", [b"theme = ", b"\xff\xfe", b"zoom = 5000\n", b'theme = "pink"\n', b"unknown = []\n"]
)
def test_a_damaged_file_never_stops_the_program_and_is_set_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.toml").write_bytes(content)

    settings = Settings.load(tmp_path)

    assert settings.set_aside == tmp_path / "settings-damaged-1.toml"
    assert settings.set_aside.read_bytes() == content
    assert all(settings[setting] == setting.default for setting in SETTINGS)
    settings.store(ZOOM, 130)
    assert Settings.load(tmp_path).set_aside is None
    assert Settings.load(tmp_path)[ZOOM] == 130


def test_what_can_be_understood_is_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('theme = "dark"\nzoom = true\n', encoding="utf-8")

    settings = Settings.load(tmp_path)

    assert (settings[THEME], settings[ZOOM]) == ("dark", 100)
    assert settings.set_aside is not None
    assert Settings.load(tmp_path)[THEME] == "dark"
    assert Settings.load(tmp_path).set_aside is None


def test_a_second_damaged_file_does_not_replace_the_first(tmp_path: Path) -> None:
    for content in (b"one = ", b"two = "):
        (tmp_path / "settings.toml").write_bytes(content)
        Settings.load(tmp_path)
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {
        "settings-damaged-1.toml": b"one = ",
        "settings-damaged-2.toml": b"two = ",
    }
    Settings.load(tmp_path).erase()
    assert list(tmp_path.iterdir()) == []


def test_what_a_later_version_has_stored_stays(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text('colour = "blue"\nzoom = 120\n', encoding="utf-8")
    settings = Settings.load(tmp_path)
    settings.store(THEME, "dark")
    assert settings.set_aside is None
    stored = tomllib.loads((tmp_path / "settings.toml").read_text(encoding="utf-8"))
    assert stored == {"colour": "blue", "theme": "dark", "zoom": 120}


def test_two_instances_keep_what_the_other_has_stored(tmp_path: Path) -> None:
    one, other = Settings.load(tmp_path), Settings.load(tmp_path)
    one.store(ZOOM, 150)
    other.store(THEME, "dark")
    again = Settings.load(tmp_path)
    assert (again[ZOOM], again[THEME]) == (150, "dark")


STORING = """
import os, signal, sys
from pathlib import Path
import tomli_w, tomllib
from onpe_desktop.settings import ZOOM, Settings

steps, last = 0, int(sys.argv[2])

def count(event, arguments):
    global steps
    if event in ("open", "os.mkdir", "os.rename", "os.remove"):
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)

settings = Settings.load(Path(sys.argv[1]))
sys.addaudithook(count)
settings.store(ZOOM, 150)
print("stored")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_killed_at_any_step_of_storing_the_file_holds_the_old_or_the_new(tmp_path: Path) -> None:
    Settings.load(tmp_path).store(ZOOM, 120)
    for last in range(1, 20):
        ended = subprocess.run(
            [sys.executable, "-c", STORING, str(tmp_path), str(last)], capture_output=True, check=False
        )
        again = Settings.load(tmp_path)
        assert again.set_aside is None
        if ended.stdout:
            assert again[ZOOM] == 150
            break
        assert ended.returncode == -signal.SIGKILL
        assert again[ZOOM] == 120
    assert last > 3
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


def test_a_value_outside_the_table_is_our_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="zoom"):
        Settings.load(tmp_path).store(ZOOM, 10)


def test_a_full_disk_keeps_the_old_file_and_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings.load(tmp_path).store(ZOOM, 120)

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    settings = Settings.load(tmp_path)
    with pytest.raises(SettingsError) as caught:
        settings.store(ZOOM, 150)

    assert "place" in caught.value.next_step
    assert settings[ZOOM] == 150
    assert tomllib.loads((tmp_path / "settings.toml").read_text(encoding="utf-8")) == {"zoom": 120}


def test_a_folder_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SettingsError):
        Settings.load(tmp_path / "file" / "below").store(ZOOM, 150)


def test_what_is_on_or_off_takes_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("bookmarks = 1\n", encoding="utf-8")
    assert Settings.load(tmp_path).set_aside is not None
    Settings.load(tmp_path).store(BOOKMARKS, value=True)
    assert (tmp_path / "settings.toml").read_text(encoding="utf-8") == "bookmarks = true\n"
    assert Settings.load(tmp_path)[BOOKMARKS] is True
    with pytest.raises(ValueError, match="bookmarks"):
        Settings.load(tmp_path).store(BOOKMARKS, "on")


def test_what_is_tried_out_is_not_stored(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path)
    settings.try_out(ZOOM, 150)
    assert settings[ZOOM] == 150
    assert list(tmp_path.iterdir()) == []
    settings.save()
    assert Settings.load(tmp_path)[ZOOM] == 150


def test_erasing_leaves_no_file(tmp_path: Path) -> None:
    settings = Settings.load(tmp_path)
    settings.store(ZOOM, 150)
    settings.erase()
    assert settings[ZOOM] == 100
    assert list(tmp_path.iterdir()) == []
    settings.erase()


def test_a_file_that_cannot_be_erased_is_said(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    settings = Settings(tmp_path / "settings.toml", {"zoom": 150})
    with pytest.raises(SettingsError, match="supprimé"):
        settings.erase()
    assert settings[ZOOM] == 100


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_a_value_of_its_own_setting(setting: Setting) -> None:
    assert setting.accepts(setting.default)
    assert setting.label
