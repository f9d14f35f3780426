from pathlib import Path

import pytest

from onpe_desktop.gui.display import NoDisplayError, check_display


def make(root: Path, path: str) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch()


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ":7"},
        {"DISPLAY": "7"},
        {"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/1"},
        {"QT_QPA_PLATFORM": "xcb"},
        {"QT_QPA_PLATFORM": "wayland;xcb"},
    ],
)
def test_no_screen_is_said_with_the_way_without_one(environment: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(NoDisplayError, match="self-test"):
        check_display(environment, "linux", root=tmp_path)


@pytest.mark.parametrize(
    ("environment", "file"),
    [
        ({"DISPLAY": ":7"}, "tmp/.X11-unix/X7"),
        ({"DISPLAY": ":7.0"}, "tmp/.X11-unix/X7"),
        ({"DISPLAY": "unix:7"}, "tmp/.X11-unix/X7"),
        ({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/run/user/1"}, "run/user/1/wayland-0"),
        ({"WAYLAND_DISPLAY": "/run/w"}, "run/w"),
    ],
)
def test_screen_that_answers_is_enough(environment: dict[str, str], file: str, tmp_path: Path) -> None:
    make(tmp_path, file)
    check_display(environment, "linux", root=tmp_path)


def test_abstract_socket_counts(tmp_path: Path) -> None:
    make(tmp_path, "proc/net/unix")
    (tmp_path / "proc/net/unix").write_text("0000: 00000002 00000000 00010000 0001 01 123 @/tmp/.X11-unix/X7\n")
    check_display({"DISPLAY": ":7"}, "linux", root=tmp_path)


@pytest.mark.parametrize("environment", [{"DISPLAY": "host:0"}, {"QT_QPA_PLATFORM": "offscreen"}])
def test_what_only_qt_can_tell_is_left_to_qt(environment: dict[str, str], tmp_path: Path) -> None:
    check_display(environment, "linux", root=tmp_path)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_one(platform: str, tmp_path: Path) -> None:
    check_display({}, platform, root=tmp_path)
