"""Pages whose text lies on its side."""

from pdf_guide import ReadPdf, Typeset

from onpe_desktop.dossiers import Table, plain_text
from onpe_desktop.importers.publication import Publication, PublicationBlock

TABLE = """
#set page(width: 300pt, height: 400pt, numbering: "1")
Une page de texte, qui vient avant le tableau.
#pagebreak()
#rotate({angle}, reflow: true)[
  #table(columns: 3, stroke: none, [*Code*], [*Libellé*], [*Début*], [A1], [Accueil de jour], [2019],
    [A2], [Accueil de nuit], [2020], [A3], [Écoute], [2021])
]
"""


def tables(publication: Publication) -> list[list[list[str]]]:
    blocks = [part.block for part in publication.parts if isinstance(part, PublicationBlock)]
    return [
        [[plain_text(cell.inlines) for cell in row.cells] for row in (*block.head, *block.body)]
        for block in blocks
        if isinstance(block, Table)
    ]


ROWS = [["Code", "Libellé", "Début"], ["A1", "Accueil de jour", "2019"], ["A2", "Accueil de nuit", "2020"]]


def test_a_table_on_its_side_is_read_upright(typeset: Typeset, read: ReadPdf) -> None:
    """The page's number, which stands upright, is in no cell of it."""
    for angle in ("-90deg", "90deg"):
        found = read(typeset(TABLE.replace("{angle}", angle), tagged=False))

        assert tables(found)[0][:3] == ROWS


def test_an_upright_page_stays(typeset: Typeset, read: ReadPdf) -> None:
    assert tables(read(typeset(TABLE.replace("{angle}", "0deg"), tagged=False)))[0][:3] == ROWS
