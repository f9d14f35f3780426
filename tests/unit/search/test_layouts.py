from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.layouts import Layouts, LayoutWriter, form_hash, term_hash

sentences = st.lists(
    st.sampled_from(("l’enfance", "Volet 1", "mineur·e·s", "de la", "L. 226-3", "x" * 300, "fugue.", "\n", "ASE")),
    max_size=12,
).map(" ".join)


def written(analyzer: Analyzer, *passages: tuple[str, str]) -> Layouts:
    writer = LayoutWriter()
    for title, text in passages:
        writer.add(analyzer.tokens(title), analyzer.tokens(text))
    return Layouts(writer.as_bytes())


@given(st.lists(st.tuples(sentences, sentences), min_size=1, max_size=4))
def test_terms_stand_where_the_analysis_finds_them(analyzer: Analyzer, passages: list[tuple[str, str]]) -> None:
    layouts = written(analyzer, *passages)
    for number, (_title, text) in enumerate(passages):
        tokens = analyzer.tokens(text)
        wanted = {term_hash(token.term) for token in tokens}
        expected = [(term_hash(one.term), one.start, min(one.end, one.start + 255)) for one in tokens]

        assert list(layouts.text_spans(number, wanted)) == expected


def test_positions_count_stop_words_and_go_on_from_title_to_text(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("autre", "rien"), ("Fugue", "Une fugue de la nuit"))
    night = term_hash(analyzer.tokens("nuit")[0].term)
    fugue = term_hash(analyzer.tokens("fugue")[0].term)
    found = layouts.found(1, {fugue, night})

    assert [(term, form) for term, form, _position, _number in found] == [
        (fugue, form_hash("fugue")), (fugue, form_hash("fugue")), (night, form_hash("nuit")),
    ]  # fmt: skip
    positions = [position for _term, _form, position, _number in found]
    assert positions[2] - positions[1] == 3
    assert positions[1] - positions[0] > 50


def test_a_passage_without_the_terms_has_none(analyzer: Analyzer) -> None:
    layouts = written(analyzer, ("", ""), ("Fugue", ""))

    assert layouts.found(0, {term_hash("fugue")}) == layouts.found(1, set()) == []
