import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from onpe_desktop.bookmarks import Bookmark, BookmarkError, BookmarkStore, sqlite_file
from onpe_desktop.bookmarks.schema import BOOKMARK_STEPS

FIRST = Bookmark("dossier", "volet-1", 0, "Un dossier", "Volet 1")
SECOND = Bookmark("dossier", "volet-1", 4, "Un dossier", "Volet 1")
THIRD = Bookmark("reperes", "loi", 2, "Repères", "La loi")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "onpe-desktop" / "bookmarks.sqlite"


def test_nothing_is_written_before_the_first_bookmark(file: Path) -> None:
    marks = BookmarkStore(file)
    assert marks.all() == ()
    marks.remove(FIRST.place)
    marks.erase()
    assert not file.parent.exists()


def test_bookmarks_come_back_in_their_order(file: Path) -> None:
    for bookmark in (THIRD, FIRST, SECOND):
        BookmarkStore(file).add(bookmark)
    assert BookmarkStore(file).all() == (THIRD, FIRST, SECOND)
    BookmarkStore(file).add(THIRD._replace(title="La loi de 2024"))
    assert [mark.title for mark in BookmarkStore(file).all()] == ["La loi de 2024", "Volet 1", "Volet 1"]
    BookmarkStore(file).remove(FIRST.place)
    assert [mark.place for mark in BookmarkStore(file).all()] == [THIRD.place, SECOND.place]
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_what_is_removed_is_not_in_the_file_any_more(file: Path) -> None:
    marks = BookmarkStore(file)
    for number in range(20):
        marks.add(Bookmark("dossier", f"section-{number}", 0, "Un dossier", f"Titre singulier {number}"))
    marks.remove(("dossier", "section-7", 0))
    assert b"Titre singulier 8" in file.read_bytes()
    assert b"Titre singulier 7\x00" not in file.read_bytes()
    assert b"section-7Un" not in file.read_bytes()


def test_erasing_leaves_no_file(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database")
    marks = BookmarkStore(file)
    marks.add(FIRST)
    assert len(list(file.parent.iterdir())) == 2
    marks.erase()
    assert list(file.parent.iterdir()) == []
    assert marks.all() == ()


@pytest.mark.parametrize("version", range(len(BOOKMARK_STEPS) + 1))
def test_files_of_every_earlier_version_are_brought_up_to_date(file: Path, version: int) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as old:
        for step in BOOKMARK_STEPS[:version]:
            old.execute(step)
        old.execute(f"PRAGMA user_version = {version}")
        if version:
            old.execute("INSERT INTO bookmarks (dossier, section, paragraph) VALUES ('dossier', 'volet-1', 4)")
        old.commit()
    marks = BookmarkStore(file)
    assert [mark.place for mark in marks.all()] == ([SECOND.place] if version else [])
    marks.add(SECOND)
    assert marks.all() == (SECOND,)
    assert marks.set_aside is None


def test_a_file_of_a_later_version_is_left_alone(file: Path) -> None:
    BookmarkStore(file).add(FIRST)
    with closing(sqlite3.connect(file)) as later:
        later.execute(f"PRAGMA user_version = {len(BOOKMARK_STEPS) + 1}")
        later.commit()
    before = file.read_bytes()
    for act in (lambda: BookmarkStore(file).all(), lambda: BookmarkStore(file).add(SECOND)):
        with pytest.raises(BookmarkError, match="plus récente"):
            act()
    assert file.read_bytes() == before


@pytest.mark.parametrize("damage", ["text", "cut", "overwritten", "foreign"])
def test_a_damaged_file_is_set_aside(file: Path, damage: str) -> None:
    for number in range(20):
        BookmarkStore(file).add(Bookmark("dossier", f"section-{number}", 0, "Un dossier", "Titre" * 200))
    content = file.read_bytes()
    if damage == "text":
        file.write_bytes(b"Bonjour. " * 500)
    elif damage == "cut":
        file.write_bytes(content[:5000])
    elif damage == "overwritten":
        file.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    else:
        file.unlink()
        with closing(sqlite3.connect(file)) as other:
            other.execute("CREATE TABLE songs (title TEXT)")
            other.execute(f"PRAGMA user_version = {len(BOOKMARK_STEPS)}")
            other.commit()
    damaged = file.read_bytes()
    marks = BookmarkStore(file)
    assert marks.all() == ()
    assert marks.set_aside is not None
    assert marks.set_aside.read_bytes() == damaged
    marks.add(FIRST)
    assert BookmarkStore(file).all() == (FIRST,)


def test_a_second_damaged_file_does_not_replace_the_first(file: Path) -> None:
    file.parent.mkdir()
    for content in (b"one " * 100, b"two " * 100):
        file.write_bytes(content)
        BookmarkStore(file).all()
    asides = sorted(one.name for one in file.parent.iterdir() if "damaged" in one.name)
    assert asides == ["bookmarks-damaged-1.sqlite", "bookmarks-damaged-2.sqlite"]


def test_a_disk_that_refuses_says_so_and_sets_nothing_aside(file: Path) -> None:
    file.parent.parent.mkdir(exist_ok=True)
    file.parent.write_text("in the way")
    with pytest.raises(BookmarkError, match="enregistrés"):
        BookmarkStore(file).add(FIRST)
    assert file.parent.read_text() == "in the way"


def test_a_file_that_another_one_keeps_locked_is_not_taken_for_damaged(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = BookmarkStore(file)
    marks.add(FIRST)
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.05)
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(BookmarkError):
            marks.add(SECOND)
        other.execute("ROLLBACK")
    assert marks.set_aside is None
    assert marks.all() == (FIRST,)


def test_two_instances_lose_nothing(file: Path) -> None:
    def write(name: str) -> None:
        for number in range(25):
            BookmarkStore(file).add(Bookmark(name, f"section-{number}"))

    threads = [threading.Thread(target=write, args=(name,)) for name in ("un", "deux")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(BookmarkStore(file).all()) == 50


PAIR = """
import sys
from pathlib import Path
from onpe_desktop.bookmarks import Bookmark, BookmarkStore
for number in range(15):
    BookmarkStore(Path(sys.argv[1])).add(Bookmark(sys.argv[2], f"section-{number}"))
"""


def test_two_processes_lose_nothing(file: Path) -> None:
    pair = [subprocess.Popen([sys.executable, "-c", PAIR, str(file), name]) for name in ("un", "deux")]
    assert [one.wait(60) for one in pair] == [0, 0]
    kept = [mark.place for mark in BookmarkStore(file).all()]
    for name in ("un", "deux"):
        assert [place for place in kept if place[0] == name] == [(name, f"section-{number}", 0) for number in range(15)]


WRITER = """
import sys
from pathlib import Path
from onpe_desktop.bookmarks import Bookmark, BookmarkStore
store = BookmarkStore(Path(sys.argv[1]))
for number in range(100_000):
    store.add(Bookmark("dossier", f"section-{number}", 0, "Un dossier", "Titre"))
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("after", [1, 2, 5, 9, 14])
def test_killed_while_writing_nothing_confirmed_is_lost(file: Path, after: int) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            writer.stdout.readline()
        os.kill(writer.pid, signal.SIGKILL)
        confirmed = after + len(writer.stdout.read().split())
    marks = BookmarkStore(file)
    kept = [mark.section for mark in marks.all()]
    assert kept[:confirmed] == [f"section-{number}" for number in range(confirmed)]
    assert len(kept) <= confirmed + 1
    assert marks.set_aside is None
