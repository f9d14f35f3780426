import os
import sys
from pathlib import Path

import pytest

from onpe_desktop.system_programs import find_program, system_environment


def place(folder: Path, name: str, mode: int = 0o755) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    program = folder / name
    program.write_text("#!/bin/sh\n")
    program.chmod(mode)
    return program


def test_the_first_program_of_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(tmp_path / "a", "outil", 0o644)
    program = place(tmp_path / "b", "outil")
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", str(tmp_path / "a"), str(tmp_path / "b"))))

    assert find_program("outil") == program
    assert find_program("absent") is None


def test_the_current_folder_is_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place(tmp_path, "outil")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".")))

    assert find_program("outil") is None


def test_windows_keeps_programs_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("ProgramFiles", str(tmp_path))
    program = place(tmp_path / "Outil", "outil.exe")

    assert find_program("outil", ("Outil",)) == program


def test_the_frozen_program_gives_the_system_its_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/frozen")
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/own")

    environment = system_environment({"OMP_THREAD_LIMIT": "1"})

    assert environment["LD_LIBRARY_PATH"] == "/own"
    assert environment["LC_ALL"] == "C"
    assert environment["OMP_THREAD_LIMIT"] == "1"
