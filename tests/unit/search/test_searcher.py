import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from search_packs import FakePack, metadata, section

from onpe_desktop.dossiers import Definition, PageBreak, Paragraph, SectionKind, Text
from onpe_desktop.search import matching
from onpe_desktop.search.filters import Facet, Filters
from onpe_desktop.search.results import Hit, Results, Snippet
from onpe_desktop.search.search_index import SearchIndex
from onpe_desktop.search.searcher import Searcher


def hits(results: Results) -> list[Hit]:
    return sorted((hit for group in results.groups for hit in group.hits), key=lambda hit: -hit.score)


def found(searcher: Searcher, query: str, *, typing: bool = False) -> list[str]:
    return [f"{hit.section}:{plain(hit.title)}" for hit in hits(searcher.search(query, typing=typing))]


def plain(snippet: Snippet) -> str:
    return "".join(text for text, _is_hit in snippet.parts)


def marks(snippet: Snippet) -> list[str]:
    return [text for text, is_hit in snippet.parts if is_hit]


def make(*texts: str) -> Searcher:
    pack = FakePack(
        metadata("essai", "Essai"), tuple(section(f"s{number}", "Titre", text) for number, text in enumerate(texts))
    )
    return SearchIndex.open((pack,), Path(__file__) / "nowhere", None).searcher()


@pytest.mark.parametrize(
    ("query", "best"),
    [
        ("educateur", "sigles:ES"),
        ("225-7-1", "loi:Ce que dit la loi"),
        ("volet 1", "volet-1:Volet 1\u00a0: comprendre"),
        ("volet 2", "volet-2:Volet 2\u00a0: accompagner"),
        ("119", "contacts:119 – Allô enfance en danger"),
        ("l226-3", "loi:Ce que dit la loi"),
        ("0153066892", "contacts:Secrétariat"),
        ("onpe@exemple.fr", "contacts:Secrétariat"),
        ("ase", "sigles:ASE"),
        ("aide sociale à l'enfance", "sigles:ASE"),
        ("maison d’enfants à caractère social", "sigles:MECS"),
        ("es", "sigles:ES"),
        ("racolage", "loi:Ce que dit la loi"),
        ("reperage", "reperage:Repérer"),
    ],
)
def test_the_best_passage_comes_first(searcher: Searcher, query: str, best: str) -> None:
    assert found(searcher, query)[0] == best


def test_a_numbered_thing_is_not_another(searcher: Searcher) -> None:
    assert not any(place.startswith("volet-2") for place in found(searcher, "volet 1"))
    assert found(searcher, "225-7-1") == found(searcher, "225-12-1")  # both stand in one section…
    assert not found(searcher, "225-7-2")  # … and a third nowhere


def test_all_words_are_wanted(searcher: Searcher) -> None:
    results = searcher.search("éducateurs phénomène")

    assert not results.relaxed
    assert [hit.section for hit in hits(results)] == ["volet-1"]


def test_words_are_given_up_one_by_one_when_no_passage_has_all() -> None:
    searcher = make("fugue argent isolement", "fugue argent", "fugue", "argent seul")
    results = searcher.search("fugue argent isolement emprise")

    assert results.relaxed
    assert [hit.section for hit in hits(results)] == ["s0", "s1"]
    assert not searcher.search("emprise dissociation").total


def test_words_that_nobody_has_are_given_up_first() -> None:
    searcher = make("des photos intimes", "des photos volées", "autre chose")
    results = searcher.search("emprise dissociation trauma photos")

    assert results.relaxed
    assert [hit.section for hit in hits(results)] == ["s0", "s1"]


def test_a_whole_story_is_not_left_with_one_answer() -> None:
    searcher = make("fugue argent isolement", "fugue seule", "argent seul", "rien")
    results = searcher.search("fugue argent isolement emprise dissociation trauma")

    assert results.relaxed
    assert [hit.section for hit in hits(results)] == ["s0", "s1", "s2"]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("fugue argent isolement", {"s0", "s1", "s2", "s3", "s4"}),
        ("fugue argent isolement 2019", {"s0", "s1", "s2", "s3", "s4"}),  # a number like a word
        ("fugue argent", {"s0", "s1", "s2", "s3", "s4"}),
        ("fugue isolement", {"s0", "s1", "s2", "s3"}),  # of two words one is not most
        ("fugue argent isolement 226-3", {"s0", "s1", "s2", "s3"}),  # who types an article means it
    ],
)
def test_in_a_library_half_of_several_words_will_do(
    query: str, wanted: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matching, "_LIBRARY", 1_000)
    few = ("fugue argent isolement 226-3",) * 4 + ("fugue argent", "fugue seule")
    small, large = make(*few), make(*few, *("autre chose",) * 1_000)

    assert {hit.section for hit in hits(large.search(query))} == wanted
    assert "s5" not in {hit.section for hit in hits(small.search(query))}
    assert len(hits(small.search("fugue argent isolement"))) == 4


def test_a_title_that_is_what_is_asked_about_comes_first_whatever_stands_around_it() -> None:
    pack = FakePack(
        metadata("essai", "Essai"),
        (section("tchat", "La fugue par tchat", "Une fugue, la fugue."), section("fugue", "Fugue", "Un départ.")),
    )
    found = SearchIndex.open((pack,), Path(__file__) / "nowhere", None).searcher().search("la fugue c'est quoi")

    assert [hit.section for hit in hits(found)] == ["fugue", "tchat"]


def test_an_unknown_word_is_corrected_and_told(searcher: Searcher) -> None:
    results = searcher.search("les educatuers de rue")

    assert results.suggestion == "les éducateurs de rue"
    assert [hit.section for hit in hits(results)] == ["volet-1"]
    assert searcher.search("educateurs").suggestion is None


def test_the_last_word_is_a_beginning_while_typing(searcher: Searcher) -> None:
    assert found(searcher, "fug", typing=True) == ["reperage:Repérer"]
    assert found(searcher, "fug") == []
    assert found(searcher, "225-1", typing=True) == ["loi:Ce que dit la loi"]
    assert found(searcher, "01 53 0", typing=True) == ["contacts:Secrétariat"]
    assert found(searcher, "L. 22", typing=True) == ["loi:Ce que dit la loi"]
    assert "volet-2:Volet 2\u00a0: accompagner" not in found(searcher, "volet 1", typing=True)


def test_every_beginning_of_a_word_finds_it(searcher: Searcher) -> None:
    for end in range(1, len("éducateurs") + 1):
        assert any("volet-1" in place for place in found(searcher, "éducateurs"[:end], typing=True))


def test_a_phrase_stands_as_it_is() -> None:
    searcher = make("le recours à la prostitution", "la prostitution, sans recours", "recours et prostitution")

    assert found(searcher, '"recours à la prostitution"') == ["s0:Titre"]
    assert len(found(searcher, "recours à la prostitution")) == 3
    results = searcher.search('"prostitution recours"')
    assert results.relaxed
    assert results.total == 3


@pytest.mark.parametrize("query", ["cyberharcelement", "cyber harcèlement", "cyber-harcelement"])
@pytest.mark.parametrize("text", ["le cyberharcèlement", "le cyber-harcèlement", "le cyber harcèlement"])
def test_hyphenated_joined_and_apart_are_the_same(query: str, text: str) -> None:
    assert found(make(text, "autre chose"), query) == ["s0:Titre"]


@pytest.mark.parametrize("query", ["professionnel", "professionnelle", "professionnels", "professionnel·le·s"])
def test_inclusive_writing_is_found_by_each_form(query: str) -> None:
    assert found(make("les professionnel·le·s", "autre"), query) == ["s0:Titre"]


def test_results_are_grouped_by_dossier_in_the_order_of_their_best_hit(searcher: Searcher) -> None:
    results = searcher.search("éducateur")

    assert [group.dossier for group in results.groups] == ["annuaire", "guide"]
    assert [group.title for group in results.groups] == ["Annuaire", "Guide"]
    assert results.total == sum(group.total for group in results.groups) == 2


def test_the_limit_is_on_what_is_shown_not_on_what_is_counted(searcher: Searcher) -> None:
    results = searcher.search("volet", limit=1)

    assert sum(len(group.hits) for group in results.groups) == 1
    assert results.total == 3
    assert searcher.search("volet", limit=0).groups == ()


def test_one_dossier_can_be_searched(searcher: Searcher) -> None:
    assert [group.dossier for group in searcher.search("éducateur", dossier="guide").groups] == ["guide"]
    assert not searcher.search("éducateur", dossier="absent").total


def test_filters_narrow_what_was_found_and_change_no_order(searcher: Searcher) -> None:
    everything = searcher.search("volet")
    narrowed = searcher.search("volet", filters=Filters(kinds=frozenset(("volet",))))

    assert narrowed.total < narrowed.unfiltered == everything.total
    assert {hit.kind for hit in hits(narrowed)} == {SectionKind.VOLET}
    kept = [hit.section for hit in hits(everything) if hit.kind is SectionKind.VOLET]
    assert [hit.section for hit in hits(narrowed)] == kept


def test_each_facet_says_what_choosing_a_value_gives(searcher: Searcher) -> None:
    for one in searcher.search("volet").facets[Facet.KIND]:
        assert searcher.search("volet", filters=Filters(kinds=frozenset((one.value,)))).total == one.count
    assert [(one.label, one.count) for one in searcher.search("éducateur").facets[Facet.DOSSIER]] == [
        ("Guide", 1), ("Annuaire", 1),
    ]  # fmt: skip


def test_filters_that_let_nothing_pass_say_so(searcher: Searcher) -> None:
    results = searcher.search("éducateur", filters=Filters(years=frozenset(("1999",))))

    assert (results.total, results.unfiltered) == (0, 2)
    assert "2 résultats ne passent pas les filtres" in results.advice


def test_the_hits_of_each_section_are_counted_shown_or_not(searcher: Searcher) -> None:
    results = searcher.search("ES MECS", limit=1)

    assert results.sections == {("annuaire", "sigles"): results.total}
    assert sum(searcher.search("volet").sections.values()) == searcher.search("volet").total
    assert searcher.search("xyzzyqwk").sections == {}


def test_a_hit_names_the_page_of_the_original_that_its_snippet_stands_on() -> None:
    pages = (Text("Sur la première page. "), PageBreak("12"), Text("La fugue alerte."))
    definitions = (Definition("ASE", "", (Paragraph((PageBreak("14"), Text("Un sigle.")), 0),)), Definition("JE", ""))
    pack = FakePack(
        metadata("essai", "Essai"),
        (
            section(
                "s", "Titre", "Une couverture.", Paragraph(pages, 0), children=(section("t", "Suite", "L’argent."),)
            ),
            section("u", "Sigles", *definitions),
        ),
    )
    searcher = SearchIndex.open((pack,), Path(__file__) / "nowhere", None).searcher()

    def page(query: str) -> str:
        (hit,) = hits(searcher.search(query))
        return hit.page

    assert page("couverture") == ""
    assert page("première") == ""
    assert page("fugue") == "12"
    assert page("argent") == "12", "the page goes on in the next section"
    assert page("ASE") == "12", "the definition begins before the page that begins in it"
    assert page("JE") == "14"


def test_a_hit_shows_where_it_stands_and_why(searcher: Searcher) -> None:
    (hit,) = hits(searcher.search("recours prostitution"))

    assert (hit.dossier, hit.section, hit.kind, hit.paragraph) == ("guide", "loi", SectionKind.SECTION, 2)
    assert marks(hit.snippet) == ["recours", "prostitution"]
    assert plain(hit.snippet) == "Le recours à la prostitution d’un mineur y est puni."
    assert hit.title_path == ("Ce que dit la loi",)
    (child,) = hits(searcher.search("fugue"))
    assert child.title_path == ("Volet 1\u00a0: comprendre", "Repérer")


def test_titles_are_marked_too(searcher: Searcher) -> None:
    assert marks(hits(searcher.search("volet 1"))[0].title) == ["Volet 1"]


def test_a_hit_in_the_title_alone_opens_at_the_top(searcher: Searcher) -> None:
    (hit,) = hits(searcher.search("accompagner"))

    assert hit.paragraph is None
    assert plain(hit.snippet).startswith("Le soin")


@pytest.mark.parametrize("query", ["", "   ", "le la les", "xyzzyqwk", "?!", "«»"])
def test_nothing_found_says_what_to_do_next(searcher: Searcher, query: str) -> None:
    results = searcher.search(query)

    assert (results.total, results.groups, results.suggestion) == (0, (), None)
    assert results.advice.endswith(".")
    assert results.query == query


def test_the_advice_fits_the_case(searcher: Searcher) -> None:
    advices = {
        searcher.search("").advice,
        searcher.search("le la").advice,
        searcher.search("xyzzyqwk").advice,
        searcher.search("xyzzyqwk", dossier="guide").advice,
        SearchIndex.open((), Path("absent"), None).searcher().search("fugue").advice,
    }
    assert len(advices) == 5
    assert searcher.search("fugue").advice == ""


@given(st.text(st.one_of(st.sampled_from("éducateur \"«»’'-·.()*?~^:[]{}\\/+119L"), st.characters())), st.booleans())
def test_any_query_has_an_answer(index: SearchIndex, query: str, typing: bool) -> None:
    results = index.searcher().search(query, typing=typing)

    assert results.query == query
    assert bool(results.advice) == (results.total == 0)
    for hit in hits(results):
        assert hit.score > 0
        assert all(text for text, _is_hit in hit.snippet.parts)


def test_each_thread_has_its_own_searcher(index: SearchIndex) -> None:
    expected = [plain(hit.snippet) for hit in hits(index.searcher().search("éducateur"))]
    answers: list[list[str]] = []

    def ask() -> None:
        searcher = index.searcher()
        answers.extend([plain(hit.snippet) for hit in hits(searcher.search("éducateur"))] for _ in range(20))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers == [expected] * 80


def test_what_is_looked_up_can_be_marked(searcher: Searcher) -> None:
    assert set(searcher.terms("aide sociale à l'enfance")) >= {"ASE", "social"}
    assert searcher.terms("fug") == ()


def test_a_keyword_that_was_typed_is_told_before_a_synonym_in_the_text() -> None:
    named = section("s", "Lieux", "Une MECS accueille.", keywords=("foyer",))
    results = SearchIndex.open((FakePack(metadata("e", "E"), (named,)),), Path(__file__) / "nowhere", None)
    (hit,) = hits(results.searcher().search("foyer"))

    assert hit.found_by == "mot-clé"
