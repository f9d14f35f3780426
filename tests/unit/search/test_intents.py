import pytest

from onpe_desktop.search.intents import read_intents


@pytest.mark.parametrize("row", ["qui appeler,", ",d#s", "qui appeler,d", "qui appeler,#s", "qui appeler,d#"])
def test_a_row_that_cannot_be_meant_is_told(row: str) -> None:
    rows, faults = read_intents(f"patterns,sections\nla loi,d#loi\n{row}\n")

    assert [one.line for one in rows] == [2]
    assert [line for line, _message in faults] == [3]


def test_an_unknown_column_is_told() -> None:
    assert [line for line, _message in read_intents("patterns,sections,seccion\n")[1]] == [1]
