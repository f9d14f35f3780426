"""Fills that a clipping path cuts."""

from pathlib import Path

from pdf_drawings import boxes


def test_the_cells_through_which_a_page_is_filled(tmp_path: Path) -> None:
    content = b"0.9 g q 50 200 80 20 re 130 200 150 20 re W n 0 0 400 300 re f Q"

    assert boxes(content, tmp_path) == [(50, 80, 130, 100), (130, 80, 280, 100)]


def test_another_shape_leaves_the_fill(tmp_path: Path) -> None:
    content = b"0.9 g q 50 200 m 130 200 l 90 260 l h W n 0 0 400 300 re f Q"

    assert boxes(content, tmp_path) == [(0, 0, 400, 300)]
