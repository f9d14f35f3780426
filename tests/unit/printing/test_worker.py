import json
import subprocess
import sys
from pathlib import Path

import pytest

from onpe_desktop.printing.compiler import worker_command
from onpe_desktop.printing.worker import Job, encode_job


def test_printing_is_imported_without_typst() -> None:
    code = "import sys, onpe_desktop.printing, onpe_desktop.printing.worker; sys.exit('typst' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "print-worker"]


def run_worker(job: bytes) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(worker_command(), input=job, capture_output=True, check=False)


def test_a_refusal_is_one_line_of_json(tmp_path: Path) -> None:
    done = run_worker(encode_job(Job({"main.typ": "#panic(1)"}, str(tmp_path), str(tmp_path), 0, 60, 2 * 1024**3)))
    values = json.loads(done.stdout)
    assert (done.returncode, values["ok"]) == (1, False)
    assert "panicked" in values["error"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no setrlimit")
def test_the_worker_can_write_no_file(tmp_path: Path) -> None:
    code = (
        "import pathlib; from onpe_desktop.confinement import confine; confine(2 * 1024**3, 60, 0); "
        f"pathlib.Path({str(tmp_path)!r}, 'a').write_text('x')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"File too large" in done.stderr
    assert (tmp_path / "a").read_bytes() == b""
