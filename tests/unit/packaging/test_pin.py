import re
from importlib.metadata import requires

import pin
import pytest


def test_what_is_equal_stands_once_and_the_rest_with_a_marker() -> None:
    older, newer = (
        {"lxml": "6.1", "pyside6-addons": "6.11", "ruff": "1"},
        {"lxml": "6.1", "pyside6-pdf": "6.12", "ruff": "2"},
    )
    assert pin.merge(older, newer) == [
        "lxml==6.1",
        "pyside6-addons==6.11; python_version < '3.12'",
        "pyside6-pdf==6.12; python_version >= '3.12'",
        "ruff==1; python_version < '3.12'",
        "ruff==2; python_version >= '3.12'",
    ]


def test_it_says_how_to_be_called(capsys: pytest.CaptureFixture[str]) -> None:
    assert pin.main(["python3.11"]) == 2
    assert "PYTHON_3_11" in capsys.readouterr().err


def test_every_dependency_of_the_project_is_pinned() -> None:
    pinned = {line.partition("==")[0] for line in pin.CONSTRAINTS.read_text().splitlines() if "==" in line}
    # The extra for Kiwix is never installed by the two commands.
    wanted = [text for text in requires("onpe-desktop") or () if not text.endswith("extra == 'zim'")]
    named = {re.split(r"[^A-Za-z0-9_-]", text)[0].lower() for text in wanted}
    assert named
    assert named <= pinned
