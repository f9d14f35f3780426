import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.notes.personal_data import Kind, find_personal_data

NAME, DATE, PHONE, NUMBER = Kind.NAME, Kind.DATE, Kind.PHONE, Kind.SOCIAL_SECURITY


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Appeler le 06 12 34 56 78 demain", PHONE, "06 12 34 56 78"),
        ("tél. 0612345678", PHONE, "0612345678"),
        ("+33 6 12 34 56 78", PHONE, "+33 6 12 34 56 78"),
        ("joindre au 01.23.45.67.89.", PHONE, "01.23.45.67.89"),
        ("0033 6 12 34 56 78", PHONE, "0033 6 12 34 56 78"),
        ("n° 2 09 05 75 116 001 42", NUMBER, "2 09 05 75 116 001 42"),
        ("209057511600142", NUMBER, "209057511600142"),
        ("1 85 02 2A 004 123", NUMBER, "1 85 02 2A 004 123"),
        ("vue le 12/03/2009", DATE, "12/03/2009"),
        ("12.3.09", DATE, "12.3.09"),
        ("le 4 mai 2010", DATE, "4 mai 2010"),
        ("le 1er août", DATE, "1er août"),
        ("2009-03-12", DATE, "2009-03-12"),
        ("née en 2009", DATE, "née en 2009"),
        ("à propos de Léa", NAME, "Léa"),
        ("signalement de Jean-Baptiste Dupont", NAME, "Jean-Baptiste Dupont"),
        ("Léa MARTIN fugue", NAME, "Léa MARTIN"),
        ("voir Mme Martin", NAME, "Mme Martin"),
        ("M. MARTIN", NAME, "M. MARTIN"),
        ("la mère d’Inès", NAME, "Inès"),
        ("situation de K. B.", NAME, "K. B."),
        ("(Éloïse)", NAME, "Éloïse"),
    ],
)
def test_what_tells_who_somebody_is_is_found(text: str, kind: Kind, words: str) -> None:
    assert (kind, words) in [(one.kind, one.words) for one in find_personal_data(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Relire avant la réunion.",
        "Appeler le 119, le 17 ou le 116 000. Voir la fiche 2.",
        "Voir l’ASE, la CRIP et la PJJ. Article 375 du code civil, loi de 2022.",
        "Ce que dit le Code pénal : l’État protège.",
        "À montrer aux familles. Utile pour la formation de 2024 (3 h).",
        "",
        "Page 12 à 15, § 4.",
    ],
)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert find_personal_data(text) == ()


def test_each_is_said_once_and_the_surest_first() -> None:
    found = find_personal_data("de Léa, Léa encore : 06 12 34 56 78")
    assert [one.kind for one in found] == [PHONE, NAME]


@given(st.text(max_size=300))
def test_any_text_is_looked_through(text: str) -> None:
    for one in find_personal_data(text):
        assert one.words


def test_a_long_text_takes_no_time_worth_mentioning() -> None:
    find_personal_data("Aa " * 20_000 + "0" * 20_000 + "A." * 20_000 + "né le " * 5_000)
