"""Operators, fields, synonyms and questions, from the text of a query to what is found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_packs import FakePack, metadata, section

from onpe_desktop.dossiers.terms import Direction, TermRow
from onpe_desktop.search.analysis import Analyzer
from onpe_desktop.search.hit_marker import HitMarker
from onpe_desktop.search.language import Language
from onpe_desktop.search.planning import Planner, Reason
from onpe_desktop.search.query import parse_query
from onpe_desktop.search.results import Results
from onpe_desktop.search.search_index import SearchIndex
from onpe_desktop.search.searcher import Searcher

GUIDE = FakePack(
    metadata("guide", "Guide pratique"),
    (
        section("un", "Volet 1", "Le premier.", children=(section("un-fugue", "Fugue", "Partir sans argent."),)),
        section("deux", "Volet 2", "Le second.", children=(section("deux-soin", "Soin", "Après une fugue."),)),
        section("suite", "Pour citer le volet 1", "Une référence."),
    ),
)
ATLAS = FakePack(
    metadata("atlas", "Atlas"),
    (
        section("cartes", "Cartes", "Fugue, argent, foyer."),
        section("foyer", "Foyer", "Le foyer sans argent."),
        section("lettre", "Lettre mensuelle", "Chaque mois."),
        section("oiseaux", "Oiseaux", "Les oiseaux."),
    ),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> SearchIndex:
    return SearchIndex.open((GUIDE, ATLAS), tmp_path_factory.mktemp("built"), None)


@pytest.fixture(scope="module")
def both(index: SearchIndex) -> Searcher:
    return index.searcher()


def found(results: Results) -> set[str]:
    return {hit.section for group in results.groups for hit in group.hits}


def in_order(results: Results) -> list[str]:
    hits = [hit for group in results.groups for hit in group.hits]
    return [hit.section for hit in sorted(hits, key=lambda hit: -hit.score)]


@pytest.mark.parametrize(
    ("query", "sections"),
    [
        ("fugue", {"un-fugue", "deux-soin", "cartes"}),
        ("fugue OU foyer", {"un-fugue", "deux-soin", "cartes", "foyer"}),
        ("fugue ET argent", {"un-fugue", "cartes"}),
        ("fugue SAUF argent", {"deux-soin"}),
        ("fugue SAUF (soin OU foyer)", {"un-fugue"}),
        ("(soin OU foyer) argent", {"cartes", "foyer"}),
        ('argent SAUF "foyer sans argent"', {"un-fugue", "cartes"}),
        ("titre:fugue", {"un-fugue"}),
        ("titre:(soin OU foyer)", {"deux-soin", "foyer"}),
        ("titre:foyer OU titre:soin", {"deux-soin", "foyer"}),
        ("fugue SAUF titre:soin", {"un-fugue", "cartes"}),
        ("dossier:atlas fugue", {"cartes"}),
        ("dossier:Prat fugue", {"un-fugue", "deux-soin"}),
        ("dossier:guide-pratique fugue", {"un-fugue", "deux-soin"}),
        ("dossier:volet 1 fugue", {"un-fugue"}),
        ('fugue dossier:"volet 2"', {"deux-soin"}),
        ("fugue SAUF dossier:guide", {"cartes"}),
        ("(dossier:atlas OU dossier:volet 2) fugue", {"cartes", "deux-soin"}),
        ("titre:fugue dossier:guide", {"un-fugue"}),
    ],
)
def test_operators_and_fields(both: Searcher, query: str, sections: set[str]) -> None:
    results = both.search(query)

    assert found(results) == sections
    assert results.total == len(sections)
    assert not results.relaxed


@pytest.mark.parametrize(
    ("query", "sections"),
    [
        ("fugue ET oiseaux", {"un-fugue", "deux-soin", "cartes", "oiseaux"}),
        ("fugue ET oiseaux SAUF argent", {"deux-soin", "oiseaux"}),
        ("dossier:guide fugue ET oiseaux", {"un-fugue", "deux-soin"}),
        ("titre:argent", {"un-fugue", "cartes", "foyer"}),
        ("(fugue SAUF argent) ET oiseaux", {"deux-soin", "oiseaux"}),
    ],
)
def test_what_nothing_answers_is_relaxed_without_what_is_excluded(
    both: Searcher, query: str, sections: set[str]
) -> None:
    results = both.search(query)

    assert results.relaxed
    assert found(results) == sections


def test_an_unknown_dossier_is_a_word(both: Searcher) -> None:
    assert found(both.search("dossier:foyer argent")) == {"foyer", "cartes"} - {"cartes"}
    assert found(both.search("dossier:xyzzy fugue")) == {"un-fugue", "deux-soin", "cartes"}
    assert found(both.search("dossier:soin")) == {"deux-soin"}


def test_while_typing_the_last_word_is_a_beginning_wherever_it_stands(both: Searcher) -> None:
    assert found(both.search("titre:fug", typing=True)) == {"un-fugue"}
    assert found(both.search("soin OU (argent ET foy", typing=True)) == {"deux-soin", "cartes", "foyer"}
    assert found(both.search("fugue SAUF arg", typing=True)) == {"un-fugue", "deux-soin", "cartes"}  # no word yet


def test_what_is_excluded_is_not_marked(analyzer: Analyzer) -> None:
    query = parse_query("fugue SAUF (argent OU foyer)", analyzer)

    assert [word.form for word in query.words] == ["fugue"]
    text = "Fugue, argent, foyer."
    assert [text[start:end] for start, end in HitMarker(query.text, analyzer).spans(text)] == ["Fugue"]


def test_a_dossier_is_not_a_word_to_mark(analyzer: Analyzer) -> None:
    assert [word.form for word in parse_query("dossier:guide fugue", analyzer).words] == ["fugue"]
    assert [word.form for word in parse_query("dossier:guide", analyzer).words] == ["guide"]


def make(*texts: str) -> Searcher:
    pack = FakePack(
        metadata("essai", "Essai"), tuple(section(f"s{number}", "Titre", text) for number, text in enumerate(texts))
    )
    return SearchIndex.open((pack,), Path(__file__) / "nowhere", None).searcher()


def test_a_strict_synonym_always_counts(both: Searcher) -> None:
    assert in_order(both.search("newsletter")) == ["lettre"]
    searcher = make("une newsletter", "la lettre mensuelle", "la lettre du mois, mensuelle", "une lettre")

    assert in_order(searcher.search("newsletter"))[0] == "s0"
    assert found(searcher.search("newsletter")) == {"s0", "s1", "s2"}  # near each other, in order


def test_words_in_quotation_marks_have_no_synonyms(both: Searcher) -> None:
    assert found(both.search('"newsletter"')) == set()
    assert found(make("la lettre mensuelle", "une infolettre").search('"lettre mensuelle"')) == {"s0"}


def test_an_expression_has_synonyms_too() -> None:
    searcher = make("une newsletter", "la lettre", "mensuelle")

    assert found(searcher.search("lettre mensuelle")) == {"s0"}
    assert found(searcher.search("lettre d’information")) == {"s0"}


def test_broad_synonyms_wait_until_few_results_are_left() -> None:
    few = make("une fugue", "une fugue", "sa disparition")
    many = make("une fugue", "une fugue", "une fugue", "sa disparition")

    assert in_order(few.search("fugue")) == ["s0", "s1", "s2"]
    assert found(many.search("fugue")) == {"s0", "s1", "s2"}
    assert found(make("sa disparition", "autre").search("fugues répétées disparition")) == {"s0"}


def test_a_former_name_finds_the_new_one() -> None:
    searcher = make("l’ONPE publie", "l’ONED publiait")

    assert in_order(searcher.search("oned")) == ["s1", "s0"]
    assert found(searcher.search("onpe")) == {"s0"}


def test_a_few_found_by_synonyms_alone_do_not_hide_what_has_the_words() -> None:
    searcher = make("peine pour le recours à la prostitution", "peine", "peine client", "client")

    assert in_order(searcher.search("peine client"))[0] == "s2"
    results = make("peine pour le recours à la prostitution", "peine peine", "client").search("peine client")
    assert results.relaxed
    assert found(results) == {"s0", "s1", "s2"}


def planner(index: SearchIndex, *own: TermRow) -> Planner:
    return Planner(Language(index.analyzer, own), index.vocabulary, index.searcher()._passages.rarity)


def test_a_plan_tells_synonyms_and_questions(index: SearchIndex) -> None:
    own = TermRow("gazette", ("lettre mensuelle",), Direction.QUERY, 0.9)
    broad = TermRow("gazette", ("oiseaux",), Direction.QUERY, 0.4)
    planning = planner(index, own, broad)
    plan = planning.plan(parse_query("qui appeler gazette", index.analyzer))

    reasons = {word.text: word.term_reasons for word in plan.words}
    assert reasons["gazette"] == (("lettr+mensuel", Reason.SYNONYM, 0.9),)
    assert reasons["qui appeler"] == (("reperes#numeros", Reason.INTENT, 1.0),)
    assert plan.pinned == (("reperes", "numeros"),)
    assert plan.widen is not None
    wider = {word.text: word.term_reasons for word in plan.widen().words}
    assert ("oiseau", Reason.BROAD, 0.4) in wider["gazette"]
    assert planning.plan(parse_query("fugue OU qui appeler", index.analyzer)).pinned == ()


def test_a_question_brings_its_section_first() -> None:
    numbers = FakePack(
        metadata("reperes", "Repères"),
        (section("autre", "Fugue", "Une fugue."), section("numeros", "Numéros utiles", "Le 119.")),
    )
    searcher = SearchIndex.open((numbers, GUIDE), Path(__file__) / "nowhere", None).searcher()

    assert in_order(searcher.search("qui appeler en cas de fugue"))[:2] == ["numeros", "autre"]
    assert in_order(searcher.search("qui appeler")) == ["numeros"]
    assert "numeros" not in found(searcher.search("qui appeler fugue", dossier="guide"))


OWN = (
    TermRow("TAPS", ("Table d’appui",), Direction.ACRONYM, 1.0),
    TermRow("zeste", ("point d’écoute",), Direction.QUERY, 0.8),
    TermRow("newsletter", ("oiseaux",), Direction.QUERY, 0.6),
    TermRow("newsletter", ("lettre mensuelle",), Direction.QUERY, 0.1),
)


def test_a_pack_brings_its_own_terms() -> None:
    texts = ("La table d’appui se réunit.", "Le point d’écoute reçoit.", "L’écoute, puis le point.", "La TAPS décide.")
    sections = tuple(section(f"s{number}", "Titre", text) for number, text in enumerate(texts))
    own = FakePack(metadata("propre", "Propre"), sections, terms=OWN)
    searcher = SearchIndex.open((own, ATLAS), Path(__file__) / "nowhere", None).searcher()

    assert found(searcher.search("taps")) == found(searcher.search("table d’appui")) == {"s0", "s3"}
    assert found(searcher.search("zeste")) == {"s1"}  # its words as an expression, not anywhere
    assert in_order(searcher.search("newsletter"))[0] == "lettre"  # what the lexicon says stays
    assert found(searcher.search("newsletter")) == {"lettre", "oiseaux"}


def test_the_terms_of_a_pack_go_with_it(both: Searcher) -> None:
    assert found(both.search("zeste")) == set()


def test_the_words_of_a_question_are_not_asked_for_when_there_are_others() -> None:
    searcher = make("une absence", "une absence, appeler", "appeler")

    results = searcher.search("qui appeler en absence")
    assert in_order(results) == ["s1", "s0"]
    assert not results.relaxed
    assert found(searcher.search("qui appeler")) == {"s1", "s2"}


signs = st.sampled_from(
    ["ET", "OU", "SAUF", "(", ")", "titre:", "dossier:", '"', "«", "»", "fugue", "volet 1", "argent"]
)


@given(st.lists(signs | st.text(max_size=6), max_size=12).map(" ".join), st.booleans())
def test_any_text_is_answered(index: SearchIndex, query: str, typing: bool) -> None:
    results = index.searcher().search(query, typing=typing)

    assert bool(results.advice) == (results.total == 0)
    assert all(hit.score > 0 for group in results.groups for hit in group.hits)
