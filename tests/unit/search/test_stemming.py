import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.search.stemming import stem


@pytest.mark.parametrize(
    "family",
    [
        "mineur mineure mineurs mineures",
        "infirmier infirmiere infirmiers infirmieres",
        "travailleur travailleuse travailleurs travailleuses",
        "dangereux dangereuse dangereuses",
        "professionnel professionnelle professionnels professionnelles",
        "signal signaux signaler signalement signalements signale signalees signalez",
        "depister depistage depistages",
        "placer placement place placee placees",
        "orienter orientation orientations",
        "securiser securisation",
        "social sociale sociaux sociales",
        "reseau reseaux",
        "lieu lieux",
        "enjeu enjeux",
        "etranger etrangere etrangeres",
        "educateur educatrice educateurs educatrices",
        "preventif preventive preventives",
        "accueil accueillir accueillie",
    ],
)
def test_a_family_has_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("foyer", "foi"),
        ("foyers", "fois"),
        ("mineur", "mine"),
        ("educateur", "education"),
        ("infirmier", "infirme"),
        ("partage", "part"),
        ("enfant", "enfance"),
        ("peine", "pain"),
        ("acteur", "acte"),
        ("policier", "police"),
    ],
)
def test_these_stay_apart(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=25))
def test_a_stem_is_never_empty_and_never_longer(word: str) -> None:
    assert len(stem(word)) <= len(word) + 1  # « ives » -> « if » … « trices » -> « teur » never grow past this
    assert bool(stem(word)) == bool(word)


@pytest.mark.parametrize("word", ["119", "l226-3", "r", "an", "2022-140", "crip22"])
def test_numbers_and_short_words_stay_as_they_are(word: str) -> None:
    assert stem(word) == word
