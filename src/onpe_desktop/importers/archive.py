"""ZIP archives that strangers made (DOCX, ODT, EPUB): checked before anything of them is used."""

import re
import stat
import zipfile
import zlib
from pathlib import Path
from types import TracebackType
from typing import Self

from onpe_desktop.importers.errors import ImportRefusedError
from onpe_desktop.importers.xml import ASK_SENDER, damaged

# Far above real publications (a report of 300 pages: some 500 entries, 40 MB), far below what hurts a laptop.
MAX_ENTRIES = 20_000
MAX_TOTAL = 1 << 30  # bytes of all entries, as the directory says
MAX_TEXT = 1 << 26  # bytes of an XML document
MAX_PICTURE = 1 << 26  # bytes
_MAX_READ = 1 << 30  # bytes taken out of one archive, whatever its directory says
_MAX_RATIO = 400  # deflate reaches about 1,000 on zeros; the XML of Word's tables stays below 60
_SMALL = 1 << 20  # bytes; a ratio means nothing below

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
_OUTSIDE = re.compile(r"^/|^[A-Za-z]:|(^|/)\.\.(/|$)|[\\\x00-\x1f]")


class ForeignArchive:
    """An open archive whose directory has been checked. Use it in a `with` block. Nothing is ever unpacked to disk."""

    def __init__(self, path: Path) -> None:
        """Open and check; raises `ImportRefusedError`."""
        self.file_name = path.name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise damaged(path.name) from error
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
        self._zip.close()

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Names of every file in the archive, in the order of its directory."""
        return tuple(self._entries)

    def read(self, name: str, limit: int = MAX_TEXT) -> bytes:
        """Return a whole file; `ImportRefusedError` when it is missing, damaged, or longer than `limit` bytes."""
        entry = self._entries.get(name)
        if entry is None:
            raise damaged(self.file_name)
        try:
            with self._zip.open(entry) as stream:
                content = stream.read(limit + 1)
        except _BROKEN as error:
            raise damaged(self.file_name) from error
        self._read += len(content)
        if len(content) > limit or self._read > _MAX_READ:
            raise self._refused("une partie en est trop grosse")
        return content

    def _checked(self, entries: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_TOTAL:
            raise self._refused("il est trop gros")
        files: dict[str, zipfile.ZipInfo] = {}
        for entry in entries:
            self._check_entry(entry)
            if entry.filename in files:
                raise self._refused("deux fichiers y portent le même nom")
            if not entry.is_dir():
                files[entry.filename] = entry
        return files

    def _check_entry(self, entry: zipfile.ZipInfo) -> None:
        # orig_filename: zipfile cuts a name at a NUL and turns backslashes, so the name that is used may look innocent.
        if _OUTSIDE.search(entry.orig_filename):
            raise self._refused("un nom y mène hors du fichier")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise self._refused("il contient un lien vers un autre fichier")
        if entry.flag_bits & 0x1:
            raise encrypted(self.file_name)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise self._refused("sa compression n’est pas permise")
        if entry.file_size > _SMALL and entry.file_size > _MAX_RATIO * max(entry.compress_size, 1):
            raise self._refused("une partie y est comprimée de façon anormale")

    def _refused(self, problem: str) -> ImportRefusedError:
        return ImportRefusedError(f"Le fichier «\u00a0{self.file_name}\u00a0» est refusé\u00a0: {problem}.", ASK_SENDER)


def encrypted(file_name: str) -> ImportRefusedError:
    """Return the error for a file that a password or a licence locks."""
    return ImportRefusedError(
        f"Le fichier «\u00a0{file_name}\u00a0» est protégé par un mot de passe ou par un verrou numérique.",
        "Demandez une copie sans protection à l’éditeur, ou enregistrez-en une sans mot de passe.",
    )
