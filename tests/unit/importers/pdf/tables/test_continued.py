"""Tables that go on on the next page."""

from onpe_desktop.dossiers import Cell, Row, Table, Text
from onpe_desktop.importers.pdf.text.assembling import continued


def row(*texts: str, header: bool = False) -> Row:
    return Row(tuple(Cell((Text(text),), header, 1, 1) for text in texts))


HEAD = row("Nom", "Sens", header=True)


def test_the_head_that_is_repeated_goes() -> None:
    joined = continued(Table((HEAD,), (row("a", "un"),)), Table((HEAD,), (row("b", "deux"),)))

    assert joined == Table((HEAD,), (row("a", "un"), row("b", "deux")))


def test_a_repeated_first_row_that_nothing_marks_as_head_goes_too() -> None:
    first, second = row("Nom", "Sens"), row("b", "deux")

    assert continued(Table((), (first, row("a", "un"))), Table((), (first, second))).body[-1] == second
    assert len(continued(Table((), (first, row("a", "un"))), Table((), (first, second))).body) == 3


def test_rows_stay_where_nothing_is_repeated() -> None:
    joined = continued(Table((HEAD,), (row("a", "un"),)), Table((), (row("b", "deux"), row("c", "trois"))))

    assert len(joined.body) == 3
