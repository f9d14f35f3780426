import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_packs import FakePack, metadata, section

from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.language import Language
from onpe_desktop.search.planning import Plan, Planner, Reason
from onpe_desktop.search.query import parse_query
from onpe_desktop.search.search_index import SearchIndex

TEXTS = (
    "Les éducateurs de rue et l’aide sociale à l’enfance. ASE, MECS.",
    "Le volet 1 décrit le cyberharcèlement. L’article 225-12-1 du code pénal. Fugue.",
    "Le numéro cyber, le harcèlement scolaire.",
)


@pytest.fixture(scope="module")
def planner(analyzer: Analyzer, tmp_path_factory: pytest.TempPathFactory) -> Planner:
    pack = FakePack(metadata("essai", "Essai"), (section("s", "Titre", *TEXTS),))
    index = SearchIndex.open((pack,), tmp_path_factory.mktemp("built"), None)
    return Planner(Language(analyzer), index.vocabulary, index.searcher()._passages.rarity)


def planned(planner: Planner, text: str, *, typing: bool = False) -> Plan:
    return planner.plan(parse_query(text, planner.language.analyzer, typing=typing))


def reasons(plan: Plan) -> dict[str, dict[str, Reason]]:
    return {word.text: {term: reason for term, reason, _weight in word.term_reasons} for word in plan.words}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fugue", {"fugue": {"fugue": Reason.EXACT}}),
        ("Éducatrices", {"Éducatrices": {"educateur": Reason.STEM}}),
        ("scolaires", {"scolaires": {"scolair": Reason.STEM}}),
        ("mecs", {"mecs": {"MECS": Reason.ACRONYM}}),
        ("225-12-1", {"225-12-1": {"225-12-1": Reason.NUMBER}}),
        ("educatuers", {"educatuers": {"educateur": Reason.CORRECTION}}),
        ("numerocyber", {"numerocyber": {"numero": Reason.SPLIT, "cyb": Reason.SPLIT}}),
        ("xyzzy", {"xyzzy": {}}),
    ],
)
def test_each_word_says_why_its_terms_are_looked_up(
    planner: Planner, text: str, expected: dict[str, dict[str, Reason]]
) -> None:
    assert reasons(planned(planner, text)) == expected


def test_words_that_make_one_term_are_told_together(planner: Planner) -> None:
    assert reasons(planned(planner, "volet 1"))["volet 1"] == {"volet_1": Reason.NUMBER}
    assert reasons(planned(planner, "cyber harcelement"))["cyber harcelement"] == {"cyberharcel": Reason.SPLIT}
    written_out = reasons(planned(planner, "aide sociale à l’enfance"))
    assert written_out["aide sociale à l'enfance"] == {"ASE": Reason.ACRONYM}
    assert {"aide", "sociale", "enfance"} <= written_out.keys()


def test_a_half_typed_word_names_what_it_begins(planner: Planner) -> None:
    (word,) = planned(planner, "har", typing=True).words

    assert word.text == "har"
    assert ("harcel", Reason.BEGINNING, 0.6) in word.term_reasons


def test_a_corrected_query_is_planned_as_it_was_meant(planner: Planner) -> None:
    plan = planned(planner, "aide socile à l’enfance")

    assert plan.suggestion == "aide sociale à l'enfance"
    assert reasons(plan)["aide sociale à l'enfance"] == {"ASE": Reason.ACRONYM}
    assert reasons(plan)["socile"] == {"social": Reason.CORRECTION}
    assert planned(planner, "aide sociale à l’enfance").clauses == plan.clauses


def test_a_half_typed_word_stays_one_beside_a_corrected_one(planner: Planner) -> None:
    plan = planned(planner, "educatuers har", typing=True)

    assert ("harcel", Reason.BEGINNING) in reasons(plan)["har"].items()
    assert plan.suggestion == "éducateurs har"


def test_nothing_is_pinned_without_a_question(planner: Planner) -> None:
    assert planned(planner, "fugue").pinned == ()


@given(st.text(st.one_of(st.sampled_from("éducateur ASE volet 1 «»-'"), st.characters()), max_size=60), st.booleans())
def test_the_words_name_every_term_and_no_other(planner: Planner, text: str, typing: bool) -> None:
    plan = planned(planner, text, typing=typing)

    assert {term for word in plan.words for term, _reason, _weight in word.term_reasons} == set(plan.terms)
    assert all(0 < weight <= 1 for word in plan.words for *_term, weight in word.term_reasons)
