"""Damaged files of every format: a publication or a refusal, nothing else. The seeds are fixed."""

import contextlib
import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sample_office as office
import sample_publications as samples
from fuzzing import Subject, sample_subjects, with_damaged_part
from sample_publications import silent

from onpe_desktop.importers.docx import read_docx
from onpe_desktop.importers.epub import read_epub
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.odt import read_odt
from onpe_desktop.importers.publication import Publication

Read = Callable[[Path, Progress], Publication]
ROUNDS = 120


@pytest.fixture(scope="module")
def subjects() -> dict[str, Subject]:
    return {subject.name: subject for subject in sample_subjects()}


@pytest.mark.parametrize("name", ["html", "markdown", "epub", "docx", "odt", "pdf"])
def test_damaged_files_are_read_or_refused(name: str, subjects: dict[str, Subject], tmp_path: Path) -> None:
    chance = random.Random(4)
    path = tmp_path / "abîmé n° 1"
    outcomes = set()

    for _ in range(ROUNDS):
        path.write_bytes(subjects[name].damaged(chance))
        try:
            assert subjects[name].read(path)
            outcomes.add("read")
        except ImportRefusedError:
            outcomes.add("refused")

    assert "read" in outcomes
    assert "refused" in outcomes or name in {"html", "markdown"}  # nearly anything is text


@pytest.mark.parametrize(
    ("files", "read"),
    [(samples.epub_files(), read_epub), (office.docx_files(), read_docx), (office.odt_files(), read_odt)],
    ids=["epub", "docx", "odt"],
)
def test_archives_that_lack_a_part(files: dict[str, str | bytes], read: Read, tmp_path: Path) -> None:
    for lost in files:
        path = samples.zipped(tmp_path / "fichier", {name: content for name, content in files.items() if name != lost})
        with contextlib.suppress(ImportRefusedError):
            assert read(path, silent).parts


def test_damage_inside_an_archive_leaves_the_archive_sound(subjects: dict[str, Subject]) -> None:
    content = subjects["docx"].content

    damaged = with_damaged_part(content, random.Random(7))

    with zipfile.ZipFile(io.BytesIO(damaged)) as archive, zipfile.ZipFile(io.BytesIO(content)) as whole:
        assert archive.testzip() is None
        assert [name for name in whole.namelist() if archive.read(name) != whole.read(name)]
