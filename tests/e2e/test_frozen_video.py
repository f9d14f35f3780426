"""The frozen program that was asked to play videos plays one, and speaks to no network for it."""

import subprocess
import sys
from pathlib import Path

import pytest
from freezing.trial import trial_of
from silence import can_trace, not_local, trace

CHECKOUT = Path(__file__).parents[2]
SHOWN = "vidéo : une image s’affiche"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the program; takes about a minute."""
    folder = tmp_path_factory.mktemp("frozen-video")
    build = [sys.executable, str(CHECKOUT / "packaging" / "build.py"), "--light", "--video", "--no-trial"]
    finished = subprocess.run(
        [*build, "--dist", str(folder / "dist"), "--work", str(folder / "work")],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return folder / "dist" / "onpe-desktop"


def test_it_shows_a_picture(program: Path) -> None:
    with trial_of(program) as trial:
        answer = trial.call("self-test")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert SHOWN in answer.stdout


@pytest.mark.skipif(not can_trace(), reason="strace is missing, or may watch nobody here")
def test_it_makes_no_socket_of_the_network(program: Path, tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "TMPDIR": str(tmp_path), "PATH": "/nonexistent", "LANG": "C.UTF-8"}
    said, calls = trace([str(program / "onpe-desktop"), "self-test"], environment, tmp_path)
    assert SHOWN in said
    assert not_local(calls) == []
