import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from pdf_guide import Typeset

from onpe_desktop.cli.words import PAGES_PROCESS
from onpe_desktop.importers.pdf.batches import reader
from onpe_desktop.importers.pdf.batches.batch import Batch, batches_of, read_batch
from onpe_desktop.importers.pdf.page import LinkArea, PageContent
from onpe_desktop.importers.pdf.source.opening import PdfFile, opened

LONG = """#set page(width: 200pt, height: 120pt)
#outline()
#for number in range(1, 70) [= Titre #number
Un texte avec `du code` et #link("https://exemple.fr/" + str(number))[un lien].
#pagebreak(weak: true)]"""


@pytest.fixture
def long(typeset: Typeset) -> Path:
    return typeset(LONG)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list["subprocess.Popen[bytes]"]:
    """Return the processes that are started."""
    found: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def noted(*arguments: Any, **options: Any) -> "subprocess.Popen[bytes]":
        found.append(start(*arguments, **options))
        return found[-1]

    monkeypatch.setattr(subprocess, "Popen", noted)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    return found


def alone(pdf: Path) -> tuple[list[PageContent], dict[str, LinkArea]]:
    """Read a file with one process."""
    with opened(pdf) as file:
        batches = [read_batch(file, number) for number in batches_of(file.pages)]
    pages = [page for batch in batches for page in batch.pages]
    return pages, {name: area for batch in batches for name, area in batch.targets.items()}


def together(pdf: Path) -> tuple[list[PageContent], dict[str, LinkArea]]:
    with opened(pdf) as file, reader.PageReader(file, pdf) as pages:
        return list(pages.pages()), file.targets


def test_two_processes_read_what_one_reads(long: Path, started: list["subprocess.Popen[bytes]"]) -> None:
    pages, targets = together(long)

    assert (pages, targets) == alone(long)
    assert list(targets) == list(alone(long)[1])
    assert [page.number for page in pages] == list(range(len(pages)))
    assert [process.poll() is None for process in started] == [False]


def test_the_second_process_takes_its_part(
    long: Path, started: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[None] = []
    read: list[int] = []
    take = reader.PageReader._take

    def noted(self: reader.PageReader) -> bool:
        asked.append(None)
        return take(self)

    def after_an_answer(file: PdfFile, number: int) -> Batch:
        read.append(number)
        deadline = time.monotonic() + 60
        while len(asked) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        return read_batch(file, number)

    monkeypatch.setattr(reader.PageReader, "_take", noted)
    monkeypatch.setattr(reader, "read_batch", after_an_answer)

    pages, _ = together(long)

    assert len(started) == 1
    assert len(read) < len(batches_of(len(pages)))


@pytest.mark.parametrize(
    "program", ["import sys; sys.stdin.readline()", "print('[')", "import os; os.write(1, b'{'); os.abort()"]
)
def test_a_process_that_stops_takes_no_page_along(
    long: Path, started: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(reader, "process_command", lambda: [sys.executable, "-c", program])

    assert together(long) == alone(long)
    assert len(started) == 1


def test_a_process_that_cannot_be_started(
    long: Path, started: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "process_command", lambda: [str(long)])

    assert together(long) == alone(long)
    assert not started


def test_a_short_file_is_read_by_one_process(typeset: Typeset, started: list["subprocess.Popen[bytes]"]) -> None:
    pages, _ = together(typeset("Bonjour. #pagebreak() Au revoir."))

    assert len(pages) == 2
    assert not started


def test_an_end_before_the_last_page_ends_the_process(long: Path, started: list["subprocess.Popen[bytes]"]) -> None:
    with opened(long) as file, reader.PageReader(file, long) as pages:
        next(pages.pages())

    assert started[0].poll() is not None


def test_what_was_read_before_changes_nothing(long: Path) -> None:
    with opened(long) as file:
        after = [read_batch(file, number) for number in reversed(batches_of(file.pages))]

    assert [page for batch in reversed(after) for page in batch.pages] == alone(long)[0]


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert reader.process_command() == [sys.executable, PAGES_PROCESS]
