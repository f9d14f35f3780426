"""A folder of temporary files that outlives nobody: what a killed window has left is removed by the next one."""

import shutil
import tempfile
import time
from pathlib import Path
from typing import Self

from PySide6.QtCore import QLockFile

_LEFT_ALONE = 600  # seconds: a folder so young may wait for its lock


class PrivateFolder:
    """A folder in the system's folder of temporary files, with a lock beside it that its process holds."""

    def __init__(self, path: Path, lock: QLockFile) -> None:
        self.path = path
        self._lock = lock

    @classmethod
    def make(cls, purpose: str) -> Self:
        """Make a folder, and remove those that nobody holds any more; raises `OSError`."""
        prefix = f"onpe-{purpose}-"
        _remove_left(Path(tempfile.gettempdir()), prefix)
        path = Path(tempfile.mkdtemp(prefix=prefix))
        lock = _lock_of(path)
        lock.tryLock(0)
        return cls(path, lock)

    def remove(self) -> None:
        """Remove the folder with everything in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        self._lock.unlock()


def _lock_of(folder: Path) -> QLockFile:
    lock = QLockFile(f"{folder}.lock")
    lock.setStaleLockTime(0)  # it is old when its process is gone, however long that runs
    return lock


def _remove_left(parent: Path, prefix: str) -> None:
    for folder in parent.glob(f"{prefix}*"):
        lock = _lock_of(folder)
        try:
            young = time.time() - folder.stat().st_mtime < _LEFT_ALONE
        except OSError:  # it has just been removed
            continue
        held = Path(f"{folder}.lock").exists()
        if folder.is_dir() and (held or not young) and lock.tryLock(0):
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlock()
