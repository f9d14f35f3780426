"""Killed at any system call that changes the disk, no file of the user's loses what was confirmed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import kept_files
import pytest
from kept_files import CALLS, CONFIRMED, KEPT, SPENT
from silence import can_trace


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one: each step waits for the disk, and there are hundreds."""
    memory = Path("/dev/shm")
    with TemporaryDirectory(dir=memory if memory.is_dir() else tmp_path) as folder:
        yield Path(folder)


def states(name: str, folder: Path) -> list[object]:
    """What the file holds after none of its steps, after the first, after the second…"""
    folder.mkdir()
    seen = [KEPT[name].read(folder)]
    for step in KEPT[name].steps(folder):
        step()
        seen.append(KEPT[name].read(folder))
    return seen


@pytest.mark.skipif(not can_trace(), reason="strace is missing, or may watch nobody here")
@pytest.mark.parametrize("name", KEPT)
def test_what_was_confirmed_is_there_after_a_kill_at_any_call(
    name: str, tmp_path: Path, cases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onpe_desktop.notes.sealing.PASSES", 1)
    monkeypatch.setattr("onpe_desktop.notes.sealing.KIBIBYTES", 8)
    expected = states(name, tmp_path / "whole")
    assert all(before != after for before, after in pairwise(expected))
    strace = [
        shutil.which("strace") or "strace",
        "-f",
        "-qq",
        "-o",
        os.devnull,
        "-e",
        f"trace={','.join(CALLS)}",
    ]
    kills = [part for call in CALLS for part in ("-e", f"inject={call}:signal=KILL:when={SPENT}")]
    command = [*strace, *kills, sys.executable, kept_files.__file__, name, str(cases)]
    subprocess.run(command, check=True, timeout=200, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)})
    killed = sorted(case for case in cases.iterdir())
    assert len(killed) > len(CALLS) + 10, "children were killed"
    for case in killed:
        confirmed = (case / CONFIRMED).stat().st_size
        assert KEPT[name].read(case) in expected[confirmed : confirmed + 2], case.name
