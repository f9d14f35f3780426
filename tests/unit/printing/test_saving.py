import errno
import os
from pathlib import Path

import pytest

from onpe_desktop.printing import PrintingError, save_pdf


def test_the_file_is_written_whole(tmp_path: Path) -> None:
    save_pdf(b"%PDF-new", tmp_path / "a.pdf")
    assert (tmp_path / "a.pdf").read_bytes() == b"%PDF-new"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "plein"),
        (errno.EDQUOT, "plein"),
        (errno.EACCES, "ne peut pas être écrit"),
        (errno.EROFS, "ne peut pas être écrit"),
        (errno.EIO, "n’a pas pu être enregistré"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_refusal_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str, step: str
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"%PDF-old")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os if step == "fsync" else Path, step, refuse)
    with pytest.raises(PrintingError, match=words) as caught:
        save_pdf(b"%PDF-new", target)
    assert caught.value.next_step
    assert target.read_bytes() == b"%PDF-old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(PrintingError, match="n’existe pas"):
        save_pdf(b"%PDF-", tmp_path / "gone" / "a.pdf")


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(PrintingError):
        save_pdf(b"%PDF-", tmp_path / "a.pdf")
    assert [file.name for file in tmp_path.iterdir()] == ["a.pdf"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no named pipes in folders, and links need rights there")
def test_what_is_no_file_is_never_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(PrintingError, match="remplacé"):
        save_pdf(b"%PDF-new", tmp_path / "pipe")

    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link.pdf").symlink_to(tmp_path / "folder" / "a.pdf")

    save_pdf(b"%PDF-new", tmp_path / "link.pdf")

    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "folder" / "a.pdf").read_bytes() == b"%PDF-new"
