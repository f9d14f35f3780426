"""Pictures of a page as PNG or JPEG bytes."""

import ctypes
import io
from typing import Any

from onpe_desktop.importers.pdf.boxes.figures import DRAWN
from onpe_desktop.importers.pdf.page import Box, PageContent, Picture
from onpe_desktop.importers.pdf.source.opening import PdfFile

_LEAST_SIDE = 36.0  # points: smaller pictures are signs beside the text
_MOST_PIXELS = 40_000_000
_SCALE = 200 / 72  # of a region: dots for a point
_PACKING = 3  # of zlib: 286 scores were a tenth larger than with the best packing, and took a tenth of its time
_MARGIN = 2.0  # points around it: strokes are wider than their path
_JPEG = b"\xff\xd8\xff"

PictureFile = tuple[bytes, str]  # its bytes, and the ending of its name


def shown_pictures(pages: tuple[PageContent, ...]) -> dict[int, list[Picture]]:
    """Return by page the pictures that say something: no logo repeated on pages, no ground under the text."""
    places: dict[tuple[int, int, int, int], int] = {}
    for page in pages:
        for picture in page.pictures:
            places[_place(picture.box)] = places.get(_place(picture.box), 0) + 1
    found: dict[int, list[Picture]] = {}
    for page in pages:
        area = max(page.width * page.height, 1.0)
        for picture in page.pictures:
            box = picture.box
            if box.width < _LEAST_SIDE or box.height < _LEAST_SIDE or places[_place(box)] > max(2, len(pages) // 4):
                continue
            over = sum(len(line.text) for line in page.lines if box.holds(line.box.middle))
            if box.width * box.height > 0.7 * area and over > 50:
                continue
            found.setdefault(page.number, []).append(picture)
    return found


def _place(box: Box) -> tuple[int, int, int, int]:
    return round(box.left / 4), round(box.top / 4), round(box.right / 4), round(box.bottom / 4)


def picture_bytes(file: PdfFile, number: int, picture: Picture) -> PictureFile | None:
    """Return a picture's bytes and the ending of its name (`png`, `jpg`); None for one that cannot be read."""
    if picture.place == DRAWN:
        return _region(file, number, picture.box)
    raw = file.raw
    page = raw.FPDF_LoadPage(file.document.raw, number)
    if not page:
        return None
    try:
        handle = raw.FPDFPage_GetObject(page, picture.place)
        if not handle or raw.FPDFPageObj_GetType(handle) != raw.FPDF_PAGEOBJ_IMAGE:
            return None
        width, height = ctypes.c_uint(), ctypes.c_uint()
        raw.FPDFImageObj_GetImagePixelSize(handle, width, height)
        if not 0 < width.value * height.value <= _MOST_PIXELS:
            return None
        jpeg = _jpeg(raw, handle)
        if jpeg is None:  # drawn with its mask, each pixel a point large
            raw.FPDFImageObj_SetMatrix(handle, width.value, 0, 0, height.value, 0, 0)
        return jpeg or _png(raw, file, page, handle)
    finally:
        raw.FPDF_ClosePage(page)


def _region(file: PdfFile, number: int, box: Box) -> PictureFile | None:
    """Return a region of a page as it is shown."""
    import pypdfium2

    try:
        page = file.document[number]
        width, height = page.get_size()
        margins = box.left, height - box.bottom, width - box.right, box.top  # from the left, bottom, right and top
        crop = tuple(max(margin - _MARGIN, 0.0) for margin in margins)
        scale = min(_SCALE, 2000 / max(box.width, box.height))
        image = page.render(scale=scale, crop=crop).to_pil()
        page.close()
    except (pypdfium2.PdfiumError, OSError, ValueError):
        return None
    colours = image.getcolors(1 << 16)
    grey = colours is not None and all(max(colour) - min(colour) < 8 for _, colour in colours)
    output = io.BytesIO()
    (image.convert("L") if grey else image).save(output, "PNG", compress_level=_PACKING)
    return output.getvalue(), "png"


def _jpeg(raw: Any, handle: Any) -> PictureFile | None:
    """Return the file's own JPEG, where the picture is one in colours that every reader shows."""
    if raw.FPDFImageObj_GetImageFilterCount(handle) != 1:
        return None
    length = raw.FPDFImageObj_GetImageDataRaw(handle, None, 0)
    if not 0 < length < 50_000_000:
        return None
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFImageObj_GetImageDataRaw(handle, buffer, length)
    data = buffer.raw[:length]
    if not data.startswith(_JPEG):
        return None
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            return (data, "jpg") if image.mode in {"RGB", "L"} else None
    except (OSError, ValueError, Image.DecompressionBombError):
        return None


def _png(raw: Any, file: PdfFile, page: Any, handle: Any) -> PictureFile | None:
    import pypdfium2

    bitmap = raw.FPDFImageObj_GetRenderedBitmap(file.document.raw, page, handle) or raw.FPDFImageObj_GetBitmap(handle)
    if not bitmap:
        return None
    wrapped = pypdfium2.PdfBitmap.from_raw(bitmap)  # closes itself when it goes
    try:
        image = wrapped.to_pil()
        image.thumbnail((2000, 2000))
        output = io.BytesIO()
        image.save(output, "PNG", compress_level=_PACKING)
        return output.getvalue(), "png"
    except (OSError, ValueError, RuntimeError):
        return None
