"""The ZIP archive of a pack, checked before anything of it is used."""

import re
import stat
import zipfile
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from onpe_desktop.packs.errors import PackError, damaged, refused
from onpe_desktop.packs.vocabulary import MIMETYPE

# Limits: far above any real pack (the bundled ones hold some 20 entries and 300 kB), far below what hurts a laptop.
MAX_ENTRIES = 5_000
MAX_ENTRY = 1 << 29  # bytes; a long video
MAX_TEXT = 1 << 23  # bytes; an XML document
MAX_TOTAL = 1 << 31  # bytes
MAX_RATIO = 200  # deflate reaches about 1,000 on zeros; French XHTML stays below 20
_SMALL = 1 << 16  # bytes; a ratio means nothing below

_NAME = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)


class Archive:
    """An open archive whose directory has been checked. Close it, or use it in a `with` block."""

    def __init__(self, path: Path) -> None:
        """Open and check; raises `PackError`."""
        try:
            self._zip = zipfile.ZipFile(path)
        except FileNotFoundError as error:
            raise PackError(f"Le pack {path.name} n’existe pas.") from error
        except PermissionError as error:
            raise PackError(
                f"Le pack {path.name} ne peut pas être ouvert.", "Demandez le droit de lire ce fichier."
            ) from error
        except _BROKEN as error:
            raise PackError(f"Le pack {path.name} est endommagé ou n’est pas un pack.") from error
        try:
            self._entries = _checked(self._zip.infolist())
            self._check_mimetype(path.name)
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._zip.close()

    @property
    def names(self) -> frozenset[str]:
        """Names of every file in the archive."""
        return frozenset(self._entries)

    def size(self, name: str) -> int:
        """Size of a file in bytes, as the directory says it; `PackError` when it is not there."""
        return self._entry(name).file_size

    def read(self, name: str, limit: int = MAX_TEXT) -> bytes:
        """Return a whole file; `PackError` when it is missing, damaged, or longer than `limit` whatever it claims."""
        entry = self._entry(name)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(limit + 1)
        except _BROKEN as error:
            raise damaged(f"{name} ne peut pas être lu") from error
        if len(content) > limit:
            raise refused(f"{name} est trop gros")
        return content

    def _check_mimetype(self, file_name: str) -> None:
        if self.read("mimetype", 64).decode("ascii", "replace").strip() != MIMETYPE:
            raise PackError(f"Le fichier {file_name} n’est pas un pack.")

    def _entry(self, name: str) -> zipfile.ZipInfo:
        try:
            return self._entries[name]
        except KeyError:
            raise PackError(f"Le pack est incomplet\u00a0: il manque {name}.") from None


def _checked(entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise refused("il est trop gros")
    files: dict[str, zipfile.ZipInfo] = {}
    folded: set[str] = set()
    for entry in entries:
        _check_entry(entry)
        if entry.filename.casefold() in folded:
            raise refused("deux fichiers y portent le même nom")
        folded.add(entry.filename.casefold())
        if not entry.is_dir():
            files[entry.filename] = entry
    return files


def _check_entry(entry: zipfile.ZipInfo) -> None:
    # orig_filename: zipfile cuts a name at a NUL and turns backslashes, so the name that is used may look innocent.
    if entry.orig_filename != entry.filename or not _NAME.fullmatch(entry.filename.removesuffix("/")):
        raise refused("un nom de fichier y mène hors du pack")
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise refused("il contient un lien vers un autre fichier")
    if entry.flag_bits & 0x1:
        raise refused("il est chiffré")
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise refused("sa compression n’est pas permise")
    if entry.file_size > MAX_ENTRY:
        raise refused("un fichier y est trop gros")
    if entry.file_size > _SMALL and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
        raise refused("un fichier y est comprimé de façon anormale")
