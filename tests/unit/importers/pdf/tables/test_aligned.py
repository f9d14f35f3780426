from dataclasses import replace

import pytest
from pdf_lines import BODY, BOLD, line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Line, Style

FIXED = Style("Mono", 10.0, fixed=True)


def rows(*texts: tuple[str, ...], top: float = 100, lefts: tuple[float, ...] = (50, 200, 350)) -> list[Line]:
    """Lines of a table, 13 points apart; an empty text is no line. A text with `*` at its end is bold."""
    found = []
    for number, row in enumerate(texts):
        for text, left in zip(row, lefts, strict=False):
            style = BOLD if text.endswith("*") else BODY
            if text:
                found.append(line(text.rstrip("*"), top + 13 * number, left=left, style=style))
    return found


def test_columns_that_white_separates() -> None:
    lines = rows(("Nord", "12", "oui"), ("Sud", "7", "non"), ("Est", "31", "oui"))
    (grid,) = tables([*paragraph(3, 40), *lines, *paragraph(3, 160)])

    assert cells(grid) == [["Nord", "12", "oui"], ["Sud", "7", "non"], ["Est", "31", "oui"]]


def test_a_cell_that_goes_on_below() -> None:
    lines = rows(("Année*", "Mesure*"), ("2020", "une mesure qui"), ("", "va plus loin"), ("2021", "une autre"))
    (grid,) = tables(lines)

    assert cells(grid)[1:] == [["2020", "une mesure qui va plus loin"], ["2021", "une autre"]]


def test_rules_across_tell_the_head() -> None:
    lines = rows(("Région", "Nombre"), ("Nord", "12"), ("Sud", "7"))
    drawings = [rule(50, y, 300, y + 0.5) for y in (98, 111.5, 138)]
    (grid,) = tables(lines, drawings)

    assert grid.head == 1
    assert cells(grid) == [["Région", "Nombre"], ["Nord", "12"], ["Sud", "7"]]


def test_rows_between_rules_go_on_over_their_lines() -> None:
    lines = rows(("Région", "Sens"), ("Nord", "une chose"), ("et Est", "et la suite"), ("Sud", "une autre"), ("O", "x"))
    drawings = [rule(50, y, 300, y + 0.5) for y in (98, 111.5, 138, 151, 164)]
    (grid,) = tables(lines, drawings)

    assert cells(grid)[1] == ["Nord et Est", "une chose et la suite"]


def test_two_columns_of_prose_are_no_table() -> None:
    left = paragraph(12, 100, left=50, right=280)
    right = paragraph(12, 100, left=310, right=540)

    assert tables([*left, *right]) == []


def test_terms_and_their_meaning_are_no_table() -> None:
    terms = rows(("-a", "montre tout"), ("-b", "montre peu"), ("-c", "ne montre rien"), lefts=(50, 120))

    assert tables([*paragraph(4, 40), *terms, *paragraph(4, 150)]) == []


def test_short_pairs_as_close_as_lines_are_a_table() -> None:
    """Meanings stand apart as paragraphs do, or go on in a second line; the rows of a table do neither."""
    pairs = (("pag", "Avant Garde"), ("fvs", "Bitstream Vera"), ("pbk", "Bookman"), ("bch", "Charter"))

    (grid,) = tables([*paragraph(4, 40), *rows(*pairs), *paragraph(4, 170)])

    assert cells(grid) == [list(pair) for pair in pairs]


def test_short_pairs_that_stand_apart_are_terms() -> None:
    pairs = (("-a", "montre tout"), ("-b", "montre peu"), ("-c", "ne montre rien"), ("-d", "montre la date"))
    apart = [found for n, pair in enumerate(pairs) for found in rows(pair, top=100 + 20 * n, lefts=(50, 90))]

    assert tables([*paragraph(4, 40), *apart, *paragraph(4, 190)]) == []


def test_terms_below_a_bold_head_are_a_table() -> None:
    lines = rows(("Option*", "Sens*"), ("-a", "montre tout"), ("-b", "montre peu"), ("-c", "ne montre rien"))

    assert len(tables(lines)) == 1


@pytest.mark.parametrize(
    "texts",
    [
        [("•", "un point"), ("•", "un autre"), ("•", "le dernier")],
        [("1.", "un point"), ("2.", "un autre"), ("3.", "le dernier")],
        [("•", "nouveau", "au début"), ("•", "ancien", "ensuite"), ("", "usé", "encore"), ("•", "clos", "à la fin")],
        [
            ("1.", "Dire", "les mots"),
            *[("", "–", "du jour")] * 3,
            ("2.", "Lire", "le reste"),
            *[("", "–", "à voix")] * 3,
        ],
        [("chiffre", "::=", "0 ou 1"), ("nombre", "::=", "chiffres"), ("mot", "::=", "lettres")],
        [("1 Articles", "3"), ("2 Ressources", "31"), ("Index", "49")],
        [("a = b + c", "(4.1)"), ("d = e", "(4.2)"), ("f = g – h", "(4.3)")],
        [("Chapitre un", "3"), ("Chapitre deux", "9"), ("Chapitre trois", "14"), ("Index", "20")],
        [("Figure 1", "62"), ("Figure 2", "63"), ("Figure 3 des voies", "et"), ("îlots", "64"), ("Figure 4", "65")],
        [("accueil, 3", "enquête, 12"), ("adresse, 7", "femmes, 4, 9"), ("aide, 21", "mineurs, 8")],
    ],
)
def test_lists_contents_and_indexes_are_no_tables(texts: list[tuple[str, ...]]) -> None:
    assert tables(rows(*texts)) == []


def test_three_rising_numbers_are_no_contents_by_themselves() -> None:
    assert len(tables(rows(("Nord", "12"), ("Sud", "20"), ("Est", "31")))) == 1


def test_rising_values_without_a_title_before_them_are_no_contents() -> None:
    rows = [("500", "50,5", "120"), ("600", "60,8", "145"), ("650", "65,9", "189"), ("700", "71,7", "205")]

    assert len(tables(cell_lines(rows, (50, 200, 350), 100, 14))) == 1


def test_a_column_of_one_number_tells_no_pages() -> None:
    assert len(tables(rows(("Nord", "0"), ("Sud", "0"), ("Est", "0"), ("Ouest", "0")))) == 1


def test_the_white_that_is_no_space_in_any_row_parts_two_columns() -> None:
    """Of two strips beside a word of the head, the one within a title is a space."""
    rows = (
        [("Prise", 50), ("Courant", 150), ("Tension attendue", 250)],
        *(
            [(name, 50), (one, left), (two, place)]
            for name, one, left, two, place in (
                ("USB", "7", 170, "5", 320),
                ("Four", "cause variable", 150, "58,12", 291),
                ("Réfrigérateur", "8,25", 163, "24,07", 291),
            )
        ),
    )
    lines = [line(text, 103 + 14 * number, left=left) for number, row in enumerate(rows) for text, left in row]
    (grid,) = tables(lines, [rule(48, top, 360, top + 0.5) for top in (98, 115, 160)])

    assert cells(grid)[0] == ["Prise", "Courant", "Tension attendue"]


def test_a_listing_is_no_table() -> None:
    lines = [
        line(text, 100 + 13 * n, left=left, style=FIXED) for n in range(4) for text, left in (("ab", 50), ("c", 200))
    ]

    assert tables(lines) == []


def test_typed_words_in_columns_that_no_letters_lead_to_are_a_table() -> None:
    """What is printed in letters of one width stands on their grid; a column that was set stands anywhere."""
    typed, placed = (
        [
            line(text, 100 + 13 * n, left=left, style=FIXED)
            for n in range(4)
            for text, left in ((f"action{n}", 50.0), ("commande", second))
        ]
        for second in (250.0, 252.3)
    )

    assert tables(typed) == []
    assert len(tables(placed)[0].rows) == 4


def test_cells_centred_on_their_rows_between_rules() -> None:
    """No line stands beside another one: what is between two rules tells the columns."""
    lines = [
        found
        for n in range(3)
        for found in (
            line(f"nom {n}", 106 + 30 * n, left=50),
            line("le sens du mot qui", 100 + 30 * n, left=200),
            line("va sur deux lignes", 112 + 30 * n, left=200),
        )
    ]
    (grid,) = tables(lines, [rule(48, y, 340, y + 0.5) for y in (96, 126, 156, 186)])

    assert cells(grid) == [[f"nom {n}", "le sens du mot qui va sur deux lignes"] for n in range(3)]


def test_values_of_years_are_a_table() -> None:
    lines = rows(("Nord", "2019"), ("Sud", "2020"), ("Est", "2021"), ("Ouest", "2022"))

    assert len(tables(lines)) == 1


def test_the_last_terms_of_a_list_are_no_table_either() -> None:
    """By themselves they would look like one: short pairs as close as lines are."""
    first = rows(("-a", "montre tout ce qui est là"), ("", "et ce qui est caché"), lefts=(50, 90))
    rest = rows(("-b", "montre peu"), ("-c", "et rien"), ("-d", "la date"), ("-e", "tout"), top=126, lefts=(50, 90))

    assert tables([*first, *rest]) == []


def test_a_second_column_that_begins_far_from_the_first_is_a_tables() -> None:
    """Word processors make columns of one width; what explains terms is indented by a part of the line."""
    texts = (
        ("sda", "Premier disque"),
        ("sdb", "Deuxième disque"),
        ("sda1", "Première partie du"),
        ("", "premier disque"),
    )
    lines = rows(*texts, ("sdb7", "Septième"), lefts=(50, 250))

    (grid,) = tables([*paragraph(4, 40), *lines, *paragraph(4, 180)])

    assert cells(grid)[2] == ["sda1", "Première partie du premier disque"]


def test_three_rows_far_apart_are_a_table() -> None:
    (grid,) = tables([*paragraph(4, 40), *rows(("a", "un"), ("b", "deux"), ("c", "trois")), *paragraph(4, 150)])

    assert len(grid.rows) == 3


def test_a_line_of_text_above_a_table_is_no_row() -> None:
    """A space of it lies where the second column begins, by chance."""
    text = "Ils sont écrits par le logiciel pour la fabrication"
    above = line(text, 86, left=50, right=50 + 4 * len(text))
    place = 50 + 4 * text.index("pour")
    pairs = rows(("gbr", "un"), ("drl", "deux"), ("pos", "trois"), ("pdf", "quatre"), lefts=(50, place))
    (grid,) = tables([*paragraph(3, 40), above, *pairs])

    assert len(grid.rows) == 4


def test_lists_side_by_side_are_no_table() -> None:
    texts = [(f"• {word} et plus loin", f"• {word} ailleurs") for word in ("accueil", "écoute", "soins", "conseil")]

    assert tables([*paragraph(4, 40), *rows(*texts, lefts=(50, 250)), *paragraph(4, 180)]) == []


def test_a_listing_does_not_go_on_as_a_table() -> None:
    listing = [line(text, 100, left=left, style=FIXED) for text, left in (("a", 50), ("b", 200), ("c", 350))]
    words = [line("Le résultat ressemble à cela :", 120)]
    table = rows(("Nord", "12", "oui"), ("Sud", "7", "non"), ("Est", "31", "oui"), top=140)

    (grid,) = tables([*listing, *words, *table])

    assert cells(grid)[0] == ["Nord", "12", "oui"]


def test_labels_in_a_frame_are_a_table() -> None:
    """The head of a fact sheet: its columns may be as near as words, and two rows are enough."""
    lines = rows(("Statut*", "en service"), ("Module*", "noyau"), lefts=(55, 97))
    sides = [rule(50, 95, 300, 95.5), rule(50, 130, 300, 130.5), rule(50, 95, 50.5, 130), rule(300, 95, 300.5, 130)]

    (grid,) = tables([*paragraph(4, 40), *lines, *paragraph(4, 150)], sides)

    assert cells(grid) == [["Statut", "en service"], ["Module", "noyau"]]


def test_a_column_with_few_cells_between_wide_white() -> None:
    texts = [(f"Lieu {n}", "", "oui") for n in range(8)]
    texts[1], texts[5] = ("Lieu a", "x", "oui"), ("Lieu b", "y", "oui")
    (grid,) = tables(rows(*texts))

    assert cells(grid)[1] == ["Lieu a", "x", "oui"]


def test_labels_with_colons_are_a_table_without_a_frame() -> None:
    """The end of a page has cut the frame. The first row's cells may be as near each other as words are."""
    lines = rows(("Statut:*", "en service"), ("Module:*", "noyau"), lefts=(55, 115))
    label = line("Description:", 87, left=55, right=112, style=BOLD)
    head = label.of((*label.words, *line("ce qui est décrit", 87, left=115).words))

    (grid,) = tables([*paragraph(3, 40), head, *lines])

    assert cells(grid)[0] == ["Description:", "ce qui est décrit"]


def test_columns_that_come_near_each_other_in_one_row() -> None:
    texts = [
        ("Lieu de l’accueil la", "oui", "non"),
        ("Nord", "non", "oui"),
        ("Sud", "oui", "oui"),
        ("Est", "oui", "non"),
    ]

    (grid,) = tables([*paragraph(4, 40), *rows(*texts, lefts=(50, 154, 260)), *paragraph(4, 170)])

    assert cells(grid)[0] == ["Lieu de l’accueil la", "oui", "non"]


def test_a_word_that_runs_over_the_next_cell() -> None:
    lines = rows(
        ("Nord", "12", "oui"), ("Sud", "7", "non"), ("Est", "31", "oui"), ("", "9", "non"), ("Ouest", "4", "oui")
    )
    lines += rows(("Centre", "4", "oui"), top=165)
    over = line("des-confins-et-des-îles-lointaines", 139, left=50)  # 34 letters: as far as the second column

    (grid,) = tables([*paragraph(3, 40), *lines, over])

    assert cells(grid)[3] == ["des-confins-et-des-îles-lointaines", "9", "non"]


def test_text_with_stretched_spaces_is_no_table() -> None:
    """The places are those of real lines that could not be hyphenated: some words stand below each other by chance."""
    places = (
        "65 77 90 121 135 242 256 285 299 357 370.9 382 396 428 442 472 485.3 493 506.8 539.5 553 564.3",
        "65 133 146 167 180 191 205 224 237 248 261 299 313 361.3 374.4 406 419 457 470 492.1 505.2 532 545 564.3",
        "65 77 90 137 150 172 185.1 352.5 365.6 398 411 432 445 469 482.3 503.9 516.9 524.7 537.8 564.3",
    )
    lines: list[Line] = []
    for number, row in enumerate(places):
        ends = [float(place) for place in row.split()]
        pairs = zip(ends[::2], ends[1::2], strict=True)
        lines.extend(line("mot", 100 + 12 * number, left=left, right=right) for left, right in pairs)

    assert tables([*paragraph(3, 40), *lines, *paragraph(3, 160)]) == []


def test_spaces_at_one_place_are_no_columns() -> None:
    """A short cell leaves them white, too."""
    texts = [("A1", "Accueil de jour", "2019"), ("A2", "Accueil de nuit", "2020"), ("A3", "Écoute", "2021")]
    lines = [
        line(text, 100 + 13 * number, left=left, right=left + 4.2 * len(text))
        for number, row in enumerate(texts)
        for text, left in zip(row, (50, 100, 220), strict=True)
    ]
    (grid,) = tables(lines)

    assert cells(grid) == [list(row) for row in texts]


def test_lists_in_each_other_are_no_table() -> None:
    """The second word of the outer one begins where the text of the inner one does."""
    outer, inner = ("•", "Pour", "les systèmes de bureau"), ("", "–", "un outil de configuration")
    goes_on = ("", "", "qui vient avec le système")

    assert tables(rows(outer, inner, goes_on, inner, goes_on, outer, inner, goes_on, lefts=(50, 74, 107))) == []


def test_numbers_before_three_columns_are_a_table() -> None:
    assert len(tables(rows(("1.", "Nord", "12"), ("2.", "Sud", "7"), ("3.", "Est", "31")))) == 1


def test_letters_are_measured_up_to_the_next_word() -> None:
    """The box of a word ends with its last letter's ink: over forty letters, that is one letter less."""
    rows = [
        [
            narrow(line(text, 100 + 13 * n, left=left, style=FIXED))
            for text, left in (("dossier/un", 50), ("valeur dite", 250))
        ]
        for n in range(4)
    ]

    assert tables([one for row in rows for one in row]) == []


def narrow(typed: Line) -> Line:
    words = [replace(word, box=word.box._replace(right=word.box.right - 2)) for word in typed.words]
    return typed.of(words)


def test_pages_that_begin_again_after_a_preface_are_those_of_a_contents_page() -> None:
    lines = rows(("Remerciements", "3"), ("Résumé", "5"), ("Abstract", "5"), ("Introduction", "1"), lefts=(50, 400))

    assert tables([*paragraph(2, 40), *lines]) == []


def test_columns_without_a_head_that_are_near_in_two_rows_of_five_are_none() -> None:
    """Terms and what they mean below options, whose second word begins where the meaning does."""
    texts = (
        ("", "size", "Produit un document"),
        ("", "TeX", "Produit des fichiers"),
        ("", "gs", "Inclut les fichiers"),
    )
    lines = rows(*texts, lefts=(50, 130, 167))
    options = [
        line(text, 139 + 13 * n, left=left)
        for n, name in enumerate(("--ps", "--png"))
        for text, left in ((name, 50), ("Génère", 130), ("des fichiers", 167))
    ]

    assert tables([*lines, *options]) == []


def test_numbers_of_one_line_that_stand_apart_are_cells() -> None:
    """LaTeX's columns are no further apart than a letter is high: what stands in them was read as one line."""

    def typed(texts: tuple[str, ...], top: float) -> Line:
        pieces = [line(text, top, left=50 + 28 * place) for place, text in enumerate(texts)]
        words = [replace(piece.words[0], spaced=place > 0) for place, piece in enumerate(pieces)]
        return pieces[0].of(words)

    numbers = [
        typed(texts, 105 + 20 * n) for n, texts in enumerate((("2020", "1024", "4096"), ("7.47", "6.42", "5.91")))
    ]
    words = [typed(texts, 105 + 20 * n) for n, texts in enumerate((("deux", "mots", "vont"), ("avec", "tous", "ceux")))]
    rules = [rule(48, y, 140, y + 0.5) for y in (98, 122, 140)]

    assert [len(row) for row in tables(numbers, rules)[0].rows] == [3, 3]
    assert tables(words, rules) == []


def test_the_spaces_of_justified_lines_are_no_columns() -> None:
    """In « valeur auto- » and « la norme » they are as wide as those beside them; short cells leave them white, too."""
    rows = (
        ("Champ", "Sens", "Type"),
        ("id", "", "nombre"),
        ("", "risée", ""),
        ("nom", "", "texte"),
        ("rue", "", "texte"),
    )
    left = cell_lines(rows, (50, 120, 260), 103, 12)
    stretched = ((115, "la   valeur   auto-"), (139, "codes  de  la  norme"), (151, "libre"))
    justified = [line(text, top, left=120) for top, text in stretched]
    words = [one.of([word for word in one.words if word.text]) for one in justified]
    (grid,) = tables([*left, *words], [rule(48, top, 300, top + 0.5) for top in (98, 114, 164)])

    assert len(grid.edges) == 4


def test_lines_with_small_numbers_before_them_are_a_listing() -> None:
    """Whatever letters an algorithm is in."""
    numbers = [line(str(number), 101 + 12 * number, left=50, style=Style("Serif", 7.0)) for number in range(9, 13)]
    words = [line(text, 100 + 12 * number, left=80) for number, text in enumerate(("si vide", "x", "fin", "rendre"), 9)]
    larger = [line(str(number), 100 + 12 * number, left=50) for number in range(9, 13)]

    assert tables([*numbers, *words]) == []
    assert len(tables([*larger, *words])) == 1


def test_a_sign_before_a_number_is_no_column() -> None:
    """« ≈ » is of another font; where it stands, the others have their millions."""
    values = ("66 560", "≈ 700 000", "≈ 2 100 000", "≈ 1 700 000", "≈ 1 600 000", "11 700 000")
    lines = []
    for number, value in enumerate(values):
        amount = line(value, 100 + 14 * number, left=300 - 5 * len(value))
        sign = replace(amount.words[0], style=Style("Sans", 10.0)) if "≈" in value else amount.words[0]
        lines += [line("un module", 100 + 14 * number, left=50), amount.of((sign, *amount.words[1:]))]

    (grid,) = tables(lines, [rule(48, top, 302, top + 0.5) for top in (98, 112.5, 185)])

    assert len(grid.edges) == 3


def test_a_title_between_two_rules_right_above_the_rows_of_a_page_is_their_head() -> None:
    """LaTeX repeats one over all columns on each page of a long table, whose last rule stands pages later."""
    rows = cell_lines([(f"Nord {n}", f"{n}", "oui") for n in range(5)], (60, 160, 260), 62, 12)
    title = line("Recensement", 45, left=140)
    rules = [rule(50, 40, 300, 41), rule(50, 58, 300, 58.5)]

    (grid,) = tables([title, *rows], rules)

    assert grid.head == 1
    assert cells(grid)[0] == ["", "Recensement", ""]
    assert len(tables([title, *rows], rules[1:])[0].rows) == 5
