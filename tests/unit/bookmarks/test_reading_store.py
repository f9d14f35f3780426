import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onpe_desktop.bookmarks import BookmarkError, Reading, ReadingStore
from onpe_desktop.bookmarks.schema import READING_STEPS

NAMES = st.sampled_from(["dossier", "reperes", "annexe"])
SECTIONS = st.from_regex(r"[a-z][a-z0-9-]{0,12}", fullmatch=True)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "onpe-desktop" / "reading.sqlite"


def test_nothing_is_written_before_something_is_kept(file: Path) -> None:
    store = ReadingStore(file)
    assert store.load() == Reading()
    store.unmark("dossier", "volet-1")
    store.erase()
    assert not file.parent.exists()


def test_one_position_for_each_dossier_and_marks_that_can_be_taken_back(file: Path) -> None:
    store = ReadingStore(file)
    store.place("dossier", "volet-1", 3)
    store.place("reperes", "loi", 1)
    store.place("dossier", "volet-2", 0)
    store.mark("dossier", "volet-1")
    store.mark("dossier", "volet-1")
    store.mark("reperes", "loi")
    store.unmark("reperes", "loi")
    kept = ReadingStore(file).load()
    assert [*kept.positions] == ["reperes", "dossier"], "the one read last stands last"
    assert kept == Reading({"dossier": ("volet-2", 0), "reperes": ("loi", 1)}, {("dossier", "volet-1")})
    assert b"volet-2" in file.read_bytes()
    store.put(Reading())
    assert ReadingStore(file).load() == Reading()
    assert b"volet-" not in file.read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    st.dictionaries(NAMES, st.tuples(SECTIONS, st.integers(0, 10_000))),
    st.sets(st.tuples(NAMES, SECTIONS), max_size=8),
)
def test_what_is_put_comes_back(
    file: Path, positions: dict[str, tuple[str, int]], sections: set[tuple[str, str]]
) -> None:
    ReadingStore(file).put(Reading(positions, sections))
    assert ReadingStore(file).load() == Reading(positions, sections)


@pytest.mark.parametrize("version", range(len(READING_STEPS) + 1))
def test_files_of_every_earlier_version_are_brought_up_to_date(file: Path, version: int) -> None:
    file.parent.mkdir()
    with closing(sqlite3.connect(file)) as old:
        for step in READING_STEPS[:version]:
            old.execute(step)
        old.execute(f"PRAGMA user_version = {version}")
        if version:
            old.execute("INSERT INTO positions VALUES ('dossier', 'volet-1', 4)")
        old.commit()
    store = ReadingStore(file)
    assert store.load().positions == ({"dossier": ("volet-1", 4)} if version else {})
    store.mark("dossier", "volet-1")
    assert store.load().sections == {("dossier", "volet-1")}
    assert store.set_aside is None


def test_damage_and_later_versions_are_met_as_those_of_bookmarks_are(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"plus rien de lisible" * 40)
    store = ReadingStore(file)
    assert store.load() == Reading()
    assert store.set_aside is not None
    assert store.set_aside.name == "reading-damaged-1.sqlite"
    store.mark("dossier", "volet-1")
    with closing(sqlite3.connect(file)) as later:
        later.execute(f"PRAGMA user_version = {len(READING_STEPS) + 1}")
        later.commit()
    with pytest.raises(BookmarkError, match="Les repères de lecture viennent d’une version plus récente"):
        store.load()
    store.erase()
    assert list(file.parent.iterdir()) == []


WRITER = """
import sys
from pathlib import Path
from onpe_desktop.bookmarks import ReadingStore
store = ReadingStore(Path(sys.argv[1]))
for number in range(100_000):
    store.mark("dossier", f"section-{number}")
    store.place("dossier", f"section-{number}", 0)
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
@pytest.mark.parametrize("after", [1, 4, 11])
def test_killed_while_writing_nothing_confirmed_is_lost(file: Path, after: int) -> None:
    with subprocess.Popen([sys.executable, "-c", WRITER, str(file)], stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        for _ in range(after):
            writer.stdout.readline()
        os.kill(writer.pid, signal.SIGKILL)
        confirmed = after + len(writer.stdout.read().split())
    store = ReadingStore(file)
    reading = store.load()
    assert {("dossier", f"section-{number}") for number in range(confirmed)} <= reading.sections
    assert int(reading.positions["dossier"][0].removeprefix("section-")) >= confirmed - 1
    assert store.set_aside is None
