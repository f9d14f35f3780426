"""Rows of tables without upright rules that a page's end cut, and lines that tell too much or too little of rows."""

from pdf_lines import BOLD, line, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Drawing, Line

LEFTS = (50.0, 200.0)


def read(lines: list[Line], drawings: list[Drawing]) -> list[list[str]]:
    (grid,) = tables(lines, drawings)
    return cells(grid)


def head(top: float) -> list[Line]:
    return [line(text, top, left=left, style=BOLD) for text, left in zip(("Mot", "Sens"), LEFTS, strict=True)]


def column(texts: list[str], top: float, left: float) -> list[Line]:
    """Lines of one cell, 12 points apart."""
    return [line(text, top + 12 * number, left=left) for number, text in enumerate(texts)]


def test_the_rest_of_a_row_whose_label_stands_on_the_page_before() -> None:
    """Browsers centre cells on the height of their row, and of what a page's end leaves of it."""
    lefts = (50, 150, 290)
    lines = [
        *(line(text, 103, left=left, style=BOLD) for text, left in zip(("Nom", "Sens", "Note"), lefts, strict=True)),
        *column(["à plusieurs", "personnes"], 124, 150),
        *column(["dans les", "deux villes"], 124, 290),
        *column(["Accueil"], 160, 50),
        *column(["un lieu ouvert", "la journée", "sans rendez-vous"], 148, 150),
        *column(["en ville", "et ailleurs"], 154, 290),
        *column(["Écoute"], 196, 50),
        *column(["par téléphone", "ou en ligne"], 190, 150),
        *column(["le soir", "la nuit", "le matin"], 184, 290),
    ]
    found = read(lines, [rule(48, top, 400, top + 0.5) for top in (98, 116, 222)])

    assert found[1:] == [
        ["", "à plusieurs personnes", "dans les deux villes"],
        ["Accueil", "un lieu ouvert la journée sans rendez-vous", "en ville et ailleurs"],
        ["Écoute", "par téléphone ou en ligne", "le soir la nuit le matin"],
    ]


def test_an_address_that_runs_far_out_of_its_column_tells_nothing_of_its_width() -> None:
    texts = ["un lieu ouvert à", "toutes et à tous", "https://exemple.fr/" + "une-tres-longue-adresse/" * 5]
    texts += ["la nuit et le", "lendemain jusqu’à", "midi, en semaine", "comme le samedi et", "le dimanche, toute"]
    lines = [
        *(line(text, 102, left=left) for text, left in zip(("Mot", "Genre", "Sens"), (50, 120, 200), strict=True)),
        *(part for top in (118, 214) for part in column(["Foyer"], top, 50)),
        *(part for top in (118, 214) for part in column(["lieu"], top, 120)),
        *(part for top in (118, 214) for part in column(texts, top, 200)),
    ]

    found = read(lines, [rule(48, top, 320, top + 0.5) for top in (96, 114, 312)])

    assert found[1:] == [["Foyer", "lieu", " ".join(texts)]] * 2


def test_the_white_below_the_rest_of_a_row_parts_rows_too() -> None:
    """Its label stands on the page before."""
    lines = [
        *head(100),
        *column(["la nuit, et le"], 118, 200),
        *column(["Accueil de", "Jour pour"], 136, 50),
        *column(["un lieu ouvert", "la journée et le", "soir, avec une", "salle commune"], 136, 200),
        *column(["Écoute par", "Téléphone"], 190, 50),
        *column(["le soir", "et la nuit", "en semaine"], 190, 200),
    ]

    assert read(lines, [rule(48, top, 320, top + 0.5) for top in (96, 114, 228)])[1:] == [
        ["", "la nuit, et le"],
        ["Accueil de Jour pour", "un lieu ouvert la journée et le soir, avec une salle commune"],
        ["Écoute par Téléphone", "le soir et la nuit en semaine"],
    ]


def test_figures_below_each_other_are_no_cell_however_far_rows_stand_apart_elsewhere() -> None:
    """White between groups of rows is higher than between the rows."""
    lefts = (50, 150, 220, 290)
    rows = [
        (name, "oui", str(2000 + number), "") for number, name in enumerate(("Nord", "Sud", "Est", "Ouest", "Midi"))
    ]
    lines = [
        *cell_lines((("Lieu", "Ouvert", "Année", "Remarque"),), lefts, 100, 12),
        *cell_lines((("Centre", "non", "1999", "Fermé"),), lefts, 118, 12),
        *cell_lines(rows, lefts, 144, 15),
        *column(["Trois lieux que nous", "avons ouverts"], 144, 290),
    ]

    found = read(lines, [rule(48, top, 400, top + 0.5) for top in (96, 114, 220)])

    assert [row[:3] for row in found[1:]] == [["Centre", "non", "1999"], *(list(row[:3]) for row in rows)]
