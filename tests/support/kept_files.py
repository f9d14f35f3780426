"""The files that keep what a user asked to keep, changed step by step, by children that are killed at a system call.

Run under strace, which kills (`inject=…:signal=KILL:when=SPENT`): strace counts the calls of each child apart. A child
that is to die at its n-th call of a kind first spends `SPENT - n` of them on nothing. It writes the number of each step
that has returned, which is what a user was told, into `confirmed`.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from onpe_desktop.bookmarks import Bookmark, BookmarkStore, Reading, ReadingStore
from onpe_desktop.notes import Note, NoteVault, sealing
from onpe_desktop.settings import BOOKMARKS, THEME, ZOOM, Settings

SPENT = 64
CONFIRMED = "confirmed"
_PHRASE = "quatre mots bien gardés"
_NO_FILE = Path("/nowhere/at/all")
CALLS: dict[str, Callable[[int], object]] = {
    "pwrite64": lambda file: os.pwrite(file, b"", 0),
    "write": lambda file: os.write(file, b""),
    "fdatasync": os.fdatasync,
    "fsync": os.fsync,
    "ftruncate": lambda file: os.ftruncate(file, 0),
    "unlink": lambda _file: _NO_FILE.unlink(),
    "rename": lambda _file: _NO_FILE.rename(_NO_FILE),
}
"""The calls that change a disk, and how one of each is spent."""


class Kept(NamedTuple):
    """A file of the user's: what is done to it, one change after the other, and how it is read afterwards."""

    steps: Callable[[Path], list[Callable[[], object]]]
    read: Callable[[Path], object]


def _bookmark_steps(folder: Path) -> list[Callable[[], object]]:
    store, mark = BookmarkStore(folder / "b.sqlite"), Bookmark("d", "un", 3, "Un dossier", "Un titre")
    return [
        lambda: store.add(mark),
        lambda: store.add(mark._replace(title="Autre titre")),
        lambda: store.remove(mark.place),
    ]


def _reading_steps(folder: Path) -> list[Callable[[], object]]:
    store = ReadingStore(folder / "r.sqlite")
    return [
        lambda: store.place("d", "un", 0),
        lambda: store.mark("d", "un"),
        lambda: store.put(Reading({"d": ("trois", 1)}, {("d", "deux")})),
    ]


def _setting_steps(folder: Path) -> list[Callable[[], object]]:
    settings = Settings.load(folder)
    changes = ((ZOOM, 120), (THEME, "dark"), (BOOKMARKS, True), (ZOOM, 130))
    return [partial(settings.store, setting, value) for setting, value in changes]


def _note_steps(folder: Path) -> list[Callable[[], object]]:
    first, second = Note("d", "un", 1, "Une note"), Note("d", "deux", 2, "Une autre")
    vault, opened = NoteVault(folder), []
    return [
        lambda: opened.append(vault.begin(_PHRASE)),
        lambda: opened[0].put(first),
        lambda: opened[0].put(second),
        lambda: opened[0].put(first._replace(text="Changée")),
        lambda: opened[0].remove(second.place),
    ]


def _read_notes(folder: Path) -> object:
    vault = NoteVault(folder)
    return (vault.open(_PHRASE).all(), vault.set_aside) if vault.exists else None


def _read_settings(folder: Path) -> object:
    settings = Settings.load(folder)
    return settings.values, settings.set_aside


def _read_bookmarks(folder: Path) -> object:
    store = BookmarkStore(folder / "b.sqlite")
    return store.all(), store.set_aside


def _read_reading(folder: Path) -> object:
    store = ReadingStore(folder / "r.sqlite")
    return store.load(), store.set_aside


KEPT = {
    "bookmarks": Kept(_bookmark_steps, _read_bookmarks),
    "reading": Kept(_reading_steps, _read_reading),
    "settings": Kept(_setting_steps, _read_settings),
    "notes": Kept(_note_steps, _read_notes),
}


def make_keys_cheap() -> None:
    """The cost of a key is libsodium's affair, not that of these tests."""
    sealing.PASSES, sealing.KIBIBYTES = 1, 8


def kill_at_every_call(kept: Kept, folder: Path) -> None:
    """Let one child after the other die at the next call of each kind, until one lives through all the steps."""
    for call in CALLS:
        number, died = 1, True
        while died:
            case = folder / f"{call}-{number}"
            case.mkdir()
            child = os.fork()
            if child == 0:
                _change(kept, case, call, number)
            died = os.WIFSIGNALED(os.waitpid(child, 0)[1])
            number += 1


def _change(kept: Kept, case: Path, call: str, number: int) -> None:
    """Do all the steps in this child, which ends here, or before its time."""
    confirmed = os.open(case / CONFIRMED, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    spare = os.open(case / "spare", os.O_RDWR | os.O_CREAT)
    for _ in range(SPENT - number):
        try:
            CALLS[call](spare)
        except OSError:
            continue
    for step in kept.steps(case):
        step()
        os.write(confirmed, b"1")
    os._exit(0)


if __name__ == "__main__":
    make_keys_cheap()
    kill_at_every_call(KEPT[sys.argv[1]], Path(sys.argv[2]))
