"""Where a page's end has cut a table, and where the next page begins another one."""

from dataclasses import replace

import pytest
from pdf_lines import BODY, BOLD, line

from onpe_desktop.importers.pdf.columns.flows import Flow
from onpe_desktop.importers.pdf.layout import Laid, feet_of
from onpe_desktop.importers.pdf.notes.footnotes import Note
from onpe_desktop.importers.pdf.page import Box, Line, PageContent
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.borders import grid_on_borders
from onpe_desktop.importers.pdf.text.halves import Halves
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.tables import table_of
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

JOINER = Joiner(Vocabulary(), {})


def grid(*rows: tuple[str, ...], top: float = 100, bold: int = 0) -> Grid:
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
    [("Fiche 2", 300, True), ("Fiche 2", 190, False), ("Fiche 1", 300, False)],
    ids=["room for its rows", "no room", "a repeated head"],
)
def test_a_table_begins_anew_where_its_first_rows_had_room(head: str, foot: float, two: bool) -> None:
    above = grid(("Fiche 1", "Titre"), ("Durée", "un jour"), ("Lieu", "Lyon"))
    below = grid((head, "Titre"), ("Durée", "deux jours"), ("Lieu", "Nice"))

    assert Halves(above, below).are_two(table_of(above, JOINER), table_of(below, JOINER), foot) is two


def test_a_head_that_stands_alone_goes_on() -> None:
    above, below = grid(("Nom", "Sens"), bold=1), grid(("a", "un"), ("b", "deux"))

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


def test_codes_in_small_letters_go_on_with_nothing() -> None:
    above = grid(("Nom", "Libellé", "Format"), ("DCD_IDT", "Autre identifiant", "caract(64)"))
    below = grid(("BEN_IDT_ANO_NUM", "Identifiant synthétique", "numeriq(18)"), ("BEN", "Top", "numeriq(1)"))

    assert not Halves(above, below).is_row(0)
    assert Halves(
        above, replace(below, rows=(grid(("BEN_IDT_ANO_NUM", "synthétique", "numeriq(18)")).rows[0],))
    ).is_row(0)


def test_the_rest_of_a_row_may_stand_on_fewer_columns() -> None:
    above = grid(("Nom", "Un", "Deux"), ("Texte", "Une phrase qui", ""))
    wide = replace(above.rows[1][1], columns=2)
    above = replace(above, rows=(above.rows[0], (above.rows[1][0], wide)), open_end=True)
    below = replace(grid(("", "se termine ici."), ("Lieu", "Nice")), edges=(50.0, 130.0, 290.0))

    assert not Halves(above, below).is_row(0)
    assert Halves(above, grid_on_borders(below, above.edges)).is_row(0)
