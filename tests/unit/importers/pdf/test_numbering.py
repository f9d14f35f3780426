import pytest

from onpe_desktop.importers.pdf.numbering import depth_of, is_section_number, number_of, scheme_of


@pytest.mark.parametrize(
    "title", ["Article 1.2 – Objet", "Article 1-2– Objet", "ARTICLE 1-2 : OBJET", "Art. 1.2. Objet", "1.2 Objet"]
)
def test_dotted_numbers_of_articles_are_those_of_sections(title: str) -> None:
    assert depth_of(title) == 2
    assert number_of(title) == ("1", "2")


@pytest.mark.parametrize("title", ["Article 1er : Objet", "Article 12", "ARTICLE 3. DURÉE", "Article L. 112-3 du code"])
def test_articles_that_are_counted_through_say_nothing_of_their_depth(title: str) -> None:
    assert depth_of(title) == 0


@pytest.mark.parametrize(
    ("title", "scheme"), [("I/ Objet", "I"), ("A/ Objet", "A"), ("1/ Objet", "1"), ("a/ Objet", "a")]
)
def test_a_slash_may_stand_behind_the_number_of_a_title(title: str, scheme: str) -> None:
    assert scheme_of(title) == scheme


def test_a_slash_may_part_other_things() -> None:
    assert [scheme_of(text) for text in ("A/B", "1/2 journée", "I/O")] == ["", "", ""]
    assert scheme_of("N° Nom") == ""


def test_a_zero_counts_what_stands_above_the_first_section() -> None:
    assert [number_of(title) for title in ("2.0 Le cadre", "2.0. Le cadre", "2.1 Un point")] == [
        ("2",),
        ("2",),
        ("2", "1"),
    ]
    assert number_of("2.0.1 Un point") == ("2", "0", "1")


def test_the_number_of_a_section_has_several_figures() -> None:
    assert is_section_number("2.1")
    assert not is_section_number("2")
    assert not is_section_number("Objet")
