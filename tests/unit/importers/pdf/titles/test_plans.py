"""Plans at the beginning of a publication that have no page numbers."""

from pdf_lines import line, paragraph

from onpe_desktop.importers.pdf.page import Line
from onpe_desktop.importers.pdf.titles.plans import plan_lines

NAMES = [f"{number}. Les principes {name}" for number, name in enumerate("abcdefghijklmnopqr", 1)]


def page(number: int, *texts: str) -> list[Line]:
    return [line(text, 20.0 * place, page=number) for place, text in enumerate(texts)]


def text_of(names: list[str], first: int) -> list[list[Line]]:
    """Pages of text with two of the titles each."""
    return [[*page(first + place, *names[place : place + 2]), *paragraph(20, 100)] for place in range(0, len(names), 2)]


def test_a_page_of_titles_that_come_again_is_a_plan() -> None:
    cover, plan = page(0, "Le référentiel"), page(1, "Plan", *NAMES)

    assert plan_lines([cover, plan, *text_of(NAMES, 2)]) == plan


def test_a_plan_may_go_on_on_the_next_page() -> None:
    more = [f"{number}. Les annexes {name}" for number, name in enumerate("abcdefghijklmnopqr", 1)]
    first, second = page(0, "Plan", *NAMES), page(1, *more)

    assert plan_lines([first, second, *text_of([*NAMES, *more], 2)]) == [*first, *second]


def test_what_comes_again_on_one_page_or_on_many_is_none() -> None:
    """A page that is said twice, and a form."""
    filler = [paragraph(20, 100) for _ in range(12)]
    twice = page(0, *NAMES)

    assert plan_lines([twice, *filler, page(13, *NAMES)]) == []
    assert plan_lines([page(number, *NAMES) for number in range(12)]) == []


def test_text_that_comes_again_is_none() -> None:
    prose = [f"principes {name}, qui vont plus loin" for name in "abcdefghijklmnopqr"]

    assert plan_lines([page(0, *prose), *text_of(prose, 1)]) == []


LISTED = ["1) Accueillir", "a) Le premier entretien", "2) Protéger", "b) Le signalement", "Conclusion"]


def test_what_a_title_says_to_be_contents_may_be_part_of_a_page() -> None:
    """It ends with what comes again last; its numbers may be other ones, and titles be broken elsewhere."""
    first = page(0, "Introduction", "Table de matières :", *LISTED, "Le guide commence ici,", "par un texte")
    titles = [
        "I Accueillir",
        "Puis",
        "I.1) Le premier",
        "entretien",
        "II Protéger",
        "Conclusion",
        "II.1) Le signalement",
    ]

    assert plan_lines([first, *text_of(titles, 1)]) == first[1:7]


def test_a_page_below_such_a_title_may_name_titles_otherwise() -> None:
    plan = page(0, "Sommaire :", "I)Le cadre", "1) Loi et décrets", "2) Acteurs", "II )Les outils", "1) Fiches")
    text = text_of(["I )Le cadre", "1) La loi", "2) Qui agit", "II) Les outils", "1) Des fiches"], 1)

    assert plan_lines([plan, *text]) == plan


def test_the_beginning_of_the_text_below_such_a_title_stays() -> None:
    names = ["Accueillir", "Protéger", "Orienter"]
    plan, following = page(0, "Sommaire", *names), [*page(1, "ACCUEILLIR", "Accueillir :"), *paragraph(20, 100)]

    assert plan_lines([plan, following, *text_of(names[1:], 2)]) == plan
    assert plan_lines([page(0, "Sommaire", *(f"Une phrase {name} du texte." for name in names)), following]) == []
