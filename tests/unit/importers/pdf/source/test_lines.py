from dataclasses import replace

import pytest
from pdf_lines import rule

from onpe_desktop.importers.pdf.page import Piece, Style
from onpe_desktop.importers.pdf.source.lines import lines_of

SMALL = Style("Serif", 6.0)


def piece(text: str, left: float, right: float, *, baseline: float = 100.0, spaced: bool = False) -> Piece:
    return Piece(text, left, baseline - 8, right, baseline + 2, baseline, Style("Serif", 10.0), -1, spaced)


def test_a_lowered_letter_stands_in_the_hole_of_its_row() -> None:
    lowered = piece("E", 5.6, 12.4, baseline=102.2, spaced=True)
    name = [piece("T", 0, 7.2), lowered, piece("X", 11.1, 18.6, spaced=True), piece("v", 22.0, 27, spaced=True)]

    assert [line.text for line in lines_of(name, 0)] == ["TEX v"]


def test_a_letter_of_the_next_line_stays_there() -> None:
    text = [piece("T", 0, 7.2), piece("u", 7.2, 12), piece("X", 12, 18.6), piece("a", 7.2, 12, baseline=112.0)]

    assert [line.text for line in lines_of(text, 0)] == ["TuX", "a"]


def test_most_characters_tell_the_line_of_a_row() -> None:
    """One long piece says more than three small signs."""
    text = [piece("signalement", 0, 55), *(piece("-", 56 + 3 * place, 58 + 3 * place) for place in range(3))]
    for small in text[1:]:
        small.style, small.baseline = Style("Serif", 6.0), 96.0

    assert [word.raised for word in lines_of(text, 0)[0].words] == [0, 1, 1, 1]


def test_what_is_hardly_smaller_and_stands_high_is_raised() -> None:
    """As a browser sets « smaller »: eight ninths of the text."""
    call = Piece("1", 12, 90, 17, 100, 97.0, Style("Serif", 8.9), -1)

    (found,) = lines_of([piece("mot", 0, 12), call], 0)

    assert [(word.text, word.raised) for word in found.words] == [("mot", 0), ("1", 1)]


@pytest.mark.parametrize(("text", "rise", "lines"), [("12", 4.5, 1), ("12", 7.5, 2), ("mot", 4.5, 2)])
def test_a_call_need_not_be_smaller(text: str, rise: float, lines: int) -> None:
    """« smaller » is the next one of CSS's sizes for WeasyPrint: 10.7 beside 11 points."""
    call = Piece(text, 12, 90 - rise, 20, 100 - rise, 100.0 - rise, Style("Serif", 9.7), -1)
    found = lines_of([piece("mot", 0, 12), call, piece("et", 22, 30, spaced=True)], 0)

    assert len(found) == lines
    assert lines == 2 or [word.raised for word in found[0].words] == [0, 1, 0]


def test_a_number_beside_a_line_of_another_column_is_no_call() -> None:
    call = Piece("12", 18, 86, 26, 96, 95.5, Style("Serif", 9.7), -1)

    assert len(lines_of([piece("mot", 0, 12), call], 0)) == 2


def test_a_call_may_stand_a_wide_space_away() -> None:
    """Between two spaces of a justified line; the next column, or a sign beside a listing, is further away."""

    def count(gap: float) -> int:
        call = replace(piece("9", 50 + gap, 54 + gap, baseline=96.0, spaced=True), style=SMALL)
        return len(lines_of([piece("webmaster", 0, 50), call], 0))

    assert count(6.5) == 1
    assert count(8.0) == 2


@pytest.mark.parametrize(("size", "lines"), [(14.0, 1), (77.0, 2)])
def test_a_text_beside_a_title_like_a_poster_is_not_its_end(size: float, lines: int) -> None:
    """A number or a name may be set larger than what follows; a gutter beside a title is as wide as beside a text."""
    title = Piece("JEUNE", 0, 40, 200, 110, 100.0, Style("Serif", size), -1)

    assert len(lines_of([title, piece("mot", 213, 225)], 0)) == lines


@pytest.mark.parametrize(("rise", "lines"), [(0.0, 1), (2.0, 2)])
def test_small_words_a_space_behind_a_large_title_and_on_its_baseline_are_its_end(rise: float, lines: int) -> None:
    """« Introduction / 10 min / »: the space is as wide as the title's letters make it."""
    title = Piece("Introduction", 36, 114, 177, 143, 137.0, Style("Sans", 23.0), -1)
    small = Piece("(dix minutes)", 183, 127, 232, 139, 137.0 - rise, Style("Sans", 10.0), -1)

    assert len(lines_of([title, small], 0)) == lines


def test_a_call_that_is_drawn_after_its_line_stands_in_the_hole_of_it() -> None:
    """As Google Docs draws raised text; PDFium supposes a space at the hole."""
    call = replace(piece("1", 45.2, 48.4, baseline=96.0, spaced=True), style=SMALL)
    text = [piece("databases", 0, 45), piece(".", 48.6, 51, spaced=True), piece("Our", 54, 70, spaced=True)]

    (found,) = lines_of([*text, call], 0)

    assert found.text == "databases1. Our"
    assert [word.raised for word in found.words] == [0, 1, 0, 0]


def test_what_is_raised_over_words_is_in_no_hole() -> None:
    over = replace(piece("1", 20, 23, baseline=96.0), style=SMALL)

    assert len(lines_of([piece("databases", 0, 45), piece("of", 48, 55, spaced=True), over], 0)) == 2


def test_no_space_stands_between_a_number_and_the_raised_letters_that_touch_it() -> None:
    """PDFium puts one wherever the baseline changes; one that the file has is as wide as spaces are."""
    small = [replace(piece("e", left, left + 3, baseline=96.0, spaced=True), style=SMALL) for left in (5.0, 20.0)]
    text = [piece("2", 0, 5), small[0], piece("v", 10.5, 15, spaced=True), small[1]]

    assert [line.text for line in lines_of(text, 0)] == ["2e v e"]


def test_a_space_without_width_is_none_where_others_are_wide() -> None:
    """LibreOffice leaves one within words that were changed; tight lines have real ones that are as narrow."""

    def text(gap: float) -> list[Piece]:
        lefts = [0.0, 10 + gap, 20 + gap, 30 + 2 * gap, 40 + 3 * gap]
        return [
            piece(sign, left, left + 10, spaced=bool(left))
            for sign, left in zip("lo ivu".replace(" ", ""), lefts, strict=True)
        ]

    assert [line.text for line in lines_of(text(2.2), 0)] == ["l oi v u"]
    assert [line.text for line in lines_of(text(1.9), 0)] == ["l o i v u"]
    assert [line.text for line in lines_of([piece("wals", 0, 20), piece("hami", 20, 40, spaced=True)], 0)] == [
        "walshami"
    ]


@pytest.mark.parametrize(
    ("font", "shown"), [("CMMI12", "Taxe"), ("LMMathItalic10-Regular", "Taxe"), ("Serif", "T axe")]
)
def test_no_space_is_supposed_between_letters_of_formulas(font: str, shown: str) -> None:
    text = [replace(piece("T", 0, 5), style=Style(font, 10.0)), piece("axe", 5.3, 20, spaced=True)]
    text[1].style = text[0].style

    assert [line.text for line in lines_of(text, 0)] == [shown]


@pytest.mark.parametrize(
    ("number", "word", "shown"),
    [
        ("2.", "Tables", "2. Tables"),
        ("3.2.", "Objectifs", "3.2. Objectifs"),
        ("II)", "Enjeux", "II) Enjeux"),
        ("10", "Annexes", "10 Annexes"),
        ("3", "D", "3D"),
        ("2.", "pdf", "2.pdf"),
        ("A.", "Martin", "A.Martin"),
    ],
)
def test_a_title_whose_number_ends_before_a_near_tab_stop_is_apart(number: str, word: str, shown: str) -> None:
    """LibreOffice writes the number by itself, and the title where the tab leads, which may be right behind it."""
    assert [line.text for line in lines_of([piece(number, 0, 10), piece(word, 10.3, 40)], 0)] == [shown]


@pytest.mark.parametrize(
    ("wall", "text"),
    [(51.0, "CODE/LONG Texte"), (40.0, "CODE/LONGTexte")],
    ids=["right before the second", "further before"],
)
def test_words_of_two_cells_that_touch_are_two(wall: float, text: str) -> None:
    """The first one runs over the border of its cell, as some programs let long codes do."""
    (found,) = lines_of([piece("CODE/LONG", 0, 53), piece("Texte", 52, 80)], 0, [rule(wall, 80, wall + 0.5, 120)])

    assert found.text == text
    assert lines_of([piece("CODE/LONG", 0, 53), piece("Texte", 52, 80)], 0)[0].text == "CODE/LONGTexte"


def test_a_no_break_space_that_a_justified_line_sets_wider_is_one_space() -> None:
    text = [
        piece("«\u00a0", 0, 6),
        piece("un", 9, 19),
        piece("mot\u00a0", 22, 40, spaced=True),
        piece("»", 43, 47),
        piece("est", 53, 66),
        piece("\u00a0:", 69, 74),
    ]

    assert lines_of(text, 0)[0].text == "«\u00a0un mot\u00a0» est\u00a0:"
