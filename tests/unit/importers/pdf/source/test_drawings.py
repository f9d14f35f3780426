"""Where drawings in forms lie on the page."""

from pathlib import Path

from pdf_drawings import boxes


def test_what_a_form_in_a_form_draws_lies_where_both_put_it(tmp_path: Path) -> None:
    """So pdfcrop writes a figure, and LaTeX scales it."""
    found = boxes(
        b"0.5 g 100 100 80 20 re f", tmp_path, b"q 1 0 0 1 -100 -100 cm /F Do Q", b"q .5 0 0 .5 40 60 cm /F Do Q"
    )

    assert found == [(40, 230, 80, 240)]


def round_corners(left: int, bottom: int, right: int, top: int, radius: int = 8) -> str:
    """A rectangle with round corners, as WeasyPrint draws it."""
    parts = [f"{left + radius} {bottom} m"]
    for start, corner, end in (
        ((right - radius, bottom), (right, bottom), (right, bottom + radius)),
        ((right, top - radius), (right, top), (right - radius, top)),
        ((left + radius, top), (left, top), (left, top - radius)),
        ((left, bottom + radius), (left, bottom), (left + radius, bottom)),
    ):
        parts.append("{} {} l".format(*start))
        parts.append("{} {} {} {} {} {} c".format(*start, *corner, *end))
    return " ".join(parts)


def test_a_border_with_round_corners_is_a_rectangle(tmp_path: Path) -> None:
    outer, inner = round_corners(50, 60, 350, 260), round_corners(54, 64, 346, 256)

    assert boxes(f"0 0 1 rg {outer} {inner} f*".encode(), tmp_path) == [(50, 40, 350, 240)]


def test_a_ring_is_none(tmp_path: Path) -> None:
    wave = b" ".join(b"%d 100 %d 200 %d 150 c" % (60 + n, 70 + n, 80 + n) for n in range(0, 200, 10))

    assert boxes(b"0 0 1 rg 50 100 m " + wave + b" f", tmp_path) == []
