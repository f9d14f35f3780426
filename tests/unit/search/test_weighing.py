import pytest

from onpe_desktop.search.weighing import TOP_LEVEL, level, rarity, score, weighed


def test_a_title_weighs_most_then_names_path_and_text() -> None:
    alone = [weighed({field: ["fugue"]})["fugue"] for field in ("title", "names", "path", "text")]

    assert alone == sorted(alone, reverse=True)


def test_the_same_word_weighs_less_in_a_longer_text() -> None:
    assert weighed({"text": ["fugue"]})["fugue"] > weighed({"text": ["fugue", *["autre"] * 200]})["fugue"]


def test_fields_add_up() -> None:
    both = weighed({"title": ["fugue"], "text": ["fugue"]})["fugue"]

    assert both == pytest.approx(weighed({"title": ["fugue"]})["fugue"] + weighed({"text": ["fugue"]})["fugue"])


def test_a_rare_term_is_worth_more_and_none_is_worth_nothing() -> None:
    assert rarity(1, 300) > rarity(100, 300) > rarity(300, 300) > 0
    assert rarity(0, 300) == 0


def test_more_occurrences_count_less_and_less() -> None:
    assert level(2) - level(1) > level(4) - level(3) > 0
    assert 1 <= level(1e-9) < level(1e9) <= TOP_LEVEL


def test_a_rarer_term_and_a_higher_level_are_worth_more() -> None:
    assert score(3, 2.0) > score(3, 1.0) > score(2, 1.0) > 0
