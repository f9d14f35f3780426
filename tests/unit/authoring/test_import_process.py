import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from onpe_desktop.authoring.import_process import ImportLimits, worker_command
from onpe_desktop.authoring.importing import Imported
from onpe_desktop.importers.errors import ImportCancelledError, ImportRefusedError

Import = Callable[..., Imported]


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker_command() == [sys.executable, "import-worker"]


def test_a_publication_comes_back_as_a_dossier_and_a_report(import_text: Import) -> None:
    imported = import_text("%PDF- bon")

    assert [section.title for section in imported.source.dossier.walk()] == ["Guide d’essai", "Contexte", "Suite"]
    assert imported.report.sources[0].pages == 4
    assert [finding.kind.name for finding in imported.report.findings] == [
        *("DOUBTFUL_LEVEL", "DEAD_LINK"),
        *("METADATA", "NO_RIGHTS"),
    ]


def test_what_a_library_prints_disturbs_nothing(import_text: Import) -> None:
    assert import_text("%PDF- chat").report.sources[0].pages == 4


def test_progress_is_told(import_text: Import) -> None:
    told: list[tuple[int, int]] = []

    import_text("%PDF- bon", progress=lambda done, total: told.append((done, total)))

    assert told
    assert all(0 <= done <= total for done, total in told)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("%PDF- refuse", "scan"),
        ("%PDF- crash", "endommagé ou trop lourd"),
        ("%PDF- nest", "imbriqué"),
        ("%PDF- fail", "vient du programme"),
        ("{\\rtf", "RTF"),
        ("", "vide"),
    ],
)
def test_what_goes_wrong_is_said_in_two_sentences(import_text: Import, text: str, words: str) -> None:
    with pytest.raises(ImportRefusedError, match=words) as raised:
        import_text(text)

    assert raised.value.next_step.endswith(".")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no setrlimit")
def test_memory_is_limited(import_text: Import) -> None:
    with pytest.raises(ImportRefusedError, match="mémoire"):
        import_text("%PDF- grow", limits=ImportLimits(memory=400 * 1024**2))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no setrlimit")
def test_files_are_limited(import_text: Import) -> None:
    with pytest.raises(ImportRefusedError, match="disque"):
        import_text("%PDF- fill", limits=ImportLimits(file_size=1 << 22))


@pytest.mark.parametrize("limits", [ImportLimits(seconds=1.5), ImportLimits(silence=1.5)])
def test_what_hangs_is_stopped(import_text: Import, limits: ImportLimits) -> None:
    with pytest.raises(ImportRefusedError, match="trop longtemps"):
        import_text("%PDF- sleep", limits=limits)


def test_cancelling_ends_the_process(import_text: Import, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def start(*arguments: object, **options: object) -> "subprocess.Popen[bytes]":
        started.append(popen(*arguments, **options))  # type: ignore[call-overload] # passed through
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    begun = time.monotonic()
    with pytest.raises(ImportCancelledError):
        import_text("%PDF- sleep", cancelled=lambda: time.monotonic() > begun + 0.5)

    assert started[0].poll() is not None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends a job with its processes: test_confinement")
def test_cancelling_ends_the_programs_that_the_process_has_started(import_text: Import, tmp_path: Path) -> None:
    told = tmp_path / "guide été n° 1.child"

    with pytest.raises(ImportCancelledError):
        import_text("%PDF- child", cancelled=lambda: told.exists() and told.read_text().isdigit())

    end = time.monotonic() + 10
    while (running := is_running(int(told.read_text()))) and time.monotonic() < end:
        time.sleep(0.02)
    assert not running


def is_running(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text()  # Z: ended, not yet asked for its end
    except OSError:
        return False


def test_a_missing_component_is_told(import_text: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fake_importer

    monkeypatch.setitem(fake_importer.READERS, "PDF", ("not_installed_at_all", "read_pdf"))

    with pytest.raises(ImportRefusedError, match="composant"):
        import_text("%PDF- bon")
    assert not (tmp_path / "import-0" / "sources" / "index.md").exists()
