"""Index directories on disk: each belongs to one state of one pack, is never changed, and is checked before it is used.

`<identifier>.<nonce>/` holds Whoosh's files, the forms and `manifest.json` with the SHA-256 of each. Whoosh unpickles
what it opens, so nothing reaches it that does not match a manifest of ours for exactly this pack, program and lexicon.
The bytes that were checked are the bytes that are used: files are read once, into memory. This protects against damage
and against an index that came along with a pack; it cannot protect against somebody who may write into the program's
own folder, who could as well change the program.
"""

import hashlib
import json
import re
import secrets
import shutil
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

MANIFEST = "manifest.json"
_FORMAT = 1  # of the manifest
_DIRECTORY = re.compile(r"(?P<identifier>[a-z][a-z0-9-]*)\.[0-9a-f]{8}")
_UNFINISHED = re.compile(r"\.[a-z][a-z0-9-]*\.[0-9a-f]{8}\.new")
_FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_ABANDONED = 3600  # seconds after which an unfinished directory is nobody's any more


@dataclass(frozen=True, slots=True)
class IndexKey:
    """What an index is an index of, and made with."""

    identifier: str
    pack: str  # digest
    schema: int
    lexicon: str  # digest
    engine: str  # Whoosh's version


def read_index(folder: Path, key: IndexKey) -> dict[str, bytes] | None:
    """Return the checked files of an index for `key` in `folder`, or None when there is none or it is damaged."""
    return next((files for directory in _directories(folder, key) if (files := _checked(directory, key))), None)


def write_index(folder: Path, key: IndexKey, files: Mapping[str, bytes]) -> Path:
    """Write an index beside those in `folder`, then switch it on; raises `OSError` and then leaves nothing behind."""
    name = f"{key.identifier}.{secrets.token_hex(4)}"
    beside = folder / f".{name}.new"
    try:
        beside.mkdir(parents=True)
        for file, content in files.items():
            (beside / file).write_bytes(content)
        (beside / MANIFEST).write_text(_manifest(key, files), encoding="utf-8")
        return beside.rename(folder / name)
    except OSError:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def remove_others(folder: Path, keep: Iterable[Path], identifier: str | None = None) -> None:
    """Remove the index directories that are not in `keep`, of one dossier or of all, and what was left unfinished.

    What cannot be removed stays: it is only never used again.
    """
    kept = set(keep)
    with suppress(OSError):
        for path in folder.iterdir():
            ours = _DIRECTORY.fullmatch(path.name)
            if (ours and path not in kept and identifier in (None, ours["identifier"])) or _is_abandoned(path):
                shutil.rmtree(path, ignore_errors=True)


def _directories(folder: Path, key: IndexKey) -> list[Path]:
    try:
        names = sorted(path for path in folder.iterdir() if _DIRECTORY.fullmatch(path.name))
    except OSError:
        return []
    return [path for path in names if path.name.partition(".")[0] == key.identifier]


def _manifest(key: IndexKey, files: Mapping[str, bytes]) -> str:
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    return json.dumps({"format": _FORMAT, "key": asdict(key), "files": digests}, indent=1) + "\n"


def _checked(directory: Path, key: IndexKey) -> dict[str, bytes] | None:
    try:
        manifest = json.loads((directory / MANIFEST).read_bytes())
        if manifest["format"] != _FORMAT or manifest["key"] != asdict(key):
            return None
        files = {name: (directory / name).read_bytes() for name in manifest["files"] if _FILE_NAME.fullmatch(name)}
        digests = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
        return files if digests == manifest["files"] else None
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):  # not a manifest of ours
        return None


def _is_abandoned(path: Path) -> bool:
    try:
        return bool(_UNFINISHED.fullmatch(path.name)) and time.time() - path.stat().st_mtime > _ABANDONED
    except OSError:
        return False
