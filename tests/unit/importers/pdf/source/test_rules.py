"""Rules that one path draws all at once."""

from pathlib import Path

import pytest
from pdf_drawings import boxes, drawings_on

RULES = [(50, 98, 300, 99), (50, 118, 300, 119), (50, 98, 51, 119)]


def test_each_rule_of_a_path_is_one(tmp_path: Path) -> None:
    """As spreadsheets print the borders of their cells; dots between them are left out."""
    content = b"0 g 50 201 250 1 re 50 181 250 1 re 50 181 1 21 re 60 190 1 1 re f"

    assert boxes(content, tmp_path) == RULES


def test_rules_stand_where_the_matrix_puts_them(tmp_path: Path) -> None:
    content = b"0 g q 0.5 0 0 0.5 50 100 cm 0 202 500 2 re 0 162 500 2 re 0 162 2 42 re f Q"

    assert boxes(content, tmp_path) == RULES


@pytest.mark.parametrize(
    "content",
    [
        b"0 g 50 201 250 1 re 50 100 250 60 re 50 181 250 1 re f",  # a bar among them
        b"0 g 50 201 m 300 201 l 300 202 l 50 202 l 45 201 l 45 200 l f 50 181 250 1 re f",  # no rectangle
        b"0 g 50 201 250 1 re 50 181 m 60 181 60 182 50 182 c f",  # a curve
        b"0 G 50 201 250 1 re 50 181 250 1 re S",  # the lines of a diagram
    ],
)
def test_other_paths_are_drawings(content: bytes, tmp_path: Path) -> None:
    assert not set(RULES) <= set(boxes(content, tmp_path))


def test_two_lines_of_a_path_are_no_frame(tmp_path: Path) -> None:
    content = b"1 w 50 200 m 250 200 l 50 100 m 250 100 l S 300 200 m 400 200 l 300 150 m 400 100 l S"

    assert boxes(content, tmp_path)[:2] == [(50, 100, 250, 100), (50, 200, 250, 200)]
    assert len(boxes(content, tmp_path)) == 3


def test_a_thick_line_is_a_rule_unless_it_runs_on_a_slope(tmp_path: Path) -> None:
    content = b"3 w 50 200 m 250 200 l S 60 100 m 60 180 l S 100 100 m 200 180 l S"

    assert boxes(content, tmp_path) == [(50, 100, 250, 100), (60, 120, 60, 200)]


def test_what_lies_between_two_rectangles_is_a_frame(tmp_path: Path) -> None:
    content = b"0 g 52 102 196 36 re 50 100 200 40 re f* 50 50 200 20 re 60 60 200 20 re f*"

    frame, other = drawings_on(content, tmp_path)

    assert tuple(map(round, frame.box)) == (50, 160, 250, 200)
    assert (frame.filled, frame.stroked) == (False, True)
    assert other.filled


def test_sides_without_a_border_have_no_rule(tmp_path: Path) -> None:
    content = b"0 g 50 103 200 37 re 50 100 200 40 re f*"

    assert boxes(content, tmp_path) == [(50, 197, 250, 200)]
