"""A table that flows into a second column of its page."""

import pytest
from importers_pdf_kinds import blocks_of_kind
from pdf_guide import ReadPdf, Typeset
from pdf_lines import line, paragraph

from onpe_desktop.dossiers import Table, plain_text
from onpe_desktop.importers.pdf.columns.repeated import repeated_columns
from onpe_desktop.importers.pdf.page import Line

LONG = """
#set page(paper: "a4", margin: 20mm, height: 160mm)
#set text(size: 10pt, hyphenate: false)
#columns(2, gutter: 8mm)[
  Les noms des champs sont plus courts dans les fichiers que dans le texte, où ils sont écrits en toutes lettres. Ce
  tableau dit comment ils y sont écrits, l’un après l’autre, et se lit d’une colonne à l’autre.
  #v(4.3mm)
  #table(columns: (22mm, 32mm, 24mm), stroke: none, inset: (x: 0pt, y: 3pt),
    [*Classe*], [*Champ*], [*Nom court*],
    ..range(47).map(n => (if n == 0 [Pôle] else if n == 30 [Site] else [], [champ#n], [CH#n])).flatten())
]
"""


def test_a_table_in_two_columns_of_the_page_is_one_table(typeset: Typeset, read: ReadPdf) -> None:
    publication = read(typeset(LONG, tagged=False, outlined=False))

    (table,) = blocks_of_kind(publication, Table)
    rows = [[plain_text(cell.inlines) for cell in row.cells] for row in (*table.head, *table.body)]
    assert rows[:2] == [["Classe", "Champ", "Nom court"], ["Pôle", "champ0", "CH0"]]
    assert rows[31] == ["Site", "champ30", "CH30"]
    assert len(rows) == 48


def half(lefts: tuple[float, float], top: float, count: int = 12) -> list[Line]:
    return [line("mot assez long", top + 14 * number, left=left) for number in range(count) for left in lefts]


def test_rows_of_two_columns_keep_to_no_common_height() -> None:
    text = paragraph(3, 60, left=50, right=270)

    assert repeated_columns([*text, *half((50, 160), 100), *half((294, 404), 63, 15)]) == pytest.approx((270, 294))


def test_columns_as_wide_as_each_other_are_one_table() -> None:
    assert repeated_columns([*half((50, 170), 100), *half((290, 410), 100)]) is None


def test_lines_over_the_gutter_are_no_columns() -> None:
    over = paragraph(2, 300, left=50, right=500)

    assert repeated_columns([*over, *half((50, 160), 100), *half((294, 404), 63, 15)]) is None
