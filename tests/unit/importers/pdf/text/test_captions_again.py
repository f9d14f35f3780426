"""A table that goes on below its caption, said again on the next page as LaTeX's longtable does."""

from pdf_lines import line, paragraph

from onpe_desktop.dossiers import Paragraph, Table, plain_text
from onpe_desktop.importers.pdf.columns.flows import Flow, Item
from onpe_desktop.importers.pdf.page import Box
from onpe_desktop.importers.pdf.styles import body_of
from onpe_desktop.importers.pdf.tables.grids import Grid, GridCell
from onpe_desktop.importers.pdf.text.assembling import Assembler
from onpe_desktop.importers.pdf.text.finishing import with_captions
from onpe_desktop.importers.pdf.text.joining import Joiner
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary
from onpe_desktop.importers.publication import PublicationBlock

CAPTION = "Tableau 2 – Les effets du revenu"


def grid(page: int, top: float, *rows: tuple[str, str]) -> Grid:
    cells = tuple(
        tuple(
            GridCell((line(text, top + 15 * number, left=left, page=page),))
            for text, left in zip(row, (60, 210), strict=True)
        )
        for number, row in enumerate(rows)
    )
    return Grid(Box(50, top - 5, 350, top + 15 * len(rows)), cells, (50, 200, 350))


def read(again: str) -> list[str | tuple[str, int]]:
    """Return the paragraphs, and the caption and the number of rows of the tables."""
    text = paragraph(3, 20)
    first: list[Item] = [*text, line(CAPTION, 700), grid(0, 720, ("Revenu", "Effet"), ("Faible", "1,65"))]
    second: list[Item] = [
        line(again, 40, page=1),
        grid(1, 60, ("Revenu", "Effet"), ("Moyen", "1,02"), ("Fort", "0,18")),
    ]
    assembler = Assembler(Joiner(Vocabulary.of(text), {}), {}, body_of(text), {})
    for items in (first, second):
        assembler.add_page([Flow(tuple(items), 50.0, 550.0)])
    found: list[str | tuple[str, int]] = []
    for placed in with_captions(assembler.placed):
        block = placed.part.block if isinstance(placed.part, PublicationBlock) else None
        if isinstance(block, Table):
            found.append((plain_text(block.caption), len(block.head) + len(block.body)))
        elif isinstance(block, Paragraph):
            found.append(plain_text(block.inlines))
    return found[1:]


def test_a_caption_that_is_said_again_parts_no_table() -> None:
    assert read(f"{CAPTION} (suite)") == [(CAPTION, 4)]


def test_another_caption_begins_another_table() -> None:
    other = "Tableau 3 – Les effets de l’âge"

    assert read(other) == [(CAPTION, 2), (other, 3)]
