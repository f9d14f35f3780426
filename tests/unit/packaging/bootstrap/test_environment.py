import subprocess
import sys
from pathlib import Path

import pytest
from bootstrap import environment
from bootstrap.checkout import Checkout, SetupError

CALLS = list[list[str]]


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    (tmp_path / "packaging").mkdir()
    (tmp_path / "packaging" / "constraints.txt").write_text("lxml==6\n")
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    return Checkout(tmp_path)


@pytest.fixture
def calls(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> CALLS:
    """What would have been run; nothing is, but the environment's Python appears when it would have been made."""
    made: CALLS = []

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[bytes]":
        made.append(command)
        python = checkout.program("python")
        if "venv" in command:
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        if command[0] == str(python):
            lacks_pip = "pip" in command and not (checkout.venv / "has-pip").exists()
            return subprocess.CompletedProcess(command, 1 if lacks_pip or not python.exists() else 0)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(subprocess, "run", run)
    return made


def installs(calls: CALLS) -> CALLS:
    return [command for command in calls if "install" in command]


def test_it_is_made_once(checkout: Checkout, calls: CALLS) -> None:
    environment.make_ready(checkout)
    assert len(installs(calls)) == 2
    calls.clear()
    environment.make_ready(checkout)
    assert calls == []


@pytest.mark.parametrize("file", ["pyproject.toml", "packaging/constraints.txt"])
def test_another_list_of_dependencies_installs_again(checkout: Checkout, calls: CALLS, file: str) -> None:
    environment.make_ready(checkout)
    calls.clear()
    (checkout.root / file).write_text("changed")
    environment.make_ready(checkout)
    assert len(installs(calls)) == 2
    assert not any("venv" in command for command in calls), "an environment that works is kept"


def test_versions_are_pinned_and_nothing_is_built_in_isolation(checkout: Checkout, calls: CALLS) -> None:
    environment.make_ready(checkout)
    assert all(str(checkout.constraints) in command for command in installs(calls))
    assert "--no-build-isolation" in installs(calls)[-1]


def test_without_ensurepip_the_system_s_pip_serves(
    checkout: Checkout, calls: CALLS, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    environment.make_ready(checkout)
    assert any("--without-pip" in command for command in calls)
    python = str(checkout.program("python"))
    assert all(command[:5] == [sys.executable, "-m", "pip", "--python", python] for command in installs(calls))


def test_with_ensurepip_the_environment_s_own_pip_serves(checkout: Checkout, calls: CALLS) -> None:
    checkout.venv.mkdir()
    (checkout.venv / "has-pip").touch()
    environment.make_ready(checkout)
    assert all(command[:3] == [str(checkout.program("python")), "-m", "pip"] for command in installs(calls))


def test_a_failed_installation_is_said_and_not_taken_for_done(
    checkout: Checkout, calls: CALLS, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = subprocess.run

    def failing(command: list[str], **options: object) -> "subprocess.CompletedProcess[bytes]":
        answer: subprocess.CompletedProcess[bytes] = run(command, **options)  # type: ignore[call-overload] # the stand-in's
        return subprocess.CompletedProcess(command, 1) if "--editable" in command else answer

    monkeypatch.setattr(subprocess, "run", failing)
    for _ in range(2):
        with pytest.raises(SetupError, match="pip could not install"):
            environment.make_ready(checkout)
    assert len(installs(calls)) == 4


@pytest.mark.parametrize("version", [(3, 11), (3, 12), (3, 14)])
def test_supported_versions(version: tuple[int, int]) -> None:
    environment.check_version(version)


@pytest.mark.parametrize("version", [(3, 10), (3, 15), (4, 0)])
def test_other_versions_are_refused_by_name(version: tuple[int, int]) -> None:
    with pytest.raises(SetupError, match=rf"Python {version[0]}\.{version[1]},.*3\.11 to 3\.14"):
        environment.check_version(version)
