import subprocess
from pathlib import Path

import pytest
import release

CHECKOUT = Path(__file__).parents[3]


def test_the_sums_are_what_sha256sum_checks(tmp_path: Path) -> None:
    (tmp_path / "program.tar.xz").write_bytes(b"program")
    (tmp_path / "program.deb").write_bytes(b"package")
    release.write_sums(tmp_path)
    release.write_sums(tmp_path)  # the sums themselves are not summed up
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", release.SUMS], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert checked.stdout.splitlines() == ["program.deb: OK", "program.tar.xz: OK"]


def test_the_date_can_be_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert release.date_of_the_sources() == 1_700_000_000


def test_else_it_is_that_of_the_last_commit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    asked = ["git", "log", "-1", "--format=%ct"]
    said = subprocess.run(asked, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    assert release.date_of_the_sources() == int(said)


def test_the_windows_workflow_calls_the_same_command() -> None:
    workflow = (CHECKOUT / ".github/workflows/windows.yml").read_text(encoding="utf-8")
    assert "python packaging/dev.py release ${{ matrix.edition }}" in workflow
    assert "packaging/windows/try-setup.ps1" in workflow
