import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.dossiers.terms import (
    MAX_TERM_BYTES,
    MAX_TERM_ROWS,
    Direction,
    TermRow,
    read_terms,
    write_terms,
)

HEADER = "term,equivalents,direction,weight,source,remark\n"


def messages(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in read_terms(text)[1]]


def test_rows_are_read_with_their_lines() -> None:
    rows, problems = read_terms(
        HEADER + '\nescort,escorting | escort girl,both,"0,8",Nous,\nTAPS,Table d’appui,acronym,,,remarque\n'
    )

    assert problems == ()
    assert rows == (
        TermRow("escort", ("escorting", "escort girl"), Direction.BOTH, 0.8, "Nous"),
        TermRow("TAPS", ("Table d’appui",), Direction.ACRONYM, 1.0, "", "remarque"),
    )
    assert [row.line for row in rows] == [3, 4]


def test_a_row_is_broad_at_a_half_and_below() -> None:
    rows, _ = read_terms(HEADER + "a,b,both,0.5,,\nc,d,both,0.51,,\n")

    assert [row.is_broad for row in rows] == [True, False]


@pytest.mark.parametrize(
    ("line", "word"),
    [
        (",b,both,1,,", "terme manque"),
        ("a,,both,1,,", "équivalent"),
        ("a,b,beide,1,,", "sens"),
        ("a,b,both,0,,", "poids"),
        ("a,b,both,1.5,,", "poids"),
        ("a,b,both,nan,,", "poids"),
        ("a,b,both,,,", "poids"),
        ("a,b\x00,both,1,,", "contrôle"),
        ("a,b,both,1,,,,", "cellules"),
        ('a,"b,both,1,,', "guillemet"),
        (f"{'a' * 121},b,both,1,,", "caractères"),
        ("a," + "|".join(map(str, range(21))) + ",both,1,,", "équivalents"),
    ],
)
def test_a_fault_is_told_with_its_line_and_the_other_rows_are_read(line: str, word: str) -> None:
    rows, problems = read_terms(HEADER + "x,y,both,1,,\n" + line + "\n")

    assert [row.term for row in rows] == ["x"]
    assert [problem.line for problem in problems] == [3]
    assert word in problems[0].message


def test_the_columns_are_checked() -> None:
    assert messages("term,equivalents,direction,weight,poids\n") == [
        (1, "La colonne «\u00a0poids\u00a0» n’est pas connue.")
    ]
    assert messages("term,equivalents\n") == [(1, "Il manque la colonne «\u00a0direction\u00a0».")]
    assert messages("") == [(1, "Il manque la colonne «\u00a0term\u00a0».")]


def test_sizes_are_limited() -> None:
    assert "Kio" in messages(HEADER + "a" * MAX_TERM_BYTES)[0][1]
    rows, problems = read_terms(HEADER + "a,b,both,1,,\n" * (MAX_TERM_ROWS + 1))
    assert len(rows) == MAX_TERM_ROWS
    assert "lignes" in problems[0].message


@given(st.text(st.one_of(st.sampled_from(',|"\n\r\x00aé0.1'), st.characters())))
def test_any_text_is_read(text: str) -> None:
    read_terms(text)
    rows, _problems = read_terms(HEADER + text)
    assert all(row.term and row.equivalents and 0 < row.weight <= 1 for row in rows)


words = st.text(st.sampled_from('aéœ’- ",;1'), min_size=1, max_size=20).map(str.strip).filter(bool)
rows_of = st.builds(
    TermRow,
    words,
    st.lists(words, min_size=1, max_size=4).map(tuple),
    st.sampled_from(Direction),
    st.integers(1, 100).map(lambda hundredth: hundredth / 100),
    words,
    words,
)


@given(st.lists(rows_of, max_size=5).map(tuple))
def test_what_is_written_is_read_back(rows: tuple[TermRow, ...]) -> None:
    assert read_terms(write_terms(rows)) == (rows, ())
