"""The frozen program that was asked to play videos plays one."""

import subprocess
import sys
from pathlib import Path

import pytest
from freezing.trial import trial_of

CHECKOUT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow


def test_built_with_videos_it_shows_a_picture(tmp_path: Path) -> None:
    build = [sys.executable, str(CHECKOUT / "packaging" / "build.py"), "--light", "--video", "--no-trial"]
    finished = subprocess.run(
        [*build, "--dist", str(tmp_path / "dist"), "--work", str(tmp_path / "work")],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
    with trial_of(tmp_path / "dist" / "onpe-desktop") as trial:
        answer = trial.call("self-test")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert "vidéo : une image s’affiche" in answer.stdout
