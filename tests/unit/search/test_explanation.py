from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_packs import FakePack, metadata, section

from onpe_desktop.search.errors import SearchError
from onpe_desktop.search.explanation import ExplainedTerm, Explanation, Field
from onpe_desktop.search.plan import Reason
from onpe_desktop.search.results import Hit
from onpe_desktop.search.search_index import SearchIndex
from onpe_desktop.search.searcher import Searcher

NOWHERE = Path(__file__) / "nowhere"  # in a file: nothing is written


def term(explanation: Explanation, name: str) -> ExplainedTerm:
    return next(term for word in explanation.words for term in word.terms if term.term == name)


def only_hit(searcher: Searcher, query: str, *, typing: bool = False) -> Hit:
    ((hit,),) = (group.hits for group in searcher.search(query, typing=typing).groups)
    return hit


def test_both_sides_are_shown_word_by_word(searcher: Searcher) -> None:
    explanation = searcher.explain("educateurs phénomène", "guide", "volet-1")

    assert [word.text for word in explanation.words] == ["educateurs", "phénomène"]
    assert all(word.is_met for word in explanation.words)
    found = term(explanation, "educateur")
    assert (found.reason, found.weight) == (Reason.STEM, 1.0)
    assert [(offer.field, offer.count, offer.spellings) for offer in found.offers] == [(Field.TEXT, 1, ("éducateurs",))]
    assert explanation.rule == "Tous les mots cherchés sont là."
    assert (explanation.rank, explanation.total) == (1, 1)


def test_each_field_is_counted_in_its_own_spelling() -> None:
    one = section("s", "La fugue", "Fugues et fugues. Une FUGUE.", other_titles=("Fugue",), keywords=("fugue",))
    above = section("a", "Fugues", children=(one,))
    searcher = SearchIndex.open((FakePack(metadata("essai", "Essai"), (above,)),), NOWHERE, None).searcher()
    offers = term(searcher.explain("fugue", "essai", "s"), "fugue").offers

    assert [(offer.field, offer.count, offer.spellings) for offer in offers] == [
        (Field.TITLE, 1, ("fugue",)),
        (Field.NAMES, 2, ()),  # searched, never shown
        (Field.PATH, 1, ("Fugues",)),
        (Field.TEXT, 3, ("Fugues", "fugues", "FUGUE")),
    ]


@pytest.mark.parametrize(
    "query",
    [
        "éducateur",
        "volet 1",
        "aide sociale à l'enfance",
        "recours prostitution",
        "fug",
        "fugue OU loi",
        "volet SAUF accompagner",
        "titre:repérer",
    ],
)
def test_points_and_order_add_up_to_the_score_of_the_result(searcher: Searcher, query: str) -> None:
    for group in searcher.search(query, typing=True).groups:
        for hit in group.hits:
            explanation = searcher.explain(query, hit.dossier, hit.section, typing=True)
            points = sum(term.points for word in explanation.words for term in word.terms)
            assert explanation.score >= hit.score
            assert points + explanation.order == pytest.approx(explanation.score)
            assert points > 0


def test_a_question_is_explained_by_the_section_that_answers_it() -> None:
    numbers = FakePack(metadata("reperes", "Repères"), (section("numeros", "Numéros utiles", "Le 119."),))
    searcher = SearchIndex.open((numbers,), NOWHERE, None).searcher()
    explanation = searcher.explain("qui appeler", "reperes", "numeros")

    assert explanation.pinned
    assert explanation.rule.startswith("Question reconnue")
    question = next(word for word in explanation.words if word.is_question)
    assert [offer.field for offer in question.terms[0].offers] == [Field.WHOLE]
    assert only_hit(searcher, "qui appeler").found_by == "question reconnue"


def test_of_several_entries_the_best_is_explained(searcher: Searcher) -> None:
    explanation = searcher.explain("MECS", "annuaire", "sigles")

    assert explanation.title_path == ("Sigles", "MECS")
    assert explanation.rule == "Le mot cherché est là."


def test_a_number_is_explained_with_the_word_that_it_belongs_to(searcher: Searcher) -> None:
    explanation = searcher.explain("volet 1", "guide", "volet-1")

    assert [word.text for word in explanation.words] == ["volet 1"]
    assert term(explanation, "volet_1").reason is Reason.NUMBER


def test_a_correction_and_a_beginning_say_so(searcher: Searcher) -> None:
    corrected = searcher.explain("educatuers", "guide", "volet-1")
    begun = searcher.explain("fug", "guide", "reperage", typing=True)

    assert term(corrected, "educateur").reason is Reason.CORRECTION
    assert term(begun, "fugue").reason is Reason.BEGINNING


def test_what_is_no_result_says_what_is_missing(searcher: Searcher) -> None:
    explanation = searcher.explain("éducateurs phénomène", "guide", "loi")

    assert (explanation.rank, explanation.score, explanation.order) == (None, 0.0, 0.0)
    assert "«\u00a0éducateurs\u00a0», «\u00a0phénomène\u00a0»" in explanation.rule
    assert "aucun mot" in searcher.explain("le la", "guide", "loi").rule
    with pytest.raises(SearchError):
        searcher.explain("loi", "guide", "absent")


def test_relaxed_and_quoted_queries_say_so(searcher: Searcher) -> None:
    assert "2 sur 3" in searcher.explain("fugues argent xyzzyqwk", "guide", "reperage").rule
    assert "dans le titre" in searcher.explain("titre:repérer", "guide", "reperage").rule
    assert "SAUF" in searcher.explain("volet SAUF accompagner", "guide", "volet-1").rule
    assert "guillemets" in searcher.explain('"recours à la prostitution"', "guide", "loi").rule


def test_a_hit_without_a_typed_word_says_what_it_was_found_by(searcher: Searcher) -> None:
    hidden = section("s", "Titre", "Un texte.", keywords=("xylophone",))
    pack = FakePack(metadata("essai", "Essai"), (hidden,))
    found = only_hit(SearchIndex.open((pack,), NOWHERE, None).searcher(), "xylophone")

    assert found.found_by == "mot-clé"
    assert only_hit(searcher, "isolement").found_by == ""
    below = [hit for group in searcher.search("volet 1").groups for hit in group.hits if hit.section == "reperage"]
    assert [hit.found_by for hit in below] == ["titre au-dessus"]


@given(st.text(st.one_of(st.sampled_from("éducateur \"«»’'-·.()?119L"), st.characters())), st.booleans())
def test_any_query_is_explained(index: SearchIndex, query: str, typing: bool) -> None:
    explanation = index.searcher().explain(query, "guide", "volet-1", typing=typing)

    assert explanation.rule.endswith(".")
    assert (explanation.rank is None) == (explanation.score == 0)
