"""Columns that only titles over several of them run over."""

from pdf_lines import BOLD, line, paragraph
from pdf_tables import cell_lines, cells, tables

ROWS = (
    ("Bourg", "1 204", "1 250", "310", "325"),
    ("Val", "860", "842", "205", "198"),
    ("Mont", "910", "925", "80", "81"),
)
LEFTS = (50.0, 120.0, 160.0, 200.0, 240.0)
YEARS = ("2020", "2023", "2020", "2023")


def read(first: str, second: str, *, rows: tuple[tuple[str, ...], ...] = ROWS) -> list[list[list[str]]]:
    upper = [("Commune", 50), (first, 120), (second, 200)]
    head = [line(text, 100, left=left, style=BOLD) for text, left in upper]
    head += [line(text, 118, left=left, style=BOLD) for text, left in zip(YEARS, LEFTS[1:], strict=True)]
    body = cell_lines(rows, LEFTS, 136, 18)
    return [cells(grid) for grid in tables([*paragraph(3, 30), *head, *body, *paragraph(3, 250)])]


def test_titles_over_two_columns_each() -> None:
    (found,) = read("Habitants", "Financement")

    assert found[-3:] == [list(row) for row in ROWS]
    assert [text for text in found[0] if text] == ["Commune", "Habitants", "Financement"]


def test_words_of_a_cell_are_nearer_each_other_than_those_of_two() -> None:
    near = tuple((row[0], f"{row[1]} {row[2]}", "", row[3], row[4]) for row in ROWS)

    (found,) = read("Habitants", "Dépenses", rows=near)

    assert [text for row in found for text in row if text.startswith("1 204")] == ["1 204 1 250"]
