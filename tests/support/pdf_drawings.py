"""What a page of drawings alone shows."""

from pathlib import Path

import pikepdf
import pypdfium2

from onpe_desktop.importers.pdf.page import Drawing
from onpe_desktop.importers.pdf.source.drawings import drawn_on
from onpe_desktop.importers.pdf.source.frames import PageFrame


def boxes(content: bytes, folder: Path, *around: bytes) -> list[tuple[int, ...]]:
    """The rectangles that a page of 400 by 300 points shows."""
    return [tuple(map(round, drawing.box)) for drawing in drawings_on(content, folder, *around)]


def drawings_on(content: bytes, folder: Path, *around: bytes) -> list[Drawing]:
    """The drawings of a page of 400 by 300 points.

    `around` are contents with « /F Do », each of which holds the content before as a form; the last one is the page's.
    """
    path = folder / "essai.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 300))
        resources = pikepdf.Dictionary()
        for outer in around:
            form = pdf.make_stream(content)
            form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            form.BBox, form.Resources = pikepdf.Array([0, 0, 400, 300]), resources
            resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
            content = outer
        page.Resources = resources
        page.Contents = pdf.make_stream(content)
        pdf.save(path)
    document = pypdfium2.PdfDocument(path)
    try:
        opened = document[0]
        drawn = drawn_on(pypdfium2.raw, opened.raw, PageFrame((0, 0, 400, 300), 0))
    finally:
        document.close()
    return drawn.drawings
