"""The media of publications under names and of kinds that a pack takes."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onpe_desktop.dossiers import Media
from onpe_desktop.importers.media import MEDIA_TYPES

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"\x1aE\xdf\xa3", ".webm"),
    (b"WEBVTT", ".vtt"),
)
_STEM = re.compile(r"[a-z0-9][a-z0-9-]*")


@dataclass(frozen=True, slots=True)
class NamedMedia:
    """All media of a dossier: `names` has, for each publication, the new name of each file that a pack takes."""

    contents: Mapping[str, bytes]
    names: tuple[Mapping[str, str], ...]

    def entries(self, used: frozenset[str]) -> tuple[Media, ...]:
        """Return the model's entries for the files that are shown, sorted by name."""
        return tuple(
            Media(name, MEDIA_TYPES[f".{name.rpartition('.')[2]}"], len(content), hashlib.sha256(content).hexdigest())
            for name, content in sorted(self.contents.items())
            if name in used
        )


def name_media(publications: Sequence[Mapping[str, bytes]]) -> NamedMedia:
    """Name files by what they are: a suffix that lies does not help, and the same bytes are one file."""
    contents: dict[str, bytes] = {}
    by_digest: dict[str, str] = {}
    names: list[dict[str, str]] = []
    for media in publications:
        new: dict[str, str] = {}
        for old, content in media.items():
            suffix = _suffix(content)
            if suffix is None:
                continue
            digest = hashlib.sha256(content).hexdigest()
            if digest not in by_digest:
                by_digest[digest] = _free(old, suffix, contents)
                contents[by_digest[digest]] = content
            new[old] = by_digest[digest]
        names.append(new)
    return NamedMedia(contents, tuple(names))


def _suffix(content: bytes) -> str | None:
    for start, suffix in _STARTS:
        if content.startswith(start):
            return suffix
    return ".mp4" if content[4:8] == b"ftyp" else None


def _free(old: str, suffix: str, taken: Mapping[str, bytes]) -> str:
    stem = old.partition(".")[0].lower()
    stem = stem[:60] if _STEM.fullmatch(stem) else "image"
    name, number = f"{stem}{suffix}", 2
    while name in taken:
        name = f"{stem}-{number}{suffix}"
        number += 1
    return name
