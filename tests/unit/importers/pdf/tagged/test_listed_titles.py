from onpe_desktop.dossiers import ItemList, ListItem, Paragraph, Text, plain_text
from onpe_desktop.importers.pdf.styles import Look
from onpe_desktop.importers.pdf.tagged.listed_titles import with_listed_titles
from onpe_desktop.importers.pdf.text.assembling import Placed
from onpe_desktop.importers.publication import Evidence, PublicationBlock, PublicationHeading

PLAIN = Look(10.0, bold=False, italic=False, capitals=False, colour=0, family="Sans")
TITLE, SMALL = PLAIN._replace(size=14.0, bold=True), PLAIN._replace(bold=True)
TEXT = "Un texte qui se termine par un point, comme tous les autres."


def heading(text: str, level: int = 1) -> Placed:
    return Placed(PublicationHeading((Text(text),), level, Evidence.STRUCTURE), 1, 0.0, look=TITLE)


def paragraph(text: str = TEXT) -> Placed:
    return Placed(PublicationBlock(Paragraph((Text(text),), 0)), 1, 0.0, look=PLAIN)


def listed(*texts: str, look: Look = SMALL, start: int = 0) -> Placed:
    items = tuple(ListItem((Paragraph((Text(text),), 0),)) for text in texts)
    block = ItemList(items, ordered=start > 0, start=max(start, 1))
    return Placed(PublicationBlock(block), 1, 0.0, look=look)


def titles(placed: list[Placed]) -> list[tuple[int, str]]:
    return [
        (one.part.level, plain_text(one.part.inlines))
        for one in with_listed_titles(placed)
        if isinstance(one.part, PublicationHeading)
    ]


def test_lists_of_one_bold_item_are_titles_with_their_numbers() -> None:
    parts = [heading("Le guide"), listed("A. Le cadre"), paragraph(), listed("Le bilan", start=2), paragraph()]

    assert titles(parts) == [(1, "Le guide"), (2, "A. Le cadre"), (2, "2. Le bilan")]


def test_those_that_look_as_headings_do_are_of_their_level() -> None:
    parts = [heading("Le guide"), listed("Le cadre", look=TITLE), paragraph(), listed("Le bilan", look=TITLE)]

    assert titles([*parts, paragraph()]) == [(1, "Le guide"), (1, "Le cadre"), (1, "Le bilan")]


def test_other_lists_are_lists() -> None:
    plain = [listed("Un point", look=PLAIN), listed("Un autre", look=PLAIN)]
    several = [listed("Un point", "Un autre"), listed("Encore un", "Et un autre")]
    sentences = [listed("Il est interdit de fumer."), listed("Il faut venir.")]

    assert titles([heading("Le guide"), *plain, *several, *sentences, paragraph()]) == [(1, "Le guide")]
    assert titles([heading("Le guide"), paragraph(), listed("Un seul")]) == [(1, "Le guide")]
    assert titles([paragraph(), listed("Le cadre"), paragraph(), listed("Le bilan")]) == []
