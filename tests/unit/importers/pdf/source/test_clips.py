"""Fills that a clipping path cuts."""

from pathlib import Path

import pikepdf
import pypdfium2

from onpe_desktop.importers.pdf.source.drawings import drawn_on
from onpe_desktop.importers.pdf.source.frames import PageFrame


def boxes(content: bytes, folder: Path) -> list[tuple[int, ...]]:
    """The rectangles that a page of 400 by 300 points shows."""
    path = folder / "essai.pdf"
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 300))
        page.Contents = pdf.make_stream(content)
        pdf.save(path)
    document = pypdfium2.PdfDocument(path)
    try:
        opened = document[0]
        drawn = drawn_on(pypdfium2.raw, opened.raw, PageFrame((0, 0, 400, 300), 0))
    finally:
        document.close()
    return [tuple(map(round, drawing.box)) for drawing in drawn.drawings]


def test_the_cells_through_which_a_page_is_filled(tmp_path: Path) -> None:
    content = b"0.9 g q 50 200 80 20 re 130 200 150 20 re W n 0 0 400 300 re f Q"

    assert boxes(content, tmp_path) == [(50, 80, 130, 100), (130, 80, 280, 100)]


def test_another_shape_leaves_the_fill(tmp_path: Path) -> None:
    content = b"0.9 g q 50 200 m 130 200 l 90 260 l h W n 0 0 400 300 re f Q"

    assert boxes(content, tmp_path) == [(0, 0, 400, 300)]
