"""Tables between rules that lie across."""

from collections.abc import Sequence

import pytest
from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent, Style
from onpe_desktop.importers.pdf.rows import rows_of
from onpe_desktop.importers.pdf.tables.aligned import aligned_of
from onpe_desktop.importers.pdf.tables.before import Before
from onpe_desktop.importers.pdf.tables.neighbours import extend

PAIRS = (("gbr", "Pour la fabrication"), ("pos", "Pour le placement"), ("pdf", "Pour la documentation"))


def pairs(top: float, *, step: float = 30) -> list[Line]:
    """Rows of two cells, further apart than lines of text are."""
    return cell_lines(PAIRS, (56, 120), top, step)


def below(top: float, *, count: int = 3) -> list[Drawing]:
    """A rule under each row, and none above the first one."""
    return [rule(50, top + 20 + 30 * n, 450, top + 20.5 + 30 * n) for n in range(count)]


def test_a_first_row_without_a_rule_above() -> None:
    (grid,) = tables([*paragraph(3, 40), *pairs(100), *paragraph(3, 200)], below(100))

    assert cells(grid) == [list(pair) for pair in PAIRS]
    assert grid.head == 0


def test_a_first_row_whose_cells_are_centred() -> None:
    texts = (("mot", "sens"), ("un mot long", "un sens plus long"), ("un mot", "un sens"))
    lines = [
        line(text, 100 + 30 * number, left=middle - 2.5 * len(text))
        for number, row in enumerate(texts)
        for text, middle in zip(row, (100, 300), strict=True)
    ]
    (grid,) = tables([*paragraph(3, 40), *lines, *paragraph(3, 200)], below(100))

    assert cells(grid) == [list(row) for row in texts]


def test_a_first_row_with_words_in_three_columns_is_one_wherever_they_stand() -> None:
    rows = (("Nord", "12", "0"), ("Sud et Est", "14", "0"), ("Ouest", "21", "3"))
    lines = [
        *cell_lines(rows, (52, 200, 300), 120, 14),
        *cell_lines((("Régime", "Effectif", "Part"),), (80, 180, 290), 100, 14),
    ]
    (grid,) = tables(lines, [rule(48, y, 340, y + 0.5) for y in (116, 170)])

    assert cells(grid) == [["Régime", "Effectif", "Part"], *map(list, rows)]


def test_a_bold_title_over_the_columns_of_a_group_is_a_row_of_the_table() -> None:
    rows = (("Optimiseur", "Adam"), ("Taux de base", "0,2"), ("Cadres", "quatorze"))
    more = (("Graine", "1234"), ("Lots", "un"), ("Époques", "cent"))

    def found(style: Style) -> list[list[list[str]]]:
        title = line("Paramètres-adaptés-à-la-configuration", 140, left=50, style=style)
        lines = [*cell_lines(rows, (50, 180), 100, 12), title, *cell_lines(more, (50, 180), 152, 12)]
        return [cells(grid) for grid in tables(lines, [rule(48, y, 300, y + 0.5) for y in (98, 137, 190)])]

    assert found(BOLD) == [[*map(list, rows), ["Paramètres-adaptés-à-la-configuration"], *map(list, more)]]
    assert len(found(BODY)) > 1


def test_titles_of_a_head_may_begin_before_their_columns_of_figures() -> None:
    lines = [*cell_lines([("nb", "rang", "pour_cent")], (70, 160, 210), 100, 14)]
    lines += cell_lines([("158 769", "235 689", "66,45")], (60, 150, 250), 118, 14)
    (grid,) = tables(lines, [rule(48, y, 300, y + 0.5) for y in (114, 132)])

    assert cells(grid) == [["nb", "rang", "pour_cent"], ["158 769", "235 689", "66,45"]]


def test_a_space_that_all_cells_have_at_one_place_is_no_column() -> None:
    """The head runs over it; below, a short second line of the cell leaves white there."""
    lines = [
        *(line(text, 100, left=left) for text, left in (("Typedonnées", 50), ("Format", 180))),
        *(line(text, 120, left=left) for text, left in (("Données tabulaires", 50), ("un", 180))),
        *(line(text, 140, left=left) for text, left in (("Données statiques", 50), ("deux", 180))),
        line("faites", 152, left=50),
    ]
    (grid,) = tables(lines, [rule(48, y, 300, y + 0.5) for y in (98, 114, 134, 166)])

    assert [len(row) for row in grid.rows] == [2, 2, 2]


def test_a_last_row_without_a_rule_below() -> None:
    (grid,) = tables([*paragraph(3, 40), *pairs(100), *paragraph(3, 180)], below(70))

    assert cells(grid) == [list(pair) for pair in PAIRS]


def test_a_title_between_two_tables_is_no_row() -> None:
    """Between the last rule of one and the first rule of the next stand the title and the next one's first row."""
    title = line("Supplémentaires fichiers du logiciel", 205, left=50)
    found = tables([*pairs(100), title, *pairs(230)], [*below(100), *below(230)])

    assert [cells(grid) for grid in found] == [[list(pair) for pair in PAIRS]] * 2


def test_terms_between_two_rules_are_a_table() -> None:
    terms = pairs(100, step=18)
    sides = [rule(50, 92, 450, 92.5), rule(50, 160, 450, 160.5)]

    assert tables([*paragraph(3, 40), *terms, *paragraph(3, 180)], []) == []
    assert len(tables([*paragraph(3, 40), *terms, *paragraph(3, 180)], sides)) == 1


def test_terms_in_a_frame_are_a_table() -> None:
    """What stands between the frames of two tables is in neither."""
    frames = [Drawing(Box(50, top, 450, top + 68), filled=False, stroked=True, colour=0) for top in (92, 222)]
    title = line("Les autres fichiers que le logiciel écrit", 190, left=56)
    found = tables([*pairs(100, step=18), title, *pairs(230, step=18)], frames)

    assert [cells(grid) for grid in found] == [[list(pair) for pair in PAIRS]] * 2


def triples(top: float, *texts: tuple[str, str, str]) -> list[Line]:
    return cell_lines(texts, (56, 150, 250), top, 14)


def test_the_end_of_a_cut_row_above_the_first_rule_of_a_page() -> None:
    """The rule at the top of the page was taken for that of the running head."""
    lines = triples(40, ("", "", "la fin de la cellule"), ("", "", "et son dernier mot"))
    rows = triples(70, ("2020", "oui", "un"), ("2021", "non", "deux"), ("2022", "oui", "trois"))
    rules = [rule(50, 68 + 14 * n, 400, 68.5 + 14 * n) for n in range(4)]
    content = PageContent(1, 600, 800, (*lines, *rows), tuple(rules))
    (grid,) = aligned_of(content, [*lines, *rows], Before((56, 150, 250)))

    assert cells(grid)[:2] == [["", "", "la fin de la cellule et son dernier mot"], ["2020", "oui", "un"]]


def test_few_rows_have_the_columns_of_the_page_before() -> None:
    end = (("", "", "la fin de la cellule"), ("", "", "et son dernier mot"))
    lines = triples(40, ("Nom tout entier", "Sens tout entier", "Note"), ("du mot", "du mot", ""), *end)
    rules = [rule(50, y, 400, y + 0.5) for y in (38, 66, 96)]
    content = PageContent(1, 600, 800, tuple(lines), tuple(rules))
    (grid,) = aligned_of(content, lines, Before((56, 150, 250)))

    assert cells(grid) == [
        ["Nom tout entier du mot", "Sens tout entier du mot", "Note"],
        ["", "", "la fin de la cellule et son dernier mot"],
    ]


def test_a_large_title_above_a_table_is_no_row() -> None:
    title = line("Les autres", 200, left=50, style=Style("Serif", 14.0, bold=True))
    found = tables([*pairs(100), title, *pairs(230)], [*below(100), *below(200, count=4)])

    assert [cells(grid) for grid in found] == [[list(pair) for pair in PAIRS]] * 2


def test_a_word_that_begins_half_way_between_two_columns_has_a_place() -> None:
    """A row on the last rule stands in no band: its only word is neither left nor right of the columns' middle."""
    found = [line(text, 110 + 20 * n, left=left) for n in range(2) for text, left in (("nom", 50), ("sens", 105))]
    rows = rows_of([*found, line("seul", 150, left=85)])
    edges = [102.0, 124.0, 144.0]

    extend(rows[:-1], edges, rows)

    assert edges == [102.0, 124.0, 144.0]


def test_a_title_longer_than_the_first_column_is_no_last_row() -> None:
    rows = [
        line(text, top, left=left)
        for top, pair in ((103, ("Vol", "trois ans")), (115, ("Violence", "cinq ans")), (127, ("Racket", "dix ans")))
        for text, left in zip(pair, (50, 250), strict=True)
    ]
    title = line("De 13 à 17 ans", 158, left=50, style=BOLD)
    rules = [rule(48, top, 350, top + 0.5) for top in (98, 140)]

    (grid,) = tables([*paragraph(3, 40, right=350), *rows, title, *paragraph(3, 185, right=350)], rules)

    assert len(grid.rows) == 3


@pytest.mark.parametrize("caption", ["Tableau 3 : des peines", "Peines encourues"])
def test_two_rows_between_rules_are_a_table_with_its_caption(caption: str) -> None:
    texts = (("Vol avec violences", "deux ans"), ("", "et une amende"), ("Racket", "cinq ans"), ("", "et une amende"))
    lines = cell_lines(texts, (50, 250), 103, 12)
    rules = [rule(48, top, 350, top + 0.5) for top in (98, 153)]

    found = tables([*paragraph(2, 30, right=350), line(caption, 80, left=130), *lines], rules)

    assert len(found) == caption.startswith("Tableau")


def test_the_head_tells_where_columns_begin_whose_cells_are_nearly_all_short() -> None:
    """Above half of the white behind « Rue » the second word of the head would be the next column's."""
    texts = (("Résumé de l’objet vu", "Type"), ("Rue", "texte"), ("Ville", "texte"), ("Code", "nombre"))
    lines = cell_lines(texts, (50, 162), 103, 14)
    rules = [rule(48, top, 350, top + 0.5) for top in (98, 115, 160)]

    (grid,) = tables([*paragraph(2, 30, right=350), *lines], rules)

    assert cells(grid) == [list(row) for row in texts]


def test_a_paragraph_right_above_the_next_table_is_in_none() -> None:
    text = [*paragraph(2, 210), line("la fin du texte", 234, left=50)]
    found = tables([*pairs(100), *text, *pairs(250)], [*below(100), *below(220, count=4)])

    assert [cells(grid) for grid in found] == [[list(pair) for pair in PAIRS]] * 2


def test_a_column_without_words_is_one_of_the_page_before() -> None:
    rows = triples(40, ("2020", "oui", ""), ("2021", "non", ""), ("2022", "oui", ""))
    rules = tuple(rule(50, 38 + 14 * n, 400, 38.5 + 14 * n) for n in range(4))
    (grid,) = aligned_of(PageContent(1, 600, 800, tuple(rows), rules), rows, Before((56, 150, 250)))

    assert cells(grid)[0] == ["2020", "oui", ""]


def test_a_caption_below_a_table_is_no_row_of_it() -> None:
    texts = (("Signe", "Description"), ("FP1", "alimenter les appareils"), ("FC1", "respecter les normes"))
    lines = cell_lines(texts, (50, 130), 103, 14)
    caption = [line("Tableau 1", 152, left=50), line("Les fonctions de service", 152, left=130)]
    rules = [rule(48, top, 350, top + 0.5) for top in (98, 115, 147)]

    (grid,) = tables([*paragraph(2, 30, right=350), *lines, *caption], rules)

    assert cells(grid) == [list(row) for row in texts]


def test_titles_of_a_head_tell_columns_that_are_empty_below() -> None:
    """As in a form. LaTeX's columns are twelve points apart, hardly more than a wide space."""
    texts = (("Mesure", "Date", "Visa"), ("Suivi", "mai", ""), ("Accueil", "juin", ""))
    lines = cell_lines(texts, (50, 150, 182), 103, 14)
    rules = [rule(48, top, 350, top + 0.5) for top in (98, 115, 146)]

    (grid,) = tables([*paragraph(2, 30, right=350), *lines], rules)

    assert cells(grid) == [list(row) for row in texts]


REST = (
    ("Commande", "Effet"),
    ("quote (avec le", "une citation"),
    ("paquet)", ""),
    ("textins", "une suite de"),
    ("", "points"),
)


def test_below_a_head_between_two_rules_a_table_goes_on_over_the_page() -> None:
    lines = cell_lines(REST, (50, 180), 103, 14)
    rules = [rule(48, top, 350, top + 0.5) for top in (98, 115)]
    text = [
        line(words, 190 + 12 * n, left=50)
        for n, words in enumerate(
            ("un texte, et une table entière sur la page", "là, qui les recommencera tous deux, puis trois")
        )
    ]

    (grid,) = tables([*paragraph(2, 30, right=350), *lines], rules)

    assert cells(grid)[1] == ["quote (avec le paquet)", "une citation"]
    assert all(found.box.bottom < 180 for found in tables([*lines, *text], rules))


def test_words_that_run_out_of_the_last_column_are_its_own() -> None:
    texts = (("Mesure", "Adresse"), ("Suivi", "exemple.fr/une/tres/longue"), ("Accueil", "un lieu"), ("à jour", ""))
    lines = cell_lines(texts, (50, 150), 103, 14)
    rules = [rule(48, top, 250, top + 0.5) for top in (98, 115, 160)]

    (grid,) = tables([*paragraph(2, 30, right=350), *lines, line("(2)", 159, left=50)], rules)

    assert grid.head == 1


def test_a_title_between_two_rules_is_no_head_of_what_stands_below() -> None:
    entries = cell_lines((("1 Articles", "3"), ("2 Base de savoir", "31"), ("3 Lectures", "40")), (50, 330), 130, 14)
    title = line("Table des matières", 103, left=250)

    assert tables([title, *entries], [rule(48, top, 350, top + 0.5) for top in (98, 115)]) == []


def test_a_caption_right_below_a_table_ends_it() -> None:
    caption = line("Figure 2 – Des codes", 193, left=50)
    found = tables([*pairs(100), caption, *paragraph(2, 215), *pairs(270)], [*below(100), *below(240, count=4)])

    assert [cells(grid) for grid in found] == [[list(pair) for pair in PAIRS]] * 2


def spread(texts: Sequence[str], rights: Sequence[float], top: float) -> Line:
    """Return a line of cells that end at these places, as LaTeX's columns do: twelve points apart at the nearest."""
    parts = [line(text, top, left=right - 5.0 * len(text)) for text, right in zip(texts, rights, strict=True)]
    return parts[0].of(word for part in parts for word in part.words)


def test_columns_of_figures_twelve_points_apart_below_titles_over_two_each() -> None:
    """The words of all cells of a row are one line."""
    rights = (90, 130, 167, 209, 251)
    rows = [("Beaumont", "12104", "12150", "310-k€", "325-k€"), ("Montigny", "980", "842", "205-k€", "198-k€")]
    rows.append(("Roche", "23110", "24101", "640-k€", "702-k€"))
    lines = [line("Population", 103, left=108), line("Budget", 103, left=196)]
    lines += [line(text, 115, left=right - 20) for text, right in zip(("2020", "2023") * 2, rights[1:], strict=True)]
    lines += [spread(texts, rights, 132 + 12 * number) for number, texts in enumerate(rows)]
    rules = [rule(46, top, 255, top + 0.5) for top in (98, 128, 172)]

    (grid,) = tables(lines, rules)

    assert cells(grid)[-3:] == [list(texts) for texts in rows]


def test_a_title_wider_than_its_column_of_figures_is_no_two_cells() -> None:
    lefts, rights = (50, 180), (0, 211)
    rows = [("Salaires", "420000"), ("Charges", "185000"), ("Loyer", "96000"), ("Fonctionnement-et-frais", "310")]
    lines = [line("Dépense", 103, left=50), line("Montant en euros", 103, left=143, right=211)]
    for number, (label, figure) in enumerate(rows):
        top = 120 + 12 * number
        lines += [line(label, top, left=lefts[0]), line(figure, top, left=rights[1] - 5 * len(figure))]
    rules = [rule(46, top, 215, top + 0.5) for top in (98, 117, 170)]

    (grid,) = tables(lines, rules)

    assert cells(grid)[:2] == [["Dépense", "Montant en euros"], ["Salaires", "420000"]]


@pytest.mark.parametrize("count", [3, 2])
def test_a_bold_head_between_rules_tells_columns_that_are_empty_in_each_row(count: int) -> None:
    """As in a sheet that is filled in by hand, whose rows have a rule each."""
    titles = (("Nom", 52), ("Présent", 160), ("Signature", 300))[:count]
    head = [line(text, 100, left=left, style=BOLD) for text, left in titles]
    names = [line(f"Personne {number}", 120 + 20 * number, left=52) for number in range(3)]
    rules = [rule(50, top, 400, top + 0.5) for top in (95, 115, 135, 155, 175)]

    found = tables([*paragraph(3, 40), *head, *names, *paragraph(3, 200)], rules)

    expected = [["Nom", "Présent", "Signature"], *([f"Personne {number}", "", ""] for number in range(3))]
    assert [cells(grid) for grid in found] == ([expected] if count > 2 else [])
