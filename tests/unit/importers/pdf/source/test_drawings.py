"""Where drawings in forms lie on the page."""

from pathlib import Path

from pdf_drawings import boxes


def test_what_a_form_in_a_form_draws_lies_where_both_put_it(tmp_path: Path) -> None:
    """So pdfcrop writes a figure, and LaTeX scales it."""
    found = boxes(
        b"0.5 g 100 100 80 20 re f", tmp_path, b"q 1 0 0 1 -100 -100 cm /F Do Q", b"q .5 0 0 .5 40 60 cm /F Do Q"
    )

    assert found == [(40, 230, 80, 240)]
