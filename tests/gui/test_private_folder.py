import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import onpe_desktop
from onpe_desktop.gui.private_folder import PrivateFolder

HOLD = (
    "import sys, time; from onpe_desktop.gui.private_folder import PrivateFolder;"
    "folder = PrivateFolder.make('essai'); print(folder.path, flush=True); time.sleep(60)"
)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of temporary files, of processes that are started, too."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(Path(onpe_desktop.__file__).parents[1]))
    return tmp_path


def test_a_folder_goes_with_everything_in_it(temporary: Path) -> None:
    folder = PrivateFolder.make("essai")
    (folder.path / "page.md").write_text("x", encoding="utf-8")

    folder.remove()

    assert not list(temporary.iterdir())


def test_what_a_killed_process_has_left_is_removed_by_the_next_one(temporary: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        left = Path(process.stdout.readline().strip())
        PrivateFolder.make("essai").remove()
        assert left.is_dir()  # its process is alive
        process.kill()

    PrivateFolder.make("essai").remove()

    assert not list(temporary.iterdir())


def test_a_folder_without_a_lock_is_left_alone_while_it_is_young(temporary: Path) -> None:
    young, old, other = (temporary / name for name in ("onpe-essai-1", "onpe-essai-2", "photos"))
    for folder in (young, old, other):
        folder.mkdir()
        os.utime(folder, (time.time() - 3_600 * (folder is not young),) * 2)

    PrivateFolder.make("essai").remove()

    assert sorted(path.name for path in temporary.iterdir()) == ["onpe-essai-1", "photos"]
