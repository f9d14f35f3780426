from onpe_desktop.citing.original_pages import original_pages
from onpe_desktop.dossiers import Emphasis, Heading, PageBreak, Paragraph, Section, Text


def paragraph(number: int, *parts: str) -> Paragraph:
    """Parts that are digits begin a page."""
    return Paragraph(tuple(PageBreak(part) if part.isdigit() else Text(part) for part in parts), number)


TOP = Section(
    "haut", "Haut",
    blocks=(paragraph(1, "avant toute"), paragraph(2, "10", "au début"), paragraph(3, "au milieu ", "11", " d’elle")),
    children=(
        Section("un", "Un", blocks=(paragraph(1, "encore sur la 11"), Heading((PageBreak("12"), Text("Titre"))))),
        Section(
            "deux", "Deux", blocks=(paragraph(1, "sur la 12"), Paragraph((Emphasis((PageBreak("13"), Text("x"))),), 2))
        ),
    ),
)  # fmt: skip


def test_a_paragraph_stands_on_the_page_that_began_before_it() -> None:
    assert original_pages(TOP, "haut", [1]) == ()
    assert original_pages(TOP, "haut", [2]) == ("10",)
    assert original_pages(TOP, "haut", [3]) == ("10", "11")
    assert original_pages(TOP, "un", [1]) == ("11",)
    assert original_pages(TOP, "deux", [1]) == ("12",)
    assert original_pages(TOP, "deux", [2]) == ("13",)


def test_several_paragraphs_stand_on_all_their_pages() -> None:
    assert original_pages(TOP, "haut", [2, 3]) == ("10", "11")


def test_a_section_stands_on_its_own_pages_and_those_below_it() -> None:
    assert original_pages(TOP, "un") == ("11", "12")
    assert original_pages(TOP, "haut") == ("10", "11", "12", "13")


def test_no_page_is_known_where_none_is_marked() -> None:
    assert original_pages(Section("a", "A", blocks=(paragraph(1, "x"),)), "a") == ()
