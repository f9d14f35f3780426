from pathlib import Path

import pytest
from rehearsing.prefix import Prefix


@pytest.fixture
def windows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Prefix:
    """A Windows whose Wine says what it was given, and ends with the code that the last word is."""
    wine = tmp_path / "wine"
    wine.write_text('#!/bin/sh\necho "$WINEPREFIX $@"\nfor code; do :; done\nexit "$code"\n', encoding="ascii")
    wine.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return Prefix(tmp_path / "prefix", tmp_path)


def test_what_is_said_is_returned(windows: Prefix, tmp_path: Path) -> None:
    assert windows.run("setup.exe", "/S", "0") == f"{tmp_path / 'prefix'} setup.exe /S 0\n"


def test_another_code_than_expected_ends_the_rehearsal(windows: Prefix) -> None:
    windows.run("setup.exe", "2", code=2)
    with pytest.raises(SystemExit, match="ended with 2 instead of 0"):
        windows.run("setup.exe", "2")


def test_a_path_of_windows_is_found_on_its_drive(windows: Prefix) -> None:
    assert windows.path(r"C:\Program Files\onpe") == windows.drive / "Program Files" / "onpe"
