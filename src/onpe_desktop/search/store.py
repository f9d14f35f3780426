"""Index directories: one for each pack, never changed once it is there, checked before Whoosh may open it.

Whoosh unpickles what it opens. The manifest's digests tell an index that this program wrote for exactly this pack from
one that is damaged, cut short or of another version. They are no defence against somebody who may write into the
program's own folders: such a person can change the program itself.
"""

import contextlib
import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from onpe_desktop.search.analysis import SCHEMA_VERSION

_MANIFEST = "manifest.json"


def directory_name(identifier: str, digest: str) -> str:
    """Return the name of the index directory of a pack: another pack, or another version, has another name."""
    return f"{identifier}-{digest[:16]}-v{SCHEMA_VERSION}"


def is_intact(directory: Path, digest: str) -> bool:
    """Tell whether the directory holds a whole index of the pack with this digest, made by this version."""
    try:
        manifest = json.loads((directory / _MANIFEST).read_text(encoding="utf-8"))
        present = {path.name for path in directory.iterdir()} - {_MANIFEST}
        return bool(
            manifest["version"] == SCHEMA_VERSION
            and manifest["pack"] == digest
            and present == manifest["files"].keys()
            and all(_digest(directory / name) == known for name, known in manifest["files"].items())
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def seal(directory: Path, digest: str) -> None:
    """Write the manifest of a finished index. Raises `OSError`."""
    files = {path.name: _digest(path) for path in sorted(directory.iterdir())}
    manifest = {"version": SCHEMA_VERSION, "pack": digest, "files": files}
    (directory / _MANIFEST).write_text(json.dumps(manifest, indent=1), encoding="utf-8")


@contextlib.contextmanager
def room_beside(target: Path) -> Iterator[Path]:
    """Give an empty directory; when the block ends well it becomes `target`, else it goes away. Raises `OSError`."""
    beside = target.with_name(f".{target.name}-{os.getpid()}")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    try:
        yield beside
        if target.exists():  # damaged, or of the same pack by another process: out of the way first
            shutil.rmtree(target)
        beside.rename(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def remove_others(folder: Path, kept: Iterable[str]) -> None:
    """Remove the index directories whose pack went away; what cannot be removed stays."""
    names = set(kept)
    for path in folder.iterdir() if folder.is_dir() else ():
        if path.is_dir() and path.name not in names:
            shutil.rmtree(path, ignore_errors=True)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
