"""Which lines are one row of a table that has no rules."""

from dataclasses import replace

from pdf_lines import BOLD, line, rule
from pdf_tables import cell_lines

from onpe_desktop.importers.pdf.page import Box, Drawing, Line, PageContent
from onpe_desktop.importers.pdf.tables.aligned import aligned_of
from onpe_desktop.importers.pdf.tables.before import Before

LEFTS = (50.0, 200.0)


def cells(lines: list[Line], drawings: list[Drawing] | None = None) -> list[list[str]]:
    (grid,) = aligned_of(PageContent(0, 600, 800, tuple(lines), tuple(drawings or ())), lines)
    return [[" ".join(found.text for found in cell.lines) for cell in row] for row in grid.rows]


def head(top: float) -> list[Line]:
    return [line(text, top, left=left, style=BOLD) for text, left in zip(("Mot", "Sens"), LEFTS, strict=True)]


def column(texts: list[str], top: float, left: float) -> list[Line]:
    """Lines of one cell, 12 points apart."""
    return [line(text, top + 12 * number, left=left) for number, text in enumerate(texts)]


def test_a_short_cell_stands_half_way_down_its_row() -> None:
    lines = [
        *head(100),
        *column(["Foyer"], 122, 50),
        *column(["une première ligne", "et une seconde"], 116, 200),
        *column(["Accueil de", "jour"], 144, 50),
        *column(["un lieu ouvert", "la journée", "sans rendez-vous"], 144, 200),
        *column(["Écoute"], 184, 50),
        *column(["par téléphone"], 184, 200),
    ]

    assert cells(lines)[1:] == [
        ["Foyer", "une première ligne et une seconde"],
        ["Accueil de jour", "un lieu ouvert la journée sans rendez-vous"],
        ["Écoute", "par téléphone"],
    ]


def test_rows_that_stand_apart_are_rows_whatever_begins_in_them() -> None:
    lines = [
        *head(100),
        *column(["Foyer et", "accueil"], 116, 50),
        *column(["un lieu"], 116, 200),
        *column(["Écoute"], 144, 50),
        *column(["par téléphone", "ou sur place"], 144, 200),
        *column(["Conseil"], 172, 50),
        *column(["au siège"], 172, 200),
    ]

    assert cells(lines)[1:] == [
        ["Foyer et accueil", "un lieu"],
        ["Écoute", "par téléphone ou sur place"],
        ["Conseil", "au siège"],
    ]


def stripe(top: float, bottom: float) -> Drawing:
    return Drawing(Box(48, top, 400, bottom), filled=True, stroked=False, colour=0xDDDDDD)


def test_every_second_row_on_a_ground() -> None:
    lines = [
        *head(100),
        *column(["Foyer pour", "mineurs"], 112, 50),
        *column(["un lieu"], 112, 200),
        *column(["Écoute", "du soir"], 136, 50),
        *column(["par téléphone"], 136, 200),
        *column(["Conseil", "aux proches"], 160, 50),
        *column(["au siège"], 160, 200),
        *column(["Accueil"], 184, 50),
        *column(["en ville"], 184, 200),
    ]
    grounds = [stripe(111, 135.5), stripe(159, 183.5)]

    assert cells(lines, grounds)[1:] == [
        ["Foyer pour mineurs", "un lieu"],
        ["Écoute du soir", "par téléphone"],
        ["Conseil aux proches", "au siège"],
        ["Accueil", "en ville"],
    ]


def test_centred_cells_without_white_between_the_rows() -> None:
    lines = [
        *head(100),
        *column(["Foyer"], 118, 50),
        *column(["une première ligne", "et une seconde"], 112, 200),
        *column(["Accueil"], 148, 50),
        *column(["un lieu ouvert", "la journée", "sans rendez-vous"], 136, 200),
        *column(["Écoute"], 172, 50),
        *column(["par téléphone"], 172, 200),
    ]

    assert cells(lines)[1:] == [
        ["Foyer", "une première ligne et une seconde"],
        ["Accueil", "un lieu ouvert la journée sans rendez-vous"],
        ["Écoute", "par téléphone"],
    ]


def test_centred_cells_any_of_which_may_be_the_highest() -> None:
    """Pandoc's style sheet sets them so, with four points between the rows and rules around the head only."""
    lines = [
        *head(100),
        *column(["Foyer de", "jour"], 120, 50),
        *column(["un lieu ouvert"], 126, 200),
        *column(["Accueil"], 154, 50),
        *column(["un lieu où", "passer la journée"], 148, 200),
        *column(["Écoute", "et soutien"], 176, 50),
        *column(["Par téléphone,", "le matin"], 176, 200),
    ]

    assert cells(lines, [rule(48, top, 320, top + 0.5) for top in (98, 114, 202)])[1:] == [
        ["Foyer de jour", "un lieu ouvert"],
        ["Accueil", "un lieu où passer la journée"],
        ["Écoute et soutien", "Par téléphone, le matin"],
    ]


def test_browsers_leave_two_pixels_between_centred_cells() -> None:
    """The head is centred; cells have a pixel above and below, and no rules."""
    lines = [
        *(line(text, 100, left=left, style=BOLD) for text, left in zip(("Mot", "Sens"), LEFTS, strict=True)),
        *column(["Foyer de", "jour"], 113.5, 50),
        *column(["un lieu ouvert à", "Toulouse"], 113.5, 200),
        *column(["Accueil"], 145, 50),
        *column(["un lieu où", "passer la journée"], 139, 200),
        *column(["Écoute", "Aide"], 164.5, 50),
        *column(["Par téléphone", "le matin"], 164.5, 200),
    ]

    assert cells(lines, [rule(48, top, 320, top + 0.5) for top in (98, 112, 190)])[1:] == [
        ["Foyer de jour", "un lieu ouvert à Toulouse"],
        ["Accueil", "un lieu où passer la journée"],
        ["Écoute Aide", "Par téléphone le matin"],
    ]


def test_a_column_that_had_ended_begins_a_row() -> None:
    lines = [
        *head(100),
        *column(["Foyer"], 116, 50),
        *column(["un lieu", "ouvert", "la nuit"], 116, 200),
        *column(["Accueil"], 152.8, 50),
        *column(["le jour"], 152.8, 200),
        *column(["Écoute"], 168, 50),
        *column(["par téléphone", "ou en ligne"], 168, 200),
    ]

    assert cells(lines)[1:] == [
        ["Foyer", "un lieu ouvert la nuit"],
        ["Accueil", "le jour"],
        ["Écoute", "par téléphone ou en ligne"],
    ]


def test_lines_go_on_where_the_next_word_had_no_room() -> None:
    lines = [
        *head(100),
        *column(["Foyers pour mineurs et", "jeunes majeurs"], 112, 50),
        *column(["un lieu ouvert toute la nuit et le", "jour"], 112, 200),
        *column(["Accueil pour familles et", "proches"], 136, 50),
        *column(["par téléphone ou sur place ou en", "ligne, sans rendez-vous, le soir"], 136, 200),
        *column(["Écoute"], 160, 50),
        *column(["en ville"], 160, 200),
    ]

    assert cells(lines)[1:] == [
        ["Foyers pour mineurs et jeunes majeurs", "un lieu ouvert toute la nuit et le jour"],
        ["Accueil pour familles et proches", "par téléphone ou sur place ou en ligne, sans rendez-vous, le soir"],
        ["Écoute", "en ville"],
    ]


def test_lines_that_had_room_above_are_rows_without_a_first_cell() -> None:
    texts = (
        ("xa", "alpha"),
        ("", "bigskip"),
        ("", "smallskip"),
        ("xb", "beta"),
        ("", "hskip"),
        ("", "indent"),
        ("xc", "chi"),
    )
    lines = [*head(100)]
    for number, pair in enumerate(texts):
        lines.extend(line(text, 112 + 12 * number, left=left) for text, left in zip(pair, LEFTS, strict=True) if text)
    lines.append(line("ce qui est plus long que tout", 196, left=200))

    assert cells(lines)[1:4] == [["xa", "alpha"], ["", "bigskip"], ["", "smallskip"]]


def test_white_is_measured_by_baselines() -> None:
    """The boxes of some fonts are only as high as the letters of their line: those of a line of « a » begin lower."""
    uneven = [0, 3, 0, 3, 0, 3, 0]
    lines = [
        *head(100),
        *column(["Foyer et", "accueil"], 116, 50),
        *column(["un lieu qui est", "ouvert"], 116, 200),
        *column(["Écoute"], 144, 50),
        *column(["par téléphone", "ou sur place"], 144, 200),
        *column(["Conseil"], 172, 50),
        *column(["au siège"], 172, 200),
    ]
    shown = [
        replace(
            found,
            words=tuple(
                replace(
                    word, baseline=word.box.bottom - 2, box=word.box._replace(top=word.box.top + uneven[number % 7])
                )
                for word in found.words
            ),
            box=found.box._replace(top=found.box.top + uneven[number % 7]),
        )
        for number, found in enumerate(lines)
    ]

    assert cells(shown)[1:] == [
        ["Foyer et accueil", "un lieu qui est ouvert"],
        ["Écoute", "par téléphone ou sur place"],
        ["Conseil", "au siège"],
    ]


def test_whole_lines_between_rules_are_rows_however_long() -> None:
    """The second name would have had no room beside the first one, yet its line has a cell in each column."""
    names = (("un nom très long", "a"), ("un autre aussi long", "b"), ("un dernier très long", "c"))
    lines = cell_lines(names * 3, (50, 160), 100, 14)
    rules = [Drawing(Box(48, y, 200, y + 0.5), filled=True, stroked=False, colour=0) for y in (98, 140, 182, 224)]

    assert len(cells(lines, rules)) == 9


def test_the_columns_of_the_table_before_are_those_of_its_rest() -> None:
    """One of them has words in one row only, too few to tell a column."""
    texts = (("un", "", "x"), ("deux", "oui", "y"), ("trois", "", "z"))
    lines = cell_lines(texts, (50, 120, 200), 40, 14)
    content = PageContent(0, 600, 800, tuple(lines))
    (grid,) = aligned_of(content, lines, Before((50, 120, 200)))

    assert [len(row) for row in grid.rows] == [3, 3, 3]


def test_many_whole_lines_are_rows_although_none_had_room() -> None:
    """Words of a narrow column in lower case, beside texts that are all as long."""
    texts = [(f"cle{n}", f"la valeur de la clé {n}") for n in range(1, 7)]
    lines = cell_lines(texts, (50, 85), 100, 12)
    rules = [Drawing(Box(48, y, 200, y + 0.5), filled=True, stroked=False, colour=0) for y in (98, 111, 172)]

    assert len(cells(lines, rules)) == 6


def test_many_short_lines_below_each_other_are_rows_of_a_group() -> None:
    """White parts the groups; an address has fewer lines."""
    words = ["idcirculation", "typesol", "largeurutile", "revetement", "eclairage", "transition", "couvert", "repere"]
    codes = [word.upper()[:6] for word in words]
    lefts = (50, 150, 260)
    groups = [
        one
        for top, name in ((113, "Voie"), (226, "Quai"))
        for texts, left in zip(([name], words, codes), lefts, strict=True)
        for one in column(texts, top, left)
    ]
    heads = [
        line(text, 100, left=left, style=BOLD) for text, left in zip(("Classe", "Champ", "Nom"), lefts, strict=True)
    ]

    found = cells([*heads, *groups])

    assert len(found) == 17
    assert found[9:11] == [["Quai", "idcirculation", "IDCIRC"], ["", "typesol", "TYPESO"]]


def test_rows_below_an_empty_one_are_of_the_same_table() -> None:
    lefts = (50, 150, 260)

    def rows(top: float) -> list[Line]:
        return [line("mot", top + 14 * n, left=left) for n in range(4) for left in lefts]

    assert len(cells([*rows(100), *rows(184)])) == 8


def three(texts: list[tuple[str, str, str]], lefts: list[tuple[int, int, int]]) -> list[Line]:
    return [
        line(text, 100 + 12 * number, left=left)
        for number, (row, places) in enumerate(zip(texts, lefts, strict=True))
        for text, left in zip(row, places, strict=True)
        if text
    ]


def test_one_row_of_many_in_which_nothing_had_room_above_is_a_row() -> None:
    """Its first word begins with a bracket, as what goes on does; but every cell would have to go on as long."""
    texts = [(f"Domaine {n}", f"1FE{n}", f"Chen et al. 200{n}") for n in range(8)]
    texts[4:6] = [("TRF-Myb ADN", "1VFC", "Hanaoka et al. 2005"), ("(TRF-Myb) ADN", "1WOU", "Court 2005")]
    rules = [Drawing(Box(48, y, 260, y + 0.5), filled=True, stroked=False, colour=0) for y in (98, 197)]

    assert len(cells(three(texts, [(50, 120, 160)] * 8), rules)) == 8


def test_words_in_another_style_go_on_with_the_last_ones_above() -> None:
    """« **Maille** a, b | (Å) »: the first word of the row is bold, its last one is not."""
    texts = [("Cristal", "Myb2", "Myb9"), ("", "87,87 27,2", "89,23 28,4"), ("(Å)", "108,74 90", "110,6 90")]
    label = line("Maille a, b", 112, left=50)
    bold = label.of((replace(label.words[0], style=BOLD), *label.words[1:]))
    rules = [Drawing(Box(48, y, 260, y + 0.5), filled=True, stroked=False, colour=0) for y in (98, 111, 140)]
    found = cells([*three(texts, [(50, 120, 190)] * 3), bold], rules)

    assert found[1:] == [["Maille a, b (Å)", "87,87 27,2 108,74 90", "89,23 28,4 110,6 90"]]


def test_a_name_goes_on_where_all_beside_it_do() -> None:
    """« User » is a name with a capital, but it had no room above, nor had what stands beside it in small letters."""
    rows = (
        ("Action", "Effet", "Suite"),
        ("Pose d’un verrou sur un", "Définitif", "Recréer le lieu et les"),
        ("Usager", "", "droits"),
        ("Suppression", "Passagère", "Rien"),
    )
    lines = cell_lines(rows, (50, 200, 300), 103, 12)
    found = cells(lines, [rule(48, top, 420, top + 0.5) for top in (98, 114, 152)])

    assert found[1:] == [
        ["Pose d’un verrou sur un Usager", "Définitif", "Recréer le lieu et les droits"],
        list(rows[3]),
    ]


def test_a_cell_goes_on_while_a_bracket_is_open() -> None:
    rows = (
        ("Auteur", "Manière", "Lieu"),
        ("(Miele", "dessin", "Japon"),
        ("2004)", "", ""),
        ("(Paul)", "relief", "Chine"),
    )
    found = cells(cell_lines(rows, (50, 150, 250), 103, 12), [rule(48, top, 320, top + 0.5) for top in (98, 114, 152)])

    assert found[1:] == [["(Miele 2004)", "dessin", "Japon"], list(rows[3])]


def test_a_head_whose_cells_are_centred_on_its_height_is_one_row() -> None:
    """As browsers set them; the middle line of three stands beside those of one."""
    tall = [line(text, 103 + 12 * n, left=200, style=BOLD) for n, text in enumerate(("Règle", "pour", "la suite"))]
    lines = [
        line("Nom", 115, left=50, style=BOLD),
        *tall,
        *cell_lines((("id", "libre"), ("rue", "texte")), LEFTS, 145, 16),
    ]

    found = cells(lines, [rule(48, top, 320, top + 0.5) for top in (98, 140, 175)])

    assert found == [["Nom", "Règle pour la suite"], ["id", "libre"], ["rue", "texte"]]


def test_a_name_that_stands_alone_goes_on_if_it_had_no_room() -> None:
    rows = (("Modèle", "Gain", "Perte"), ("Mistral", "4,2", "7,8"), ("M3 rapide", "", ""), ("BLIP", "0,8", "3,2"))
    found = cells(cell_lines(rows, (50, 110, 170), 103, 12), [rule(48, top, 190, top + 0.5) for top in (98, 114, 152)])

    assert found[1:] == [["Mistral M3 rapide", "4,2", "7,8"], list(rows[3])]


def test_a_line_without_a_name_is_a_row_where_most_of_its_cells_had_room_above() -> None:
    rows = (("Classe", "Groupe", "Début", "Fin"), ("Âge", "groupe 1", "18", "32"), ("", "groupe 2", "32", "40"))
    found = cells(cell_lines(rows, (50, 90, 140, 200), 103, 12), [rule(48, y, 230, y + 0.5) for y in (98, 114, 142)])

    assert found[1:] == [list(row) for row in rows[1:]]


def test_figures_in_several_columns_tell_the_rows_of_a_group_between_rules() -> None:
    """LaTeX's tables have the name of a group in its first row only."""
    rows = [
        ("Classe", "Âge", "Part"),
        ("Nord", "18", "0,5"),
        ("", "32", "0,7"),
        ("", "40", "0,8"),
        ("Sud", "18", "1,5"),
        ("", "32", "1,7"),
    ]
    rules = [rule(48, y, 300, y + 0.5) for y in (98, 114, 150, 176)]
    words = [tuple(text.translate(str.maketrans("0123456789", "abcdefghij")) for text in row) for row in rows]

    assert cells(cell_lines(rows, (50, 150, 250), 100, 12), rules) == [list(row) for row in rows]
    assert len(cells(cell_lines(words, (50, 150, 250), 100, 12), rules)) == 3  # cells of several lines


def test_a_line_with_words_in_all_columns_goes_on_with_a_phrase() -> None:
    """Between rules below each row, whose labels are of two lines as well."""
    texts = [
        ("Obésité morbide de degré", "Repéré dans le séjour de la pose ou avant,"),
        ("Trois", "dans une liste de codes :"),
    ]
    more = [
        ("Diabète sucré de degrés", "Repéré dans le séjour de la pose ou après,"),
        ("Quatre", "selon les mêmes codes :"),
    ]
    lines = [
        line(text, top + 12 * number, left=left)
        for top, pairs in ((104, texts), (144, more), (184, texts))
        for number, pair in enumerate(pairs)
        for text, left in zip(pair, LEFTS, strict=True)
    ]
    rules = [rule(50, top, 420, top + 0.5) for top in (100, 140, 180, 220)]

    assert len(cells(lines, rules)) == 3


def test_all_cells_of_a_row_may_have_two_lines_where_those_of_another_are_centred() -> None:
    """The second lines have words in every column; they are nearer to the first ones than rows are."""
    lefts = (50, 140, 360)
    texts = [
        (("Accueil des", "Présenter les locaux, remettre le livret", "Service du"), 116),
        (("nouveaux", "et vérifier les badges", "personnel"), 128),
        (("Formation", "Proposer deux journées", "Mme Dubois"), 145),
        (("", "Organiser un entretien après trois mois,", "Chef de service"), 162),
        (("Suivi", "", ""), 168),
        (("", "puis un autre au bout d’un an", "et tutrice"), 174),
        (("Évaluation", "Remplir la grille", "Tous"), 191),
    ]
    lines = [line(text, top, left=left) for row, top in texts for text, left in zip(row, lefts, strict=True) if text]
    titles = [
        line(text, 99, left=left, style=BOLD) for text, left in zip(("Action", "Texte", "Qui"), lefts, strict=True)
    ]

    found = cells([*titles, *lines])

    assert [row[0] for row in found] == ["Action", "Accueil des nouveaux", "Formation", "Suivi", "Évaluation"]
    assert found[3][2] == "Chef de service et tutrice"


def test_no_number_goes_on_with_the_one_above_it_nor_a_cell_with_its_bold_title() -> None:
    """Below a label that has nothing beside it; the columns are as narrow as their words."""
    rows = [("Charges", "", ""), ("", "Achats", "2 150"), ("", "Loyer", "1 800"), ("", "Assurances", "300")]
    titles = [
        line(text, 100, left=left, style=BOLD) for text, left in (("Poste", 50), ("Détail", 120), ("Montant", 200))
    ]
    drawn = [rule(46, top, 240, top + 0.5) for top in (96, 114, 182)]

    found = cells([*titles, *cell_lines(rows, (50, 120, 200), 118, 16)], drawn)

    assert found[1:] == [list(row) for row in rows]


def test_cells_apart_in_one_column_tell_the_rows_on_which_all_others_are_centred() -> None:
    """LaTeX's « m » columns: rows as near each other as lines, and labels of two lines beside one."""
    lefts = (50, 140, 360)
    texts = [
        ("", "Présenter les locaux, remettre un livret et", "", 100),
        ("Accueil des", "", "", 106),
        ("", "vérifier que chaque personne dispose d’un", "Service", 112),
        ("nouveaux", "", "", 118),
        ("", "badge avant la fin de la semaine", "", 124),
        ("", "Proposer deux journées sur les outils que", "", 136),
        ("Formation", "", "Mme Dubois", 142),
        ("", "tous emploient", "", 148),
        ("", "Organiser un entretien, afin de recueillir", "", 160),
        ("", "les besoins et les difficultés de chacun au", "Chef de service", 172),
        ("Suivi", "", "", 178),
        ("", "bout de trois mois, puis à la fin de la", "et tutrice", 184),
        ("", "première année", "", 196),
        ("Évaluation", "Remplir la grille", "Tous", 208),
    ]
    lines = [line(text, row[3], left=left) for row in texts for text, left in zip(row[:3], lefts, strict=True) if text]
    drawn = [rule(46, top, 460, top + 0.5) for top in (74, 94, 222)]
    titles = [
        line(text, 79, left=left, style=BOLD) for text, left in zip(("Action", "Texte", "Qui"), lefts, strict=True)
    ]

    found = cells([*titles, *lines], drawn)

    assert [row[0] for row in found] == ["Action", "Accueil des nouveaux", "Formation", "Suivi", "Évaluation"]
    assert found[3][2] == "Chef de service et tutrice"


def test_labels_half_a_line_off_their_texts_have_columns_between_two_rules() -> None:
    """Only the head has words on both sides at one height."""
    texts = [
        (("", "Nombre de membres présents qu’il faut"), 118),
        (("Quorum", ""), 124),
        (("", "pour que le vote soit valable"), 130),
        (("", "Durée pendant laquelle une personne élue"), 142),
        (("Mandat", ""), 148),
        (("", "exerce ses fonctions au bureau"), 154),
    ]
    lines = [line(text, top, left=left) for row, top in texts for text, left in zip(row, LEFTS, strict=True) if text]
    drawn = [rule(46, top, 420, top + 0.5) for top in (94, 113, 168)]

    found = cells([*head(99), *lines], drawn)

    assert [row[0] for row in found] == ["Mot", "Quorum", "Mandat"]


def test_a_line_goes_on_below_words_that_lead_on_though_it_begins_with_capitals() -> None:
    """LaTeX's columns of a fixed width: nothing but the words tells where a row ends."""
    texts = (
        ("Épreuve", "En équipe", "Seul"),
        ("Manche du", "Seize juges, un chef de", "Neuf juges dont un pour"),
        ("Championnat", "Comité et de la région", "Sept cibles en tout ou"),
        ("régional", "voisine", "Douze"),
        ("Tir en salle", "Un juge par match", "Un juge pour dix"),
    )
    lines = cell_lines(texts, (50, 120, 250), 100, 12)
    drawn = [rule(48, top, 380, top + 0.5) for top in (97, 112.5, 162)]

    assert cells(lines, drawn) == [
        ["Épreuve", "En équipe", "Seul"],
        [
            "Manche du Championnat régional",
            "Seize juges, un chef de Comité et de la région voisine",
            "Neuf juges dont un pour Sept cibles en tout ou Douze",
        ],
        ["Tir en salle", "Un juge par match", "Un juge pour dix"],
    ]
