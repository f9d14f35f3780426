from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onpe_desktop.notes.known_names import KnownNames
from onpe_desktop.notes.personal_data import Kind, PersonalData, find_personal_data
from onpe_desktop.paths import Paths

LISTS = KnownNames.read(Path(__file__).parents[3] / "resources" / "notes")
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("voir marie dupont demain", "marie dupont"),
        ("dupont marie", "dupont marie"),
        ("m. dupont a rappelé", "m. dupont"),
        ("revoir mme durand-leblanc", "mme durand-leblanc"),
        ("chez monsieur xyzw", "monsieur xyzw"),
        ("elle s’appelle zorglubette", "s’appelle zorglubette"),
        ("un garçon prénommé pierre", "prénommé pierre"),
        ("parlé avec kevin", "kevin"),
        ("la mère d’inès", "inès"),
        ("la mère d’ines", "ines"),
        ("jean-pierre est venu", "jean-pierre"),
        ("Léa est venue", "Léa"),
        ("LÉA et KEVIN", "KEVIN"),
    ],
)
def test_a_name_in_small_letters_is_found(text: str, words: str) -> None:
    assert (NAME, words) in [(one.kind, one.words) for one in find_personal_data(text, LISTS)]


@pytest.mark.parametrize(
    "text",
    [
        "la situation est claire, comme une pierre angulaire ; la vie en rose",
        "à 20 m. du bord, à 5 m. environ",
        "madame la juge, monsieur le maire, m. le procureur",
        "appelée à témoigner, nommé par le juge, ce qu’on appelle un écart",
        "Voir l’ADA et la MIA. En france.",
        "un petit pas, le grand âge, la salle d’attente",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert find_personal_data(text, LISTS) == ()


def test_the_dossiers_are_full_of_words_and_name_few(bundled: Paths) -> None:
    """What the lists take for a name in texts that name nobody, institutions and rooms aside."""
    texts = [file.read_text(encoding="utf-8") for file in bundled.dossier_sources.rglob("*.md")]
    found = {text[start:end] for text in texts for start, end in LISTS.find(text)}
    assert {one for one in found if one.islower()} <= {"come", "else", "line", "france"}  # parts of addresses


def test_without_the_lists_patterns_remain(tmp_path: Path) -> None:
    none = KnownNames.read(tmp_path)
    assert find_personal_data("voir mme durand, kevin", none) == (PersonalData(NAME, "mme durand"),)


def test_each_is_said_once_and_the_surest_first() -> None:
    found = find_personal_data("de Léa, Léa encore : 06 12 34 56 78")
    assert [one.kind for one in found] == [PHONE, NAME]


@given(st.text(max_size=300))
def test_any_text_is_looked_through(text: str) -> None:
    for one in find_personal_data(text, LISTS):
        assert one.words


def test_a_long_text_takes_no_time_worth_mentioning() -> None:
    find_personal_data("m. aa marie " * 20_000, LISTS)
    find_personal_data("Aa " * 20_000 + "0" * 20_000 + "A." * 20_000 + "né le " * 5_000)
