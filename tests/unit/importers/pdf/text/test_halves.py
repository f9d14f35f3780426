"""Where a page's end has cut a table, and where the next page begins another one."""

from dataclasses import replace

import pytest
from pdf_lines import BODY, BOLD, line

from onpe_desktop.dossiers import Cell, Row, Table, Text, plain_text
from onpe_desktop.importers.pdf.columns.flows import Flow
from onpe_desktop.importers.pdf.layout import Laid, feet_of
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.page import Box, Line, PageContent
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.borders import grid_on_borders
from onpe_desktop.importers.pdf.text.halves import Halves, continued
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.tables import table_of
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary


def row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell((Text(text),), header, 1, 1) for text in texts))


HEAD = row("Nom", "Sens", header=True)


def test_the_head_that_is_repeated_goes() -> None:
    joined = continued(Table((HEAD,), (row("a", "un"),)), Table((HEAD,), (row("b", "deux"),)))

    assert joined == Table((HEAD,), (row("a", "un"), row("b", "deux")))


def test_a_repeated_first_row_that_nothing_marks_as_head_goes_too() -> None:
    first, second = row("Nom", "Sens"), row("b", "deux")

    assert continued(Table((), (first, row("a", "un"))), Table((), (first, second))).body[-1] == second
    assert len(continued(Table((), (first, row("a", "un"))), Table((), (first, second))).body) == 3


def test_rows_stay_where_nothing_is_repeated() -> None:
    joined = continued(Table((HEAD,), (row("a", "un"),)), Table((), (row("b", "deux"), row("c", "trois"))))

    assert len(joined.body) == 3


VOCABULARY = Vocabulary.of([])


def grid(*rows: tuple[str, ...]) -> Grid:
    """A ruled table of two columns, 80 and 120 points wide; a letter is five points wide."""
    made = [
        tuple(
            GridCell((line(text, 100 + 15 * number, left=left),) if text else ())
            for text, left in zip(texts, (52, 132), strict=True)
        )
        for number, texts in enumerate(rows)
    ]
    return Grid(Box(50, 98, 250, 200), tuple(made), (50, 130, 250))


def joined(above: tuple[tuple[str, str], ...], below: tuple[tuple[str, str], ...]) -> list[tuple[str, str]]:
    first, second = (Table((), tuple(row(*texts) for texts in rows)) for rows in (above, below))
    whole = continued(first, second, Halves(grid(*above), grid(*below)), VOCABULARY)
    return [(plain_text(one.cells[0].inlines), plain_text(one.cells[1].inlines)) for one in whole.body]


def test_a_row_that_the_page_has_cut_is_one() -> None:
    """No first word had room at the end of the cell above, so that nobody would have begun a line with it."""
    above = (("Nord", "un sens"), ("Plan Cadastral", "Représentation de la"))

    assert joined(above, (("Informatisé", "chacune des sections"), ("Sud", "un autre")))[1:] == [
        ("Plan Cadastral Informatisé", "Représentation de la chacune des sections"),
        ("Sud", "un autre"),
    ]


def test_only_the_last_cell_goes_on() -> None:
    above = (("Nord", "un sens"), ("Est", "Une phrase."))

    assert joined(above, (("", "Une autre."), ("Sud", "un autre")))[1:] == [
        ("Est", "Une phrase. Une autre."),
        ("Sud", "un autre"),
    ]


def test_rows_that_had_room_above_are_rows() -> None:
    assert len(joined((("Nord", "un sens"), ("Est", "un")), (("Sud", "un autre"), ("Ouest", "le")))) == 4


def test_a_column_that_is_seldom_filled_tells_nothing() -> None:
    assert len(joined((("Nord", "un"), ("", "deux"), ("Est", "un")), (("", "trois"), ("Sud", "un")))) == 5


def test_a_year_alone_ends_the_cell_that_the_page_has_cut() -> None:
    above = (("Nord", "un sens"), ("(Štampach et al", "Une phrase."))

    assert joined(above, (("2016)", ""), ("Sud", "un autre")))[1] == ("(Štampach et al 2016)", "Une phrase.")


def test_a_row_that_no_rule_closes_goes_on_whatever_begins_in_it() -> None:
    above, below = (("Nord", "un sens"), ("Est", "Une phrase")), (("Titre", "autre"), ("Sud", "fin"))
    first, second = (Table((), tuple(row(*texts) for texts in rows)) for rows in (above, below))
    halves = Halves(replace(grid(*above), open_end=True), grid(*below))

    assert plain_text(continued(first, second, halves, VOCABULARY).body[1].cells[0].inlines) == "Est Titre"
    assert not Halves(halves.above, grid(("Titre", "Autre"), ("Sud", "fin"))).is_row(0)


def test_a_row_with_the_ground_of_the_last_one_goes_on_where_rows_take_turns() -> None:
    white, grey = (0xFFFFFF, 0xFFFFFF), (0xEEEEEE, 0xEEEEEE)
    above = replace(grid(*(("Nom", "Un sens"),) * 4), grounds=(grey, grey, white, grey))
    below, row = grid(("Suite", "suite"), ("Sud", "Un")), grid(("Suite", "Suite"), ("Sud", "Un"))

    assert Halves(above, replace(below, grounds=(grey, white))).is_row(0)
    assert not Halves(above, replace(row, grounds=(grey, white))).is_row(0)  # each page begins anew
    assert not Halves(above, replace(below, grounds=(white, grey))).is_row(0)
    assert not Halves(replace(above, grounds=(grey, grey, white, white)), replace(below, grounds=(white, grey))).is_row(
        0
    )


def spanned(*rows: tuple[tuple[str, int], ...]) -> tuple[Grid, Table]:
    """Return a table of three columns; each cell's words, and how many rows it covers."""
    cells = tuple(
        tuple(GridCell((line(text, 100 + 15 * number),) if text else (), 1, high) for text, high in texts)
        for number, texts in enumerate(rows)
    )
    grid = Grid(Box(50, 98, 350, 200), cells, (50, 130, 250, 350))
    body = (Row(tuple(Cell((Text(text),) if text else (), rows=high) for text, high in texts)) for texts in rows)
    return grid, Table((), tuple(body))


def test_a_row_that_the_page_has_cut_beside_a_cell_over_several_rows_is_one() -> None:
    above = spanned(
        (("Zone", 1), ("Secteur", 1), ("Sens", 1)), (("A", 2), ("Aa", 1), ("un", 1)), (("Ab", 1), ("Un", 1))
    )
    below = spanned((("", 2), ("", 1), ("secteur", 1)), (("Ac", 1), ("Un", 1)))
    whole = continued(above[1], below[1], Halves(above[0], below[0]), VOCABULARY)

    texts = [[plain_text(cell.inlines) for cell in found.cells] for found in whole.body]
    assert texts[1:] == [["A", "Aa", "un"], ["Ab", "Un secteur"], ["Ac", "Un"]]
    assert [found.cells[0].rows for found in whole.body] == [1, 3, 1, 1]


def test_the_rest_of_a_cell_over_several_rows_tells_no_cut_row() -> None:
    above = spanned(
        (("Zone", 1), ("Nom", 1), ("Sens", 1)),
        (("A", 2), ("a", 1), ("Un", 1)),
        (("b", 1), ("Un", 1)),
        (("B", 1), ("c", 1), ("Un", 1)),
    )
    below = spanned((("", 2), ("d", 1), ("Un", 1)), (("e", 1), ("Un", 1)))

    assert not Halves(above[0], below[0]).is_row(0)


def test_a_label_that_begins_with_a_bracket_goes_on() -> None:
    above = (("Nord", "Un sens."), ("Les groupes et", "Un sens."))

    assert joined(above, (("(de plusieurs)", "Un autre suit."), ("Sud", "Un")))[1][0] == "Les groupes et (de plusieurs)"
    assert len(joined(above, (("(de plusieurs)", "Un autre suit."), ("(du seul)", "Un")))) == 4  # labels begin so


def test_room_tells_nothing_where_each_line_of_a_cell_has_some() -> None:
    label = GridCell(tuple(line(text, 100 + 12 * number, left=52) for number, text in enumerate(("type", "de", "et"))))
    above = replace(grid(("a", "b")), rows=((label, GridCell((line("un groupe d’objets qui", 124, left=132),))),))
    below = grid(("usage", "doivent être"), ("Sud", "Un"))

    assert Halves(above, below).is_row(0)
    assert not Halves(replace(above, rows=((GridCell(label.lines[:1]), above.rows[0][1]),)), below).is_row(0)


def test_a_row_on_a_ground_does_not_go_on_with_one_without() -> None:
    shaded = grid(("a", "une phrase qui"), ("b", "ne finit"))
    above = replace(grid(("a", "une phrase qui"), ("b", "ne finit")), open_end=True)
    below = replace(shaded, rows=(tuple(replace(cell, shaded=True) for cell in shaded.rows[0]), *shaded.rows[1:]))

    assert not Halves(above, below).is_row(0)
    assert Halves(above, shaded).is_row(0)

    dark, pale = ((0x4F81BD,) * 2,) * 2, ((0xD3DFEE,) * 2,) * 2
    assert not Halves(replace(above, grounds=dark), replace(below, grounds=pale)).is_row(0)
    assert Halves(replace(above, grounds=dark), replace(below, grounds=dark)).is_row(0)


def test_a_head_with_other_words_begins_another_table() -> None:
    def part(head: str, *, bold: bool = True, total: bool = False) -> tuple[Grid, Table]:
        style = BOLD if bold else BODY
        rows = tuple(
            tuple(
                GridCell((line(text, 100 + 15 * number, left=left, style=style if number in bolds else BODY),))
                for text, left in ((words, 52), ("Réponse", 132))
            )
            for bolds in ({0, 2} if total else {0},)
            for number, words in enumerate((head, "un", "deux", "trois"))
        )
        made = Grid(Box(50, 98, 250, 200), rows, (50, 130, 250))
        return made, table_of(made, Joiner(VOCABULARY, {}))

    def are_two(one: tuple[Grid, Table], two: tuple[Grid, Table]) -> bool:
        return Halves(one[0], two[0]).are_two(one[1], two[1], 0)

    assert are_two(part("Question A2"), part("Question A3"))
    assert not are_two(part("Question A2"), part("Question A2"))
    assert not are_two(part("Question A2"), part("Question A3", bold=False))
    assert not are_two(part("Question A2", total=True), part("Question A3"))  # titles of groups


def test_a_cell_that_ends_with_an_open_quote_goes_on() -> None:
    above = (("Nord", "un sens"), ("Le bouton vert «", "Une phrase."))

    assert joined(above, (("Ouvrir »", ""), ("Sud", "un autre")))[1] == ("Le bouton vert « Ouvrir »", "Une phrase.")


def test_the_corner_of_the_head_may_be_empty() -> None:
    above = (("", "Sens"), ("Est", "Une phrase."))

    assert joined(above, (("", "Une autre."), ("Sud", "un autre")))[1] == ("Est", "Une phrase. Une autre.")


def halves(above: tuple[str, ...], below: tuple[str, ...]) -> Halves:
    """Two rows of three columns, 90, 130 and 80 points wide, over a page's end; the first one has a head."""
    lefts, edges = (52, 142, 272), (50, 140, 270, 350)
    head, first, second = (
        tuple(GridCell((line(text, 100, left=left),) if text else ()) for text, left in zip(row, lefts, strict=True))
        for row in (("Nom", "Sens", "Note"), above, below)
    )
    box = Box(50, 98, 350, 120)
    return Halves(Grid(box, (head, first), edges), Grid(box, (second,), edges))


def test_two_cells_within_a_sentence_go_on_whatever_the_third_one_begins() -> None:
    above = ("Un long intitulé", "Une phrase qui va plus", "– Un")

    assert halves(above, ("de catégorie", "loin que la page", "– Deux")).is_row(0)


def test_a_short_cell_may_stand_on_the_next_page_as_a_whole() -> None:
    """Centred on the height of its row; but a row that begins there has a label, and what goes on had no room above."""
    above = ("Foyer", "Une phrase qui va plus", "")

    assert halves(above, ("", "loin que la page", "Oui")).is_row(0)
    assert not halves(above, ("Sud", "loin que la page", "Oui")).is_row(0)
    assert not halves(("Foyer", "Une phrase", ""), ("", "loin", "Oui")).is_row(0)
    assert not halves(above, ("", "Loin de la page entière", "Oui")).is_row(0)


def test_no_row_goes_on_with_a_head_alone() -> None:
    cut = halves(("Un nom", "Une phrase qui va plus", "Rang premier"), ("Sud", "loin que la page", "deux fois"))

    assert cut.is_row(0)
    assert not Halves(replace(cut.above, rows=cut.above.rows[1:]), cut.below).is_row(0)


def test_where_no_cell_begins_with_a_capital_none_goes_on_for_that() -> None:
    above = ("un long intitulé", "une phrase qui va plus", "– un")

    assert not halves(above, ("de catégorie", "loin que la page", "– deux")).is_row(0)


def test_names_in_small_letters_begin_a_row() -> None:
    above = ("Est", "recommencer_une_longue_fois", "tout_refaire_vite")

    assert not halves(above, ("Sud", "continuer", "tout_continuer")).is_row(0)


JOINER = Joiner(Vocabulary(), {})


def columns(*rows: tuple[str, ...], top: float = 100, bold: int = 0) -> Grid:
    """A ruled table whose columns are 80 points wide, with the first rows in bold; a letter is five points wide."""
    made = tuple(
        tuple(
            GridCell((line(text, top + 20 * number, left=52 + 80 * place, style=BOLD if number < bold else BODY),))
            for place, text in enumerate(texts)
        )
        for number, texts in enumerate(rows)
    )
    edges = tuple(50.0 + 80 * place for place in range(len(rows[0]) + 1))
    return Grid(Box(50, top - 2, edges[-1], top + 20 * len(rows)), made, edges)


@pytest.mark.parametrize(
    ("head", "foot", "two"),
    [("Fiche 2", 300, True), ("Fiche 2", 190, False), ("Fiche 1", 300, True), ("Fiche 1", 190, False)],
    ids=["room for its rows", "no room", "a head of the same words, and room", "a repeated head"],
)
def test_a_table_begins_anew_where_its_first_rows_had_room(head: str, foot: float, two: bool) -> None:
    above = columns(("Fiche 1", "Titre"), ("Durée", "un jour"), ("Lieu", "Lyon"))
    below = columns((head, "Titre"), ("Durée", "deux jours"), ("Lieu", "Nice"))

    assert Halves(above, below).are_two(table_of(above, JOINER), table_of(below, JOINER), foot) is two


def test_a_head_that_stands_alone_goes_on() -> None:
    above, below = columns(("Nom", "Sens"), bold=1), columns(("a", "un"), ("b", "deux"))

    assert not Halves(above, below).are_two(table_of(above, JOINER), table_of(below, JOINER), 400)


def test_text_reaches_to_the_notes_or_as_far_as_on_other_pages() -> None:
    def laid(bottom: float, *notes: Line) -> Laid:
        flow = Flow((line("texte", bottom - 10),), 50, 300)
        return Laid([flow], [], tuple(Note("1", (note,), note.page, called=True) for note in notes), ())

    pages = [PageContent(number, 600, 800, ()) for number in range(4)]
    note = replace(line("1 Une note", 650), page=2)
    bottoms = [laid(bottom).items[0].box.bottom for bottom in (700, 300)]
    feet = feet_of(pages, [laid(700), laid(700), laid(300, note), laid(790)])

    assert feet[0] == feet[3] == bottoms[0]
    assert feet[1] == bottoms[0] - note.box.height  # its first words may call the note
    assert feet[2] == note.box.top
    assert feet_of(pages[:2], [laid(900), laid(900)])[0] == 800  # rules may reach beyond the page


def test_codes_in_small_letters_go_on_with_nothing() -> None:
    above = columns(("Nom", "Libellé", "Format"), ("DCD_IDT", "Autre identifiant", "caract(64)"))
    below = columns(("BEN_IDT_ANO_NUM", "Identifiant synthétique", "numeriq(18)"), ("BEN", "Top", "numeriq(1)"))

    assert not Halves(above, below).is_row(0)
    assert Halves(
        above, replace(below, rows=(columns(("BEN_IDT_ANO_NUM", "synthétique", "numeriq(18)")).rows[0],))
    ).is_row(0)


def test_the_rest_of_a_row_may_stand_on_fewer_columns() -> None:
    above = columns(("Nom", "Un", "Deux"), ("Texte", "Une phrase qui", ""))
    wide = replace(above.rows[1][1], columns=2)
    above = replace(above, rows=(above.rows[0], (above.rows[1][0], wide)), open_end=True)
    below = replace(columns(("", "se termine ici."), ("Lieu", "Nice")), edges=(50.0, 130.0, 290.0))

    assert not Halves(above, below).is_row(0)
    assert Halves(above, grid_on_borders(below, above.edges)).is_row(0)


def test_no_number_goes_on_with_another_one() -> None:
    above = grid(("Poste", "Montant"), ("Achats", "2 150,00"))

    assert not Halves(above, grid(("", "1 800,00"), ("Loyer", "9,00"))).is_row(0)
    assert Halves(above, grid(("", "et plus"), ("Loyer", "9,00"))).is_row(0)


def test_the_first_line_of_a_head_may_be_repeated_alone() -> None:
    """The title of all columns lies in the column that it stands over where the next page tells it so."""
    title, again = row("", "Élèves", header=True), row("Élèves", "", header=True)
    first = Table((title, HEAD), (row("a", "un"),))

    assert continued(first, Table((again,), (row("b", "deux"),))).body == (row("a", "un"), row("b", "deux"))
    assert len(continued(first, Table((row("Élèves", "deux"),), (row("b", "deux"),))).body) == 3


def test_a_short_cell_does_not_go_on_below_the_room_that_it_had() -> None:
    """Two of its lines are kept together, and would have stood beside the third line of the other cell."""
    above = grid(("Nord", "un sens"), ("Plan Cadastral", "Représentation de la"))
    below = grid(("Informatisé", "chacune des sections"), ("Sud", "un autre"))
    tall = [line("Représentation de la", 115 + 12 * number, left=132) for number in range(3)]
    higher = replace(above, rows=(above.rows[0], (above.rows[1][0], GridCell(tuple(tall)))))

    assert Halves(above, below).is_row(0)
    assert not Halves(higher, below).is_row(0)


def test_a_row_with_fewer_cells_than_any_other_goes_on() -> None:
    above = grid(("Nom", "Sens"), ("Est", "Une phrase."), ("Nord", "Une autre."), ("", "Un mot."))
    below = grid(("", "Critère."), ("Sud", "Un autre."))
    last = replace(above, rows=(*above.rows[:-1], above.rows[1]))

    assert Halves(last, below).is_row(0)
    assert not Halves(above, below).is_row(0)
