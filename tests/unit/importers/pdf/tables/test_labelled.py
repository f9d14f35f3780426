"""Labels at the left of their texts."""

from dataclasses import replace

from pdf_lines import BOLD, line, paragraph, rule
from pdf_tables import cells, tables

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.tables.before import Before

_TEXT = "un texte qui prend une ligne entière de sa colonne"


def labelled(
    label: str, top: float, *, lines: int, flush: bool = False, text: str = _TEXT, left: float = 120
) -> list[Line]:
    """A label of one line or more (cut at « / ») whose text begins beside it; `flush`: the label ends at 117."""
    parts = [
        line(part, top + 12 * n, left=117 - 5 * len(part) if flush else 50, style=BOLD)
        for n, part in enumerate(label.split("/"))
    ]
    return [*parts, *(line(text, top + 12 * n, left=left) for n in range(lines))]


def test_labels_that_are_flush_right() -> None:
    sheet = [
        *labelled("Nom", 100, lines=1, flush=True),
        *labelled("Contexte", 118, lines=3, flush=True),
        *labelled("Objectif", 160, lines=2, flush=True),
    ]
    (grid,) = tables([*paragraph(3, 40), *sheet, *paragraph(3, 200)])

    assert cells(grid) == [["Nom", _TEXT], ["Contexte", " ".join([_TEXT] * 3)], ["Objectif", " ".join([_TEXT] * 2)]]


def test_a_label_that_goes_on_beside_its_text() -> None:
    sheet = [*labelled("Nom", 100, lines=1), *labelled("Zone/couverte", 118, lines=5), *labelled("Date", 184, lines=1)]
    (grid,) = tables([*paragraph(3, 40), *sheet, *paragraph(3, 220)])

    assert [row[0] for row in cells(grid)] == ["Nom", "Zone couverte", "Date"]


def test_other_labels_before_the_same_place() -> None:
    """Where some labels are no terms, those of the next sheet on the page are none either."""
    first = [*labelled("Nom", 100, lines=1), *labelled("Zone/couverte", 118, lines=5)]
    second = [*labelled("Nom", 240, lines=1), *labelled("Date", 258, lines=2)]

    found = tables([*paragraph(3, 40), *first, *paragraph(3, 200), *second, *paragraph(3, 320)])
    assert [row[0] for grid in found for row in cells(grid)] == ["Nom", "Zone couverte", "Nom", "Date"]
    assert tables([*paragraph(3, 200), *second, *paragraph(3, 320)]) == []


def test_terms_are_no_labels() -> None:
    """Nothing but their first lines stands beside their meaning, or they follow each other as lines do."""
    apart = [*labelled("-a", 100, lines=1), *labelled("-b", 118, lines=3), *labelled("-c", 160, lines=1)]
    dense = [*labelled("-a", 100, lines=2), *labelled("-b", 124, lines=1), *labelled("-c", 136, lines=3)]

    assert tables([*paragraph(3, 40), *apart, *paragraph(3, 200)]) == []
    assert tables([*paragraph(3, 40), *dense, *paragraph(3, 200)]) == []


def test_words_in_the_margin_are_no_labels() -> None:
    """The page's text begins where the text beside them does: nothing shows that it is a column of a table."""
    sheet = [*labelled("Nom", 100, lines=1), *labelled("Zone/couverte", 118, lines=3), *labelled("Date", 160, lines=4)]

    assert tables([*paragraph(3, 40, left=120), *sheet, *paragraph(3, 220, left=120)]) == []


def test_a_title_between_two_tables() -> None:
    first = [*labelled("Nom", 100, lines=1), *labelled("Zone/couverte", 118, lines=4)]
    title = line("Ventes", 172, left=50, style=BOLD)
    second = [*labelled("Zone/couverte", 196, lines=4), *labelled("Nom", 250, lines=1)]

    found = tables([*paragraph(3, 40), *first, title, *second, *paragraph(3, 280)])
    assert [row[0] for grid in found for row in cells(grid)] == ["Nom", "Zone couverte", "Zone couverte", "Nom"]


def test_the_table_goes_on_at_the_top_of_the_next_page() -> None:
    rest = [line(_TEXT, 40, left=120), line(_TEXT, 52, left=120), *labelled("Date", 70, lines=2)]
    (grid,) = tables([*rest, *paragraph(3, 120)], before=Before((50, 120)))

    assert cells(grid) == [["", " ".join([_TEXT] * 2)], ["Date", " ".join([_TEXT] * 2)]]


def test_texts_of_labels_in_two_columns_below_a_head() -> None:
    """Labels are read as one line with their texts; white parts these, and a rule the head from the first row."""

    def row(label: str, text: str, beside: str, top: float, lines: int) -> list[Line]:
        first = line(label, top, left=117 - 5 * len(label))
        words = [replace(word, spaced=True) for word in line(text, top, left=126).words]
        rest = [line(text, top + 12 * n, left=126) for n in range(1, lines)]
        return [first.of((*first.words, *words)), *rest, line(beside, top, left=260)]

    sheet = [
        *row("Rôles", "Actions", "Avec", 100, 1),
        *row("Admin", "gère les articles", "Opérateur", 118, 3),
        *row("Opérateur", "compte tous stocks", "Admin", 160, 2),
        *row("Opérateur seul", "vend en ligne aussi", "Admin", 190, 2),
    ]
    (grid,) = tables([*paragraph(3, 40), *sheet, *paragraph(3, 240)], [rule(40, 114, 310, 114.5)])

    assert [found[0] for found in cells(grid)] == ["Rôles", "Admin", "Opérateur", "Opérateur seul"]
    assert [found[2] for found in cells(grid)] == ["Avec", "Opérateur", "Admin", "Admin"]
