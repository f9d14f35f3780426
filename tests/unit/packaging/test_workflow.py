"""The workflow file is run by nobody here: these hold its commands true. actionlint: docs/releasing.md."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

CHECKOUT = Path(__file__).parents[3]
FILE = CHECKOUT / ".github" / "workflows" / "windows.yml"


@pytest.fixture(scope="module")
def job() -> dict[str, Any]:
    job: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))["jobs"]["release"]
    return job


@pytest.fixture(scope="module")
def commands(job: dict[str, Any]) -> list[str]:
    return [line.strip() for step in job["steps"] for line in step.get("run", "").splitlines()]


def test_every_file_that_is_run_is_there(commands: list[str]) -> None:
    named = [word for line in commands for word in line.split() if word.startswith("packaging/")]
    assert [word for word in named if not (CHECKOUT / word).is_file()] == []
    assert named == ["packaging/dev.py", "packaging/windows/try-setup.ps1", "packaging/windows/try-portable.ps1"]


def test_every_script_is_given_the_parameters_that_it_has(commands: list[str]) -> None:
    called = [line for line in commands if ".ps1" in line]
    for line in called:
        script, given = re.findall(r"^(\S+\.ps1) -(\w+) ", line)[0]
        asked = re.findall(r"^param\(\[Parameter\(Mandatory\)\]\[string\]\$(\w+)\)$", _text(script), re.MULTILINE)
        assert asked == [given]
    assert len(called) == 2


def test_every_edition_is_an_option_of_the_release(job: dict[str, Any], commands: list[str]) -> None:
    assert "python packaging/dev.py release ${{ matrix.edition }}" in commands
    options = re.findall(r'add_argument\("(--\w+)"', _text("packaging/release.py"))
    assert set(job["strategy"]["matrix"]["edition"]) - {""} <= set(options)


def test_what_is_tried_and_published_is_what_the_release_writes(job: dict[str, Any], commands: list[str]) -> None:
    written = _text("packaging/release.py")
    assert '"dist" / "release"' in written
    for pattern in ("-setup.exe", ".zip"):
        assert any(f"dist/release/*{pattern})" in line for line in commands)
        assert f"{{stem}}{pattern}" in written
    assert job["steps"][-1]["with"]["path"] == "dist/release"


def test_its_python_is_one_that_we_support_with_its_libraries_pinned(job: dict[str, Any]) -> None:
    (version,) = [step["with"]["python-version"] for step in job["steps"] if "setup-python" in step.get("uses", "")]
    assert f"Python :: {version}" in _text("pyproject.toml")
    assert re.fullmatch(r"3\.\d+", version), "in quotes: YAML reads 3.10 as 3.1"


def test_actions_are_named_with_their_version(job: dict[str, Any]) -> None:
    used = [step["uses"] for step in job["steps"] if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", action) for action in used)


def _text(name: str) -> str:
    return (CHECKOUT / name).read_text("utf-8")
