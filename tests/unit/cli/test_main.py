import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import onpe_desktop.cli.main
from onpe_desktop.cli.main import EXIT_BUG, EXIT_FAILED, EXIT_INTERRUPTED, EXIT_USAGE
from onpe_desktop.errors import BugError
from onpe_desktop.paths import Paths

Run = Callable[..., Any]


def test_misuse_has_its_own_exit_code(run: Run) -> None:
    ended = run("serch")

    assert ended.code == EXIT_USAGE
    assert ended.out == ""
    assert len(ended.err.splitlines()) == 1


def test_without_packs_the_next_step_is_told(run_in: Run, tmp_path: Path) -> None:
    ended = run_in(Paths(tmp_path, tmp_path, None, None), "list")

    assert ended.code == EXIT_FAILED
    assert "onpe-desktop build" in ended.err


def test_a_damaged_pack_is_told_without_a_traceback(run_in: Run, tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "reperes.epub").write_bytes(b"not a ZIP archive")

    ended = run_in(Paths(tmp_path, tmp_path, None, None), "list")

    assert ended.code == EXIT_FAILED
    assert "Traceback" not in ended.err
    assert len(ended.err.splitlines()) == 1


def test_a_damaged_pack_leaves_the_others_working(run_in: Run, bundled: Paths, tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "abime.epub").write_bytes(b"not a ZIP archive")
    for pack in bundled.packs.glob("*.epub"):
        (tmp_path / "packs" / pack.name).symlink_to(pack)

    for verb in (["list"], ["show", "reperes"]):
        ended = run_in(Paths(tmp_path, tmp_path, None, None), *verb)

        assert ended.code == 0
        assert "Repères" in ended.out
        assert "abime.epub" in ended.err


def test_our_own_bug_is_told_calmly_and_without_content(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: object, **_options: object) -> None:
        raise BugError("le nom d’un enfant")

    monkeypatch.setattr(onpe_desktop.cli.main, "_run_in_terminal", fail)
    ended = run("list")

    assert ended.code == EXIT_BUG
    assert "BugError" in ended.err
    assert "test_main.py" in ended.err
    assert "enfant" not in ended.err


def test_control_c_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: object, **_options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(onpe_desktop.cli.main, "_run_in_terminal", interrupt)
    ended = run("list")

    assert (ended.code, ended.out, ended.err) == (EXIT_INTERRUPTED, "", "")


def test_a_program_without_output_still_ends_well(bundled: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onpe_desktop.cli.main, "find_paths", lambda: bundled)
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)

    assert onpe_desktop.cli.main.main(["list"]) == 0
    assert onpe_desktop.cli.main.main(["show", "absente-de-partout"]) == EXIT_FAILED


def in_own_process(paths: Paths, then: str) -> list[str]:
    program = f"""
import sys
from pathlib import Path
import onpe_desktop.cli.main as cli
from onpe_desktop.paths import Paths
cli.find_paths = lambda: Paths(Path({str(paths.resources)!r}), Path({str(paths.index)!r}), None, None)
{then}
"""
    return [sys.executable, "-c", program]


def test_a_reader_that_goes_away_is_no_error(bundled: Paths) -> None:
    command = in_own_process(bundled, "sys.exit(cli.main(['list', '--json']))")
    listing = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert listing.stdout is not None
    assert listing.stderr is not None
    listing.stdout.close()

    with listing:
        assert listing.stderr.read() == ""
    assert listing.returncode == 0


@pytest.mark.parametrize("verb", [["list"], ["show", "reperes"], ["search", "fugue"], ["--version"]])
def test_no_verb_but_the_window_imports_qt(bundled: Paths, verb: list[str]) -> None:
    command = in_own_process(
        bundled,
        f"""
try:
    cli.main({verb!r})
except SystemExit:
    pass
loaded = [name for name in sys.modules if name.startswith(("PySide6", "typst"))]
sys.exit(f"imported: {{loaded}}" if loaded else 0)
""",
    )
    ended = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (ended.returncode, ended.stderr) == (0, "")
