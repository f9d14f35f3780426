from onpe_desktop.importers.pdf.page import Box, Line, Style, Word
from onpe_desktop.importers.pdf.rows import VisualRow
from onpe_desktop.importers.pdf.tables.neighbours import extend, keeps_to


def row(top: float, *words: tuple[str, float, float]) -> VisualRow:
    style = Style("Serif", 10.0)
    lines = [
        Line((Word(text, Box(left, top, right, top + 10), style),), Box(left, top, right, top + 10), 0)
        for text, left, right in words
    ]
    return VisualRow(tuple(lines))


def test_the_last_row_below_the_rules_is_one_of_the_table() -> None:
    chain = [row(0, ("Âge", 0, 30), ("Mesure", 60, 90)), row(20, ("16", 0, 20), ("Suivi", 60, 85))]
    edges = [-2.0, 17.0, 37.0]
    below = row(40, ("17", 0, 20), ("Accueil", 60, 95))

    extend(chain, edges, [*chain, below], [(40.0, 60.0)])

    assert chain[-1] is below


def test_a_row_may_begin_in_the_middle_of_the_white() -> None:
    chain = [row(0, ("Âge", 0, 30), ("Mesure", 60, 90)), row(20, ("Suivi", 50, 85))]

    extend(chain, [-2.0, 17.0, 37.0], chain, [(40.0, 60.0)])

    assert len(chain) == 2


def one_line(*words: tuple[str, float, float]) -> VisualRow:
    style = Style("Serif", 10.0)
    found = [Word(text, Box(left, 0, right, 10), style, spaced=bool(n)) for n, (text, left, right) in enumerate(words)]
    return VisualRow((Line(tuple(found), Box(words[0][1], 0, words[-1][2], 10), 0),))


def test_spaces_of_a_stretched_line_are_no_columns() -> None:
    line = one_line(*((word, 30.0 * n, 30.0 * n + 22) for n, word in enumerate(("Les", "mois", "où", "il", "ira"))))

    assert not keeps_to(line, [(83.0, 89.0)])


def test_white_beside_numbers_is_no_sign_of_a_stretched_line() -> None:
    head = one_line(
        *((name, 30.0 * n, 30.0 * n + 22) for n, name in enumerate(("Min", "25", "50", "Moy", "75", "Max")))
    )

    assert keeps_to(head, [(83.0, 89.0)])
