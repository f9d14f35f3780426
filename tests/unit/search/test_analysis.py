from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.tokens import Token

texts = st.text(
    st.one_of(st.sampled_from("éœàabcdelrs’'-‑·.()/@_ \u00a0\u202f\u00ad\n0123456789LRDESN°+"), st.characters()),
    max_size=80,
)


def terms(analyzer: Analyzer, text: str) -> set[str]:
    return {token.term for token in analyzer.tokens(text)}


def asked(analyzer: Analyzer, text: str) -> set[str]:
    return {token.term for token in analyzer.tokens(text) if not token.extra}


@pytest.mark.parametrize(
    "spellings",
    [
        ("educateur", "Éducateurs", "ÉDUCATRICE", "éducatrices", "e\u0301ducateur"),
        ("L. 226-3", "L226-3", "l.226-3", "l226-3", "L.\u00a0226‑3", "l 226-3", "L. 226-3"),
        ("01 53 06 68 92", "0153066892", "01.53.06.68.92", "01\u00a053\u00a006\u00a068\u00a092", "+33 1 53 06 68 92"),
        ("+33 (0)1 53 06 68 92", "0033153066892", "01-53-06-68-92"),
        ("38 000", "38000", "38\u202f000", "38.000"),
        ("116 000", "116000", "116-000"),
        ("39 19", "3919"),
        ("ASE", "Ase", "ase", "l’ASE", "A.S.E."),
        ("MECS", "mecs", "Mecs", "M.E.C.S."),
        ("cœur", "coeur", "COEUR"),
        ("l’enfance", "l'enfance", "enfance", "d'enfance"),
        ("fugue", "fugueuse", "fuguer", "fugueurs"),
        ("repérer", "reperage", "repérages"),
        ("proxénète", "proxenetisme", "proxo"),
        ("signalement", "signaler"),
        ("2,5", "2.5"),
        ("pré\u00advention", "prévention"),
        ("aujourd’hui", "le", "de la"),
    ],
)
def test_spellings_of_the_same_are_asked_alike(analyzer: Analyzer, spellings: tuple[str, ...]) -> None:
    assert len({frozenset(asked(analyzer, spelling)) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("volet 1", "volet 2"),
        ("225-12-1", "225-7-1"),
        ("mecs", "mec"),
        ("foyer", "foi"),
        ("traite", "traitement"),
        ("département", "départ"),
        ("L. 226-3", "226-3"),
        ("119", "112"),
        ("ES", "est"),
    ],
)
def test_these_are_never_the_same(analyzer: Analyzer, one: str, other: str) -> None:
    assert asked(analyzer, one) != asked(analyzer, other)


@pytest.mark.parametrize("acronym", ["AS", "ES", "JE", "EN"])
def test_an_acronym_that_is_a_stop_word_counts_in_capitals_only(analyzer: Analyzer, acronym: str) -> None:
    assert terms(analyzer, f"avec l’{acronym}")
    assert not terms(analyzer, acronym.lower())


def test_a_sentence_in_capitals_has_no_such_acronym(analyzer: Analyzer) -> None:
    assert terms(analyzer, "LES MINEURS EN DANGER") == terms(analyzer, "les mineurs en danger")


def test_an_acronym_written_out_is_the_acronym(analyzer: Analyzer) -> None:
    token = next(token for token in analyzer.tokens("Par l’aide sociale à l’enfance.") if token.term == "ASE")

    assert (token.start, token.end, token.width) == (6, 30, 4)
    assert "ASE" not in terms(analyzer, "aide sociale")
    assert "CRIP" in terms(analyzer, "cellule de recueil, de traitement et d’évaluation des informations préoccupantes")


def test_hyphenated_words_are_there_in_parts_and_joined(analyzer: Analyzer) -> None:
    assert asked(analyzer, "cyber harcèlement") | asked(analyzer, "cyberharcèlement") == asked(
        analyzer, "cyber-harcèlement"
    )
    assert asked(analyzer, "allervers") < asked(analyzer, "aller-vers")
    assert "peuton" not in terms(analyzer, "peut-on")


@pytest.mark.parametrize(
    "written", ["mineur·e·s", "mineur.e.s", "mineur(e)s", "mineur-e-s", "mineur·es", "mineurs·es", "MINEUR·E·S"]
)
def test_inclusive_writing_is_each_form(analyzer: Analyzer, written: str) -> None:
    (token,) = analyzer.tokens(written)

    assert {token.term} == terms(analyzer, "mineur") == terms(analyzer, "mineures")
    assert (token.start, token.end) == (0, len(written))


def test_inclusive_forms_with_different_stems_are_alternatives(analyzer: Analyzer) -> None:
    assert terms(analyzer, "professeur·esse") == terms(analyzer, "professeur") | terms(analyzer, "professeuresse")


@pytest.mark.parametrize("written", ["donne-le", "La fin.Les gens", "parle-t-elle"])
def test_what_only_looks_inclusive_is_not(analyzer: Analyzer, written: str) -> None:
    assert all(token.end - token.start < len(written) for token in analyzer.tokens(written))


def test_stop_words_keep_their_places(analyzer: Analyzer) -> None:
    tokens = analyzer.tokens("le recours à la prostitution")
    assert [token.position for token in tokens if not token.extra] == [1, 4]


def test_a_small_number_is_bound_to_its_word(analyzer: Analyzer) -> None:
    assert "volet_1" in terms(analyzer, "Le volet n° 1")
    assert "volet_1" in terms(analyzer, "volets 1 et 2")
    assert "volet_2" not in terms(analyzer, "volets 1 et 2")


def test_what_is_asked_in_other_ways_is_indexed_but_not_asked(analyzer: Analyzer) -> None:
    assert terms(analyzer, "L. 226-3") == {"l226-3", "226-3"}
    assert asked(analyzer, "L. 226-3") == {"l226-3"}
    assert asked(analyzer, "ndarani@giped.gouv.fr") == {"ndarani@giped.gouv.fr"}
    assert "ndarani" in terms(analyzer, "ndarani@giped.gouv.fr")
    assert terms(analyzer, "2021-2023") == {"2021-2023", "2021", "2023"}
    assert {"CRIP", "crip22"} == terms(analyzer, "CRIP22")


def test_tokens_know_where_they_stand_in_the_text_as_given(analyzer: Analyzer) -> None:
    text = "L’éducateur a lu l’article L.\u00a0226‑3 (aide sociale à l’enfance)."

    assert {text[token.start : token.end] for token in analyzer.tokens(text)} >= {
        "éducateur",
        "L.\u00a0226‑3",
        "aide sociale à l’enfance",
    }


@given(texts)
def test_any_text_gives_ordered_tokens_inside_it(analyzer: Analyzer, text: str) -> None:
    tokens = analyzer.tokens(text)

    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert all(before.position <= after.position for before, after in pairwise(tokens))


@given(texts)
@example("S/e")
def test_terms_fit_into_the_index(analyzer: Analyzer, text: str) -> None:
    for term in terms(analyzer, text):
        assert term
        assert term.split() == [term]
        assert "^" not in term


@given(texts)
def test_analysis_has_no_memory_of_other_texts(analyzer: Analyzer, text: str) -> None:
    fresh = Analyzer(analyzer.lexicon)

    assert _plain(fresh.tokens(text)) == _plain(analyzer.tokens(text)) == _plain(fresh.tokens(text))


def _plain(tokens: list[Token]) -> list[tuple[object, ...]]:
    return [tuple(token) for token in tokens]
