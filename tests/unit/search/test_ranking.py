from pathlib import Path

from search_packs import FakePack, metadata, section

from onpe_desktop.search.found import Found
from onpe_desktop.search.place_sets import place_set
from onpe_desktop.search.ranking import Ranking
from onpe_desktop.search.search_index import SearchIndex


def order(query: str, *packs: FakePack, limit: int = 20) -> list[str]:
    groups = SearchIndex.open(packs, Path(__file__) / "nowhere", None).searcher().search(query, limit=limit).groups
    hits = sorted((hit for group in groups for hit in group.hits), key=lambda hit: -hit.score)
    return [hit.section for hit in hits]


def pack(identifier: str, **texts: str) -> FakePack:
    return FakePack(
        metadata(identifier, identifier), tuple(section(name, "Titre", text) for name, text in texts.items())
    )


def test_words_side_by_side_come_before_words_apart() -> None:
    apart = "Un réseau de dix villes. Le soir, chacun cherche, parfois longtemps, un lieu de vie et de loisir social."
    near = "Un réseau social de dix villes. Le soir, chacun cherche, parfois longtemps, un lieu de vie et de loisir."

    assert order("réseau social", pack("essai", loin=apart, pres=near)) == ["pres", "loin"]


def test_the_form_as_typed_comes_before_another_form() -> None:
    one, other = "Il faut signaler ici.", "Un signalement ici."

    assert order("signalement", pack("essai", verbe=one, nom=other))[0] == "nom"
    assert order("signaler", pack("essai", nom=other, verbe=one))[0] == "verbe"


def test_a_passage_with_others_beside_it_comes_before_a_lone_one() -> None:
    text = "Les signes d’une fugue avec de l’argent."
    beside = section("a", "Premier volet", children=(section("b", "Titre", text), section("c", "Titre", text)))
    alone = section(
        "seul", "Second volet", children=(section("d", "Titre", text), section("e", "Titre", "Autre chose."))
    )
    found = order("fugue argent", FakePack(metadata("essai", "Essai"), (alone, beside)))

    assert found == ["b", "c", "d"]


def test_a_dossier_does_not_drown_another() -> None:
    many = pack("gros", **{f"s{number}": "Une fugue hier." for number in range(30)})
    few = pack("petit", seul="Une fugue hier.")

    assert "seul" in order("fugue", many, few, limit=3)


def test_what_is_not_looked_at_closely_is_in_order_too() -> None:
    scores = {place: float(place % 7) for place in range(200)}
    first = dict(sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:50])
    found = Found(place_set(scores, 200), lambda places: list(map(scores.__getitem__, places)))
    ranking = Ranking(first, found)

    assert list(ranking) == sorted(scores, key=lambda place: (-scores[place], place))
    assert len(ranking) == ranking.places.bit_count() == 200
    assert list(ranking.within(0b111 << 60)) == sorted((60, 61, 62), key=lambda place: (-scores[place], place))
    assert ranking[3] == 3.0
    assert 200 not in ranking


def test_a_section_that_is_called_as_asked_comes_first() -> None:
    texts = {"long": "Le 119, encore le 119 et toujours le 119.", "court": "Un numéro."}
    named = FakePack(
        metadata("essai", "Essai"),
        (
            section("tchat", "119 – par tchat", texts["long"]),
            section("numero", "119 – Allô enfance en danger", texts["court"], other_titles=("119",)),
        ),
    )
    assert order("119", named) == ["numero", "tchat"]
    assert order("119 –", named) == ["numero", "tchat"]
    assert order("tchat 119", named) == ["tchat"]


def test_a_title_that_is_the_acronym_of_the_query_comes_first() -> None:
    text = "La protection judiciaire de la jeunesse relève du ministère."
    titled, other = section("pjj", "PJJ", text), section("autre", "La PJJ", text)
    packs = FakePack(metadata("essai", "Essai"), (other, titled))

    assert order("protection judiciaire jeunesse", packs)[0] == "pjj"
    assert order("protection judiciare jeunesse", packs)[0] == "pjj"


def test_a_title_that_words_the_question_comes_first() -> None:
    words = "La protection de la jeunesse, et comment elle est faite."
    asked = section("question", "Qu’est-ce que la protection ?", "La jeunesse, " + words)
    other = section("autre", "Protection, jeunesse", words)

    assert order("qu'est-ce que la protection de la jeunesse ?", FakePack(metadata("essai", "E"), (other, asked)))[
        0
    ] == ("question")


def test_a_page_that_says_more_of_the_subject_comes_first() -> None:
    text = "Une fugue avec de l’argent."
    page = section("a", "Page", children=(
        section("b", "Partie", children=(section("c", "Titre", text),)),
        section("d", "Autre partie", children=(section("e", "Titre", text),)),
    ))  # fmt: skip
    alone = section("f", "Autre page", children=(section("g", "Partie", children=(section("h", "Titre", text),)),))

    assert order("fugue argent", FakePack(metadata("essai", "Essai"), (alone, page))) == ["c", "e", "h"]


def test_a_page_whose_whole_title_is_asked_comes_before_one_about_more() -> None:
    more, text = "Une démission, un préavis.", "Un préavis."
    page = section("a", "Démission", children=(section("b", "Durée", text),))
    wider = section("c", "Licenciement, démission, rupture", children=(section("d", "Durée", more),))

    assert order("démission préavis", FakePack(metadata("essai", "Essai"), (wider, page))) == ["b", "d"]
