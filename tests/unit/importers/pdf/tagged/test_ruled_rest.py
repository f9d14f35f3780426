"""A table between rules goes on over a page's end: a cell over several rows, a cut row, a row of its own."""

from dataclasses import replace

from onpe_desktop.dossiers import Cell, Row, Table, Text, plain_text
from onpe_desktop.importers.pdf.tagged import ruled_rest
from onpe_desktop.importers.pdf.text.borders import Borders
from onpe_desktop.importers.pdf.text.vocabulary import Vocabulary

EDGES = (50.0, 150.0, 250.0, 350.0)


def with_ruled_rest(table: Table, borders: Borders, rest: Table, others: Borders) -> Table | None:
    """Join two parts in a publication that hyphenates."""
    return ruled_rest.with_ruled_rest(table, borders, rest, others, Vocabulary())


def row(*texts: str, label: int = 1) -> Row:
    """Cells in one row; the first one covers `label` rows."""
    return Row(tuple(Cell((Text(text),) if text else (), rows=1 if n else label) for n, text in enumerate(texts)))


HEAD = Row(tuple(Cell((Text(text),), header=True) for text in ("Zone", "Année", "Suite")))
TABLE = Table((HEAD,), (row("Nord", "2020", "Un jugement"),))
GROUP = Table((HEAD,), (row("Nord", "2020", "Un jugement", label=2), row("2021", "Un appel")))


def joined(table: Table, *rest: Row) -> list[list[tuple[str, int]]] | None:
    """Words and rows of the cells below the head, with those of the next page."""
    whole = with_ruled_rest(table, EDGES, Table((), rest), EDGES)
    if whole is None:
        return None
    return [[(plain_text(cell.inlines), cell.rows) for cell in one.cells] for one in whole.body]


def test_an_empty_cell_over_several_rows_goes_on_with_the_label_above() -> None:
    assert joined(TABLE, row("", "2021", "Un appel", label=2), row("2022", "Rien")) == [
        [("Nord", 3), ("2020", 1), ("Un jugement", 1)],
        [("2021", 1), ("Un appel", 1)],
        [("2022", 1), ("Rien", 1)],
    ]


def test_a_row_without_label_that_has_all_other_cells_is_one_beside_a_label_over_rows() -> None:
    found = joined(GROUP, row("", "2022", "Rien"))
    assert found is not None
    assert found[2] == [("", 1), ("2022", 1), ("Rien", 1)]


def test_a_row_that_the_page_cuts_is_one() -> None:
    assert joined(TABLE, row("", "", "Puis un appel"), row("Sud", "2021", "Rien")) == [
        [("Nord", 1), ("2020", 1), ("Un jugement Puis un appel", 1)],
        [("Sud", 1), ("2021", 1), ("Rien", 1)],
    ]


def test_a_cut_row_beside_a_label_over_rows_is_one() -> None:
    assert joined(GROUP, row("", "", "fut rejeté", label=2), row("2022", "Rien")) == [
        [("Nord", 3), ("2020", 1), ("Un jugement", 1)],
        [("2021", 1), ("Un appel fut rejeté", 1)],
        [("2022", 1), ("Rien", 1)],
    ]


def test_a_row_lacks_what_the_one_above_lacks() -> None:
    table = Table((HEAD,), (row("Nord", "2020", "", label=1),))

    found = joined(table, row("", "2021", "", label=2), row("2022", "Rien"))
    assert found is not None
    assert found[:2] == [[("Nord", 3), ("2020", 1), ("", 1)], [("2021", 1), ("", 1)]]


def test_a_row_with_its_label_is_one() -> None:
    found = joined(TABLE, row("Sud", "2021", ""))
    assert found is not None
    assert found[1] == [("Sud", 1), ("2021", 1), ("", 1)]


def test_other_columns_are_another_table() -> None:
    other = Table((), (Row((Cell((Text("Sud"),)), Cell((Text("Rien"),)))),))

    assert with_ruled_rest(TABLE, EDGES, other, (50.0, 120.0, 350.0)) is None


def test_a_repeated_first_row_goes_though_no_tag_calls_it_a_head() -> None:
    first = Row(tuple(replace(cell, header=False) for cell in HEAD.cells))
    whole = with_ruled_rest(Table((), (first, *TABLE.body)), EDGES, Table((), (first, row("Sud", "2021", "x"))), EDGES)

    assert whole == Table((), (first, *TABLE.body, row("Sud", "2021", "x")))


def test_rules_may_tell_the_cells_of_the_rest_only() -> None:
    """Browsers draw no rule below a row that the page cuts."""
    whole = with_ruled_rest(TABLE, (), Table((), (row("", "", "puis rien"), row("Sud", "2021", "x"))), EDGES)

    assert whole is not None
    assert [plain_text(cell.inlines) for cell in whole.body[0].cells] == ["Nord", "2020", "Un jugement puis rien"]


def test_cells_of_more_columns_than_there_are_above_are_another_table() -> None:
    table = Table((), (Row((Cell((Text("Nord"),)),)),))

    assert with_ruled_rest(table, (), Table((), (row("Sud", "2021", "x"), row("Est", "2022", "y"))), EDGES) is None


def test_a_part_of_a_row_stands_beside_cells_that_go_on() -> None:
    """A row tried twice: both results stand beside one step, whose words the page's end has cut."""
    table = Table((HEAD,), (row("Un appel qui", "2020", "Ana"),))

    assert joined(table, row("fut rejeté", "2021", "Luc"), row("Rien", "2022", "Zoé")) == [
        [("Un appel qui fut rejeté", 2), ("2020", 1), ("Ana", 1)],
        [("2021", 1), ("Luc", 1)],
        [("Rien", 1), ("2022", 1), ("Zoé", 1)],
    ]


def test_names_in_small_letters_below_each_other_begin_rows() -> None:
    table = Table((HEAD,), (row("hauteur", "2020", "Ana"),))

    found = joined(table, row("largeur", "2021", "Luc"), row("zone", "2022", "Zoé"))
    assert found is not None
    assert [one[0][0] for one in found] == ["hauteur", "largeur", "zone"]


def test_a_word_that_the_page_cuts_is_one() -> None:
    table = Table((HEAD,), (row("Nord", "2020", "Un juge-"),))

    assert joined(table, row("", "", "ment"), row("Sud", "2021", "Rien")) == [
        [("Nord", 1), ("2020", 1), ("Un jugement", 1)],
        [("Sud", 1), ("2021", 1), ("Rien", 1)],
    ]


def test_no_number_goes_on_with_another_one() -> None:
    """A row without label that the page does not cut, as in accounts."""
    assert joined(TABLE, row("", "2021", ""), row("Sud", "2022", "Rien")) == [
        [("Nord", 1), ("2020", 1), ("Un jugement", 1)],
        [("", 1), ("2021", 1), ("", 1)],
        [("Sud", 1), ("2022", 1), ("Rien", 1)],
    ]


def test_a_row_of_which_most_cells_go_on_within_sentences_is_cut() -> None:
    table = Table((HEAD,), (row("Un appel qui", "La chambre", "Ana"),))

    assert joined(table, row("fut rejeté", "des mineurs", "Luc"), row("Rien", "2022", "Zoé")) == [
        [("Un appel qui fut rejeté", 1), ("La chambre des mineurs", 1), ("Ana Luc", 1)],
        [("Rien", 1), ("2022", 1), ("Zoé", 1)],
    ]
