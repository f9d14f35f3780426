"""Titles that stand beside each other, each above a text of its own."""

from collections.abc import Sequence

from pdf_lines import BOLD, line, paragraph

from onpe_desktop.importers.pdf.columns.cards import card_gutters
from onpe_desktop.importers.pdf.page import Line, Style

TITLE, LARGER = Style("Sans", 18.0, bold=True), Style("Sans", 19.0, bold=True)


def _titles(top: float) -> list[Line]:
    return [
        line("Qui sommes-nous", top, left=50, right=170, style=TITLE),
        line("Nos ateliers", top, left=220, right=330, style=LARGER),
        line("Nous écrire", top, left=400, right=500, style=TITLE),
    ]


def _texts(top: float) -> list[list[Line]]:
    return [
        paragraph(3, top, left=50, right=200),
        paragraph(2, top, left=220, right=380),
        paragraph(4, top, left=400, right=540),
    ]


def _cards(top: float) -> list[Line]:
    return [one for title, text in zip(_titles(top), _texts(top + 25), strict=True) for one in (title, *text)]


def _places(lines: Sequence[Line]) -> list[tuple[int, int]]:
    return [(round(gutter.left), round(gutter.right)) for gutter in card_gutters(lines)]


def test_the_white_between_cards_parts_them() -> None:
    assert _places(_cards(100)) == [(200, 220), (380, 400)]


def test_titles_may_be_written_before_all_texts() -> None:
    first, second, _ = _texts(125)

    assert _places([*_titles(100)[:2], *first, *second]) == [(200, 220)]


def test_a_picture_may_stand_between_a_large_title_and_its_text() -> None:
    first, second, _ = _texts(260)

    assert _places([_titles(100)[0], *first, _titles(100)[1], *second]) == [(200, 220)]
    assert _places([line("Un sujet", 100, style=BOLD), *first, line("Un autre", 100, left=220, style=BOLD)]) == []


def test_each_row_of_cards_has_its_own_gutters() -> None:
    gutters = card_gutters([*_cards(100)[:7], *_cards(220)[:7]])

    assert [round(gutter.top) for gutter in gutters] == [99, 219]
    assert gutters[0].bottom <= 220


def test_a_line_that_runs_over_the_white_ends_the_cards() -> None:
    over = line("une phrase qui court sur toute la largeur", 180, left=50, right=540)

    gutters = card_gutters([*_cards(100), over])

    assert all(gutter.bottom <= 180 for gutter in gutters)


def test_heads_of_a_table_written_row_by_row_are_no_titles_of_cards() -> None:
    rows = [
        line("des mots d’une cellule", 125 + 12 * row, left=left, right=left + 140)
        for row in range(5)
        for left in (50, 220, 400)
    ]

    assert card_gutters([*_titles(100), *rows]) == ()


def test_labels_below_which_only_labels_stand_are_no_cards() -> None:
    labels = [
        line("Une étiquette", 100 + 30 * row, left=left, right=left + 90, style=TITLE)
        for left in (50, 220)
        for row in range(4)
    ]

    assert card_gutters([*labels, *paragraph(8, 400, left=50, right=540)]) == ()
