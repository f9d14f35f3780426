from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.self_test import run_self_test
from onpe_desktop.paths import Paths


def test_bundled_program_passes_its_own_test(qtbot: QtBot, bundled: Paths) -> None:  # noqa: ARG001 - a QApplication
    lines: list[str] = []
    assert run_self_test(bundled, lines.append) == 0
    assert lines[-1] == "Tout fonctionne."
    told = "\n".join(lines)
    for words in (
        "Qt 6.",
        "PySide6",
        "whoosh3",
        "typst",
        "pack dossier-prostitution-mineurs",
        "impression : PDF de",
        "chiffrement",
        "signatures",
    ):
        assert words in told


def test_failure_is_told_and_counted(qtbot: QtBot, tmp_path: Path) -> None:  # noqa: ARG001 - a QApplication
    lines: list[str] = []
    assert run_self_test(Paths(tmp_path, tmp_path, None, None), lines.append) == 1
    assert lines[-2:] == ["échec : il n’y a aucun pack", "Le programme ne fonctionne pas comme il faut."]


def test_exception_in_the_midst_is_a_failure_without_a_trace(
    qtbot: QtBot,  # noqa: ARG001 - a QApplication
    bundled: Paths,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def explode(*_arguments: object) -> None:
        raise RuntimeError("le texte lu")

    monkeypatch.setattr("onpe_desktop.gui.self_test._try_reading", explode)
    lines: list[str] = []
    assert run_self_test(bundled, lines.append) == 1
    assert "RuntimeError" in "\n".join(lines)
    assert "le texte lu" not in "\n".join(lines)
