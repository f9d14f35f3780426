"""One window for each user: a second start raises the window that is there, and ends.

No network module is used, so no local socket either. The first instance holds a file in the user's runtime folder
locked, which the system lets go when the process ends, however it ends. A second one puts an empty file beside it,
and waits until the first has taken it away. The names say nothing but which settings are meant.
"""

import contextlib
import os
import sys
import time
from pathlib import Path
from zlib import crc32

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

PATIENCE = 3.0  # seconds for the first instance to answer; one that hangs must not keep the user from reading
_PAUSE = 0.02
_ANY_PROCESS = -1  # ASFW_ANY of AllowSetForegroundWindow


class SingleInstance:
    """The place of one user's settings in the runtime folder; `is_first` tells whether it was free.

    Where there is no such folder, or it is not the user's own, every instance is the first.
    """

    def __init__(self, folder: Path | None, settings: Path | None) -> None:
        self._wish: Path | None = None
        self._lock: int | None = None
        self.is_first = True
        if folder is None or settings is None or not _is_own(folder):
            return
        name = f"{crc32(str(settings).encode()):08x}"  # homes on a share are told apart
        self._wish = folder / f"{name}.raise"
        self._file = folder / f"{name}.lock"
        try:
            self._lock = _take(self._file)
        except OSError:
            return
        self.is_first = self._lock is not None
        if self.is_first:
            self._wish.unlink(missing_ok=True)

    def raise_first(self, patience: float = PATIENCE) -> bool:
        """Ask the first instance to come to the front; tell whether it has answered."""
        assert self._wish is not None  # noqa: S101 - there is another instance
        if sys.platform == "win32":
            import ctypes

            ctypes.windll.user32.AllowSetForegroundWindow(_ANY_PROCESS)
        try:
            self._wish.touch()
            ends = time.monotonic() + patience
            while time.monotonic() < ends:
                if not self._wish.exists():
                    return True
                time.sleep(_PAUSE)
            self._wish.unlink(missing_ok=True)
        except OSError:
            pass
        return False

    def answer(self, window: QWidget) -> None:
        """From now on, bring the window to the front whenever another instance asks."""
        if self._wish is not None:
            _Answering(self._wish, window)

    def leave(self) -> None:
        """Give the place up; nothing of it stays on the disk."""
        if self._lock is not None:
            with contextlib.suppress(OSError):  # Windows deletes no open file
                self._file.unlink()
            os.close(self._lock)
            self._lock = None
            with contextlib.suppress(OSError):  # the folder may hold the place of other settings
                self._file.unlink(missing_ok=True)
                self._file.parent.rmdir()


class _Answering(QObject):
    """Watches for the file that asks for the window."""

    def __init__(self, wish: Path, window: QWidget) -> None:
        super().__init__(window)
        from PySide6.QtCore import QFileSystemWatcher

        self._wish = wish
        self._window = window
        self._watcher = QFileSystemWatcher([str(wish.parent)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()  # somebody may have asked while the window was being made

    def _look(self) -> None:
        try:
            self._wish.unlink()
        except OSError:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()


def _take(file: Path) -> int | None:
    """Lock the file and return its descriptor, None when another process has it; `OSError` when the disk refuses."""
    while True:
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        if not _lock(descriptor):
            os.close(descriptor)
            return None
        with contextlib.suppress(FileNotFoundError):
            if sys.platform == "win32" or os.path.samestat(os.fstat(descriptor), file.stat()):
                return descriptor
        os.close(descriptor)  # its last owner has just deleted it: a third process would lock another file


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _is_own(folder: Path) -> bool:
    """Make the folder when it is missing; tell whether only this user can write to it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if sys.platform == "win32":
            return True  # in the user's profile
        kept = folder.lstat()
    except OSError:
        return False
    return kept.st_uid == os.getuid() and not kept.st_mode & 0o022 and folder.is_dir() and not folder.is_symlink()
