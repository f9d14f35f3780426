import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.query import Query, parse_query


def parsed(analyzer: Analyzer, text: str, *, typing: bool = False) -> Query:
    return parse_query(text, analyzer, typing=typing)


def test_each_word_is_a_clause_and_stop_words_are_none(analyzer: Analyzer) -> None:
    query = parsed(analyzer, "signaler une fugue")

    assert [word.terms for word in query.words] == [("signal",), ("fugue",)]
    assert [query.text[word.start : word.end] for word in query.words] == ["signaler", "fugue"]


def test_words_that_belong_together_are_one_clause(analyzer: Analyzer) -> None:
    (clause,) = parsed(analyzer, "aide sociale à l’enfance").clauses

    assert ("ASE",) in clause.readings
    assert len(clause.words) == 3
    assert parsed(analyzer, "volet 1").clauses[0].readings == (("volet_1",),)


@pytest.mark.parametrize("quotes", ['"{}"', "«\u00a0{}\u00a0»", "“{}”", 'avant "{}" après'])
def test_quotation_marks_make_a_phrase(analyzer: Analyzer, quotes: str) -> None:
    (phrase,) = parsed(analyzer, quotes.format("recours à la prostitution")).phrases

    assert phrase == ((0, "recour"), (3, "prostitution"))


@pytest.mark.parametrize("text", ['"recours à la prostitution', '""', '"mot"', "« »"])
def test_a_broken_or_short_quotation_is_read_as_words(analyzer: Analyzer, text: str) -> None:
    assert parsed(analyzer, text).phrases == ()


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("signaler une fug", "fug"),
        ("01 53 0", "01530"),
        ("01 53 06 6", "0153066"),
        ("L. 22", "l22"),
        ("l.226-", "l226"),
        ("225-", "225"),
        ("d", "d"),
        ("l’aide soc", "soc"),
    ],
)
def test_the_last_word_is_half_typed(analyzer: Analyzer, typed: str, form: str) -> None:
    last = parsed(analyzer, typed, typing=True).words[-1]

    assert (last.form, last.half_typed) == (form, True)


@pytest.mark.parametrize("typed", ["fugue ", "fugue !", "recours à la"])
def test_a_finished_word_is_not(analyzer: Analyzer, typed: str) -> None:
    assert not any(word.half_typed for word in parsed(analyzer, typed, typing=True).words)


def test_nothing_is_half_typed_after_enter(analyzer: Analyzer) -> None:
    assert not any(word.half_typed for word in parsed(analyzer, "signaler une fug").words)


def test_stop_words_alone_are_read_as_acronyms(analyzer: Analyzer) -> None:
    assert [word.terms for word in parsed(analyzer, "es").words] == [("ES",)]
    assert parsed(analyzer, "le la").words == ()


@given(st.text(max_size=500), st.booleans())
def test_any_text_is_a_query(analyzer: Analyzer, text: str, typing: bool) -> None:
    query = parsed(analyzer, text, typing=typing)

    assert all(0 <= word.start < word.end <= len(query.text) for word in query.words)
    assert all(clause.words for clause in query.clauses)


def test_a_pasted_page_does_not_stall(analyzer: Analyzer) -> None:
    assert len(parsed(analyzer, "a-b-" * 10_000).text) <= 400
    assert parsed(analyzer, "-".join("mineur·e" for _ in range(40))).clauses
