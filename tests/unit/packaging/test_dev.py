import subprocess
from pathlib import Path

import dev
import pytest
from bootstrap.checkout import Checkout, SetupError

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run, in a checkout that is ready; each succeeds."""
    commands: list[list[str]] = []

    def run(command: list[str | Path], **_: object) -> "subprocess.CompletedProcess[bytes]":
        commands.append([str(word) for word in command])
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev, "make_ready", lambda *_: None)
    monkeypatch.setattr(subprocess, "run", run)
    return commands


def test_every_check_runs_and_pytest_is_the_last(ran: list[list[str]], capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["test", "-m", "not slow"]) == 0
    assert len(ran) == 5
    assert ran[-1][1:] == ["-m", "pytest", "-m", "not slow"]
    named = [line.removeprefix("— ") for line in capfd.readouterr().out.splitlines() if line.startswith("— ")]
    assert named == ["ruff check", "ruff format", "mypy", "lint-imports", "pytest"]


def test_the_first_failure_stops_and_gives_its_code(
    ran: list[list[str]], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    run = subprocess.run

    def failing(command: list[str | Path], **options: object) -> "subprocess.CompletedProcess[bytes]":
        run(command, **options)  # type: ignore[call-overload] # the stand-in's, not the real one
        return subprocess.CompletedProcess(command, 3 if "mypy" in command else 0)

    monkeypatch.setattr(subprocess, "run", failing)
    assert dev.main(["test"]) == 3
    assert len(ran) == 3
    assert "mypy failed" in capfd.readouterr().err


def test_tests_open_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[object] = []

    def run(command: list[str | Path], **options: object) -> "subprocess.CompletedProcess[bytes]":
        seen.append(options["env"]["QT_QPA_PLATFORM"])  # type: ignore[index] # a dictionary
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(dev, "make_ready", lambda *_: None)
    monkeypatch.setattr(subprocess, "run", run)
    dev.main(["test"])
    assert set(seen) == {"offscreen"}


def test_run_passes_the_program_s_words_on(ran: list[list[str]]) -> None:
    assert dev.main(["run", "search", "119", "--json"]) == 0
    assert ran == [[str(Checkout(CHECKOUT).program("onpe-desktop")), "search", "119", "--json"]]


def test_what_cannot_be_made_ready_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise SetupError("Install pip.")

    monkeypatch.setattr(dev, "make_ready", refuse)
    assert dev.main(["run"]) == 1
    assert capsys.readouterr().err == "Install pip.\n"


def test_ci_runs_exactly_the_test_command() -> None:
    lines = (CHECKOUT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert lines[-1] == "exec python3 packaging/dev.py test"


def test_the_readme_names_the_same_commands() -> None:
    assert "```sh\npython3 packaging/dev.py run\npython3 packaging/dev.py test\n```" in (
        (CHECKOUT / "README.md").read_text(encoding="utf-8")
    )
