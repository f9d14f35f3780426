from collections.abc import Callable
from pathlib import Path
from typing import Any

from onpe_desktop.cli.main import EXIT_FAILED

Run = Callable[..., Any]


def test_sections_are_written_as_one_pdf(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "sections.pdf"

    ended = run("print", "reperes", "-o", str(target))

    assert (ended.code, ended.out) == (0, "")
    assert target.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [target]


def test_an_unknown_section_writes_nothing(run: Run, tmp_path: Path) -> None:
    ended = run("print", "absente-de-partout", "-o", str(tmp_path / "a.pdf"))

    assert ended.code == EXIT_FAILED
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    ended = run("print", "reperes", "-o", str(tmp_path / "absent" / "a.pdf"))

    assert ended.code == EXIT_FAILED
    assert "Traceback" not in ended.err
