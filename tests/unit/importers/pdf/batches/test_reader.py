import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from pdf_guide import Typeset

from onpe_desktop.cli.words import PAGES_PROCESS
from onpe_desktop.importers.pdf.batches import reader, second
from onpe_desktop.importers.pdf.batches.batch import Batch, batches_of, read_batch
from onpe_desktop.importers.pdf.batches.sharing import Shared
from onpe_desktop.importers.pdf.boxes.figures import DRAWN
from onpe_desktop.importers.pdf.page import Box, LinkArea, PageContent, Picture
from onpe_desktop.importers.pdf.source.opening import PdfFile, opened
from onpe_desktop.importers.pdf.source.pictures import picture_bytes

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
    with opened(pdf) as file, reader.FileReader(file, pdf) as both:
        return list(both.pages()), file.targets


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
    take = Shared._taken

    def noted(self: Shared[Any]) -> int | None:
        asked.append(None)
        return take(self)

    def after_an_answer(file: PdfFile, number: int) -> Batch:
        read.append(number)
        deadline = time.monotonic() + 60
        while len(asked) < 2 and time.monotonic() < deadline:
            time.sleep(0.01)
        return read_batch(file, number)

    monkeypatch.setattr(Shared, "_taken", noted)
    monkeypatch.setattr(reader, "read_batch", after_an_answer)

    pages, _ = together(long)

    assert len(started) == 1
    assert len(read) < len(batches_of(len(pages)))


@pytest.mark.parametrize(
    "program", ["import sys; sys.stdin.readline()", "print('1\\n[')", "import os; os.write(1, b'9\\n{'); os.abort()"]
)
def test_a_process_that_stops_takes_no_page_along(
    long: Path, started: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(second, "process_command", lambda: [sys.executable, "-c", program])

    assert together(long) == alone(long)
    assert len(started) == 1


WANTED = [(number, Picture(Box(10, 10, 120, 80), DRAWN)) for number in range(9)] + [(3, Picture(Box(0, 0, 9, 9), 999))]


def test_two_processes_draw_what_one_draws(
    long: Path, started: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[int] = []

    def slowly(file: PdfFile, number: int, picture: Picture) -> tuple[bytes, str] | None:
        drawn.append(number)
        time.sleep(0.2)
        return picture_bytes(file, number, picture)

    monkeypatch.setattr(reader, "picture_bytes", slowly)
    with opened(long) as file, reader.FileReader(file, long) as both:
        list(both.pages())
        found = list(both.pictures(WANTED))

    with opened(long) as file:
        assert found == [picture_bytes(file, *one) for one in WANTED]
    assert found[0] is not None
    assert found[-1] is None
    assert len(started) == 1
    assert len(drawn) < len(WANTED)


def test_a_process_that_has_stopped_leaves_all_pictures(long: Path, started: list["subprocess.Popen[bytes]"]) -> None:
    with opened(long) as file, reader.FileReader(file, long) as both:
        list(both.pages())
        started[0].kill()
        found = list(both.pictures(WANTED))

    assert [one is None for one in found] == [False] * 9 + [True]


def test_pictures_that_nobody_waits_for(long: Path, started: list["subprocess.Popen[bytes]"]) -> None:
    with opened(long) as file, reader.FileReader(file, long) as both:
        list(both.pages())
        both.pictures(WANTED)

    assert started[0].poll() is not None


def test_a_process_that_cannot_be_started(
    long: Path, started: list["subprocess.Popen[bytes]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(second, "process_command", lambda: [str(long)])

    assert together(long) == alone(long)
    assert not started


def test_a_short_file_is_read_by_one_process(typeset: Typeset, started: list["subprocess.Popen[bytes]"]) -> None:
    pages, _ = together(typeset("Bonjour. #pagebreak() Au revoir."))

    assert len(pages) == 2
    assert not started


def test_an_end_before_the_last_page_ends_the_process(long: Path, started: list["subprocess.Popen[bytes]"]) -> None:
    with opened(long) as file, reader.FileReader(file, long) as both:
        next(both.pages())

    assert started[0].poll() is not None


def test_what_was_read_before_changes_nothing(long: Path) -> None:
    with opened(long) as file:
        after = [read_batch(file, number) for number in reversed(batches_of(file.pages))]

    assert [page for batch in reversed(after) for page in batch.pages] == alone(long)[0]


def test_the_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert second.process_command() == [sys.executable, PAGES_PROCESS]
