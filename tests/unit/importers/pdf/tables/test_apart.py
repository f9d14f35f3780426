"""Rows of a table that white across all of it parts."""

import pytest
from pdf_lines import line, rule
from pdf_tables import cells, tables

LEFTS = (50, 150, 250)


@pytest.mark.parametrize("figures", [False, True])
def test_white_parts_rows_below_a_label_of_several_but_not_every_fifth_of_figures(figures: bool) -> None:
    """Some set a little white before every fifth row of a table of figures."""
    words = ("12", "31", "7") if figures else ("une phrase qui va", "d’un bout à l’autre", "de sa colonne")
    rows, top = [], 100.0
    for number, title in enumerate(("Naissances", "Baptêmes", "Décès", "Mariages")):
        rows += [line("Registre", top, left=LEFTS[0])] if number == 0 else []
        rows += [line(title, top, left=LEFTS[1])]
        for place, text in enumerate(words):
            rows += [line(text, top + 12 * place, left=LEFTS[2])]
            rows += [line(f"Année {place}", top + 12 * place, left=LEFTS[1])] if figures and place else []
        top += 12 * len(words) + 5
    head = [line(text, 80, left=left) for text, left in zip(("Partie", "Liste", "Description"), LEFTS, strict=True)]

    (grid,) = tables([*head, *rows], [rule(45, 93, 360, 93.5)])

    read = cells(grid)[1:]
    if figures:
        assert "12 31 7" not in [row[2] for row in read]
    else:
        assert read == [
            ["Registre" if place == 0 else "", title, " ".join(words)]
            for place, title in enumerate(("Naissances", "Baptêmes", "Décès", "Mariages"))
        ]
