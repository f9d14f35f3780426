from dataclasses import replace

import pytest
from pdf_lines import BOLD, line, paragraph, rule

from onpe_desktop.importers.pdf.boxes.encadres import boxes_of
from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style

INSIDE = [line("À retenir", 110, style=BOLD), *paragraph(3, 125)]
AROUND = [*paragraph(4, 20), *paragraph(20, 250)]


def found(drawings: list[Drawing], inside: list[Line] = INSIDE) -> list[list[Line]]:
    page = PageContent(0, 600, 800, (*AROUND, *inside), tuple(drawings))
    return [list(box.lines) for box in boxes_of(page)]


def alone(lines: list[Line], drawings: list[Drawing]) -> list[list[Line]]:
    return [list(box.lines) for box in boxes_of(PageContent(0, 600, 800, tuple(lines), tuple(drawings)))]


def filled(top: float, bottom: float, colour: int = 0xE0E0E0) -> Drawing:
    return Drawing(Box(40, top, 460, bottom), filled=True, stroked=False, colour=colour)


def test_filled_rectangle() -> None:
    assert found([filled(100, 170)]) == [INSIDE]


def test_bands_of_one_colour_are_one_box() -> None:
    assert found([filled(100, 125), filled(125, 150), filled(150, 170)]) == [INSIDE]


def test_a_title_on_a_ground_of_its_own_is_in_the_box() -> None:
    head, text = line("Comment faire ?", 108, style=BOLD), paragraph(3, 128)

    assert found([filled(100, 124, 0x1080A0), filled(124, 170)], [head, *text]) == [[head, *text]]
    assert found([filled(100, 124, 0x1080A0), filled(150, 190)], [head, *paragraph(3, 152)]) == [paragraph(3, 152)]


def test_frame_of_rules() -> None:
    frame = [rule(40, 100, 460, 101), rule(40, 170, 460, 171), rule(40, 100, 41, 171), rule(459, 100, 460, 171)]

    assert found(frame) == [INSIDE]


def test_between_two_rules_under_a_bold_title() -> None:
    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171)]) == [INSIDE]


def test_sections_between_two_rules_are_no_box() -> None:
    """Markdown's separators stand so; bold subtitles are within."""
    first = [line("L’institut", 110, style=BOLD), line("Producteur", 125, style=BOLD), *paragraph(1, 140)]
    second = [line("Rôle", 155, style=BOLD), *paragraph(1, 170), line("Statut", 185, style=BOLD), *paragraph(1, 200)]
    rules = [rule(40, top, 460, top + 1) for top in (100, 220)]

    assert alone([*paragraph(4, 20), *first, *second, *paragraph(20, 250)], rules) == []


def test_between_two_rules_with_a_larger_title_is_text() -> None:
    inside = [line("En bref", 104, left=300, style=BOLD), line("Article 9", 110, style=replace(BOLD, size=16.0))]

    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171)], [*inside, *paragraph(3, 130)]) == []


def test_between_two_rules_without_a_title_is_text() -> None:
    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171)], paragraph(4, 110)) == []


def test_white_ground_is_none() -> None:
    assert found([filled(100, 170, 0xFFFFFF)]) == []


def test_the_ground_of_a_panel_is_none() -> None:
    assert found([filled(-5, 805)]) == []


def test_listing_is_no_box() -> None:
    assert found([filled(100, 170)], paragraph(4, 110, style=Style("Mono", 9.0, fixed=True))) == []


def test_title_on_a_ground_is_no_box() -> None:
    assert found([filled(100, 125)], [line("Un titre sur un fond de couleur, assez long", 107, style=BOLD)]) == []


@pytest.mark.parametrize("title", ["PRÉSENTATION DES FONCTIONNALITÉS", "2.3. Présentation des fonctionnalités"])
def test_a_title_in_capitals_or_with_a_number_on_a_ground_is_no_box(title: str) -> None:
    assert found([filled(100, 130)], [line(title, 110)]) == []


def test_text_beside_an_upright_rule() -> None:
    inside = paragraph(3, 200, left=70, right=440)

    assert alone([*paragraph(4, 100), *inside, *paragraph(4, 260)], [rule(58, 198, 61, 236)]) == [inside]


def test_a_rule_drawn_for_each_paragraph_is_one() -> None:
    inside = [line("Le saviez-vous ?", 200, left=70, style=BOLD), *paragraph(3, 214, left=70, right=440)]

    assert alone(
        [*paragraph(4, 100), *inside, *paragraph(4, 270)], [rule(58, 198, 61, 214), rule(58, 213, 61, 250)]
    ) == [inside]


def test_a_box_may_fill_its_page() -> None:
    sentences = [line(f"Une phrase en gros dit {n}.", 92 + 12 * n) for n in range(40)]
    inside = [line("Pour aller plus loin", 80, style=BOLD), *sentences]
    ground = Drawing(Box(40, 70, 460, 580), filled=True, stroked=False, colour=0xE0E0E0)

    assert alone([*inside, line("12", 770)], [ground]) == [inside]
    assert alone([*paragraph(40, 92), line("12", 770)], [ground]) == []
    border = Drawing(Box(20, 20, 580, 785), filled=False, stroked=True, colour=0)
    assert alone([*inside, line("12", 770)], [border]) == []


def test_a_ground_below_a_table_hides_no_box_in_it() -> None:
    grounds = [filled(60, 400, 0xF0F0F0), filled(105, 165)]
    page = PageContent(0, 600, 800, (*AROUND, *INSIDE), tuple(grounds))

    assert [list(box.lines) for box in boxes_of(page, (), [Box(50, 300, 450, 380)])] == [INSIDE]


def test_what_holds_titles_of_the_text_is_the_ground_of_the_page() -> None:
    title = line("Un titre", 320, style=Style("Serif", 15.0, bold=True))
    ground = Drawing(Box(40, 70, 460, 580), filled=True, stroked=False, colour=0xE0E0E0)

    assert alone([*paragraph(18, 80), title, *paragraph(18, 350), line("12", 770)], [ground]) == []


def test_what_holds_as_much_as_a_page_of_text_is_a_ground() -> None:
    def columns(count: int) -> list[Line]:
        return [one for left in (50, 250) for one in paragraph(count, 110, left=left, right=left + 190)]

    around = paragraph(20, 620)

    assert alone([*columns(29), *around], [filled(100, 600)]) == [columns(29)]
    assert alone([*columns(35), *around], [filled(100, 600)]) == []


@pytest.mark.parametrize(
    ("text", "boxes"), [("Agence de l'eau, direction du bassin", 0), ("Le 119 est gratuit, jour et nuit.", 1)]
)
def test_one_line_on_a_ground_is_a_box_where_it_says_something(text: str, boxes: int) -> None:
    assert len(found([filled(105, 130)], [line(text, 112)])) == boxes


def test_a_rule_between_two_columns_is_no_box() -> None:
    lines = [*paragraph(6, 100, left=50, right=280), *paragraph(6, 100, left=310, right=540)]

    assert alone(lines, [rule(295, 98, 295.5, 172)]) == []


def test_a_rule_between_columns_that_are_known_is_no_box() -> None:
    columns = [paragraph(20, 100, left=50, right=280), paragraph(12, 100, left=310, right=540)]
    box = paragraph(4, 250, left=322, right=540)
    between, side = rule(295, 98, 295.5, 340), rule(310, 248, 312, 300)

    def found_with(drawing: Drawing) -> list[list[Line]]:
        parts = [columns[0], [*columns[1], *box]]
        page = PageContent(0, 600, 800, tuple(line for part in parts for line in part), (drawing,))
        return [list(box.lines) for box in boxes_of(page, parts)]

    assert found_with(between) == []
    assert found_with(side) == [box]


def test_an_indented_paragraph_below_a_word_of_warning() -> None:
    inside = [line("Attention", 180, left=80, style=BOLD), *paragraph(3, 194, left=80, right=420)]

    assert alone([*paragraph(4, 100), *inside, *paragraph(4, 260)], []) == [inside]


def test_between_two_rules_after_a_bold_word_of_warning() -> None:
    start, rest = line("Attention : le délai court", 110), paragraph(2, 122)
    first, *words = start.words
    noted = [start.of([replace(first, style=BOLD), *words]), *rest]

    assert found([rule(40, 100, 460, 101), rule(40, 150, 460, 151)], noted) == [noted]


def test_rules_of_two_frames_are_no_box() -> None:
    sides = [rule(40, 60, 41, 100), rule(459, 60, 460, 100), rule(40, 170, 41, 210), rule(459, 170, 460, 210)]

    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171), *sides]) == []


def test_a_title_between_two_rules_is_no_box() -> None:
    lines = [line("Un titre en deux lignes, qui", 100, style=BOLD), line("va jusque-là", 112, style=BOLD)]

    assert found([rule(40, 95, 460, 95.5), rule(40, 126, 460, 126.5)], lines) == []


def test_a_framed_figure_or_example_with_its_caption_is_no_box() -> None:
    caption = line("Exemple 2.1. Une commande et son résultat", 110, style=BOLD)

    assert found([filled(100, 170)], [caption, *paragraph(3, 125)]) == []


def test_a_listing_below_a_title_is_no_box() -> None:
    typed = paragraph(3, 125, style=Style("Mono", 10.0, fixed=True))

    assert found([filled(100, 170)], [line("Contenu du fichier", 110, style=BOLD), *typed]) == []


def test_a_bold_sentence_on_a_ground_is_a_box() -> None:
    sentence = [line("Le 119 est gratuit et ouvert", 110, style=BOLD), line("jour et nuit.", 122, style=BOLD)]

    assert found([filled(100, 140)], sentence) == [sentence]


def test_a_label_at_the_other_side_of_a_rule() -> None:
    """« ATTENTION | un texte de deux lignes »: the label stands half-way down."""
    label = line("ATTENTION", 116, left=50, style=BOLD)
    words = [line("Un texte de deux", 110, left=120), line("lignes à côté.", 122, left=120)]
    (box,) = boxes_of(PageContent(0, 600, 800, (*AROUND, label, *words), (rule(105, 108, 105.5, 134),)))

    assert box.label is label
    assert set(map(id, box.lines)) == set(map(id, (label, *words)))


def test_a_note_of_commands_is_a_box() -> None:
    typed = paragraph(3, 122, style=Style("Mono", 10.0, fixed=True))
    some = line("comme ceci.", 158)

    assert found([filled(100, 170)], [line("Note", 110, style=BOLD), *typed, some]) == [
        [line("Note", 110, style=BOLD), *typed, some]
    ]


def test_a_title_of_the_text_between_rules_begins_no_box() -> None:
    title = line("A.2 Raccourcis", 104, style=Style("Serif", 14.0, bold=True))

    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171)], [title, *paragraph(3, 125)]) == []


def test_a_box_between_rules_may_end_with_a_bold_line() -> None:
    inside = [line("À retenir", 110, style=BOLD), *paragraph(2, 125), line("le 119", 149, style=BOLD)]

    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171)], inside) == [inside]


def test_what_stands_between_two_boxes_is_none() -> None:
    """As in LaTeX made by Sphinx: the title of a section follows one box, and ends right above the next one."""
    first = [line("Une vidéo", 104, style=BOLD), *paragraph(2, 116)]
    between = [line("Analyser les risques", 165, style=BOLD), *paragraph(2, 180)]
    second = [line("Une autre vidéo", 214, style=BOLD), *paragraph(2, 226)]
    rules = [rule(40, top, 460, top + 1) for top in (100, 145, 210, 255)]
    away = [line("Annexe", 280, style=BOLD), *paragraph(2, 292)]

    assert alone([*paragraph(4, 20), *first, *between, *second, *away], rules) == [first, second]
    above = [line("Sauvegarder", 165, style=BOLD), *paragraph(2, 180)]
    assert alone([*paragraph(4, 20), *above, *second, *away], rules[1:]) == [second]


def test_the_title_of_a_box_between_rules_may_be_long() -> None:
    words = "Gestion de projet dans le domaine de la recherche en biologie avec la mise en place d’outils, de fiches"
    title = [line(words, 104, right=450, style=BOLD), line("et d’une procédure", 116, style=BOLD)]
    inside = [*title, *paragraph(2, 130)]

    assert found([rule(40, 100, 460, 101), rule(40, 170, 460, 171)], inside) == [inside]
