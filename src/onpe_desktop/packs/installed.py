"""Installed editions on disk: each in a folder that never changes, and one small file that says which counts.

    <store>/<dossier>/state.json                      which edition counts, and which did before
    <store>/<dossier>/<digest>.<key>/pack.epub        the edition, with its signature and its search index
    <store>/.<nonce>.new/                             one that is being put together

An edition is switched on by replacing `state.json`; whatever happens before leaves the old one on.
"""

import os
import re
import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

PACK, INDEX, STATE = "pack.epub", "index", "state.json"
UNSIGNED = "unsigned"
_FORMAT = 1
# Patterns as text: compiling both would take half a millisecond of every start, and few machines have such a folder.
_DOSSIER = r"[a-z][a-z0-9-]*"
_EDITION = r"[0-9a-f]{32}\.([0-9A-F]{16}|unsigned)"
_ABANDONED = 3600  # seconds after which what nobody refers to is nobody's any more


class State(NamedTuple):
    """Names of editions of one dossier.

    `current` is empty when none installed here counts (the bundled one does); `former` is what a rollback brings back,
    empty for the bundled one; `instead_of` is the day (ISO) of the latest edition that was deliberately passed over;
    `withdrawn` editions were rolled back and are not offered again.
    """

    current: str = ""
    former: str = ""
    instead_of: str = ""
    withdrawn: tuple[str, ...] = ()


class InstalledEdition(NamedTuple):
    """An edition that counts, where it is, and who signed it: the number of a key, or `UNSIGNED`."""

    dossier: str
    folder: Path
    instead_of: str = ""

    @property
    def pack(self) -> Path:
        """Its pack."""
        return self.folder / PACK

    @property
    def signer(self) -> str:
        """Number of the key that signed it."""
        return self.folder.name.partition(".")[2]


class PackStore:
    """The editions installed below one folder, which need not exist."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def dossiers(self) -> tuple[str, ...]:
        """Return the identifiers of the dossiers that something was installed of; `OSError` when that can't be read."""
        try:
            names = sorted(path.name for path in self.folder.iterdir() if re.fullmatch(_DOSSIER, path.name))
        except (FileNotFoundError, NotADirectoryError):
            return ()
        return tuple(name for name in names if (self.folder / name / STATE).is_file())

    def state(self, dossier: str) -> State:
        """Return what counts; of a file that is damaged or of a later version nothing does."""
        import json

        with suppress(OSError, ValueError, KeyError, TypeError):
            raw = json.loads((self.folder / dossier / STATE).read_bytes())
            state = State(raw["current"], raw["former"], raw["instead_of"], tuple(raw["withdrawn"]))
            names = (state.current, state.former, *state.withdrawn)
            if raw["format"] == _FORMAT and all(not name or re.fullmatch(_EDITION, name) for name in names):
                return state
        return State()

    def editions(self, dossier: str) -> tuple[InstalledEdition, ...]:
        """Return the edition that counts, then that which counts when the first cannot be used."""
        state = self.state(dossier)
        if not state.current:
            return ()
        former = (InstalledEdition(dossier, self.folder / dossier / state.former),) if state.former else ()
        return (InstalledEdition(dossier, self.folder / dossier / state.current, state.instead_of), *former)

    def new_folder(self) -> Path:
        """Make a folder in which an edition can be put together, on the same disk; raises `OSError`."""
        self.folder.mkdir(parents=True, exist_ok=True)
        folder = self.folder / f".{os.urandom(8).hex()}.new"
        folder.mkdir(mode=0o755)
        return folder

    def take_in(self, folder: Path, dossier: str, edition: str) -> None:
        """Give an edition that is put together its place; raises `OSError`. It does not count yet."""
        home = self.folder / dossier
        home.mkdir(mode=0o755, exist_ok=True)
        with suppress(FileNotFoundError):  # a copy that was there may be damaged: this one has just been checked
            (home / edition).rename(self.folder / f".{os.urandom(8).hex()}.new")
        for path in sorted(folder.rglob("*")):
            _write_through(path)
        _write_through(folder)
        folder.rename(home / edition)
        _write_through(home)

    def switch(self, dossier: str, state: State) -> None:
        """Let another edition count; all or nothing. Raises `OSError`."""
        import json

        home = self.folder / dossier
        home.mkdir(parents=True, exist_ok=True)
        beside = home / f".{os.urandom(8).hex()}.part"
        values = {"format": _FORMAT, **state._asdict()}
        try:
            with beside.open("x", encoding="utf-8") as file:
                json.dump(values, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(home / STATE)
        except OSError:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise
        _write_through(home)

    def clean(self, dossier: str) -> None:
        """Remove what an interrupted installation left and editions that no state names; what resists stays."""
        state = self.state(dossier)
        with suppress(OSError):
            _remove(path for path in self.folder.iterdir() if path.name.startswith(".") and _is_abandoned(path))
        with suppress(OSError):
            _remove(
                path
                for path in (self.folder / dossier).iterdir()
                if path.name not in (STATE, state.current, state.former) and _is_abandoned(path)
            )


def _remove(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with suppress(OSError):
                path.unlink()


def _is_abandoned(path: Path) -> bool:
    with suppress(OSError):
        return time.time() - path.stat().st_mtime > _ABANDONED
    return False


def _write_through(path: Path) -> None:
    """Wait until the disk has it; on Windows folders can't be waited for, and the journal sees to them."""
    if path.is_dir() and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
