import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.single_instance import SingleInstance
from onpe_desktop.paths import Paths

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="signals, rights")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "runtime" / "onpe-desktop"


def test_the_first_leaves_nothing(folder: Path) -> None:
    first = SingleInstance(folder, Path("/settings"))
    assert first.is_first
    assert "settings" not in " ".join(file.name for file in folder.iterdir())
    first.leave()
    assert not folder.exists()


def test_other_settings_have_a_window_of_their_own(folder: Path) -> None:
    one, other = SingleInstance(folder, Path("/one")), SingleInstance(folder, Path("/other"))
    assert one.is_first
    assert other.is_first
    one.leave()
    assert not SingleInstance(folder, Path("/other")).is_first
    other.leave()
    assert not folder.exists()


def test_without_a_folder_of_ones_own_every_instance_is_the_first(tmp_path: Path) -> None:
    assert SingleInstance(None, Path("/settings")).is_first
    assert SingleInstance(tmp_path, None).is_first
    (tmp_path / "file").touch()
    assert SingleInstance(tmp_path / "file", Path("/settings")).is_first
    SingleInstance(None, None).leave()


@POSIX
def test_a_folder_that_others_may_write_to_is_not_trusted(tmp_path: Path) -> None:
    tmp_path.chmod(0o777)
    assert [SingleInstance(tmp_path, Path("/settings")).is_first for _ in range(2)] == [True, True]
    assert list(tmp_path.iterdir()) == []


def test_the_window_comes_to_the_front_when_another_instance_asks(folder: Path, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.showMinimized()
    first = SingleInstance(folder, Path("/settings"))
    first.answer(window)
    code = (
        "import sys; from pathlib import Path; from onpe_desktop.gui.single_instance import SingleInstance\n"
        "second = SingleInstance(Path(sys.argv[1]), Path('/settings'))\n"
        "sys.exit(0 if not second.is_first and second.raise_first(30) else 1)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(folder)]) as second:
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    assert second.returncode == 0
    assert not window.isMinimized()
    first.leave()
    assert not folder.exists()


def test_one_that_does_not_answer_is_not_waited_for_long(folder: Path) -> None:
    first = SingleInstance(folder, Path("/settings"))
    second = SingleInstance(folder, Path("/settings"))
    assert not second.is_first
    assert not second.raise_first(patience=0.1)
    second.leave()  # it has no place to give up
    assert not SingleInstance(folder, Path("/settings")).is_first
    first.leave()


def wait_for(condition: Callable[[], bool]) -> None:
    for _ in range(600):
        if condition():
            return
        time.sleep(0.05)
    pytest.fail("waited in vain")


START = """
import sys
from pathlib import Path
from onpe_desktop.gui.application import run
from onpe_desktop.paths import Paths, find_paths
from onpe_desktop.settings import Settings
own = find_paths()
paths = Paths(Path(sys.argv[1]), Path(sys.argv[2]), own.user_config, None, user_runtime=own.user_runtime)
sys.exit(run(paths, Settings.load(own.user_config)))
"""


@POSIX
def test_two_real_programs_and_one_that_was_killed(bundled: Paths, tmp_path: Path) -> None:
    home, runtime = tmp_path / "home", tmp_path / "run"
    for place in (home, runtime):
        place.mkdir(mode=0o700)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    environment = inherited | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "QT_QPA_PLATFORM": "offscreen"}
    start = [sys.executable, "-c", START, str(bundled.resources), str(bundled.index)]
    place = runtime / "onpe-desktop"

    def holds_the_place(program: subprocess.Popen[bytes]) -> bool:
        links = [str(link.readlink()) for link in Path(f"/proc/{program.pid}/fd").iterdir() if link.is_symlink()]
        return any(link.startswith(str(place)) and link.endswith(".lock") for link in links)

    with subprocess.Popen(start, env=environment) as first:
        wait_for(lambda: holds_the_place(first))
        assert subprocess.run(start, env=environment, check=False, timeout=60).returncode == 0
        assert first.poll() is None
        first.send_signal(signal.SIGKILL)
    assert [file.suffix for file in place.iterdir()] == [".lock"]  # nobody could tidy up
    with subprocess.Popen(start, env=environment) as next_one:
        wait_for(lambda: holds_the_place(next_one))
        assert subprocess.run(start, env=environment, check=False, timeout=60).returncode == 0
        assert next_one.poll() is None
        next_one.send_signal(signal.SIGKILL)
    assert [file.name for file in home.rglob("*") if file.is_file() and "fontconfig" not in str(file)] == []
