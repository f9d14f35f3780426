import os
import sys
from pathlib import Path

import pytest

from onpe_desktop.paths import find_paths


def test_a_checkout_has_its_own_folders() -> None:
    paths = find_paths()

    assert (paths.dossier_sources / "facts.csv").is_file()
    assert paths.built_index.parent == paths.index


def test_the_frozen_program_looks_beside_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)

    assert find_paths().packs == tmp_path / "resources" / "packs"


def test_without_a_home_folder_there_are_no_user_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "missing"))
    monkeypatch.setenv("USERPROFILE", str(tmp_path / "missing"))

    paths = find_paths()

    assert (paths.user_config, paths.user_cache, paths.user_data) == (None, None, None)


def test_asking_for_folders_creates_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))

    find_paths()

    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="XDG")
def test_the_runtime_folder_is_the_users(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert find_paths().user_runtime == tmp_path / "onpe-desktop"
    monkeypatch.setenv("XDG_RUNTIME_DIR", "relative")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    assert find_paths().user_runtime == tmp_path / f"onpe-desktop-{os.getuid()}"
