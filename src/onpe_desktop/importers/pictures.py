"""The pictures of a publication: taken in when they are what a pack can hold, turned into PNG when they can be."""

import hashlib
import io
import posixpath
import re
import warnings
from collections.abc import Mapping

from onpe_desktop.importers.findings import FindingLog
from onpe_desktop.text import slug

MAX_PIXELS = 40_000_000  # what a print takes
_MAX_COUNT = 5_000
_MAX_BYTES = 1 << 28  # all pictures together
_KEPT = {"PNG": "png", "JPEG": "jpg", "GIF": "gif"}
_TURNED = ("WEBP", "BMP", "TIFF")
_NAME_LENGTH = 40
_NUMBER = re.compile(r"[0-9a-f]{16}")  # names that programs give


class PictureBook:
    """Gathers pictures by a name that a pack allows; the same bytes are kept once."""

    def __init__(self, findings: FindingLog) -> None:
        self._findings = findings
        self._by_digest: dict[str, str] = {}
        self._media: dict[str, bytes] = {}
        self._sizes: dict[str, tuple[int, int]] = {}
        self._bytes = 0

    @property
    def media(self) -> Mapping[str, bytes]:
        """The bytes of the pictures by name."""
        return self._media

    def size(self, name: str) -> tuple[int, int]:
        """Width and height in pixels."""
        return self._sizes[name]

    def add(self, content: bytes, file_name: str) -> str | None:
        """Keep a picture and return its name; None when it cannot be taken, and a finding says why."""
        digest = hashlib.sha256(content).hexdigest()
        known = self._by_digest.get(digest)
        if known is not None:
            return known or None
        name = self._add(content, file_name)
        self._by_digest[digest] = name or ""
        return name

    def _add(self, content: bytes, file_name: str) -> str | None:
        shown = posixpath.basename(file_name)
        if len(self._media) >= _MAX_COUNT or self._bytes + len(content) > _MAX_BYTES:
            self._findings.left_out("Il y a trop d’images, ou elles sont trop lourdes\u00a0: les dernières manquent.")
            return None
        try:
            suffix, size, content = _as_packs_hold_it(content)
        except _TooLargeError:
            self._findings.left_out("Une image est trop grande\u00a0: réduisez-la dans l’original.", shown)
            return None
        except _OtherKindError:
            self._findings.left_out("Une image est d’un format qui n’est pas repris (ni PNG, ni JPEG, ni GIF).", shown)
            return None
        except (OSError, ValueError, SyntaxError, EOFError, ArithmeticError, TypeError, LookupError, MemoryError):
            self._findings.left_out("Une image est abîmée\u00a0: elle ne peut pas être lue.", shown)
            return None
        name = self._free_name(shown, suffix)
        self._media[name] = content
        self._sizes[name] = size
        self._bytes += len(content)
        return name

    def _free_name(self, file_name: str, suffix: str) -> str:
        stem = slug(posixpath.splitext(file_name)[0])[:_NAME_LENGTH].strip("-")
        stem = "image" if stem == "section" or _NUMBER.search(stem) else stem
        name, number = f"{stem}.{suffix}", 1
        while name in self._media:
            number += 1
            name = f"{stem}-{number}.{suffix}"
        return name


class _TooLargeError(Exception):
    """More pixels than a print takes."""


class _OtherKindError(Exception):
    """Not a kind of picture that is read."""


def _as_packs_hold_it(content: bytes) -> tuple[str, tuple[int, int], bytes]:
    """Return the suffix, the size in pixels and the bytes; raises whatever Pillow raises for a damaged picture."""
    from PIL import Image, UnidentifiedImageError

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd but harmless metadata
        try:
            image = Image.open(io.BytesIO(content), formats=(*_KEPT, *_TURNED))
        except UnidentifiedImageError as error:
            raise _OtherKindError from error
        except Image.DecompressionBombError as error:
            raise _TooLargeError from error
        width, height = image.size
        if width * height > MAX_PIXELS:
            raise _TooLargeError
        kept = _KEPT.get(image.format or "")
        if kept is not None:
            image.load()  # finds damage that would otherwise be found when the page is shown
            return kept, (width, height), content
        turned = io.BytesIO()
        (image if image.mode in {"1", "L", "LA", "P", "RGB", "RGBA"} else image.convert("RGB")).save(turned, "PNG")
        return "png", (width, height), turned.getvalue()
