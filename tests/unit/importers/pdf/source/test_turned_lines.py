"""Text that stands upright on a level page."""

import pytest
from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import Paragraph, Table, plain_text
from onpe_desktop.importers.pdf.page import Piece, Style
from onpe_desktop.importers.pdf.source.turned_lines import turned_lines
from onpe_desktop.importers.publication import PublicationBlock

UPRIGHT = """
#set page(width: 300pt, height: 400pt)
Une page de texte, qui vient avant le tableau.
#table(columns: 3, [Commune], rotate(ANGLE, reflow: true)[Nombre de \\ logements], rotate(ANGLE, reflow: true)[Taux],
  [Dijon], [12], [14], [Beaune], [2], [4])
"""


@pytest.mark.parametrize("angle", ["-90deg", "90deg"])
def test_names_of_columns_may_run_up_or_down(angle: str, typeset: Typeset, read: ReadPdf) -> None:
    found = read(typeset(UPRIGHT.replace("ANGLE", angle), tagged=False))

    tables = [part.block for part in found.parts if isinstance(part, PublicationBlock)]
    rows = [row for table in tables if isinstance(table, Table) for row in (*table.head, *table.body)]
    assert [plain_text(cell.inlines) for cell in rows[0].cells] == ["Commune", "Nombre de logements", "Taux"]


def test_words_on_a_slope_are_left_out(typeset: Typeset, read: ReadPdf) -> None:
    sloping = "#place(center + horizon, rotate(-45deg, text(60pt, fill: gray)[PROJET]))\nLe texte de la page."

    found = read(typeset(sloping, tagged=False))

    blocks = [part.block for part in found.parts if isinstance(part, PublicationBlock)]
    assert [plain_text(block.inlines) for block in blocks if isinstance(block, Paragraph)] == ["Le texte de la page."]


def run(text: str, across: float, top: float, *, up: bool) -> list[Piece]:
    style = Style("Serif", 10.0)
    places = [top + 5 * place for place in range(len(text))]
    return [
        Piece(sign, across - 8, place, across + 2, place + 5, across, style, -1, spaced=before == " ")
        for before, sign, place in zip(" " + text, text, reversed(places) if up else places, strict=False)
        if sign != " "
    ]


def test_rows_go_on_to_the_right_of_what_runs_up_and_to_the_left_of_what_runs_down() -> None:
    up = [*run("taux de", 100, 50, up=True), *run("pauvreté", 112, 50, up=True), *run("rang", 300, 50, up=True)]
    down = [*run("taux de", 112, 50, up=False), *run("pauvreté", 100, 50, up=False)]

    assert [line.text for line in turned_lines(up, down, 0)] == ["taux de pauvreté", "rang", "taux de pauvreté"]


def test_spaces_that_leave_no_white_are_none() -> None:
    """PDFium puts some between characters that are turned."""
    pieces = run("taux de", 100, 50, up=True)
    pieces[2].spaced = True

    assert [line.text for line in turned_lines(pieces, [], 0)] == ["taux de"]


def test_the_letters_of_a_ligature_stand_at_one_place() -> None:
    pieces = run("attire", 100, 50, up=True)
    for letter in pieces[1:3]:
        letter.top, letter.bottom = 64.0, 75.0

    assert [line.text for line in turned_lines(pieces, [], 0)] == ["attire"]
