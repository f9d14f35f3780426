from pathlib import Path

import pytest
from search_packs import FakePack, metadata, section

from onpe_desktop.search.results import Hit
from onpe_desktop.search.search_index import SearchIndex

LONG = "Un mot parmi beaucoup d’autres, " * 20


def only_hit(query: str, *texts: str) -> Hit:
    pack = FakePack(metadata("essai", "Essai"), (section("s", "Titre", *texts),))
    (group,) = SearchIndex.open((pack,), Path(__file__) / "nowhere", None).searcher().search(query).groups
    return group.hits[0]


def shown(hit: Hit) -> str:
    return "".join(f"[{text}]" if is_hit else text for text, is_hit in hit.snippet.parts)


def test_the_sentence_with_most_of_the_query_is_shown() -> None:
    hit = only_hit(
        "fugue argent",
        "Une fugue inquiète toujours les éducateurs.",
        "L’argent aussi. Une fugue et de l’argent alertent.",
    )

    assert shown(hit) == "Une [fugue] et de l’[argent] alertent."
    assert hit.paragraph == 2


def test_a_short_sentence_gets_the_next_one_of_its_paragraph() -> None:
    assert shown(only_hit("fugue", "Une fugue. Il faut agir.", "Autre.")) == "Une [fugue]. Il faut agir."


def test_abbreviations_end_no_sentence() -> None:
    assert shown(only_hit("casf", "Voir l’article L.\u00a0226-3 du CASF, p.\u00a05.")).startswith("Voir l’article L.")


@pytest.mark.parametrize("text", [LONG + "fugue " + LONG, "fugue " + LONG, LONG + "fugue", "Avant. " + LONG + "fugue."])
def test_a_long_sentence_is_cut_around_its_hit(text: str) -> None:
    snippet = shown(only_hit("fugue", text))

    assert "[fugue]" in snippet
    assert len(snippet) < 300
    assert "[fugue" in text.replace("fugue", "[fugue")
    assert snippet.startswith("… ") or text.startswith(snippet[:5].strip("["))


def test_text_without_a_space_is_cut_too() -> None:
    assert len(shown(only_hit("fugue", "fugue " + "x" * 3000))) < 300


def test_a_section_without_text_has_an_empty_snippet() -> None:
    hit = only_hit("titre")

    assert hit.snippet.parts == ()
    assert hit.paragraph is None
