import contextlib
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.formats import Format, format_of, reader_of


def archive(path: Path, **entries: str) -> None:
    with zipfile.ZipFile(path, "w") as written:
        for name, content in entries.items():
            written.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"%PDF-1.7\n", Format.PDF),
        (b"\n\n%PDF-1.4", Format.PDF),
        (b"<!DOCTYPE html><title>x</title>", Format.HTML),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<html xmlns='x'>", Format.HTML),
        ("# Été\n\nDu texte.".encode(), Format.MARKDOWN),
        ("Été".encode("cp1252"), Format.MARKDOWN),
    ],
)
def test_a_file_is_what_is_in_it(tmp_path: Path, content: bytes, expected: Format) -> None:
    path = tmp_path / "trompeur.docx"
    path.write_bytes(content)

    assert format_of(path) is expected


def test_archives_are_told_apart(tmp_path: Path) -> None:
    archive(tmp_path / "a.pdf", mimetype="application/epub+zip")
    archive(tmp_path / "b.pdf", mimetype="application/vnd.oasis.opendocument.text")
    archive(tmp_path / "c.pdf", word__document_xml="<x/>")

    assert [format_of(tmp_path / name) for name in ("a.pdf", "b.pdf", "c.pdf")] == [
        Format.EPUB,
        Format.ODT,
        Format.DOCX,
    ]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "vide"),
        (b"  \n", "vide"),
        (b"PK\x03\x04 cut", "endommagé"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "mot de passe"),
        (b"\x89PNG\r\n", "image"),
        (b"abc\x00\x01\x02", "format connu"),
    ],
)
def test_what_is_no_publication_is_refused(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "rapport été.pdf"
    path.write_bytes(content)

    with pytest.raises(ImportRefusedError, match=words):
        format_of(path)


def test_an_archive_of_something_else_is_refused(tmp_path: Path) -> None:
    archive(tmp_path / "a.docx", xl__workbook_xml="<x/>")

    with pytest.raises(ImportRefusedError, match="autre genre"):
        format_of(tmp_path / "a.docx")


def test_a_folder_of_pages_is_html_and_another_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="page HTML"):
        format_of(tmp_path)
    (tmp_path / "index.html").write_text("<p>x", encoding="utf-8")

    assert format_of(tmp_path) is Format.HTML


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="n’existe pas"):
        format_of(tmp_path / "absent.pdf")


def test_an_importer_that_is_not_installed() -> None:
    with pytest.raises(ImportRefusedError, match="PDF"):
        reader_of(Format.PDF, {Format.PDF: ("not_installed_at_all", "read_pdf")})


@given(
    st.sampled_from([b"", b"%PDF-", b"PK\x03\x04", b"<html>", b"mimetypeapplication/epub+zip"]),
    st.binary(max_size=200),
    st.binary(max_size=20),
)
def test_no_bytes_make_it_fail_otherwise(start: bytes, middle: bytes, end: bytes) -> None:
    with TemporaryDirectory() as folder, contextlib.suppress(ImportRefusedError):
        path = Path(folder) / "x"
        path.write_bytes(start + middle + end)
        format_of(path)
