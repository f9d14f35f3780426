"""What a picture is and how large, from its first bytes: nothing is decoded here."""

import re
import struct

_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
# An SVG may draw, not fetch, run or declare anything.
_SVG_REFUSED = re.compile(
    rb"<!DOCTYPE|<!ENTITY|<script|<foreignObject|<image|@import|href\s*=\s*[\"'](?!#)|url\s*\(\s*[\"']?(?![#\"'])",
    re.IGNORECASE,
)


class PictureError(ValueError):
    """The picture cannot be printed; the message is a French clause that goes on after « Image non imprimée : »."""


def check_picture(content: bytes, largest_bytes: int, largest_pixels: int) -> str:
    """Return the file extension that Typst expects (`png`, `jpg`, `gif`, `webp`, `svg`); raises `PictureError`."""
    if len(content) > largest_bytes:
        raise PictureError("le fichier est trop lourd")
    extension, width, height = _measure(content)
    if width * height > largest_pixels:
        raise PictureError("l’image est trop grande")
    if extension != "svg" and not width * height:
        raise PictureError("l’image est vide")
    return extension


def _measure(content: bytes) -> tuple[str, int, int]:
    """Return extension, width and height in pixels (0 × 0 for a drawing, which has none)."""
    try:
        if content.startswith(b"\x89PNG\r\n\x1a\n"):
            return "png", *struct.unpack_from(">II", content, 16)
        if content.startswith((b"GIF87a", b"GIF89a")):
            return "gif", *struct.unpack_from("<HH", content, 6)
        if content.startswith(b"\xff\xd8"):
            return "jpg", *_jpeg_size(content)
        if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
            return "webp", *_webp_size(content)
    except struct.error as error:
        raise PictureError("le fichier est abîmé") from error
    if b"<svg" in content[:2000]:
        if _SVG_REFUSED.search(content):
            raise PictureError("le dessin contient des éléments interdits")
        return "svg", 0, 0
    raise PictureError("le format n’est pas reconnu")


def _jpeg_size(content: bytes) -> tuple[int, int]:
    position = 2
    while True:
        marker, length = struct.unpack_from(">HH", content, position)
        if marker >> 8 != 0xFF:
            raise PictureError("le fichier est abîmé")
        if marker & 0xFF in _JPEG_FRAMES:
            height, width = struct.unpack_from(">HH", content, position + 5)
            return width, height
        position += 2 + length


def _webp_size(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X":
        width, height = (int.from_bytes(content[start : start + 3], "little") + 1 for start in (24, 27))
        return width, height
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", content, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack_from("<HH", content, 26)
    return width & 0x3FFF, height & 0x3FFF
