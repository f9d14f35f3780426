"""Free tables that begin or end with lines of one cell alone."""

from pdf_lines import line, paragraph, rule
from pdf_tables import cell_lines, cells, tables

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.tables.before import Before

LEFTS = (50, 150, 250)
BODY = (("Nord", "265", "12"), ("Sud", "573", "15"), ("Est", "1 006", "20"))
HEAD = [line(text, 112, left=left) for text, left in zip(("Région", "Simples", "Intermédiaires"), LEFTS, strict=True)]


def rows(*texts: tuple[str, ...], top: float, lefts: tuple[int, ...] = LEFTS) -> list[Line]:
    return cell_lines(texts, lefts, top, 16)


def test_a_head_whose_cells_stand_at_the_foot_of_their_row() -> None:
    above = [line("Carrefours tous très", 100, left=250)]
    (grid,) = tables([*paragraph(3, 40), *above, *HEAD, *rows(*BODY, top=130)], [rule(46, 125, 360, 125.5)])

    assert cells(grid) == [["Région", "Simples", "Carrefours tous très Intermédiaires"], *map(list, BODY)]
    assert grid.head == 1


def test_words_above_a_head_that_had_room_are_its_captions() -> None:
    above = [line("Vues", 100, left=50)]
    (grid,) = tables([*paragraph(3, 40), *above, *HEAD, *rows(*BODY, top=130)], [rule(46, 125, 360, 125.5)])

    assert cells(grid)[0] == ["Région", "Simples", "Intermédiaires"]


def test_the_last_line_of_the_first_cell_is_the_tables() -> None:
    """Its word had no room on the line above; text below stands further away."""
    lines = [*HEAD, *rows(*BODY, ("Nombre de", "60", "60"), top=130), line("carrefours", 190, left=50)]
    drawings = [rule(46, 125, 360, 125.5)]
    (grid,) = tables([*lines, *paragraph(3, 220)], drawings)
    (other,) = tables([*lines[:-1], line("Texte", 190, left=50), *paragraph(3, 202)], drawings)

    assert cells(grid)[-1] == ["Nombre de carrefours", "60", "60"]
    assert cells(other)[-1] == ["Nombre de", "60", "60"]


def test_a_repeated_head_on_the_next_page_is_a_head() -> None:
    lines = [line(text, 40, left=left) for text, left in zip(("Région", "Simples", "Autres"), LEFTS, strict=True)]
    rest = [*lines, *rows(*BODY, top=58)]
    (grid,) = tables([*rest, *paragraph(3, 130)], [rule(46, 53, 330, 53.5)], Before((50.0, 150.0, 250.0)))

    assert grid.head == 1


def test_cells_of_a_head_that_go_on_low_are_one_row_wherever_they_stand() -> None:
    """The first cell stands at the foot of the head, the last one at its top."""

    def found(more: str) -> list[list[str]]:
        head = [("", "Premiers caractères", "Suite"), ("Nom", more, "")]
        rows = [("Nord", "01M", "512"), ("Sud", "02M", "513"), ("Est", "03M", "514")]
        lines = cell_lines([*head, *rows], (50, 150, 300), 100, 12)
        return cells(tables(lines, [rule(48, y, 340, y + 0.5) for y in (98, 124, 162)])[0])

    assert found("du code")[0] == ["Nom", "Premiers caractères du code", "Suite"]
    assert len(found("Code")) == 5
