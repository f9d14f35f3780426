import pytest

from onpe_desktop.importers.pdf.numbering import depth_of, is_article, number_of, scheme_of, single_number_of


@pytest.mark.parametrize("title", ["Article 1.2 – Objet", "ARTICLE 1-2 : OBJET", "Art. 1.2. Objet", "1.2 Objet"])
def test_dotted_numbers_of_articles_are_those_of_sections(title: str) -> None:
    assert depth_of(title) == 2
    assert number_of(title) == ("1", "2")


@pytest.mark.parametrize("title", ["Article 1er : Objet", "Article 12", "ARTICLE 3. DURÉE"])
def test_articles_that_are_counted_through_say_nothing_of_their_depth(title: str) -> None:
    assert is_article(title)
    assert depth_of(title) == 0


@pytest.mark.parametrize("text", ["Article L. 112-3 du code", "Articles 3 et 4", "Un article 3"])
def test_articles_that_are_cited_are_no_titles(text: str) -> None:
    assert not is_article(text)
    assert depth_of(text) == 0


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Fiche n° 3 : Les aides", ("fiche", 3)),
        ("ÉTAPE 2 – Le bilan", ("étape", 2)),
        ("Article 1er – Objet", ("article", 1)),
        ("Titre IV.", ("titre", 4)),
        ("Annexe 12", ("annexe", 12)),
        ("3. Les aides", ("1", 3)),
        ("II – Les aides", ("I", 2)),
        ("B. Les aides", ("A", 2)),
        ("Version 3.5 :", ("", 0)),
        ("Les 3 aides", ("", 0)),
    ],
)
def test_what_a_title_s_single_number_counts(text: str, number: tuple[str, int]) -> None:
    assert single_number_of(text) == number


@pytest.mark.parametrize(("title", "depth"), [("I-1 Contexte", 2), ("1-2-1. Contexte", 3), ("1-3 ans de retard", 0)])
def test_dashes_may_stand_between_the_parts_of_a_title_s_number(title: str, depth: int) -> None:
    assert depth_of(title) == depth


@pytest.mark.parametrize(
    ("title", "scheme"), [("I/ Objet", "I"), ("A/ Objet", "A"), ("1/ Objet", "1"), ("a/ Objet", "a")]
)
def test_a_slash_may_stand_behind_the_number_of_a_title(title: str, scheme: str) -> None:
    assert scheme_of(title) == scheme


def test_a_slash_may_part_other_things() -> None:
    assert [scheme_of(text) for text in ("A/B", "1/2 journée", "I/O")] == ["", "", ""]
