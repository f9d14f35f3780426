"""Runs the command line in this process, on the bundled content."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

import onpe_desktop.cli.main
from onpe_desktop.paths import Paths


@dataclass(frozen=True, slots=True)
class Ended:
    """What a command left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def run_in(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on the given paths."""

    def run(paths: Paths, *arguments: str) -> Ended:
        monkeypatch.setattr(onpe_desktop.cli.main, "find_paths", lambda: paths)
        code = onpe_desktop.cli.main.main(arguments)
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return run


@pytest.fixture
def run(run_in: Run, bundled: Paths) -> Run:
    """Run a command on the bundled content."""
    return lambda *arguments: run_in(bundled, *arguments)
