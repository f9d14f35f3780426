"""Damaged files of every format: a publication or a refusal, nothing else. The seeds are fixed."""

import contextlib
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import sample_office as office
import sample_publications as samples
from mutations import mutated
from sample_publications import silent

from onpe_desktop.importers.docx import read_docx
from onpe_desktop.importers.epub import read_epub
from onpe_desktop.importers.errors import ImportRefusedError, Progress
from onpe_desktop.importers.html import read_html
from onpe_desktop.importers.odt import read_odt
from onpe_desktop.importers.publication import Publication
from onpe_desktop.importers.single_markdown import read_markdown_file

Read = Callable[[Path, Progress], Publication]
ROUNDS = 60


def expect_no_other_error(read: Read, path: Path) -> None:
    with contextlib.suppress(ImportRefusedError):
        assert read(path, silent).parts


@pytest.mark.parametrize(
    ("write", "read"),
    [(samples.write_html, read_html), (samples.write_markdown, read_markdown_file), (samples.write_epub, read_epub),
     (office.write_docx, read_docx), (office.write_odt, read_odt)],
    ids=["html", "markdown", "epub", "docx", "odt"],
)  # fmt: skip
def test_mutated_files(write: Callable[[Path], Path], read: Read, tmp_path: Path) -> None:
    written = write(tmp_path)
    content = written.read_bytes()
    chance = random.Random(4)

    for _ in range(ROUNDS):
        written.write_bytes(mutated(content, chance))
        expect_no_other_error(read, written)


@pytest.mark.parametrize(
    ("files", "read"),
    [(samples.epub_files(), read_epub), (office.docx_files(), read_docx), (office.odt_files(), read_odt)],
    ids=["epub", "docx", "odt"],
)
def test_sound_archives_of_mutated_parts(files: dict[str, str | bytes], read: Read, tmp_path: Path) -> None:
    chance = random.Random(5)
    path = tmp_path / "fichier"
    names = [name for name in files if name != "mimetype"]

    for _ in range(3 * ROUNDS):
        broken = chance.choice(names)
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in files.items():
                whole = content.encode() if isinstance(content, str) else content
                archive.writestr(name, mutated(whole, chance) if name == broken else whole)
        expect_no_other_error(read, path)


@pytest.mark.parametrize(
    ("files", "read"),
    [(samples.epub_files(), read_epub), (office.docx_files(), read_docx), (office.odt_files(), read_odt)],
    ids=["epub", "docx", "odt"],
)
def test_archives_that_lack_a_part(files: dict[str, str | bytes], read: Read, tmp_path: Path) -> None:
    for lost in files:
        path = samples.zipped(tmp_path / "fichier", {name: content for name, content in files.items() if name != lost})
        expect_no_other_error(read, path)
