import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from releasing.windows import write_portable, write_setup

CHECKOUT = Path(__file__).parents[4]


@pytest.mark.skipif(not shutil.which("makensis"), reason="NSIS is not installed")
@pytest.mark.parametrize("write", [write_setup, write_portable])
def test_a_program_of_windows_is_made_without_a_warning(
    write: Callable[..., None], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    program = tmp_path / "onpe-desktop"
    (program / "_internal").mkdir(parents=True)
    for name in ("onpe-desktop.exe", "onpe-desktop-console.exe", "_internal/modules.pyz"):
        (program / name).write_bytes(b"program")
    target = tmp_path / "onpe-desktop-made.exe"
    write(program, CHECKOUT, target, version="1.2.3", makensis="makensis", quick=True)
    assert target.read_bytes().startswith(b"MZ")
    assert "warning" not in capfd.readouterr().out.lower()
