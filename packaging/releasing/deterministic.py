"""Archives that are the same bytes when their content is: names in order, one date, no owner."""

import lzma
import tarfile
from pathlib import Path

EXECUTABLE = 0o111


def write_tar_xz(folder: Path, target: Path, *, top: str, date: int) -> None:
    """Pack `folder` as `top/…` into `target`; `date` is what every entry bears, in seconds since 1970."""
    filters = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 6}]  # machine code packs some 5 % better
    with (
        lzma.open(target, "wb", format=lzma.FORMAT_XZ, filters=filters) as stream,
        tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        for path in (folder, *sorted(folder.rglob("*"))):
            _add(archive, path, "/".join((top, *path.relative_to(folder).parts)), date)


def _add(archive: tarfile.TarFile, path: Path, name: str, date: int) -> None:
    entry = archive.gettarinfo(str(path), name)
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    entry.mtime = date
    entry.mode = mode_of(path)
    if entry.isreg():
        with path.open("rb") as content:
            archive.addfile(entry, content)
    else:
        archive.addfile(entry)


def mode_of(path: Path) -> int:
    """Return 0755 for folders and programs, 0644 for other files, whatever the mask of whoever builds."""
    if path.is_symlink():
        return 0o777
    return 0o755 if path.is_dir() or path.stat().st_mode & EXECUTABLE else 0o644
