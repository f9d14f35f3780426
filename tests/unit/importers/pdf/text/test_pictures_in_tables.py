"""Pictures in the cells of tables."""

from pdf_lines import line, paragraph

from onpe_desktop.dossiers import Figure, Paragraph, Table
from onpe_desktop.importers.pdf.columns.flows import Flow, Item
from onpe_desktop.importers.pdf.page import Box, Picture
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.assembling import Assembler
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationBlock


def grid(page: int, top: float, *names: str) -> Grid:
    rows = tuple(
        (GridCell((line(name, top + 40 * number, page=page),)), GridCell((line("oui", top, left=200, page=page),)))
        for number, name in enumerate(names)
    )
    return Grid(Box(48, top - 2, 300, top + 40 * len(names)), rows, (48, 198, 300))


def read(*pages: list[Item], feet: float = 200.0) -> list[type]:
    names = {
        id(item): f"page-{number + 1}-1.png"
        for number, page in enumerate(pages)
        for item in page
        if isinstance(item, Picture)
    }
    body = body_of(paragraph(3, 20))
    assembler = Assembler(Joiner(Vocabulary(), {}), {}, body, names, dict.fromkeys(range(len(pages)), feet))
    for page in pages:
        assembler.add_page([Flow(tuple(page), 50.0, 550.0)])
    assembler.add_waiting()
    return [type(one.part.block) for one in assembler.placed if isinstance(one.part, PublicationBlock)]


def pictured(top: float) -> Picture:
    return Picture(Box(60, top, 90, top + 20), 0)


def test_a_table_with_pictures_goes_on_over_the_end_of_its_page() -> None:
    first: list[Item] = [*paragraph(3, 20), pictured(112), grid(0, 100, "Lieu", "Rue")]
    second: list[Item] = [pictured(52), grid(1, 40, "Quai", "Pont"), line("La suite du texte.", 150, page=1)]

    assert read(first, second) == [Paragraph, Table, Figure, Figure, Paragraph]


def test_a_picture_outside_of_tables_stays_in_its_place() -> None:
    first: list[Item] = [grid(0, 100, "Lieu", "Rue"), Picture(Box(60, 190, 90, 210), 0)]
    second: list[Item] = [grid(1, 40, "Quai", "Pont")]

    assert read(first, second) == [Table, Figure, Table]


def test_pictures_stand_before_another_table() -> None:
    page: list[Item] = [pictured(112), grid(0, 100, "Lieu", "Rue"), grid(0, 300, "Quai", "Pont")]

    assert read(page) == [Table, Figure, Table]
