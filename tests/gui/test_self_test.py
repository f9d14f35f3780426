import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from onpe_desktop.gui.self_test import FILM, run_self_test
from onpe_desktop.paths import Paths

FILMS = Path(__file__).parents[1] / "data" / "video"


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


@pytest.mark.qt_log_ignore(
    "PulseAudio", "pipewire", "FFmpeg version", "No audio device", "No HW decoder", "No RHI backend", "AV1", "av1"
)
@pytest.mark.parametrize(
    ("film", "code", "said"),
    [("film", 0, "vidéo : une image s’affiche"), ("av1", 1, "échec : un film ne montre aucune image")],
)
def test_a_program_with_a_film_must_show_it(
    qtbot: QtBot,  # noqa: ARG001 - a QApplication
    bundled: Paths,
    tmp_path: Path,
    film: str,
    code: int,
    said: str,
) -> None:
    resources = tmp_path / "resources"
    shutil.copytree(bundled.resources, resources)
    (resources / FILM).parent.mkdir()
    shutil.copy(FILMS / f"{film}.mp4", resources / FILM)
    lines: list[str] = []
    assert run_self_test(Paths(resources, bundled.index, None, None), lines.append) == code
    assert said in lines


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
