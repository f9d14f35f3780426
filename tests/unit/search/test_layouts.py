from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.layouts import TERM_BITS, TERM_MASK, Characters, Layouts, LayoutWriter, form_hash

sentences = st.lists(
    st.sampled_from(("l’enfance", "Volet 1", "mineur·e·s", "de la", "L. 226-3", "x" * 300, "fugue.", "\n", "ASE")),
    max_size=12,
).map(" ".join)


def written(analyzer: Analyzer, *passages: tuple[str, str]) -> Layouts:
    writer = LayoutWriter()
    for title, text in passages:
        writer.add(analyzer.tokens(title), analyzer.tokens(text))
    return Layouts(writer.as_bytes())


def asked(layouts: Layouts, terms: Sequence[str]) -> Characters:
    return [(number, character) for number, term in enumerate(terms) if (character := layouts.character(term))]


@given(st.lists(st.tuples(sentences, sentences), min_size=1, max_size=4), st.sampled_from((0, 30)))
def test_terms_stand_where_the_analysis_finds_them(
    analyzer: Analyzer, passages: list[tuple[str, str]], others: int
) -> None:
    layouts = written(analyzer, *passages)
    first = 0
    for number, (title, text) in enumerate(passages):
        in_title, in_text = analyzer.tokens(title), analyzer.tokens(text)
        tokens = [*in_title, *in_text]
        terms = [*dict.fromkeys(token.term for token in tokens), *(f"autre-{number}" for number in range(others))]
        expected = [(terms.index(one.term), one.start, min(one.end, one.start + 255)) for one in tokens]
        found = layouts.found(number, asked(layouts, terms))

        assert [one >> TERM_BITS for one in found] == list(range(first, first + len(tokens)))
        assert layouts.marks(number, asked(layouts, terms)) == (expected[: len(in_title)], expected[len(in_title) :])
        first += len(tokens)


def test_tokens_are_numbered_on_from_title_to_text(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("maison", ""), ("Fugue", "Une fugue de la nuit"))
    found = layouts.found(1, asked(layouts, ["nuit", analyzer.word_term("fugue")]))

    numbered = [(one >> TERM_BITS, one & TERM_MASK) for one in found]
    assert numbered == [(1, 1), (2, 1), (3, 0)]  # after the one of the passage before
    assert [layouts.forms[one >> TERM_BITS] for one in found] == [
        form_hash("fugue"), form_hash("fugue"), form_hash("nuit"),
    ]  # fmt: skip


def test_of_each_term_the_first_are_found(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("", "fugue nuit fugue fugue nuit"))
    terms = asked(layouts, [analyzer.word_term("fugue"), "nuit"])

    assert [one >> TERM_BITS for one in layouts.found(0, terms, most=2)] == [0, 1, 2, 4]


def test_a_passage_without_the_terms_has_none(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("", ""), ("Fugue", ""))

    assert layouts.character("nuit") == ""
    assert layouts.found(0, asked(layouts, [analyzer.word_term("fugue")])) == layouts.found(1, []) == []


def test_more_terms_than_there_are_characters_of_two_bytes(analyzer: Analyzer) -> None:
    words = [f"mot{number}" for number in range(70_000)]
    layouts = written(analyzer, ("", " ".join(words[:40_000])), ("", " ".join(words[40_000:])))
    found = layouts.found(1, asked(layouts, [words[39_999], words[55_555], words[69_999]]))

    assert [one & TERM_MASK for one in found] == [1, 2]
    assert {len(layouts.character(word)) for word in words[::1000]} == {1}
