import errno
import os
from pathlib import Path

import pytest

from onpe_desktop.saving import SavingError, save_file


def test_the_file_is_written_whole(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(b"old")

    save_file(b"new", tmp_path / "a.html")

    assert (tmp_path / "a.html").read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == ["a.html"]


@pytest.mark.parametrize(("number", "words"), [(errno.ENOSPC, "plein"), (errno.EACCES, "ne peut pas être écrit")])
def test_a_refusal_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    target = tmp_path / "a.html"
    target.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(SavingError, match=words) as caught:
        save_file(b"new", target)
    assert caught.value.next_step
    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["a.html"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such device file, and links need rights there")
def test_neither_a_device_nor_a_link_is_written_through(tmp_path: Path) -> None:
    (tmp_path / "old.html").write_bytes(b"old")
    (tmp_path / "link.html").symlink_to(tmp_path / "old.html")
    (tmp_path / "dangling.html").symlink_to(tmp_path / "new.html")

    for target, words in (
        (Path("/dev/null"), "Seul un fichier"),
        (tmp_path / "link.html", "lien"),
        (tmp_path / "dangling.html", "lien"),
    ):
        with pytest.raises(SavingError, match=words):
            save_file(b"new", target)

    assert Path("/dev/null").is_char_device()
    assert (tmp_path / "old.html").read_bytes() == b"old"
    assert sorted(file.name for file in tmp_path.iterdir()) == ["dangling.html", "link.html", "old.html"]


def test_a_link_may_be_followed(tmp_path: Path) -> None:
    if os.name == "nt":
        pytest.skip("links need rights on Windows")
    (tmp_path / "link.html").symlink_to(tmp_path / "real.html")

    save_file(b"new", tmp_path / "link.html", follow_link=True)

    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_bytes() == b"new"
