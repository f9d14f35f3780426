from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.layouts import TERM_BITS, TERM_MASK, AskedTerms, Layouts, LayoutWriter, form_hash

sentences = st.lists(
    st.sampled_from(("l’enfance", "Volet 1", "mineur·e·s", "de la", "L. 226-3", "x" * 300, "fugue.", "\n", "ASE")),
    max_size=12,
).map(" ".join)


def written(analyzer: Analyzer, *passages: tuple[str, str]) -> Layouts:
    writer = LayoutWriter()
    for title, text in passages:
        writer.add(analyzer.tokens(title), analyzer.tokens(text))
    return Layouts(writer.as_bytes())


@given(st.lists(st.tuples(sentences, sentences), min_size=1, max_size=4), st.sampled_from((0, 30)))
def test_terms_stand_where_the_analysis_finds_them(
    analyzer: Analyzer, passages: list[tuple[str, str]], others: int
) -> None:
    layouts = written(analyzer, *passages)
    first = 0
    for number, (title, text) in enumerate(passages):
        tokens = [*analyzer.tokens(title), *analyzer.tokens(text)]
        terms = [*dict.fromkeys(token.term for token in tokens), *(f"autre-{number}" for number in range(others))]
        expected = [(terms.index(one.term), one.start, min(one.end, one.start + 255)) for one in tokens]
        found = layouts.found(number, AskedTerms(terms))

        assert [one >> TERM_BITS for one in found] == list(range(first, first + len(tokens)))
        assert layouts.spans(found) == expected
        assert sum(one < layouts.text_begins(number) for one in found) == len(analyzer.tokens(title))
        first += len(tokens)


def test_tokens_are_numbered_on_from_title_to_text(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("maison", ""), ("Fugue", "Une fugue de la nuit"))
    found = layouts.found(1, AskedTerms(["nuit", analyzer.word_term("fugue")]))

    numbered = [(one >> TERM_BITS, one & TERM_MASK) for one in found]
    assert numbered == [(1, 1), (2, 1), (3, 0)]  # after the one of the passage before
    assert [layouts.forms[one >> TERM_BITS] for one in found] == [
        form_hash("fugue"), form_hash("fugue"), form_hash("nuit"),
    ]  # fmt: skip


def test_a_passage_without_the_terms_has_none(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("", ""), ("Fugue", ""))

    assert layouts.found(0, AskedTerms(["fugue"])) == layouts.found(1, AskedTerms([])) == []


def test_the_end_of_one_hash_and_the_beginning_of_the_next_are_no_term(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("", " ".join(f"mot{number}" for number in range(2000))))
    asked = AskedTerms([f"autre{number}" for number in range(10)])
    asked.needles = [(0, layouts._content[at : at + 4]) for at in range(29, 69, 4)]  # of no term

    assert layouts.found(0, asked) == []
