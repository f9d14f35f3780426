"""ZIP archives that strangers made: the same checks for all; a policy says how strict they are, and what is said."""

import re
import stat
import zipfile
import zlib
from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|(^|/)\.\.(/|$)|[\\\x00-\x1f]")


class Problem(Enum):
    """What can be wrong with an archive."""

    ABSENT = auto()  # no such file
    FORBIDDEN = auto()  # the file may not be read
    NO_ARCHIVE = auto()
    TOO_BIG = auto()  # all entries together
    OUTSIDE = auto()  # a name that leads elsewhere, or is none of the policy's
    LINK = auto()
    LOCKED = auto()
    COMPRESSION = auto()  # of a kind that is not taken
    BIG_ENTRY = auto()  # as the directory says, or as it is read
    BOMB = auto()
    TWICE = auto()
    MISSING_ENTRY = auto()
    BROKEN_ENTRY = auto()


class ArchivePolicy(NamedTuple):
    """How much an archive may hold, and which error is raised: `error` gets the problem and an entry's name, or ''.

    Sizes are bytes. A ratio of compression means nothing for entries up to `small`. `most_read` is for all entries that
    are read, whatever the directory says. `names` is what names of entries must match besides not leading outside.
    """

    most_entries: int
    largest_entry: int
    largest_total: int
    most_read: int
    highest_ratio: int
    small: int
    error: Callable[[Problem, str], Exception]
    names: re.Pattern[str] | None = None
    ignore_case: bool = False  # two names that differ only so are one


class CheckedArchive:
    """An open archive whose directory has been checked. Use it in a `with` block. Nothing is ever unpacked to disk."""

    def __init__(self, path: Path, policy: ArchivePolicy) -> None:
        """Open and check; raises the policy's error."""
        self._policy = policy
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError as error:
            raise policy.error(Problem.ABSENT, "") from error
        except PermissionError as error:
            raise policy.error(Problem.FORBIDDEN, "") from error
        except _BROKEN as error:
            raise policy.error(Problem.NO_ARCHIVE, "") from error
        try:
            self._entries = self._checked(self._zip.infolist())
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """Names of every file in the archive, in the order of its directory."""
        return tuple(self._entries)

    def size(self, name: str) -> int:
        """Size of a file in bytes, as the directory says it; raises when it is not there."""
        return self._entry(name).file_size

    def read(self, name: str, limit: int) -> bytes:
        """Return a whole file; raises when it is missing, damaged, or longer than `limit` whatever it claims."""
        entry = self._entry(name)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(limit + 1)
        except _BROKEN as error:
            raise self._policy.error(Problem.BROKEN_ENTRY, name) from error
        self._read += len(content)
        if len(content) > limit or self._read > self._policy.most_read:
            raise self._policy.error(Problem.BIG_ENTRY, name)
        return content

    def _entry(self, name: str) -> zipfile.ZipInfo:
        entry = self._entries.get(name)
        if entry is None:
            raise self._policy.error(Problem.MISSING_ENTRY, name)
        return entry

    def _checked(self, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        policy = self._policy
        if len(entries) > policy.most_entries or sum(entry.file_size for entry in entries) > policy.largest_total:
            raise policy.error(Problem.TOO_BIG, "")
        files: dict[str, zipfile.ZipInfo] = {}
        known: set[str] = set()
        for entry in entries:
            if (problem := self._problem_of(entry)) is not None:
                raise policy.error(problem, entry.filename)
            key = entry.filename.casefold() if policy.ignore_case else entry.filename
            if key in known:
                raise policy.error(Problem.TWICE, entry.filename)
            known.add(key)
            if not entry.is_dir():
                files[entry.filename] = entry
        return files

    def _problem_of(self, entry: zipfile.ZipInfo) -> Problem | None:
        policy = self._policy
        # orig_filename: zipfile cuts a name at a NUL and turns backslashes, so the name that is used may look innocent.
        if _OUTSIDE.search(entry.orig_filename):
            return Problem.OUTSIDE
        if policy.names is not None and not policy.names.fullmatch(entry.orig_filename.removesuffix("/")):
            return Problem.OUTSIDE
        if stat.S_ISLNK(entry.external_attr >> 16):
            return Problem.LINK
        if entry.flag_bits & 0x1:
            return Problem.LOCKED
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            return Problem.COMPRESSION
        if entry.file_size > policy.largest_entry:
            return Problem.BIG_ENTRY
        if entry.file_size > policy.small and entry.file_size > policy.highest_ratio * max(entry.compress_size, 1):
            return Problem.BOMB
        return None
