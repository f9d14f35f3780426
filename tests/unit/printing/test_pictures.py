import struct

import pytest

from onpe_desktop.printing.pictures import PictureError, check_picture

PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x0dIHDR"
LARGEST = (1000, 40_000_000)


def jpeg(width: int, height: int) -> bytes:
    application = b"\xff\xe0" + struct.pack(">H", 16) + bytes(14)
    frame = b"\xff\xc0" + struct.pack(">HBHHB", 17, 8, height, width, 3) + bytes(9)
    return b"\xff\xd8" + application + frame


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (PNG + struct.pack(">II", 8000, 5000), "png"),
        (jpeg(8000, 5000), "jpg"),
        (b"GIF89a" + struct.pack("<HH", 8000, 5000), "gif"),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x3f\x1f\0\x87\x13\0", "webp"),
        (b"RIFF\0\0\0\0WEBPVP8L" + bytes(5) + struct.pack("<I", 7999 | 4999 << 14), "webp"),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(10) + struct.pack("<HH", 8000, 5000), "webp"),
    ],
)
def test_the_size_is_read_from_the_header(content: bytes, extension: str) -> None:
    assert check_picture(content, *LARGEST) == extension
    with pytest.raises(PictureError, match="trop grande"):
        check_picture(content, 1000, 40_000_000 - 1)
    with pytest.raises(PictureError, match="trop lourd"):
        check_picture(content, len(content) - 1, 40_000_000)


@pytest.mark.parametrize("content", [PNG, b"\xff\xd8\xff", b"\xff\xd8\0\0\0\0\0\0", b"GIF89a", b"", b"%PDF-1.7", b"MZ"])
def test_what_is_no_whole_picture_is_refused(content: bytes) -> None:
    with pytest.raises(PictureError):
        check_picture(content, *LARGEST)


def test_a_drawing_may_draw() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg"><g id="a"/><use href="#a"/><path fill="url(#a)"/></svg>'
    assert check_picture(drawing, *LARGEST) == "svg"


@pytest.mark.parametrize(
    "inside",
    [
        b"<script/>", b"<image/>", b"<foreignObject/>", b'<use href="file:///etc/passwd"/>',
        b"<use xlink:href = 'http://exemple.org/a'/>", b"<style>@import 'a'</style>", b'<path fill="url(http://a)"/>',
        b"<path fill=\"url( 'http://a' )\"/>",
    ],
)  # fmt: skip
def test_a_drawing_may_not_fetch_or_run(inside: bytes) -> None:
    with pytest.raises(PictureError, match="interdits"):
        check_picture(b"<svg>" + inside + b"</svg>", *LARGEST)


@pytest.mark.parametrize("before", [b"<!DOCTYPE svg>", b'<!DOCTYPE a [<!ENTITY b "c">]>'])
def test_a_drawing_may_not_declare(before: bytes) -> None:
    with pytest.raises(PictureError, match="interdits"):
        check_picture(before + b"<svg/>", *LARGEST)
